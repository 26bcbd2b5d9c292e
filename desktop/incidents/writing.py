"""Appending to the log: number, statement, two signatures, seals and rows, all inside the caller's transaction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from desktop.incidents import dsse, keys, numbering
from desktop.incidents.chain import NO_RECORD, Head
from desktop.incidents.chronology import clock_state
from desktop.incidents.facts import RecordFacts
from desktop.incidents.keys import Declared, OfficerKey
from desktop.incidents.numbering import Number
from desktop.incidents.ports import AnyPart, Clock, FormFacts, Ids, Part, Sealer, Signer
from desktop.incidents.records import IncidentState, Post
from desktop.incidents.statement import (
    PAYLOAD_TYPE,
    SIGNATURE_FILE,
    Digest,
    Kind,
    Pack,
    PartFacts,
    Statement,
    decode,
)
from desktop.incidents.stored import Kept, Last, StoredLog
from desktop.incidents.stored_search import facets
from desktop.incidents.stored_sending import StoredSending
from desktop.store.database import Database


@dataclass(frozen=True)
class Author:
    """Who signs after the device: an officer's label, never a name, and key."""

    label: str
    signer: Signer

    @property
    def key(self) -> OfficerKey:
        return OfficerKey(self.label, self.signer.public)


@dataclass(frozen=True)
class Place:
    """What signs and from where: the device's key, the post, and the program's name and version."""

    device: Signer
    post: Post
    program: str


@dataclass(frozen=True)
class Enrolling:
    """What a record `alta_equipo` says: the form, its pack, the officers, and the post's age recipient for packs."""

    form: FormFacts
    pack: Pack
    officers: tuple[OfficerKey, ...] = ()
    recipient: str = ""


@dataclass(frozen=True)
class Entry:
    """A record to append; `cosigner` takes over the guard and signs too, in a handover only."""

    instance_id: str
    xml: bytes = field(repr=False)
    parts: tuple[AnyPart, ...]
    form: FormFacts
    pack: Pack
    kind: Kind
    hecho: str
    facts: RecordFacts = field(repr=False)
    hidden: bool = False
    cosigner: Author | None = None


@dataclass(frozen=True)
class _Place:
    """Where in the log a record goes."""

    chain: str
    opens: bool
    last: Last | None

    @property
    def seq(self) -> int:
        return self.last.seq + 1 if self.last else 1

    @property
    def prev(self) -> str:
        return self.last.record_hash if self.last else NO_RECORD


class Writer:
    """Appends records to the log of one machine, and the enrolments that their signatures need."""

    def __init__(
        self,
        database: Database,
        place: Place,
        author: Author,
        sealer: Sealer,
        clock: Clock,
        ids: Ids,
        enrolling: Enrolling,
    ) -> None:
        self._stored, self._sending = StoredLog(database), StoredSending(database)
        self._place, self._author, self._sealer = place, author, sealer
        self._clock, self._ids, self._enrolling = clock, ids, enrolling

    def append(self, entry: Entry) -> Statement:
        """Write a record at the end of the chain, after an enrolment where a key is not in force yet."""
        signers = [self._author.key] + ([entry.cosigner.key] if entry.cosigner else [])
        last = self._stored.last()
        declared = self._declared(last)
        if last is None or declared is None or declared.device != self._place.device.public:
            last = self.open_chain(signers)
        elif fresh := [each for each in signers if each not in declared.officers]:
            last = self._enrol(_Place(last.chain, False, last), fresh)
        return self._write(entry, _Place(last.chain, False, last))

    def open_chain(self, signers: Sequence[OfficerKey] = ()) -> Last:
        """Begin a chain: the log's first, or one that names the last known record after a backup was restored."""
        officers = dict.fromkeys((*self._enrolling.officers, *signers, self._author.key))
        return self._enrol(_Place(self._ids.uuid(), True, self._stored.last()), list(officers))

    def _declared(self, last: Last | None) -> Declared | None:
        texts = self._stored.enrolments(last.chain) if last else []
        declared = [keys.read(text) for text in texts]
        if not declared:
            return None
        return Declared(declared[0].device, tuple(officer for each in declared for officer in each.officers))

    def _enrol(self, place: _Place, officers: Sequence[OfficerKey]) -> Last:
        form, device = self._enrolling.form, self._place.device.public
        instance_id = f"uuid:{self._ids.uuid()}"
        xml = keys.write(
            instance_id,
            form.version,
            place.chain,
            place.prev,
            self._ids.random(16).hex(),
            self._place.post.device,
            Declared(device, tuple(officers)),
            recipient=self._enrolling.recipient,
        )
        entry = Entry(instance_id, xml, (), form, self._enrolling.pack, Kind.ENROLMENT, "", RecordFacts())
        self._write(entry, place)
        last = self._stored.last()
        assert last is not None
        return last

    def _write(self, entry: Entry, place: _Place) -> Statement:
        now = self._clock.now()
        told = self._statement(entry, place, now)
        signers = [self._place.device, self._author.signer] + (
            [entry.cosigner.signer] if entry.cosigner else []
        )
        signed = dsse.sign(PAYLOAD_TYPE, told.encode(), signers).encode()
        self._stored.insert(told, signed, entry.xml, self._kept(entry))
        self._stored.insert_parts(told.seq, entry.parts)
        self._stored.set_head(Head(told.seq, Digest.of(signed).sha256))
        if told.hecho:
            self._stored.open_incident(told.hecho, told.number, IncidentState.ACTIVE.value, told.wall)
        travelling = (*entry.parts, Part(SIGNATURE_FILE, "application/json", signed))
        bundle = self._sealer.seal(
            entry.instance_id, entry.xml, travelling, entry.form, entry.facts.priority, now
        )
        self._sending.insert(told.seq, bundle)
        return told

    def _statement(self, entry: Entry, place: _Place, now: datetime) -> Statement:
        before = decode(dsse.parse(place.last.dsse).payload) if place.last else None
        wall = now.isoformat(timespec="milliseconds")
        if before and wall < before.wall:
            self._stored.note_out_of_order()
        mono_ms, boot_id = self._clock.mono_ms(), self._clock.boot_id()
        return Statement(
            chain=place.chain,
            seq=place.seq,
            prev=place.prev,
            instance_id=entry.instance_id,
            hecho=entry.hecho,
            number=str(self._number(now.year, place, before)),
            form=entry.form,
            pack=entry.pack,
            kind=entry.kind,
            corrects=entry.facts.corrects,
            author=self._author.label,
            device=self._place.post.device,
            post=self._place.post.code,
            wall=wall,
            mono_ms=mono_ms,
            boot_id=boot_id,
            clock=clock_state(before, now, mono_ms, boot_id),
            xml=Digest.of(entry.xml),
            parts=tuple(_facts_of(part) for part in entry.parts),
            program=self._place.program,
        )

    def _number(self, year: int, place: _Place, before: Statement | None) -> Number:
        post = self._place.post
        number = Number(post.code, year, post.letter, 0)
        last = numbering.parse(before.number) if before else None
        if last and last.series != number.series:  # a new year, or a clock that was moved
            last = self._last_of(number.series)
        sequence = numbering.following(
            last.sequence if last else None,
            first_of_log=place.last is None,
            restored=place.opens and place.last is not None,
        )
        return Number(post.code, year, post.letter, sequence)

    def _last_of(self, series: str) -> Number | None:
        found = self._stored.last_number(series)
        return numbering.parse(found) if found else None

    def _kept(self, entry: Entry) -> Kept:
        facts, post = entry.facts, self._place.post.code
        if entry.hidden:
            return Kept(facts.level, facts.priority, "", "", True)
        tokens = facets(
            self._author.label, entry.form.id, post, facts.level, facts.indicators, facts.modalities
        )
        return Kept(facts.level, facts.priority, facts.search_text, tokens, False)


def _facts_of(part: AnyPart) -> PartFacts:
    return PartFacts(part.name, part.sha256, part.size, part.type)
