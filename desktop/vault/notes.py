"""Sealed notes (*notas selladas*): written while locked, to a key whose private half only the vault has.

The lock screen can write a note and count those that wait; it can read none. A note is one age file under `notes/`,
padded so that its size says little. It names the officer it is for inside, never outside.
"""

from __future__ import annotations

import errno
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import pyrage

from desktop.errors import DiskFull, FolderReadOnly, NotesFull, NoteTooLong
from desktop.vault.header import write_whole

LONGEST = 2000  # characters: what the form's free text holds
MOST_WAITING = 50  # who passes by the locked program must not be able to fill the disk
_PADDED_TO = 1024
_LARGEST = 64 * 1024  # bytes of a file that can be one of ours
_SUFFIX, _DAMAGED = ".age", ".damaged"


@dataclass(frozen=True)
class Note:
    """A note as it was written; `officer_id` is whom it is for, who may have been removed meanwhile."""

    id: str
    officer_id: str
    at: datetime
    text: str = field(repr=False)


@dataclass(frozen=True)
class Damaged:
    """A note that no key of this vault opens; its file stays."""

    path: Path


class NoteBox:
    """The folder of the notes that wait."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def waiting(self) -> int:
        """Return how many notes wait to be opened."""
        return len(self._files())

    def put(self, note: Note, recipient: str) -> None:
        """Seal a note and put it on the disk before returning.

        Raises NoteTooLong, NotesFull, DiskFull, FolderReadOnly; ValueError for an empty text.
        """
        if not note.text.strip():
            raise ValueError("a note has a text")
        if len(note.text) > LONGEST:
            raise NoteTooLong(LONGEST)
        if self.waiting() >= MOST_WAITING:
            raise NotesFull(MOST_WAITING)
        sealed = seal(_written(note), recipient)
        path = self._folder / f"{note.id}{_SUFFIX}"
        try:
            self._folder.mkdir(mode=0o700, exist_ok=True)
        except OSError as error:
            raise (DiskFull if error.errno == errno.ENOSPC else FolderReadOnly)(self._folder) from error
        write_whole(path, sealed)

    def read(self, identity: str) -> Iterator[Note | Damaged]:
        """Yield the notes that wait, the oldest first, and those that cannot be read."""
        key = pyrage.x25519.Identity.from_str(identity)
        found = [_opened(path, key) for path in self._files()]
        yield from sorted((one for one in found if isinstance(one, Note)), key=lambda note: note.at)
        yield from (one for one in found if isinstance(one, Damaged))

    def drop(self, note_id: str) -> None:
        """Take away a note that is a draft now."""
        (self._folder / f"{note_id}{_SUFFIX}").unlink(missing_ok=True)

    def set_aside(self, damaged: Damaged) -> Path:
        """Keep a damaged note under another name, so that it is told once; return where."""
        kept = damaged.path.with_name(damaged.path.name + _DAMAGED)
        damaged.path.replace(kept)
        return kept

    def _files(self) -> list[Path]:
        return sorted(self._folder.glob(f"*{_SUFFIX}"))


def new_identity() -> str:
    """Return a fresh age identity."""
    return str(pyrage.x25519.Identity.generate())


def recipient_of(identity: str) -> str:
    """Return the public half of an age identity."""
    return str(pyrage.x25519.Identity.from_str(identity).to_public())


def seal(content: bytes, recipient: str) -> bytes:
    """Seal bytes to an age recipient."""
    return bytes(pyrage.encrypt(content, [pyrage.x25519.Recipient.from_str(recipient)]))


def opened(sealed: bytes, identity: str) -> bytes | None:
    """Open what was sealed; None where the identity does not open it."""
    try:
        return bytes(pyrage.decrypt(sealed, [pyrage.x25519.Identity.from_str(identity)]))
    except pyrage.DecryptError:
        return None


def _written(note: Note) -> bytes:
    document = {"v": 1, "for": note.officer_id, "at": note.at.isoformat(), "text": note.text}
    content = json.dumps(document, ensure_ascii=False).encode()
    return content + b" " * (-len(content) % _PADDED_TO)


def _opened(path: Path, key: pyrage.x25519.Identity) -> Note | Damaged:
    try:
        if path.stat().st_size > _LARGEST:
            return Damaged(path)
        document = json.loads(pyrage.decrypt(path.read_bytes(), [key]))
        at = datetime.fromisoformat(document["at"])
        text, officer_id = document["text"], document["for"]
        if (
            document["v"] != 1
            or at.tzinfo is None
            or not isinstance(text, str)
            or not isinstance(officer_id, str)
        ):
            return Damaged(path)
    except (OSError, pyrage.DecryptError, ValueError, KeyError, TypeError, RecursionError):
        return Damaged(path)
    return Note(path.name.removesuffix(_SUFFIX), officer_id, at, text[:LONGEST])
