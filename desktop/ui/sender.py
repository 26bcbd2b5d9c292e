"""Sends by itself: soon after something was sealed, then whenever the outbox says that trying makes sense."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from threading import Event

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.road import Road
from desktop.sync.run import SyncReport
from desktop.ui.tasks import Lane, TaskRunner

SHORTEST, LONGEST = timedelta(seconds=1), timedelta(minutes=15)


class Sender(QObject):
    """Runs one sending at a time in the `NET` lane; it goes on while the vault is locked.

    The road holds only bundles sealed to the registry, so its key may stay while the vault's key is gone.
    """

    reported = Signal(object)  # SyncReport
    failed = Signal(object)  # a StoreError of outbox.db
    started = Signal()

    def __init__(self, tasks: TaskRunner, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks, self._now = tasks, now
        self._road: Road | None = None
        self._running: Event | None = None
        self._again = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.send)

    @property
    def running(self) -> bool:
        return self._running is not None

    def travel(self, road: Road | None) -> None:
        """Take the road of an open vault, and keep it; None ends all sending."""
        self._road = road
        self.send()

    def send(self, force: bool = False) -> None:
        """Send what is due; with `force`, what waits for a later try too."""
        self._timer.stop()
        if self._road is None:
            return
        if self._running is not None:
            self._again = True
            return
        road = self._road
        self._running = self._tasks.submit(
            self,
            lambda cancelled: road.send(cancelled, force=force),
            self._report,
            lane=Lane.NET,
            failed=self._fail,
        )
        self.started.emit()

    def _report(self, report: SyncReport) -> None:
        self._running = None
        self.reported.emit(report)
        if self._again:
            self._again = False
            self.send()
        elif report.next_at is not None:
            wait = min(max(report.next_at - self._now(), SHORTEST), LONGEST)
            self._timer.start(int(wait.total_seconds() * 1000))

    def _fail(self, error: Exception) -> None:
        self._running = None
        self.failed.emit(error)
        self._timer.start(int(LONGEST.total_seconds() * 1000))
