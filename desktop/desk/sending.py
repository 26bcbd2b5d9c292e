"""What the desk does for sending: handing records to the outbox, and bringing receipts back into the log."""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from threading import Event
from typing import TYPE_CHECKING

from desktop.errors import AppError, CourierNotSetUp, ReceiptAlarm, StoreError
from desktop.incidents.sending import PLAIN, SIGNED, OutboxState, Reading, Receipt
from desktop.sync import receipts
from desktop.sync.address import Server, ServerKind, read_address
from desktop.sync.bundles import ReceiptKind, StoredReceipt
from desktop.sync.courier import Courier, Package, Returned
from desktop.sync.servers import Trust

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from desktop.incidents.log import Log
    from desktop.incidents.ports import Clock, Ids, Signer
    from desktop.road import Road, RoadState
    from desktop.sync.run import SyncReport
    from desktop.vault.open_vault import OpenVault

log = logging.getLogger(__name__)

_REGISTRY_SETTING = "registry_url"


class Sending:
    """The log's records on their way, as long as the vault is open; `road` alone goes on while it is locked."""

    def __init__(self, opened: OpenVault, log: Log, road: Road, clock: Clock, ids: Ids) -> None:
        self._vault, self._log, self._road, self._clock, self._ids = opened, log, road, clock, ids
        self._enrolment = opened.enrolment
        self.pin()

    @property
    def registry(self) -> str:
        """The address of the registry: the enrolment's, else what was typed; "" where there is none."""
        servers = self._servers()
        return servers[0].url if servers else ""

    def connect(self, url: str) -> str:
        """Set the registry's address, as a person types it, and return its host. Raises AddressWrong.

        Only where the enrolment names no server: what the ministry signed is not changed by hand.
        """
        address = read_address(Server("typed", ServerKind.VIGIA, url))
        self._vault.set_setting(_REGISTRY_SETTING, address.base)
        self.pin()
        return address.host

    def hand_over(self) -> int:
        """Copy what is pending to the outbox; return how many. Raises the StoreErrors."""
        if not self._log.sending.waits:
            return 0
        with self._road.open() as (outbox, _):
            return self._log.sending.hand_over(outbox)

    def put_on_the_road(self) -> None:
        """Hand over after a record was written; what the outbox cannot take now stays pending and is tried again.

        The record is in the log by then: a full disk or a damaged outbox must not read as if it were not. Its words go
        into full text here too, where nobody waits for them.
        """
        try:
            self.hand_over()
            self._log.index()
            self._vault.database.flush()  # now, so that the next record does not wait for it
        except StoreError as problem:
            log.warning("nothing was handed over: %s", type(problem).__name__)

    def take_back(self, report: SyncReport | None = None) -> int:
        """Bring receipts and states from the outbox into the log; return how many receipts came."""
        with self._road.open() as (outbox, _):
            waiting, stored = outbox.waiting(), outbox.kept.receipts()
            kept = [receipt for receipt in stored if self._keep_receipt(receipt)]
            outbox.kept.taken((receipt.bundle_id for receipt in kept), self._clock.now())
            outbox.kept.forget_received(self._clock.now())
            self._keep_readings(outbox.kept.read_notices())
            received = {receipt.bundle_id for receipt in stored}
            states = [OutboxState(each, received=True) for each in received]
            states += [OutboxState(row.id, row.reason) for row in waiting if row.id not in received]
            self._log.sending.apply_outbox_states(states)
        return len(kept)

    def send(self, cancelled: Event, *, force: bool = False) -> SyncReport:
        """Hand over, send and take back, all on this thread: for the program without windows."""
        self.hand_over()
        report = self._road.send(cancelled, force=force)
        self.take_back(report)
        clear = self.clear_road()
        if clear is not None and (report.problem is None or report.only_unanswered):
            try:
                report = joined(report, clear.send(cancelled, force=force))
            finally:
                self.end_clear(clear)
        return report

    def clear_road(self) -> Road | None:
        """Return a road of its own for records in clear, None where none waits or the policy forbids it.

        Its outbox is under a key that is never written down, so after a crash its file is noise. It may run on any
        thread; `end_clear` must follow, before the vault closes.
        """
        if self._enrolment.policy.clear_forms != "allow":
            return None
        bundles = tuple(self._log.sending.clear_bundles())
        if not bundles:
            return None
        path = self._road.path.with_name("outbox-clear.db")
        _remove(path)
        road = replace(self._road, path=path, key=self._ids.random(32), holds_clear=True)
        with self._road.open() as (_, known), road.open() as (outbox, servers):
            servers.set(known.all(), known.trust())
            for bundle in bundles:
                outbox.put(bundle)
        return road

    def end_clear(self, road: Road) -> int:
        """Bring the receipts of `clear_road` into the log and destroy its outbox; return how many came."""
        try:
            with road.open() as (outbox, _):
                return sum(self._keep_receipt(receipt) for receipt in outbox.kept.receipts())
        finally:
            _remove(road.path)

    @property
    def carries(self) -> bool:
        """Whether the enrolment names a key for the courier."""
        return self._enrolment.keys.courier is not None

    def carry_out(self, folder: Path) -> tuple[Package, ...]:
        """Write what waits to a stick for the courier. Raises CourierNotSetUp, StickFull, StickLost."""
        return self.load().carry(folder)

    def load(self) -> Load:
        """Hand over, and return what writes the stick on any thread. Raises CourierNotSetUp."""
        recipient = self._enrolment.keys.courier
        if recipient is None:
            raise CourierNotSetUp("")
        self.hand_over()
        return Load(self._road, self._vault.device_signer, recipient, self.device_id, self._clock)

    def bring_back(self, file: Path) -> Returned:
        """Take the receipts of a stick into outbox and log; raises as `courier.take_receipts`."""
        returned = self._road.take_receipts(file)
        self.take_back()
        return returned

    def bring_back_all(
        self, folder: Path, told: Callable[[int, int], bool] = lambda _done, _total: True
    ) -> tuple[Brought, ...]:
        """Take every file of receipts in a folder; what is wrong with one does not stop the others.

        `told` hears how many receipts of a file are done, of how many; where it says False the rest stays there.
        """
        found: list[Brought] = []
        wanted = True

        def go_on(done: int, total: int) -> bool:
            nonlocal wanted
            wanted = told(done, total)
            return wanted

        for file in sorted(folder.glob("recibos-*.tar")):
            if not wanted:
                break
            try:
                returned = self._road.take_receipts(file, go_on)
                found.append(Brought(file.name, returned.received, returned.refused, returned.passed_over))
            except AppError as problem:
                found.append(Brought(file.name, problem=problem))
        self.take_back()
        return tuple(found)

    def machine_key(self) -> tuple[str, bytes]:
        """Return this vault's id and its outbox key, for an administrator to hand to the machine."""
        return self._vault.vault_id, bytes(self._vault.outbox_key())

    @property
    def device_id(self) -> str:
        """What a registry and a courier know this machine by; it says nothing of place or person."""
        return self._vault.device_signer.keyid[:16]

    def state(self, most: int = -1) -> RoadState:
        """Return the state of sending; see `Road.state`."""
        return self._road.state(most)

    def _servers(self) -> tuple[Server, ...]:
        enrolled = tuple(
            Server(each.id, ServerKind(each.kind), each.url, each.token) for each in self._enrolment.servers
        )
        typed = self._vault.setting(_REGISTRY_SETTING)
        return enrolled or ((Server("typed", ServerKind.VIGIA, typed),) if typed else ())

    def pin(self) -> None:
        """Tell the road where to send, and which keys the enrolment pins."""
        keys = self._enrolment.keys
        pinned = keys.form_rsa.sha256 if keys.form_rsa else None
        foreign = self._enrolment.policy.foreign_forms == "allow"
        trust = Trust(keys.receipt_ed25519, pinned, self.device_id, foreign)
        self._road.set_servers(self._servers(), trust)

    def _keep_readings(self, notices: Mapping[str, bytes]) -> None:
        """Keep in the vault which records a person read; a notice that does not verify any more is none."""
        for instance_id, data in notices.items():
            if self._log.sending.reading(instance_id) is not None:
                continue
            try:
                told = receipts.verify_read(data, self._enrolment.keys.receipt_ed25519, "")
            except ReceiptAlarm:
                continue
            if told.instance_id == instance_id:
                self._log.sending.record_reading(instance_id, Reading(told.by, told.at, data))

    def _keep_receipt(self, stored: StoredReceipt) -> bool:
        """Keep a receipt in the vault; say whether the outbox may let go of its bundle."""
        if any(known.data == stored.bytes for known in self._log.sending.receipts(stored.instance_id)):
            return True
        kind, number, registry = PLAIN, "", ""
        if stored.kind is ReceiptKind.SIGNED:
            try:
                read = receipts.verify(stored.bytes, self._enrolment.keys.receipt_ed25519, "")
            except ReceiptAlarm:  # changed in the outbox's file since it was verified: not a receipt any more
                return False
            kind, number, registry = SIGNED, f"{read.seq:06d}", read.registry
        receipt = Receipt(kind, number, registry, stored.bytes, stored.at)
        return self._log.sending.record_receipt(stored.instance_id, receipt)


@dataclass(frozen=True)
class Brought:
    """What one file of receipts brought, see `courier.Returned`; or the `problem` because of which it was not taken."""

    file: str
    received: tuple[str, ...] = ()
    refused: tuple[tuple[str, str], ...] = ()
    passed_over: int = 0
    problem: AppError | None = None


@dataclass(frozen=True)
class Load:
    """What waits, to be written to a stick; it sees outbox.db and never the vault.

    It signs with the device's key, which is gone once the vault is locked: it must end before.
    """

    road: Road
    signer: Signer
    recipient: str
    device_id: str
    clock: Clock

    def size(self) -> int:
        """Return the bytes that wait."""
        with self.road.open() as (outbox, _):
            return outbox.summary().size

    def carry(
        self,
        folder: Path,
        on_written: Callable[[int], None] = lambda _: None,
        cancelled: Event | None = None,
    ) -> tuple[Package, ...]:
        """Write the files; raises as `Courier.export`."""
        with self.road.open() as (outbox, servers):
            courier = Courier(outbox, servers, self.signer, self.recipient, self.device_id)
            return courier.export(folder, self.clock.now(), on_written=on_written, cancelled=cancelled)


def joined(first: SyncReport, second: SyncReport) -> SyncReport:
    """Return one report of a run of each road; waiting times are those of the first."""
    return replace(
        first,
        sent=first.sent + second.sent,
        held=first.held + second.held,
        problem=first.problem or second.problem,
        cancelled=first.cancelled or second.cancelled,
    )


def forget_clear(road: Road) -> None:
    """Destroy the outbox of a `clear_road` whose vault was locked meanwhile; its receipts come again another time."""
    _remove(road.path)


def _remove(path: Path) -> None:
    for each in (path, path.with_name(path.name + "-wal"), path.with_name(path.name + "-shm")):
        each.unlink(missing_ok=True)
