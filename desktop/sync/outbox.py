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
from desktop.incidents.ports import Bundle, FormFacts, Part
from desktop.sync.bundles import (
    Acknowledged,
    HeldForm,
    Leased,
    LeaseLost,
    State,
    StoredPart,
    Summary,
    Waiting,
)
from desktop.sync.kept_receipts import KeptReceipts
from desktop.sync.receipts import sha256
from desktop.sync.times import as_text, as_time

if TYPE_CHECKING:
    from desktop.store.database import Database, Row

LEASE = timedelta(minutes=3)


class Outbox:
    """The outbox in one open database; it implements `incidents.ports.OutboxPort`.

    A bundle in clear is refused with RecordHeld(CLEAR_REFUSED), save where `holds_clear` is given: that is
    for an outbox in memory while the vault is open and the policy allows it, never for the file.
    """

    def __init__(self, database: Database, *, holds_clear: bool = False) -> None:
        self._db = database
        self._holds_clear = holds_clear
        self.kept = KeptReceipts(database)

    @property
    def sealed(self) -> bool:
        """Whether the bundles here are sealed to a registry's key."""
        return not self._holds_clear

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
                    sum(len(part.data) for part in (bundle.xml, *bundle.attachments)),
                ),
            )
            if added == 1:
                self._db.execute_many(
                    "INSERT INTO bundle_part (bundle_id, n, name, type, sha256, bytes) VALUES (?, ?, ?, ?, ?, ?)",
                    [
                        _part_row(bundle.id, n, part)
                        for n, part in enumerate((bundle.xml, *bundle.attachments))
                    ],
                )

    # --- sending ----------------------------------------------------------------------------------------

    def lease_next(
        self, owner: str, now: datetime, *, force: bool = False, skip: Iterable[str] = ()
    ) -> Leased | None:
        """Take the next bundle to send: emergencies first, then the oldest; None where nothing is due.

        With `force`, bundles whose next try lies ahead are due too. `skip` names bundles to leave alone.
        """
        with self._db.transaction(durable=False):
            self._recover(now)
            row = self._db.one(
                "SELECT * FROM bundle WHERE state = 'waiting' AND (next_at IS NULL OR next_at <= :now OR :force)"
                " AND id NOT IN (SELECT value FROM json_each(:skip))"
                " ORDER BY priority, created, id LIMIT 1",
                {"now": as_text(now), "force": force, "skip": json.dumps(list(skip))},
            )
            if row is None:
                return None
            self._db.execute(
                "UPDATE bundle SET state = 'sending', lease = ?, lease_until = ? WHERE id = ?",
                (owner, as_text(now + LEASE), row["id"]),
            )
        return Leased(
            row["id"],
            row["instance_id"],
            row["form_id"],
            row["form_version"],
            row["priority"],
            row["tries"],
            owner,
            self.parts(row["id"]),
        )

    def renew(self, leased: Leased, now: datetime) -> None:
        """Keep a bundle for another while. Raises LeaseLost."""
        self._settle(leased, "lease_until = ?", [as_text(now + LEASE)])

    def parts(self, bundle_id: str) -> tuple[StoredPart, ...]:
        """Return the parts of a bundle in order, without their bytes."""
        rows = self._db.query(
            "SELECT n, name, type, sha256, length(bytes) AS size, sent_at FROM bundle_part"
            " WHERE bundle_id = ? ORDER BY n",
            (bundle_id,),
        )
        return tuple(
            StoredPart(r["n"], r["name"], r["type"], r["sha256"], r["size"], r["sent_at"] is not None)
            for r in rows
        )

    def part_bytes(self, bundle_id: str, n: int) -> bytes:
        """Return the exact bytes of one part."""
        row = self._db.one("SELECT bytes FROM bundle_part WHERE bundle_id = ? AND n = ?", (bundle_id, n))
        if row is None:
            raise KeyError(f"part {n}")
        return bytes(row["bytes"])

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
        with self._db.transaction(durable=False):
            self._settle(
                leased,
                "state = 'received', reason = NULL, next_at = NULL, lease = NULL, lease_until = NULL",
                [],
            )
            self.kept.keep(leased.id, receipt, now)

    def postpone(self, leased: Leased, next_at: datetime) -> None:
        """Put a bundle back after a try that failed. Raises LeaseLost."""
        self._settle(
            leased,
            "state = 'waiting', tries = tries + 1, next_at = ?, lease = NULL, lease_until = NULL",
            [as_text(next_at)],
        )

    def give_back(self, leased: Leased) -> None:
        """Put a bundle back as if it had not been taken (sending was cancelled). Raises LeaseLost."""
        self._settle(leased, "state = 'waiting', lease = NULL, lease_until = NULL", [])

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

    def held_forms(self) -> tuple[HeldForm, ...]:
        """Return the forms because of which bundles are held."""
        rows = self._db.query(
            "SELECT DISTINCT form_id, form_version, reason FROM bundle WHERE state = 'held' AND reason IN (?, ?)",
            (HeldReason.FORM_UNKNOWN.value, HeldReason.KEY_MISMATCH.value),
        )
        return tuple(HeldForm(r["form_id"], r["form_version"], HeldReason(r["reason"])) for r in rows)

    def release_form(self, form: HeldForm) -> int:
        """Let the bundles go again that are held because of a form; return how many."""
        return self._db.execute(
            "UPDATE bundle SET state = 'waiting', reason = NULL, next_at = NULL"
            " WHERE state = 'held' AND reason = ? AND form_id = ? AND form_version = ?",
            (form.reason.value, form.id, form.version),
        )

    # --- asking -----------------------------------------------------------------------------------------

    def waiting(self) -> tuple[Waiting, ...]:
        """Return what has no receipt yet, in the order in which it will be sent; held ones last."""
        rows = self._db.query(
            "SELECT * FROM bundle WHERE state IN ('waiting', 'sending', 'held')"
            " ORDER BY state = 'held', priority, created, id"
        )
        return tuple(_waiting(row) for row in rows)

    def summary(self) -> Summary:
        """Return the counts for the state of sending."""
        counts = {
            row["state"]: row["n"]
            for row in self._db.query("SELECT state, count(*) AS n FROM bundle GROUP BY state")
        }
        row = self._db.one(
            "SELECT coalesce(sum(size - size_sent), 0) AS size, min(created) AS oldest FROM bundle"
            " WHERE state IN ('waiting', 'sending', 'held')"
        )
        assert row is not None
        return Summary(
            counts.get("waiting", 0),
            counts.get("sending", 0),
            counts.get("held", 0),
            counts.get("received", 0),
            row["size"],
            as_time(row["oldest"]),
        )

    def bundle(self, bundle_id: str) -> Bundle:
        """Return a whole bundle, as it was put. Raises KeyError where it is not here."""
        row = self._db.one("SELECT * FROM bundle WHERE id = ?", (bundle_id,))
        if row is None:
            raise KeyError("no such bundle")
        parts = [Part(p.name, p.type, self.part_bytes(bundle_id, p.n)) for p in self.parts(bundle_id)]
        return Bundle(
            row["id"],
            row["instance_id"],
            FormFacts(row["form_id"], row["form_version"], row["form_sha256"]),
            row["priority"],
            datetime.fromisoformat(row["created"]),
            parts[0],
            tuple(parts[1:]),
            sealed=self.sealed,
        )

    def instances(self) -> frozenset[str]:
        """Return the instance ids of every bundle here, received ones too."""
        return frozenset(row["instance_id"] for row in self._db.query("SELECT instance_id FROM bundle"))

    def next_to_go(self, now: datetime) -> bool:
        """Say whether some bundle may be sent now."""
        row = self._db.one(
            "SELECT 1 FROM bundle WHERE state IN ('waiting', 'sending') AND (next_at IS NULL OR next_at <= ?) LIMIT 1",
            (as_text(now),),
        )
        return row is not None

    def next_due(self) -> datetime | None:
        """Return when the next waiting bundle may be tried; None where nothing waits or one may go now."""
        row = self._db.one(
            "SELECT min(coalesce(next_at, '')) AS next_at FROM bundle WHERE state IN ('waiting', 'sending')"
        )
        return as_time(row["next_at"]) if row else None

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


def _part_row(bundle_id: str, n: int, part: Part) -> tuple[object, ...]:
    return bundle_id, n, part.name, part.type, sha256(part.data), part.data


def _waiting(row: Row) -> Waiting:
    return Waiting(
        row["id"],
        row["instance_id"],
        row["form_id"],
        State(row["state"]),
        _reason(row["reason"]),
        row["priority"],
        datetime.fromisoformat(row["created"]),
        row["tries"],
        as_time(row["next_at"]),
        row["size"],
        row["size_sent"],
    )


def _reason(text: str | None) -> HeldReason | None:
    return HeldReason(text) if text else None
