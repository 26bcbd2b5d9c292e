"""`kill -9` at each line of an export for a judge: no file opens whose record is not in the log, and each record gets its file."""

from __future__ import annotations

import io
import os
import random
import signal
import sys
import tarfile
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

import pyrage

from desktop.desk.export import Wanted
from desktop.incidents.bundle import verify_bundle
from desktop.incidents.statement import Kind
from tests.torture import session
from tests.torture.faults import Line, unlocked
from tests.torture.session import record

_TRACED = ("export.py", "handing_out.py")
_DEEDS = {"write", "begin", "finish", "let_go", "_write", "_settle"}


def every_line(step: int) -> Callable[[Path, random.Random], Line]:
    """Return the fault with only one of so many lines killed at, which one by chance."""

    def exports_killed(folder: Path, chance: random.Random) -> Line:
        return _exports_killed(folder, chance.randrange(step), step)

    return exports_killed


def _exports_killed(folder: Path, first: int, step: int) -> Line:
    """Kill the program before one line of the writing, before a later one, and so on until it comes to its end.

    Each time the folder is looked at as it lies, and once more after the next opening, which finishes what is on record.
    """
    session.create(folder)
    desk = unlocked(folder)
    kept = record(desk, "texto ficticio").instance_id
    desk.close()
    judge = pyrage.x25519.Identity.generate()
    wanted = Wanted((kept,), "oficio ficticio", "juzgado ficticio", str(judge.to_public()))
    out = folder.parent / "out"
    out.mkdir()
    kills = agreed = lost = finished = 0
    while _killed(folder, out, wanted, first + kills * step):
        kills += 1
        handed = {number for path in out.iterdir() if (number := _opens(path, judge))}
        desk = unlocked(folder)
        known = {each.number for each in desk.log.records() if each.kind is Kind.EXPORT}
        whole = {number for path in out.glob("*.age") if (number := _opens(path, judge))}
        lost += len(handed - known) + len(known - whole) + (not desk.log.verify().ok)
        agreed += whole == known
        finished += len(desk.export.finished)
        desk.close()
    return Line("export killed at each line", kills, lost + (not finished), agreed, max(kills, 1))


def _killed(folder: Path, out: Path, wanted: Wanted, line: int) -> bool:
    """Export in a child that is killed before its line number `line`; tell whether it came to that."""
    child = os.fork()
    if child == 0:
        desk, left = unlocked(folder), line

        def trace(frame: FrameType, event: str, _: Any) -> Any:
            nonlocal left
            code = frame.f_code
            if not code.co_filename.endswith(_TRACED) or code.co_name not in _DEEDS:
                return None
            if event == "line":
                if left == 0:
                    os.kill(os.getpid(), signal.SIGKILL)
                left -= 1
            return trace

        sys.settrace(trace)
        desk.export.write(wanted, out)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


def _opens(path: Path, judge: pyrage.x25519.Identity) -> str:
    """Return the number of an export that its recipient can open, "" where nobody can."""
    try:
        data = bytes(pyrage.decrypt(path.read_bytes(), [judge]))
        report = verify_bundle(io.BytesIO(data))
    except (pyrage.DecryptError, tarfile.TarError):
        return ""
    assert report.ok and report.told is not None, path.name
    return report.told.number
