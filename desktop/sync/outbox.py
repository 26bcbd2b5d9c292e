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
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from functools import update_wrapper
from threading import RLock
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

from desktop.errors import HeldReason, RecordHeld
from desktop.incidents.ports import Bundle, FormFacts, Part
from desktop.store.blobs import insert_part
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
from desktop.sync.times import as_text, as_time

if TYPE_CHECKING:
    from desktop.store.database import Database, Row

LEASE = timedelta(minutes=3)
TOGETHER_BYTES = 64 * 1024  # what may be leased together, 8 s at 64 kbit/s, and is held in memory meanwhile
_DUE = (
    "state = 'waiting' AND (next_at IS NULL OR next_at <= :now OR :force)"
    " AND id NOT IN (SELECT value FROM json_each(:skip))"
)

_Asked = ParamSpec("_Asked")
_Answer = TypeVar("_Answer")


def _in_turn(
    method: Callable[Concatenate[Outbox, _Asked], _Answer],
) -> Callable[Concatenate[Outbox, _Asked], _Answer]:
    """Let one thread at a time use the outbox: the lanes of a run share one connection, whose pages stay decrypted."""

    def called(self: Outbox, /, *arguments: _Asked.args, **options: _Asked.kwargs) -> _Answer:
        with self._turn:
            return method(self, *arguments, **options)

    update_wrapper(called, method)
    return called


class Outbox:
    """The outbox in one open database; it implements `incidents.ports.OutboxPort`.

    What a run of sending asks of it may be asked from several threads; the rest belongs to the one that opened it.

    A bundle in clear is refused with RecordHeld(CLEAR_REFUSED), save where `holds_clear` is given: that is
    for an outbox in memory while the vault is open and the policy allows it, never for the file.
    """

    def __init__(self, database: Database, *, holds_clear: bool = False) -> None:
        self._db = database
        self._holds_clear = holds_clear
        self._turn = RLock()
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

    @_in_turn
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
                f"SELECT * FROM bundle WHERE {_DUE} ORDER BY priority, created, id LIMIT :most",  # noqa: S608 - our own text
                {**_due(now, force, skip), "most": most},
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

    @_in_turn
    def emergency_is_due(self, now: datetime, *, force: bool = False, skip: Iterable[str] = ()) -> bool:
        """Say whether an emergency came meanwhile that nobody has taken yet."""
        row = self._db.one(
            f"SELECT 1 FROM bundle WHERE {_DUE} AND priority = 0 LIMIT 1",  # noqa: S608 - our own text
            _due(now, force, skip),
        )
        return row is not None

    @_in_turn
    def renew(self, leased: Leased, now: datetime) -> None:
        """Keep a bundle, and those taken with it, for another while. Raises LeaseLost."""
        kept = self._db.execute(
            "UPDATE bundle SET lease_until = ? WHERE state = 'sending' AND lease = ?",
            (as_text(now + LEASE), leased.owner),
        )
        if not kept:
            raise LeaseLost

    def parts(self, bundle_id: str) -> tuple[StoredPart, ...]:
        """Return the parts of a bundle in order, without their bytes."""
        return tuple(self._parts_of(json.dumps([bundle_id]), with_bytes=False).get(bundle_id, ()))

    def _parts_of(self, ids: str, *, with_bytes: bool) -> dict[str, list[StoredPart]]:
        data = "bytes" if with_bytes else "NULL"
        rows = self._db.query(
            f"SELECT bundle_id, n, name, type, sha256, length(bytes) AS size, sent_at, {data} AS data FROM bundle_part"  # noqa: S608 - our own text
            " WHERE bundle_id IN (SELECT value FROM json_each(?)) ORDER BY bundle_id, n",
            (ids,),
        )
        found: dict[str, list[StoredPart]] = {}
        for r in rows:
            part = StoredPart(
                r["n"], r["name"], r["type"], r["sha256"], r["size"], r["sent_at"] is not None, r["data"]
            )
            found.setdefault(r["bundle_id"], []).append(part)
        return found

    @_in_turn
    def part_bytes(self, bundle_id: str, n: int) -> bytes:
        """Return the exact bytes of one part."""
        row = self._db.one("SELECT bytes FROM bundle_part WHERE bundle_id = ? AND n = ?", (bundle_id, n))
        if row is None:
            raise KeyError(f"part {n}")
        return bytes(row["bytes"])

    @_in_turn
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

    @_in_turn
    def received_all(self, ended: Iterable[tuple[Leased, Acknowledged]], now: datetime) -> tuple[Leased, ...]:
        """Store receipts in one transaction and end the way of their bundles; return those that were still ours."""
        kept = []
        with self._db.transaction(durable=False):
            for leased, receipt in ended:
                change = "state = 'received', reason = NULL, next_at = NULL, lease = NULL, lease_until = NULL"
                with suppress(LeaseLost):
                    self._settle(leased, change, [])
                    self.kept.keep(leased.id, receipt, now)
                    kept.append(leased)
        return tuple(kept)

    @_in_turn
    def postpone(self, leased: Leased, next_at: datetime) -> None:
        """Put a bundle back after a try that failed. Raises LeaseLost."""
        self._settle(
            leased,
            "state = 'waiting', tries = tries + 1, next_at = ?, lease = NULL, lease_until = NULL",
            [as_text(next_at)],
        )

    @_in_turn
    def give_back(self, leased: Leased) -> None:
        """Put a bundle back as if it had not been taken (sending was cancelled). Raises LeaseLost."""
        self._settle(leased, "state = 'waiting', lease = NULL, lease_until = NULL", [])

    @_in_turn
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

    @_in_turn
    def held_forms(self) -> tuple[HeldForm, ...]:
        """Return the forms because of which bundles are held."""
        rows = self._db.query(
            "SELECT DISTINCT form_id, form_version, reason FROM bundle WHERE state = 'held' AND reason IN (?, ?)",
            (HeldReason.FORM_UNKNOWN.value, HeldReason.KEY_MISMATCH.value),
        )
        return tuple(HeldForm(r["form_id"], r["form_version"], HeldReason(r["reason"])) for r in rows)

    @_in_turn
    def release_form(self, form: HeldForm) -> int:
        """Let the bundles go again that are held because of a form; return how many."""
        return self._db.execute(
            "UPDATE bundle SET state = 'waiting', reason = NULL, next_at = NULL"
            " WHERE state = 'held' AND reason = ? AND form_id = ? AND form_version = ?",
            (form.reason.value, form.id, form.version),
        )

    # --- asking -----------------------------------------------------------------------------------------

    @_in_turn
    def waits(self, least: int) -> bool:
        """Say whether at least so many bundles wait that nobody has taken."""
        row = self._db.one(
            "SELECT count(*) AS n FROM (SELECT 1 FROM bundle WHERE state = 'waiting' LIMIT ?)", (least,)
        )
        return row is not None and row["n"] >= least

    def waiting(self, most: int = -1) -> tuple[Waiting, ...]:
        """Return what has no receipt yet, in the order in which it will be sent; held ones last.

        `most` is how many at most, all where negative.
        """
        rows = self._db.query(
            "SELECT * FROM bundle WHERE state IN ('waiting', 'sending', 'held')"
            " ORDER BY state = 'held', priority, created, id LIMIT ?",
            (most,),
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


def _due(now: datetime, force: bool, skip: Iterable[str]) -> dict[str, object]:
    return {"now": as_text(now), "force": force, "skip": json.dumps(list(skip))}


def _together(rows: Sequence[Row]) -> Sequence[Row]:
    """Return as many rows from the front as may be leased together, at least one."""
    size = 0
    for n, row in enumerate(rows):
        size += row["size"]
        if (n and size > TOGETHER_BYTES) or (rows[0]["priority"] == 0 and n):
            return rows[:n]
    return rows


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
