"""Handing a record over on paper: why and for whom first, then the preview, then a record that it went out."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from threading import Event

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from desktop.desk import Desk
from desktop.incidents.records import Record
from desktop.ui.design.dialog import Dialog
from desktop.ui.design.field import Field
from desktop.ui.design.theme import Theme
from desktop.ui.paper import preview
from desktop.ui.paper.sheet import Sheet
from desktop.ui.services import Services

translate = QCoreApplication.translate


class HandDialog(Dialog):
    """Asks why a paper goes out and for whom; `answered` with both."""

    answered = Signal(str, str)  # motive, recipient

    def __init__(
        self, theme: Theme, parent: QWidget, number: str, *, motive: str = "", recipient: str = ""
    ) -> None:
        super().__init__(
            theme,
            parent,
            self.tr("Asiento %1 en papel").replace("%1", number),
            self.tr(
                "El papel no va cifrado. Al imprimirlo o guardarlo queda un asiento con el motivo y el destino."
            ),
            self.tr("Ver las hojas"),
            keep=self.tr("Volver"),
            icon="printer",
        )
        self.motive = Field(theme, self.tr("¿Para qué?"))
        self.recipient = Field(
            theme, self.tr("¿Para quién?"), help=self.tr("El organismo o el cargo, sin nombres.")
        )
        self.motive.set_text(motive)
        self.recipient.set_text(recipient)
        self.add(self.motive)
        self.add(self.recipient)
        (self.recipient if motive and not recipient else self.motive).editor.setFocus()

    def accept(self) -> None:
        """Go on once both are answered."""
        motive, recipient = self.motive.text().strip(), self.recipient.text().strip()
        self.motive.set_error("" if motive else self.tr("Falta el motivo."))
        self.recipient.set_error("" if recipient else self.tr("Falta para quién es."))
        if motive and recipient:
            super().accept()
            self.answered.emit(motive, recipient)


def hand_over(
    services: Services,
    page: QWidget,
    record: Record,
    make: Callable[[Desk], Sheet | None],
    *,
    motive: str = "",
    recipient: str = "",
) -> HandDialog:
    """Open the question, and then the preview of what `make` gives in the lane of the vault."""
    dialog = HandDialog(services.theme, page, record.number, motive=motive, recipient=recipient)
    dialog.answered.connect(partial(_prepare, services, page, record, make))
    dialog.open()
    return dialog


def _prepare(
    services: Services,
    page: QWidget,
    record: Record,
    make: Callable[[Desk], Sheet | None],
    motive: str,
    recipient: str,
) -> None:
    desk = services.desk

    def noted(made: Record) -> None:
        words = translate("paper", "Quedó anotado con el número %1").replace("%1", made.number)
        services.say(words, None)
        services.news.log_changed.emit()

    def taken() -> None:
        def job(_: Event) -> Record:
            return desk.printing.note(record.instance_id, motive, recipient)

        services.tasks.submit(page, job, noted, failed=services.fail)

    def show(sheet: Sheet | None) -> None:
        if sheet is not None:
            preview.show(services.theme, page, sheet, record.number, taken)

    services.tasks.submit(page, lambda _: make(desk), show, failed=services.fail)
