"""The sheet for the wall: the lines of the country, the post's own contacts, and since when they hold."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.content.contacts import Contact, missing
from desktop.content.directory import Entry
from desktop.ui.contacts.words import service_name
from desktop.ui.paper.preview import Preview
from desktop.ui.paper.sheet import Block, Letterhead, Sheet, Style, Table, Words
from desktop.ui.services import Services

translate = QCoreApplication.translate


def wall_contacts(
    letterhead: Letterhead, lines: Sequence[Entry], contacts: Sequence[Contact], today: date
) -> Sheet:
    """Return the sheet; what is missing has a line to write on by hand, what is due for review says so."""
    blocks: list[Block] = []
    for entry in lines:
        for phone in entry.phones[:1]:
            blocks += [Words(phone.shown, Style.FIGURE), Words(entry.name)]
    rows = []
    for contact in contacts:
        name = service_name(contact.service)
        about = " · ".join(part for part in (contact.locality, contact.notes) if part)
        until = f"{contact.review_by:%d/%m/%Y}"
        if contact.overdue(today):
            until = translate("contacts", "%1 (para revisar)").replace("%1", until)
        rows.append((name, contact.number.shown, about, until))
    empty = translate("contacts", "sin cargar")
    rows += [(service_name(service.value), "________________", empty, "") for service in missing(contacts)]
    head = (
        translate("contacts", "A quién"),
        translate("contacts", "Teléfono"),
        translate("contacts", "Dónde y cuándo"),
        translate("contacts", "Vale hasta"),
    )
    blocks += [
        Words(translate("contacts", "De este puesto"), Style.HEADING),
        Table(head, tuple(rows), widths=(30, 28, 26, 16)),
        Words(
            translate(
                "contacts", "Impresa el %1. Una hoja vieja engaña: cámbiela cuando cambie un número."
            ).replace("%1", f"{today:%d/%m/%Y}"),
            Style.SMALL,
        ),
    ]
    title = translate("contacts", "A quién llamar")
    return Sheet(title, tuple(blocks), letterhead)


def show_wall(services: Services, parent: QWidget, contacts: Sequence[Contact]) -> Preview:
    """Show the sheet before it is printed."""
    library, enrolment = services.library, services.desk.enrolment
    warning = translate("contacts", "EQUIPO DE PRUEBA") if enrolment.demo else ""
    head = Letterhead(enrolment.post.name, enrolment.post.province, warning)
    lines = library.situations.entries(library.directory)
    today = services.clock.now().astimezone().date()
    preview = Preview(services.theme, parent, wall_contacts(head, lines, contacts, today), "contactos")
    preview.open()
    return preview
