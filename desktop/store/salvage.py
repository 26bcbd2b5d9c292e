"""Saves what can still be read of a vault.db whose pages are damaged, and names what cannot."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from desktop.errors import DatabaseDamaged
from desktop.store.database import Database, Row, damaged_pages, open_database
from desktop.store.full_text import index_what_waits
from desktop.store.schema import open_vault_database

_ROWID = "rowid_"
_FURTHEST = 2**40  # above every rowid that the program ever gives


@dataclass(frozen=True)
class Salvaged:
    """What was saved: rows by table, tables of which some rows could not be read, and the damaged pages."""

    rows: Mapping[str, int]
    incomplete: tuple[str, ...]
    pages: tuple[int, ...]


def salvage(path: Path, key: bytes | bytearray, target: Path) -> Salvaged:
    """Copy every row that can be read into a new vault.db, without drafts' keys; nothing is taken from the damaged one.

    `target` must not exist. The log's chain then tells which records are missing. Raises NotOurDatabase
    or DatabaseDamaged where the pages that say what is where are lost: then only a backup helps; and the StoreErrors
    of writing.
    """
    rows, incomplete = dict[str, int](), []
    open_database(path, key).close()
    with open_vault_database(target, key, create=True) as saved:
        saved.execute("PRAGMA foreign_keys = OFF")  # a child whose parent was lost is still worth having
        for table in _tables(saved):
            reader = _Reader(path, key, table)
            with closing(reader), saved.transaction():
                if table == "meta":
                    saved.execute("DELETE FROM meta")
                rows[table] = sum(_insert(saved, table, row) for row in reader.all())
            if reader.failed:
                incomplete.append(table)
        index_what_waits(saved)
        saved.truncate_log()
    return Salvaged(rows, tuple(incomplete), damaged_pages(path, key))


def _tables(database: Database) -> list[str]:
    """Return the tables that hold something of their own: not the full text, which is made of records; never draft_key."""
    found = database.query("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    return [
        row["name"]
        for row in found
        if not row["name"].startswith(("sqlite_", "_sqlite", "record_fts")) and row["name"] != "draft_key"
    ]


class _Reader:
    """Reads a table by its row ids, halving a range that cannot be read until what is left is one row."""

    def __init__(self, path: Path, key: bytes | bytearray, table: str) -> None:
        self._path, self._key, self._table, self.failed = path, key, table, False
        self._database = open_database(path, key)

    def close(self) -> None:
        self._database.close()

    def all(self) -> Iterator[Row]:
        """Yield every row that can be read; `failed` is True afterwards where some could not."""
        low, high = self._end("ASC", lambda: 1), self._end("DESC", self._last_readable)
        waiting = [(low, high)] if low is not None and high is not None else []
        while waiting:
            first, last = waiting.pop()
            rows = self._query("* FROM {} WHERE rowid BETWEEN ? AND ?", first, last)
            if rows is not None:
                yield from rows
            elif first < last:
                middle = (first + last) // 2
                waiting += [(middle + 1, last), (first, middle)]

    def _end(self, order: str, where_lost: Callable[[], int]) -> int | None:
        """Return the first or last row id; None in an empty table, a bound where that page is lost."""
        rows = self._query(f"rowid FROM {{}} ORDER BY rowid {order} LIMIT 1")
        if rows is None:
            return where_lost()
        return int(rows[0][_ROWID]) if rows else None

    def _last_readable(self) -> int:
        """Return a bound of what can be read where the table's last page is lost: looking from there on fails."""
        low, high = 0, _FURTHEST
        while low < high:
            middle = (low + high + 1) // 2
            if self._query("rowid FROM {} WHERE rowid <= ? ORDER BY rowid DESC LIMIT 1", middle) is None:
                high = middle - 1
            else:
                low = middle
        return low

    def _query(self, sql: str, *parameters: int) -> list[Row] | None:
        """Return rows; None where a page of theirs is damaged: that connection reads nothing any more."""
        try:
            return self._database.query(f"SELECT rowid AS {_ROWID}, {sql.format(self._table)}", parameters)
        except DatabaseDamaged:
            self.failed = True
            self._database.close()
            self._database = open_database(self._path, self._key)
            return None


def _insert(database: Database, table: str, row: Row) -> int:
    given = {"rowid": row[_ROWID]} | {name: value for name, value in row.items() if name != _ROWID}
    names, marks = ", ".join(given), ", ".join("?" * len(given))
    return database.execute(f"INSERT OR IGNORE INTO {table} ({names}) VALUES ({marks})", list(given.values()))  # noqa: S608
