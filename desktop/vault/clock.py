"""The machine's own time and randomness, behind the ports `Clock` and `Ids`."""

from __future__ import annotations

import os
import time
from datetime import datetime
from pathlib import Path

_LINUX_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")


class SystemClock:
    """Wall time with this machine's zone, milliseconds since some start, and an id of the boot.

    Where the system gives no boot id, a fresh one is made for each start of the program: monotonic times
    are then comparable only within one run, which is what the id tells.
    """

    def __init__(self) -> None:
        try:
            self._boot_id = _LINUX_BOOT_ID.read_text("ascii").strip()
        except OSError:
            self._boot_id = _uuid()

    def now(self) -> datetime:
        """Return the wall time, aware of its zone."""
        return datetime.now().astimezone()

    def mono_ms(self) -> int:
        """Return milliseconds that never go back within one boot."""
        return time.monotonic_ns() // 1_000_000

    def boot_id(self) -> str:
        """Return the id of this boot, the same for every program started in it (Linux)."""
        return self._boot_id


class SystemIds:
    """Identifiers and bytes from the system's secure random source."""

    def uuid(self) -> str:
        """Return a fresh UUID, version 4."""
        return _uuid()

    def random(self, size: int) -> bytes:
        """Return `size` random bytes."""
        return os.urandom(size)


def _uuid() -> str:
    import uuid  # noqa: PLC0415  the first window does not wait for it

    return str(uuid.uuid4())
