"""Ajustes, alta: another enrolment for the same post, when the ministry changes keys, policy or registry."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from desktop.paths import resource
from desktop.sync.alta import AltaReader
from desktop.ui.design.banner import Banner
from desktop.ui.design.button import Button
from desktop.ui.design.card import Card
from desktop.ui.design.text import Text
from desktop.ui.enrolment.pane import EnrolmentPane
from desktop.ui.enrolment.qr import text_of_picture
from desktop.ui.services import Services
from desktop.vault.alta_code import CentralAddress
from desktop.vault.enrolment import Enrolment
from desktop.vault.trust import Trust


class EnrolmentCard(Card):
    """The pane opens under a button: it is used once in years."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services.theme, self.tr("Otra alta para este puesto"), parent=parent)
        self._services = services
        words = self.tr(
            "Cuando el ministerio cambia claves, política o registro manda un alta nueva. La bitácora queda como está."
        )
        self.add(Text(services.theme, words, "caption", "text-2", wrap=True))
        self._told = Banner(services.theme, "good")
        self._told.hide()
        self.add(self._told)
        self._open = Button(services.theme, self.tr("Tomar un alta nueva"), icon="file-lock-2")
        self._open.clicked.connect(self._begin)
        self.add(self._open)
        self._pane: EnrolmentPane | None = None

    def take_file(self, path: Path) -> None:
        """Open the pane on a file that the person opened from outside."""
        self._show_pane().open_file(path)

    def _begin(self) -> None:
        self._show_pane()

    def _show_pane(self) -> EnrolmentPane:
        if self._pane is None:
            services = self._services
            reader = AltaReader(Trust.load(resource("trust")), services.clock.now, text_of_picture)
            self._pane = EnrolmentPane(
                services.theme, services.tasks, reader, leave=self.tr("No tomar ninguna"), kind="secondary"
            )
            self._pane.accepted.connect(self._take)
            self._pane.server_named.connect(self._connect)
            self._pane.left.connect(self._close)
            self.add(self._pane)
        self._told.hide()
        self._open.hide()
        return self._pane

    def _close(self) -> None:
        pane, self._pane = self._pane, None
        if pane is not None:
            pane.hide()
            pane.deleteLater()
        self._open.show()

    def _take(self, enrolment: Enrolment) -> None:
        pane, desk = self._pane, self._services.desk
        self._services.tasks.submit(
            self,
            lambda _: desk.enrolling.take(enrolment),
            lambda _: self._taken(),
            failed=pane.show_problem if pane is not None else self._services.fail,
        )

    def _taken(self) -> None:
        self._close()
        self._told.show_message(
            "good",
            self.tr("El alta nueva está tomada."),
            self.tr("Vale desde el próximo desbloqueo. La bitácora y los borradores siguen como estaban."),
        )
        self._told.show()

    def _connect(self, address: CentralAddress) -> None:
        """A Central code is only an address: it counts where the enrolment names no registry."""
        pane, desk, services = self._pane, self._services.desk, self._services

        def connected(host: str) -> None:
            self._close()
            title = self.tr("Es la dirección de un servidor ODK Central: %1.").replace("%1", host)
            self._told.show_message("good", title, self.tr("Los envíos van a ese registro."))
            self._told.show()
            services.news.sending_changed.emit()

        if desk.enrolment.servers:
            self._close()
            self._told.show_message(
                "careful",
                self.tr("Es la dirección de un servidor, no un alta."),
                self.tr("El registro de este puesto lo dice su alta: no se cambia a mano."),
            )
            self._told.show()
            return
        services.tasks.submit(
            self,
            lambda _: desk.sending.connect(address.url),
            connected,
            failed=pane.show_problem if pane is not None else services.fail,
        )
