"""Loading or changing one contact of the post."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.content.contacts import Contact, Service
from desktop.content.phones import COUNTRIES
from desktop.errors import AppError
from desktop.ui.contacts.words import service_name
from desktop.ui.design.banner import Banner
from desktop.ui.design.dialog import Dialog
from desktop.ui.design.field import Choice, Field
from desktop.ui.messages import explain
from desktop.ui.resources.words import country
from desktop.ui.services import Services


class ContactDialog(Dialog):
    """Whom, the number and its country, the place and a note; it stays open until the vault kept it."""

    def __init__(
        self,
        services: Services,
        parent: QWidget,
        service: str = Service.PROSECUTOR,
        contact: Contact | None = None,
    ) -> None:
        super().__init__(
            services.theme,
            parent,
            self.tr("¿A quién llama el puesto?"),
            self.tr("Llame antes de guardar. Se lee con Vigía bloqueada: sólo oficinas, sin nombres de personas."),
            self.tr("Guardar"),
            keep=self.tr("Cancelar"),
        )  # fmt: skip
        self._services, self._id = services, contact.id if contact else ""
        theme = services.theme
        abroad = services.place.neighbor_country
        home = abroad if service == Service.COUNTERPART and abroad in COUNTRIES else "AR"
        self._service = Field(
            theme,
            self.tr("Para qué"),
            Choice(theme, [(one.value, service_name(one)) for one in Service]),
        )
        self._country = Field(
            theme, self.tr("País del teléfono"), Choice(theme, [(code, country(code)) for code in COUNTRIES])
        )
        self._phone = Field(theme, self.tr("Teléfono"))
        self._locality = Field(theme, self.tr("Localidad"))
        self._notes = Field(
            theme, self.tr("Nota"), help=self.tr("Horario o interno. Nunca dónde queda un refugio.")
        )
        self._problem = Banner(theme, "careful", "")
        self._problem.hide()
        self._service.set_text(contact.service if contact else str(service))
        self._country.set_text(contact.country if contact else home)
        if contact is not None:
            self._phone.set_text(contact.phone)
            self._locality.set_text(contact.locality)
            self._notes.set_text(contact.notes)
        for field in (self._service, self._phone, self._country, self._locality, self._notes):
            self.add(field)
        self.add(self._problem)
        self._phone.setFocus()

    def accept(self) -> None:
        """Hand what was typed to the vault."""
        desk, replaces = self._services.desk, self._id
        told = [
            field.text() for field in (self._service, self._phone, self._country, self._locality, self._notes)
        ]
        self._services.tasks.submit(
            self, lambda _: desk.contacts.keep(*told, replaces=replaces), self._kept, failed=self._failed
        )

    def _kept(self, _contact: Contact) -> None:
        self._services.news.contacts_changed.emit()
        super().accept()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, AppError):
            self._services.fail(error)
            return
        message = explain(error)
        self._problem.show_message("careful", f"{message.title}.", message.text)
        self._problem.show()
