"""Wiping this machine from the preferences: what was never sent is said before anything is asked."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.desk.wiping import Unsent, Wiped
from desktop.errors import AppError, WipeLosesUnsent
from desktop.ui.design.banner import Banner
from desktop.ui.design.button import Button
from desktop.ui.design.card import Card
from desktop.ui.design.dialog import Dialog
from desktop.ui.design.field import PassphraseField
from desktop.ui.design.text import Text
from desktop.ui.messages import explain
from desktop.ui.services import Services
from desktop.vault.officer import Role


class WipeCard(Card):
    """For a supervisor; to anybody else it says who does this."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services.theme, self.tr("Borrar este equipo"), parent=parent)
        self._services = services
        self.add(
            Text(
                services.theme,
                self.tr(
                    "Para dar de baja la máquina o si se la van a llevar. Borra la bitácora, los borradores y las copias "
                    "de este equipo. Lo sellado que falta enviar se conserva para enviarlo."
                ),
                "body",
                wrap=True,
            )
        )
        button = Button(services.theme, self.tr("Borrar los datos…"), "bad", icon="eraser")
        button.clicked.connect(self._look)
        if services.desk.officer.role is not Role.SUPERVISOR:
            button.set_off(self.tr("Lo hace la supervisión del puesto"))
        self.add(button)

    def _look(self) -> None:
        services = self._services
        services.tasks.submit(self, lambda _: services.desk.wiping.unsent(), self._ask, failed=services.fail)

    def _ask(self, unsent: Unsent) -> None:
        dialog = WipeDialog(self._services, self.window(), unsent)
        dialog.wiped.connect(self._services.news.wiped)
        dialog.open()


class WipeDialog(Dialog):
    """Asks for the passphrase; where sealed records have no other way, it says so and asks once more."""

    wiped = Signal(object)  # Wiped

    def __init__(self, services: Services, parent: QWidget, unsent: Unsent) -> None:
        super().__init__(
            services.theme,
            parent,
            self.tr("¿Borrar los datos de este equipo?"),
            self.tr("No se puede deshacer. Lo que llegó al registro queda en el registro."),
            self.tr("Borrar todo"),
            keep=self.tr("No borrar"),
            kind="bad",
            icon="eraser",
        )
        self._services, self._lose = services, False
        self.add(Text(services.theme, self.tr("Antes de borrar"), "small-strong", "title"))
        for line in self._told(unsent):
            self.add(Text(services.theme, line, "body", wrap=True))
        self._passphrase = PassphraseField(services.theme, self.tr("Su frase de contraseña"))
        self._problem = Banner(services.theme, "careful", "")
        self._problem.hide()
        self.add(self._passphrase)
        self.add(self._problem)
        self._passphrase.setFocus()

    def accept(self) -> None:
        """Wipe; the dialog closes when nothing is left."""
        passphrase, lose, services = self._passphrase.text(), self._lose, self._services
        if not passphrase:
            self._passphrase.set_error(self.tr("Falta la frase."))
            return
        services.tasks.submit(
            self,
            lambda _: services.desk.wiping.wipe(passphrase, lose_unsent=lose),
            self._done,
            failed=self._failed,
        )

    def _done(self, wiped: Wiped) -> None:
        super().accept()
        self.wiped.emit(wiped)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, AppError):
            self._services.fail(error)
            return
        self._lose = isinstance(error, WipeLosesUnsent)
        message = explain(error)
        text = message.text
        if self._lose:
            text += " " + self.tr("Si aprieta otra vez «Borrar todo», se pierden.")
        self._problem.show_message("careful", message.title + ".", text)
        self._problem.show()

    def _told(self, unsent: Unsent) -> list[str]:
        lines = [
            self.tr("%n asiento sellado sin recibo: se conserva para enviarlo.", "", unsent.sealed),
            self.tr("%n asiento en claro sin enviar: se pierde.", "", unsent.clear),
            self.tr("%n borrador: se pierde.", "", unsent.drafts),
            self.tr("%n nota sellada sin abrir: se pierde.", "", unsent.notes),
        ]
        counts = (unsent.sealed, unsent.clear, unsent.drafts, unsent.notes)
        told = [line for line, count in zip(lines, counts, strict=True) if count]
        return told or [self.tr("Todo lo que hay en este equipo llegó al registro.")]
