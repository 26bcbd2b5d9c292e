"""Rows that decide what may go, and what goes: received texts, drafts of an incident, bundles in clear."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from desktop.incidents.known_time import told_by_registry
from desktop.store.database import Database

_AMONG = "IN (SELECT value FROM json_each(?))"


@dataclass(frozen=True)
class ReceivedText:
    """A text that is still here although the registry has all of its record; when each kind of receipt was first given.

    Of a signed one that is the registry's own time, of a plain one this machine's.
    """

    instance_id: str
    number: str
    signed_at: datetime | None
    plain_at: datetime | None


class StoredKeeping:
    """Statements on several tables; the caller opens the transaction."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def received_texts(self) -> Sequence[ReceivedText]:
        """Return the records with a text and a receipt of which nothing is unsent, in their order; keys are not texts."""
        rows = self._db.query(
            "SELECT record.instance_id, record.number,"
            " signed.at AS signed_at, signed.bytes AS signed,"
            " (SELECT at FROM receipt WHERE receipt.instance_id = record.instance_id AND kind = 'plain'"
            "  ORDER BY id LIMIT 1) AS plain_at"
            " FROM record INDEXED BY record_with_text LEFT JOIN receipt AS signed ON signed.id ="
            "  (SELECT id FROM receipt WHERE receipt.instance_id = record.instance_id AND kind = 'signed' ORDER BY id LIMIT 1)"
            " WHERE xml IS NOT NULL AND record.kind NOT IN ('alta', 'erase')"
            " AND EXISTS (SELECT 1 FROM receipt WHERE receipt.instance_id = record.instance_id)"
            " AND NOT EXISTS (SELECT 1 FROM to_send WHERE record_seq = record.seq AND state <> 'received')"
            " ORDER BY seq"
        )
        return [
            ReceivedText(
                row["instance_id"],
                row["number"],
                (told_by_registry(row["signed"]) if row["signed"] else None) or _moment(row["signed_at"]),
                _moment(row["plain_at"]),
            )
            for row in rows
        ]

    def written_since(self, moment: datetime) -> Iterator[datetime]:
        """Yield when records were written from about a moment on; zones may shift it by hours."""
        rows = self._db.query("SELECT wall FROM record WHERE wall >= ?", (moment.isoformat(),))
        yield from (datetime.fromisoformat(row["wall"]) for row in rows)

    def incidents_of(self, instance_ids: Iterable[str]) -> Sequence[str]:
        """Return the incidents of these records."""
        rows = self._db.query(
            f"SELECT DISTINCT hecho FROM record WHERE hecho <> '' AND instance_id {_AMONG}",  # noqa: S608
            (json.dumps(list(instance_ids)),),
        )
        return [row["hecho"] for row in rows]

    def what_remains(self, instance_id: str) -> Iterator[tuple[str, str]]:
        """Yield what an erasure states of a record, by the names of its form; a level *sin evaluar* is left out."""
        row = self._db.one("SELECT level, priority FROM record WHERE instance_id = ?", (instance_id,))
        if row is None:
            return
        if row["level"] is not None:
            yield "queda_nivel", str(row["level"])
        yield "queda_prioridad", str(row["priority"])

    def any_text(self, hecho: str) -> bool:
        """Tell whether any record of an incident still has its text."""
        row = self._db.one("SELECT 1 FROM record WHERE hecho = ? AND xml IS NOT NULL", (hecho,))
        return row is not None

    def drop_drafts(self, hechos: Iterable[str]) -> None:
        """Delete the drafts of these incidents with all that hangs on them."""
        self._db.execute(
            f"DELETE FROM draft WHERE hecho <> '' AND hecho {_AMONG}",  # noqa: S608
            (json.dumps(list(hechos)),),
        )

    def drop_clear_bundles(self, instance_ids: Iterable[str]) -> None:
        """Delete what waits to be sent in clear of these records; sealed bytes nobody here can read stay."""
        self._db.execute(
            f"DELETE FROM to_send WHERE sealed = 0 AND instance_id {_AMONG}",  # noqa: S608  # its parts go with it
            (json.dumps(list(instance_ids)),),
        )

    def set_author(self, draft_id: str, author: str) -> None:
        """Give a draft to another officer."""
        self._db.execute("UPDATE draft SET author = ? WHERE id = ?", (author, draft_id))


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
