"""The facts of sending: where a bundle is on its way, its parts, its receipts. No content in any of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from desktop.errors import HeldReason


class State(StrEnum):
    """Where a bundle is on its way (column `bundle.state`)."""

    WAITING = "waiting"
    SENDING = "sending"
    RECEIVED = "received"
    HELD = "held"
    SUPERSEDED = "superseded"


class ReceiptKind(StrEnum):
    """A receipt signed by the registry, or a plain OpenRosa acknowledgement (column `receipt.kind`)."""

    SIGNED = "signed"
    PLAIN = "plain"


class LeaseLost(Exception):
    """Another process took the bundle meanwhile; whatever it does with it stands."""


@dataclass(frozen=True)
class StoredPart:
    """A part; `data` are its bytes where they came along, part 0 is the XML."""

    n: int
    name: str
    type: str
    sha256: str
    size: int
    sent: bool
    data: bytes | None = field(default=None, repr=False)


@dataclass(frozen=True)
class Leased:
    """A bundle that this process alone may send now; `owner` names the lease."""

    id: str
    instance_id: str
    form_id: str
    form_version: str
    priority: int
    tries: int
    owner: str
    parts: tuple[StoredPart, ...]


@dataclass(frozen=True)
class HeldForm:
    """A form because of which bundles are held: FORM_UNKNOWN or KEY_MISMATCH."""

    id: str
    version: str
    reason: HeldReason


@dataclass(frozen=True)
class Waiting:
    """What a person may know of a bundle: no content, only where it is and why; `size` in bytes."""

    id: str
    instance_id: str
    form_id: str
    form_version: str
    state: State
    reason: HeldReason | None
    priority: int
    created: datetime
    tries: int
    next_at: datetime | None
    size: int
    size_sent: int


@dataclass(frozen=True)
class Summary:
    """How many bundles are in each state, how much waits (bytes) and since when."""

    waiting: int
    sending: int
    held: int
    received: int
    size: int
    oldest: datetime | None


@dataclass(frozen=True)
class Acknowledged:
    """What ended the way of a bundle, as the outbox stores it.

    A signed one names its registry and number there; `host` is the server that gave it, "" for the courier.
    """

    kind: ReceiptKind
    bytes: bytes = field(repr=False)
    host: str = ""
    registry: str = ""
    seq: int | None = None


@dataclass(frozen=True)
class Numbered:
    """A signed receipt whose bundle is still kept: its number at its registry, and the hash (hex) of its bytes.

    It is `confirmed` once the registry, asked later, still had it.
    """

    bundle_id: str
    host: str
    registry: str
    seq: int
    sha256: str
    confirmed: bool


@dataclass(frozen=True)
class StoredReceipt:
    """A receipt as it came; `bytes` is DSSE JSON where it is signed, else the OpenRosaResponse."""

    bundle_id: str
    instance_id: str
    kind: ReceiptKind
    bytes: bytes = field(repr=False)
    at: datetime
