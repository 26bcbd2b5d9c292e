"""The head of the level panel: the level's number, word and bars over its own colour."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.design.announce import announce
from desktop.ui.design.level import Level, level_spoken, level_word, paint_bars
from desktop.ui.design.theme import Theme

_LEFT, _RIGHT, _RULE = 16, 16, 3  # px: before the number, after the bars, under everything
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft


class LevelHeader(QWidget):
    """Number 44, word, since when or why not, bars; filled with the colour of the level, as high as its words need."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._level: Level = None
        self._line = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._fit)
        self.show_level(None, "")

    def show_level(self, level: Level, line: str) -> None:
        """Show a level and the line under its word; a change of level is announced once."""
        changed = level != self._level
        self._level, self._line = level, line
        self.setAccessibleName(f"{level_spoken(level)}. {line}")
        if changed and self.isVisible():
            announce(self, level_spoken(level), urgent=True)
        self._fit()
        self.update()

    def _fit(self) -> None:
        """Be as high as the words are at this width: the line under the level is never cut."""
        wanted = max(sum(self._lines()) + 16, self._theme.px(44) + 18)
        if wanted != self.minimumHeight():
            self.setFixedHeight(wanted)
        self.updateGeometry()

    def _number_width(self) -> int:
        if self._level is None:
            return 0
        return QFontMetrics(self._theme.font("level")).horizontalAdvance(str(self._level)) + 14

    def _room(self) -> int:
        """The width that is left for words between number and bars."""
        bars = self._theme.px(52) + 12 if self._has_bars() else 0
        return self.width() - _LEFT - self._number_width() - bars - _RIGHT

    def _has_bars(self) -> bool:
        """Whether there are bars: without a level they are empty, and give their room to why there is none."""
        line = QFontMetrics(self._theme.font("small")).horizontalAdvance(self._line)
        beside = self.width() - _LEFT - 12 - self._theme.px(52) - _RIGHT
        return self._level is not None or line <= beside

    def _lines(self) -> tuple[int, int]:
        """The heights of the word and of the line under it, which wraps."""
        small = QFontMetrics(self._theme.font("small"))
        wrapped = small.boundingRect(QRect(0, 0, max(self._room(), 1), 10_000), _WRAPPED, self._line)
        return QFontMetrics(self._theme.font("title")).height(), max(wrapped.height(), small.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words wrap anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def sizeHint(self) -> QSize:
        """As high as word and line."""
        return QSize(240, self.minimumHeight())

    def minimumSizeHint(self) -> QSize:
        """The line wraps before the word is cut."""
        word = QFontMetrics(self._theme.font("title")).horizontalAdvance(level_word(self._level))
        return QSize(word + self._theme.px(90) + 44, self.minimumHeight())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the header."""
        with QPainter(self) as painter:
            self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        theme, level = self._theme, self._level
        role = 0 if level is None else level
        painter.fillRect(self.rect(), theme.color(f"level-{role}"))
        painter.fillRect(0, self.height() - _RULE, self.width(), _RULE, theme.color(f"level-{role}-line"))
        if level == 4:
            painter.fillRect(0, 0, self.width(), 3, theme.color("level-4-line"))
        ink = theme.color(f"on-level-{role}")
        painter.setPen(ink)
        left, inner = _LEFT, self.height() - _RULE
        if level is not None:
            painter.setFont(theme.font("level"))
            width = self._number_width() - 14
            painter.drawText(QRectF(left, 0, width + 4, inner), Qt.AlignmentFlag.AlignVCenter, str(level))
            left += width + 14
        if self._has_bars():
            bars, tall = theme.px(52), theme.px(40)
            bars_box = QRectF(self.width() - _RIGHT - bars, round((inner - tall) / 2), bars, tall)
            paint_bars(painter, bars_box, level or 0, ink, line=2, gap=theme.px(4))
        word, line = self._lines()
        top, room = (inner - word - line) / 2, self._room()
        painter.setFont(theme.font("title"))
        painter.drawText(QRectF(left, top, room, word), Qt.AlignmentFlag.AlignVCenter, level_word(level))
        painter.setFont(theme.font("small"))
        painter.drawText(QRectF(left, top + word, room, line), _WRAPPED, self._line)
