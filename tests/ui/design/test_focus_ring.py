"""Where the ring around the focus is drawn, and where it would show nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop.ui.design.focus import FocusRing


def test_there_is_none_around_what_grows_to_the_whole_page(theme, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    page = QWidget(window)
    page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    page.resize(300, 200)
    ring = FocusRing(theme, window)
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    page.setFocus()
    qtbot.waitUntil(ring.isVisible)
    page.resize(800, 500)
    qtbot.waitUntil(ring.isHidden)
