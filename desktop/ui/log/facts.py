"""What the log page asks of the vault, gathered in the DB lane; nothing here knows the window."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from desktop.desk import Desk
from desktop.errors import AppError, ContentError, FormError
from desktop.forms.summary import Line
from desktop.incidents.attachments import original_of
from desktop.incidents.records import Filter, Incident, Record
from desktop.incidents.sending import Receipt
from desktop.incidents.sheets import is_sheet
from desktop.incidents.statement import Kind, PartFacts

PAGE = 50
MOST_READ = 20  # records of one incident whose answers are read for its story


@dataclass(frozen=True)
class Listed:
    """A page of the list: `more` says that the log may have older ones that hold too, `any` that it has some at all."""

    records: tuple[Record, ...]
    more: bool
    any: bool
    connected: bool


@dataclass(frozen=True)
class Attached:
    """One file of a record as it was signed; `here` says that this machine still has its bytes."""

    facts: PartFacts
    here: bool

    @property
    def name(self) -> str:
        return self.facts.name

    @property
    def sealed(self) -> bool:
        """Whether only those to whom it was sealed can read it."""
        return is_sheet(self.facts.name)

    @property
    def original(self) -> str:
        """The SHA-256 (hex) of the file as it came; "" where it was made here."""
        return original_of(self.facts.name)

    @property
    def stripped(self) -> bool:
        """Whether what the camera wrote beside the picture was taken out: the copy is not the original."""
        return bool(self.original) and self.original != self.facts.sha256


@dataclass(frozen=True)
class Whole:
    """One record with all that is shown of it.

    `lines` are its answers in the words of its form; None with `unread` where this program cannot read them back.
    `others` are those of the other records of its incident, `read` who read which of them at the registry and when.
    `sha256` is the hash of its envelope, which the next record names. `due` is the day (30 or 90) since which its incident
    waits for a follow-up, 0 where it does not.
    """

    record: Record
    incident: Incident | None
    receipts: Mapping[str, tuple[Receipt, ...]] = field(repr=False)
    lines: tuple[Line, ...] | None = field(repr=False)
    unread: AppError | None
    attached: tuple[Attached, ...]
    connected: bool
    corrected_by: str = ""
    corrects: str = ""
    others: Mapping[str, tuple[Line, ...]] = field(default_factory=dict, repr=False)
    read: Mapping[str, tuple[datetime, str]] = field(default_factory=dict)
    withdrawn: bool = False
    supervisor: bool = False
    sha256: str = ""
    due: int = 0

    @property
    def sheets(self) -> tuple[str, ...]:
        """The names of its sealed sheets."""
        return tuple(each.name for each in self.attached if each.sealed)

    @property
    def records(self) -> tuple[Record, ...]:
        """The records of its incident in order, at least itself."""
        return self.incident.records if self.incident else (self.record,)

    def lines_of(self, instance_id: str) -> tuple[Line, ...]:
        """Return the answers of a record of the incident, as far as they were read."""
        if instance_id == self.record.instance_id:
            return self.lines or ()
        return self.others.get(instance_id, ())

    @property
    def receipt(self) -> Receipt | None:
        """The best receipt of the record: a signed one before a plain one, the newest of them."""
        own = self.receipts.get(self.record.instance_id, ())
        return max(own, key=lambda each: (each.kind == "signed", each.at), default=None)


def list_records(desk: Desk, wanted: Filter, limit: int = PAGE, before: int | None = None) -> Listed:
    """Return the newest records that hold, after the one with seq `before`."""
    records = desk.log.records(wanted, limit, before)
    some = bool(records) or bool(desk.log.records(limit=1))
    return Listed(records, len(records) == limit, some, bool(desk.sending.registry))


def gather(desk: Desk, instance_id: str, language: str) -> Whole | None:
    """Return everything about a record; None where the log has none of that id."""
    record = desk.log.record(instance_id)
    if record is None:
        return None
    incident = desk.log.incident(record.hecho) if record.hecho else None
    together = incident.records if incident else (record,)
    lines, unread = _read_back(desk, instance_id, language)
    ids = [each.instance_id for each in together]
    others = [each for each in ids if each != instance_id][-MOST_READ:]
    after = desk.log.record(record.corrected_by) if record.corrected_by else None
    envelope = desk.log.envelope(instance_id)
    return Whole(
        record=record,
        incident=incident,
        receipts={each.instance_id: desk.log.sending.receipts(each.instance_id) for each in together},
        lines=lines,
        unread=unread,
        attached=tuple(_attached(desk, instance_id)),
        connected=bool(desk.sending.registry),
        corrected_by=_number(desk, record.corrected_by),
        corrects=_number(desk, record.corrects),
        others={each: _read_back(desk, each, language)[0] or () for each in others},
        read=desk.incidents.read(ids),
        withdrawn=after is not None and after.kind is Kind.WITHDRAWAL,
        supervisor=desk.officer.role == "supervisor",
        sha256=hashlib.sha256(envelope).hexdigest() if envelope else "",
        due=_due(desk, record.hecho),
    )


def _due(desk: Desk, hecho: str | None) -> int:
    waiting = (one.days for one in desk.incidents.follow_ups() if hecho and one.hecho == hecho)
    return next(waiting, 0)


def _attached(desk: Desk, instance_id: str) -> Iterator[Attached]:
    for facts in desk.log.parts(instance_id):
        first = next(desk.log.part(instance_id, facts.name), None)
        yield Attached(facts, here=first is not None or not facts.size)


def _read_back(
    desk: Desk, instance_id: str, language: str
) -> tuple[tuple[Line, ...] | None, AppError | None]:
    try:
        return desk.read_back(instance_id, language), None
    except (ContentError, FormError) as error:  # another version of the form: the record itself is whole
        return None, error


def _number(desk: Desk, instance_id: str | None) -> str:
    other = desk.log.record(instance_id) if instance_id else None
    return other.number if other else ""
