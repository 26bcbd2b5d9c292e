"""From an answer to the painted window: one key in the detection form and in a form of 550 questions.

python -m bench.repaint

Each key goes to the window in front; the time ends when everything that had to be painted is painted. Offscreen, since
no screen may wait for another. All answers are fictitious.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QLocale, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from bench.forms import survey_form
from desktop.forms.definition import Form
from desktop.forms.session import Session
from desktop.forms.surroundings import Surroundings
from desktop.ui.design.theme import Theme
from desktop.ui.forms.view import FormView
from tests.ui.screenshots.post import Post
from tests.ui.shots import settle

FRAME_MS, TIMES, WARM = 16.0, 80, 8


class Painted(QObject):
    """Notes that a widget was painted."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.seen = False
        watched.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """See the painting go by."""
        self.seen = self.seen or event.type() is QEvent.Type.Paint
        return False


def timed(key: Callable[[], None], painted: Painted) -> float:
    """Return the milliseconds from a key to the end of what it made to be painted."""
    application = QApplication.instance()
    assert application is not None
    painted.seen = False
    begun = time.perf_counter()
    key()
    while not painted.seen:
        application.sendPostedEvents()
        application.processEvents()
    return (time.perf_counter() - begun) * 1000


def told(name: str, found: list[float]) -> float:
    """Print one line and return the 95th of a hundred."""
    most = _most(found)
    print(
        f"{name}: median {statistics.median(found):.1f} ms, 95 of 100 under {most:.1f} ms, goal {FRAME_MS:.0f} ms"
    )
    return most


def marking(post: Post) -> list[float]:
    """Mark and unmark an indicator of the detection form: list, phases, level and reasons follow."""
    post.program.go("deteccion", {"draft": post.draft})
    post.rest()
    bench = post.program.window.page("deteccion").bench
    post.program.window.activateWindow()
    post.until(post.program.window.isActiveWindow)
    QTest.keyClick(post.program.window.windowHandle(), Qt.Key.Key_PageDown, Qt.KeyboardModifier.AltModifier)
    post.rest()
    rows = bench.checklist.rows
    assert post.program.window.focusWidget() is rows
    handle, painted = post.program.window.windowHandle(), Painted(rows.viewport())
    found = []
    for _ in range(TIMES):
        found.append(timed(lambda: QTest.keyClick(handle, Qt.Key.Key_Space), painted))
        settle()
    return found


def choosing(theme: Theme) -> list[float]:
    """Choose one of two in a form of 550 questions, some of which come and go with it."""
    view = FormView(theme, Session(Form.load(survey_form().encode()), Surroundings()))
    view.resize(1262, 560)
    view.show()
    view.activateWindow()
    settle()
    view.focus_ref("/data/g0/sex")
    settle()
    handle, painted, found = view.windowHandle(), Painted(_at(view)), list[float]()
    for number in range(TIMES):
        digit = "12"[number % 2]
        found.append(timed(lambda pressed=digit: QTest.keyClick(handle, pressed), painted))
        settle()
    view.close()
    return found


def measures() -> list[dict[str, Any]]:
    """What the report says of both."""
    marked, chosen = _measured()
    return [
        each
        for name, found in (("mark an indicator", marked), ("choose in 550 questions", chosen))
        for each in (
            {"name": f"{name}: median", "value": statistics.median(found), "unit": "ms"},
            {
                "name": f"{name}: 95 of 100",
                "value": _most(found),
                "unit": "ms",
                "note": f"goal {FRAME_MS:.0f} ms",
            },
        )
    ]


def _most(kept: list[float]) -> float:
    """The time that 95 of 100 stay under."""
    return sorted(kept)[int(len(kept) * 0.95)]


def _at(view: FormView) -> QWidget:
    focused = view.focusWidget()
    assert focused is not None
    return focused.parentWidget() or focused


def _measured() -> tuple[list[float], list[float]]:
    """The milliseconds of each, but for the first few, which make what is kept afterwards."""
    application = QApplication(["vigia"])
    QLocale.setDefault(QLocale("es_AR"))
    with tempfile.TemporaryDirectory(prefix="vigia-repaint-") as folder:
        post = Post(application, Path(folder))
        post.lock()
        post.open()
        post.program.window.resize(1366, 697)
        marked = marking(post)
        chosen = choosing(post.program.given.theme)
        post.close()
    return marked[WARM:], chosen[WARM:]


def main() -> int:
    """Print both; 1 where either is over a frame."""
    marked, chosen = _measured()
    most = told("marking an indicator in the detection", marked)
    return int(max(most, told("choosing in a form of 550 questions", chosen)) > FRAME_MS)


if __name__ == "__main__":
    sys.exit(main())
