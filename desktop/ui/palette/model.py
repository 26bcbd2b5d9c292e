"""The rows of the palette as an item model: a head for each group, then its entries."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.ui.palette.entries import Entry, Group, group_name

Index = QModelIndex | QPersistentModelIndex


class EntryRole(IntEnum):
    """Roles beside DisplayRole and AccessibleTextRole."""

    ENTRY = Qt.ItemDataRole.UserRole + 1


class EntryModel(QAbstractListModel):
    """Heads cannot be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found: dict[Group, tuple[Entry, ...]] = {}
        self._rows: list[Group | Entry] = []

    def show_entries(self, groups: Iterable[Group], entries: Iterable[Entry]) -> None:
        """Put `entries` in the place of what these groups held before; the other groups stay."""
        for group in groups:
            self._found.pop(group, None)
        for entry in entries:
            self._found[entry.group] = (*self._found.get(entry.group, ()), entry)
        self.beginResetModel()
        self._rows = []
        for group in Group:
            if group in self._found:
                self._rows += [group, *self._found[group]]
        self.endResetModel()

    @property
    def entries(self) -> tuple[Entry, ...]:
        return tuple(row for row in self._rows if isinstance(row, Entry))

    def row_of(self, key: str) -> int:
        """Return where an entry is, or where the first is; -1 where there is none."""
        chosen = (n for n, row in enumerate(self._rows) if isinstance(row, Entry))
        rows = list(chosen)
        return next((n for n in rows if self._entry(n).key == key), rows[0] if rows else -1)

    def next_row(self, row: int, step: int) -> int:
        """Return the entry `step` entries away from a row, going round at the ends."""
        rows = [n for n, one in enumerate(self._rows) if isinstance(one, Entry)]
        if not rows:
            return -1
        at = rows.index(row) if row in rows else 0
        if abs(step) > 1:
            return rows[min(max(at + step, 0), len(rows) - 1)]
        return rows[(at + step) % len(rows)]

    def _entry(self, row: int) -> Entry:
        entry = self._rows[row]
        assert isinstance(entry, Entry)
        return entry

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """As many as heads and entries."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Entries can be chosen."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if isinstance(self._rows[index.row()], Group):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer the words, the entry, and what a screen reader says."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == EntryRole.ENTRY:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            if isinstance(row, Group):
                return group_name(row)
            return row.title if role == Qt.ItemDataRole.DisplayRole else spoken(row)
        return None


def spoken(entry: Entry) -> str:
    """Return what a screen reader says of an entry."""
    return ", ".join(part for part in (entry.title, entry.detail, group_name(entry.group)) if part)
