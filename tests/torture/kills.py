"""`kill -9` at random moments of a driven session."""

from __future__ import annotations

import math
import os
import random
import signal
import time
import traceback
from collections import Counter
from pathlib import Path

from tests.torture import session
from tests.torture.ledger import Judge, Ledger

LONGEST_S = 0.9


def torture(
    folder: Path, kills: int, seed: int, *, whole_every: int = 25, seconds: float = math.inf
) -> tuple[Ledger, Counter[str], int]:
    """Kill a session that many times, or until the time is over; return what it did, what was lost, and the kills.

    All of what was lost must be zero. The last kill is judged whole whenever it comes.
    """
    begun, turn = time.monotonic(), 0
    chance = random.Random(seed)
    session.SHELF.form(session.FORM)
    ledger = Ledger(session.create(folder / "data"))
    judge = Judge(folder / "data", ledger)
    with (folder / "ledger.txt").open("a", encoding="utf-8") as told:
        for turn in range(kills):
            for line in _killed(folder / "data", ledger, chance):
                told.write(f"{turn} {line}\n")
                ledger.hear(line)
            told.flush()
            last = turn == kills - 1 or time.monotonic() - begun > seconds
            judge.judge(whole=last or turn % whole_every == 0)
            if last or any(judge.lost.values()):
                break
    return ledger, judge.lost, turn + 1


def _killed(folder: Path, ledger: Ledger, chance: random.Random) -> list[str]:
    """Run the session in a child, kill it at a random moment after it unlocked, return what it told."""
    seed, alive_s = chance.randrange(2**32), chance.uniform(0, LONGEST_S)
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            session.drive(folder, ledger.officer, ledger.passphrase, seed, writing)
        except BaseException:
            traceback.print_exc()
        os._exit(70)
    os.close(writing)
    with os.fdopen(reading, encoding="utf-8") as pipe:
        first = pipe.readline()
        time.sleep(alive_s)
        os.kill(child, signal.SIGKILL)
        rest = pipe.read()
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status), "the session ended by itself"
    lines = (first + rest).split("\n")
    return [line for line in lines[:-1] if line]  # a line without its end was not acknowledged
