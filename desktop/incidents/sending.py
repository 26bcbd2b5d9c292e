"""How records cross to the outbox, and what comes back: copies, holds and receipts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime

from desktop.errors import HeldReason
from desktop.incidents.ports import Bundle, OutboxPort
from desktop.incidents.sheets import SHEETS
from desktop.incidents.stored import StoredLog
from desktop.incidents.stored_sending import StoredSending
from desktop.store.database import Database

SIGNED, PLAIN = "signed", "plain"


@dataclass(frozen=True)
class OutboxState:
    """What the outbox says of one bundle that it has; `held` is None unless it waits for a person.

    One that is not `received` there is on the road, even if it was received before: the registry lost it.
    """

    bundle_id: str
    held: HeldReason | None = None
    received: bool = False


@dataclass(frozen=True)
class Receipt:
    """What a registry answered: `kind` is "signed" (DSSE bytes) or "plain", `number` its number, if it gave one."""

    kind: str
    number: str
    registry: str
    data: bytes = field(repr=False)
    at: datetime


@dataclass(frozen=True)
class Reading:
    """That a person read a record at the registry: `by` is a duty desk's own label, `data` the signed notice (DSSE)."""

    by: str
    at: datetime
    data: bytes = field(repr=False)


class Sending:
    """What one vault still has to send, or has sent."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._stored, self._log = StoredSending(database), StoredLog(database)

    @property
    def waits(self) -> bool:
        """Whether a sealed bundle is not in the outbox yet."""
        return self._stored.waits()

    def hand_over(self, outbox: OutboxPort) -> int:
        """Copy pending sealed bundles, emergencies first; return how many.

        A bundle counts as copied only once the outbox has it on disk; put again, it changes nothing there.
        """
        copied = 0
        for bundle in self._bundles(sealed=True):
            outbox.put(bundle)
            with self._database.transaction(durable=False):  # lost in a power cut, it is put again
                self._stored.mark_copied(bundle.id)
            copied += 1
        return copied

    def clear_bundles(self) -> Iterator[Bundle]:
        """Yield pending bundles in clear; they are sent only while the vault is open and never copied to a file."""
        return self._bundles(sealed=False)

    def mark_copied(self, bundle_id: str) -> None:
        """Note that the outbox has a bundle."""
        with self._database.transaction():
            self._stored.mark_copied(bundle_id)

    def apply_outbox_states(self, states: Iterable[OutboxState]) -> None:
        """Take over what the whole outbox says; what it lost meanwhile is pending again."""
        listed = list(states)
        with self._database.transaction():
            known = self._stored.states([each.bundle_id for each in listed])
            for each in listed:
                state, held = known.get(each.bundle_id, ("", None))
                reason = each.held.value if each.held else None
                if held != reason:
                    self._stored.set_held(each.bundle_id, reason)
                if state == "received" and not each.received:
                    self._stored.mark_on_the_road(each.bundle_id)
            self._stored.return_missing([each.bundle_id for each in listed])

    def record_receipt(self, instance_id: str, receipt: Receipt) -> bool:
        """Keep a receipt and let go of the bytes that travelled; False where the record was never sent from here.

        The nominal ciphertext goes only at a signed receipt, which the caller has verified.
        """
        with self._database.transaction():
            bundles = self._stored.bundles_of(instance_id)
            if not bundles:
                return False
            self._stored.insert_receipt(
                bundles[-1],
                instance_id,
                receipt.kind,
                receipt.number,
                receipt.registry,
                receipt.data,
                receipt.at,
            )
            self._stored.settle(instance_id)
            if receipt.kind == SIGNED:
                self._log.drop_part_bytes(instance_id, SHEETS)
        return True

    def receipts(self, instance_id: str) -> tuple[Receipt, ...]:
        """Return a record's receipts, oldest first."""
        return tuple(
            Receipt(
                row["kind"], row["number"], row["registry"], row["bytes"], datetime.fromisoformat(row["at"])
            )
            for row in self._stored.receipts(instance_id)
        )

    def record_reading(self, instance_id: str, reading: Reading) -> bool:
        """Keep that a person read a record, which the caller has verified; False where it was never sent from here."""
        with self._database.transaction():
            if not self._stored.bundles_of(instance_id):
                return False
            self._stored.insert_read(instance_id, reading.by, reading.at, reading.data)
        return True

    def reading(self, instance_id: str) -> Reading | None:
        """Return who read a record at the registry and when; None where nobody has, as far as this post knows."""
        row = self._stored.read_notice(instance_id)
        return Reading(row["by"], datetime.fromisoformat(row["at"]), row["bytes"]) if row else None

    def _bundles(self, *, sealed: bool) -> Iterator[Bundle]:
        for bundle_id in self._stored.pending(sealed=sealed):
            if bundle := self._stored.bundle(bundle_id):
                yield bundle
