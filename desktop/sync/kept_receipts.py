"""The receipts of an outbox: those the vault has not copied yet, those the registry must still have, and who read what.

A received bundle stays for `KEPT` after a signed receipt, so that it can be sent again to a registry that was restored
from a backup.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from desktop.sync.bundles import Acknowledged, Numbered, ReceiptKind, StoredReceipt
from desktop.sync.receipts import sha256
from desktop.sync.times import as_text

if TYPE_CHECKING:
    from desktop.store.database import Database

KEPT = timedelta(days=14)  # a registry restored from an older backup than this lacks what posts cannot give
_NUMBERED = (
    "SELECT bundle_id, host, registry, seq, bytes, confirmed_at FROM receipt JOIN bundle ON bundle.id = bundle_id"
    " WHERE state = 'received' AND seq IS NOT NULL"
)


class KeptReceipts:
    """Reads and writes the receipts in an open outbox.db."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def keep_all(self, receipts: Iterable[tuple[str, Acknowledged]], now: datetime) -> None:
        """Store receipts by bundle id; a bundle sent again to a restored registry has the new one from then on."""
        self._db.execute_many(
            "INSERT INTO receipt (bundle_id, kind, bytes, at, host, registry, seq) VALUES (?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (bundle_id, kind) DO UPDATE SET bytes = excluded.bytes, at = excluded.at,"
            " host = excluded.host, registry = excluded.registry, seq = excluded.seq, taken_at = NULL, confirmed_at = NULL"
            " WHERE bytes <> excluded.bytes",
            [
                (
                    bundle_id,
                    receipt.kind.value,
                    receipt.bytes,
                    as_text(now),
                    receipt.host,
                    receipt.registry,
                    receipt.seq,
                )
                for bundle_id, receipt in receipts
            ],
        )

    def receipts(self) -> tuple[StoredReceipt, ...]:
        """Return the receipts that the vault has not taken yet, oldest first."""
        rows = self._db.query(
            "SELECT bundle_id, instance_id, kind, bytes, at FROM receipt JOIN bundle ON bundle.id = bundle_id"
            " WHERE taken_at IS NULL ORDER BY at"
        )
        return tuple(
            StoredReceipt(
                row["bundle_id"],
                row["instance_id"],
                ReceiptKind(row["kind"]),
                bytes(row["bytes"]),
                datetime.fromisoformat(row["at"]),
            )
            for row in rows
        )

    def newest(self) -> datetime | None:
        """Return when the newest receipt came, taken by the vault or not; None where there is none."""
        row = self._db.one("SELECT max(at) AS at FROM receipt")
        return datetime.fromisoformat(row["at"]) if row and row["at"] else None

    def taken(self, bundle_ids: Iterable[str], now: datetime) -> None:
        """Note that the vault has the receipts of these bundles; they are not told again."""
        with self._db.transaction(durable=False):  # undone by a power cut, they are told once more
            self._db.execute_many(
                "UPDATE receipt SET taken_at = ? WHERE bundle_id = ?",
                [(as_text(now), bundle_id) for bundle_id in bundle_ids],
            )

    def forget_received(self, now: datetime) -> int:
        """Delete bundles whose receipt the vault has: with a signed one after `KEPT`, with a plain one at once.

        One without a receipt is never deleted. Returns how many went.
        """
        return self._db.execute(
            "DELETE FROM bundle WHERE state = 'received' AND EXISTS (SELECT 1 FROM receipt"
            " WHERE receipt.bundle_id = bundle.id AND taken_at IS NOT NULL AND (kind = 'plain' OR at < ?))",
            (as_text(now - KEPT),),
        )

    def received_elsewhere(self, bundle_id: str, receipt: Acknowledged, now: datetime) -> bool:
        """Store a signed receipt that came by another road; False where the bundle is not here."""
        with self._db.transaction():
            changed = self._db.execute(
                "UPDATE bundle SET state = 'received', reason = NULL, next_at = NULL, lease = NULL, lease_until = NULL"
                " WHERE id = ?",
                (bundle_id,),
            )
            if changed == 1:
                self.keep_all([(bundle_id, receipt)], now)
        return changed == 1

    def send_again(self, bundle_ids: Iterable[str]) -> int:
        """Let received bundles go once more, from their first byte, because the registry lost them; return how many."""
        with self._db.transaction():
            wanted = json.dumps(list(bundle_ids))
            self._db.execute(
                "UPDATE bundle_part SET sent_at = NULL WHERE bundle_id IN (SELECT value FROM json_each(?))",
                (wanted,),
            )
            return self._db.execute(
                "UPDATE bundle SET state = 'waiting', tries = 0, next_at = NULL, size_sent = 0"
                " WHERE state = 'received' AND id IN (SELECT value FROM json_each(?))",
                (wanted,),
            )

    def keeps_numbers(self) -> bool:
        """Say whether a bundle is kept for which our registry gave a signed receipt."""
        row = self._db.one(f"{_NUMBERED} LIMIT 1")
        return row is not None

    def numbers(self) -> tuple[Numbered, ...]:
        """Return the signed receipts of the bundles still kept, by number."""
        rows = self._db.query(f"{_NUMBERED} ORDER BY seq")
        return tuple(
            Numbered(
                row["bundle_id"],
                row["host"],
                row["registry"],
                row["seq"],
                sha256(bytes(row["bytes"])),
                row["confirmed_at"] is not None,
            )
            for row in rows
        )

    def confirm(self, bundle_ids: Iterable[str], now: datetime) -> None:
        """Note that the registry, asked now, still has the receipts of these bundles."""
        with self._db.transaction(durable=False):
            self._db.execute_many(
                "UPDATE receipt SET confirmed_at = ? WHERE bundle_id = ?",
                [(as_text(now), bundle_id) for bundle_id in bundle_ids],
            )

    def keep_read_notice(self, instance_id: str, notice: bytes, at: datetime) -> None:
        """Store that a person read a record; the first notice stays."""
        self._db.execute(
            "INSERT INTO read_notice (instance_id, bytes, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            (instance_id, notice, as_text(at)),
        )

    def read_notices(self) -> dict[str, bytes]:
        """Return by instance id the notices that a person read the record (DSSE JSON)."""
        rows = self._db.query("SELECT instance_id, bytes FROM read_notice")
        return {row["instance_id"]: bytes(row["bytes"]) for row in rows}
