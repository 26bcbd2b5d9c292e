"""What the vault needs from outside: time and randomness, as `incidents.ports` shapes them."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    """Wall time with zone, monotonic milliseconds, and an id of this boot."""

    def now(self) -> datetime: ...

    def mono_ms(self) -> int: ...

    def boot_id(self) -> str: ...


class Ids(Protocol):
    """Fresh identifiers: UUID v4 texts and random bytes."""

    def uuid(self) -> str: ...

    def random(self, size: int) -> bytes: ...
