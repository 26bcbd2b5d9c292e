"""Files that answer questions: taken in once, without what the camera wrote beside the picture, kept with their draft.

The name of a file says nothing of a person: it is the question's, with the SHA-256 of the file as it came. So the hash
of the original is signed with the record although only the copy without place and time stays.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from desktop.errors import (
    AttachmentEmpty,
    AttachmentRefused,
    AttachmentTooBig,
    AttachmentUnreadable,
    DraftGone,
)
from desktop.incidents.ports import StreamedPart
from desktop.incidents.stripping import SUFFIXES, Kind, NotAsSaid, kind_of, stripped
from desktop.store.database import Database

MOST_BYTES = 20 * 1024 * 1024
CHUNK_BYTES = 256 * 1024
_NAMED = re.compile(r"(?P<question>\w+)-(?P<original>[0-9a-f]{64})\.\w+")


@dataclass(frozen=True)
class Attachment:
    """A file as it is kept: `stripped` says that what the camera wrote beside the picture was taken out."""

    name: str
    type: str
    data: bytes = field(repr=False)
    stripped: bool = False


def original_of(name: str) -> str:
    """Return the SHA-256 (hex) of the original, as the name of a kept file says it; "" for another name."""
    found = _NAMED.fullmatch(name)
    return found["original"] if found else ""


def take(path: Path, question: str) -> Attachment:
    """Read a file and return the copy to be kept; the file itself stays as it is, where it is.

    Raises AttachmentUnreadable, AttachmentEmpty, AttachmentTooBig, AttachmentRefused.
    """
    digest, data = hashlib.sha256(), bytearray()
    try:
        with path.open("rb") as file:
            while chunk := file.read(CHUNK_BYTES):
                digest.update(chunk)
                data += chunk
                if len(data) > MOST_BYTES:
                    raise AttachmentTooBig(MOST_BYTES)
    except OSError as error:
        raise AttachmentUnreadable from error
    if not data:
        raise AttachmentEmpty
    kind = kind_of(bytes(data[:16]))
    if kind is None:
        raise AttachmentRefused
    return _kept(bytes(data), kind, f"{question}-{digest.hexdigest()}{SUFFIXES[kind]}")


def _kept(data: bytes, kind: Kind, name: str) -> Attachment:
    try:
        clean = stripped(data, kind)
    except NotAsSaid as error:
        raise AttachmentRefused from error
    if clean is None:
        return Attachment(name, kind.value, data)
    return Attachment(name, kind.value, clean, stripped=True)


class DraftFiles:
    """The files of drafts in the vault, in chunks; they go with their draft."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def put(self, draft_id: str, file: Attachment) -> None:
        """Keep a file with a draft; the same one again changes nothing. Raises DraftGone and the StoreErrors."""
        with self._db.transaction():
            if self._db.one("SELECT 1 FROM draft WHERE id = ?", (draft_id,)) is None:
                raise DraftGone
            added = self._db.execute(
                "INSERT INTO draft_file (draft_id, name, type, size, stripped) VALUES (?, ?, ?, ?, ?)"
                " ON CONFLICT DO NOTHING",
                (draft_id, file.name, file.type, len(file.data), int(file.stripped)),
            )
            if added == 1:
                pieces = range(0, len(file.data), CHUNK_BYTES)
                self._db.execute_many(
                    "INSERT INTO draft_file_chunk (draft_id, name, n, bytes) VALUES (?, ?, ?, ?)",
                    [
                        (draft_id, file.name, n, file.data[at : at + CHUNK_BYTES])
                        for n, at in enumerate(pieces)
                    ],
                )

    def of(self, draft_id: str) -> Mapping[str, Attachment]:
        """Return a draft's files by name."""
        rows = self._db.query(
            "SELECT name, type, stripped FROM draft_file WHERE draft_id = ? ORDER BY name", (draft_id,)
        )
        return {
            row["name"]: Attachment(
                row["name"], row["type"], b"".join(self._chunks(draft_id, row["name"])), bool(row["stripped"])
            )
            for row in rows
        }

    def streamed(self, draft_id: str) -> Mapping[str, StreamedPart]:
        """Return a draft's files by name, none of them read yet; they hold as long as the draft is there."""
        rows = self._db.query("SELECT name, type, size FROM draft_file WHERE draft_id = ?", (draft_id,))
        return {
            row["name"]: StreamedPart(
                row["name"], row["type"], row["size"], partial(self._chunks, draft_id, row["name"])
            )
            for row in rows
        }

    def _chunks(self, draft_id: str, name: str) -> Iterator[bytes]:
        n = 0
        while row := self._db.one(
            "SELECT bytes FROM draft_file_chunk WHERE draft_id = ? AND name = ? AND n = ?",
            (draft_id, name, n),
        ):
            yield row["bytes"]
            n += 1
