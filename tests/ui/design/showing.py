"""One component on its own, on the screen."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

W = TypeVar("W", bound=QWidget)


def shown(qtbot: QtBot, widget: W, width: int = 600, height: int = 400) -> W:
    """Show a widget of this size until the test ends."""
    qtbot.addWidget(widget)
    widget.resize(width, height)
    widget.show()
    return widget
