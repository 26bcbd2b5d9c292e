"""Columns that stand beside each other where there is room, and one under the other where there is not."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

_ANY = 16_777_215  # Qt's own largest size
_BESIDE, _UNDER = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class Columns(QWidget):
    """Adds widgets with `add`; one with a `width` keeps it while it stands beside others."""

    def __init__(self, gap: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QBoxLayout(_BESIDE, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(gap)
        self._widths: list[tuple[QWidget, int]] = []

    def add(self, widget: QWidget, *, stretch: int = 1, width: int = 0) -> None:
        """Add a column; with a `width` in pixels it does not stretch."""
        self._widths.append((widget, width))
        self._layout.addWidget(widget, 0 if width else stretch)
        self._arrange()

    @property
    def beside(self) -> bool:
        """Whether the columns stand beside each other now."""
        return self._layout.direction() == _BESIDE

    def minimumSizeHint(self) -> QSize:
        """As wide as the widest column: they can stand under each other."""
        return QSize(
            max((one.minimumSizeHint().width() for one, _ in self._widths), default=0),
            super().minimumSizeHint().height(),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand beside or under each other, as the width asks."""
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Look again when a column needs another width."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    def _arrange(self) -> None:
        shown = [(widget, width) for widget, width in self._widths if not widget.isHidden()]
        needed = sum(max(width, widget.minimumSizeHint().width()) for widget, width in shown)
        needed += self._layout.spacing() * max(0, len(shown) - 1)
        direction = _BESIDE if needed <= self.width() else _UNDER
        if direction != self._layout.direction():
            self._layout.setDirection(direction)
        for widget, width in shown:
            most = max(width, widget.minimumSizeHint().width()) if width and direction == _BESIDE else _ANY
            if widget.maximumWidth() != most:
                widget.setMaximumWidth(most)
