"""An open vault at work: drafts, the log, the outbox and sending, joined. No Qt.

Everything here runs on the thread that opened the vault. `Desk.road` is the exception: it never sees the vault.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from threading import Event
from typing import TYPE_CHECKING, Any

import desktop
from desktop.errors import (
    AppError,
    CourierNotSetUp,
    OfficerUnknown,
    ReceiptAlarm,
    StoreError,
    SupervisorOnly,
)
from desktop.forms.session import Session
from desktop.forms.summary import Line, search_text, summary
from desktop.forms.surroundings import Surroundings
from desktop.incidents.drafts import DraftEvent
from desktop.incidents.keys import OfficerKey
from desktop.incidents.log import Log
from desktop.incidents.ports import FormFacts
from desktop.incidents.records import Post as LogPost
from desktop.incidents.sending import PLAIN, SIGNED, OutboxState, Receipt
from desktop.incidents.statement import Kind, Pack
from desktop.incidents.writing import Author
from desktop.road import Road, RoadState
from desktop.store.backups import Backups, forget_restoring, restored_from
from desktop.sync import receipts
from desktop.sync.address import Server, ServerKind, read_address
from desktop.sync.bundles import ReceiptKind, StoredReceipt
from desktop.sync.courier import Courier, Package, Returned
from desktop.sync.sealing import RegistrySealer
from desktop.sync.servers import Trust

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.content.shelf import FormShelf
    from desktop.forms.definition import Form
    from desktop.forms.instance import Instance
    from desktop.incidents.ports import Clock, Ids
    from desktop.incidents.records import Counted, Record
    from desktop.paths import Home
    from desktop.store.backups import Backup
    from desktop.sync.run import SyncReport
    from desktop.vault.keyring import KeyringReport
    from desktop.vault.officer import Officer, OfficerTile, Role
    from desktop.vault.open_vault import OpenVault

log = logging.getLogger(__name__)

PACK = Pack("vigia-base", desktop.__version__)
_REGISTRY_SETTING = "registry_url"
_MISSING = "records_missing"  # those of the outbox that the log lost, once a new chain was begun for them


@dataclass(frozen=True)
class Work:
    """A draft as it goes to the window, which makes the form's session from it."""

    draft_id: str
    form: Form
    xml: bytes | None = field(repr=False)
    sealed: Mapping[str, Mapping[str, str]] = field(repr=False)
    cursor: Mapping[str, Any] = field(repr=False)
    hecho: str


@dataclass(frozen=True)
class Snapshot:
    """A session's answers at one moment, ready to be written; `sealed` is None where it did not change."""

    draft_id: str
    xml: bytes = field(repr=False)
    cursor: Mapping[str, Any] = field(repr=False)
    sealed: Mapping[str, Mapping[str, str]] | None = field(default=None, repr=False)
    events: tuple[DraftEvent, ...] = field(default=(), repr=False)


class Desk:
    """What one officer can do while the vault is open."""

    def __init__(self, opened: OpenVault, home: Home, shelf: FormShelf, clock: Clock, ids: Ids) -> None:
        self._vault, self._home, self._shelf, self._clock, self._ids = opened, home, shelf, clock, ids
        self.officer, self.enrolment = opened.officer, opened.enrolment
        post = self.enrolment.post
        self.log = Log(
            opened.database,
            opened.device_signer,
            opened.officer_signer,
            opened.officer.label,
            LogPost(post.code, self.enrolment.device_letter, opened.device_signer.keyid),
            RegistrySealer(self.enrolment, ids),
            clock,
            ids,
            f"vigia {desktop.__version__}",
            officers=tuple(OfficerKey(label, public) for label, public in opened.officer_publics()),
            enrolment_form=self._facts("alta_equipo"),
            enrolment_pack=PACK,
        )
        self.road = Road(home.outbox, bytes(opened.outbox_key()), shelf.xml, clock, ids)
        self.backups = Backups(home)
        self.backups.sweep()
        self.restored = self._go_on_after_restoring()
        self._pin()

    def close(self) -> None:
        """Write the day's backup where there is none yet, and let go of the vault and its keys."""
        try:
            if self._vault.backup_due():
                self.back_up()
        except (AppError, OSError) as problem:  # it must close whatever happens; the next closing tries again
            log.warning("no backup today: %s", type(problem).__name__)
        finally:
            self._vault.close()

    def back_up(self) -> Backup:
        """Write a verified backup. Raises DiskFull, FolderReadOnly, DatabaseDamaged."""
        return self._vault.back_up()

    # --- drafts -----------------------------------------------------------------------------------------

    def start(self, form_id: str, *, hecho: str = "") -> Work:
        """Open a draft of a form."""
        facts = self._shelf.facts(form_id)
        draft = self.log.drafts.create(facts, PACK, self.officer.label, b"", hecho=hecho)
        return Work(draft.id, self._shelf.form(form_id), None, {}, {}, hecho)

    def resume(self, draft_id: str) -> Work:
        """Take a draft up again, at its own version. Raises DraftGone, ContentError."""
        draft = self.log.drafts.get(draft_id)
        form = self._shelf.version(draft.form.id, draft.form.version)
        return Work(draft.id, form, draft.xml or None, draft.sealed, draft.cursor, draft.hecho)

    def keep(self, snapshot: Snapshot, *, durable: bool = True) -> datetime:
        """Write a draft as it is now and return when. Raises DraftGone, DiskFull and the other StoreErrors."""
        self.log.drafts.save(
            snapshot.draft_id,
            snapshot.xml,
            snapshot.cursor,
            sealed=snapshot.sealed,
            events=snapshot.events,
            durable=durable,
        )
        return self._clock.now()

    def finalise(self, draft_id: str, instance: Any) -> Record | Counted:
        """Seal a draft into a record, and put its sealed bytes on the road; see `Log.finalise`."""
        form = self._shelf.version(instance.form_id, instance.version)
        words = search_text(
            Session(form, instance=instance.xml, language=form.default_language, recorded=True)
        )
        outcome = self.log.finalise(draft_id, instance, search_text=words)
        self.hand_over()
        return outcome

    def read_back(self, instance_id: str, language: str | None = None) -> tuple[Line, ...]:
        """Return a record's questions and answers in the words of its form; nothing once it was erased."""
        record, xml = self.log.record(instance_id), self.log.text(instance_id)
        if record is None or xml is None or record.form_id not in self._shelf.ids():
            return ()
        form = self._shelf.version(record.form_id, record.form_version)
        return summary(Session(form, instance=xml, language=language, recorded=True))

    # --- guard ------------------------------------------------------------------------------------------

    def hand_over_guard(
        self, officer_id: str, passphrase: str, pending: Iterable[str] = ("nada",), detail: str = ""
    ) -> Record:
        """Write the record of the change of guard, with the log's last hash, signed by both officers.

        `pending` are codes of the form `relevo`, `detail` says what they are, without names. The vault stays open
        for who leaves: it is locked after this. Raises OfficerUnknown, WrongPassphrase, TooSoon, NotValid.
        """
        incoming = next((one for one in self.officers() if one.id == officer_id), None)
        if incoming is None or incoming.id == self.officer.id:
            raise OfficerUnknown
        head = self.log.head
        answers = {
            "saliente": self.officer.label,
            "entrante": incoming.label,
            "pendientes": " ".join(pending),
            "detalle": detail,
        }
        told = {"cabeza": head.sha256, "cabeza_numero": str(head.seq)}
        instance = self._filled("relevo", answers, told)
        signer = self._vault.signer_of(officer_id, passphrase)
        try:
            cosigner = Author(incoming.label, signer)
            record = self.log.write(
                instance, self._facts("relevo"), PACK, kind=Kind.HANDOVER, cosigner=cosigner
            )
        finally:
            signer.drop()
        self.hand_over()
        return record

    def note(self, hecho: str, text: str) -> Record:
        """Write a supervisor's note to an incident, which stays beside what others wrote. Raises SupervisorOnly, NotValid."""
        if self.officer.role != "supervisor":
            raise SupervisorOnly
        instance = self._filled("seguimiento", {"hecho": hecho, "novedad": "otra", "relato": text})
        record = self.log.write(instance, self._facts("seguimiento"), PACK, kind=Kind.NOTE)
        self.hand_over()
        return record

    # --- sending ----------------------------------------------------------------------------------------

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
        self._pin()
        return address.host

    def hand_over(self) -> int:
        """Copy what is pending to the outbox; return how many."""
        with self.road.open() as (outbox, _):
            return self.log.sending.hand_over(outbox)

    def take_back(self, report: SyncReport | None = None) -> int:
        """Bring receipts and states from the outbox into the log; return how many receipts came."""
        with self.road.open() as (outbox, _):
            waiting, stored = outbox.waiting(), outbox.receipts()
            kept = [receipt for receipt in stored if self._keep_receipt(receipt)]
            outbox.taken((receipt.bundle_id for receipt in kept), self._clock.now())
            outbox.forget_received(self._clock.now())
            received = {receipt.bundle_id for receipt in stored}
            states = [OutboxState(each, received=True) for each in received]
            states += [OutboxState(row.id, row.reason) for row in waiting if row.id not in received]
            self.log.sending.apply_outbox_states(states)
        return len(kept)

    def send(self, cancelled: Event, *, force: bool = False) -> SyncReport:
        """Hand over, send and take back, all on this thread: for the program without windows."""
        self.hand_over()
        report = self.road.send(cancelled, force=force)
        self.take_back(report)
        clear = self.clear_road()
        if clear is not None and report.problem is None:
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
        if self.enrolment.policy.clear_forms != "allow":
            return None
        bundles = tuple(self.log.sending.clear_bundles())
        if not bundles:
            return None
        path = self._home.outbox.with_name("outbox-clear.db")
        _remove(path)
        road = replace(self.road, path=path, key=self._ids.random(32), holds_clear=True)
        with self.road.open() as (_, known), road.open() as (outbox, servers):
            servers.set(known.all(), known.trust())
            for bundle in bundles:
                outbox.put(bundle)
        return road

    def end_clear(self, road: Road) -> int:
        """Bring the receipts of `clear_road` into the log and destroy its outbox; return how many came."""
        try:
            with road.open() as (outbox, _):
                return sum(self._keep_receipt(receipt) for receipt in outbox.receipts())
        finally:
            _remove(road.path)

    def carry_out(self, folder: Path) -> tuple[Package, ...]:
        """Write what waits to a stick for the courier. Raises CourierNotSetUp, DiskFull, FolderReadOnly."""
        recipient = self.enrolment.keys.courier
        if recipient is None:
            raise CourierNotSetUp("")
        self.hand_over()
        with self.road.open() as (outbox, servers):
            signer = self._vault.device_signer
            return Courier(outbox, servers, signer, recipient, self.device_id).export(
                folder, self._clock.now()
            )

    def bring_back(self, file: Path) -> Returned:
        """Take the receipts of a stick into outbox and log; raises as `courier.take_receipts`."""
        returned = self.road.take_receipts(file)
        self.take_back()
        return returned

    @property
    def device_id(self) -> str:
        """What a registry and a courier know this machine by; it says nothing of place or person."""
        return self._vault.device_signer.keyid[:16]

    def sending(self) -> RoadState:
        """Return the state of sending."""
        return self.road.state()

    # --- officers ---------------------------------------------------------------------------------------

    def officers(self) -> tuple[Officer, ...]:
        """Return who may open the vault, with their names."""
        return self._vault.officers()

    def add_officer(self, name: str, role: Role, passphrase: str) -> OfficerTile:
        """Let another officer in. Raises SupervisorOnly, PassphraseTooWeak."""
        return self._vault.add_officer(name, role, passphrase)

    def remove_officer(self, officer_id: str) -> None:
        """Keep an officer out, also of the backups; raises as `OpenVault.remove_officer` and `back_up`."""
        self._vault.remove_officer(officer_id)
        self.back_up()

    def change_passphrase(self, old: str, new: str) -> None:
        """Change this officer's passphrase. Raises WrongPassphrase, TooSoon, PassphraseTooWeak."""
        self._vault.change_passphrase(old, new)

    def share_outbox_key(self) -> KeyringReport:
        """Let the system's keyring hold the outbox's key, so that sending works while locked."""
        return self._vault.share_outbox_key()

    # --- what the window remembers ----------------------------------------------------------------------

    def remembered(self, key: str) -> str:
        """Return a small fact the window kept in the vault; "" where there is none."""
        return self._vault.setting(key) or ""

    def remember(self, key: str, value: str) -> None:
        """Keep a small fact for the window."""
        self._vault.set_setting(key, value)

    # --- inside -----------------------------------------------------------------------------------------

    def _filled(
        self, form_id: str, answers: Mapping[str, str], told: Mapping[str, str] | None = None
    ) -> Instance:
        """Fill a form in without a window; `told` goes into leaves that nobody may type into. Raises NotValid."""
        form, around = self._shelf.form(form_id), Surroundings(self._clock, self._ids)
        session = Session(form, around)
        for name, value in answers.items():
            if value:
                session.set(f"/data/{name}", value)
        if not told:
            return session.finalise()
        draft = session.draft()
        for name, value in told.items():
            empty = f"<{name}/>".encode()
            assert draft.count(empty) == 1, name
            draft = draft.replace(empty, f"<{name}>{value}</{name}>".encode())
        return Session(form, around, instance=draft).finalise()

    def _go_on_after_restoring(self) -> bool:
        """Begin a new chain where vault.db is older than what it already handed over; say whether it is.

        It is a backup that came back, or the outbox has records that the log lost (its write-ahead log was deleted).
        """
        database, known = self._vault.database, set(self._vault.setting(_MISSING, []))
        self.missing = self._unknown_to_the_log()
        if restored_from(database) is None and not set(self.missing) - known:
            return False
        with database.transaction():
            self.log.begin_new_chain()
            forget_restoring(database)
            self._vault.set_setting(_MISSING, sorted(known.union(self.missing)))
        return True

    def _unknown_to_the_log(self) -> tuple[str, ...]:
        """Return the instance ids that the outbox holds and the log does not."""
        try:
            with self.road.open() as (outbox, _):
                held = {waiting.instance_id for waiting in outbox.waiting()}
                held |= {receipt.instance_id for receipt in outbox.receipts()}
        except StoreError as problem:  # an outbox that does not open keeps nobody out of the log
            log.warning("the outbox was not compared: %s", type(problem).__name__)
            return ()
        return tuple(sorted(each for each in held if self.log.record(each) is None))

    def _facts(self, form_id: str) -> FormFacts:
        return self._shelf.facts(form_id) if form_id in self._shelf.ids() else FormFacts(form_id, "1", "")

    def _servers(self) -> tuple[Server, ...]:
        enrolled = tuple(
            Server(each.id, ServerKind(each.kind), each.url, each.token) for each in self.enrolment.servers
        )
        typed = self._vault.setting(_REGISTRY_SETTING)
        return enrolled or ((Server("typed", ServerKind.VIGIA, typed),) if typed else ())

    def _pin(self) -> None:
        keys = self.enrolment.keys
        pinned = keys.form_rsa.sha256 if keys.form_rsa else None
        trust = Trust(keys.receipt_ed25519, pinned, self.device_id)
        self.road.set_servers(self._servers(), trust)

    def _keep_receipt(self, stored: StoredReceipt) -> bool:
        """Keep a receipt in the vault; say whether the outbox may let go of its bundle."""
        if any(known.data == stored.bytes for known in self.log.sending.receipts(stored.instance_id)):
            return True
        kind, number, registry = PLAIN, "", ""
        if stored.kind is ReceiptKind.SIGNED:
            try:
                read = receipts.verify(stored.bytes, self.enrolment.keys.receipt_ed25519, "")
            except ReceiptAlarm:  # changed in the outbox's file since it was verified: not a receipt any more
                return False
            kind, number, registry = SIGNED, f"{read.seq:06d}", read.registry
        receipt = Receipt(kind, number, registry, stored.bytes, stored.at)
        return self.log.sending.record_receipt(stored.instance_id, receipt)


def joined(first: SyncReport, second: SyncReport) -> SyncReport:
    """Return one report of a run of each road; waiting times are those of the first."""
    return replace(
        first,
        sent=first.sent + second.sent,
        held=first.held + second.held,
        problem=first.problem or second.problem,
        cancelled=first.cancelled or second.cancelled,
    )


def _remove(path: Path) -> None:
    for each in (path, path.with_name(path.name + "-wal"), path.with_name(path.name + "-shm")):
        each.unlink(missing_ok=True)


def events_between(old: Mapping[str, str], new: Mapping[str, str], at: datetime) -> Iterable[DraftEvent]:
    """Yield the changes from one set of unsealed answers to another."""
    for ref in old.keys() | new.keys():
        if old.get(ref) != new.get(ref):
            yield DraftEvent(at, ref, old.get(ref), new.get(ref))
