"""A stream to read from, for what is made piece by piece and must never be whole in memory."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any


class Pulled(io.RawIOBase):
    """A stream to read from, whose bytes come from an iterator; `problem` is what the iterator raised."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces, self._rest = pieces, b""
        self.problem: BaseException | None = None

    def readable(self) -> bool:
        """It is only read."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill a buffer with what comes next; 0 at the end."""
        while not self._rest:
            try:
                piece = next(self._pieces, None)
            except BaseException as error:  # whoever reads may wrap it in another
                self.problem = error
                raise
            if piece is None:
                return 0
            self._rest = piece
        count = min(len(buffer), len(self._rest))
        buffer[:count] = self._rest[:count]
        self._rest = self._rest[count:]
        return count
