"""A row that opens something with a click, Enter or the space bar; a button to a screen reader."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget


class ClickRow(QPushButton):
    """Announces `opened`; what it shows stands in its layout, and its height is a target's."""

    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "row")
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMinimumHeight(48)
        self.clicked.connect(self.opened)

    def sizeHint(self) -> QSize:
        """As large as its layout, not as the words of a button."""
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """As narrow as its layout can be, as high as its words are on the width it has."""
        layout = self.layout()
        if layout is None:
            return super().minimumSizeHint()
        least = layout.minimumSize()
        high = layout.minimumHeightForWidth(self.width()) if layout.hasHeightForWidth() else least.height()
        return QSize(least.width(), max(48, min(high, least.height())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter; the space bar is the button's own."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
            return
        super().keyPressEvent(event)
