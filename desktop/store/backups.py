"""Backups of vault.db: encrypted like it, verified after writing, the newest few kept, put back whole.

A backup is two files: `vault-backup-000012.db` under the vault's own key, and beside it the header (`.json`) whose
envelopes open it. It never holds a draft's key, and it says inside that it is a copy, so that a log that goes on from
it begins a new chain whichever way the file came back.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from desktop.errors import DatabaseDamaged, DiskFull, FolderReadOnly, NotOurDatabase, StoreError
from desktop.paths import Home
from desktop.store.database import Database, open_database
from desktop.store.files import settle
from desktop.store.schema import VAULT

KEPT = 7
_NAME = re.compile(r"vault-backup-(\d{6})\.db")
_COPY_MARK = "backup.of"  # meta: there only in a copy
_COUNTED = ("record", "part", "part_chunk", "incident", "draft", "officer", "to_send", "receipt")
_SIDE_FILES = ("-wal", "-shm", "-journal")
_NO_ROOM = 28  # errno.ENOSPC, the same on Windows


@dataclass(frozen=True)
class Backup:
    """A backup by its number, which grows whatever the clock says; `header` is the file beside it."""

    number: int
    path: Path

    @property
    def header(self) -> Path:
        return self.path.with_suffix(".json")

    @property
    def made(self) -> datetime:
        """When its file was written, by the clock of that moment, in this machine's zone."""
        return datetime.fromtimestamp(self.path.stat().st_mtime).astimezone()


class Backups:
    """The backups of one data folder."""

    def __init__(self, home: Home) -> None:
        self._home = home

    def all(self) -> tuple[Backup, ...]:
        """Return the backups, the oldest first."""
        found = ((_NAME.fullmatch(path.name), path) for path in self._home.backups.glob("vault-backup-*.db"))
        return tuple(sorted((Backup(int(name[1]), path) for name, path in found if name), key=_number))

    def due(self, now: datetime, key: bytes | bytearray) -> bool:
        """Tell whether today has no backup that this key opens; a clock set back makes one due, never overdue."""
        backups = self.all()
        if not backups or backups[-1].made.date() != now.astimezone().date():
            return True
        return not _opens(backups[-1], key)

    def sweep(self) -> None:
        """Take away what a copy that was cut short left: it may still hold drafts' keys."""
        for path in self._home.backups.glob("*.part*"):
            path.unlink(missing_ok=True)

    def make(self, database: Database, key: bytes | bytearray, header: bytes, *, kept: int = KEPT) -> Backup:
        """Write a backup, verify it, then drop the oldest, and those that another key opens.

        Raises DatabaseDamaged where the source or the copy does not hold together, DiskFull, FolderReadOnly; the
        backups that were there stay then.
        """
        before = self.all()
        number = before[-1].number + 1 if before else 1
        backup = Backup(number, self._home.backups / f"vault-backup-{number:06}.db")
        half = backup.path.with_suffix(".part")
        try:
            self._home.backups.mkdir(mode=0o700, exist_ok=True)
            self.sweep()
            _copy(database, key, half, number)
            _write(backup.header, header)
            settle(half)
            half.replace(backup.path)
            settle(backup.path.parent)
        except BaseException as error:
            with suppress(OSError):
                self.sweep()
                backup.header.unlink(missing_ok=True)
            if isinstance(error, OSError):
                raise (DiskFull if error.errno == _NO_ROOM else FolderReadOnly)(backup.path) from error
            raise
        self._drop(before, key, kept - 1)
        return backup

    def check(self, backup: Backup, key: bytes | bytearray) -> None:
        """Read every page of a backup. Raises NotOurDatabase for another key, DatabaseDamaged."""
        with open_database(backup.path, key) as copy:
            if copy.damage():
                raise DatabaseDamaged(backup.path)

    def restore(self, backup: Backup) -> Path:
        """Put a backup in the place of vault.db and its header, and return where the file in use went.

        The vault must be closed. Nothing is deleted: what was there stays in `backups`. Cut short at any
        point, the next unlocking finds one of the two. Raises NotOurDatabase where half of the backup is missing,
        DiskFull, FolderReadOnly.
        """
        vault = self._home.vault
        aside = _free(self._home.backups, "vault-replaced-")
        coming = vault.with_suffix(".db.new")  # a lost vault.db is completed from this name at unlocking
        if not backup.path.exists() or not backup.header.exists():
            raise NotOurDatabase(backup.path)
        try:
            shutil.copyfile(backup.path, coming)
            coming.chmod(0o600)
            settle(coming)
            header = backup.header.read_bytes()
            for target in (self._home.header, self._home.header.with_suffix(".copy.json")):
                if target.exists():
                    shutil.copyfile(target, aside.with_suffix(".json"))
                _write(target, header)
            _move(vault, aside)
            coming.replace(vault)
            settle(vault.parent)
        except OSError as error:
            raise (DiskFull if error.errno == _NO_ROOM else FolderReadOnly)(vault) from error
        return aside

    def set_aside(self) -> Path:
        """Move vault.db, damaged, into `backups` and return where it is. Raises FolderReadOnly."""
        try:
            self._home.backups.mkdir(mode=0o700, exist_ok=True)
            aside = _free(self._home.backups, "vault-damaged-")
            _move(self._home.vault, aside)
        except OSError as error:
            raise FolderReadOnly(self._home.backups) from error
        return aside

    def _drop(self, before: Sequence[Backup], key: bytes | bytearray, kept: int) -> None:
        """Drop old backups: who was removed from the vault must not find a copy that their key opens."""
        good = [backup for backup in before if _opens(backup, key)]
        for backup in before:
            if backup not in good[max(len(good) - kept, 0) :]:
                with suppress(OSError):  # an old copy that stays is dropped next time
                    backup.path.unlink()
                    backup.header.unlink(missing_ok=True)


def restored_from(database: Database) -> int | None:
    """Return the number of the backup that this database is, None where it was never a copy."""
    row = database.one("SELECT value FROM meta WHERE key = ?", (_COPY_MARK,))
    return int(row["value"]) if row else None


def mark_as_copy(database: Database, number: int) -> None:
    """Say inside a database that it is a copy, so that the log begins a new chain; the caller opens the transaction."""
    database.execute("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", (_COPY_MARK, str(number)))


def forget_restoring(database: Database) -> None:
    """Take the mark of a copy away, once the log has begun a new chain; the caller opens the transaction."""
    database.execute("DELETE FROM meta WHERE key = ?", (_COPY_MARK,))


def _copy(database: Database, key: bytes | bytearray, half: Path, number: int) -> None:
    """Write the copy without what no copy may hold, and compare it with the moment that it was taken of."""
    with open_database(half, key, create=True) as copy:
        with database.snapshot():
            expected = _counts(database)
            database.copy_to(copy)
        with copy.transaction():
            VAULT.forget(copy)
            mark_as_copy(copy, number)
        copy.truncate_log()
    with open_database(half, key) as copy:  # read back from the file, not from this connection's memory
        if copy.damage() or _counts(copy) != expected:
            raise DatabaseDamaged(half)


def _counts(database: Database) -> list[int]:
    return [database.query(f"SELECT count(*) AS n FROM {table}")[0]["n"] for table in _COUNTED]  # noqa: S608


def _opens(backup: Backup, key: bytes | bytearray) -> bool:
    try:
        open_database(backup.path, key).close()
    except StoreError:
        return False
    return backup.header.exists()


def _move(vault: Path, aside: Path) -> None:
    """Move a database with its side files: a log that stayed would be taken for that of the file that comes."""
    for suffix in (*_SIDE_FILES, ""):
        part = Path(f"{vault}{suffix}")
        if part.exists():
            part.replace(f"{aside}{suffix}")


def _write(path: Path, content: bytes) -> None:
    """Write a small file (0600) so that it is whole or not there."""
    half = path.with_suffix(".json.part")
    descriptor = os.open(half, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
    settle(half)
    half.replace(path)


def _free(folder: Path, stem: str) -> Path:
    number = 1
    while (path := folder / f"{stem}{number:04}.db").exists():
        number += 1
    return path


def _number(backup: Backup) -> int:
    return backup.number
