"""A disk that refuses one write after another, full or read-only, under each deed of an officer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tests.torture import session
from tests.torture.disk.recorder import build, refusing
from tests.torture.faults import Line

DEEDS = ("finalise", "autosave", "hand-over", "backup")
WORDS = {"full": "disk full", "read-only": "disk turned read-only"}


def refusals(folder: Path, steps: dict[str, int] | None = None) -> Iterator[Line]:
    """Yield a line for each deed and reason; `steps` gives for a deed that only each n-th write is tried."""
    officer = session.create(folder / "refused")
    asked = [f"{reason}:{deed}:{(steps or {}).get(deed, 1)}" for reason in WORDS for deed in DEEDS]
    for line in refusing(build(folder), folder / "refused", [officer, *asked]).splitlines():
        what, tries, noticed, lost = line.split()
        reason, deed, _ = what.split(":")
        yield Line(
            f"{WORDS[reason]} from each write of a {deed} on", int(tries), int(lost), int(noticed), int(tries)
        )
