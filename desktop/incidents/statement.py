"""What device and officer sign for each record: the statement, and its JSON."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from desktop.incidents.ports import FormFacts

PAYLOAD_TYPE = "application/vnd.vigia.record+json"
SIGNATURE_FILE = "firma.dsse.json"
_HEX = re.compile(r"[0-9a-f]{64}")


class Kind(StrEnum):
    """What a record is (closed list of the statement)."""

    RECORD = "record"
    CORRECTION = "correction"
    WITHDRAWAL = "withdrawal"
    NOTE = "note"
    HANDOVER = "relevo"
    ENROLMENT = "alta"
    ERASURE = "erase"
    EXPORT = "export"


class ClockState(StrEnum):
    """Whether the wall clock agrees with the monotonic one and with the record before."""

    OK = "ok"
    DOUBTFUL = "doubtful"


class StatementRefused(ValueError):
    """A payload that is not a statement of version 1."""


@dataclass(frozen=True)
class Pack:
    """The content pack that the form came from."""

    name: str
    version: str


@dataclass(frozen=True)
class Digest:
    """SHA-256 (hex) and size in bytes of the record's XML."""

    sha256: str
    size: int

    @classmethod
    def of(cls, data: bytes) -> Digest:
        """Measure `data`."""
        return cls(hashlib.sha256(data).hexdigest(), len(data))


@dataclass(frozen=True)
class PartFacts:
    """One attachment by name; `type` is its MIME type."""

    name: str
    sha256: str
    size: int
    type: str


@dataclass(frozen=True)
class Statement:
    """The facts of one record that two signatures cover.

    `prev` is the SHA-256 (hex) of the exact envelope bytes of the record before, `wall` an ISO 8601 time with
    zone, `mono_ms` milliseconds of the boot `boot_id`.
    """

    chain: str
    seq: int
    prev: str
    instance_id: str
    hecho: str
    number: str
    form: FormFacts
    pack: Pack
    kind: Kind
    corrects: str | None
    author: str
    device: str
    post: str
    wall: str
    mono_ms: int
    boot_id: str
    clock: ClockState
    xml: Digest
    parts: tuple[PartFacts, ...]
    program: str

    def encode(self) -> bytes:
        """Write the payload; it is signed and kept as these very bytes."""
        fields = {"v": 1} | vars(self)  # in the order of the class; `asdict` takes as long as both signatures
        fields |= {"form": vars(self.form), "pack": vars(self.pack), "xml": vars(self.xml)}
        fields["parts"] = [vars(part) for part in self.parts]
        return json.dumps(fields, ensure_ascii=False, separators=(",", ":")).encode()


def decode(payload: bytes) -> Statement:
    """Read a payload; raises StatementRefused where a field is missing, unknown, repeated or of another type."""
    try:
        fields = json.loads(payload, object_pairs_hook=_without_repeats)
        if type(fields["v"]) is not int or fields.pop("v") != 1:
            raise StatementRefused("version")
        statement = Statement(
            **_strictly(
                fields,
                form=FormFacts(**fields["form"]),
                pack=Pack(**fields["pack"]),
                kind=Kind(fields["kind"]),
                clock=ClockState(fields["clock"]),
                xml=Digest(**fields["xml"]),
                parts=tuple(PartFacts(**part) for part in fields["parts"]),
            )
        )
        _check(statement)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise StatementRefused("not a statement") from error
    return statement


def _strictly(fields: dict[str, Any], **built: Any) -> dict[str, Any]:
    return {**fields, **built}


def _without_repeats(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    fields = dict(pairs)
    if len(fields) != len(pairs):
        raise StatementRefused("a field is there twice")
    return fields


def _check(statement: Statement) -> None:
    texts = (
        statement.chain, statement.prev, statement.instance_id, statement.hecho, statement.number, statement.author,
        statement.device, statement.post, statement.wall, statement.boot_id, statement.program,
        *dataclasses.astuple(statement.form), *dataclasses.astuple(statement.pack), statement.xml.sha256,
        *(text for part in statement.parts for text in (part.name, part.sha256, part.type)),
    )  # fmt: skip
    counts = (statement.seq, statement.mono_ms, statement.xml.size, *(part.size for part in statement.parts))
    if any(type(text) is not str for text in texts) or any(type(count) is not int for count in counts):
        raise StatementRefused("type")
    if not isinstance(statement.corrects, str | None):
        raise StatementRefused("corrects")
    hashes = (statement.prev, statement.xml.sha256, *(part.sha256 for part in statement.parts))
    if not all(_HEX.fullmatch(each) for each in hashes):
        raise StatementRefused("hash")
