"""The hands of one officer in front of the whole program: keys alone, or the mouse alone but for what must be typed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import Parts, build_parts, build_program
from desktop.ui.program import Program
from desktop.vault.demo import demo_enrolment
from desktop.vault.officer import Role
from desktop.vault.passphrase import FixedKdf
from desktop.vault.posts import list_posts
from tests.ui import shots

WAIT_MS = 60_000
ANA = "sombrero ventana cuchara verde"  # ASCII: it is typed key by key
MOST_TABS = 150


def start_program(qtbot: QtBot, folder: Path, *, vault: bool = True) -> tuple[Program, Parts]:
    """Start the program as on a machine with (or without) a vault of one fictitious supervisor."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    parts = build_parts(folder, kdf=FixedKdf(64, 1))
    if vault and not parts.vault.exists():
        enrolment = demo_enrolment(list_posts()[0], now=parts.clock.now())
        parts.vault.create("Persona Ficticia", Role.SUPERVISOR, ANA, enrolment).close()
    program = build_program(application, parts)
    qtbot.addWidget(program.window)
    program.window.resize(1366, 738)
    program.window.show()
    program.start()
    program.window.activateWindow()
    shots.settle()
    return program, parts


class Hands:
    """What a person does; everything is found on the screen, nothing is called that a person could not reach."""

    def __init__(self, program: Program, qtbot: QtBot) -> None:
        self.program, self.qtbot = program, qtbot

    # --- keys -------------------------------------------------------------------------------------------

    def focus(self) -> QWidget:
        """What has the keyboard; the window where nothing has."""
        if QApplication.focusWidget() is None:
            self.program.window.activateWindow()  # as the system does once a dialog over it is gone
            shots.settle()
        return QApplication.focusWidget() or self.program.window

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press one key where the focus is."""
        QTest.keyClick(self.focus(), key, modifier)
        shots.settle()

    def tab_to(self, wanted: QWidget) -> None:
        """Press Tab until a widget, or what it hands its focus to, has the keyboard."""
        target = wanted.focusProxy() or wanted
        for _ in range(MOST_TABS):
            if self.focus() is target:
                return
            QTest.keyClick(self.focus(), Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not reach {type(wanted).__name__} {wanted.accessibleName()!r}")

    def type(self, words: str) -> None:
        """Type where the focus is."""
        QTest.keyClicks(self.focus(), words)

    # --- mouse ------------------------------------------------------------------------------------------

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Scroll to a widget as the wheel does, and click on it where it can be seen."""
        parent = widget.parentWidget()
        while parent is not None:
            if isinstance(parent, QScrollArea):
                parent.ensureWidgetVisible(widget)
            parent = parent.parentWidget()
        shots.settle()
        seen = widget.visibleRegion().boundingRect()
        assert widget.isVisible() and not seen.isEmpty(), f"{widget.accessibleName()!r} is not on the screen"
        middle = seen.center()
        self.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at or middle)
        shots.settle()

    # --- eyes -------------------------------------------------------------------------------------------

    def button(self, words: str, inside: QWidget | None = None) -> QAbstractButton:
        """The one button that shows these words."""
        place = inside or self.program.window
        found = [
            each
            for each in place.findChildren(QAbstractButton)
            if words in (each.text(), each.accessibleName()) and each.isVisible()
        ]
        assert len(found) == 1, (words, len(found))
        return found[0]

    def until_open(self) -> None:
        """Wait until the vault is open and the first page is there."""
        self.qtbot.waitUntil(lambda: self.program.is_open, timeout=WAIT_MS)
        self.rest()

    def rest(self) -> None:
        """Wait until everything asked of the vault so far was answered."""
        for _ in range(3):
            told: list[None] = []
            self.program.given.tasks.submit(self.program, lambda _: None, told.append)
            self.qtbot.waitUntil(lambda told=told: bool(told), timeout=WAIT_MS)
            shots.settle()
