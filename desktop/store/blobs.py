"""Parts of bundles in and out of a database, a big one piece by piece: no file is ever whole in memory."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from typing import Protocol

from desktop.store.database import Database

HELD_BYTES = 256 * 1024  # what is held in memory at once; a part up to this size goes in with its row


class Streamable(Protocol):
    """A part of a bundle, as `incidents.ports.Part` and `StreamedPart` are."""

    @property
    def name(self) -> str: ...
    @property
    def type(self) -> str: ...
    @property
    def size(self) -> int: ...
    def pieces(self) -> Iterable[bytes]: ...


def insert_part(database: Database, bundle_id: str, n: int, part: Streamable) -> None:
    """Write a row of `bundle_part` (of either database) with its hash; the caller opens the transaction."""
    small = part.size <= HELD_BYTES
    data = b"".join(part.pieces()) if small else b""
    known = hashlib.sha256(data).hexdigest() if small else "0" * 64
    row = database.one(
        "INSERT INTO bundle_part (bundle_id, n, name, type, sha256, bytes)"
        " VALUES (:bundle, :n, :name, :type, :sha256, CASE WHEN :small THEN :data ELSE zeroblob(:size) END)"
        " RETURNING rowid AS rowid",
        {
            "bundle": bundle_id, "n": n, "name": part.name, "type": part.type, "sha256": known,
            "small": small, "data": data, "size": part.size,
        },
    )  # fmt: skip
    if small:
        return
    assert row is not None
    digest, written = hashlib.sha256(), 0

    def measured() -> Iterator[bytes]:
        nonlocal written
        for piece in part.pieces():
            digest.update(piece)
            written += len(piece)
            yield piece

    database.write_blob("bundle_part", "bytes", row["rowid"], measured())
    if written != part.size:
        raise ValueError("a part is not as long as it says")
    database.write_blob("bundle_part", "sha256", row["rowid"], (digest.hexdigest().encode("ascii"),))
