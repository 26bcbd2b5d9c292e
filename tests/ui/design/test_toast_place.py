"""A toast never stands over what is being worked on."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.design.theme import Theme
from desktop.ui.design.toast import Toast


def test_a_toast_leaves_the_foot_to_the_option_that_has_the_keys(qtbot: QtBot, theme: Theme) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(1000, 700)
    low, high = QPushButton("abajo", host), QPushButton("arriba", host)
    low.setGeometry(200, 560, 600, 48)
    high.setGeometry(200, 300, 600, 48)
    toast = Toast(theme, host, above=124)
    host.show()
    host.activateWindow()
    qtbot.waitUntil(host.isActiveWindow)
    low.setFocus()
    toast.show_message("Guardado")
    assert not toast.geometry().intersects(low.geometry())
    high.setFocus()
    assert QRect(0, 500, 1000, 200).contains(toast.geometry())
    low.setFocus()
    assert not toast.geometry().intersects(low.geometry())
