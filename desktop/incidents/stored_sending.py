"""Rows of what is to be sent, bytes as sealed, and of receipts, in and out of vault.db."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Sequence
from datetime import datetime
from functools import partial

from desktop.incidents.ports import AnyPart, Bundle, FormFacts, Part, StreamedPart
from desktop.store.blobs import HELD_BYTES, insert_part
from desktop.store.database import Database, Row


class StoredSending:
    """Statements on `to_send`, `bundle_part` and `receipt`; the caller opens the transaction."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def insert(self, seq: int, bundle: Bundle) -> None:
        """Write the bundle of record `seq` as pending, its bytes as they will travel."""
        self._db.execute(
            "INSERT INTO to_send (bundle_id, record_seq, instance_id, form_id, form_version, form_sha256, priority, created,"
            " sealed, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'pending')",
            (
                bundle.id, seq, bundle.instance_id, bundle.form.id, bundle.form.version, bundle.form.sha256,
                bundle.priority, bundle.created.isoformat(), int(bundle.sealed),
            ),
        )  # fmt: skip
        for n, part in enumerate((bundle.xml, *bundle.attachments)):
            insert_part(self._db, bundle.id, n, part)

    def waits(self) -> bool:
        """Tell whether a sealed bundle is pending."""
        return self._db.one("SELECT 1 FROM to_send WHERE state = 'pending' AND sealed = 1") is not None

    def pending(self, *, sealed: bool) -> Sequence[str]:
        """Return the ids of pending bundles: emergencies first, then the oldest."""
        rows = self._db.query(
            "SELECT bundle_id FROM to_send WHERE state = 'pending' AND sealed = ? ORDER BY priority, created, rowid",
            (int(sealed),),
        )
        return [row["bundle_id"] for row in rows]

    def bundle(self, bundle_id: str) -> Bundle | None:
        """Read a bundle back, byte for byte; None where it is gone."""
        row = self._db.one("SELECT * FROM to_send WHERE bundle_id = ?", (bundle_id,))
        parts = self._db.query(
            "SELECT rowid, name, type, length(bytes) AS size FROM bundle_part WHERE bundle_id = ? ORDER BY n",
            (bundle_id,),
        )
        if row is None or not parts:
            return None
        first, *others = parts
        xml = Part(first["name"], first["type"], b"".join(self._pieces(first["rowid"])))
        attachments = (self._part(each) for each in others)
        return Bundle(
            id=row["bundle_id"],
            instance_id=row["instance_id"],
            form=FormFacts(row["form_id"], row["form_version"], row["form_sha256"]),
            priority=row["priority"],
            created=datetime.fromisoformat(row["created"]),
            xml=xml,
            attachments=tuple(attachments),
            sealed=bool(row["sealed"]),
        )

    def _part(self, row: Row) -> AnyPart:
        """Return a part as it is stored; a big one is read only piece by piece."""
        if row["size"] > HELD_BYTES:
            return StreamedPart(row["name"], row["type"], row["size"], partial(self._pieces, row["rowid"]))
        return Part(row["name"], row["type"], b"".join(self._pieces(row["rowid"])))

    def _pieces(self, rowid: int) -> Iterator[bytes]:
        return self._db.read_blob("bundle_part", "bytes", rowid, HELD_BYTES)

    def mark_copied(self, bundle_id: str) -> None:
        self._db.execute(
            "UPDATE to_send SET state = 'copied' WHERE bundle_id = ? AND state = 'pending'", (bundle_id,)
        )

    def mark_on_the_road(self, bundle_id: str) -> None:
        """Take back "received" from a bundle that the registry lost and the outbox sends again."""
        self._db.execute(
            "UPDATE to_send SET state = 'copied' WHERE bundle_id = ? AND state = 'received'", (bundle_id,)
        )

    def states(self, bundle_ids: Sequence[str]) -> dict[str, tuple[str, str | None]]:
        """Return state and reason of being held of these bundles, in one question for any number of them."""
        rows = self._db.query(
            "SELECT bundle_id, state, held FROM to_send WHERE bundle_id IN (SELECT value FROM json_each(?))",
            (json.dumps(bundle_ids),),
        )
        return {row["bundle_id"]: (row["state"], row["held"]) for row in rows}

    def set_held(self, bundle_id: str, reason: str | None) -> None:
        self._db.execute(
            "UPDATE to_send SET held = ? WHERE bundle_id = ? AND held IS NOT ?", (reason, bundle_id, reason)
        )

    def return_missing(self, present: Collection[str]) -> None:
        """Make pending again what was copied to an outbox that no longer has it."""
        rows = self._db.query("SELECT bundle_id FROM to_send WHERE state = 'copied'")
        missing = {row["bundle_id"] for row in rows} - set(present)
        self._db.execute_many(
            "UPDATE to_send SET state = 'pending', held = NULL WHERE bundle_id = ?",
            [(each,) for each in missing],
        )

    def bundles_of(self, instance_id: str) -> Sequence[str]:
        rows = self._db.query(
            "SELECT bundle_id FROM to_send WHERE instance_id = ? ORDER BY rowid", (instance_id,)
        )
        return [row["bundle_id"] for row in rows]

    def insert_receipt(
        self,
        bundle_id: str,
        instance_id: str,
        kind: str,
        number: str,
        registry: str,
        data: bytes,
        at: datetime,
    ) -> None:
        """Write a receipt; the same one a second time changes nothing, one from a restored registry is added."""
        self._db.execute(
            "INSERT INTO receipt (bundle_id, instance_id, kind, number, registry, bytes, at)"
            " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            (bundle_id, instance_id, kind, number, registry, data, at.isoformat()),
        )

    def settle(self, instance_id: str) -> None:
        """Mark a record's bundles received and drop their bytes, which the registry has now."""
        self._db.execute(
            "DELETE FROM bundle_part WHERE bundle_id IN (SELECT bundle_id FROM to_send WHERE instance_id = ?)",
            (instance_id,),
        )
        self._db.execute(
            "UPDATE to_send SET state = 'received', held = NULL WHERE instance_id = ?", (instance_id,)
        )

    def receipts(self, instance_id: str) -> Sequence[Row]:
        return self._db.query(
            "SELECT kind, number, registry, bytes, at FROM receipt WHERE instance_id = ? ORDER BY id",
            (instance_id,),
        )

    def insert_read(self, instance_id: str, by: str, at: datetime, data: bytes) -> None:
        """Write that a person read a record; the first notice stays."""
        self._db.execute(
            "INSERT INTO read_notice (instance_id, by, at, bytes) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
            (instance_id, by, at.isoformat(), data),
        )

    def read_notice(self, instance_id: str) -> Row | None:
        return self._db.one("SELECT by, at, bytes FROM read_notice WHERE instance_id = ?", (instance_id,))

    def signed_receipt(self, instance_id: str) -> bool:
        row = self._db.one("SELECT 1 FROM receipt WHERE instance_id = ? AND kind = 'signed'", (instance_id,))
        return row is not None
