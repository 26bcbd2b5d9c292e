"""The strength of an indicator: three dots and a word."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.design.theme import Theme

translate = QCoreApplication.translate
STRENGTHS = {
    "debil": (1, str(QT_TRANSLATE_NOOP("strength", "débil"))),
    "medio": (2, str(QT_TRANSLATE_NOOP("strength", "medio"))),
    "fuerte": (3, str(QT_TRANSLATE_NOOP("strength", "fuerte"))),
}
_ALIASES = {"débil": "debil"}


def strength_word(strength: str) -> str:
    """Return the word of a strength in the language in force; KeyError for one that does not exist."""
    return translate("strength", STRENGTHS[_ALIASES.get(strength, strength)][1])


def _dots(theme: Theme) -> tuple[int, int]:
    dot = theme.px(8)
    return dot, 3 * dot + 4


def strength_size(theme: Theme, strength: str = "fuerte") -> QSize:
    """Return the size of dots and word."""
    metrics = QFontMetrics(theme.font("caption"))
    _, dots = _dots(theme)
    return QSize(dots + 6 + metrics.horizontalAdvance(strength_word(strength)) + 2, metrics.height())


def paint_strength(
    painter: QPainter, theme: Theme, box: QRectF, strength: str, dot_ink: QColor, ink: QColor
) -> None:
    """Draw dots and word, left-aligned and centred in the height of `box`."""
    count = STRENGTHS[_ALIASES.get(strength, strength)][0]
    dot, dots = _dots(theme)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(dot_ink, 1.5))
    for number in range(3):
        painter.setBrush(dot_ink if number < count else Qt.BrushStyle.NoBrush)
        left = box.left() + number * (dot + 2)
        circle = QRectF(left, box.center().y() - dot / 2, dot, dot)
        painter.drawEllipse(circle.adjusted(0.75, 0.75, -0.75, -0.75))
    painter.setFont(theme.font("caption"))
    painter.setPen(ink)
    words = QRectF(box.left() + dots + 6, box.top(), box.width(), box.height())
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, strength_word(strength))
    painter.restore()


class StrengthDots(QWidget):
    """The strength of an indicator on its own: `debil`, `medio` or `fuerte`."""

    def __init__(self, theme: Theme, strength: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._strength = theme, strength
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Fuerza: %1").replace("%1", strength_word(strength)))
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """As large as dots and word."""
        return strength_size(self._theme, self._strength)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw them."""
        title, ink = self._theme.color("title"), self._theme.color("text-2")
        with QPainter(self) as painter:
            paint_strength(painter, self._theme, QRectF(self.rect()), self._strength, title, ink)
