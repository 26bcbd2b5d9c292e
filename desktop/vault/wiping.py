"""Takes a vault off a disk: what opens it first, then everything it wrote. Cut short, the next start goes on.

Overwriting is a courtesy on a flash disk, which keeps old cells: what makes the rest unreadable is that the envelopes of
the vault's key are gone, here and beside every backup. docs/security.md says so.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from desktop.errors import DiskFull, FolderReadOnly
from desktop.paths import Home
from desktop.vault.header import sync_folder, write_whole

_PIECE = 1024 * 1024


def begin(home: Home) -> None:
    """Note that this vault goes; from here on there is no way back. Raises DiskFull, FolderReadOnly."""
    write_whole(_mark(home), b"")


def is_begun(home: Home) -> bool:
    """Tell whether a wipe was begun and not finished."""
    return _mark(home).exists()


def finish(home: Home) -> int:
    """Destroy what is left of the vault and return how many files; the outbox and signed traces stay.

    Raises FolderReadOnly where something cannot be taken away; done again, it goes on.
    """
    gone = 0
    try:
        for path in _doomed(home):
            _destroy(path)
            gone += 1
        for folder in (home.backups, home.notes, home.logs):
            if folder.is_dir():
                folder.rmdir()
        with suppress(OSError):  # guides that were installed stay
            home.packs.rmdir()
        sync_folder(home.folder)
        _mark(home).unlink(missing_ok=True)
        sync_folder(home.folder)
    except OSError as error:
        raise (DiskFull if error.errno == errno.ENOSPC else FolderReadOnly)(home.folder) from error
    return gone


def _doomed(home: Home) -> Iterator[Path]:
    """Yield what opens the vault first: the header, its copy, the headers of backups."""
    yield from sorted(home.folder.glob("vault*.json*"))
    yield from sorted(home.backups.glob("*.json*"))
    yield from sorted(home.folder.glob("vault.db*"))
    yield from sorted(home.folder.glob("outbox-clear.db*"))
    yield from sorted(home.folder.glob(f"{home.contacts.name}*"))  # the phones that the lock screen showed
    yield from sorted(home.folder.glob(home.reserve.name))
    yield from sorted(home.packs.glob(home.recipient.name))  # nobody holds the other half any more
    for folder in (home.backups, home.notes, home.logs):
        yield from sorted(path for path in folder.glob("*") if path.is_file())


def _destroy(path: Path) -> None:
    """Overwrite a file with chance, on the disk, and take it away."""
    with suppress(FileNotFoundError):
        left = path.stat().st_size
        with path.open("r+b") as file:
            while left > 0:
                piece = min(left, _PIECE)
                file.write(os.urandom(piece))
                left -= piece
            file.flush()
            os.fsync(file.fileno())
        path.unlink()


def _mark(home: Home) -> Path:
    return home.folder / "wiping"
