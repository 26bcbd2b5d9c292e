"""The head of the level panel: the level's number, word and bars over its own colour."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.design.announce import announce
from desktop.ui.design.level import Level, level_spoken, level_word, paint_bars
from desktop.ui.design.theme import Theme


class LevelHeader(QWidget):
    """Number 44, word, since when, bars; filled with the colour of the level."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._level: Level = None
        self._line = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)
        self.show_level(None, "")

    def show_level(self, level: Level, line: str) -> None:
        """Show a level and the line under its word; a change of level is announced once."""
        changed = level != self._level
        self._level, self._line = level, line
        self.setAccessibleName(f"{level_spoken(level)}. {line}")
        if changed and self.isVisible():
            announce(self, level_spoken(level), urgent=True)
        self.update()

    def _lines(self) -> tuple[int, int]:
        theme = self._theme
        return QFontMetrics(theme.font("title")).height(), QFontMetrics(theme.font("small")).height()

    def sizeHint(self) -> QSize:
        """As high as word and line."""
        return QSize(240, max(sum(self._lines()) + 16, self._theme.px(44) + 18))

    def minimumSizeHint(self) -> QSize:
        """The line may be cut before the word."""
        word = QFontMetrics(self._theme.font("title")).horizontalAdvance(level_word(self._level))
        return QSize(word + self._theme.px(90) + 44, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the header."""
        with QPainter(self) as painter:
            self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        theme, level = self._theme, self._level
        role = 0 if level is None else level
        painter.fillRect(self.rect(), theme.color(f"level-{role}"))
        painter.fillRect(0, self.height() - 3, self.width(), 3, theme.color(f"level-{role}-line"))
        if level == 4:
            painter.fillRect(0, 0, self.width(), 3, theme.color("level-4-line"))
        ink = theme.color(f"on-level-{role}")
        painter.setPen(ink)
        left, inner = 16, self.height() - 3
        if level is not None:
            painter.setFont(theme.font("level"))
            width = painter.fontMetrics().horizontalAdvance(str(level))
            painter.drawText(QRectF(left, 0, width + 4, inner), Qt.AlignmentFlag.AlignVCenter, str(level))
            left += width + 14
        bars = theme.px(52)
        tall = theme.px(40)
        bars_box = QRectF(self.width() - 16 - bars, round((inner - tall) / 2), bars, tall)
        paint_bars(painter, bars_box, level or 0, ink, line=2, gap=theme.px(4))
        word, line = self._lines()
        top = (inner - word - line) / 2
        room = bars_box.left() - left - 12
        painter.setFont(theme.font("title"))
        painter.drawText(QRectF(left, top, room, word), Qt.AlignmentFlag.AlignVCenter, level_word(level))
        painter.setFont(theme.font("small"))
        words = painter.fontMetrics().elidedText(self._line, Qt.TextElideMode.ElideRight, round(room))
        painter.drawText(QRectF(left, top + word, room, line), Qt.AlignmentFlag.AlignVCenter, words)
