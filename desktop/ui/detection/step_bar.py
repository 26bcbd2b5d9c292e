"""The four steps of the quick check in a row: done, now, to come, each in words and line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.design.theme import Theme

_LINE, _GAP = 5, 6


class StepBar(QWidget):
    """Painted; its accessible name tells the step and how many there are."""

    def __init__(self, theme: Theme, titles: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._titles, self._step = theme, tuple(titles), 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_step(self, step: int) -> None:
        """Mark a step as the present one; one past the last marks all as done."""
        self._step = step
        said = self._titles[step] if step < len(self._titles) else self.tr("Resultado")
        count = self.tr("Paso %1 de %2").replace("%1", str(min(step + 1, len(self._titles))))
        self.setAccessibleName(f"{count.replace('%2', str(len(self._titles)))}: {said}")
        self.update()

    def sizeHint(self) -> QSize:
        """A line with words under it."""
        height = QFontMetrics(self._theme.font("small-strong")).height()
        return QSize(320, height + _LINE + 10)

    def minimumSizeHint(self) -> QSize:
        """The words are cut before the row is."""
        return QSize(200, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the steps."""
        with QPainter(self) as painter:
            width = (self.width() - _GAP * (len(self._titles) - 1)) / len(self._titles)
            for number, title in enumerate(self._titles):
                self._paint_step(painter, number, title, number * (width + _GAP), width)

    def _paint_step(self, painter: QPainter, number: int, title: str, left: float, width: float) -> None:
        theme, now, done = self._theme, number == self._step, number < self._step
        pen = QPen(
            theme.color("action" if now else "title" if done else "control"), _LINE if now or done else 3
        )
        if not (now or done):
            pen.setDashPattern([2, 1.5])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawLine(round(left), 3, round(left + width), 3)
        style = "small-strong" if now else "small"
        painter.setFont(theme.font(style))
        painter.setPen(theme.color("title" if now else "text" if done else "text-2"))
        words = f"{'✓ ' if done else ''}{number + 1} {title}"
        words = QFontMetrics(theme.font(style)).elidedText(words, Qt.TextElideMode.ElideRight, round(width))
        box = QRectF(left, _LINE + 4, width, self.height() - _LINE - 4)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
