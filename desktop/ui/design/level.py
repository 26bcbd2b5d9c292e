"""The level of a detection: number, four rising bars, word and colour, never colour alone."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.design.theme import Theme

translate = QCoreApplication.translate
Level = int | None  # 0 to 4; None is *sin evaluar*

_WORDS = (
    str(QT_TRANSLATE_NOOP("level", "Sin señales")),
    str(QT_TRANSLATE_NOOP("level", "Atención")),
    str(QT_TRANSLATE_NOOP("level", "Posible")),
    str(QT_TRANSLATE_NOOP("level", "Probable")),
    str(QT_TRANSLATE_NOOP("level", "Emergencia")),
)
_BARS = (5, 8, 11, 14)


def level_word(level: Level) -> str:
    """Return the word of a level in the language in force."""
    return translate("level", "Sin evaluar") if level is None else translate("level", _WORDS[level])


def level_spoken(level: Level) -> str:
    """Return a level as a screen reader says it."""
    if level is None:
        return level_word(level)
    words = translate("level", "Nivel %1 de 4, %2")
    return words.replace("%1", str(level)).replace("%2", level_word(level))


def paint_bars(
    painter: QPainter, box: QRectF, level: int, ink: QColor, line: float = 1, gap: float = 2
) -> None:
    """Draw four rising bars into `box`, the first `level` of them filled."""
    width = (box.width() - 3 * gap) / 4
    painter.save()
    painter.setPen(QPen(ink, line))
    for number, height in enumerate(_BARS):
        tall = box.height() * height / _BARS[-1]
        bar = QRectF(box.left() + number * (width + gap), box.bottom() - tall, width, tall)
        painter.setBrush(ink if number < level else Qt.BrushStyle.NoBrush)
        painter.drawRect(bar.adjusted(line / 2, line / 2, -line / 2, -line / 2))
    painter.restore()


def _sizes(theme: Theme, level: Level) -> tuple[int, int, int, int]:
    """Widths of number, bars and word, and the height, all with their paddings."""
    strong = QFontMetrics(theme.font("caption-strong"))
    number = strong.horizontalAdvance("0") if level is not None else 0
    bars = theme.px(26)
    word = strong.horizontalAdvance(level_word(level)) + 16
    return number, bars, word, strong.height() + 6


def level_badge_size(theme: Theme, level: Level) -> QSize:
    """Return the size of the badge of a level."""
    number, bars, word, height = _sizes(theme, level)
    head = 7 + number + (5 if number else 0) + bars + 7
    return QSize(head + word + 2, height)


def paint_level_badge(painter: QPainter, theme: Theme, at: QPointF, level: Level) -> None:
    """Draw the badge of a level with its top left corner at `at`."""
    size = level_badge_size(theme, level)
    number, bars, _, height = _sizes(theme, level)
    role = 0 if level is None else level
    line = 2 if level == 4 else 1
    box = QRectF(at, size).adjusted(line / 2, line / 2, -line / 2, -line / 2)
    head = 7 + number + (5 if number else 0) + bars + 7
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    outline = QPainterPath()
    outline.addRoundedRect(box, 4, 4)
    painter.fillPath(outline, theme.color("surface"))
    painter.save()
    painter.setClipPath(outline)
    painter.fillRect(QRectF(at.x(), at.y(), head, size.height()), theme.color(f"level-{role}"))
    painter.restore()
    pen = QPen(theme.color(f"level-{role}-line"), line)
    if level is None:
        pen.setStyle(Qt.PenStyle.DashLine)
    painter.strokePath(outline, pen)
    painter.setFont(theme.font("caption-strong"))
    ink = theme.color(f"on-level-{role}")
    painter.setPen(ink)
    left = at.x() + 7
    if level is not None:
        painter.drawText(QRectF(left, at.y(), number + 2, height), Qt.AlignmentFlag.AlignVCenter, str(level))
        left += number + 5
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    tall = theme.px(14)
    bars_box = QRectF(round(left), round(at.y() + (size.height() - tall) / 2), bars, tall)
    paint_bars(painter, bars_box, level or 0, ink)
    painter.setPen(theme.color("text"))
    word_box = QRectF(at.x() + head + 8, at.y(), size.width() - head, size.height())
    painter.drawText(word_box, Qt.AlignmentFlag.AlignVCenter, level_word(level))
    painter.restore()


class LevelBadge(QWidget):
    """The badge of a level on its own."""

    def __init__(self, theme: Theme, level: Level = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)
        self.show_level(level)

    @property
    def level(self) -> Level:
        return self._level

    def show_level(self, level: Level) -> None:
        """Show another level."""
        self._level = level
        self.setAccessibleName(level_spoken(level))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As large as its parts."""
        return level_badge_size(self._theme, self._level)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the badge."""
        with QPainter(self) as painter:
            paint_level_badge(painter, self._theme, QPointF(0, 0), self._level)
