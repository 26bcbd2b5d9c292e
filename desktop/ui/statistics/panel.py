"""One figure: its chart, and the table that says the same and what of it may leave the post."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QHeaderView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.ui.design.card import Card, column
from desktop.ui.design.columns import Columns
from desktop.ui.design.lists import Table
from desktop.ui.design.text import Text
from desktop.ui.design.theme import Theme
from desktop.ui.statistics.chart import Chart
from desktop.ui.statistics.drawing import Bar
from desktop.ui.statistics.tables import (
    AT_THE_POST,
    LONGEST,
    MEDIAN,
    OUTSIDE,
    Figure,
    Row,
    minutes_words,
)
from desktop.ui.tasks import TaskRunner

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()
LINES = ("months", "minutes")
RANKED = ("indicators", "phases", "modalities", "notices")
WITHHELD = "–"
_MOST_BARS, _MOST_ROWS = 10, 13
_PADDING = 9  # px
translate = QCoreApplication.translate


class FigureModel(QAbstractTableModel):
    """The rows of a figure under their heads."""

    def __init__(self, figure: Figure, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.figure = figure
        said = [AT_THE_POST, OUTSIDE, *((MEDIAN, LONGEST) if figure.timed else ())]
        self.heads = (figure.head, *(translate("statistics", words) for words in said))

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.figure.rows)

    def columnCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._cell(self.figure.rows[index.row()], index.column())
            case Qt.ItemDataRole.AccessibleTextRole:
                words = self._cell(self.figure.rows[index.row()], index.column())
                return translate("statistics", "no se informa") if words == WITHHELD else words
            case Qt.ItemDataRole.ToolTipRole if index.column() == 0:
                return self.figure.rows[index.row()].words
            case Qt.ItemDataRole.TextAlignmentRole if index.column():
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.heads[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and section:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    @staticmethod
    def _cell(row: Row, column: int) -> str:
        times = row.times
        match column:
            case 0:
                return row.words
            case 1:
                return str(row.count)
            case 2:
                return WITHHELD if row.told is None else str(row.told)
            case 3:
                return minutes_words(times.median) if times else "—"
        return minutes_words(times.longest) if times else "—"


class Padded(QStyledItemDelegate):
    """Cells with the padding of their heads."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground to the edges and the words inside."""
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, option.palette.highlight())
        inner = QStyleOptionViewItem(option)
        inner.rect = option.rect.adjusted(_PADDING, 0, -_PADDING, 0)
        super().paint(painter, inner, index)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return super().sizeHint(option, index) + QSize(2 * _PADDING, 0)


class FigureTable(Table):
    """As high as its rows, up to thirteen; more are scrolled."""

    def __init__(self, theme: Theme, figure: Figure, parent: QWidget | None = None) -> None:
        super().__init__(theme, figure.title, row_height=44, parent=parent)
        self._heads = FigureModel(figure, self)
        self.setModel(self._heads)
        self.setItemDelegate(Padded(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        head = self.horizontalHeader()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)  # measuring every cell would take too long
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        head.setSectionsClickable(False)
        theme.changed.connect(self._widen)
        self._widen()

    def _widen(self) -> None:
        """Make the columns of figures as wide as their heads."""
        metrics = QFontMetrics(self._theme.font("caption-strong"))
        for number, words in enumerate(self._heads.heads[1:], start=1):
            self.setColumnWidth(number, metrics.horizontalAdvance(words) + 3 * _PADDING)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height of the head as it came out."""
        super().resizeEvent(event)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        rows = min(self.model().rowCount(), _MOST_ROWS)
        head = self.horizontalHeader()
        height = max(head.sizeHint().height(), head.height()) + 2 * self.frameWidth()
        return QSize(self._theme.px(430), height + rows * self.verticalHeader().defaultSectionSize())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(340), self.sizeHint().height())


class Panel(Card):
    """A card with a chart at the left and its table at the right; under each other where there is no room."""

    def __init__(
        self, theme: Theme, tasks: TaskRunner, figure: Figure, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, figure.title, parent=parent)
        self.figure = figure
        if figure.empty:
            self.add(Text(theme, self.tr("Sin datos en este período."), "small", "text-2"))
            return
        columns = Columns()
        left = QWidget()
        inside = column(gap=4, parent=left)
        self.chart = Chart(theme, tasks, figure.title, "line" if figure.id in LINES else "bars")
        bars = self._bars(figure)
        self.chart.show_bars(bars)
        inside.addWidget(self.chart)
        if figure.id in RANKED and len(bars) < len(figure.rows):
            inside.addWidget(
                Text(
                    theme, self.tr("El gráfico muestra los primeros %n.", "", len(bars)), "caption", "text-2"
                )
            )
        inside.addStretch(1)
        self.table = FigureTable(theme, figure)
        right = QWidget()
        beside = column(gap=0, parent=right)
        beside.addWidget(self.table)
        beside.addStretch(1)
        columns.add(left, stretch=3)
        columns.add(right, stretch=3)
        self.add(columns)

    @staticmethod
    def _bars(figure: Figure) -> Sequence[tuple[Bar, str]]:
        if figure.id == "minutes":
            return [(Bar(_month(row), row.times.median), "action") for row in figure.rows if row.times]
        if figure.id == "months":
            return [(Bar(_month(row), row.count), "action") for row in figure.rows]
        if figure.id == "levels":
            return [(Bar(row.words, row.count), f"level-{row.key}") for row in figure.rows if row.key != "0"]
        shown = [row for row in figure.rows if row.count][:_MOST_BARS]
        return [(Bar(row.words, row.count), "action") for row in shown]


def _month(row: Row) -> str:
    """A month short enough to stand under its point: 07/26."""
    return f"{row.key[5:]}/{row.key[2:4]}"
