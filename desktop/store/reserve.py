"""Room on the disk that is kept for a bad day: what is being written and the unlocking still fit on a full disk."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from shutil import disk_usage
from typing import TypeVar

from desktop.errors import DiskFull

SIZE = 2 * 1024 * 1024
SLICE = SIZE // 4  # given up at once: several autosaves, or the logs that opening two databases needs

Done = TypeVar("Done")


class Reserve:
    """A file of chance (no file system packs it smaller) that shrinks by a slice whenever a write does not fit."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @property
    def left(self) -> int:
        """Return how many bytes are still reserved."""
        try:
            return self._path.stat().st_size
        except OSError:
            return 0

    def prepare(self) -> bool:
        """Have the whole reserve there, where the disk has room for twice as much; tell whether it is."""
        if self.left >= SIZE:
            return True
        try:
            if disk_usage(self._path.parent).free < 2 * SIZE:
                return False
            descriptor = os.open(self._path, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
            with os.fdopen(descriptor, "wb") as file:
                file.write(os.urandom(SIZE))
                file.flush()
                os.fsync(file.fileno())
        except OSError:
            with suppress(OSError):
                self._path.unlink(missing_ok=True)
            return False
        return True

    def spending(self, deed: Callable[[], Done], *, leaving: int = 0) -> Done:
        """Do what may be done again, giving up slices down to `leaving` bytes while the disk is full. Raises DiskFull."""
        while True:
            try:
                return deed()
            except DiskFull:
                if not self._give(leaving):
                    raise

    def _give(self, leaving: int) -> bool:
        left = self.left
        if left <= leaving:
            return False
        try:
            with self._path.open("r+b") as file:
                file.truncate(max(leaving, left - SLICE))
                os.fsync(file.fileno())
        except OSError:
            return False
        return True
