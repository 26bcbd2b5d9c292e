"""Rows of drafts, their history, their sealed answers and their keys, in and out of vault.db."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from desktop.incidents.ports import FormFacts
from desktop.store.database import Database, Row

_LISTED = "id, form_id, form_version, pack, author, hecho, created, updated"


@dataclass(frozen=True)
class EventRow:
    """A row of `draft_event`."""

    t: str
    ref: str
    old: str | None = field(repr=False)
    new: str | None = field(repr=False)


@dataclass(frozen=True)
class SealedRow:
    """A row of `draft_sealed`: nonce and AES-GCM ciphertext of one answer."""

    ref: str
    recipient_class: str
    ciphertext: bytes


class StoredDrafts:
    """Statements on the draft tables; the caller opens the transaction."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def insert(
        self, draft_id: str, form: FormFacts, pack: str, author: str, hecho: str, xml: bytes, now: datetime
    ) -> None:
        self._db.execute(
            "INSERT INTO draft (id, form_id, form_version, pack, author, hecho, xml, created, updated)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (draft_id, form.id, form.version, pack, author, hecho, xml, now.isoformat(), now.isoformat()),
        )

    def incident_numbered(self, number: str) -> str | None:
        """Return the incident that a number opened, None where none bears it."""
        row = self._db.one("SELECT hecho FROM incident WHERE number = ?", (number,))
        return str(row["hecho"]) if row else None

    def update(self, draft_id: str, xml: bytes, cursor_json: str, now: datetime) -> bool:
        """Write the answers; False where there is no such draft."""
        changed = self._db.execute(
            "UPDATE draft SET xml = ?, cursor_json = ?, updated = ? WHERE id = ?",
            (xml, cursor_json, now.isoformat(), draft_id),
        )
        return changed == 1

    def get(self, draft_id: str) -> Row | None:
        return self._db.one("SELECT * FROM draft WHERE id = ?", (draft_id,))

    def listed(self, draft_id: str) -> Row | None:
        """Return a draft without its answers."""
        return self._db.one(f"SELECT {_LISTED} FROM draft WHERE id = ?", (draft_id,))  # noqa: S608

    def list(self, author: str | None) -> Sequence[Row]:
        return self._db.query(
            f"SELECT {_LISTED} FROM draft WHERE :author IS NULL OR author = :author ORDER BY updated DESC, id",  # noqa: S608
            {"author": author},
        )

    def delete(self, draft_id: str) -> bool:
        """Delete a draft and all that hangs on it; False where there is no such draft."""
        return self._db.execute("DELETE FROM draft WHERE id = ?", (draft_id,)) == 1

    def key(self, draft_id: str) -> bytes | None:
        row = self._db.one("SELECT key FROM draft_key WHERE draft_id = ?", (draft_id,))
        return bytes(row["key"]) if row else None

    def put_key(self, draft_id: str, key: bytes) -> None:
        self._db.execute("INSERT INTO draft_key (draft_id, key) VALUES (?, ?)", (draft_id, key))

    def sealed(self, draft_id: str) -> Sequence[SealedRow]:
        rows = self._db.query(
            "SELECT ref, recipient_class, ciphertext FROM draft_sealed WHERE draft_id = ?", (draft_id,)
        )
        return [SealedRow(**row) for row in rows]

    def replace_sealed(self, draft_id: str, rows: Sequence[SealedRow]) -> None:
        self._db.execute("DELETE FROM draft_sealed WHERE draft_id = ?", (draft_id,))
        self._db.execute_many(
            "INSERT INTO draft_sealed (draft_id, ref, recipient_class, ciphertext) VALUES (?, ?, ?, ?)",
            [(draft_id, row.ref, row.recipient_class, row.ciphertext) for row in rows],
        )

    def events(self, draft_id: str) -> Sequence[EventRow]:
        rows = self._db.query(
            "SELECT t, ref, old, new FROM draft_event WHERE draft_id = ? ORDER BY id", (draft_id,)
        )
        return [EventRow(**row) for row in rows]

    def add_events(self, draft_id: str, rows: Sequence[EventRow], kept: int) -> None:
        """Append to a draft's history, and drop all but the newest `kept`."""
        self._db.execute_many(
            "INSERT INTO draft_event (draft_id, t, ref, old, new) VALUES (?, ?, ?, ?, ?)",
            [(draft_id, row.t, row.ref, row.old, row.new) for row in rows],
        )
        self._db.execute(
            "DELETE FROM draft_event WHERE draft_id = :draft AND id <= ("
            "SELECT id FROM draft_event WHERE draft_id = :draft ORDER BY id DESC LIMIT 1 OFFSET :kept)",
            {"draft": draft_id, "kept": kept},
        )
