"""Sets the blocks of a sheet into a text document, in the units of the device it will be painted on.

Everything is black on white: a grey or a fill is what a bad printer loses first.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QBrush,
    QFont,
    QFontDatabase,
    QGuiApplication,
    QImage,
    QPagedPaintDevice,
    QPainter,
    QPalette,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextImageFormat,
    QTextLength,
    QTextOption,
    QTextTable,
    QTextTableFormat,
)

from desktop.ui.design.typography import FAMILY, load_fonts
from desktop.ui.paper.pictures import black, pictogram, qr
from desktop.ui.paper.sheet import (
    Blank,
    Block,
    Facts,
    Form,
    PageBreak,
    Pictured,
    Proof,
    Sheet,
    Signatures,
    Style,
    Table,
    Words,
)

MM_PER_INCH = 25.4
# Points and CSS weight of each style; space above and below in millimetres.
_STYLES: dict[Style, tuple[float, int, float, float]] = {
    Style.BODY: (10.5, 400, 0, 1.6),
    Style.STRONG: (10.5, 600, 0, 1.6),
    Style.SMALL: (9, 400, 0, 1.2),
    Style.HEADING: (13, 600, 4, 1.6),
    Style.LEAD: (15, 400, 0, 3),
    Style.FIGURE: (30, 700, 0, 2),
}
_TITLE, _SUBTITLE = (18.0, 600), (11.0, 400)
_ON_A_CARD = {  # the same in a hand
    Style.SMALL: (8, 400, 0.6, 0),
    Style.LEAD: (10.5, 400, 0, 0.8),
    Style.FIGURE: (19, 700, 0, 0.8),
}
_CARD_TITLE = (12.0, 600)
_LINE = 0.35  # mm: thinner ones break up on a worn drum
_PADDING = 1.1
_ICON = 15.0
_QR = 27.0
_BAR = (38.0, 3.2)  # the longest bar, and its height


def fonts_ready() -> None:
    """Register the program's fonts where no window did it yet."""
    if FAMILY not in QFontDatabase.families():
        load_fonts()


def paper_font(points: float, weight: int = 400) -> QFont:
    """Return the font of paper; unhinted, for it is set at the resolution of a printer."""
    font = QFont(FAMILY)
    font.setPointSizeF(points)
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def draw(document: QTextDocument, painter: QPainter, area: QRectF) -> None:
    """Draw a part of a document in black, its corner where the painter's origin is."""
    context = QAbstractTextDocumentLayout.PaintContext()
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Text, Qt.GlobalColor.black)
    context.palette = palette
    context.clip = area
    painter.save()
    painter.translate(-area.topLeft())
    painter.setClipRect(area)
    document.documentLayout().draw(painter, context)
    painter.restore()


class Setting:
    """Builds one document; `width` and `height` are those of a page's body in device pixels.

    `size` is 1 for the sizes that the words of a sheet have.
    """

    def __init__(self, device: QPagedPaintDevice, width: float, height: float, size: float = 1) -> None:
        self._size = size
        self._styles, self._title = _STYLES, _TITLE
        self._device_scale = device.logicalDpiX() / MM_PER_INCH
        self._format_scale = _format_dpi() / MM_PER_INCH
        self.document = QTextDocument()
        self.document.setUndoRedoEnabled(False)
        self.document.documentLayout().setPaintDevice(device)
        self.document.setDocumentMargin(0)
        self.document.setDefaultFont(paper_font(_STYLES[Style.BODY][0]))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document.setDefaultTextOption(option)
        self.document.setPageSize(QSizeF(width, height))
        self._height = height
        self._cursor = QTextCursor(self.document)
        self._pictures = 0
        self._begun = False
        self._break = False

    def mm(self, length: float) -> float:
        """Return a length in the units of formats, which the layout scales to its device."""
        return length * self._format_scale

    def set_sheet(self, sheet: Sheet) -> QTextDocument:
        """Set a whole sheet and return its document."""
        if sheet.form is Form.CARD:
            self._styles, self._title = _STYLES | _ON_A_CARD, _CARD_TITLE
        self._cursor.beginEditBlock()  # lay out once, not after every word
        if sheet.title:
            self._paragraph(sheet.title, *self._title, above=0, below=0.8)
        if sheet.subtitle:
            self._paragraph(sheet.subtitle, *_SUBTITLE, above=0, below=2)
        for block in sheet.blocks:
            self._set(block)
        if sheet.proof is not None:
            self._proof(sheet.proof)
        self._cursor.endEditBlock()
        self._keep_headings()
        return self.document

    # --- blocks -----------------------------------------------------------------------------------------

    def _set(self, block: Block) -> None:
        match block:
            case Words(text=text, style=style):
                points, weight, above, below = self._styles[style]
                self._paragraph(
                    text, points, weight, above=above, below=below, heading=style is Style.HEADING
                )
            case Facts(rows=rows):
                self._facts(rows)
            case Table():
                self._table(block)
            case Pictured(icon=icon, text=text):
                self._pictured(icon, text)
            case Blank(label=label, lines=lines):
                self._blank(label, lines)
            case Signatures(labels=labels):
                self._signatures(labels)
            case PageBreak():
                self._break = True

    def _paragraph(
        self, text: str, points: float, weight: int, *, above: float, below: float, heading: bool = False
    ) -> None:
        self._next_block(above, below, heading=heading)
        self._write(self._cursor, text, points, weight)

    def _facts(self, rows: Sequence[tuple[str, str]]) -> None:
        table = self._insert_table(len(rows), 2, (30, 70), lines=False)
        for number, (name, value) in enumerate(rows):
            self._cell(table, number, 0, name, 400)
            self._cell(table, number, 1, value or "—", 600)
        self._after_table()

    def _table(self, block: Table) -> None:
        columns = len(block.head)
        widths = block.widths or tuple(100 // columns for _ in range(columns))
        table = self._insert_table(len(block.rows) + 1, columns, widths, lines=True, head=True)
        for column, name in enumerate(block.head):
            self._cell(table, 0, column, name, 700, right=column in block.numeric)
        most = max((_number(row[block.bars]) or 0 for row in block.rows), default=0) if block.bars else 0
        for number, row in enumerate(block.rows, start=1):
            for column, text in enumerate(row):
                right = column in block.numeric
                if column == block.bars:
                    self._bar(table, number, column, text, most)
                else:
                    self._cell(table, number, column, text, 400, right=right)
        self._after_table()

    def _bar(self, table: QTextTable, row: int, column: int, text: str, most: int) -> None:
        cursor = table.cellAt(row, column).firstCursorPosition()
        count = _number(text)
        if count and most:
            width = max(_BAR[0] * count / most, 0.6)
            self._image(cursor, black(), width, _BAR[1])
            text = f"  {text}"
        self._write(cursor, text, _STYLES[Style.BODY][0], 600)

    def _pictured(self, icon: str, text: str) -> None:
        table = self._insert_table(1, 2, (14, 86), lines=False)
        self._image(table.cellAt(0, 0).firstCursorPosition(), pictogram(icon), _ICON, _ICON)
        cell = table.cellAt(0, 1)
        form = cell.format().toTableCellFormat()
        form.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
        cell.setFormat(form)
        points, weight, _, _ = _STYLES[Style.LEAD]
        self._write(cell.firstCursorPosition(), text, points, weight)
        self._after_table()

    def _blank(self, label: str, lines: int) -> None:
        self._paragraph(label, *_STYLES[Style.BODY][:2], above=1, below=0)
        table = self._insert_table(lines, 1, (100,), lines=False)
        for number in range(lines):
            cell = table.cellAt(number, 0)
            form = cell.format().toTableCellFormat()
            form.setTopPadding(self.mm(6))
            form.setBottomBorder(self.mm(_LINE))
            form.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
            form.setBottomBorderBrush(QBrush(Qt.GlobalColor.black))
            cell.setFormat(form)
        self._after_table()

    def _signatures(self, labels: Sequence[str]) -> None:
        columns = 2 * len(labels) - 1  # a gap between two places
        even = 100 // columns
        table = self._insert_table(1, columns, (even,) * columns, lines=False, above=18)
        for number, label in enumerate(labels):
            cell = table.cellAt(0, 2 * number)
            form = cell.format().toTableCellFormat()
            form.setTopBorder(self.mm(_LINE))
            form.setTopBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
            form.setTopBorderBrush(QBrush(Qt.GlobalColor.black))
            cell.setFormat(form)
            self._write(cell.firstCursorPosition(), label, _STYLES[Style.SMALL][0], 400)
        self._after_table()

    def _proof(self, proof: Proof) -> None:
        self._next_block(0, 0, heading=True)  # stays with its table
        table = self._insert_table(1, 2, (20, 80), lines=False, above=3)
        self._image(table.cellAt(0, 0).firstCursorPosition(), qr(proof.code), _QR, _QR)
        cursor = table.cellAt(0, 1).firstCursorPosition()
        self._write(cursor, proof.words, _STYLES[Style.SMALL][0], 400)
        cursor.insertBlock()
        self._write(cursor, f"SHA-256: {_grouped(proof.sha256)}", _STYLES[Style.SMALL][0], 500)
        self._after_table()

    # --- small steps ------------------------------------------------------------------------------------

    def _next_block(self, above: float, below: float, *, heading: bool = False) -> None:
        form = QTextBlockFormat()
        form.setTopMargin(self.mm(above) if self._begun else 0)
        form.setBottomMargin(self.mm(below))
        form.setHeadingLevel(2 if heading else 0)
        if self._break:
            form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
            self._break = False
        if self._begun:
            self._cursor.insertBlock(form, QTextCharFormat())
        else:
            self._cursor.setBlockFormat(form)
        self._begun = True

    def _insert_table(
        self,
        rows: int,
        columns: int,
        widths: Sequence[int],
        *,
        lines: bool,
        head: bool = False,
        above: float = 0.5,
    ) -> QTextTable:
        form = QTextTableFormat()
        form.setTopMargin(self.mm(above))
        form.setBottomMargin(self.mm(2))
        form.setCellPadding(self.mm(_PADDING))
        form.setCellSpacing(0)
        form.setBorderCollapse(True)
        form.setBorder(self.mm(_LINE) if lines else 0)
        if lines:
            form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
            form.setBorderBrush(QBrush(Qt.GlobalColor.black))
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        form.setColumnWidthConstraints(
            [QTextLength(QTextLength.Type.PercentageLength, width) for width in widths]
        )
        if head:
            form.setHeaderRowCount(1)
        if self._break:
            form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
            self._break = False
        self._begun = True
        return self._cursor.insertTable(rows, columns, form)

    def _after_table(self) -> None:
        """Go on under the table in a line of hardly any height."""
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        form = QTextBlockFormat()
        form.setLineHeight(self.mm(0.5), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        self._cursor.setBlockFormat(form)
        small = QTextCharFormat()
        small.setFont(paper_font(1))
        self._cursor.setBlockCharFormat(small)

    def _cell(
        self, table: QTextTable, row: int, column: int, text: str, weight: int, *, right: bool = False
    ) -> None:
        cursor = table.cellAt(row, column).firstCursorPosition()
        if right:
            form = QTextBlockFormat()
            form.setAlignment(Qt.AlignmentFlag.AlignRight)
            cursor.setBlockFormat(form)
        self._write(cursor, text, _STYLES[Style.BODY][0], weight)

    def _write(self, cursor: QTextCursor, text: str, points: float, weight: int) -> None:
        """Write plain text: what comes from outside is never read as markup."""
        form = QTextCharFormat()
        form.setFont(paper_font(points * self._size, weight))
        form.setForeground(QBrush(Qt.GlobalColor.black))
        cursor.insertText(text.replace("\r\n", "\n").replace("\n", "\u2028"), form)

    def _image(self, cursor: QTextCursor, image: QImage, width: float, height: float) -> None:
        self._pictures += 1
        name = f"picture:{self._pictures}"
        self.document.addResource(QTextDocument.ResourceType.ImageResource.value, name, image)
        form = QTextImageFormat()
        form.setName(name)
        form.setWidth(self.mm(width))
        form.setHeight(self.mm(height))
        form.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
        cursor.insertImage(form)

    def _keep_headings(self) -> None:
        """Move a heading that would stand alone at the end of a page to the next one."""
        block = self.document.begin()
        while block.isValid():
            if block.blockFormat().headingLevel():
                box = self.document.documentLayout().blockBoundingRect(block)
                left = self._height - box.bottom() % self._height
                needed = (18 if block.text() else 34) * self._device_scale
                if left < needed and box.top() % self._height > self._device_scale:
                    form = block.blockFormat()
                    form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
                    form.setTopMargin(0)
                    QTextCursor(block).setBlockFormat(form)
            block = block.next()


def _format_dpi() -> int:
    """The resolution that Qt takes lengths of formats to be in (`qt_defaultDpiY`)."""
    screen = QGuiApplication.primaryScreen()
    return round(screen.logicalDotsPerInchY()) if screen is not None else 100


def _number(text: str) -> int | None:
    return int(digits) if (digits := text.replace(".", "")).isdigit() else None


def _grouped(sha256: str) -> str:
    """Groups of eight, so that two people can compare it aloud."""
    return " ".join(sha256[start : start + 8] for start in range(0, len(sha256), 8))
