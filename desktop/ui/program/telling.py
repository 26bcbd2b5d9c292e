"""What the window tells by itself while the vault is open: how much waits, notes taken in, a keyring that lacks its part."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from desktop.ui.services import News
from desktop.ui.shell.window import Window

if TYPE_CHECKING:
    from desktop.desk import Desk
    from desktop.desk.notes import Taken
    from desktop.ui.tasks import TaskRunner


translate = QCoreApplication.translate


class Telling(QObject):
    """Asks the open desk in its lane and says the answer in the window in force."""

    def __init__(
        self,
        tasks: TaskRunner,
        news: News,
        window: Callable[[], Window],
        desk: Callable[[], Desk | None],
        fail: Callable[[Exception], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._tasks, self._news, self._window, self._desk, self._fail = tasks, news, window, desk, fail

    def tell_opened(self) -> None:
        """Tell what matters to who has just opened the vault."""
        desk = self._desk()
        if desk is None:
            return
        self.count()
        if desk.export.finished:
            self._window().show_toast(
                self.tr("Se terminó de escribir la exportación que se había cortado: %1").replace(
                    "%1", str(desk.export.finished[0])
                )
            )
        self._tasks.submit(self, lambda _: desk.notes.take(), self._show_notes, failed=self._fail)
        self._tasks.submit(
            self, lambda _: desk.guard.lacks_device_secret(), self._show_lacking, failed=self._fail
        )

    def count(self) -> None:
        """Show how many records wait to be received."""
        desk = self._desk()
        if desk is None:
            return

        from desktop.incidents.records import RecordState

        def count(_: object) -> int:
            states = desk.log.states
            return sum(count for state, count in states.items() if state != RecordState.RECEIVED)

        self._tasks.submit(self, count, self._show_waiting, failed=self._fail)

    def _show_waiting(self, waiting: int) -> None:
        self._window().show_count("envios", waiting)
        desk = self._desk()
        saved = self.tr("Todo guardado aquí")
        if desk is not None and desk.room.unkept:
            full = translate("ConcernBanners", "El disco está lleno.").removesuffix(".")
            saved = full if desk.room.full else self.tr("No se puede escribir en el disco")
        tail = self.tr("%n por enviar", "", waiting) if waiting else self.tr("nada por enviar")
        self._window().show_saved(f"{saved} · {tail}", saved)

    def _show_lacking(self, lacks: bool) -> None:
        if lacks:
            self._window().show_toast(
                self.tr("El llavero de este equipo no guarda su parte de la clave. Vea Ajustes, Agentes.")
            )

    def _show_notes(self, taken: Taken) -> None:
        if taken.drafts:
            self._window().show_toast(self.tr("%n nota sellada quedó en borradores", "", len(taken.drafts)))
            self._news.drafts_changed.emit()
        if taken.damaged:
            self._window().show_toast(
                self.tr(
                    "Una nota sellada no se pudo leer. Se conserva en %1: avise a la supervisión."
                ).replace("%1", taken.damaged[0].name)
            )
