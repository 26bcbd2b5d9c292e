"""How far a delivery has come, how long it still takes, and how to stop it; hidden for the first second."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from desktop.content.packs.watch import Watch
from desktop.ui.design.progress import Progress
from desktop.ui.design.theme import Theme

SLOW_MS, LOOK_MS = 1000, 250
_LARGE = 10_000_000  # bytes from which on megabytes are told


class Fetching(Progress):
    """`begin` gives what the job counts in; it stops when asked, and when its page goes."""

    def __init__(
        self, theme: Theme, title: str, now: Callable[[], datetime], parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, title, parent=parent)
        self._now, self._began = now, now()
        self._watch = Watch()
        self._slow = QTimer(self, singleShot=True, interval=SLOW_MS)
        self._slow.timeout.connect(self._come)
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self._tell)
        self.cancel_requested.connect(self.stop)
        self.hide()

    def begin(self) -> Watch:
        """Return a new watch, and show it once it takes more than a second."""
        self._watch, self._began = Watch(), self._now()
        self.destroyed.connect(self._watch.stop)
        self._slow.start()
        return self._watch

    def stop(self) -> None:
        """Ask it to end; whoever runs it hears `Stopped` when it has."""
        self._watch.stop()

    def rest(self) -> None:
        """Show nothing more: it has ended."""
        self._slow.stop()
        self._look.stop()
        self.hide()

    def _come(self) -> None:
        self._tell()
        self._look.start()
        self.show()

    def _tell(self) -> None:
        done, total = self._watch.done, self._watch.total
        seconds = (self._now() - self._began).total_seconds()
        left = (total - done) * seconds / done if done else None
        unit, name = (1_000_000, "MB") if total >= _LARGE else (1000, "kB")
        self.show_progress(done // unit, max(1, total // unit) if total else 0, left, name)
