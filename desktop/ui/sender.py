"""Sends by itself: soon after something was sealed, then whenever the outbox says that trying makes sense."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.ui.tasks import Lane, TaskRunner

if TYPE_CHECKING:
    from desktop.road import Road
    from desktop.sync.run import SyncReport

SHORTEST, LONGEST = timedelta(seconds=1), timedelta(minutes=15)
LOOK_MS = 1_000  # how often what goes out is told


@dataclass(frozen=True)
class Outflow:
    """What went out since a run began: bytes, and bytes per second (0 while nobody knows)."""

    sent: int
    rate: float


class Sender(QObject):
    """Runs one sending at a time in the `NET` lane; it goes on while the vault is locked.

    The road holds only bundles sealed to the registry, so its key may stay while the vault's key is gone.
    """

    reported = Signal(object)  # SyncReport
    failed = Signal(object)  # a StoreError of outbox.db
    started = Signal()
    flowed = Signal(object)  # Outflow, while a run lasts

    def __init__(self, tasks: TaskRunner, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks, self._now = tasks, now
        self._road: Road | None = None
        self._running: Event | None = None
        self._again = self._forced = False
        self._sent = 0
        self._began = now()
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.send)
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self._tell_flow)

    @property
    def running(self) -> bool:
        return self._running is not None

    def travel(self, road: Road | None) -> None:
        """Take the road of an open vault, and keep it; with None there is nothing to send any more."""
        self._road = road
        self.send()

    def send(self, force: bool = False) -> None:
        """Send what is due; with `force`, what waits for a later try too."""
        self._timer.stop()
        if self._road is None:
            return
        if self._running is not None:
            self._again, self._forced = True, self._forced or force
            return
        road = self._road
        self._sent, self._began = 0, self._now()
        self._running = self._tasks.submit(
            self,
            lambda cancelled: road.send(cancelled, force=force, on_sent=self._count),
            self._report,
            lane=Lane.NET,
            failed=self._fail,
        )
        self._look.start()
        self.started.emit()

    def network_changed(self) -> None:
        """Another network may be a free road: nothing waits for its time any more."""
        self.send(force=True)

    def send_by(self, at: datetime | None) -> None:
        """Send at a moment at the latest, for what travels on a road of its own; None asks for nothing."""
        if at is None or self._running is not None:
            return
        wait = self._wait(at)
        if not self._timer.isActive() or self._timer.remainingTime() > wait:
            self._timer.start(wait)

    def _count(self, size: int) -> None:
        """Runs on the lanes of the sending, one at a time."""
        self._sent += size

    def _tell_flow(self) -> None:
        seconds = (self._now() - self._began).total_seconds()
        self.flowed.emit(Outflow(self._sent, self._sent / seconds if seconds > 0 else 0.0))

    def _report(self, report: SyncReport) -> None:
        self._running = None
        self._look.stop()
        self.reported.emit(report)
        if self._again:
            force, self._again, self._forced = self._forced, False, False
            self.send(force)
        elif report.next_at is not None:
            self._timer.start(self._wait(report.next_at))

    def _fail(self, error: Exception) -> None:
        self._running = None
        self._look.stop()
        self.failed.emit(error)
        self._timer.start(int(LONGEST.total_seconds() * 1000))

    def _wait(self, at: datetime) -> int:
        return int(min(max(at - self._now(), SHORTEST), LONGEST).total_seconds() * 1000)
