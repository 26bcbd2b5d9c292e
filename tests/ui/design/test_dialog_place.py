"""Where a dialog stands: its buttons are on the screen, however much it shows."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.design.dialog import Dialog
from desktop.ui.design.theme import Theme


def test_a_dialog_that_grows_once_it_is_placed_stays_on_the_screen(qtbot: QtBot, theme: Theme) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    room = window.screen().availableGeometry()
    window.resize(room.size())
    window.show()
    dialog = Dialog(theme, window, "¿Exportar?", "Sale un solo archivo.", "Exportar")
    dialog.open()
    qtbot.waitExposed(dialog)
    more = QWidget()
    more.setMinimumHeight(room.height() - dialog.height() - 20)
    dialog.add(more)
    qtbot.waitUntil(lambda: dialog.height() > room.height() - 40)
    assert dialog.frameGeometry().bottom() <= room.bottom()
    assert dialog.frameGeometry().top() >= room.top()
