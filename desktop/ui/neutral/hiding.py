"""*Ocultar*: a clock at once; the vault stays open behind it for a while, if the officer has a PIN to come back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.incidents.ports import Clock
from desktop.ui.design.theme import Theme
from desktop.ui.neutral.page import NeutralPage
from desktop.ui.shell.window import Window
from desktop.ui.tasks import TaskRunner
from desktop.vault.pin import TRIES, wait_after

if TYPE_CHECKING:
    from desktop.desk import Desk

LONGEST_S = 600  # whatever the policy says


class Hiding(QObject):
    """Owns the neutral screen. Without a PIN, after three wrong ones, or in time, it asks for the lock behind it."""

    lock_wanted = Signal()
    came_back = Signal()  # the vault is still open, and whoever hid it is here

    def __init__(
        self, theme: Theme, clock: Clock, tasks: TaskRunner, window: Callable[[], Window], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._theme, self._clock, self._tasks, self._window = theme, clock, tasks, window
        self._page: NeutralPage | None = None
        self._desk: Desk | None = None
        self._asked = False  # whether the vault has said that there is a PIN
        self._wrong = 0
        self._since: datetime = clock.now()
        self._time = QTimer(self, singleShot=True)
        self._time.timeout.connect(self.lock_wanted)

    @property
    def page(self) -> NeutralPage | None:
        """The neutral screen, while it is shown."""
        return self._page

    def hide(self, desk: Desk | None) -> None:
        """Show the neutral screen at once; `desk` is the open one behind it, None while locked."""
        if self._page is not None:
            return
        page = self._page = NeutralPage(self._theme, self._clock.now)
        page.woken.connect(self._wake)
        page.pin_typed.connect(self._try)
        self._window().show_cover(page, self.tr("Reloj"))
        self._desk, self._asked, self._wrong = desk, False, 0
        if desk is None:
            return
        self._since = self._clock.now()
        self._time.start(self._longest_s(desk) * 1000)
        self._tasks.submit(
            page, lambda _: desk.guard.has_pin(), self._heard, failed=lambda _: self.lock_wanted.emit()
        )

    def locked(self) -> None:
        """Go on as a clock over the lock screen: the vault was locked meanwhile."""
        self._desk = None
        self._time.stop()
        page = self._page
        if page is not None:
            page.forget_pin()
            self._window().hide_cover(page)
            self._window().show_cover(page, self.tr("Reloj"))

    def forget(self) -> None:
        """Let go of the page, as when the window is built anew."""
        self._page = self._desk = None
        self._time.stop()

    def _heard(self, has_pin: bool) -> None:
        self._asked = has_pin
        if not has_pin:
            self.lock_wanted.emit()

    def _wake(self) -> None:
        if self._desk is None:
            self._end()
        elif self._too_late():
            self.lock_wanted.emit()
        elif self._asked and self._page is not None:
            self._page.ask_pin()

    def _try(self, pin: str) -> None:
        desk, page = self._desk, self._page
        if desk is None or page is None or self._too_late():
            self.lock_wanted.emit()
            return
        self._wrong += 1  # counted before it is known
        self._tasks.submit(
            page, lambda _: desk.guard.pin_fits(pin), self._tried, failed=lambda _: self.lock_wanted.emit()
        )

    def _tried(self, fits: bool) -> None:
        if self._desk is None or self._page is None:
            return
        if fits:
            self._end()
            self.came_back.emit()
        elif self._wrong >= TRIES:
            self.lock_wanted.emit()
        else:
            self._page.show_wrong(TRIES - self._wrong, wait_after(self._wrong))

    def _end(self) -> None:
        page, self._page, self._desk = self._page, None, None
        self._time.stop()
        if page is not None:
            self._window().hide_cover(page)
            page.deleteLater()

    def _longest_s(self, desk: Desk) -> int:
        return min(desk.enrolment.policy.hide_s, LONGEST_S)

    def _too_late(self) -> bool:
        """A machine that slept does not count the time asleep; a clock set back proves nothing."""
        if self._desk is None:
            return False
        away_s = (self._clock.now() - self._since).total_seconds()
        return not -1 <= away_s <= self._longest_s(self._desk)
