"""A file read a little at a time, and the plan of a copy of it: what stays, what is said in stead of what goes."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO, Protocol

_WINDOW = 64 * 1024
_MOST_PARTS = 20_000  # a file cut into more is made to exhaust the machine


class NotAsSaid(Exception):
    """A file whose inside is not of the type its first bytes promise; nothing of it is taken."""


@dataclass(frozen=True)
class Zeros:
    """That many bytes of nothing."""

    size: int

    def __len__(self) -> int:
        return self.size


Part = bytes | range | Zeros  # said, kept from one place to another, blanked


class Source:
    """The bytes of a file as if they were in memory: single ones, short stretches, the place of the next of a kind."""

    def __init__(self, file: BinaryIO, size: int) -> None:
        """Take a file that can be read anywhere, and its length."""
        self._file, self._size = file, size
        self._at, self._window = 0, b""

    def __len__(self) -> int:
        return self._size

    def byte(self, at: int) -> int:
        """Return one byte. Raises IndexError past the end."""
        if not 0 <= at - self._at < len(self._window):
            self._turn_to(at)
        return self._window[at - self._at]

    def read(self, at: int, size: int) -> bytes:
        """Return a short stretch, cut where the file ends; raises ValueError for more than a window."""
        if size > _WINDOW:
            raise ValueError("too long to be held")
        if not (self._at <= at and at + size <= self._at + len(self._window)):
            self._turn_to(at)
        return self._window[at - self._at : at - self._at + size]

    def numbers(self, layout: str, at: int) -> tuple[Any, ...]:
        """Return what `struct` reads there. Raises struct.error past the end."""
        return struct.unpack(layout, self.read(at, struct.calcsize(layout)))

    def find(self, byte: bytes, at: int) -> int:
        """Return where a byte is next, -1 where it is not any more."""
        while at < self._size:
            if not 0 <= at - self._at < len(self._window):
                self._turn_to(at)
            found = self._window.find(byte, at - self._at)
            if found >= 0:
                return self._at + found
            at = self._at + len(self._window)
        return -1

    def crc(self, start: int, stop: int) -> int:
        """Return the CRC-32 from one place to another."""
        told = 0
        for at in range(start, stop, _WINDOW):
            told = zlib.crc32(self.read(at, min(_WINDOW, stop - at)), told)
        return told

    def _turn_to(self, at: int) -> None:
        if at >= self._size:
            self._at, self._window = at, b""
            return
        self._file.seek(at)
        self._at, self._window = at, self._file.read(min(_WINDOW, self._size - at))


class Plan:
    """The parts of a copy, in the order of the file; what is kept side by side is one part."""

    def __init__(self) -> None:
        self.parts: list[Part] = []

    def __len__(self) -> int:
        return sum(len(part) for part in self.parts)

    def keep(self, start: int, stop: int) -> None:
        """Let a stretch of the file stay."""
        if stop <= start:
            return
        last = self.parts[-1] if self.parts else None
        if isinstance(last, range) and last.stop == start:
            self.parts[-1] = range(last.start, stop)
        else:
            self._add(range(start, stop))

    def say(self, part: bytes | Zeros) -> None:
        """Put something there that is not in the file."""
        if len(part):
            self._add(part)

    def begin_with(self, data: bytes) -> None:
        """Put something before everything else."""
        if data:
            self.parts.insert(0, data)

    def _add(self, part: Part) -> None:
        if len(self.parts) >= _MOST_PARTS:
            raise NotAsSaid
        self.parts.append(part)


class Digest(Protocol):
    """What `hashlib` makes."""

    def update(self, data: bytes, /) -> None: ...


def copied(plan: Plan, file: BinaryIO, digest: Digest) -> Iterator[bytes]:
    """Yield the copy a little at a time; the whole file is read once more, and every byte of it told to `digest`."""
    file.seek(0)
    at = 0
    for part in plan.parts:
        if isinstance(part, range):
            for _ in _read(file, part.start - at, digest):
                pass
            yield from _read(file, len(part), digest)
            at = part.stop
        elif isinstance(part, Zeros):
            for begun in range(0, len(part), _WINDOW):
                yield bytes(min(_WINDOW, len(part) - begun))
        else:
            yield part
    while passed := file.read(_WINDOW):
        digest.update(passed)


def _read(file: BinaryIO, size: int, digest: Digest) -> Iterator[bytes]:
    while size > 0 and (piece := file.read(min(_WINDOW, size))):
        digest.update(piece)
        size -= len(piece)
        yield piece
