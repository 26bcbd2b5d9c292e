"""Whoever touches the machine is not locked out; nobody touching it locks; other windows' events cost nothing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.idle import IdleWatch
from tests.ui.shots import settle

LONG_S = 60
NONE, NO_BUTTON = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.NoButton


class Watched:
    """A watch that is under way, and whether it was begun anew since it was last asked."""

    def __init__(self, application: QApplication) -> None:
        self.watch = IdleWatch(application)
        self.watch.watch(LONG_S)
        self._id = self.watch._timer.timerId()

    def touched(self) -> bool:
        """Tell whether the time began anew; a timer that is started again has another id."""
        before, self._id = self._id, self.watch._timer.timerId()
        return self._id != before


@pytest.fixture
def edit(qtbot: QtBot) -> QLineEdit:
    made = QLineEdit()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.hasFocus)
    return made


@pytest.fixture
def watched(qapp: QApplication, edit: QLineEdit) -> Iterator[Watched]:
    made = Watched(qapp)
    settle()
    made.touched()
    yield made
    made.watch.deleteLater()


def test_keys_mouse_wheel_and_input_method_begin_the_time_anew(watched: Watched, edit: QLineEdit) -> None:
    window = edit.windowHandle()
    spot = QPointF(5, 5)
    QTest.keyClick(window, Qt.Key.Key_A)
    assert watched.touched()
    QTest.mousePress(window, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert watched.touched()
    QTest.mouseRelease(window, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    watched.touched()
    QApplication.sendEvent(window, QMouseEvent(QEvent.Type.MouseMove, spot, spot, NO_BUTTON, NO_BUTTON, NONE))
    assert watched.touched()
    wheel = QWheelEvent(
        spot, spot, QPoint(0, 8), QPoint(0, 120), NO_BUTTON, NONE, Qt.ScrollPhase.NoScrollPhase, False
    )
    QApplication.sendEvent(window, wheel)
    assert watched.touched()
    QApplication.sendEvent(edit, QInputMethodEvent("ñ", []))
    assert watched.touched()


def test_painting_and_timers_are_no_touch(watched: Watched, edit: QLineEdit) -> None:
    edit.repaint()
    edit.resize(300, 44)
    settle()
    assert not watched.touched()


def test_a_dialog_is_listened_to_while_it_is_in_front_and_then_the_window_again(
    watched: Watched, edit: QLineEdit, qtbot: QtBot
) -> None:
    dialog = QDialog(edit)
    dialog.open()
    qtbot.waitUntil(dialog.isActiveWindow)
    watched.touched()
    QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_A)
    assert watched.touched()
    dialog.close()
    dialog.deleteLater()
    edit.activateWindow()
    qtbot.waitUntil(edit.isActiveWindow)
    settle()
    watched.touched()
    QTest.keyClick(edit.windowHandle(), Qt.Key.Key_B)
    assert watched.touched()


def test_only_the_window_in_front_is_filtered(qapp: QApplication, watched: Watched, qtbot: QtBot) -> None:
    seen: list[QEvent.Type] = []
    watched.watch._touch = lambda: seen.append(QEvent.Type.KeyPress)  # type: ignore[method-assign]
    elsewhere = QWidget()
    qtbot.addWidget(elsewhere)
    QTest.keyClick(elsewhere, Qt.Key.Key_A)
    assert seen == []


def test_it_says_so_once_when_nothing_was_touched(watched: Watched, qtbot: QtBot) -> None:
    watched.watch._timer.setInterval(1)
    with qtbot.waitSignal(watched.watch.idle):
        watched.watch._timer.start()
    assert not watched.watch._timer.isActive()


def test_zero_seconds_and_rest_never_lock(watched: Watched) -> None:
    watched.watch.watch(0)
    assert not watched.watch._timer.isActive()
    watched.watch.watch(LONG_S)
    watched.watch.rest()
    assert not watched.watch._timer.isActive()
