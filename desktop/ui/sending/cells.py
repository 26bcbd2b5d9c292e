"""A table of two-line cells that stands inside a scrolling page; where there is no room, one cell under the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.ui.design.check_row import paint_row_ring
from desktop.ui.design.lists import Table
from desktop.ui.design.state_badge import STATES, paint_state_badge, state_badge_size
from desktop.ui.design.theme import Theme

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()
_CELL = int(Qt.ItemDataRole.UserRole) + 1
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_PAD, _LEAST_LAST = 12, 220  # px; the second at text 100 %


@dataclass(frozen=True)
class Cell:
    """A line and one under it; `badge` is a state drawn before them, `strong` sets the line in weight 600.

    A `spare` cell is left out where the cells lie under each other.
    """

    title: str = ""
    note: str = ""
    badge: str = ""
    strong: bool = False
    spare: bool = False

    @property
    def spoken(self) -> str:
        parts = (STATES[self.badge].word if self.badge else "", self.title, self.note)
        return ", ".join(part for part in parts if part)


@dataclass(frozen=True)
class Line:
    """One row: its cells, and what the page knows it by."""

    cells: tuple[Cell, ...]
    key: str


class CellModel(QAbstractTableModel):
    """The rows as a model, under the heads of their columns."""

    def __init__(self, heads: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.heads = tuple(heads)
        self.lines: tuple[Line, ...] = ()

    def show(self, lines: Sequence[Line]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.lines = tuple(lines)
        self.endResetModel()

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        cell = self.lines[index.row()].cells[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return cell.title or (STATES[cell.badge].word if cell.badge else "")
            case Qt.ItemDataRole.AccessibleTextRole:
                return cell.spoken
        return cell if role == _CELL else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return self.heads[section]
        return None


class CellTable(Table):
    """As high as its rows; `row_opened` is Enter or a double click, `row_reached` follows the current row."""

    row_opened = Signal(str)  # the key of the row
    row_reached = Signal(QRect)  # where it is, in the table

    def __init__(
        self, theme: Theme, name: str, heads: Sequence[str], *, headless: bool = False, parent: QWidget | None = None
    ) -> None:  # fmt: skip
        super().__init__(theme, name, row_height=50, parent=parent)
        self._look, self._headless, self._stacked = theme, headless, False
        self._cells = CellModel(heads, self)
        self.setModel(self._cells)
        self.setItemDelegate(_CellDelegate(theme, self))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setStretchLastSection(False)
        head.setMinimumSectionSize(1)
        head.setSectionsClickable(False)
        self.doubleClicked.connect(lambda index: self._open(index.row()))
        theme.changed.connect(self.fit)

    @property
    def stacked(self) -> bool:
        """Whether the cells of a row lie under each other."""
        return self._stacked

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show other rows; the current one stays where it is still there."""
        at = self.currentIndex().row()
        key = self._cells.lines[at].key if 0 <= at < len(self._cells.lines) else ""
        self._cells.show(lines)
        for number, line in enumerate(lines):
            if line.key == key:
                self.selectRow(number)
        self.fit()

    def cells_of(self, row: int) -> tuple[Cell, ...]:
        """Return the cells of a row."""
        return self._cells.lines[row].cells

    def fit(self) -> None:
        """Share the width out among the columns and take the height of all rows."""
        wanted = [self._natural(column) for column in range(self._cells.columnCount())]
        room = max(1, self.viewport().width())
        self._stacked = room - sum(wanted[:-1]) < self._look.px(_LEAST_LAST)
        self.horizontalHeader().setVisible(not (self._headless or self._stacked))
        for column, width in enumerate(wanted):
            hidden = self._stacked and column > 0
            self.setColumnHidden(column, hidden)
            last = column == len(wanted) - 1
            self.setColumnWidth(column, room if self._stacked else room - sum(wanted[:-1]) if last else width)
        delegate = self.itemDelegate()
        assert isinstance(delegate, _CellDelegate)
        total = 0
        for row in range(self._cells.rowCount()):
            height = delegate.row_height(row)
            self.setRowHeight(row, height)
            total += height
        head = self.horizontalHeader()
        self.setFixedHeight(total + (head.sizeHint().height() if head.isVisibleTo(self) else 0))

    def _natural(self, column: int) -> int:
        look = self._look
        head = (
            QFontMetrics(look.font("caption-strong")).horizontalAdvance(self._cells.heads[column]) + 2 * _PAD
        )
        widths = [0 if self._headless else head]
        for line in self._cells.lines:
            cell = line.cells[column]
            badge = state_badge_size(look, cell.badge).width() if cell.badge else 0
            title = QFontMetrics(look.font(title_style(cell))).horizontalAdvance(cell.title)
            note = QFontMetrics(look.font("caption")).horizontalAdvance(cell.note)
            widths.append(max(badge, title, note) + 2 * _PAD + 4)  # rounding must not break a line
        return max(widths)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell where the current row is, for the page to scroll to."""
        super().currentChanged(current, previous)
        if current.isValid():
            top = self.rowViewportPosition(current.row()) + self.viewport().y()
            self.row_reached.emit(QRect(0, top, self.width(), self.rowHeight(current.row())))
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the row."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._open(self.currentIndex().row())
            return
        super().keyPressEvent(event)

    def _open(self, row: int) -> None:
        if 0 <= row < len(self._cells.lines):
            self.row_opened.emit(self._cells.lines[row].key)


def title_style(cell: Cell) -> str:
    """Return the style of the first line of a cell."""
    return "number-strong" if cell.strong else "small"


def _kept(cells: Sequence[Cell]) -> list[Cell]:
    return [cell for cell in cells if cell.spoken and not cell.spare]


class _CellDelegate(QStyledItemDelegate):
    """Draws badge, title and note of a cell; of all cells of the row where they are stacked."""

    def __init__(self, theme: Theme, table: CellTable) -> None:
        super().__init__(table)
        self._theme, self._table = theme, table

    def row_height(self, row: int) -> int:
        """Return the height that the words of a row need at the widths there are."""
        cells, table = self._table.cells_of(row), self._table
        if table.stacked:
            width = table.columnWidth(0) - 2 * _PAD
            inner = sum(self._height(cell, width) + 4 for cell in _kept(cells))
        else:
            inner = max(
                self._height(cell, table.columnWidth(column) - 2 * _PAD) for column, cell in enumerate(cells)
            )
        return max(50, inner + 12)

    def _height(self, cell: Cell, width: int) -> int:
        badge = state_badge_size(self._theme, cell.badge).height() if cell.badge else 0
        title, note = self._text_heights(cell, width)
        return badge + title + note

    def _text_heights(self, cell: Cell, width: int) -> tuple[int, int]:
        room = QRect(0, 0, max(1, width), 10_000)
        title = QFontMetrics(self._theme.font(title_style(cell))).boundingRect(room, _WRAP, cell.title)
        note = QFontMetrics(self._theme.font("caption")).boundingRect(room, _WRAP, cell.note)
        return title.height() if cell.title else 0, note.height() if cell.note else 0

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The table sets widths and heights itself."""
        return QSize(10, 10)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        theme, box, table = self._theme, option.rect, self._table
        current = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(box, theme.color("soft" if current else "surface"))
        painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), theme.color("line-soft"))
        width = box.width() - 2 * _PAD
        shown = _kept(table.cells_of(index.row())) if table.stacked else [index.data(_CELL)]
        high = sum(self._height(cell, width) for cell in shown) + 4 * max(0, len(shown) - 1)
        top = box.top() + (box.height() - high) // 2
        for cell in shown:
            self._paint_cell(painter, QRect(box.left() + _PAD, top, width, 0), cell, current)
            top += self._height(cell, width) + 4
        if current:
            self._paint_current(painter, index, box)
        painter.restore()

    def _paint_cell(self, painter: QPainter, at: QRect, cell: Cell, current: bool) -> None:
        theme, top = self._theme, at.top()
        if cell.badge:
            paint_state_badge(painter, theme, QPointF(at.left(), top), cell.badge)
            top += state_badge_size(theme, cell.badge).height()
        title, note = self._text_heights(cell, at.width())
        painter.setFont(theme.font(title_style(cell)))
        painter.setPen(theme.color("on-soft" if current else "title" if cell.strong else "text"))
        painter.drawText(QRect(at.left(), top, at.width(), title + 2), _WRAP, cell.title)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("on-soft" if current else "text-2"))
        painter.drawText(QRect(at.left(), top + title, at.width(), note + 2), _WRAP, cell.note)

    def _paint_current(self, painter: QPainter, index: Index, box: QRect) -> None:
        """The bar at the left, and the ring around the whole row where the keyboard is here."""
        if index.column() == 0:
            painter.fillRect(QRect(box.left(), box.top(), 4, box.height()), self._theme.color("action"))
        if self._table.hasFocus():
            left = self._table.columnViewportPosition(0)
            whole = QRect(left, box.top(), self._table.viewport().width(), box.height())
            painter.setClipRect(box)
            paint_row_ring(painter, self._theme, whole)
