"""The records as an item model: the newest first, a heading for each day, older ones fetched as the list is scrolled."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from desktop.incidents.records import Record
from desktop.ui.log import words

Index = QModelIndex | QPersistentModelIndex
RECORD_ROLE = int(Qt.ItemDataRole.UserRole) + 1  # the Record, or None for the heading of a day
NO_PARENT = QModelIndex()


class RecordModel(QAbstractListModel):
    """Rows are days (their heading) and records. `older_wanted` asks the page for what comes after a seq."""

    older_wanted = Signal(int)

    def __init__(self, today: Callable[[], date], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._rows: list[date | Record] = []
        self._places: dict[str, int] = {}
        self._more = self._asked = False
        self.connected = False

    # What the page does

    def show(self, records: Sequence[Record], *, more: bool, connected: bool) -> None:
        """Show other records; `more` says that older ones may follow."""
        self.beginResetModel()
        self._rows, self._places = [], {}
        self._add(records)
        self._more, self._asked, self.connected = more, False, connected
        self.endResetModel()

    def append(self, records: Sequence[Record], *, more: bool) -> None:
        """Add older records at the end."""
        self._more, self._asked = more, False
        if not records:
            return
        first = len(self._rows)
        self.beginInsertRows(NO_PARENT, first, first + len(self._new_rows(records)) - 1)
        self._add(records)
        self.endInsertRows()

    @property
    def count(self) -> int:
        """How many records are listed, headings aside."""
        return len(self._places)

    @property
    def more(self) -> bool:
        """Whether older records may follow."""
        return self._more

    def record_at(self, index: Index) -> Record | None:
        """Return the record of a row; None for the heading of a day."""
        row = self._rows[index.row()] if index.isValid() else None
        return row if isinstance(row, Record) else None

    def index_of(self, instance_id: str) -> QModelIndex:
        """Return the row of a record; one that is not valid where it is not listed."""
        at = self._places.get(instance_id)
        return QModelIndex() if at is None else self.index(at)

    def first(self) -> QModelIndex:
        """Return the newest record's row."""
        return self.index(min(self._places.values())) if self._places else QModelIndex()

    # What Qt asks

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == RECORD_ROLE:
            return row if isinstance(row, Record) else None
        if isinstance(row, Record):
            match role:
                case Qt.ItemDataRole.DisplayRole:
                    return row.number
                case Qt.ItemDataRole.AccessibleTextRole:
                    return words.spoken(row, self.connected)
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return words.day_words(row, self._today())
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The heading of a day cannot be chosen: the arrows pass over it."""
        if self.record_at(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._more and not self._asked

    def fetchMore(self, parent: Index) -> None:
        """Ask for older records once; they come with `append`."""
        last = self._last()
        if self.canFetchMore(parent) and last is not None:
            self._asked = True
            self.older_wanted.emit(last.seq)

    # Inside

    def _last(self) -> Record | None:
        return next((row for row in reversed(self._rows) if isinstance(row, Record)), None)

    def _new_rows(self, records: Sequence[Record]) -> list[date | Record]:
        last = self._last()
        day = words.local(last.wall).date() if last else None
        rows: list[date | Record] = []
        for record in records:
            its_day = words.local(record.wall).date()
            if its_day != day:
                rows.append(its_day)
                day = its_day
            rows.append(record)
        return rows

    def _add(self, records: Sequence[Record]) -> None:
        for row in self._new_rows(records):
            if isinstance(row, Record):
                self._places[row.instance_id] = len(self._rows)
            self._rows.append(row)
