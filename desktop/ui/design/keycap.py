"""Key caps: the shortcut is shown where the action is."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.design import typography
from desktop.ui.design.icons import paint_icon
from desktop.ui.design.theme import Theme

translate = QCoreApplication.translate
_NAMES = {
    "Return": str(QT_TRANSLATE_NOOP("keys", "Entrar")),
    "Enter": str(QT_TRANSLATE_NOOP("keys", "Entrar")),
    "Space": str(QT_TRANSLATE_NOOP("keys", "Espacio")),
    "Shift": str(QT_TRANSLATE_NOOP("keys", "Mayús")),
    "PgUp": str(QT_TRANSLATE_NOOP("keys", "RePág")),
    "PgDown": str(QT_TRANSLATE_NOOP("keys", "AvPág")),
    "Left": "←",
    "Right": "→",
    "Up": "↑",
    "Down": "↓",
    "Del": str(QT_TRANSLATE_NOOP("keys", "Supr")),
}


def key_words(sequence: str) -> str:
    """Return how a key is written on a keyboard of the language in force: `Ctrl+Return` → `Ctrl Entrar`."""
    if sequence.endswith("++"):
        return f"{key_words(sequence[:-2])} +"
    return " ".join(translate("keys", _NAMES.get(part, part)) for part in sequence.split("+"))


_ARROWS = {"←": "arrow-left", "→": "arrow-right", "↑": "arrow-up", "↓": "arrow-down"}


def key_cap_size(theme: Theme, words: str) -> QSize:
    """Return the size of a key cap."""
    return QSize(max(_words_width(words, theme.scale) + 12, theme.px(18)), max(theme.px(12) + 8, 20))


@lru_cache(maxsize=256)  # a layout asks hundreds of times for the same cap
def _words_width(words: str, scale: float) -> int:
    metrics = QFontMetrics(typography.font("key", scale))
    parts = words.split(" ")
    width = sum(round(12 * scale) if part in _ARROWS else metrics.horizontalAdvance(part) for part in parts)
    return width + metrics.horizontalAdvance(" ") * (len(parts) - 1)


def paint_key_cap(
    painter: QPainter, theme: Theme, box: QRectF, words: str, ink: QColor, border: QColor
) -> None:
    """Draw a key cap into `box`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(border, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    font = theme.font("key")
    painter.setFont(font)
    painter.setPen(ink)
    metrics = QFontMetrics(font)
    left = box.left() + 6
    if words in _ARROWS:
        left = box.center().x() - theme.px(6)
    for part in words.split(" "):
        if part in _ARROWS:
            size = theme.px(12)
            from_top = box.center().y() - size / 2
            _paint_arrow(painter, QRectF(left, from_top, size, size), part, ink)
            left += size
        else:
            width = metrics.horizontalAdvance(part)
            painter.drawText(
                QRectF(left, box.top(), width + 2, box.height()), Qt.AlignmentFlag.AlignVCenter, part
            )
            left += width
        left += metrics.horizontalAdvance(" ")
    painter.restore()


def _paint_arrow(painter: QPainter, box: QRectF, part: str, ink: QColor) -> None:
    paint_icon(painter, _ARROWS[part], box, ink.name())


class KeyCap(QWidget):
    """One key on its own, beside a hint such as *mover*."""

    def __init__(self, theme: Theme, sequence: str, ink: str = "text-2", border: str = "control") -> None:
        super().__init__()
        self._theme, self._words = theme, key_words(sequence)
        self._ink, self._border = ink, border
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self._words)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """The cap as large as its words."""
        return key_cap_size(self._theme, self._words)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cap."""
        ink = self._theme.color(self._ink)
        border = self._theme.color(self._border)
        with QPainter(self) as painter:
            paint_key_cap(painter, self._theme, QRectF(self.rect()), self._words, ink, border)
