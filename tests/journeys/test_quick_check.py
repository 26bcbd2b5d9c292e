"""The quick check by keyboard alone: from Inicio to the sealed record in at most 40 key presses.

The keys are a recorded script beside this file; what is pressed is counted where the program receives it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcutEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.app import build_parts, build_program
from desktop.incidents.records import Record
from desktop.ui.detection.page import DetectionPage
from desktop.ui.program import Program
from desktop.vault.demo import demo_enrolment
from desktop.vault.officer import Role
from desktop.vault.passphrase import FixedKdf
from desktop.vault.posts import list_posts

SCRIPT = Path(__file__).with_name("quick_check.keys")
MOST_KEYS = 40
PASSPHRASE = "tornillo lluvia montaña azul"
_MODIFIERS = {Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt}


class KeyCounter(QObject):
    """Counts presses as they reach the windows of the program; a modifier held down is part of its key."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self.pressed: list[str] = []
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note each press once: at the window (on its way down it passes here again), or as the shortcut it became."""
        if isinstance(event, QShortcutEvent):
            self.pressed.append(event.key().toString())
        elif (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and isinstance(watched, QWindow)
            and event.key() not in _MODIFIERS
        ):
            self.pressed.append(QKeySequence(event.keyCombination()).toString())
        return False


def keys() -> list[QKeySequence]:
    """The recorded script."""
    lines = (line.partition("#")[0].strip() for line in SCRIPT.read_text(encoding="utf-8").splitlines())
    return [QKeySequence(line) for line in lines if line]


@pytest.fixture
def program(tmp_path: Path, qapp: QApplication, qtbot: Any) -> Iterator[Program]:
    parts = build_parts(tmp_path, kdf=FixedKdf(64, 1))
    enrolment = demo_enrolment(list_posts()[0], now=parts.clock.now())
    parts.vault.create("Ana Ñandubay", Role.OFFICER, PASSPHRASE, enrolment).close()
    made = build_program(qapp, parts)
    made.start()
    made.window.resize(1366, 697)
    made.window.show()
    qtbot.waitExposed(made.window)
    made.window.activateWindow()
    with qtbot.waitSignal(made.opened, timeout=30_000):
        made.opening.unlock(parts.vault.officers()[0].id, PASSPHRASE)
    yield made
    made.close()


def press(program: Program, sequence: QKeySequence) -> None:
    """Press a key where the person's keyboard goes: the active window."""
    combination = sequence[0]
    active = QApplication.activeModalWidget() or program.window
    handle = active.window().windowHandle()
    assert handle is not None
    QTest.keyClick(handle, combination.key(), combination.keyboardModifiers())


def ready(program: Program) -> bool:
    """Whether a person would press the next key: something has the focus and nothing is being opened."""
    page = program.window.page(program.window.current)
    return QApplication.focusWidget() is not None and (
        not isinstance(page, DetectionPage) or page.bench is not None
    )


def test_from_inicio_to_the_sealed_record_in_at_most_40_key_presses(
    program: Program, qapp: QApplication, qtbot: Any
) -> None:
    counter = KeyCounter(qapp)
    told: list[tuple[Record, ...]] = []
    program.ask(lambda desk: desk.log.records(), told.append)
    qtbot.waitUntil(lambda: told == [()], timeout=60_000)
    assert program.window.current == "inicio"
    for sequence in keys():
        qtbot.waitUntil(lambda: ready(program), timeout=60_000)
        press(program, sequence)
        QApplication.processEvents()
    page = program.window.page("deteccion")
    assert isinstance(page, DetectionPage)
    qtbot.waitUntil(page.done.isVisible, timeout=30_000)
    program.ask(lambda desk: desk.log.records(), told.append)
    qtbot.waitUntil(lambda: len(told) == 2, timeout=60_000)
    (record,) = (each for each in told[1] if each.form_id == "deteccion_temprana")
    assert record.level == 3
    assert len(counter.pressed) == len(keys())
    assert len(counter.pressed) <= MOST_KEYS
