"""`make torture-mutant`: with one sync patched away the power cuts must lose something; exits 0 only if every mutant is caught."""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from tests.torture.disk.recorder import REPOSITORY, compiler
from tests.torture.power import power_cuts

ROUNDS, CUTS = 5, 40


@dataclass(frozen=True)
class Mutant:
    """The program with one line changed."""

    name: str
    file: str
    line: str
    instead: str


MUTANTS = (
    Mutant(
        "commits do not wait for the disk",
        "store/database.py",
        '"synchronous = FULL",',
        '"synchronous = NORMAL",',
    ),
    Mutant("the header is not synced", "vault/header.py", "            os.fsync(file.fileno())\n", ""),
    Mutant(
        "finalising does not wait for the disk",
        "incidents/log.py",
        "        with self._database.transaction():\n            draft = self._draft(",
        "        with self._database.transaction(durable=False):\n            draft = self._draft(",
    ),
    Mutant(
        "a backup's name is not synced", "store/backups.py", "            settle(backup.path.parent)\n", ""
    ),
)


def patched(mutant: Mutant, folder: Path) -> Path:
    """Return a copy of the program with the mutant's line changed."""
    code = folder / "code"
    shutil.copytree(REPOSITORY / "desktop", code / "desktop", ignore=shutil.ignore_patterns("__pycache__"))
    (code / "resources").symlink_to(REPOSITORY / "resources")
    file = code / "desktop" / mutant.file
    text = file.read_text(encoding="utf-8")
    assert text.count(mutant.line) == 1, f"{mutant.file} has no such line any more: {mutant.line!r}"
    file.write_text(text.replace(mutant.line, mutant.instead), encoding="utf-8")
    return code


def caught(mutant: Mutant, seed: int, *, rounds: int = ROUNDS, cuts: int = CUTS) -> dict[str, int]:
    """Return what the first round that noticed says was lost; nothing where none did."""
    for turn in range(rounds):
        with tempfile.TemporaryDirectory() as place:
            folder = Path(place)
            _, lost = power_cuts(folder, cuts, seed + turn, code=patched(mutant, folder), stop=True)
        if any(lost.values()):
            return dict(+lost)
    return {}


def main() -> int:
    """Run every mutant and the program as it is."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="", help="a part of the name of one mutant")
    given = parser.parse_args()
    if compiler() is None:
        print("no C compiler: power cuts cannot be recorded", file=sys.stderr)
        return 2
    escaped = 0
    for mutant in (each for each in MUTANTS if given.only in each.name):
        lost = caught(mutant, given.seed)
        escaped += not lost
        print(f"{mutant.name:45} {'caught: ' + str(lost) if lost else 'ESCAPED'}", flush=True)
    return 1 if escaped else 0


if __name__ == "__main__":
    sys.exit(main())
