"""The tally of kills over many runs: each slice of `make torture` adds a line, so that slices add up.

`python -m tests.torture.tally` prints every slice with its seed, and what they come to.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).parents[2]
TALLY = ROOT / "build" / "torture" / "tally.jsonl"


def add(fault: str, seed: int, injected: int, lost: Mapping[str, int], acts: Mapping[str, int]) -> None:
    """Write what one slice came to."""
    TALLY.parent.mkdir(parents=True, exist_ok=True)
    line = {
        "at": datetime.now(UTC).isoformat(timespec="seconds"), "program": _revision(), "fault": fault, "seed": seed,
        "injected": injected, "lost": dict(lost), "acts": dict(acts),
    }  # fmt: skip
    with TALLY.open("a", encoding="utf-8") as file:
        file.write(json.dumps(line) + "\n")


def main() -> int:
    """Print the slices and their sum; 1 where anything was lost in one of them."""
    slices = (
        [json.loads(line) for line in TALLY.read_text(encoding="utf-8").splitlines()]
        if TALLY.exists()
        else []
    )
    injected, lost, acts = Counter[str](), Counter[str](), Counter[str]()
    for one in slices:
        print(f"{one['at']}  {one['program']:12}  seed {one['seed']:<10}  {one['fault']:28}  {one['injected']:5}  lost: "
              f"{one['lost'] or 'nothing'}")  # fmt: skip
        injected[one["fault"]] += one["injected"]
        lost.update(one["lost"])
        acts.update(one["acts"])
    for fault, count in injected.items():
        print(f"sum: {fault}: {count}")
    print(f"acts acknowledged: {', '.join(f'{act} {count}' for act, count in acts.items())}")
    print(f"lost: {dict(lost) or 'nothing'}")
    return 1 if lost else 0


def _revision() -> str:
    """Return the program's commit, with a mark where the tree was changed since."""
    told = subprocess.run(
        ["git", "describe", "--always", "--dirty", "--exclude", "*"], cwd=ROOT, capture_output=True, text=True, check=False
    )  # fmt: skip
    return told.stdout.strip() or "unknown"


if __name__ == "__main__":
    sys.exit(main())
