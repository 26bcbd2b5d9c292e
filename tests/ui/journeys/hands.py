"""A person's hands at the program: keys and clicks go to the window in front and find their own way from there."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QKeySequence, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QWidget

from desktop.ui.palette.palette import Palette
from tests.ui.screenshots.post import Post
from tests.ui.shots import settle, visible_part

PATIENCE_S = 60.0


class Hands:
    """Presses, types and clicks; nothing is called on a page. `page` is what stands in front."""

    def __init__(self, post: Post) -> None:
        self.post = post

    @property
    def window(self) -> QWidget:
        """The window or dialog in front; the palette lies inside its window."""
        dialog = QApplication.activeModalWidget()
        if dialog is not None:
            return dialog
        window = self.post.program.window
        return next((one for one in window.findChildren(Palette) if one.isVisible()), window)

    @property
    def page(self) -> Any:
        """The page in front."""
        return self.post.program.window.page(self.post.program.window.current)

    @property
    def focus(self) -> QWidget | None:
        """What has the keyboard."""
        return self.window.window().focusWidget()

    def until(self, holds: Callable[[], object]) -> None:
        """Wait until something holds, as long as a person would."""
        end = time.monotonic() + PATIENCE_S
        while not holds():
            assert time.monotonic() < end, "it never happened"
            QTest.qWait(10)
        settle()

    # Keys

    def press(self, *keys: str) -> None:
        """Press keys, as `Ctrl+K`."""
        for key in keys:
            combination = QKeySequence(key)[0]
            QTest.keyClick(self._handle(), combination.key(), combination.keyboardModifiers())
            settle()

    def type(self, text: str) -> None:
        """Type plain letters."""
        for letter in text:
            QTest.keyClick(self._handle(), letter)
        settle()

    def walk_to(self, reached: Callable[[QWidget], object], key: str = "Tab", most: int = 60) -> QWidget:
        """Press a key until the focus is where it should be."""
        for _ in range(most):
            if self.focus is not None and reached(self.focus):
                return self.focus
            self.press(key)
        raise AssertionError(f"{key} never got there; it stands on {self.focus}")

    # Mouse

    def button(self, words: str) -> QAbstractButton:
        """Return the button that can be seen with these words."""
        for one in self.window.findChildren(QAbstractButton):
            said = (one.text(), one.accessibleName())
            seen = one.isVisible() and not visible_part(one).isEmpty()
            if seen and any(text.startswith(words) for text in said):
                return one
        raise AssertionError(f"no button «{words}» in sight")

    def click(self, words: str) -> None:
        """Click on the button with these words."""
        self.click_on(self.button(words))

    def click_on(self, widget: QWidget) -> None:
        """Click in the middle of what can be seen of a widget."""
        self.click_at(visible_part(widget).center())

    def click_row(self, view: QAbstractItemView, row: int) -> None:
        """Click on a row of a list."""
        box: QRect = view.visualRect(view.model().index(row, 0))
        self.click_at(view.viewport().mapTo(view.window(), box.center()))

    def click_at(self, spot: QPoint) -> None:
        """Click on a spot of the window in front, whatever lies there."""
        QTest.mouseClick(self._handle(), Qt.MouseButton.LeftButton, pos=spot)
        settle()

    def _handle(self) -> QWindow:
        window = self.window.window()
        if not window.isActiveWindow():  # where there is no window manager, nobody gives the keys back
            window.activateWindow()
            self.until(window.isActiveWindow)
        handle = window.windowHandle()
        assert handle is not None
        return handle
