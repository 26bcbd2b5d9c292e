"""A multipart/form-data body whose length is known before it is made and that never stands whole in memory."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

BLOCK = 8 * 1024  # at 64 kbit/s a block takes a second: cancelling and stalling are noticed soon


@dataclass(frozen=True)
class Piece:
    """One part to send: `read()` is called when its turn comes; what it gives must be `size` bytes together."""

    name: str
    filename: str
    type: str
    size: int
    read: Callable[[], Iterable[bytes]] = field(repr=False)


@dataclass(frozen=True)
class Body:
    """The parts of one POST and the boundary between them."""

    pieces: tuple[Piece, ...]
    boundary: str

    @property
    def content_type(self) -> str:
        return f"multipart/form-data; boundary={self.boundary}"

    def __len__(self) -> int:
        return sum(len(head) + piece.size + 2 for head, piece in self._headed) + len(self._end())

    def blocks(self) -> Iterator[bytes]:
        """Yield the bytes in blocks of `BLOCK`, the last one shorter; small parts share a block."""
        kept = bytearray()
        for piece in self._pieces():
            kept += piece
            while len(kept) >= BLOCK:
                yield bytes(kept[:BLOCK])
                del kept[:BLOCK]
        if kept:
            yield bytes(kept)

    def _pieces(self) -> Iterator[bytes]:
        for head, piece in self._headed:
            yield head
            found = 0
            for data in piece.read():
                found += len(data)
                for start in range(0, len(data), BLOCK):
                    yield data[start : start + BLOCK]
            if found != piece.size:
                raise ValueError(f"a part has {found} bytes, not {piece.size}")
            yield b"\r\n"
        yield self._end()

    @cached_property
    def _headed(self) -> tuple[tuple[bytes, Piece], ...]:
        return tuple((self._head(piece), piece) for piece in self.pieces)

    def _head(self, piece: Piece) -> bytes:
        return (
            f"--{self.boundary}\r\n"
            f'Content-Disposition: form-data; name="{_quoted(piece.name)}"; filename="{_quoted(piece.filename)}"\r\n'
            f"Content-Type: {_token(piece.type)}\r\n\r\n"
        ).encode()

    def _end(self) -> bytes:
        return f"--{self.boundary}--\r\n".encode("ascii")


def _quoted(name: str) -> str:
    """Escape as browsers do (HTML standard, multipart/form-data encoding); the rest goes as UTF-8."""
    return name.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")


def _token(text: str) -> str:
    return "".join(text.split()) or "application/octet-stream"
