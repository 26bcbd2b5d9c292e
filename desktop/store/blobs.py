"""Parts of bundles in and out of a database, a big one piece by piece: no file is ever whole in memory."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from typing import Protocol

from desktop.store.database import Database

HELD_BYTES = 256 * 1024  # what is held in memory at once; a part up to this size goes in with its row
_INSERT = "INSERT INTO bundle_part (bundle_id, n, name, type, sha256, bytes)"


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
    if part.size <= HELD_BYTES:
        data = b"".join(part.pieces())
        sha256 = hashlib.sha256(data).hexdigest()
        database.execute(
            f"{_INSERT} VALUES (?, ?, ?, ?, ?, ?)", (bundle_id, n, part.name, part.type, sha256, data)
        )
        return
    row = database.one(
        f"{_INSERT} VALUES (?, ?, ?, ?, ?, zeroblob(?)) RETURNING rowid AS rowid",
        (bundle_id, n, part.name, part.type, "0" * 64, part.size),
    )
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
