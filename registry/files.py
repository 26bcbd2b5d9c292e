"""Bytes that arrive: small ones go to the database, larger ones to content-addressed files.

A file is named after its SHA-256 and is on the disk, with its directory entry, before a row refers to it; what
a crash leaves in `incoming` or without a row is waste, never a loss. Nothing is written outside the data folder.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from registry.errors import SetupError

SMALL = 64 * 1024  # bytes; under this a row is cheaper and safer than a file with two fsyncs
_STALE_S = 24 * 3600


@dataclass(frozen=True)
class Arrived:
    """A file that came whole: `data` where it is small, else `path` of its temporary file."""

    name: str
    type: str
    sha256: str
    size: int
    data: bytes | None
    path: Path | None


class Arriving:
    """One file while its bytes come in, at most `SMALL` of them in memory."""

    def __init__(self, incoming: Path, name: str, content_type: str) -> None:
        self.name, self.type = name, content_type
        self._incoming = incoming
        self._digest = hashlib.sha256()
        self._size = 0
        self._head = bytearray()
        self._file: BinaryIO | None = None
        self._path: Path | None = None

    @property
    def size(self) -> int:
        """Bytes so far."""
        return self._size

    @property
    def on_disk(self) -> bool:
        """Whether there is a temporary file, or was."""
        return self._path is not None

    def write(self, data: bytes) -> None:
        """Take the next bytes."""
        self._digest.update(data)
        self._size += len(data)
        if self._file is None and self._size <= SMALL:
            self._head += data
            return
        if self._file is None:
            handle, name = tempfile.mkstemp(dir=self._incoming)
            self._file, self._path = os.fdopen(handle, "wb"), Path(name)
            self._file.write(self._head)
            self._head.clear()
        self._file.write(data)

    def finish(self) -> Arrived:
        """Close the file, on the disk if it has one."""
        if self._file is None:
            data = bytes(self._head)
            return Arrived(self.name, self.type, self._digest.hexdigest(), self._size, data, None)
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()
        return Arrived(self.name, self.type, self._digest.hexdigest(), self._size, None, self._path)

    def discard(self) -> None:
        """Forget the bytes; harmless after the file was kept."""
        if self._file is not None:
            self._file.close()
        if self._path is not None:
            self._path.unlink(missing_ok=True)


class Files:
    """The data folder's `incoming` and `files`."""

    def __init__(self, data: Path) -> None:
        self.incoming = data / "incoming"
        self.folder = data / "files"
        for folder in (data, self.incoming, self.folder):
            try:
                folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            except OSError as error:
                raise SetupError(f"No se puede crear la carpeta {folder}: {error.strerror}.") from error

    def arriving(self, name: str, content_type: str) -> Arriving:
        """Begin to take a file."""
        return Arriving(self.incoming, name, content_type)

    def keep(self, arrived: Arrived) -> None:
        """Move a finished large file to its place and make that durable; small ones need nothing."""
        if arrived.path is None:
            return
        target = self.path(arrived.sha256)
        target.parent.mkdir(mode=0o700, exist_ok=True)
        arrived.path.replace(target)
        _sync_folder(target.parent)
        _sync_folder(self.folder)

    def path(self, sha256: str) -> Path:
        """Where the file with this hash (hex) is, or would be."""
        return self.folder / sha256[:2] / sha256

    def clean(self) -> int:
        """Remove uploads that were cut off a day ago or more; return how many."""
        limit = time.time() - _STALE_S
        stale = [path for path in self.incoming.iterdir() if path.stat().st_mtime < limit]
        for path in stale:
            path.unlink(missing_ok=True)
        return len(stale)

    def free_bytes(self) -> int:
        """Room left on the data folder's disk."""
        return shutil.disk_usage(self.folder).free


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":  # a directory cannot be opened elsewhere
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
