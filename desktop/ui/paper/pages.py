"""A sheet on its A4 pages: letterhead, running head, foot with number, page x of y; as a PDF or on a printer."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, Qt, QXmlStreamReader
from PySide6.QtGui import (
    QGradient,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
    QRgba64,
    QScreen,
    QTextBlock,
    QTextDocument,
    QTextTableCell,
    QTextTableCellFormat,
)
from PySide6.QtWidgets import QPlainTextDocumentLayout

from desktop.ui.paper.cutting import paint_cards
from desktop.ui.paper.setting import MM_PER_INCH, Setting, draw, fonts_ready, paper_font
from desktop.ui.paper.sheet import Form, Sheet

# Of what Qt answers with while a sheet is set. An export's are set in the background, and the binding may make no class
# there (see `warming`).
_ANSWERED = (
    QGradient, QPlainTextDocumentLayout, QRgba64, QScreen, QTextBlock, QTextTableCell, QTextTableCellFormat,
    QXmlStreamReader,
)  # fmt: skip
RESOLUTION = 600  # dots per inch of a PDF
SIDE, TOP, BOTTOM = 20.0, 12.0, 12.0  # mm
HEAD, PLAIN_HEAD, FOOT = 21.0, 3.0, 11.0  # mm, with a letterhead and without
_PAGE_OF = {
    "es": "Página {page} de {pages}",
    "pt": "Página {page} de {pages}",
    "en": "Page {page} of {pages}",
}


def pdf_bytes(sheet: Sheet) -> bytes:
    """Return a sheet as a PDF with its fonts inside, and nothing in its metadata that names anybody or anything."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(RESOLUTION)
    writer.setTitle("")
    writer.setCreator("")
    writer.setAuthor("")
    prepare(writer)
    paint(sheet, writer)
    buffer.close()
    return bytes(data.data())


def prepare(device: QPagedPaintDevice) -> None:
    """Make a device take A4 pages to their edges; the margins are ours."""
    device.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)
        )
    )


def paint(sheet: Sheet, device: QPagedPaintDevice) -> int:
    """Paint a sheet on a device of A4 pages and return how many there were."""
    fonts_ready()
    if sheet.form is Form.CARD:
        paint_cards(sheet, device)
        return 1
    scale = device.logicalDpiX() / MM_PER_INCH
    page = QRectF(0, 0, 210 * scale, 297 * scale)
    head = HEAD if sheet.letterhead is not None else PLAIN_HEAD
    box = page.adjusted(SIDE * scale, (TOP + head) * scale, -SIDE * scale, -(BOTTOM + FOOT) * scale)
    document = Setting(device, box.width(), box.height()).set_sheet(sheet)
    pages = document.pageCount()
    painter = QPainter(device)
    try:
        for number in range(pages):
            if number:
                device.newPage()
            _Page(sheet, painter, box, scale, number + 1, pages).paint(document)
    finally:
        painter.end()
    return pages


@dataclass(frozen=True)
class _Page:
    sheet: Sheet
    painter: QPainter
    box: QRectF
    scale: float
    number: int
    pages: int

    def paint(self, document: QTextDocument) -> None:
        painter, box = self.painter, self.box
        painter.setPen(QPen(Qt.GlobalColor.black))
        self._head()
        self._foot()
        painter.save()
        painter.translate(box.topLeft())
        draw(document, painter, QRectF(0, (self.number - 1) * box.height(), box.width(), box.height()))
        painter.restore()

    def _head(self) -> None:
        letterhead = self.sheet.letterhead
        if letterhead is None:
            return
        top = TOP * self.scale
        area = QRectF(self.box.left(), top, self.box.width(), (HEAD - 5) * self.scale)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        first = self.number == 1
        self._text(area, left, letterhead.post, 13 if first else 10, 600)
        below = area.adjusted(0, 6.6 * self.scale, 0, 0)
        self._text(below, left, letterhead.place if first else self.sheet.title, 10, 400)
        self._text(area, right, self.sheet.number, 11, 600)
        self._text(below, right, letterhead.warning, 10, 700)
        self._line(area.bottom() - 2 * self.scale, 0.7)

    def _foot(self) -> None:
        plain = self.sheet.letterhead is None
        if plain and self.pages == 1:
            return
        top = self.box.bottom() + 5 * self.scale
        area = QRectF(self.box.left(), top, self.box.width(), 6 * self.scale)
        counted = _PAGE_OF[self.sheet.language].format(page=self.number, pages=self.pages)
        self._text(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, counted, 9, 400)
        if plain:
            return
        self._line(top - 1 * self.scale, 0.35)
        proof = self.sheet.proof
        parts = [self.sheet.number, f"SHA-256 {proof.sha256[:16]}…" if proof else ""]
        words = " · ".join(part for part in parts if part)
        self._text(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words, 9, 400)

    def _text(self, area: QRectF, align: Qt.AlignmentFlag, text: str, points: float, weight: int) -> None:
        self.painter.setFont(paper_font(points, weight))
        self.painter.drawText(area, align.value | Qt.TextFlag.TextSingleLine.value, text)

    def _line(self, height: float, width: float) -> None:
        self.painter.save()
        self.painter.setPen(QPen(Qt.GlobalColor.black, width * self.scale))
        self.painter.drawLine(
            QRectF(self.box.left(), height, self.box.width(), 0).topLeft(),
            QRectF(self.box.left(), height, self.box.width(), 0).topRight(),
        )
        self.painter.restore()
