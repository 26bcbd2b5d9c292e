"""Power cuts: one recorded session, cut at many random moments; an oracle judges what each cut leaves on the disk."""

from __future__ import annotations

import copy
import random
import shutil
from collections import Counter
from pathlib import Path

from tests.torture import session
from tests.torture.disk.playback import Disk, steps_of
from tests.torture.disk.recorder import REPOSITORY, build, record
from tests.torture.ledger import Judge, Ledger

ACTS = 40


def power_cuts(
    folder: Path,
    cuts: int,
    seed: int,
    *,
    acts: int = ACTS,
    code: Path = REPOSITORY,
    deaf: str = "",
    stop: bool = False,
) -> tuple[Ledger, Counter[str]]:
    """Record a session, cut the power that many times, and return what it did and what was lost.

    With `stop`, the first loss is enough. `code` and `deaf` as `recorder.record`.
    """
    chance, data, log = random.Random(seed), folder / "data", folder / "recording"
    ledger = Ledger(session.create(data))
    disk = Disk(data)
    arguments = [ledger.officer, ledger.passphrase, str(chance.randrange(2**32)), str(acts)]
    record(build(folder), data, log, arguments, code=code, deaf=deaf)
    steps = list(steps_of(log))
    moments = sorted(chance.sample(range(1, len(steps)), min(cuts, len(steps) - 1)))
    lost: Counter[str] = Counter()
    for number, step in enumerate(steps, 1):
        if step.kind == "A":
            for line in step.data.decode().splitlines():
                ledger.hear(line)
        else:
            disk.take(step)
        if moments and number == moments[0]:
            moments.pop(0)
            lost += _judged(disk, folder / "cut", ledger, chance)
            if stop and any(lost.values()):
                break
    return ledger, lost


def _judged(disk: Disk, place: Path, ledger: Ledger, chance: random.Random) -> Counter[str]:
    place.mkdir()
    disk.after_a_cut(place, chance)
    judge = Judge(place, copy.deepcopy(ledger))
    judge.judge(whole=True)
    shutil.rmtree(place)
    return +judge.lost


def full_disks(folder: Path, times: int, seed: int, *, acts: int = 10) -> tuple[int, int, Counter[str]]:
    """Let the disk be full from some write on, at that many moments of a session; return tries, those told, and losses.

    Told means that the session ended with a failure that the program explains, or that everything fitted.
    """
    chance, lost, told = random.Random(seed), Counter[str](), 0
    library = build(folder)
    writes = 0
    for turn in range(times + 1):
        data, log = folder / f"data-{turn}", folder / f"recording-{turn}"
        ledger = Ledger(session.create(data))
        room = chance.randrange(1, writes) if writes else None
        arguments = [ledger.officer, ledger.passphrase, str(seed), str(acts)]
        said = record(library, data, log, arguments, room=room)
        steps = list(steps_of(log))
        writes = writes or sum(step.kind == "W" for step in steps)
        for step in steps:
            if step.kind == "A":
                for line in step.data.decode().splitlines():
                    ledger.hear(line)
        if room is None:
            continue  # the first run only counts
        told += said in (
            "DiskFull",
            "FolderReadOnly",
            "",
        )  # SQLite calls some full disks a file it cannot open
        judge = Judge(data, ledger)
        judge.judge(whole=True)
        lost += +judge.lost
        shutil.rmtree(data)
    return times, told, lost
