"""Icons of Lucide drawn in the colour of a role, in any size, without leaving a coloured file anywhere."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop.paths import resource


@lru_cache(maxsize=512)
def _source(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=1024)
def renderer(name: str, colour: str) -> QSvgRenderer:
    """Return what draws an icon in `#RRGGBB`; ResourceMissing for a name that is not in `resources/icons`."""
    return QSvgRenderer(QByteArray(_source(name).replace("currentColor", colour).encode()))


def paint_icon(painter: QPainter, name: str, box: QRectF, colour: str) -> None:
    """Draw an icon into `box` in `#RRGGBB`; ResourceMissing for a name that is not in `resources/icons`."""
    renderer(name, colour).render(painter, box)


@lru_cache(maxsize=1024)
def icon_pixmap(name: str, size: int, colour: str, ratio: float = 1.0) -> QPixmap:
    """Return an icon as a pixmap of `size` logical pixels."""
    pixels = max(1, round(size * ratio))
    pixmap = QPixmap(pixels, pixels)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_icon(painter, name, QRectF(0, 0, pixels, pixels), colour)
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
