"""How strong words stand out, read from the picture and not from the tables of colours."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from desktop.ui.design.tokens import contrast
from tests.ui.shots import visible_part

LEAST = 4.5  # WCAG 2.2 AA
_FEW = 2  # px: fewer of one colour are the edge of something else


def weak(window: QWidget) -> list[str]:
    """Return the words of a window that stand out too little from what is behind them."""
    picture = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    found = []
    for widget in (*window.findChildren(QLabel), *window.findChildren(QAbstractButton)):
        words = widget.text().strip()
        if widget.window() is not window or not widget.isVisible() or not words:
            continue
        part = visible_part(widget)
        if part.height() < widget.fontMetrics().height() or part.width() < 8:
            continue  # scrolled away
        if _covered(window, widget, part):
            continue
        ratio = _ratio(picture, part)
        if ratio < LEAST:
            found.append(f"{ratio:.1f}: «{words[:40]}»")
    return found


def _covered(window: QWidget, widget: QWidget, part: QRect) -> bool:
    """Whether something else lies over a widget, as the palette does."""
    top = window.childAt(part.center())
    return (
        top is not None
        and top is not widget
        and not top.isAncestorOf(widget)
        and not widget.isAncestorOf(top)
    )


def _ratio(picture: QImage, part: QRect) -> float:
    """The strongest contrast of a colour in a part of a picture with the colour that fills most of it."""
    inside = part.intersected(picture.rect()).adjusted(1, 1, -1, -1)
    copied = picture.copy(inside)
    counted = Counter(memoryview(copied.constBits()).cast("I"))
    (ground, _), *others = counted.most_common()
    back = QColor(ground).name()
    return max((contrast(QColor(ink).name(), back) for ink, count in others if count >= _FEW), default=1.0)
