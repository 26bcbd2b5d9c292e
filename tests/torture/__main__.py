"""`make torture`: kills and faults upon a driven session; prints its seed and what was injected, lost, detected."""

from __future__ import annotations

import argparse
import math
import random
import sys
import tempfile
import time
from collections import Counter
from dataclasses import replace
from pathlib import Path

from tests.torture import tally
from tests.torture.disk.recorder import compiler
from tests.torture.exports import every_line
from tests.torture.faults import FAULTS, Line
from tests.torture.kills import torture
from tests.torture.ledger import Ledger
from tests.torture.power import full_disks, power_cuts
from tests.torture.refusals import refusals


def main() -> int:
    """Run, print the table; 0 when nothing was lost and everything that had to be noticed was."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=None)
    parser.add_argument("--cuts", type=int, default=200, help="of power, at the file layer")
    parser.add_argument("--seconds", type=float, default=math.inf, help="of killing, at most: for slices")
    parser.add_argument("--only", default="", help="the name of one fault")
    given = parser.parse_args()
    seed = given.seed if given.seed is not None else random.SystemRandom().randrange(2**32)
    print(f"seed {seed}", flush=True)
    started = time.monotonic()
    if given.cuts and compiler() is None:
        print("no C compiler: power cuts are left out", flush=True)
        given.cuts = 0
    lines = []
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o711)
        steps = 1 if given.kills else 4
        for fault in (*FAULTS, every_line(steps)):
            if given.only in ("", fault.__name__):
                place = Path(folder) / fault.__name__
                place.mkdir()
                lines.append(_shown(fault(place / "data", random.Random(seed))))
        if given.kills:
            place = Path(folder) / "kills"
            place.mkdir()
            begun = time.monotonic()
            ledger, lost, kills = torture(place, given.kills, seed, seconds=given.seconds)
            lines.append(_told("kill -9 at a random moment", kills, ledger, lost, begun))
            tally.add("kill -9", seed, kills, +lost, ledger.acts)
        if given.cuts and given.only in ("", "refusals"):
            lines += [_shown(line) for line in refusals(Path(folder))]
        if given.cuts >= 5:
            place = Path(folder) / "full"
            place.mkdir()
            tries, told, lost = full_disks(place, given.cuts // 5, seed)
            lines.append(
                _shown(Line("disk full from a random write on", tries, sum(lost.values()), told, tries))
            )
        for turn, cuts in enumerate(_shares(given.cuts)):
            place = Path(folder) / f"power-{turn}"
            place.mkdir()
            begun = time.monotonic()
            ledger, lost = power_cuts(place, cuts, seed + turn)
            lines.append(_told("power cut at a random write", cuts, ledger, lost, begun))
    _table(lines)
    print(
        f"seed {seed}: {'good' if all(line.good for line in lines) else 'BAD'} in {time.monotonic() - started:.0f} s"
    )
    return 0 if all(line.good for line in lines) else 1


def _table(lines: list[Line]) -> None:
    """Print everything once more, side by side; slices of one fault are one line."""
    found: dict[str, Line] = {}
    for line in [*lines, *(replace(each, fault="together") for each in lines)]:
        before = found.get(line.fault, Line(line.fault, 0, 0, 0, 0))
        found[line.fault] = Line(
            line.fault,
            before.injected + line.injected,
            before.lost + line.lost,
            before.detected + line.detected,
            before.expected + line.expected,
        )
    print(f"\n{'fault':52} {'injected':>8} {'lost':>5} {'detected':>8}  had to be")
    for line in found.values():
        print(f"{line.fault:52} {line.injected:8} {line.lost:5} {line.detected:8}  {line.expected:9}")


def _shares(cuts: int, most: int = 50) -> list[int]:
    """Return how many cuts each recorded session gets."""
    return [min(most, cuts - begun) for begun in range(0, cuts, most)]


def _told(fault: str, injected: int, ledger: Ledger, lost: Counter[str], begun: float) -> Line:
    line = _shown(Line(fault, injected, sum(lost.values()), injected, injected))
    print("acts acknowledged:", ", ".join(f"{act} {count}" for act, count in ledger.acts.items()))
    print(f"lost: {dict(+lost) or 'nothing'}; {time.monotonic() - begun:.0f} s", flush=True)
    return line


def _shown(line: Line) -> Line:
    verdict = "" if line.good else f"  ← {line.expected} had to be detected, 0 lost"
    print(
        f"{line.fault:52} injected {line.injected:5}  lost {line.lost:3}  detected {line.detected:5}{verdict}",
        flush=True,
    )
    return line


if __name__ == "__main__":
    sys.exit(main())
