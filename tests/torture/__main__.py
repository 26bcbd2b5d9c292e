"""`make torture`: kills and faults upon a driven session; prints its seed and what was injected, lost, detected."""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from pathlib import Path

from tests.torture.faults import FAULTS, Line
from tests.torture.kills import torture


def main() -> int:
    """Run, print the table; 0 when nothing was lost and everything that had to be noticed was."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=None)
    parser.add_argument("--only", default="", help="the name of one fault")
    given = parser.parse_args()
    seed = given.seed if given.seed is not None else random.SystemRandom().randrange(2**32)
    print(f"seed {seed}", flush=True)
    lines = []
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o711)
        for fault in FAULTS:
            if given.only in ("", fault.__name__):
                place = Path(folder) / fault.__name__
                place.mkdir()
                lines.append(_shown(fault(place / "data", random.Random(seed))))
        if given.kills:
            place = Path(folder) / "kills"
            place.mkdir()
            begun = time.monotonic()
            ledger, lost = torture(place, given.kills, seed)
            line = Line(
                "kill -9 at a random moment", given.kills, sum(lost.values()), given.kills, given.kills
            )
            lines.append(_shown(line))
            print("acts acknowledged:", ", ".join(f"{act} {count}" for act, count in ledger.acts.items()))
            print(f"lost: {dict(+lost) or 'nothing'}; {time.monotonic() - begun:.0f} s")
    return 0 if all(line.good for line in lines) else 1


def _shown(line: Line) -> Line:
    verdict = "" if line.good else f"  ← {line.expected} had to be detected, 0 lost"
    print(
        f"{line.fault:52} injected {line.injected:5}  lost {line.lost:3}  detected {line.detected:5}{verdict}",
        flush=True,
    )
    return line


if __name__ == "__main__":
    sys.exit(main())
