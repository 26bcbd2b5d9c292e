"""Files that answer questions: taken in once, without what the camera wrote beside the picture, kept with their draft.

The name of a file says nothing of a person: it is the question's, with the SHA-256 of the file as it came. So the hash
of the original is signed with the record although only the copy without place and time stays. No file is ever whole in
memory: it is read twice, once for its hash and for what its copy leaves out, once to copy it.
"""

from __future__ import annotations

import hashlib
import re
import stat
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import BinaryIO

from desktop.errors import (
    AttachmentEmpty,
    AttachmentRefused,
    AttachmentTooBig,
    AttachmentUnreadable,
    DraftGone,
)
from desktop.incidents.copying import NotAsSaid, Plan, Source, copied
from desktop.incidents.ports import StreamedPart
from desktop.incidents.stripping import SUFFIXES, kind_of, plan_of
from desktop.store.database import Database

MOST_BYTES = 20 * 1024 * 1024
CHUNK_BYTES = 256 * 1024
_NAMED = re.compile(r"(?P<question>\w+)-(?P<original>[0-9a-f]{64})\.\w+")


@dataclass(frozen=True)
class Attachment:
    """A file as it is kept: `stripped` says that what the camera wrote beside the picture was taken out."""

    name: str
    type: str
    size: int
    stripped: bool = False


@dataclass(frozen=True)
class Incoming:
    """A file of this machine that was looked at and may come in: `facts` are those of the copy."""

    path: Path
    facts: Attachment
    plan: Plan
    sha256: str  # of the original, hex

    def pieces(self) -> Iterator[bytes]:
        """Yield the copy in pieces of `CHUNK_BYTES`, the last one shorter.

        Raises AttachmentUnreadable where the file cannot be read any more, or is not the one that was looked at.
        """
        digest, held = hashlib.sha256(), bytearray()
        try:
            with self.path.open("rb") as file:
                for piece in copied(self.plan, file, digest):
                    held += piece
                    while len(held) >= CHUNK_BYTES:
                        yield bytes(held[:CHUNK_BYTES])
                        del held[:CHUNK_BYTES]
        except OSError as error:
            raise AttachmentUnreadable from error
        if digest.hexdigest() != self.sha256:
            raise AttachmentUnreadable
        if held:
            yield bytes(held)


def original_of(name: str) -> str:
    """Return the SHA-256 (hex) of the original, as the name of a kept file says it; "" for another name."""
    found = _NAMED.fullmatch(name)
    return found["original"] if found else ""


def look_at(path: Path, question: str) -> Incoming:
    """Look at a file that is to answer a question; it stays as it is, where it is.

    Raises AttachmentUnreadable, AttachmentEmpty, AttachmentTooBig, AttachmentRefused.
    """
    try:
        if not stat.S_ISREG(path.stat().st_mode):  # a pipe would never end
            raise AttachmentUnreadable
        with path.open("rb") as file:
            return _looked_at(path, file, question)
    except OSError as error:
        raise AttachmentUnreadable from error


def _looked_at(path: Path, file: BinaryIO, question: str) -> Incoming:
    digest, size = hashlib.sha256(), 0
    while chunk := file.read(CHUNK_BYTES):
        digest.update(chunk)
        size += len(chunk)
        if size > MOST_BYTES:
            raise AttachmentTooBig(MOST_BYTES)
    if not size:
        raise AttachmentEmpty
    source = Source(file, size)
    kind = kind_of(source.read(0, 16))
    if kind is None:
        raise AttachmentRefused
    try:
        plan = plan_of(source, kind)
    except NotAsSaid as error:
        raise AttachmentRefused from error
    name = f"{question}-{digest.hexdigest()}{SUFFIXES[kind]}"
    stripped = plan is not None
    if plan is None:
        plan = Plan()
        plan.keep(0, size)
    return Incoming(path, Attachment(name, kind.value, len(plan), stripped), plan, digest.hexdigest())


_WHOLE = """
    SELECT name, type, size, stripped FROM draft_file AS file WHERE draft_id = ? AND size = (
        SELECT coalesce(sum(length(bytes)), 0) FROM draft_file_chunk AS chunk
        WHERE chunk.draft_id = file.draft_id AND chunk.name = file.name)"""


class DraftFiles:
    """The files of drafts in the vault, in chunks; they go with their draft."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def put(self, draft_id: str, file: Attachment, pieces: Iterable[bytes]) -> None:
        """Keep a file with a draft; the same one again changes nothing. Raises DraftGone and the StoreErrors."""
        with self._db.transaction():
            if self.begin(draft_id, file):
                for n, piece in enumerate(pieces):
                    self.add(draft_id, file.name, n, piece)

    def begin(self, draft_id: str, file: Attachment) -> bool:
        """Make room for a file that comes in pieces; False where it is there whole. Raises DraftGone, the StoreErrors.

        One that stayed half, because the program was locked or ended, begins anew; until it is whole nothing shows it.
        """
        with self._db.transaction(durable=False):
            if self._db.one("SELECT 1 FROM draft WHERE id = ?", (draft_id,)) is None:
                raise DraftGone
            if file.name in self.of(draft_id):
                return False
            self.drop(draft_id, file.name)
            self._db.execute(
                "INSERT INTO draft_file (draft_id, name, type, size, stripped) VALUES (?, ?, ?, ?, ?)",
                (draft_id, file.name, file.type, file.size, int(file.stripped)),
            )
        return True

    def add(self, draft_id: str, name: str, n: int, piece: bytes) -> None:
        """Keep the n-th piece of a file, from 0. Raises DraftGone and the StoreErrors.

        It does not wait for the disk: the answer that names the file is written after it, and does.
        """
        known = "SELECT 1 FROM draft_file WHERE draft_id = ? AND name = ?"
        with self._db.transaction(durable=False):
            if self._db.one(known, (draft_id, name)) is None:
                raise DraftGone
            self._db.execute(
                "INSERT INTO draft_file_chunk (draft_id, name, n, bytes) VALUES (?, ?, ?, ?)",
                (draft_id, name, n, piece),
            )

    def drop(self, draft_id: str, name: str) -> None:
        """Take away a file that did not come in whole."""
        with self._db.transaction():
            self._db.execute("DELETE FROM draft_file WHERE draft_id = ? AND name = ?", (draft_id, name))

    def of(self, draft_id: str) -> Mapping[str, Attachment]:
        """Return a draft's files by name, those that are there whole."""
        rows = self._db.query(f"{_WHOLE} ORDER BY name", (draft_id,))
        return {
            row["name"]: Attachment(row["name"], row["type"], row["size"], bool(row["stripped"]))
            for row in rows
        }

    def streamed(self, draft_id: str) -> Mapping[str, StreamedPart]:
        """Return a draft's files by name, none of them read yet; they hold as long as the draft is there."""
        rows = self._db.query("SELECT name, type, size FROM draft_file WHERE draft_id = ?", (draft_id,))
        return {
            row["name"]: StreamedPart(
                row["name"], row["type"], row["size"], partial(self.pieces, draft_id, row["name"])
            )
            for row in rows
        }

    def pieces(self, draft_id: str, name: str) -> Iterator[bytes]:
        """Yield a file piece by piece; nothing where it is not there."""
        n = 0
        while row := self._db.one(
            "SELECT bytes FROM draft_file_chunk WHERE draft_id = ? AND name = ? AND n = ?",
            (draft_id, name, n),
        ):
            yield row["bytes"]
            n += 1
