"""The first window is whole on the screen."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from desktop.ui.start import show_whole


@pytest.mark.parametrize(
    ("wider", "higher", "maximized"),
    [(-100, -100, False), (1, -100, True), (-100, 1, True), (-100, 0, True)],
    ids=["fits", "too wide", "too high", "no room for its frame"],
)
def test_a_window_that_does_not_fit_fills_the_screen_instead_of_hanging_over_its_foot(
    qtbot, wider, higher, maximized
):
    window = QWidget()
    qtbot.addWidget(window)
    room = window.screen().availableGeometry()
    window.resize(room.width() + wider, room.height() + higher)
    show_whole(window, maximized=False)
    assert window.isMaximized() is maximized
