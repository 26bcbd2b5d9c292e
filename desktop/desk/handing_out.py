"""A file for somebody outside that nobody can open before the record of it is in the log.

It is written without its head, in which an age file holds the key to the rest. The head is kept in the vault by the same
transaction as the record, and goes into the file after that: a program killed in between leaves either a file that
opens for nobody, or a record and what finishes the file at the next opening.
"""

from __future__ import annotations

import errno
import logging
import os
import re
from base64 import b64decode, b64encode
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING

import pyrage

from desktop.errors import DiskFull, FolderReadOnly, StoreError
from desktop.store.files import settle, why_unwritable
from desktop.store.pulled import Pulled

if TYPE_CHECKING:
    from desktop.vault.open_vault import OpenVault

log = logging.getLogger(__name__)

PENDING = "export.pending"  # setting: file that has to come to be → its head, base64
_END_OF_HEAD = re.compile(rb"\n--- [A-Za-z0-9+/]{43}\n")  # age-encryption.org/v1, "Header"
_ROOM_LEAST = 1024 * 1024


class HandingOut:
    """Writes such files; one for the life of an open vault."""

    def __init__(self, opened: OpenVault) -> None:
        self._vault = opened

    def begin(
        self, target: Path, pieces: Iterable[bytes], recipients: Sequence[pyrage.x25519.Recipient]
    ) -> None:
        """Write everything but the head beside the target; the caller's transaction has the record.

        The clear bytes are never on the disk. Raises DiskFull, FolderReadOnly (also where the target is there already),
        and what `pieces` raises; nothing stays then.
        """
        if target.exists():
            raise FolderReadOnly(target)
        half = half_of(target)
        try:
            half.unlink(missing_ok=True)  # opens for nobody: its record was never in the log
            head = _write(half, pieces, recipients)
            self._vault.set_setting(PENDING, self._pending() | {str(target): b64encode(head).decode("ascii")})
        except BaseException as error:
            self.take_back(target)
            if isinstance(error, OSError):
                raise _told(error, target) from error
            raise

    def take_back(self, target: Path) -> None:
        """Take away a file whose record does not come to be."""
        with suppress(OSError):
            half_of(target).unlink(missing_ok=True)

    def finish(self, target: Path) -> int:
        """Give the file its head and its name, now that it is on record; return its size. Raises DiskFull, FolderReadOnly."""
        head, half = b64decode(self._pending()[str(target)]), half_of(target)
        try:
            if half.exists() or not _begins(target, head):
                with half.open("r+b") as file:
                    file.write(head)
                    file.flush()
                    os.fsync(file.fileno())
                half.replace(target)
                _settle(target.parent)
            size = target.stat().st_size
        except OSError as error:
            raise _told(error, target) from error
        self.let_go(target)
        return size

    def finish_all(self) -> tuple[Path, ...]:
        """Finish what a killed program left; return what was finished. What cannot be reached is tried again next time."""
        done = []
        for target in unfinished(self._vault):
            try:
                self.finish(target)
            except StoreError as problem:
                log.warning("an export is not finished: %s", type(problem).__name__)
            else:
                done.append(target)
        return tuple(done)

    def let_go(self, target: Path) -> None:
        """Wait for a file no longer: it is whole, or nobody will bring the place where it was begun."""
        left = {name: head for name, head in self._pending().items() if name != str(target)}
        self._vault.set_setting(PENDING, left)

    def _pending(self) -> dict[str, str]:
        return dict(self._vault.setting(PENDING, {}))


def unfinished(opened: OpenVault) -> tuple[Path, ...]:
    """Return the files that are on record and could not be finished, as where a stick is not there any more."""
    return tuple(map(Path, opened.setting(PENDING, {})))


def half_of(target: Path) -> Path:
    """Return where a file is while it opens for nobody."""
    return target.with_name(target.name + ".part")


class _Headless:
    """A stream for an age file: the head is held back, zeros stand in its place."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file, self._whole = file, False
        self.head = b""

    def write(self, data: bytes) -> int:
        """Take what comes next."""
        if self._whole:
            return self._file.write(data)
        self.head += data
        if end := _END_OF_HEAD.search(self.head):
            self.head, rest = self.head[: end.end()], self.head[end.end() :]
            self._file.write(bytes(len(self.head)) + rest)
            self._whole = True
        return len(data)

    def flush(self) -> None:
        """Hand on what is held of the rest."""
        self._file.flush()


def _write(path: Path, pieces: Iterable[bytes], recipients: Sequence[pyrage.x25519.Recipient]) -> bytes:
    """Encrypt a stream into a new file without its head, and return the head."""
    source = Pulled(iter(pieces))
    descriptor = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        sink = _Headless(file)
        try:
            pyrage.encrypt_io(source, sink, list(recipients))
        except pyrage.EncryptError as error:  # what its stream raised, or the file refused to be written
            raise source.problem or why_unwritable(path, _ROOM_LEAST) from error
        file.flush()
        os.fsync(file.fileno())
    _settle(path.parent)
    return sink.head


def _begins(path: Path, head: bytes) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(len(head)) == head
    except FileNotFoundError:
        return False


def _settle(folder: Path) -> None:
    with suppress(OSError):  # some sticks' file systems know no such call
        settle(folder)


def _told(error: OSError, path: Path) -> StoreError:
    return (DiskFull if error.errno == errno.ENOSPC else FolderReadOnly)(path)
