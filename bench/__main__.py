"""Runs every bench of this folder and writes docs/benchmarks.md with the machine and the date.

`python -m bench [NAME …]` runs some of them; the others stay in the report as they were. Each module has `measures() -> list[dict]` with name, value, unit,
and, where there is a peer in the same run, peer, peer_value.
"""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
REPORT = ROOT / "docs" / "benchmarks.md"
BENCHES = tuple(
    path.stem
    for path in sorted(Path(__file__).parent.glob("*.py"))
    if not path.stem.startswith("_") and "def measures(" in path.read_text(encoding="utf-8")
)
HEAD = (
    "# Benchmarks\n\n"
    "Written by `make bench`; each figure beside its peer was measured in the same run on the same machine. "
    "No test depends on them."
)
Measure = dict[str, Any]


def main(names: Sequence[str]) -> int:
    """Run the benches, print them, and put each in its place in the report; the others there stay."""
    unknown = sorted(set(names) - set(BENCHES))
    if unknown:
        print(f"{__doc__}\nBenches: {', '.join(BENCHES)}")
        return 0 if unknown in (["--help"], ["-h"]) else 2
    sections = _written()
    for name in names or BENCHES:
        print(f"— {name}", flush=True)
        when = _circumstances()
        found = [_plain(one) for one in import_module(f"bench.{name}").measures()]
        sections[name] = _section(name, when, found)
        print(sections[name], flush=True)
        ordered = [sections[each] for each in BENCHES if each in sections]
        REPORT.write_text("\n\n".join([HEAD, *ordered]) + "\n", encoding="utf-8")
    print(f"written: {REPORT.relative_to(ROOT)}")
    return 0


def _written() -> dict[str, str]:
    """The sections of the report as it is, by the name of their bench."""
    text = REPORT.read_text(encoding="utf-8") if REPORT.exists() else ""
    return {each.split("\n", 1)[0].strip(): f"## {each.strip()}" for each in text.split("\n## ")[1:]}


def _plain(one: Any) -> Measure:
    """Return a measure of any bench in one shape; the forms bench has two peers, the first is the yardstick."""
    row: Measure = one if isinstance(one, dict) else asdict(one)
    if "ours" not in row:
        return row
    return {**row, "value": row["ours"], "peer": "JavaRosa", "peer_value": row["javarosa"]}


def _circumstances() -> str:
    return (
        f"{date.today():%Y-%m-%d} · {_processor()}, {os.cpu_count()} cores · {platform.system()} "
        f"{platform.release()} · Python {platform.python_version()} · load when it began {os.getloadavg()[0]:.1f}"
    )


def _processor() -> str:
    try:
        for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    except OSError:
        pass
    return platform.machine()


def _section(name: str, when: str, measures: list[Measure]) -> str:
    title = (import_module(f"bench.{name}").__doc__ or name).splitlines()[0]
    lines = [
        f"## {name}",
        "",
        title,
        "",
        when,
        "",
        "| what | ours | peer | ours ÷ peer |",
        "|---|---|---|---|",
    ]
    for one in measures:
        peer, ratio = "—", ""
        if one.get("peer_value"):
            peer = f"{one['peer']}: {one['peer_value']:.4g} {one['unit']}"
            ratio = f"{one['value'] / one['peer_value']:.2f}"
        elif one.get("note"):
            peer = one["note"]
        lines.append(f"| {one['name']} | {one['value']:.4g} {one['unit']} | {peer} | {ratio} |")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
