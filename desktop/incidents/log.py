"""The log: finalising a draft into a chained, twice signed record, and everything kept about it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

from desktop.errors import DatabaseBusy, NoRecipients
from desktop.incidents import facts as fact_reading
from desktop.incidents.attachments import DraftFiles
from desktop.incidents.chain import EMPTY, ChainReport, Head, erased_by
from desktop.incidents.drafts import DraftRow, Drafts
from desktop.incidents.facts import RecordFacts, Words
from desktop.incidents.follow_up import FollowUp, due
from desktop.incidents.inspection import StoredVerification, export_chain, verify_stored
from desktop.incidents.keys import FORM_ID, OfficerKey
from desktop.incidents.notices import DETECTION, TELLING, URGENT, Owed, owed
from desktop.incidents.ports import AnyPart, Clock, FormFacts, Ids, Part, Sealer, Signer, StreamedPart
from desktop.incidents.records import Counted, Filter, Incident, IncidentState, Post, Record
from desktop.incidents.search import PAGE, Search, record_written
from desktop.incidents.sending import Sending
from desktop.incidents.sheets import hides, sheet_name
from desktop.incidents.statement import Kind, Pack, PartFacts
from desktop.incidents.stored import StoredLog
from desktop.incidents.stored_drafts import StoredDrafts
from desktop.incidents.writing import Author, Enrolling, Entry, Place, Writer
from desktop.store.database import Database
from desktop.store.full_text import index_what_waits

EVERYTHING = Filter()
# Used until the composition root names the compiled form of the pack.
ENROLMENT_FORM = FormFacts(FORM_ID, "1", "")
ENROLMENT_PACK = Pack("vigia", "")


class FinalInstance(Protocol):
    """A finished form instance (`desktop.forms.instance.Instance`): `parts` are (name, type, bytes), `sealed` maps
    a recipient class to ref → value."""

    @property
    def xml(self) -> bytes: ...
    @property
    def parts(self) -> Sequence[tuple[str, str, bytes]]: ...
    @property
    def sealed(self) -> Mapping[str, Mapping[str, str]]: ...
    @property
    def instance_id(self) -> str: ...
    @property
    def form_id(self) -> str: ...
    @property
    def version(self) -> str: ...


class Log:
    """One machine's log as one officer sees it: `drafts`, finalising, finding, sending, verifying.

    `author` is the officer's label ("Agente 01"), never a name. `officers` are the keys of all officers of this
    machine, which the first record of a chain declares.
    """

    def __init__(
        self,
        database: Database,
        device: Signer,
        officer: Signer,
        author: str,
        post: Post,
        sealer: Sealer,
        clock: Clock,
        ids: Ids,
        program: str,
        *,
        officers: Sequence[OfficerKey] = (),
        enrolment_form: FormFacts = ENROLMENT_FORM,
        enrolment_pack: Pack = ENROLMENT_PACK,
        recipient: str = "",
    ) -> None:
        self._database, self._sealer, self._clock = database, sealer, clock
        self._author, self._device, self._ids = author, device, ids
        self._stored, self._stored_drafts = StoredLog(database), StoredDrafts(database)
        self._files = DraftFiles(database)
        self._search = Search(database, author)
        self._writer = Writer(
            database,
            Place(device, post, program),
            Author(author, officer),
            sealer,
            clock,
            ids,
            Enrolling(enrolment_form, enrolment_pack, tuple(officers), recipient),
        )
        self._untidy = False
        self.drafts = Drafts(database, clock, ids)
        self.sending = Sending(database)

    # --- writing ----------------------------------------------------------------------------------------

    def finalise(
        self,
        draft_id: str,
        instance: FinalInstance,
        *,
        kind: Kind | None = None,
        search_text: str | Words | None = None,
        cosigner: Author | None = None,
    ) -> Record | Counted:
        """Turn a draft into a record, in one transaction; at level 0 add to the day's count and keep nothing.

        A part that the draft keeps as a file is read from there, piece by piece; its bytes in `instance` do not count.
        `kind` is by default a correction where the instance names what it corrects, else a record;
        `search_text` is what full text sees, or what makes it of the answers, by default their texts. Raises DraftGone, NoRecipients
        and the StoreErrors; whatever is raised, the draft is as it was.
        """
        facts = fact_reading.extract(instance.xml, search_text)
        with self._database.transaction():
            draft = self._draft(draft_id, instance)
            had_key = self._stored_drafts.key(draft_id) is not None
            files = self._files.streamed(draft_id) if instance.parts else {}
            if not files:  # first: the record then goes into the pages that this frees
                self._stored_drafts.delete(draft_id)
            outcome = self._close(draft, instance, files, kind, facts, cosigner)
            if files:
                self._stored_drafts.delete(draft_id)
        self._tidy(needed=had_key)
        return outcome

    def write(
        self,
        instance: FinalInstance,
        form: FormFacts,
        pack: Pack,
        *,
        kind: Kind,
        cosigner: Author | None = None,
        search_text: str | None = None,
    ) -> Record:
        """Append a record that had no draft: a handover (signed by `cosigner` too), a note, an export."""
        facts = fact_reading.extract(instance.xml, search_text)
        with self._database.transaction():
            return self._append(instance, facts, form, pack, kind, "", cosigner)

    def erase(self, instance: FinalInstance, form: FormFacts, pack: Pack) -> Record:
        """Append an erasure and take away the texts of the records that it names (leaves `borrado`).

        Envelopes, hashes and receipts stay; enrolments cannot be erased, for they hold the keys.
        """
        named, facts = erased_by(instance.xml), fact_reading.extract(instance.xml)
        with self._database.transaction():
            made = self._append(instance, facts, form, pack, Kind.ERASURE, "", None)
            for instance_id in named:
                if self._stored.column(instance_id, "kind") not in (Kind.ENROLMENT, Kind.ERASURE):
                    self._stored.erase_text(instance_id, by=made.instance_id)
        self._tidy(needed=True)
        return made

    def begin_new_chain(self) -> None:
        """Go on after a backup was restored: a new chain whose first record names the last known one."""
        with self._database.transaction():
            self._writer.open_chain()

    def set_incident_state(self, hecho: str, state: IncidentState) -> None:
        """Note where an incident stands."""
        with self._database.transaction():
            self._stored.set_incident_state(hecho, state.value)

    # --- reading ----------------------------------------------------------------------------------------

    def records(
        self,
        wanted: Filter = EVERYTHING,
        limit: int = PAGE,
        before: int | None = None,
    ) -> tuple[Record, ...]:
        """Return a page of records, the newest first; `before` is the seq of the last one already shown."""
        return self._search.list(wanted, limit, before)

    def search(self, text: str, wanted: Filter = EVERYTHING, limit: int = PAGE) -> tuple[Record, ...]:
        """Return the newest records that hold every word, each as the beginning of a word, accents aside."""
        return self._search.text(text, wanted, limit)

    def index(self) -> None:
        """Put into full text what was written since; a search does so by itself and then need not."""
        index_what_waits(self._database)

    def record(self, instance_id: str) -> Record | None:
        """Return one record; None where the log has none of that id, or hides it from this officer."""
        return self._search.one(instance_id)

    def knows(self, instance_id: str) -> bool:
        """Tell whether the log has a record of that id, hidden ones included."""
        return self._stored.column(instance_id, "seq") is not None

    def text(self, instance_id: str) -> bytes | None:
        """Return a record's XML; None once erased."""
        xml = self._stored.column(instance_id, "xml")
        return xml if isinstance(xml, bytes) else None

    def envelope(self, instance_id: str) -> bytes | None:
        """Return a record's signed statement, the exact bytes of its DSSE envelope."""
        dsse = self._stored.column(instance_id, "dsse")
        return dsse if isinstance(dsse, bytes) else None

    def parts(self, instance_id: str) -> tuple[PartFacts, ...]:
        """Return the facts of a record's attachments."""
        return tuple(self._stored.parts(instance_id))

    def part(self, instance_id: str, name: str) -> Iterator[bytes]:
        """Yield an attachment piece by piece."""
        return self._stored.chunks(instance_id, name)

    def incident(self, hecho: str) -> Incident | None:
        """Return an incident with its records in order."""
        row = self._stored.incident(hecho)
        if row is None:
            return None
        opened = datetime.fromisoformat(row["opened"])
        state = IncidentState(row["state"])
        return Incident(hecho, row["number"], state, opened, self._search.of_incident(hecho))

    @property
    def head(self) -> Head:
        """The last record: its place and the hash of its envelope, as a handover names it."""
        return self._stored.head() or EMPTY

    def follow_ups(self, now: datetime) -> tuple[FollowUp, ...]:
        """Return the open incidents with nothing written since their 30th or 90th day, the longest waiting first."""
        return due(self._stored.open_incidents(self._author), now)

    def notices_owed(self) -> tuple[Owed, ...]:
        """Return the open incidents of level 3 or 4 whose notices are not all made, the gravest first."""
        return owed(self._stored.urgent_records(self._author, DETECTION, TELLING, URGENT))

    @property
    def states(self) -> Mapping[str, int]:
        """How many records are saved here, on their way, received and held."""
        return {state.value: count for state, count in self._search.states().items()}

    def counts(self) -> tuple[Counted, ...]:
        """Return what level 0 left, the newest day first."""
        rows = self._stored.counts()
        return tuple(Counted(date.fromisoformat(row["day"]), row["form_id"], row["count"]) for row in rows)

    # --- proof ------------------------------------------------------------------------------------------

    def verify(self) -> ChainReport:
        """Verify every record, link and attachment; name the first that fails and how."""
        return verify_stored(self._database, self._device.public)

    def verification(self) -> StoredVerification:
        """Return what verifies as `verify` does, but a little at a time: with years of records it takes minutes."""
        return StoredVerification(self._database, self._device.public)

    def export_chain(self, path: Path, *, parts: bool = False) -> int:
        """Write the log for the stand-alone verifier, answers in clear; return how many records."""
        now = self._clock.now().isoformat(timespec="seconds")
        return export_chain(self._database, path, device=self._device, now=now, parts=parts)

    # --- inside a transaction ---------------------------------------------------------------------------

    def _draft(self, draft_id: str, instance: FinalInstance) -> DraftRow:
        draft = self.drafts.row(draft_id)
        if (draft.form.id, draft.form.version) != (instance.form_id, instance.version):
            raise ValueError("the instance is not of the draft's form")
        return draft

    def _close(
        self,
        draft: DraftRow,
        instance: FinalInstance,
        files: Mapping[str, StreamedPart],
        kind: Kind | None,
        facts: RecordFacts,
        cosigner: Author | None,
    ) -> Record | Counted:
        if kind is None:
            kind = Kind.CORRECTION if facts.corrects else Kind.RECORD
        if kind is Kind.RECORD and facts.counts_only and not draft.hecho:
            day = self._clock.now().date()
            return Counted(day, instance.form_id, self._stored.count_day(day, instance.form_id))
        parts = tuple(files.get(part[0]) or Part(*part) for part in instance.parts)
        return self._append(instance, facts, draft.form, draft.pack, kind, draft.hecho, cosigner, parts)

    def _append(
        self,
        instance: FinalInstance,
        facts: RecordFacts,
        form: FormFacts,
        pack: Pack,
        kind: Kind,
        hecho: str,
        cosigner: Author | None,
        parts: Sequence[AnyPart] | None = None,
    ) -> Record:
        if parts is None:
            parts = [Part(*part) for part in instance.parts]
        sheets = self._sheets(instance.sealed)
        entry = Entry(
            instance_id=instance.instance_id,
            xml=instance.xml,
            parts=(*parts, *sheets),
            form=form,
            pack=pack,
            kind=kind,
            hecho=self._hecho(kind, facts, hecho),
            facts=facts,
            hidden=hides(sheet.name for sheet in sheets),
            cosigner=cosigner,
        )
        told = self._writer.append(entry)
        if told.hecho and (state := _state_after(kind, form.id, facts)):
            self._stored.set_incident_state(told.hecho, state.value)
        return record_written(told, facts, hidden=entry.hidden)

    def _hecho(self, kind: Kind, facts: RecordFacts, drafted: str) -> str:
        """The incident: the one followed up, else the instance's own, else that of what it corrects, else a new one.

        What the program writes of itself belongs to none, a note only to one that is there.
        """
        if kind in _OF_NO_INCIDENT:
            return ""
        if found := drafted or facts.hecho:
            return found if kind is not Kind.NOTE or self._stored.incident(found) else ""
        if facts.corrects and isinstance(corrected := self._stored.column(facts.corrects, "hecho"), str):
            return corrected
        return self._ids.uuid() if kind is Kind.RECORD else ""

    def _sheets(self, sealed: Mapping[str, Mapping[str, str]]) -> list[Part]:
        sheets = []
        for recipient_class, given in sealed.items():
            answers = {ref: value for ref, value in given.items() if value}
            if not answers:
                continue
            sheet = self._sealer.seal_answers(recipient_class, answers)
            if sheet is None:
                raise NoRecipients(recipient_class)
            sheets.append(replace(sheet, name=sheet_name(recipient_class)))
        return sheets

    def tidy(self) -> None:
        """Empty the write-ahead log of what was deleted, once no transaction is open."""
        self._tidy(needed=True)

    def _tidy(self, *, needed: bool) -> None:
        """Empty the write-ahead log of keys and texts that were deleted; if a reader is in the way, next time."""
        self._untidy = self._untidy or needed
        if not self._untidy or self._database.in_transaction:
            return
        try:
            self._database.truncate_log()
        except DatabaseBusy:
            return
        self._untidy = False


_OF_NO_INCIDENT = frozenset({Kind.HANDOVER, Kind.ENROLMENT, Kind.ERASURE, Kind.EXPORT})


def _state_after(kind: Kind, form_id: str, facts: RecordFacts) -> IncidentState | None:
    """Return where an incident stands after a record of it, None where that does not change."""
    if kind is not Kind.RECORD:
        return None
    match form_id, facts.closing:
        case "cierre", "cerrado_derivacion":
            return IncidentState.REFERRED
        case "cierre", _:
            return IncidentState.CLOSED
        case "seguimiento", _:  # one that was closed goes on
            return IncidentState.FOLLOW_UP
    return None
