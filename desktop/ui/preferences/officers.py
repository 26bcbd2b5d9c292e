"""Who may open the vault: the list, another officer, a new passphrase."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.errors import AppError
from desktop.ui.design.banner import Banner
from desktop.ui.design.button import Button, LinkButton
from desktop.ui.design.card import Card, column, empty_layout, row
from desktop.ui.design.dialog import Dialog
from desktop.ui.design.field import Choice, Field, PassphraseField
from desktop.ui.design.text import Icon, Text
from desktop.ui.first_start.strength import StrengthBar
from desktop.ui.messages import explain
from desktop.ui.neutral.new_pin import NewPin
from desktop.ui.services import Services
from desktop.ui.unlock.recovery_code import RecoveryCode
from desktop.vault.officer import Officer, Role
from desktop.vault.passphrase import estimate


class OfficersCard(Card):
    """Names are shown here and nowhere else: the lock screen knows labels only."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services.theme, self.tr("Agentes"), parent=parent)
        self._services = services
        self._rows = column(gap=8)
        self.add_layout(self._rows)
        self.lacking = Banner(self._theme, "careful", "")
        self.lacking.link_chosen.connect(self._open_changing)
        self.lacking.hide()
        self.add(self.lacking)
        buttons = row(gap=12)
        self._add = Button(self._theme, self.tr("Agregar agente"), "primary", icon="plus")
        change = Button(self._theme, self.tr("Cambiar mi frase"), icon="key-round")
        self._add.clicked.connect(self._open_adding)
        change.clicked.connect(self._open_changing)
        pin = Button(self._theme, self.tr("PIN de Ocultar"), icon="eye-off")
        pin.clicked.connect(lambda: NewPin(self._services, self.window()).open())
        if services.desk.officer.role is not Role.SUPERVISOR:
            self._add.set_off(self.tr("Lo hace la supervisión del puesto"))
        buttons.addWidget(self._add)
        buttons.addWidget(change)
        buttons.addStretch(1)
        self.add_layout(buttons)
        code = Button(self._theme, self.tr("Código de recuperación"), icon="life-buoy")
        code.clicked.connect(lambda: RecoveryCode(self._services, self.window()).open())
        if services.desk.officer.role is not Role.SUPERVISOR:
            code.set_off(self.tr("Lo hace la supervisión del puesto"))
        spare = row(gap=12)
        spare.addWidget(pin)
        spare.addWidget(code)
        spare.addStretch(1)
        self.add_layout(spare)
        handover = LinkButton(self._theme, self.tr("Relevo: cambio de guardia"), icon="users")
        handover.clicked.connect(lambda: services.go("relevo", None))
        self.add(handover)
        if services.desk.officer.role is Role.SUPERVISOR:
            look = LinkButton(
                self._theme, self.tr("Supervisión: apartados y quién hizo qué"), icon="user-cog"
            )
            look.clicked.connect(lambda: services.go("supervision", None))
            self.add(look)

    def load(self) -> None:
        """Ask the vault and show the officers."""
        desk = self._services.desk
        self._services.tasks.submit(
            self, lambda _: desk.guard.officers(), self._show, failed=self._services.fail
        )
        self._services.tasks.submit(
            self,
            lambda _: desk.guard.lacks_device_secret(),
            self._show_lacking,
            failed=self._services.fail,
        )

    def _show_lacking(self, lacks: bool) -> None:
        """Say that the machine's keyring holds no part of the key, though the ministry wants it."""
        self.lacking.show_message(
            "careful",
            self.tr("Su frase abre sola esta bóveda: falta la parte que guarda el llavero de este equipo."),
            self.tr(
                "Los asientos están a salvo. Si sistemas ya recuperó el llavero, cambie su frase y vuelve a quedar protegida; "
                "si no, avise a sistemas."
            ),
            self.tr("Cambiar mi frase"),
        )
        self.lacking.setVisible(lacks)

    def _show(self, officers: tuple[Officer, ...]) -> None:
        empty_layout(self._rows)
        for officer in officers:
            line = row(gap=10)
            supervisor = officer.role is Role.SUPERVISOR
            line.addWidget(Icon(self._theme, "user-cog" if supervisor else "user"))
            line.addWidget(Text(self._theme, officer.label, "strong"))
            line.addWidget(Text(self._theme, officer.name, "body", "text-2", wrap=True), 1)
            line.addWidget(
                Text(
                    self._theme,
                    self.tr("Supervisión") if supervisor else self.tr("Agente"),
                    "small",
                    "text-2",
                )
            )
            self._rows.addLayout(line)

    def _open_adding(self) -> None:
        dialog = NewOfficer(self._services, self.window())
        dialog.accepted.connect(self.load)
        dialog.open()

    def _open_changing(self) -> None:
        dialog = NewPassphrase(self._services, self.window())
        dialog.accepted.connect(self.load)
        dialog.open()


class _Asking(Dialog):
    """A dialog with a new passphrase in it; it stays open until the vault has done what was asked."""

    def __init__(self, services: Services, parent: QWidget, title: str, text: str, verb: str) -> None:
        super().__init__(services.theme, parent, title, text, verb, keep=self.tr("Cancelar"))
        self._services = services
        self._minimum = services.desk.enrolment.policy.passphrase_min
        self._new = PassphraseField(services.theme, self.tr("Frase nueva"))
        self._strength = StrengthBar(services.theme)
        self._again = PassphraseField(services.theme, self.tr("La misma frase, otra vez"))
        self._problem = Banner(services.theme, "careful", "")
        self._problem.hide()
        self._new.changed.connect(lambda text: self._strength.show_strength(estimate(text, self._minimum)))
        self._strength.show_strength(estimate("", self._minimum))

    def _add_passphrase(self) -> None:
        for part in (self._new, self._strength, self._again, self._problem):
            self.add(part)

    def _differs(self) -> bool:
        if self._new.text() == self._again.text():
            return False
        self._problem.show_message("careful", self.tr("Las dos frases no son iguales."), "")
        self._problem.show()
        return True

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, AppError):
            self._services.fail(error)
            return
        message = explain(error)
        self._problem.show_message("careful", message.title + ".", message.text)
        self._problem.show()

    def _done(self, words: str) -> None:
        self._services.say(words, None)
        super().accept()


class NewOfficer(_Asking):
    """Name, role and passphrase of another officer."""

    def __init__(self, services: Services, parent: QWidget) -> None:
        super().__init__(
            services,
            parent,
            self.tr("¿Quién más usa esta bóveda?"),
            self.tr("El nombre queda dentro de la bóveda. La frase la escribe esa persona."),
            self.tr("Agregar"),
        )
        self._name = Field(services.theme, self.tr("Nombre"))
        self._name.changed.connect(lambda _: self._name.set_error(""))
        roles = [(Role.OFFICER.value, self.tr("Agente")), (Role.SUPERVISOR.value, self.tr("Supervisión"))]
        self._role = Field(services.theme, self.tr("Función"), Choice(services.theme, roles))
        self.add(self._name)
        self.add(self._role)
        self._add_passphrase()

    def accept(self) -> None:
        """Ask the vault; the dialog closes when the officer is in."""
        name, role, passphrase = self._name.text(), Role(self._role.text()), self._new.text()
        if not name.strip():
            self._name.set_error(self.tr("Falta el nombre."))
            return
        if self._differs():
            return
        desk = self._services.desk
        self._services.tasks.submit(
            self,
            lambda _: desk.guard.add_officer(name, role, passphrase),
            lambda tile: self._done(self.tr("%1 ya puede desbloquear").replace("%1", tile.label)),
            failed=self._failed,
        )


class NewPassphrase(_Asking):
    """The officer's own passphrase, changed."""

    def __init__(self, services: Services, parent: QWidget) -> None:
        super().__init__(
            services,
            parent,
            self.tr("¿Cambiar su frase?"),
            self.tr("Desde ahora se entra sólo con la nueva. Nadie la guarda."),
            self.tr("Cambiar"),
        )
        self._old = PassphraseField(services.theme, self.tr("Frase de ahora"))
        self.add(self._old)
        self._add_passphrase()

    def accept(self) -> None:
        """Ask the vault; the dialog closes when the passphrase is changed."""
        if self._differs():
            return
        desk, old, new = self._services.desk, self._old.text(), self._new.text()
        self._services.tasks.submit(
            self,
            lambda _: desk.guard.change_passphrase(old, new),
            lambda _: self._done(self.tr("La frase cambió")),
            failed=self._failed,
        )
