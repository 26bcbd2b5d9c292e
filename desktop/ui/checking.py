"""Checking the log's chain while the officer works: a little at a time, so that nothing waits for it."""

from __future__ import annotations

from threading import Event

from PySide6.QtCore import QObject, Signal

from desktop.desk import Desk
from desktop.incidents.chain import ChainReport
from desktop.incidents.inspection import StoredVerification
from desktop.ui.services import Services

_Step = tuple[StoredVerification, ChainReport | None]


class ChainCheck(QObject):
    """One check at a time: each batch of records is a job of its own, and drafts, searches and locking go between."""

    checked = Signal(object)  # ChainReport
    failed = Signal(Exception)

    def __init__(self, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._waiting: Event | None = None

    def start(self) -> None:
        """Check every record, link and attachment; one that is under way is dropped."""
        if self._waiting is not None:
            self._waiting.set()
        desk = self._services.desk
        self._submit(desk, None)

    def _submit(self, desk: Desk, going: StoredVerification | None) -> None:
        def step(_: Event) -> _Step:
            verification = going or desk.log.verification()
            return verification, verification.advance()

        def told(outcome: _Step) -> None:
            verification, report = outcome
            if report is None:
                self._submit(desk, verification)
            else:
                self.checked.emit(report)

        self._waiting = self._services.tasks.submit(self, step, told, failed=self.failed.emit)
