"""A time that is surely past, from what the log holds: no signature's term is held against an earlier clock."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.store.database import Database


def known_times(database: Database) -> tuple[datetime, ...]:
    """Return when the newest record was written and when the newest receipt came; what there is not is left out."""
    found = []
    for table, column in (("record", "wall"), ("receipt", "at")):
        # Texts of several zones: the latest moment is among the last of them, not surely the last.
        rows = database.query(f"SELECT {column} AS at FROM {table} ORDER BY {column} DESC LIMIT 50")  # noqa: S608
        moments = [datetime.fromisoformat(row["at"]) for row in rows]
        if moments:
            found.append(max(moments))
    return tuple(found)
