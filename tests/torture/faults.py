"""Faults injected one by one: each gives a line with how many, what was lost and what was noticed."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from desktop.desk import Desk
from desktop.errors import AlreadyRunning, AppError, DatabaseBusy, DiskFull, StoreError
from desktop.incidents.statement import decode
from desktop.store.database import damaged_pages
from desktop.vault.process import SingleInstance
from tests.torture import session
from tests.torture.session import FIRST, MovedClock, desk_of, record, vault_of

YEARS_S = 5 * 365 * 86_400


@dataclass(frozen=True)
class Line:
    """One line of the table: `expected` is how many of the injected faults had to be noticed."""

    fault: str
    injected: int
    lost: int
    detected: int
    expected: int

    @property
    def good(self) -> bool:
        return self.lost == 0 and self.detected == self.expected


def unlocked(folder: Path, clock: MovedClock | None = None) -> Desk:
    vault = vault_of(folder, clock)
    return desk_of(vault.unlock(vault.officers()[0].id, FIRST), folder, clock)


def disk_full(folder: Path, chance: random.Random) -> Line:
    """No more pages than there are, then one more at each turn, while typing, finalising and backing up."""
    del chance
    session.create(folder)
    desk = unlocked(folder)
    work, form = session.begin(desk)
    session.type_into(desk, work, form, "texto ficticio")
    injected = detected = lost = more = 0
    before, made = form.draft(), None
    instance = form.finalise()
    while made is None and more < 60:
        database = desk._vault.database
        pages = database.query("PRAGMA page_count")[0]["page_count"]
        database.execute(f"PRAGMA max_page_count = {pages + more}")
        try:
            made = desk.finalise(work.draft_id, instance)
        except DiskFull:
            detected += 1
            lost += desk.log.drafts.get(work.draft_id).xml != before or bool(desk.log.records())
        injected += made is None
        more += 1
        database.execute("PRAGMA max_page_count = 1073741823")
    lost += made is None or not desk.log.verify().ok or bool(desk._vault.database.damage())
    desk.close()
    return Line("disk full at each page of a finalise", injected, lost, detected, injected)


def read_only(folder: Path, chance: random.Random) -> Line:
    """The folder becomes read-only: told, and all there once it can be written again (as a user who is not root)."""
    del chance
    session.create(folder)
    desk = unlocked(folder)
    kept = record(desk, "texto ficticio").instance_id
    desk.close()
    files = [folder, *folder.rglob("*")]

    def as_user() -> int:
        if os.geteuid() == 0:
            os.setgroups([])
            os.setgid(65534)
            os.setuid(65534)
        for path in files:
            path.chmod(0o500 if path.is_dir() else 0o400)
        try:
            told = unlocked(folder)
            record(told, "otro texto")
        except AppError:
            return 1
        return 0

    if os.geteuid() == 0:
        for path in (folder.parent, *files):
            os.chown(path, 65534, 65534)
    detected = in_a_child(as_user)
    for path in files:
        path.chmod(0o700 if path.is_dir() else 0o600)
    desk = unlocked(folder)
    lost = int(desk.log.record(kept) is None or not desk.log.verify().ok)
    desk.close()
    return Line("folder read-only", 1, lost, detected, 1)


def remounted(folder: Path, chance: random.Random) -> Line:
    """The file system is mounted read-only, by the kernel: told, and all there once it can be written again.

    Only root may mount, and only outside of some containers; where it may not, nothing is injected.
    """
    del chance
    folder.mkdir()
    if not _mount("-t", "tmpfs", "tmpfs", str(folder)):
        folder.rmdir()
        return Line("remounted read-only (left out: may not mount)", 0, 0, 0, 0)
    try:
        session.create(folder / "data")
        desk = unlocked(folder / "data")
        kept = record(desk, "texto ficticio").instance_id
        desk.close()
        assert _mount("-o", "remount,ro", str(folder))
        detected = in_a_child(lambda: _told(folder / "data"))
        assert _mount("-o", "remount,rw", str(folder))
        desk = unlocked(folder / "data")
        lost = int(desk.log.record(kept) is None or not desk.log.verify().ok)
        desk.close()
    finally:
        subprocess.run(["umount", str(folder)], check=False)
    return Line("remounted read-only", 1, lost, detected, 1)


def _mount(*arguments: str) -> bool:
    tool = shutil.which("mount")
    return (
        tool is not None
        and not subprocess.run([tool, *arguments], check=False, capture_output=True).returncode
    )


def _told(folder: Path) -> int:
    """Return 1 where unlocking and writing a record fails with words of the program's own."""
    try:
        record(unlocked(folder), "otro texto")
    except AppError:
        return 1
    return 0


def permissions(folder: Path, chance: random.Random) -> Line:
    """Somebody takes away the right to read or write one file after another: told, and all there once it is given back."""
    del chance
    session.create(folder)
    desk = unlocked(folder)
    kept = record(desk, "texto ficticio").instance_id
    desk.close()
    files = [folder / "vault.db", folder / "outbox.db"]
    detected = 0

    def as_user() -> int:
        if os.geteuid() == 0:
            os.setgroups([])
            os.setgid(65534)
            os.setuid(65534)
        try:
            told = unlocked(folder)
            record(told, "otro texto")
        except AppError:
            return 1
        return 0

    if os.geteuid() == 0:
        for path in (folder.parent, folder, *folder.rglob("*")):
            os.chown(path, 65534, 65534)
    for path in files:
        path.chmod(0)
        detected += in_a_child(as_user)
        path.chmod(0o600)
    desk = unlocked(folder)
    lost = int(desk.log.record(kept) is None or not desk.log.verify().ok)
    desk.close()
    return Line("permissions of a file taken away", len(files), lost, detected, len(files))


def clock_moved(folder: Path, chance: random.Random) -> Line:
    """The wall clock jumps years back and forward while the machine runs: recorded as doubtful, nothing lost."""
    session.create(folder)
    clock = MovedClock()
    desk = unlocked(folder, clock)
    made = [record(desk, "texto ficticio")]
    jumps = [chance.choice((-1, 1)) * chance.uniform(0.2, 1) * YEARS_S for _ in range(6)]
    for jump in jumps:
        clock.wall_s += jump
        made.append(record(desk, "texto ficticio"))
    ids = {each.instance_id for each in made}
    lost = len(ids - {each.instance_id for each in desk.log.records()}) + (not desk.log.verify().ok)
    states = [_clock_state(desk, each.instance_id) for each in made[1:]]
    desk.close()
    clock.mono_s += 100
    desk = unlocked(folder, clock)
    lost += not desk.log.verify().ok
    desk.close()
    return Line("clock moved by years", len(jumps), lost, states.count("doubtful"), len(jumps))


def time_zone(folder: Path, chance: random.Random) -> Line:
    """The time zone changes, and summer time begins, between records: same moments, order kept, chain whole."""
    del chance
    session.create(folder)
    zones, before = (
        ("America/Argentina/Salta", "Asia/Tokyo", "America/New_York", "UTC0"),
        os.environ.get("TZ"),
    )
    desk = unlocked(folder)
    try:
        made = []
        for zone in zones:
            os.environ["TZ"] = zone
            time.tzset()
            made.append(record(desk, "texto ficticio"))
    finally:
        os.environ.pop("TZ") if before is None else os.environ.update(TZ=before)
        time.tzset()
    walls = [each.wall for each in made]
    listed = [each.instance_id for each in reversed(desk.log.records())][-len(made) :]
    lost = (walls != sorted(walls)) + (listed != [each.instance_id for each in made])
    doubted = [_clock_state(desk, each.instance_id) for each in made].count("doubtful")
    lost += not desk.log.verify().ok
    desk.close()
    return Line("time zone changed (nothing to notice)", len(zones), lost, doubted, 0)


def two_instances(folder: Path, chance: random.Random) -> Line:
    """A second copy of the program is turned away; a second writer that comes by another way waits or is told."""
    del chance
    session.create(folder)
    desk = unlocked(folder)
    kept = record(desk, "texto ficticio").instance_id

    def second_program() -> int:
        try:
            SingleInstance(folder / "running.lock").acquire()
        except AlreadyRunning:
            return 1
        return 0

    def second_writer() -> int:
        other = unlocked(folder)
        try:
            record(other, "otro texto")
        except DatabaseBusy:
            return 1
        return 0

    with SingleInstance(folder / "running.lock"):
        detected = in_a_child(second_program)
    with desk._vault.database.transaction():
        detected += in_a_child(second_writer)
    lost = int(desk.log.record(kept) is None or not desk.log.verify().ok)
    desk.close()
    return Line("two copies of the program", 2, lost, detected, 2)


def log_deleted(folder: Path, chance: random.Random) -> Line:
    """The write-ahead log of a killed program is deleted: the outbox tells which records went, a new chain begins."""
    del chance
    session.create(folder)
    gone: list[str] = []
    reading, writing = os.pipe()

    def until_killed() -> int:
        desk = unlocked(folder)
        for _ in range(3):
            work, form = session.begin(desk)
            session.type_into(desk, work, form, "texto ficticio")
            made = form.finalise()
            desk.finalise(work.draft_id, made)
            desk.sending.hand_over()  # and killed before the log is emptied into the file
            os.write(writing, f"{made.instance_id}\n".encode())
        os.kill(os.getpid(), signal.SIGKILL)
        return 0

    in_a_child(until_killed)
    os.close(writing)
    with os.fdopen(reading, encoding="utf-8") as pipe:
        gone = pipe.read().split()
    for path in folder.glob("vault.db-*"):
        path.unlink()
    desk = unlocked(folder)
    noticed = len(set(gone) & set(desk.missing))
    there = sum(desk.log.record(each) is not None for each in gone)
    again = record(desk, "texto ficticio")
    numbers = [each.number for each in desk.log.records()]
    lost = int(not desk.log.verify().ok or not desk.restored or len(set(numbers)) != len(numbers))
    lost += desk.log.record(again.instance_id) is None
    desk.close()
    desk = unlocked(folder)
    lost += desk.restored  # it is told once, not at every unlocking
    desk.close()
    return Line(
        "write-ahead log deleted (records told as missing)", len(gone), lost, noticed + there, len(gone)
    )


def bytes_flipped(folder: Path, chance: random.Random, flips: int = 40) -> Line:
    """One byte of vault.db changes: the page is named or nothing opens, and no text that is shown is another one."""
    session.create(folder)
    desk = unlocked(folder)
    for turn in range(12):
        record(desk, f"texto ficticio {turn}")
    texts = {each.instance_id: desk.log.text(each.instance_id) for each in desk.log.records()}
    desk._vault.database.truncate_log()
    key = bytes(desk._vault._opened.vault_key)
    desk.close()
    shutil.rmtree(folder / "backups")
    whole, detected, lost = (folder / "vault.db").read_bytes(), 0, 0
    for _ in range(flips):
        data = bytearray(whole)
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        (folder / "vault.db").write_bytes(data)
        detected += bool(damaged_pages(folder / "vault.db", key))
        lost += _shows_another(folder, texts)
        for path in (*folder.glob("vault.db-*"), *folder.glob("backups/*")):
            path.unlink()
    (folder / "vault.db").write_bytes(whole)
    desk = unlocked(folder)
    lost += not desk.log.verify().ok
    desk.close()
    return Line("one byte of vault.db flipped", flips, lost, detected, flips)


def _shows_another(folder: Path, texts: dict[str, bytes | None]) -> bool:
    """Tell whether a damaged vault shows as a record what is not that record."""
    try:
        desk = unlocked(folder)
    except (StoreError, AppError):
        return False
    try:
        return any(desk.log.text(each) not in (text, None) for each, text in texts.items())
    except StoreError:
        return False
    finally:
        desk._vault.close()


def in_a_child(deed: Callable[[], int]) -> int:
    """Run something in a forked process and return its exit code; 0 where a signal ended it."""
    child = os.fork()
    if child == 0:
        code = 99
        try:
            code = deed()
        finally:
            os._exit(code)
    _, status = os.waitpid(child, 0)
    return os.WEXITSTATUS(status) if os.WIFEXITED(status) else 0


def _clock_state(desk: Desk, instance_id: str) -> str:
    from desktop.incidents import dsse

    envelope = desk.log.envelope(instance_id)
    assert envelope is not None
    return decode(dsse.parse(envelope).payload).clock.value


FAULTS = (
    disk_full,
    read_only,
    remounted,
    permissions,
    clock_moved,
    time_zone,
    two_instances,
    log_deleted,
    bytes_flipped,
)
