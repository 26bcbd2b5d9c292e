"""Chips: filters and needs; a chosen one has a check mark, a thicker border and the word *activo*."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from desktop.ui.design.theme import Theme


class Chip(QToolButton):
    """A round button that is on or off; with `opens` it shows an arrow and has a menu of its own."""

    def __init__(
        self, theme: Theme, text: str, *, opens: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._opens = theme, opens
        self.setText(text)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if opens:
            self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.toggled.connect(self._tell)
        theme.changed.connect(self.updateGeometry)
        self._tell(False)

    def _tell(self, on: bool) -> None:
        self.setAccessibleName(self.text())
        self.setAccessibleDescription(self.tr("activo") if on else "")
        self.updateGeometry()

    def set_words(self, text: str) -> None:
        """Say something else, as the chosen value of a filter."""
        self.setText(text)
        self._tell(self.isChecked())

    def _style_name(self) -> str:
        return "small-strong" if self.isChecked() else "small-medium"

    def sizeHint(self) -> QSize:
        """44 high or more, as wide as check mark, words and arrow."""
        metrics = QFontMetrics(self._theme.font(self._style_name()))
        icons = (self.isChecked() + self._opens) * (self._theme.px(18) + 6)
        return QSize(metrics.horizontalAdvance(self.text()) + icons + 28, max(44, metrics.height() + 20))

    def minimumSizeHint(self) -> QSize:
        """Never narrower than its words."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chip."""
        with QPainter(self) as painter:
            self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        theme, on = self._theme, self.isChecked()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = 2 if on else 1
        painter.setPen(QPen(theme.color("action" if on else "control"), line))
        painter.setBrush(theme.color("soft" if on else "sunken" if self.underMouse() else "surface"))
        box = QRectF(self.rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2)
        radius = min(22, box.height() / 2)
        painter.drawRoundedRect(box, radius, radius)
        ink = "on-soft" if on else "text"
        size = theme.px(18)
        top = (self.height() - size) / 2
        left = 14.0
        if on:
            theme.paint_icon(painter, "check", QRectF(left, top, size, size), ink)
            left += size + 6
        painter.setFont(theme.font(self._style_name()))
        painter.setPen(theme.color(ink))
        painter.drawText(
            QRectF(left, 0, self.width(), self.height()), Qt.AlignmentFlag.AlignVCenter, self.text()
        )
        if self._opens:
            theme.paint_icon(painter, "chevron-down", QRectF(self.width() - size - 12, top, size, size), ink)
