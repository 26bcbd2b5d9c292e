"""`make windows-real`: the program on a real X server with a real window manager, driven by real keys and a mouse.

What the offscreen tests cannot see: who has the focus, dialogs as windows, locking while one is open, dragging a
scroll bar, and dead keys through the input method. Exits with 1 and a list of what did not hold.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLineEdit,
    QScrollBar,
    QStyle,
    QStyleOptionSlider,
    QWidget,
)

from desktop.ui.design.dialog import ask
from desktop.ui.palette.palette import Palette
from tests.ui.screenshots.post import PASSPHRASE, Post

PATIENCE_S = 20.0
ACCENTS = (
    ("dead_acute a", "á"),
    ("ntilde", "ñ"),
    ("dead_diaeresis u", "ü"),
    ("dead_tilde a", "ã"),
    ("dead_tilde o", "õ"),
)


class Hands:
    """Types and points as a person does, through the X server."""

    def press(self, *keys: str) -> None:
        """Press keys one after the other, as xdotool names them."""
        for key in keys:
            self._run("key", "--clearmodifiers", key)

    def type(self, text: str) -> None:
        """Type a text, letter by letter."""
        self._run("type", "--delay", "30", text)

    def press_ahead(self, *keys: str) -> None:
        """Press keys while the program is busy: it sees the first only when all of them are on their way."""
        subprocess.run(["xdotool", "key", "--delay", "20", *keys], check=True)

    def drag(self, start: QPoint, end: QPoint) -> None:
        """Drag with the left button."""
        self._run("mousemove", str(start.x()), str(start.y()))
        self._run("mousedown", "1")
        for step in range(1, 6):
            at = start + (end - start) * step / 5
            self._run("mousemove", str(at.x()), str(at.y()))
        self._run("mouseup", "1")

    def _run(self, *words: str) -> None:
        process = subprocess.Popen(["xdotool", *words])
        while process.poll() is None:
            QTest.qWait(10)
        QTest.qWait(60)


class Desk:
    """The program, and what did not hold."""

    def __init__(self, post: Post, say: Callable[[str], None]) -> None:
        self.post, self.hands, self._say = post, Hands(), say
        self.wrong: list[str] = []

    @property
    def window(self) -> QWidget:
        return self.post.program.window

    def holds(self, what: str, fact: Callable[[], object]) -> bool:
        """Wait for a fact, and write down where it does not come."""
        end = time.monotonic() + PATIENCE_S
        while not fact():
            if time.monotonic() > end:
                self.wrong.append(what)
                self._say(f"NOT: {what}")
                return False
            QTest.qWait(30)
        self._say(f"ok: {what}")
        return True

    def dialogs(self) -> Sequence[QDialog]:
        return [one for one in self.window.findChildren(QDialog) if one.isVisible()]

    def palette(self) -> Palette:
        """Open search and commands by its key."""
        self.hands.press("ctrl+k")
        self.holds(
            "Ctrl+K opens the palette with the focus in its box",
            lambda: self.shown_palette() and self.shown_palette().box.edit.hasFocus(),
        )
        found = self.shown_palette()
        assert found is not None
        return found

    def shown_palette(self) -> Palette | None:
        """Return the palette that is open."""
        return next((one for one in self.dialogs() if isinstance(one, Palette)), None)


def unlocking(desk: Desk) -> None:
    """The passphrase is typed with its ñ into the field that has the focus, and opens the vault."""
    desk.holds("the window is active", desk.window.isActiveWindow)
    desk.holds("the passphrase has the focus", lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    desk.hands.type(PASSPHRASE)
    desk.hands.press("Return")
    desk.holds("the typed passphrase opens the vault", lambda: desk.post.program.is_open)
    desk.post.rest()
    desk.holds(
        "the focus is in the page", lambda: desk.window._stack.isAncestorOf(QApplication.focusWidget())
    )


def accents(desk: Desk) -> None:
    """Dead keys compose through the input method."""
    palette = desk.palette()
    for keys, letter in ACCENTS:
        palette.box.edit.clear()
        desk.hands.press(*keys.split())
        if not desk.holds(f"{keys} types {letter}", lambda wanted=letter: palette.box.edit.text() == wanted):
            print(f"    but {palette.box.edit.text()!r}")
    desk.hands.press("Escape")
    desk.holds("Escape closes the palette", lambda: not desk.dialogs())
    desk.holds("the window is active again", desk.window.isActiveWindow)


def typing_ahead(desk: Desk) -> None:
    """What is typed after Ctrl+K on a busy machine is in the box of the palette.

    Dead keys are left out: Qt composes as it reads from the X server, ahead of the keys that wait.
    """
    desk.hands.press_ahead("ctrl+k", *"bloq")
    desk.holds(
        "the letters after Ctrl+K are in its box",
        lambda: (palette := desk.shown_palette()) and palette.box.edit.text() == "bloq",
    )
    desk.hands.press("Escape")
    desk.holds("Escape closes the palette", lambda: not desk.dialogs())


def dialogs(desk: Desk) -> None:
    """A dialog takes the keys, Escape gives them back; hiding and locking work over it."""
    for key, what in (("Escape", "closes it"), ("F12", "hides all"), ("ctrl+l", "locks")):
        ask(
            desk.post.program.given.theme,
            desk.window,
            "¿Sellar este asiento?",
            "Después no se cambia.",
            "Sellar",
            lambda: None,
        )
        desk.holds(
            "a dialog opens as the active window",
            lambda: desk.dialogs() and desk.dialogs()[0].isActiveWindow(),
        )
        desk.hands.press(key)
        desk.holds(f"{key} in a dialog {what}", lambda: not desk.dialogs())
        if key != "Escape":
            desk.holds(f"{key} in a dialog leaves nothing open behind", lambda: desk.window.covered)
            desk.post.rest()
            if desk.post.program.hiding.page is not None:
                desk.hands.press("space")
            _unlock_again(desk)
    ask(
        desk.post.program.given.theme,
        desk.window,
        "¿Sellar este asiento?",
        "Después no se cambia.",
        "Sellar",
        lambda: None,
    )
    desk.holds("a dialog is open", desk.dialogs)
    desk.post.program.lock()  # as when nobody touches the machine
    desk.holds("locking takes an open dialog away", lambda: not desk.dialogs())
    desk.holds("the lock screen has the keys", lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    _unlock_again(desk)


def _unlock_again(desk: Desk) -> None:
    desk.holds("the lock screen is in front", lambda: desk.post.program.covers.page is not None)
    desk.holds("its field has the focus", lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    desk.hands.type(PASSPHRASE)
    desk.hands.press("Return")
    desk.holds("it opens again", lambda: desk.post.program.is_open)
    desk.post.rest()


def scrolling(desk: Desk) -> None:
    """A scroll bar follows the mouse."""
    desk.post.program.go("ayuda")
    desk.post.rest()
    bar = desk.post.program.window.page("ayuda").reader.verticalScrollBar()
    desk.holds("there is something to scroll", lambda: bar.maximum() > 0)
    start = bar.mapToGlobal(_handle(bar))
    desk.hands.drag(start, start + QPoint(0, bar.height() // 3))
    desk.holds("dragging a scroll bar scrolls", lambda: bar.value() > 0)


def _handle(bar: QScrollBar) -> QPoint:
    option = QStyleOptionSlider()
    bar.initStyleOption(option)
    control, part = QStyle.ComplexControl.CC_ScrollBar, QStyle.SubControl.SC_ScrollBarSlider
    return bar.style().subControlRect(control, option, part, bar).center()


def main() -> int:
    """Play every part on the display of this process."""
    manager = subprocess.Popen(["openbox", "--sm-disable"])
    subprocess.run(["setxkbmap", "-layout", "es"], check=True)
    application = QApplication(["vigia"])
    QLocale.setDefault(QLocale("es_AR"))
    try:
        with tempfile.TemporaryDirectory(prefix="vigia-real-") as home:
            post = Post(application, Path(home))
            post.lock()
            post.program.window.resize(1100, 720)
            post.program.window.move(40, 30)
            desk = Desk(post, print)
            for part in (unlocking, accents, typing_ahead, dialogs, scrolling):
                print(f"— {part.__name__}", flush=True)
                part(desk)
            post.close()
    finally:
        manager.terminate()
        manager.wait()
    print(f"{len(desk.wrong)} things did not hold" if desk.wrong else "everything held")
    return 1 if desk.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
