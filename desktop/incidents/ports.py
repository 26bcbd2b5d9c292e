"""What the log needs from outside, and what it hands over: the only door between incidents and sync."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True)
class Part:
    """One file of a record: `name` is the multipart part name, `type` its MIME type."""

    name: str
    type: str
    data: bytes = field(repr=False)


@dataclass(frozen=True)
class FormFacts:
    """What sealing and sending must know of a form: its id, version and SHA-256 (hex) of the XForm bytes."""

    id: str
    version: str
    sha256: str


@dataclass(frozen=True)
class Bundle:
    """A record as it will travel, byte for byte: the XML part first, then its attachments.

    `sealed` says that the parts are encrypted to a registry key; only such a bundle may enter the outbox.
    `priority` is 0 for emergencies, 1 otherwise.
    """

    id: str
    instance_id: str
    form: FormFacts
    priority: int
    created: datetime
    xml: Part
    attachments: tuple[Part, ...]
    sealed: bool


class Signer(Protocol):
    """Signs with one Ed25519 key; `keyid` is the SHA-256 (hex) of the raw public key."""

    @property
    def keyid(self) -> str: ...

    @property
    def public(self) -> bytes: ...

    def sign(self, data: bytes) -> bytes: ...


class Sealer(Protocol):
    """Turns the plain parts of a record into what may leave the machine."""

    def seal(
        self,
        instance_id: str,
        xml: bytes,
        parts: tuple[Part, ...],
        form: FormFacts,
        priority: int,
        created: datetime,
    ) -> Bundle: ...

    def seal_answers(self, recipient_class: str, answers: dict[str, str]) -> Part | None:
        """Seal nominal answers (ref → value) with age to the recipients of a class; None where there are none."""


class OutboxPort(Protocol):
    """Where sealed bundles wait; `put` is idempotent by bundle id."""

    def put(self, bundle: Bundle) -> None: ...


class Clock(Protocol):
    """Wall time with zone, monotonic milliseconds, and an id of this boot."""

    def now(self) -> datetime: ...

    def mono_ms(self) -> int: ...

    def boot_id(self) -> str: ...


class Ids(Protocol):
    """Fresh identifiers: UUID v4 texts and random bytes."""

    def uuid(self) -> str: ...

    def random(self, size: int) -> bytes: ...
