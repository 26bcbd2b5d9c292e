"""Everything that sends by itself, joined: sealed bundles, records in clear, and the network coming back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.ui.sender import Sender
from desktop.ui.sending.clear import ClearSending
from desktop.ui.sending.network import NetworkWatch, system_network
from desktop.ui.services import News
from desktop.ui.tasks import TaskRunner

if TYPE_CHECKING:
    from desktop.desk import Desk
    from desktop.sync.run import SyncReport


class Traffic(QObject):
    """Owns the senders and brings what the registry said to the log and the pages.

    `desk()` is the desk that is open now, None while locked: then receipts wait in the outbox.
    """

    def __init__(
        self,
        tasks: TaskRunner,
        now: Callable[[], datetime],
        news: News,
        desk: Callable[[], Desk | None],
        fail: Callable[[Exception], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks, self._news, self._desk, self._fail = tasks, news, desk, fail
        self.sending = Sender(tasks, now, self)
        self._clear = ClearSending(tasks, desk, fail, self)
        self._network = NetworkWatch(system_network(), self)
        self.sending.reported.connect(self._sent)
        self.sending.failed.connect(fail)
        self.sending.flowed.connect(news.sending_flowed)
        self._clear.reported.connect(self._sent_clear)
        self._network.changed.connect(self.sending.network_changed)

    def _sent(self, report: SyncReport) -> None:
        self._news.sending_problem.emit(report.problem)
        if report.server is not None and report.problem is None:
            self._clear.begin()
        desk = self._desk()
        if desk is not None:
            self._tasks.submit(
                self,
                lambda _: desk.sending.take_back(report),
                lambda _: self._news.sending_changed.emit(),
                failed=self._fail,
            )

    def _sent_clear(self, report: SyncReport) -> None:
        self._news.sending_problem.emit(report.problem)
        self._news.sending_changed.emit()
        self.sending.send_by(report.next_at)
