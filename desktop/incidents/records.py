"""Records as the log shows them, and what is looked for among them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from desktop.errors import HeldReason
from desktop.incidents.statement import Kind


class RecordState(StrEnum):
    """How far a record got: here only, handed to the outbox, received, or held until a person looks."""

    SAVED = "saved"
    ON_ITS_WAY = "on-its-way"
    RECEIVED = "received"
    HELD = "held"


class IncidentState(StrEnum):
    """Where an incident stands (data standard 2.1, `estado`; column `incident.state`)."""

    ACTIVE = "activo"
    FOLLOW_UP = "seguimiento"
    CLOSED = "cerrado"
    REFERRED = "derivado"


@dataclass(frozen=True)
class Post:
    """This machine's place: post code (posts.csv), device letter within the post, and the device's id."""

    code: str
    letter: str
    device: str


@dataclass(frozen=True)
class Record:
    """One row of the log. `level` is None where nothing was evaluated; `receipt` is the registry's number.

    `corrected_by` is the instance id of the newest correction, `has_text` is False once the text was erased.
    """

    seq: int
    instance_id: str
    number: str
    kind: Kind
    corrects: str | None
    corrected_by: str | None
    hecho: str
    form_id: str
    form_version: str
    level: int | None
    priority: int
    post: str
    author: str
    wall: datetime
    state: RecordState
    held: HeldReason | None
    receipt: str | None
    has_text: bool
    hidden: bool


@dataclass(frozen=True)
class Counted:
    """What level 0 leaves instead of a record: how many there were that day with that form."""

    day: date
    form_id: str
    count: int


@dataclass(frozen=True)
class Incident:
    """A hecho: the number of the record that opened it, its state, and its records in order."""

    hecho: str
    number: str
    state: IncidentState
    opened: datetime
    records: tuple[Record, ...]


@dataclass(frozen=True)
class Filter:
    """What to list: every field given must hold. Days are inclusive, in the zone of the record's own clock.

    `indicator` is a code such as "ob_01", `modality` one such as "SEX". There is no filter by person.
    """

    text: str = ""
    since: date | None = None
    until: date | None = None
    level: int | None = None
    indicator: str | None = None
    modality: str | None = None
    author: str | None = None
    form_id: str | None = None
    post: str | None = None
    state: RecordState | None = None
