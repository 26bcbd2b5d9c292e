"""Who did what: a table that grows downwards as the log is looked through."""

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
    Signal,
)
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHeaderView, QSizePolicy, QWidget

from desktop.desk.supervision import Trace
from desktop.ui.design.lists import Table
from desktop.ui.design.theme import Theme
from desktop.ui.log.words import local
from desktop.ui.statistics.panel import Padded
from desktop.ui.supervision.words import about_words, deed_words

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()
_LEAST_ROWS, _MOST_ROWS = 3, 12
translate = QCoreApplication.translate


class TrailModel(QAbstractTableModel):
    """Deeds, the newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.traces: list[Trace] = []
        self.heads = (
            translate("supervision", "Cuándo"),
            translate("supervision", "Qué"),
            translate("supervision", "Quién"),
            translate("supervision", "Asiento"),
            translate("supervision", "Detalle"),
        )

    def begin(self, traces: Sequence[Trace]) -> None:
        """Show these and no others."""
        self.beginResetModel()
        self.traces = sorted(traces, key=lambda each: each.at, reverse=True)
        self.endResetModel()

    def add(self, traces: Sequence[Trace]) -> None:
        """Put more in at their places in time."""
        if traces:
            self.begin([*self.traces, *traces])

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.traces)

    def columnCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role != Qt.ItemDataRole.DisplayRole:
            return None
        trace = self.traces[index.row()]
        return (
            f"{local(trace.at):%d/%m/%Y %H:%M}",
            deed_words(trace),
            trace.who or "—",
            trace.number or "—",
            about_words(trace) or "—",
        )[index.column()]

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return self.heads[section]
        return None


class TrailTable(Table):
    """As high as its rows, within bounds; Enter or a double click on a deed that is a record opens it."""

    record_opened = Signal(str)  # instance id

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, row_height=44, parent=parent)
        self.trail = TrailModel(self)
        self.setModel(self.trail)
        self.setItemDelegate(Padded(self))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionResizeMode(4, QHeaderView.ResizeMode.Stretch)
        head.setSectionsClickable(False)
        self.trail.modelReset.connect(self.updateGeometry)
        self.activated.connect(self._open)
        theme.changed.connect(self._widen)
        self._widen()

    def sizeHint(self) -> QSize:
        """As high as the rows it has."""
        rows = min(max(self.trail.rowCount(), _LEAST_ROWS), _MOST_ROWS)
        head = self.horizontalHeader()
        height = max(head.sizeHint().height(), head.height()) + 2 * self.frameWidth() + 14
        return QSize(self._theme.px(600), height + rows * self.verticalHeader().defaultSectionSize())

    def minimumSizeHint(self) -> QSize:
        """It may be narrower: it scrolls sideways."""
        return QSize(self._theme.px(300), self.sizeHint().height())

    def _open(self, index: QModelIndex) -> None:
        trace = self.trail.traces[index.row()]
        if trace.instance_id:
            self.record_opened.emit(trace.instance_id)

    def _widen(self) -> None:
        """Columns as wide as what they usually hold."""
        metrics = QFontMetrics(self._theme.font("small"))
        for column, sample in enumerate(
            ("00/00/0000 00:00", "Borrado de una bóveda anterior", "Agente 00", "ABL-0000-A-00000")
        ):
            self.setColumnWidth(column, metrics.horizontalAdvance(sample) + 28)
