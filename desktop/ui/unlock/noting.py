"""What can be done on the lock screen beside unlocking: a sealed note, and getting back in."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.errors import AppError
from desktop.ui.design.theme import Theme
from desktop.ui.messages import explain
from desktop.ui.shell.window import Window
from desktop.ui.tasks import TaskRunner
from desktop.ui.unlock.note import NotePage
from desktop.ui.unlock.recover import RecoverPage

if TYPE_CHECKING:
    from desktop.vault.vault import Vault


class Noting(QObject):
    """Shows one page over the lock screen and takes it away; `window` is the one in force."""

    closed = Signal()  # the lock screen is in front again

    def __init__(
        self,
        theme: Theme,
        vault: Callable[[], Vault],
        tasks: TaskRunner,
        window: Callable[[], Window],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._theme, self._vault, self._tasks, self._window = theme, vault, tasks, window
        self._page: NotePage | RecoverPage | None = None

    @property
    def page(self) -> NotePage | RecoverPage | None:
        """The page, while somebody writes a note or cannot enter."""
        return self._page

    @property
    def recovery(self) -> RecoverPage | None:
        """The page of who cannot enter, while it is shown."""
        return self._page if isinstance(self._page, RecoverPage) else None

    def write(self, officer_id: str) -> None:
        """Show the page, with the officer who was chosen on the lock screen. Raises HeaderDamaged."""
        if self._page is not None:
            return
        page = self._page = NotePage(self._theme, self._vault().officers(), officer_id)
        page.keep_requested.connect(self._keep)
        page.closed.connect(self.close)
        self._window().show_cover(page)

    def recover(self, officer_id: str, opening: Callable[[str, str, str], None]) -> None:
        """Show the page for who cannot enter; `opening` is called with what was typed. Raises HeaderDamaged."""
        if self._page is not None:
            return
        page = self._page = RecoverPage(self._theme, self._vault().officers(), officer_id)
        page.recover_requested.connect(opening)
        page.closed.connect(self.close)
        self._window().show_cover(page)

    def close(self) -> None:
        """Take the page away with what is typed in it."""
        page, self._page = self._page, None
        if page is not None:
            self._window().hide_cover(page)
            page.deleteLater()
            self.closed.emit()

    def _keep(self, officer_id: str, text: str) -> None:
        page = self._page
        if page is None:
            return
        page.show_busy(True)
        self._tasks.submit(
            page, lambda _: self._vault().leave_note(officer_id, text), self._kept, failed=self._not_kept
        )

    def _kept(self, _: None) -> None:
        self.close()
        self._window().show_toast(self.tr("Nota sellada. Se abre al desbloquear"))

    def _not_kept(self, error: Exception) -> None:
        if not isinstance(self._page, NotePage) or not isinstance(error, AppError):
            raise error
        self._page.show_busy(False)
        self._page.show_problem(explain(error))
