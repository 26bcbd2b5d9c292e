"""What a session needs from outside: time, randomness, ids, and what is known of the device and its user."""

from __future__ import annotations

import secrets
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    """Wall time with its zone."""

    def now(self) -> datetime: ...


class Ids(Protocol):
    """Fresh identifiers: UUID v4 texts and random bytes."""

    def uuid(self) -> str: ...

    def random(self, size: int) -> bytes: ...


class SystemClock:
    """The machine's clock, in its local zone."""

    def now(self) -> datetime:
        return datetime.now().astimezone()


class SystemIds:
    """The operating system's randomness."""

    def uuid(self) -> str:
        return str(uuid.uuid4())

    def random(self, size: int) -> bytes:
        return secrets.token_bytes(size)


@dataclass(frozen=True)
class Surroundings:
    """Clock, ids, and the preload properties: deviceid, username, email, phonenumber."""

    clock: Clock = field(default_factory=SystemClock)
    ids: Ids = field(default_factory=SystemIds)
    properties: Mapping[str, str] = field(default_factory=dict)
