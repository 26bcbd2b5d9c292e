"""What waits for a receipt: sealed bundles, their state and their receipts, in outbox.db.

A bundle goes waiting → sending → received, or back to waiting, or held(reason) until a person or a change on
the server lets it go again. A lease keeps two processes from sending the same bundle; a lease that is over
was held by a process that died. Nothing is deleted before a receipt, and what a signed receipt covers stays for
`KEPT`, so that it can be sent again to a registry that was restored from a backup.

Only `put` waits for the disk. What a power cut may undo of the rest (a lease, a part marked, a receipt) is done once
more: the registry takes the same bytes again and gives the same receipt.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from desktop.errors import HeldReason, RecordHeld
from desktop.incidents.ports import Bundle
from desktop.store.blobs import insert_part
from desktop.sync.bundles import Acknowledged, HeldForm, Leased, LeaseLost
from desktop.sync.outbox_view import DUE, OutboxView, due, in_turn
from desktop.sync.times import as_text

if TYPE_CHECKING:
    from desktop.store.database import Row

LEASE = timedelta(minutes=3)
TOGETHER_BYTES = 64 * 1024  # what may be leased together, 8 s at 64 kbit/s, and is held in memory meanwhile


class Outbox(OutboxView):
    """The outbox in one open database; it implements `incidents.ports.OutboxPort`.

    What a run of sending asks of it may be asked from several threads; the rest belongs to the one that opened it.

    A bundle in clear is refused with RecordHeld(CLEAR_REFUSED), save where `holds_clear` is given: that is
    for an outbox in memory while the vault is open and the policy allows it, never for the file.
    """

    # --- in ---------------------------------------------------------------------------------------------

    def put(self, bundle: Bundle) -> None:
        """Store a bundle to be sent; the same id a second time changes nothing."""
        if not bundle.sealed and not self._holds_clear:
            raise RecordHeld("", HeldReason.CLEAR_REFUSED)
        with self._db.transaction():
            added = self._db.execute(
                "INSERT INTO bundle (id, instance_id, form_id, form_version, form_sha256, priority, created, size, state)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'waiting') ON CONFLICT (id) DO NOTHING",
                (
                    bundle.id,
                    bundle.instance_id,
                    bundle.form.id,
                    bundle.form.version,
                    bundle.form.sha256,
                    bundle.priority,
                    as_text(bundle.created),
                    sum(part.size for part in (bundle.xml, *bundle.attachments)),
                ),
            )
            if added == 1:
                for n, part in enumerate((bundle.xml, *bundle.attachments)):
                    insert_part(self._db, bundle.id, n, part)

    # --- sending ----------------------------------------------------------------------------------------

    def lease_next(
        self, owner: str, now: datetime, *, force: bool = False, skip: Iterable[str] = ()
    ) -> Leased | None:
        """Take the next bundle to send; None where nothing is due. See `lease_some`."""
        found = self.lease_some(owner, now, most=1, force=force, skip=skip)
        return found[0] if found else None

    @in_turn
    def lease_some(
        self, owner: str, now: datetime, *, most: int, force: bool = False, skip: Iterable[str] = ()
    ) -> tuple[Leased, ...]:
        """Take the next bundles to send, at most `most`: emergencies first, each by itself, then the oldest.

        Those taken together are small: their bytes come with them. With `force`, bundles whose next try lies ahead
        are due too. `skip` names bundles to leave alone.
        """
        with self._db.transaction(durable=False):
            self._recover(now)
            rows = self._db.query(
                f"SELECT * FROM bundle WHERE {DUE} ORDER BY priority, created, rowid LIMIT :most",  # noqa: S608 - our own text
                {**due(now, force, skip), "most": most},
            )
            taken = _together(rows)
            ids = json.dumps([row["id"] for row in taken])
            if taken:
                self._db.execute(
                    "UPDATE bundle SET state = 'sending', lease = ?, lease_until = ?"
                    " WHERE id IN (SELECT value FROM json_each(?))",
                    (owner, as_text(now + LEASE), ids),
                )
        if not taken:
            return ()
        parts = self._parts_of(ids, with_bytes=taken[0]["size"] <= TOGETHER_BYTES)
        return tuple(
            Leased(
                row["id"],
                row["instance_id"],
                row["form_id"],
                row["form_version"],
                row["priority"],
                row["tries"],
                owner,
                tuple(parts[row["id"]]),
            )
            for row in taken
        )

    @in_turn
    def renew(self, leased: Leased, now: datetime) -> None:
        """Keep a bundle, and those taken with it, for another while. Raises LeaseLost."""
        kept = self._db.execute(
            "UPDATE bundle SET lease_until = ? WHERE state = 'sending' AND lease = ?",
            (as_text(now + LEASE), leased.owner),
        )
        if not kept:
            raise LeaseLost

    @in_turn
    def mark_parts(self, leased: Leased, numbers: Sequence[int], sent_at: datetime | None) -> None:
        """Note that the server has these parts, or (None) that it turned out not to have them."""
        with self._db.transaction(durable=False):
            self._settle(leased, "lease = lease", [])
            self._db.execute_many(
                "UPDATE bundle_part SET sent_at = ? WHERE bundle_id = ? AND n = ?",
                [(sent_at and as_text(sent_at), leased.id, n) for n in numbers],
            )
            self._db.execute(
                "UPDATE bundle SET size_sent = (SELECT coalesce(sum(length(bytes)), 0) FROM bundle_part"
                " WHERE bundle_id = bundle.id AND sent_at IS NOT NULL) WHERE id = ?",
                (leased.id,),
            )

    def received(self, leased: Leased, receipt: Acknowledged, now: datetime) -> None:
        """Store the receipt and end the way of the bundle. Raises LeaseLost."""
        if not self.received_all([(leased, receipt)], now):
            raise LeaseLost

    @in_turn
    def received_all(self, ended: Sequence[tuple[Leased, Acknowledged]], now: datetime) -> tuple[Leased, ...]:
        """Store receipts in one transaction and end the way of their bundles; return those that were still ours."""
        leases = json.dumps([[leased.id, leased.owner] for leased, _ in ended])
        with self._db.transaction(durable=False):
            rows = self._db.query(
                "UPDATE bundle SET state = 'received', reason = NULL, next_at = NULL, lease = NULL, lease_until = NULL"
                " FROM (SELECT value ->> 0 AS id, value ->> 1 AS owner FROM json_each(?)) AS ours"
                " WHERE bundle.id = ours.id AND +state = 'sending' AND lease = ours.owner RETURNING bundle.id AS id",
                (leases,),
            )
            ours = {row["id"] for row in rows}
            self.kept.keep_all([(each.id, receipt) for each, receipt in ended if each.id in ours], now)
        return tuple(leased for leased, _ in ended if leased.id in ours)

    @in_turn
    def postpone(self, leased: Leased, next_at: datetime) -> None:
        """Put a bundle back after a try that failed. Raises LeaseLost."""
        self._settle(
            leased,
            "state = 'waiting', tries = tries + 1, next_at = ?, lease = NULL, lease_until = NULL",
            [as_text(next_at)],
        )

    @in_turn
    def give_back(self, leased: Leased) -> None:
        """Put a bundle back as if it had not been taken (sending was cancelled). Raises LeaseLost."""
        self._settle(leased, "state = 'waiting', lease = NULL, lease_until = NULL", [])

    @in_turn
    def hold(self, leased: Leased, reason: HeldReason) -> None:
        """Set a bundle aside with its reason; its bytes stay. Raises LeaseLost."""
        self._settle(
            leased,
            "state = 'held', reason = ?, tries = tries + 1, next_at = NULL, lease = NULL, lease_until = NULL",
            [reason.value],
        )

    # --- by a person, or by news from the server -------------------------------------------------------

    def release(self, bundle_id: str) -> bool:
        """Let a held bundle be tried again; False where it is not held."""
        changed = self._db.execute(
            "UPDATE bundle SET state = 'waiting', reason = NULL, next_at = NULL WHERE id = ? AND state = 'held'",
            (bundle_id,),
        )
        return changed == 1

    @in_turn
    def release_form(self, form: HeldForm) -> int:
        """Let the bundles go again that are held because of a form; return how many."""
        return self._db.execute(
            "UPDATE bundle SET state = 'waiting', reason = NULL, next_at = NULL"
            " WHERE state = 'held' AND reason = ? AND form_id = ? AND form_version = ?",
            (form.reason.value, form.id, form.version),
        )

    # --- inside -----------------------------------------------------------------------------------------

    def _recover(self, now: datetime) -> None:
        """Free what a dead process held; a lease too far ahead was made before the clock was set back."""
        self._db.execute(
            "UPDATE bundle SET state = 'waiting', lease = NULL, lease_until = NULL"
            " WHERE state = 'sending' AND (lease_until IS NULL OR lease_until < ? OR lease_until > ?)",
            (as_text(now), as_text(now + 2 * LEASE)),
        )

    def _settle(self, leased: Leased, change: str, values: list[object]) -> None:
        changed = self._db.execute(
            f"UPDATE bundle SET {change} WHERE id = ? AND state = 'sending' AND lease = ?",  # noqa: S608 - our own text
            [*values, leased.id, leased.owner],
        )
        if changed != 1:
            raise LeaseLost


def _together(rows: Sequence[Row]) -> Sequence[Row]:
    """Return as many rows from the front as may be leased together, at least one."""
    size = 0
    for n, row in enumerate(rows):
        size += row["size"]
        if (n and size > TOGETHER_BYTES) or (rows[0]["priority"] == 0 and n):
            return rows[:n]
    return rows
