"""An open vault at work: drafts, the log, the outbox and sending, joined. No Qt.

Everything here runs on the thread that opened the vault. `Desk.road` is the exception: it never sees the vault.
"""

from __future__ import annotations

import logging
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any

import desktop
from desktop.content.kept_forms import KeptForms
from desktop.desk.believing import Believing
from desktop.desk.contacts import LocalContacts
from desktop.desk.deliveries import Deliveries
from desktop.desk.discarding import Discarding
from desktop.desk.enrolling import Enrolling
from desktop.desk.export import Export
from desktop.desk.filling import Filling
from desktop.desk.guard import Guard
from desktop.desk.incidents import Incidents
from desktop.desk.keeping import Keeping
from desktop.desk.notes import Notes
from desktop.desk.offering import Offering
from desktop.desk.paperwork import Paperwork
from desktop.desk.practice import PracticeVault
from desktop.desk.printing import Printing
from desktop.desk.reserved import Reserved
from desktop.desk.room import Room
from desktop.desk.sending import Sending
from desktop.desk.statistics import Statistics
from desktop.desk.supervision import Supervision
from desktop.desk.updates import Updates
from desktop.desk.watch import Watch
from desktop.desk.wiping import Wiping
from desktop.desk.words import SearchWords
from desktop.desk.work import Snapshot, Work
from desktop.errors import AppError, DraftGone, StoreError, SupervisorOnly
from desktop.forms.session import Session
from desktop.forms.summary import Line, summary
from desktop.incidents.attachments import DraftFiles
from desktop.incidents.keys import OfficerKey
from desktop.incidents.log import Log
from desktop.incidents.records import Post as LogPost
from desktop.incidents.statement import Kind
from desktop.road import Road
from desktop.store.backups import Backups, forget_restoring, restored_from
from desktop.store.reserve import Reserve
from desktop.sync.sealing import RegistrySealer
from desktop.vault.post_identity import post_recipient

if TYPE_CHECKING:
    from desktop.content.shelf import FormShelf
    from desktop.incidents.ports import Clock, Ids
    from desktop.incidents.records import Counted, Record
    from desktop.paths import Home
    from desktop.store.backups import Backup
    from desktop.vault.open_vault import OpenVault

log = logging.getLogger(__name__)

_MISSING = "records_missing"  # those of the outbox that the log lost, once a new chain was begun for them


class Desk:
    """What one officer can do while the vault is open."""

    def __init__(self, opened: OpenVault, home: Home, shelf: FormShelf, clock: Clock, ids: Ids) -> None:
        shelf = shelf.over(KeptForms(opened.database))
        self._vault, self._shelf, self._clock = opened, shelf, clock
        self._shut = False
        self._paperwork, self._words = Paperwork(shelf, clock, ids), SearchWords()
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
            enrolment_form=self._paperwork.facts("alta_equipo"),
            enrolment_pack=shelf.pack,
            recipient=post_recipient(opened.database),
        )
        self.road = Road(home.outbox, bytes(opened.outbox_key()), shelf.xml, clock, ids)
        self.backups = Backups(home)
        self.backups.sweep()
        self.room = Room(opened, self.log.drafts, Reserve(home.reserve))
        self.discarding = Discarding(opened, self.log.drafts, self.room)
        self.restored = self._go_on_after_restoring()
        self.sending = Sending(opened, self.log, self.road, clock, ids)
        self.sending.put_on_the_road()  # what was finalised when the program was killed, or the outbox was lost
        self.offering = Offering(opened, shelf)
        self.filling = Filling(self.log, shelf, opened.officer.label, self.resume, self.offering.fresh)
        self.practice = PracticeVault(shelf, clock, ids)
        self.notes = Notes(opened, self.log, shelf, clock, ids)
        self.wiping = Wiping(opened, self.log, self.road, self.sending, home, clock)
        self.guard = Guard(opened, self.log, self._paperwork, clock, self.sending.put_on_the_road)
        self.contacts = LocalContacts(opened, home.contacts, clock, ids)
        self.statistics = Statistics(opened)
        self.printing = Printing(self.log, self._paperwork, self.sending.put_on_the_road)
        self.supervision = Supervision(opened, self.log, home, clock)
        believing = Believing(opened, home.packs, home.updates)
        self.reserved = Reserved(opened, home)
        self.deliveries = Deliveries(opened, home.packs, clock, believing, self.reserved)
        self.enrolling = Enrolling(opened)
        self.updates = Updates(opened, home.updates, clock, believing)
        self.incidents = Incidents(
            opened, self.log, self.road, self._paperwork, clock, self.sending.put_on_the_road
        )
        self.files = DraftFiles(opened.database)
        self.keeping = Keeping(
            opened, home, self.log, shelf, self._paperwork, clock, ids, self.sending.put_on_the_road
        )
        self.export = Export(
            opened, self.log, self._paperwork, self.read_back, clock, self.sending.put_on_the_road
        )
        self.export.finish_all()
        self.room.take_up()
        self.watch = Watch(opened, self.room, clock)

    def close(self) -> None:
        """Let go of texts past their time, write the day's backup where there is none yet, and drop vault and keys."""
        try:
            if not self._shut and not self._vault.closed:  # a change of key that failed has closed it already
                self.discarding.finish()
                self.room.leave()
                self.keeping.expire()
                self.keeping.finish_erasing()
                self.sending.put_on_the_road()
            if self._vault.backup_due():
                self.back_up()
        except (AppError, OSError) as problem:  # it must close whatever happens; the next closing tries again
            log.warning("no backup today: %s", type(problem).__name__)
        finally:
            self._shut = True
            self.reserved.forget()
            self._vault.close()

    def back_up(self) -> Backup:
        """Write a verified backup. Raises DiskFull, FolderReadOnly, DatabaseDamaged."""
        return self._vault.back_up()

    # --- drafts -----------------------------------------------------------------------------------------

    def start(self, form_id: str, *, hecho: str = "") -> Work:
        """Open a draft of a form; `hecho` is the id or the number of the incident it belongs to."""
        facts = self._shelf.facts(form_id)
        draft = self.log.drafts.create(facts, self._shelf.pack, self.officer.label, b"", hecho=hecho)
        return self.offering.fresh(draft.id, form_id, draft.hecho)

    def resume(self, draft_id: str) -> Work:
        """Take one's own draft up again, at its own version. Raises DraftGone, also for another's; ContentError."""
        draft = self.log.drafts.get(draft_id)
        if draft.author != self.officer.label:
            raise DraftGone
        own = self._shelf.version(draft.form.id, draft.form.version, draft.form.sha256)
        form, missing = self.offering.offered(own), self.offering.withheld(own)
        events = self.log.drafts.events(draft_id)
        files = self.files.of(draft_id)
        work = Work(
            draft.id,
            form,
            draft.xml or None,
            draft.sealed,
            draft.cursor,
            draft.hecho,
            events,
            files,
            missing,
            draft.updated if draft.xml else None,
            draft.sealed_lost,
        )
        return self.room.over(work)

    def keep(self, snapshot: Snapshot, *, durable: bool = True) -> datetime:
        """Write a draft as it is now and return when. Raises DraftGone, DiskFull and the other StoreErrors."""
        self.room.keep(snapshot, durable=durable)
        return self._clock.now()

    def finalise(self, draft_id: str, instance: Any) -> Record | Counted:
        """Seal a draft into a record, durably; see `Log.finalise`.

        Its sealed bytes wait in the vault: whoever called hands them over next (`sending.put_on_the_road`), and so does
        every opening, every sending and the closing.
        """
        form = self._shelf.version(instance.form_id, instance.version)
        outcome = self.log.finalise(
            draft_id, instance, search_text=partial(self._words.of, form, instance.xml)
        )
        self.room.forget(draft_id)
        return outcome

    def read_back(self, instance_id: str, language: str | None = None) -> tuple[Line, ...]:
        """Return a record's questions and answers in the words of its form; nothing once it was erased."""
        record, xml = self.log.record(instance_id), self.log.text(instance_id)
        if record is None or xml is None or not self._shelf.has(record.form_id, record.form_version):
            return ()
        form = self._shelf.version(record.form_id, record.form_version)
        return summary(Session(form, instance=xml, language=language, recorded=True))

    # --- incidents --------------------------------------------------------------------------------------

    def note(self, hecho: str, text: str) -> Record:
        """Write a supervisor's note to an incident, which stays beside what others wrote. Raises SupervisorOnly, NotValid."""
        if self.officer.role != "supervisor":
            raise SupervisorOnly
        instance = self._paperwork.filled("seguimiento", {"hecho": hecho, "novedad": "otra", "relato": text})
        record = self.log.write(
            instance, self._paperwork.facts("seguimiento"), self._paperwork.pack, kind=Kind.NOTE
        )
        self.sending.put_on_the_road()
        return record

    # --- what the window remembers ----------------------------------------------------------------------

    def remembered(self, key: str) -> str:
        """Return a small fact the window kept in the vault; "" where there is none."""
        return self._vault.setting(key) or ""

    def remember(self, key: str, value: str) -> None:
        """Keep a small fact for the window."""
        self.room.spend(lambda: self._vault.set_setting(key, value))

    # --- inside -----------------------------------------------------------------------------------------

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
                held |= {receipt.instance_id for receipt in outbox.kept.receipts()}
        except StoreError as problem:  # an outbox that does not open keeps nobody out of the log
            log.warning("the outbox was not compared: %s", type(problem).__name__)
            return ()
        return tuple(sorted(each for each in held if not self.log.knows(each)))
