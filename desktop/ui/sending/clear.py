"""Records in clear, where the policy allows them: they go on a road of their own while the vault is open."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.ui.tasks import Lane, TaskRunner

if TYPE_CHECKING:
    from desktop.desk import Desk
    from desktop.road import Road
    from desktop.sync.run import SyncReport


class ClearSending(QObject):
    """One such run: builds its outbox in the `DB` lane, sends in the `NET` lane, takes the receipts back.

    `desk()` is the desk that is open now, None while locked. `reported` tells what the registry said.
    """

    reported = Signal(object)  # SyncReport, once its receipts are in the log

    def __init__(
        self,
        tasks: TaskRunner,
        desk: Callable[[], Desk | None],
        fail: Callable[[Exception], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks, self._desk, self._fail = tasks, desk, fail
        self._busy = False

    def begin(self) -> None:
        """Send what waits in clear; nothing where nothing does, or a run is under way."""
        desk = self._desk()
        if desk is None or self._busy:
            return
        self._busy = True
        self._tasks.submit(
            self,
            lambda _: desk.sending.clear_road(),
            lambda road: self._send(desk, road),
            failed=self._give_up,
        )

    def _send(self, desk: Desk, road: Road | None) -> None:
        if road is None:
            self._busy = False
            return
        self._tasks.submit(
            self,
            lambda cancelled: road.send(cancelled, force=True),
            lambda report: self._take_back(desk, road, report),
            lane=Lane.NET,
            failed=lambda error: self._end(road, error),
        )

    def _take_back(self, desk: Desk, road: Road, report: SyncReport) -> None:
        if self._desk() is not desk:  # locked meanwhile: the registry gives the same receipts again
            _forget(road)
            self._busy = False
            return
        self._tasks.submit(
            self,
            lambda _: desk.sending.end_clear(road),
            lambda _: self._told(report),
            failed=lambda error: self._end(road, error),
        )

    def _told(self, report: SyncReport) -> None:
        self._busy = False
        self.reported.emit(report)

    def _end(self, road: Road, error: Exception) -> None:
        _forget(road)
        self._give_up(error)

    def _give_up(self, error: Exception) -> None:
        self._busy = False
        self._fail(error)


def _forget(road: Road) -> None:
    from desktop.desk.sending import forget_clear  # noqa: PLC0415 - the first window does not wait for the desk

    forget_clear(road)
