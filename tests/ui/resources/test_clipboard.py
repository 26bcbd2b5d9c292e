"""What is copied goes away by itself, unless somebody copied something else meanwhile."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

from desktop.ui.clipboard import KEPT_MS, ClipboardKeeper


def test_a_copied_text_is_taken_back(qtbot: Any) -> None:
    clipboard = QGuiApplication.clipboard()
    ClipboardKeeper(clipboard, after_ms=1).copy("145 (Argentina)")
    assert clipboard.text() == "145 (Argentina)"
    qtbot.waitUntil(lambda: clipboard.text() == "", timeout=30_000)


def test_what_somebody_else_copied_stays(qtbot: Any) -> None:
    clipboard = QGuiApplication.clipboard()
    keeper = ClipboardKeeper(clipboard, after_ms=20)
    keeper.copy("145 (Argentina)")
    timer = clipboard.findChildren(QTimer)[-1]
    clipboard.setText("lista de la compra")
    with qtbot.waitSignal(timer.destroyed):
        pass
    assert clipboard.text() == "lista de la compra"
    clipboard.clear()


def test_copying_again_starts_the_time_anew(qtbot: Any) -> None:
    clipboard = QGuiApplication.clipboard()
    keeper = ClipboardKeeper(clipboard)
    keeper.copy("102 (Argentina)")
    keeper.copy("102 (Argentina)")
    running = [timer for timer in clipboard.findChildren(QTimer) if timer.isActive()]
    assert [timer.interval() for timer in running] == [KEPT_MS]
    running[0].timeout.emit()
    assert clipboard.text() == ""


def test_the_time_runs_on_when_the_page_is_gone(qtbot: Any) -> None:
    clipboard = QGuiApplication.clipboard()
    keeper = ClipboardKeeper(clipboard, after_ms=10)
    keeper.copy("911 (Argentina)")
    keeper.deleteLater()
    del keeper
    qtbot.waitUntil(lambda: clipboard.text() == "", timeout=30_000)
