"""Cards to cut out of an A4 page: 105 × 74 mm, two in each half of it, all alike."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPagedPaintDevice, QPainter, QPen, QTextDocument

from desktop.ui.paper.setting import MM_PER_INCH, Setting, draw
from desktop.ui.paper.sheet import Sheet

WIDTH, HEIGHT = 105.0, 74.0  # mm
COPIES = 4
_INSIDE = 7.0  # more than a printer leaves white along the edges of its page
_LEFTS, _TOPS = (0.0, WIDTH), (0.0, 148.5)
_CUTS = (  # mm, from the left and from the top
    *(QLineF(WIDTH, top, WIDTH, top + HEIGHT) for top in _TOPS),
    *(QLineF(0, down, 2 * WIDTH, down) for down in (HEIGHT, _TOPS[1], _TOPS[1] + HEIGHT)),
)
_SIZES = (1.0, 0.92, 0.84, 0.76, 0.68, 0.6)  # the largest that the words of a card fit in


def paint_cards(sheet: Sheet, device: QPagedPaintDevice) -> None:
    """Paint one A4 page of copies of a card, with lines to cut along."""
    scale = device.logicalDpiX() / MM_PER_INCH
    area = QRectF(0, 0, (WIDTH - 2 * _INSIDE) * scale, (HEIGHT - 2 * _INSIDE) * scale)
    document = _fitting(sheet, device, area)
    painter = QPainter(device)
    try:
        painter.setPen(QPen(Qt.GlobalColor.black, 0.2 * scale, Qt.PenStyle.DashLine))
        for cut in _CUTS:
            painter.drawLine(QLineF(cut.p1() * scale, cut.p2() * scale))
        for top in _TOPS:
            for left in _LEFTS:
                painter.save()
                painter.translate((left + _INSIDE) * scale, (top + _INSIDE) * scale)
                draw(document, painter, area)
                painter.restore()
    finally:
        painter.end()


def _fitting(sheet: Sheet, device: QPagedPaintDevice, area: QRectF) -> QTextDocument:
    for size in _SIZES:
        document = Setting(device, area.width(), area.height(), size).set_sheet(sheet)
        if document.pageCount() == 1:
            break
    return document
