"""Deeds of an officer, each tried with the first write refused, then the second (or each STEP-th), until none is.

Under the recorder: `python -m tests.torture.disk.refused FOLDER OFFICER REASON:DEED:STEP…` prints tries, told and lost of each.
"""

from __future__ import annotations

import errno
import os
import shutil
import sys
from abc import ABC, abstractmethod
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from desktop.desk import Desk
from desktop.errors import AppError, DiskFull, FolderReadOnly
from desktop.store.backups import Backups
from tests.torture.session import FIRST, begin, desk_of, type_into, vault_of

ASKED = 986  # no file: the recorder takes what is written there as "ROOM ERRNO"
MOST = 3000
REASONS = {"full": errno.ENOSPC, "read-only": errno.EROFS}
TOLD = (DiskFull, FolderReadOnly)  # SQLite calls some full disks a file it cannot open


def room(writes: int, reason: str = "full") -> None:
    """Let that many writes still succeed; any number where negative."""
    os.write(ASKED, f"{writes} {REASONS[reason]}".encode())


class Deed(ABC):
    """A deed on a desk; `holds` tells afterwards whether everything is there that must be, done or not."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.work, self.form = begin(desk)
        type_into(desk, self.work, self.form, "texto ficticio", durable=True)
        self.before = self.form.draft()

    @abstractmethod
    def do(self) -> None:
        """Do it once."""

    @abstractmethod
    def holds(self, *, done: bool) -> bool:
        """Tell whether everything is there that must be."""


class Finalise(Deed):
    """Seal the draft; undone, the draft is as it was, and no record came of it."""

    def do(self) -> None:
        self.made = self.form.finalise()
        self.desk.finalise(self.work.draft_id, self.made)

    def holds(self, *, done: bool) -> bool:
        record = self.desk.log.record(self.made.instance_id)
        if done:
            return record is not None
        return record is None and self.desk.log.drafts.get(self.work.draft_id).xml == self.before


class Autosave(Deed):
    """Write an answer; undone, the one before is there."""

    def do(self) -> None:
        type_into(self.desk, self.work, self.form, "otro texto ficticio", durable=True)

    def holds(self, *, done: bool) -> bool:
        wanted = self.form.draft() if done else self.before
        return self.desk.log.drafts.get(self.work.draft_id).xml == wanted


class BackUp(Deed):
    """Write a backup; undone, those that were there still verify, and nothing half is left."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    def do(self) -> None:
        self.count = len(Backups(self.desk.backups._home).all())
        self.desk.back_up()

    def holds(self, *, done: bool) -> bool:
        backups = Backups(self.desk.backups._home)
        key = self.desk._vault._opened.vault_key
        for backup in backups.all()[-1:]:
            backups.check(backup, key)
        left = list(self.desk.backups._home.backups.glob("*.part*"))
        return not left and (done or len(backups.all()) == self.count)


class HandOver(Deed):
    """Copy a sealed record to the outbox; undone, it is still to be copied, and goes the next time, once."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.made = self.form.finalise()
        desk.finalise(self.work.draft_id, self.made)

    def do(self) -> None:
        self.desk.sending.hand_over()

    def holds(self, *, done: bool) -> bool:
        self.desk.sending.hand_over()
        waiting = [each.instance_id for each in self.desk.sending.state().waiting]
        return waiting.count(self.made.instance_id) == 1


DEEDS: dict[str, Callable[[Desk], Deed]] = {
    "finalise": Finalise, "autosave": Autosave, "backup": BackUp, "hand-over": HandOver,
}  # fmt: skip


def tried(deed: Deed, writes: int, reason: str) -> type[BaseException] | None:
    """Do a deed with that many writes left, and return how it failed; None where it did not."""
    room(writes, reason)
    try:
        deed.do()
    except AppError as error:
        return type(error)
    finally:
        room(-1)
    return None


def main() -> None:
    """Try each deed until it meets no refusal, and verify the whole log in the end."""
    folder, officer = Path(sys.argv[1]), sys.argv[2]
    shutil._USE_CP_SENDFILE = False  # type: ignore[attr-defined]  # so that each byte passes the recorder
    room(-1)
    desk = desk_of(vault_of(folder).unlock(officer, FIRST), folder)
    for asked in sys.argv[3:]:
        reason, name, step = asked.split(":")
        tries, told, lost = refused(desk, DEEDS[name], reason, int(step))
        lost += not desk.log.verify().ok or bool(desk._vault.database.damage())
        print(asked, tries, told, lost)
    with suppress(AppError):
        desk.close()


def refused(desk: Desk, kind: Callable[[Desk], Deed], reason: str, step: int) -> tuple[int, int, int]:
    """Return how many writes were refused, how often that was told, and how often something was lost."""
    told = lost = 0
    for tries in range(MOST):
        deed = kind(desk)
        failed = tried(deed, tries * step, reason)
        lost += not deed.holds(done=failed is None)
        if failed is None:
            return tries, told, lost
        told += failed in TOLD
    return MOST, told, lost + 1


if __name__ == "__main__":
    main()
