"""Brings the full text of vault.db up to its records, which go in after they were acknowledged."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager

from desktop.errors import DatabaseBusy, DiskFull, FolderReadOnly
from desktop.store.database import Database

# The index has a row of sizes for each record that is in it (SQLite, FTS5 9.4), and counts backwards.
INDEX, _ASIDE = "record_fts", "waiting_fts"
_WAITING = "seq > (SELECT coalesce(-min(id), 0) FROM record_fts_docsize)"


def index_what_waits(database: Database) -> None:
    """Put into full text the records that are not in it yet; where there is none, nothing is written.

    It need not be durable: what a power cut takes from the index waits again. Raises the StoreErrors.
    """
    if database.one(f"SELECT 1 FROM record WHERE {_WAITING} LIMIT 1") is None:  # noqa: S608
        return
    with database.transaction(durable=False):
        database.execute(
            "INSERT INTO record_fts(rowid, number, search, facets)"  # noqa: S608
            f" SELECT -seq, number, search, facets FROM record WHERE {_WAITING} ORDER BY seq"
        )


@contextmanager
def indexes(database: Database) -> Generator[tuple[str, ...], None, None]:
    """Bring the full text up to the records and give the names of the indexes to search, the newest records' first.

    It is one, but where nothing can be written: what waits is then indexed in memory, for this search.
    """
    try:
        index_what_waits(database)
    except (DatabaseBusy, DiskFull, FolderReadOnly):
        database.execute(
            f"CREATE VIRTUAL TABLE temp.{_ASIDE} USING fts5(number, search, facets, content='',"
            " tokenize='unicode61 remove_diacritics 2', detail='column')"
        )
        try:
            database.execute(
                f"INSERT INTO temp.{_ASIDE}(rowid, number, search, facets)"  # noqa: S608
                f" SELECT -seq, number, search, facets FROM record WHERE {_WAITING}"
            )
            yield _ASIDE, INDEX
        finally:
            database.execute(f"DROP TABLE temp.{_ASIDE}")
    else:
        yield (INDEX,)
