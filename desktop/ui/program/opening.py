"""From a cover to an open vault: unlocking, recovering and creating, in the background."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.errors import AppError, DeviceSecretGone, DiskFull, FolderReadOnly
from desktop.ui.program.inside import place_key
from desktop.ui.unlock.page import UnlockPage

if TYPE_CHECKING:
    from desktop.desk import Desk
    from desktop.ui.first_start.page import FirstStartAnswers
    from desktop.ui.messages import Message
    from desktop.ui.program.covers import Covers
    from desktop.ui.program.given import Given
    from desktop.ui.unlock.noting import Noting
    from desktop.vault.open_vault import OpenVault


class Opening(QObject):
    """Opens the vault behind what is shown; what does not open says there why."""

    opened = Signal(object, str)  # Desk, and where the officer was, as JSON

    def __init__(
        self,
        given: Given,
        covers: Covers,
        noting: Callable[[], Noting],
        fail: Callable[[Exception], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._given, self._covers, self._noting, self._fail = given, covers, noting, fail

    def create(self, answers: FirstStartAnswers) -> None:
        """Make a vault from what was answered at the first start."""
        self._open(lambda: self._given.doors.create(answers))

    def unlock(self, officer_id: str, passphrase: str) -> None:
        """Open with an officer's passphrase."""
        self._open(lambda: self._given.doors.vault().unlock(officer_id, passphrase))

    def recover(self, officer_id: str, secret: str, passphrase: str) -> None:
        """Open with what was kept for recovery and set a new passphrase."""
        self._open(lambda: self._given.doors.vault().unlock_with_recovery(officer_id, secret, passphrase))

    def _open(self, opening: Callable[[], OpenVault]) -> None:
        cover = self._noting().recovery or self._covers.page
        if cover is None:
            return
        cover.show_busy(True)

        def job(_: object) -> tuple[Desk, str]:
            opened = opening()
            try:
                desk = self._given.doors.desk(opened)
                desk.sending.take_back()  # what was received while nobody was here
                return desk, desk.remembered(place_key(desk))
            except BaseException:
                opened.close()
                raise

        self._given.tasks.submit(cover, job, lambda found: self.opened.emit(*found), failed=self._refuse)

    def _refuse(self, error: Exception) -> None:
        recovery, cover = self._noting().recovery, self._covers.page
        if not isinstance(error, AppError) or (recovery is None and cover is None):
            self._fail(error)
            return
        if recovery is not None:
            recovery.show_busy(False)
            recovery.show_failure(error)
            return
        from desktop.ui.messages import explain

        assert cover is not None
        cover.show_busy(False)
        if isinstance(cover, UnlockPage) and isinstance(error, DeviceSecretGone):
            cover.show_problem(explain(error), recovery=True)
            return
        told = self._unwritable(error) or explain(error)
        cover.show_problem(told, getattr(error, "wait_s", 0.0))

    def _unwritable(self, error: AppError) -> Message | None:
        """Say it in other words than where something is typed: nothing of that is on the screen here."""
        from desktop.ui.messages import Message

        match error:
            case DiskFull():
                return Message(
                    self.tr("No se pudo abrir: el disco está lleno"),
                    self.tr("Los asientos están a salvo. Libere espacio y pruebe de nuevo."),
                )
            case FolderReadOnly():
                return Message(
                    self.tr("No se pudo abrir: Vigía no puede escribir en su carpeta de datos"),
                    self.tr(
                        "Los asientos están a salvo. Avise a sistemas: falta el permiso de escribir, o el disco quedó de sólo "
                        "lectura."
                    ),
                )
        return None
