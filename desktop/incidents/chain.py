"""Verifying a log: every link, signature, number and text, and what is wrong at the first that fails."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import islice

from desktop.errors import XmlRefused
from desktop.incidents import answers, dsse, keys, numbering, statement
from desktop.incidents.sheets import is_sheet
from desktop.incidents.statement import Kind, Statement

# What the first record of a log names as the one before it.
NO_RECORD = "0" * 64


class Fault(StrEnum):
    """What is wrong with a record of the log (closed list, also of the stand-alone verifier)."""

    ALTERED = "altered"
    REMOVED = "removed"
    REORDERED = "reordered"
    FOREIGN_KEY = "foreign-key"
    MISSING_SIGNATURE = "missing-signature"
    NUMBER_GAP = "number-gap"
    XML_MISMATCH = "xml-mismatch"
    PART_MISMATCH = "part-mismatch"


@dataclass(frozen=True)
class Row:
    """A record as kept: `xml` is None once erased; `parts` maps a name to (SHA-256, size), or to None where the
    bytes went by rule, and is None as a whole where attachments are not at hand to be checked."""

    seq: int
    dsse: bytes = field(repr=False)
    xml: bytes | None = field(repr=False)
    parts: Mapping[str, tuple[str, int] | None] | None = None


@dataclass(frozen=True)
class Head:
    """The last record of a log: its place and the SHA-256 (hex) of its envelope."""

    seq: int
    sha256: str


EMPTY = Head(0, NO_RECORD)


@dataclass(frozen=True)
class Broken:
    """The first record that fails, and how."""

    seq: int
    fault: Fault


@dataclass(frozen=True)
class ChainReport:
    """The outcome: how many records hold, the first that does not, the head reached, and the id of each chain with
    the key id of its device."""

    records: int
    first_broken: Broken | None
    head: Head
    chains: tuple[tuple[str, str], ...]

    @property
    def ok(self) -> bool:
        return self.first_broken is None


# A further check of a caller that keeps more than the row: it answers with what is wrong, or None.
Check = Callable[[Row, Statement], Fault | None]


class _Fails(Exception):
    def __init__(self, fault: Fault, seq: int | None = None) -> None:
        self.fault, self.seq = fault, seq


def verify(
    rows: Iterable[Row],
    *,
    head: Head | None = None,
    devices: Collection[str] | None = None,
    chosen: Collection[str] | None = None,
    check: Check | None = None,
) -> ChainReport:
    """Walk the rows in their order from the log's first record and report the first that fails.

    `head` is the last record as known from elsewhere (a handover, a receipt, the vault): without it a log that was
    cut at its end cannot be told from a shorter one. `devices` are the key ids that the last chain may be of.
    `chosen` are the instance ids whose texts must be there where only some were handed over; by default all.
    """
    verification = Verification(rows, chosen=chosen, check=check)
    verification.advance()
    return verification.report(head, devices)


class Verification:
    """A verification that goes on a few rows at a time; see `verify`."""

    def __init__(
        self, rows: Iterable[Row], *, chosen: Collection[str] | None = None, check: Check | None = None
    ) -> None:
        self._walk, self._remaining = _Walk(check, chosen), iter(rows)
        self._broken: Broken | None = None

    def advance(self, most: int | None = None) -> bool:
        """Take so many more rows, by default all; say whether there may be others."""
        taken = 0
        for row in islice(self._remaining, most):
            taken += 1
            try:
                self._walk.step(row)
            except _Fails as failure:
                self._broken = self._walk.locate(row, failure, self._remaining)
                return False
        return taken == most

    def report(self, head: Head | None = None, devices: Collection[str] | None = None) -> ChainReport:
        """Return the outcome, once `advance` has said that nothing is left."""
        return self._walk.report(self._broken or self._walk.at_end(head, devices))


class _Walk:
    """What is known after the records walked so far."""

    def __init__(self, check: Check | None, chosen: Collection[str] | None) -> None:
        self._check, self._chosen = check, chosen
        self._last: Statement | None = None
        self._head = EMPTY
        self._device = b""
        self._officers: dict[str, keys.OfficerKey] = {}  # by key id
        self._numbers: dict[str, int] = {}  # last sequence by series
        self._texts_gone: dict[str, int] = {}  # seq by instance id, until an erasure names it
        self._chains: list[tuple[str, str]] = []
        self._ids: set[str] = set()

    def step(self, row: Row) -> None:
        """Take one more record, or raise what is wrong with it."""
        envelope, told = _read(row)
        self._link(told)
        _text(row, told)
        officers = self._in_force(row, told)
        _signatures(envelope, told, self._device, officers)
        if told.prev != self._head.sha256:
            # What is signed well here names another record before it: that one was put in its place.
            raise _Fails(Fault.ALTERED, max(self._head.seq, 1))
        self._number(told)
        _parts(row, told)
        if told.instance_id in self._ids:
            raise _Fails(Fault.REORDERED)
        if self._check and (fault := self._check(row, told)):
            raise _Fails(fault)
        self._take(row, told, officers, _erased(row, told))

    def _link(self, told: Statement) -> None:
        if told.seq != self._head.seq + 1:
            raise _Fails(Fault.REMOVED)
        opens = self._last is None or told.chain != self._last.chain
        if opens and told.kind is not Kind.ENROLMENT:
            raise _Fails(Fault.FOREIGN_KEY)
        if opens and any(told.chain == chain for chain, _ in self._chains):
            raise _Fails(Fault.REORDERED)

    def _in_force(self, row: Row, told: Statement) -> dict[str, keys.OfficerKey]:
        """Return the officers' keys that may sign this record; an enrolment brings its own."""
        if told.kind is not Kind.ENROLMENT:
            return self._officers
        if told.form.id != keys.FORM_ID or row.xml is None:
            raise _Fails(Fault.XML_MISMATCH)
        try:
            declared = keys.read(row.xml)
        except keys.KeysRefused as error:
            raise _Fails(Fault.XML_MISMATCH) from error
        fresh = {officer.keyid: officer for officer in declared.officers}
        if self._last is None or told.chain != self._last.chain:
            self._device = declared.device
            self._chains.append((told.chain, keys.keyid(declared.device)))
            return fresh
        if declared.device != self._device:
            raise _Fails(Fault.FOREIGN_KEY)
        return self._officers | fresh

    def _number(self, told: Statement) -> None:
        try:
            number = numbering.parse(told.number)
        except numbering.NumberRefused as error:
            raise _Fails(Fault.NUMBER_GAP) from error
        expected = numbering.following(
            self._numbers.get(number.series),
            first_of_log=self._last is None,
            restored=self._last is not None and told.chain != self._last.chain,
        )
        if (
            number.sequence != expected
            or number.post != told.post
            or not told.wall.startswith(f"{number.year:04d}-")
        ):
            raise _Fails(Fault.NUMBER_GAP)

    def _take(
        self, row: Row, told: Statement, officers: dict[str, keys.OfficerKey], erased: tuple[str, ...]
    ) -> None:
        number = numbering.parse(told.number)
        self._numbers[number.series] = number.sequence
        self._officers = officers
        self._ids.add(told.instance_id)
        self._last = told
        self._head = Head(told.seq, hashlib.sha256(row.dsse).hexdigest())
        if row.xml is None and (self._chosen is None or told.instance_id in self._chosen):
            self._texts_gone[told.instance_id] = told.seq
        for instance_id in erased:
            self._texts_gone.pop(instance_id, None)

    def locate(self, row: Row, failure: _Fails, remaining: Iterator[Row]) -> Broken:
        """Say where the failure is; a place that is empty was removed, unless its record stands elsewhere."""
        place = self._head.seq + 1
        if failure.fault is Fault.REMOVED and self._out_of_place(row, remaining, place):
            return Broken(place, Fault.REORDERED)
        return Broken(failure.seq or place, failure.fault)

    def _out_of_place(self, row: Row, remaining: Iterator[Row], place: int) -> bool:
        seqs = {_seq(each) for each in remaining}
        return place in seqs or (_seq(row) or 0) < place

    def at_end(self, head: Head | None, devices: Collection[str] | None) -> Broken | None:
        """Check what only the whole shows."""
        if head and self._head.seq < head.seq:
            return Broken(self._head.seq + 1, Fault.REMOVED)
        if head and self._head != head:
            return Broken(head.seq, Fault.ALTERED)
        if self._texts_gone:
            return Broken(min(self._texts_gone.values()), Fault.XML_MISMATCH)
        if devices is not None and self._chains and self._chains[-1][1] not in devices:
            return Broken(self._head.seq, Fault.FOREIGN_KEY)
        return None

    def report(self, broken: Broken | None) -> ChainReport:
        return ChainReport(self._head.seq, broken, self._head, tuple(self._chains))


def erased_by(xml: bytes) -> tuple[str, ...]:
    """Return the instance ids whose text an erasure record took away (its leaves `borrado`)."""
    return tuple(leaf.text for leaf in answers.read(xml) if leaf.name == "borrado")


@dataclass(frozen=True)
class Remains:
    """What an erasure record says of a record whose text it took away: "" where a level reads *sin evaluar*.

    Both are None where version 1 of the form was written, which did not ask.
    """

    level: str | None
    priority: str | None


def remains_in(xml: bytes) -> Mapping[str, Remains]:
    """Return by instance id what an erasure record says that remains (leaves `queda_nivel`, `queda_prioridad`)."""
    found: dict[str, Remains] = {}
    last = ""
    for leaf in answers.read(xml):
        match leaf.name:
            case "borrado":
                last, found[leaf.text] = leaf.text, Remains(None, None)
            case "queda_nivel" if last:
                found[last] = replace(found[last], level=leaf.text)
            case "queda_prioridad" if last:
                found[last] = replace(found[last], priority=leaf.text)
    return found


class RowRefused(Exception):
    """A row whose envelope or statement cannot be read."""


def read(row: Row) -> Statement:
    """Return what a row states, signatures unchecked. Raises RowRefused."""
    try:
        return _read(row)[1]
    except _Fails as error:
        raise RowRefused from error


def _read(row: Row) -> tuple[dsse.Envelope, Statement]:
    try:
        envelope = dsse.parse(row.dsse)
        told = statement.decode(envelope.payload)
    except (dsse.EnvelopeRefused, statement.StatementRefused) as error:
        raise _Fails(Fault.ALTERED) from error
    if envelope.payload_type != statement.PAYLOAD_TYPE:
        raise _Fails(Fault.ALTERED)
    if row.seq != told.seq:
        raise _Fails(Fault.REORDERED)
    return envelope, told


def _seq(row: Row) -> int | None:
    try:
        return statement.decode(dsse.parse(row.dsse).payload).seq
    except (dsse.EnvelopeRefused, statement.StatementRefused):
        return None


def _text(row: Row, told: Statement) -> None:
    if row.xml is not None and statement.Digest.of(row.xml) != told.xml:
        raise _Fails(Fault.XML_MISMATCH)


def _erased(row: Row, told: Statement) -> tuple[str, ...]:
    if told.kind is not Kind.ERASURE or row.xml is None:
        return ()
    try:
        return erased_by(row.xml)
    except XmlRefused as error:
        raise _Fails(Fault.XML_MISMATCH) from error


def _parts(row: Row, told: Statement) -> None:
    """Compare attachments with what was signed; a sealed sheet goes once received, any with an erased text."""
    if row.parts is None:
        return
    signed = {part.name: (part.sha256, part.size) for part in told.parts}
    if row.parts.keys() != signed.keys():
        raise _Fails(Fault.PART_MISMATCH)
    for name, facts in row.parts.items():
        gone = facts is None and (row.xml is None or is_sheet(name))
        if not gone and facts != signed[name]:
            raise _Fails(Fault.PART_MISMATCH)


def _signatures(
    envelope: dsse.Envelope, told: Statement, device: bytes, officers: Mapping[str, keys.OfficerKey]
) -> None:
    """Require the device first, then the author, then for a handover the officer who takes over."""
    wanted = 3 if told.kind is Kind.HANDOVER else 2
    if len(envelope.signatures) < wanted:
        raise _Fails(Fault.MISSING_SIGNATURE)
    if len(envelope.signatures) > wanted:
        raise _Fails(Fault.ALTERED)
    first, *others = envelope.signatures
    if first.keyid != keys.keyid(device) or any(each.keyid not in officers for each in others):
        raise _Fails(Fault.FOREIGN_KEY)
    signers = [officers[each.keyid] for each in others]
    if signers[0].label != told.author or len({signer.keyid for signer in signers}) != len(signers):
        raise _Fails(Fault.FOREIGN_KEY)
    publics = [device, *(signer.public for signer in signers)]
    for signature, public in zip(envelope.signatures, publics, strict=True):
        if not keys.signed_by(public, signature.value, envelope.signed_bytes):
            raise _Fails(Fault.ALTERED)
