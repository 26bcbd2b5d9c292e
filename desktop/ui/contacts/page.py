"""Contactos del puesto: who answers here and on the other side, what is missing, and the sheet for the wall."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt
from PySide6.QtWidgets import QFrame, QWidget

from desktop.content.contacts import Contact, Service, missing
from desktop.content.directory import Entry, across
from desktop.ui.contacts.dialog import ContactDialog
from desktop.ui.contacts.wall import show_wall
from desktop.ui.contacts.words import loaded, service_icon, service_name
from desktop.ui.design.banner import Banner
from desktop.ui.design.button import Button, LinkButton
from desktop.ui.design.card import Card, PageHead, Scroll, column, empty_layout, row
from desktop.ui.design.flow import Flow
from desktop.ui.design.state_badge import StateBadge, state_word
from desktop.ui.design.text import Icon, Text
from desktop.ui.pages import Page
from desktop.ui.resources.words import country, dated
from desktop.ui.services import Services

_ACROSS = 6


class ContactsPage(QFrame):
    """The post's own list above, the directory's other side below; every change is signed at once."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._theme = services, services.theme
        self._contacts: tuple[Contact, ...] = ()
        self.setObjectName("page")
        layout = column(gap=0, parent=self)
        head = PageHead(
            self._theme,
            self.tr("Contactos del puesto"),
            self.tr("Los carga el puesto · se leen con Vigía bloqueada"),
        )
        back = Button(self._theme, self.tr("Recursos"), "quiet", icon="arrow-left")
        back.clicked.connect(lambda: services.go("recursos", None))
        wall = Button(self._theme, self.tr("Hoja para la pared"), icon="printer", yields=True)
        wall.clicked.connect(self._show_wall)
        add = Button(self._theme, self.tr("Agregar contacto"), "primary", icon="plus", yields=True)
        add.clicked.connect(partial(self._open, Service.OTHER.value, None))
        for button in (back, wall, add):
            head.add_action(button)
        layout.addWidget(head)
        content = QWidget()
        content.setObjectName("transparent")
        inside = column(gap=14, margins=(20, 4, 20, 20), parent=content)
        self._altered = Banner(
            self._theme,
            "careful",
            self.tr("La lista de la pantalla de bloqueo no era la de este equipo."),
            self.tr(
                "Se volvió a escribir con la de la bóveda. Compare los números y avise a la supervisión."
            ),
        )
        self._altered.hide()
        inside.addWidget(self._altered)
        self._list = column(gap=14)
        inside.addLayout(self._list)
        inside.addStretch(1)
        layout.addWidget(Scroll(content), 1)
        services.news.contacts_changed.connect(self._load)

    def arrive(self, argument: Any) -> None:
        """Ask for the list anew; with a `service`, open its dialog."""
        self._load()
        if isinstance(argument, Mapping) and argument.get("service"):
            self._open(str(argument["service"]), None)

    def _load(self) -> None:
        desk = self._services.desk
        self._services.tasks.submit(
            self,
            lambda _: (desk.contacts.all(), desk.contacts.altered),
            lambda found: self._show(*found),
            failed=self._services.fail,
        )

    # --- what is shown ----------------------------------------------------------------------------------

    def _show(self, contacts: tuple[Contact, ...], altered: bool) -> None:
        self._contacts = contacts
        self._altered.setVisible(altered)
        empty_layout(self._list)
        card = Card(self._theme, self.tr("De este puesto"))
        lacking = missing(contacts)
        for service in Service:  # in the order of the wall sheet, what is missing in its place
            if service in lacking:
                card.add_row(self._missing(service))
            for contact in contacts:
                if contact.service == service:
                    card.add_row(self._contact(contact))
        self._list.addWidget(card)
        self._list.addWidget(self._other_side())

    def _missing(self, service: Service) -> QWidget:
        link = LinkButton(self._theme, self.tr("Cargar"), icon="plus")
        link.setAccessibleName(self.tr("Cargar: %1").replace("%1", service_name(service)))
        link.clicked.connect(partial(self._open, service.value, None))
        words = self.tr("Nadie lo cargó en este equipo. Pídalo a su jefatura.")
        return self._line(
            service_icon(service), service_name(service), "—", self.tr("sin cargar"), [words], [link]
        )

    def _contact(self, contact: Contact) -> QWidget:
        name = service_name(contact.service)
        where = " · ".join(part for part in (contact.locality, contact.notes) if part)
        due = contact.overdue(self._services.clock.now().astimezone().date())
        links = []
        for words, icon, deed in (
            (self.tr("Sigue igual"), "check", partial(self._confirm, contact.id)),
            (self.tr("Cambiar"), "pencil", partial(self._open, contact.service, contact)),
            (self.tr("Quitar"), "trash-2", partial(self._remove, contact)),
        ):
            link = LinkButton(self._theme, words, icon=icon, style="small")
            link.setAccessibleName(f"{words}: {name}")
            link.clicked.connect(deed)
            links.append(link)
        badge = StateBadge(self._theme, "vencido", self.tr("Para revisar")) if due else None
        return self._line(
            service_icon(contact.service),
            name,
            contact.phone,
            country(contact.country),
            [part for part in (where, loaded(contact)) if part],
            links,
            badge,
        )

    def _other_side(self) -> Card:
        place = self._services.place
        title = self.tr("Del otro lado, según el directorio")
        card = Card(self._theme, title)
        found = across(self._services.library.directory, place)[:_ACROSS]
        for entry in found:
            card.add_row(self._entry(entry))
        if not found:
            card.add(Text(self._theme, self.tr("El directorio no tiene a nadie del otro lado."), wrap=True))
        return card

    def _entry(self, entry: Entry) -> QWidget:
        link = LinkButton(self._theme, self.tr("Ver"), icon="arrow-right", style="small")
        link.setAccessibleName(self.tr("Ver %1").replace("%1", entry.name))
        link.clicked.connect(partial(self._services.go, "recursos", {"entry": entry.id}))
        phone = entry.phones[0].text if entry.phones else "—"
        badge = StateBadge(self._theme, str(entry.state), state_word(str(entry.state)), dated(entry))
        about = " · ".join(part for part in (entry.place, entry.hours, dated(entry)) if part)
        return self._line("flag", entry.name, phone, country(entry.country), [about], [link], badge)

    def _line(
        self,
        icon: str,
        name: str,
        phone: str,
        where: str,
        notes: list[str],
        links: list[LinkButton],
        badge: StateBadge | None = None,
    ) -> QWidget:
        widget = QWidget()
        line = row(gap=12, margins=(14, 10, 14, 10), parent=widget)
        line.addWidget(Icon(self._theme, icon), 0, Qt.AlignmentFlag.AlignTop)
        words = column(gap=2)
        words.addWidget(Text(self._theme, name, "strong", wrap=True))
        for note in notes:
            words.addWidget(Text(self._theme, note, "caption", "text-2", wrap=True))
        below = QWidget()
        flow = Flow(gap=14, parent=below)
        if badge is not None:
            flow.addWidget(badge)
        for link in links:
            flow.addWidget(link)
        words.addWidget(below)
        line.addLayout(words, 3)
        figure = column(gap=0)
        figure.addWidget(Text(self._theme, phone, "phone", "title", wrap=True))
        figure.addWidget(Text(self._theme, where, "caption", "text-2", wrap=True))
        figure.addStretch(1)
        line.addLayout(figure, 2)
        widget.setAccessibleName(f"{name}: {phone}, {where}")
        return widget

    # --- what a person does -----------------------------------------------------------------------------

    def _open(self, service: str, contact: Contact | None, _checked: bool = False) -> None:
        ContactDialog(self._services, self.window(), service, contact).open()

    def _confirm(self, id: str, _checked: bool = False) -> None:
        desk = self._services.desk
        self._services.tasks.submit(
            self, lambda _: desk.contacts.confirm(id), self._changed, failed=self._services.fail
        )

    def _remove(self, contact: Contact, _checked: bool = False) -> None:
        """Take it away at once: it can be put back as it was."""
        services, desk = self._services, self._services.desk

        def put_back() -> None:
            services.tasks.submit(
                self, lambda _: desk.contacts.put_back(contact), self._changed, failed=services.fail
            )

        def removed(_: None) -> None:
            self._changed(None)
            words = self.tr("Contacto quitado: %1.").replace("%1", service_name(contact.service))
            services.say(words, put_back)

        services.tasks.submit(self, lambda _: desk.contacts.remove(contact.id), removed, failed=services.fail)

    def _changed(self, _: object) -> None:
        self._services.news.contacts_changed.emit()

    def _show_wall(self) -> None:
        show_wall(self._services, self.window(), self._contacts)


PAGE = Page(
    "contactos",
    str(QT_TRANSLATE_NOOP("pages", "Contactos del puesto")),
    "phone",
    ContactsPage,
    listed=False,
)
