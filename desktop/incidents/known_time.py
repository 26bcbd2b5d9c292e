"""Times that are surely past, from what the log holds, and how much time surely went by since."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from desktop.incidents import dsse

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


def told_by_registry(data: bytes) -> datetime | None:
    """Return the registry's own time in a signed receipt or notice of reading, verified when it came; None in a plain one."""
    try:
        told = json.loads(dsse.parse(data).payload)
        at = datetime.fromisoformat(told.get("received_at") or told["at"])
    except (dsse.EnvelopeRefused, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    return at if at.tzinfo else None


def registry_times(database: Database) -> tuple[datetime, ...]:
    """Return what the registries said the time was in the newest signed receipts and notices of reading."""
    receipts = database.query("SELECT bytes FROM receipt WHERE kind = 'signed' ORDER BY id DESC LIMIT 50")
    notices = database.query("SELECT bytes FROM read_notice ORDER BY at DESC LIMIT 50")
    return tuple(at for row in (*receipts, *notices) if (at := told_by_registry(row["bytes"])))


def surely_now(confirmed: datetime, written: Iterable[datetime], now: datetime) -> datetime:
    """Return a time that the clock alone cannot bring about.

    From what others `confirmed` on, a day for each day that was written on, at most: a clock that is years ahead, for one
    day or for many, adds the days on which somebody worked with it and no more. Never later than the clock itself.
    """
    moments = sorted({confirmed, now, *written})
    steps = (
        min(later - earlier, timedelta(days=1))
        for earlier, later in pairwise(moments)
        if earlier >= confirmed
    )
    return min(now, confirmed + sum(steps, timedelta()))
