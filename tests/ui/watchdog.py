"""Sees the UI thread block: how much processor time it spends between two beats of its own event loop.

Processor time and not the clock's: a loaded machine makes everything late, but makes no work of the window's longer.
"""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

LIMIT_S = 0.050
_USUAL_S = 0.0060  # what `_sum` takes on the machine that the limit was set on, with nothing else to do
_LOOK_S = 0.010
_OURS = str(Path(__file__).parents[2] / "desktop")


@dataclass(frozen=True)
class Block:
    """One time that the window did not answer: seconds of work, what the journey was doing, and where it was."""

    seconds: float
    during: str
    where: str

    def __str__(self) -> str:
        return f"{self.seconds * 1000:.0f} ms during {self.during}: {self.where}"


def slowness() -> float:
    """How much longer work takes now than on the machine that the limit was set on, never below 1.

    Even processor time grows where others use the same cores and caches.
    """
    return max(1.0, sorted(_sum() for _ in range(9))[6] / _USUAL_S)


def _sum() -> float:
    start, total = time.thread_time(), 0
    for number in range(100_000):
        total += number * number
    return time.thread_time() - start


class Watchdog(QObject):
    """Beats in the event loop while the journey goes on; made and used on the UI thread."""

    def __init__(self, limit_s: float = LIMIT_S, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.blocks: list[Block] = []
        self.limit_s, self._during, self._where = limit_s * slowness(), "", ""
        self._spent, self._beaten = time.thread_time(), time.monotonic()
        self._thread = threading.get_ident()
        self._over = threading.Event()
        self._timer = QTimer(self, interval=1)
        self._timer.timeout.connect(self._beat)
        self._looker = threading.Thread(target=self._look, name="watchdog", daemon=True)

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Watch while this lasts."""
        self._forget()
        self._timer.start()
        self._looker.start()
        try:
            yield
        finally:
            self._timer.stop()
            self._over.set()
            self._looker.join()

    @contextmanager
    def doing(self, what: str) -> Iterator[None]:
        """Name what the journey does now."""
        self._during = what
        self._forget()
        yield
        self._beat()

    def watch(self, what: str, act: Callable[[], None], times: int = 5) -> None:
        """Do something; where it blocks, do it again: only what blocks each time is kept, as others may have been at work.

        What is left is held to the machine as slow as it is by now.
        """
        before = len(self.blocks)
        for _ in range(times):
            seen = len(self.blocks)
            with self.doing(what):
                act()
            if len(self.blocks) == seen:
                del self.blocks[before:]
                return
        del self.blocks[before:-1]
        if self.blocks[-1].seconds <= LIMIT_S * slowness():
            self.blocks.pop()
        self._forget()

    def _forget(self) -> None:
        self._spent, self._beaten, self._where = time.thread_time(), time.monotonic(), ""

    def _beat(self) -> None:
        spent = time.thread_time() - self._spent
        if self._during and spent > self.limit_s:
            self.blocks.append(Block(spent, self._during, self._where or "not seen"))
        self._forget()

    @contextmanager
    def excused(self) -> Iterator[None]:
        """Look away: an opening that is known to take its time."""
        during, self._during = self._during, ""
        try:
            yield
        finally:
            self._during = during
            self._forget()

    def _look(self) -> None:
        """On a thread of its own: remember where the UI thread is when its beat is overdue."""
        while not self._over.wait(_LOOK_S):
            if time.monotonic() - self._beaten > self.limit_s / 2:
                self._where = _place_of(self._thread) or self._where


def _place_of(thread: int) -> str:
    """Where a thread is in our own code; nothing of its frames is kept, or it would keep painters alive."""
    frame, found = sys._current_frames().get(thread), []
    while frame is not None and len(found) < 4:
        code = frame.f_code
        if code.co_filename.startswith(_OURS):
            found.append(f"{code.co_filename[len(_OURS) + 1 :]}:{frame.f_lineno} {code.co_name}")
        frame = frame.f_back
    return " < ".join(found)
