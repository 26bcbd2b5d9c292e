"""The mark of the program: a V that holds a light."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.design.theme import Theme


def paint_logo(painter: QPainter, box: QRectF, ink: QColor, light: QColor) -> None:
    """Draw the mark into a square box; its lines are of a 26 px grid."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    painter.scale(box.width() / 26, box.height() / 26)
    path = QPainterPath(QPointF(3, 9))
    path.lineTo(13, 24)
    path.lineTo(23, 9)
    painter.setPen(QPen(ink, 3.4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(light)
    painter.drawEllipse(QPointF(13, 6), 4.2, 4.2)
    painter.restore()


class Logo(QWidget):
    """The mark on the colour of the brand, in a square of `size` px."""

    def __init__(self, theme: Theme, size: int = 26, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._size = theme, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Vigía")

    def sizeHint(self) -> QSize:
        """The mark does not grow with the text."""
        return QSize(self._size, self._size)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the mark."""
        with QPainter(self) as painter:
            paint_logo(painter, QRectF(self.rect()), self._theme.color("on-brand"), self._theme.color("sun"))


def window_icon(theme: Theme) -> QIcon:
    """Return the mark as the icon of the window."""
    icon = QIcon()
    for size in (16, 32, 48, 256):
        pixmap = QPixmap(size, size)
        pixmap.fill(theme.color("brand"))
        painter = QPainter(pixmap)
        inset = size * 0.12
        box = QRectF(0, 0, size, size).adjusted(inset, inset, -inset, -inset)
        paint_logo(painter, box, theme.color("on-brand"), theme.color("sun"))
        painter.end()
        icon.addPixmap(pixmap)
    return icon
