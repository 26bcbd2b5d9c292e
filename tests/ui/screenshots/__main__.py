"""`make screenshots`: every page and cover × language × look × size into build/screenshots/, with an index.

One process for each language and look: a program that is built once and changed a thousand times is not what anybody
runs. Exits with 1 and a list where words are clipped, widgets overlap, labels are empty, strings are untranslated or a
process died. With `--language`, `--mode`, `--size` or `--only` it takes those again and keeps the others.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop.ui.design.tokens import Mode
from tests.ui.screenshots.index import INDEX, kept, write_index
from tests.ui.screenshots.scope import LANGUAGES, LARGEST, MODES, PSEUDO, SIZES

BUILD = Path(__file__).parents[3] / "build" / "screenshots"


@dataclass(frozen=True)
class Slice:
    """What one process takes; only one look of a language is checked, since colours move nothing."""

    language: str
    mode: str
    sizes: Sequence[str]
    check: bool

    def command(self, only: Sequence[str], out: Path) -> list[str]:
        """Return the command that takes it."""
        words = [sys.executable, "-m", "tests.ui.screenshots.slice", self.language, self.mode]
        words += ["--size", *self.sizes, "--out", str(out)]
        words += ["--check"] if self.check else []
        return [*words, "--only", *only] if only else words


def slices(languages: Sequence[str], modes: Sequence[str], sizes: Sequence[str]) -> Iterator[Slice]:
    """Return what is taken; text at 200 % in the light look of the languages that are spoken, unless sizes are told."""
    for language in languages:
        for mode in modes:
            more = () if sizes or mode != Mode.LIGHT.value or language == PSEUDO else (LARGEST,)
            yield Slice(language, mode, (*(sizes or SIZES), *more), check=mode == modes[0])


def main() -> int:
    """Take the pictures and say what is wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", nargs="*", default=[], help="names of scenes, as the pages' ids")
    parser.add_argument("--language", nargs="*", default=[], choices=LANGUAGES)
    parser.add_argument("--mode", nargs="*", default=[], choices=MODES)
    parser.add_argument("--size", nargs="*", default=[], choices=[*SIZES, LARGEST])
    parser.add_argument("--out", type=Path, default=BUILD)
    given = parser.parse_args()
    if not (given.only or given.language or given.mode or given.size):
        for old in (
            *given.out.glob("*.png"),
            *given.out.glob("*.json"),
        ):  # folders there are of other commands
            old.unlink()
    died, began = [], time.monotonic()
    for one in slices(given.language or LANGUAGES, given.mode or MODES, given.size):
        ended = subprocess.run(one.command(given.only, given.out), check=False).returncode
        if ended:
            died.append(f"{one.language} {one.mode}: the process ended with {ended}")
    pictures = kept(given.out)
    write_index(given.out, pictures)
    wrong = [f"{p.scene} {p.language} {p.size}: {one}" for p in pictures for one in p.wrong] + died
    minutes = (time.monotonic() - began) / 60
    print(f"{len(pictures)} pictures in {minutes:.0f} minutes: {given.out / INDEX}")
    print("\n".join(wrong))
    if wrong:
        print(f"{len(wrong)} things to mend")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
