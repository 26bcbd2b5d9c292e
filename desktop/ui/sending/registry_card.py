"""The registry this machine sends to: its address without the token, its clock, and typing another address."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from desktop.errors import AddressWrong
from desktop.ui.design.button import Button, LinkButton
from desktop.ui.design.card import Card, Fact, column, row
from desktop.ui.design.field import Field
from desktop.ui.design.text import ElidedText, Text
from desktop.ui.design.theme import Theme
from desktop.ui.log import words as log_words
from desktop.ui.messages import explain
from desktop.ui.sending.facts import SendingFacts
from desktop.ui.sending.words import clock_words


class ConnectForm(QFrame):
    """A field for the address with its token, as the registry gave it; `connect_requested` hands it over."""

    connect_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("nextStep")
        inside = column(gap=8, margins=(18, 14, 18, 14), parent=self)
        self.caption = Text(theme, self.tr("Siguiente paso"), "caption-strong", "text-2")
        self.field = Field(
            theme,
            self.tr("Dirección del registro"),
            placeholder="https://…/v1/key/…/projects/1",
            help=self.tr(
                "Péguela entera, como la dio el registro. La clave que trae no se vuelve a mostrar."
            ),
        )
        self.button = Button(theme, self.tr("Conectar con el registro"), "primary", icon="plug")
        self.button.clicked.connect(lambda: self._ask(self.field.text()))
        self.field.submitted.connect(self._ask)
        self.field.changed.connect(lambda _: self.field.set_error(""))
        line = row(gap=12)
        line.addWidget(self.button)
        line.addStretch(1)
        inside.addWidget(self.caption)
        inside.addWidget(self.field)
        inside.addLayout(line)

    def show_first(self, first: bool) -> None:
        """It is the one next step while there is no registry; later it only changes the address."""
        self.caption.setVisible(first)
        self.button.set_kind("primary" if first else "secondary")

    def show_busy(self, busy: bool) -> None:
        """Show that the address is being taken."""
        self.button.set_busy(self.tr("Conectando…") if busy else "")

    def show_problem(self, error: AddressWrong) -> None:
        """Say what is wrong with the address; what was typed stays."""
        message = explain(error)
        self.field.set_error(f"{message.title}. {message.text}")
        self.field.editor.setFocus()

    def forget(self) -> None:
        """Empty the field: the token is kept in the vault only."""
        self.field.set_text("")
        self.field.set_error("")

    def _ask(self, typed: str) -> None:
        if not typed.strip():
            self.field.set_error(self.tr("Falta la dirección. Pídala a quien administra el registro."))
            self.field.editor.setFocus()
            return
        self.connect_requested.emit(typed.strip())


class RegistryCard(Card):
    """What is known of the registry, and the two small deeds: another address, the detail for support."""

    change_requested = Signal()
    copy_requested = Signal()

    def __init__(self, theme: Theme, *, enrolled: bool, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("Registro"), parent=parent)
        self._enrolled = enrolled
        self.host = Fact(theme, self.tr("Servidor"), "—")
        self.contact = Fact(theme, self.tr("Último contacto"), "—")
        self.clock = Fact(theme, self.tr("Hora del registro"), "—")
        self.received = Fact(theme, self.tr("Recibidos"), "—")
        for fact in (self.host, self.contact, self.clock, self.received):
            self.add_row(fact)
        self._address = ElidedText(theme, "", "caption", "text-2")
        self._source = Text(
            theme, self.tr("La dirección viene en el alta del puesto."), "caption", "text-2", wrap=True
        )
        self._change = LinkButton(theme, self.tr("Cambiar la dirección"), style="small")
        self._change.clicked.connect(self.change_requested)
        self._copy = LinkButton(theme, self.tr("Copiar el detalle técnico"), style="small")
        self._copy.setToolTip(self.tr("Estados, tamaños y horas para soporte; sin contenido ni claves"))
        self._copy.clicked.connect(self.copy_requested)
        below = QWidget()
        inside = column(gap=6, margins=(14, 8, 14, 12), parent=below)
        for widget in (self._address, self._source, self._change, self._copy):
            inside.addWidget(widget)
        self.add_row(below)

    def show_facts(self, facts: SendingFacts, now: datetime) -> None:
        """Show them; the token is never among them."""
        last = facts.road.last_contact
        self._tell(self.host, facts.road.host or self.tr("sin configurar"))
        self._tell(self.contact, log_words.moment_words(last, now) if last else "—")
        self._tell(self.clock, clock_words(facts.road.clock_skew_s))
        self._tell(self.received, str(facts.received))
        self._address.setText(facts.address)
        self._address.setVisible(bool(facts.address))
        self._source.setVisible(self._enrolled)
        self._change.setVisible(facts.connected and not self._enrolled)

    @staticmethod
    def _tell(fact: Fact, value: str) -> None:
        name = fact.accessibleName().partition(":")[0]
        fact.value.setText(value)
        fact.setAccessibleName(f"{name}: {value}")
