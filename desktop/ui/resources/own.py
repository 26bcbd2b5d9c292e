"""The post's own contacts among the resources: they come first, since somebody here called them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop.content.contacts import ANSWERS, Contact
from desktop.content.folding import stem, words
from desktop.ui.contacts.words import service_name
from desktop.ui.resources.finding import Found, Wanted
from desktop.ui.resources.lines import Head, Line, Row
from desktop.ui.resources.words import country

translate = QCoreApplication.translate
KEY = "contacto:"


def own_among(contacts: Iterable[Contact], wanted: Wanted, found: Found) -> tuple[Contact, ...]:
    """Those that answer the needs in force, or hold every word; all of them where nothing is asked."""
    needs = wanted.chosen | {need.id for need in found.understood}
    services = {service for need in needs for service in ANSWERS.get(need, ())}
    typed = {stem(word) for word in words(wanted.text)}
    kept = []
    for contact in contacts:
        about = f"{service_name(contact.service)} {contact.locality} {contact.notes}"
        named = bool(typed) and typed <= {stem(word) for word in words(about)}
        if contact.service in services or named or not (typed or needs):
            kept.append(contact)
    return tuple(kept)


def own_rows(contacts: tuple[Contact, ...], today: date) -> list[Row]:
    """A head and a line for each; nothing where there is none."""
    if not contacts:
        return []
    head = Head(translate("resources", "Del puesto"), translate("resources", "los cargó este equipo"))
    return [head, *(_line(contact, today) for contact in contacts)]


def _line(contact: Contact, today: date) -> Line:
    name, number = service_name(contact.service), contact.number
    due = contact.overdue(today)
    badge = (
        ("vencido", translate("resources", "Para revisar"))
        if due
        else ("dato", translate("resources", "Del puesto"))
    )
    loaded = f"{contact.loaded:%d/%m/%Y}"
    detail = " · ".join(part for part in (contact.locality, contact.notes) if part)
    spoken = ", ".join(part for part in (name, number.shown, detail, badge[1], loaded) if part)
    return Line(
        f"{KEY}{contact.id}",
        contact.phone,
        country(contact.country),
        number.is_short,
        name,
        detail,
        (badge,),
        loaded,
        spoken,
    )
