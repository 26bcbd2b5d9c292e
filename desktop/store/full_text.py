"""Brings the full text of vault.db up to its records, which go in after they were acknowledged."""

from __future__ import annotations

from desktop.store.database import Database

# The index has a row of sizes for each record that is in it (SQLite, FTS5 9.4), and counts backwards.
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
