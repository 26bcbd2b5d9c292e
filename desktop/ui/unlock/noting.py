"""How a sealed note gets from the lock screen to the disk."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from desktop.errors import AppError
from desktop.ui.design.theme import Theme
from desktop.ui.messages import explain
from desktop.ui.shell.window import Window
from desktop.ui.tasks import TaskRunner
from desktop.ui.unlock.note import NotePage
from desktop.vault.vault import Vault


class Noting(QObject):
    """Shows the note's page over the lock screen and takes it away; `window` is the one in force."""

    def __init__(
        self, theme: Theme, vault: Vault, tasks: TaskRunner, window: Callable[[], Window], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._theme, self._vault, self._tasks, self._window = theme, vault, tasks, window
        self._page: NotePage | None = None

    @property
    def page(self) -> NotePage | None:
        """The page, while somebody writes a note."""
        return self._page

    def write(self, officer_id: str) -> None:
        """Show the page, with the officer who was chosen on the lock screen. Raises HeaderDamaged."""
        if self._page is not None:
            return
        page = self._page = NotePage(self._theme, self._vault.officers(), officer_id)
        page.keep_requested.connect(self._keep)
        page.closed.connect(self.close)
        self._window().show_cover(page)

    def close(self) -> None:
        """Take the page away with what is typed in it."""
        page, self._page = self._page, None
        if page is not None:
            self._window().hide_cover(page)
            page.deleteLater()

    def _keep(self, officer_id: str, text: str) -> None:
        page = self._page
        if page is None:
            return
        page.show_busy(True)
        self._tasks.submit(
            page, lambda _: self._vault.leave_note(officer_id, text), self._kept, failed=self._not_kept
        )

    def _kept(self, _: None) -> None:
        self.close()
        self._window().show_toast(self.tr("Nota sellada. Se abre al desbloquear"))

    def _not_kept(self, error: Exception) -> None:
        if self._page is None or not isinstance(error, AppError):
            raise error
        self._page.show_busy(False)
        self._page.show_problem(explain(error))
