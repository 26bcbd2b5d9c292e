"""An export on its way: how far it is, how long it still takes, and how to stop it; nothing of a stopped one stays."""

from __future__ import annotations

from pathlib import Path
from threading import Event

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from desktop.desk.export import Exported, Wanted
from desktop.ui.design.card import column
from desktop.ui.design.progress import Progress
from desktop.ui.paper.acta import acta_pdf
from desktop.ui.services import Services

SLOW_MS, LOOK_MS = 1000, 250


class ExportRun(QWidget):
    """Hidden while nothing is written, and for the first second."""

    written = Signal(object)  # Exported

    def __init__(self, services: Services, parent: QWidget) -> None:
        super().__init__(parent)
        self._services = services
        self._running: Event | None = None
        self._flow = (0, 0)  # bytes written, bytes in all; told by the thread of the vault
        self._began = services.clock.now()
        self.progress = Progress(services.theme, self.tr("Exportando"))
        self.progress.cancel_requested.connect(self.cancel)
        column(gap=0, margins=(20, 8, 20, 0), parent=self).addWidget(self.progress)
        self.hide()
        self._slow = QTimer(self, singleShot=True, interval=SLOW_MS)
        self._slow.timeout.connect(self._show)
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self._tell)

    @property
    def running(self) -> bool:
        """Whether one is being written."""
        return self._running is not None

    def begin(self, wanted: Wanted, folder: Path) -> None:
        """Write an export in the lane of the vault; it stops when the page goes, as at locking."""
        desk = self._services.desk
        self._flow, self._began = (0, 0), self._services.clock.now()

        def job(cancelled: Event) -> Exported:
            return desk.export.write(
                wanted, folder, lambda instance_id: acta_pdf(desk, instance_id), self._count, cancelled
            )

        self._running = self._services.tasks.submit(self, job, self._done, failed=self._failed)
        self.destroyed.connect(self._running.set)
        self._slow.start()

    def cancel(self) -> None:
        """Stop it; neither its file nor its record stays."""
        if self._running is not None:
            self._running.set()
            self._rest()
            self._services.say(self.tr("Se dejó de exportar. No quedó ni el archivo ni el asiento."), None)

    def _count(self, done: int, total: int) -> None:
        self._flow = (done, total)

    def _show(self) -> None:
        if self.running:
            self._tell()
            self._look.start()
            self.show()

    def _tell(self) -> None:
        done, total = self._flow
        seconds = (self._services.clock.now() - self._began).total_seconds()
        left = (total - done) * seconds / done if done else None
        self.progress.show_progress(done // 1000, max(1, total // 1000), left, "kB")

    def _done(self, made: Exported) -> None:
        self._rest()
        self.written.emit(made)

    def _failed(self, error: Exception) -> None:
        self._rest()
        self._services.fail(error)

    def _rest(self) -> None:
        self._running = None
        self._slow.stop()
        self._look.stop()
        self.hide()
