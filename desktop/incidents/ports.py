"""What the log needs from outside, and what it hands over: the only door between incidents and sync."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import Protocol


@dataclass(frozen=True)
class Part:
    """One file of a record: `name` is the multipart part name, `type` its MIME type."""

    name: str
    type: str
    data: bytes = field(repr=False)

    @property
    def size(self) -> int:
        return len(self.data)

    @cached_property
    def sha256(self) -> str:
        return hashlib.sha256(self.data).hexdigest()

    def pieces(self) -> Iterable[bytes]:
        """Its bytes, in one."""
        return (self.data,)


@dataclass(frozen=True)
class StreamedPart:
    """One file of a record that is too big to be held: `open` gives its bytes piece by piece, from the start each time.

    Its hash is found by reading it once, when it is first asked for.
    """

    name: str
    type: str
    size: int
    open: Callable[[], Iterator[bytes]] = field(repr=False)

    @cached_property
    def sha256(self) -> str:
        digest = hashlib.sha256()
        for piece in self.open():
            digest.update(piece)
        return digest.hexdigest()

    @property
    def data(self) -> bytes:
        """The whole, in memory: only for who cannot do with pieces."""
        return b"".join(self.open())

    def pieces(self) -> Iterable[bytes]:
        """Its bytes, from the start."""
        return self.open()


AnyPart = Part | StreamedPart


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
    attachments: tuple[AnyPart, ...]
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
        parts: tuple[AnyPart, ...],
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
