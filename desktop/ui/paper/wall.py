"""The wall sheet: whom this post calls, in figures that are read across the room."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from desktop.content.contacts import Contact, Service, missing
from desktop.content.directory import Entry
from desktop.ui.paper.sheet import Block, Letterhead, Sheet, Style, Words

_SERVICES = {
    Service.PROSECUTOR: "Fiscalía de turno",
    Service.COURT: "Juzgado",
    Service.RESCUE: "Rescate y asistencia",
    Service.CHILD: "Autoridad de niñez",
    Service.HOSPITAL: "Hospital",
    Service.DEFENDER: "Defensoría",
    Service.INTERPRETER: "Intérprete",
    Service.CONSULATE: "Consulado",
    Service.COUNTERPART: "Del otro lado de la frontera",
    Service.COMMAND: "Mando",
    Service.OTHER: "Otro",
}


def wall_sheet(contacts: Sequence[Contact], line: Entry | None, letterhead: Letterhead, today: date) -> Sheet:
    """Return the wall sheet: the national line first, then the post's own contacts in their order.

    One past its review says so; what a post should have and has not loaded reads "sin cargar".
    """
    blocks: list[Block] = []
    if line is not None and line.phones:
        blocks += _number(line.phones[0].shown, line.name, line.hours)
    for contact in contacts:
        note = " · ".join(part for part in (contact.locality, contact.notes) if part)
        loaded = f"cargado el {contact.loaded:%d/%m/%Y}"
        state = f"{loaded}. Verifíquelo antes de usarlo" if contact.overdue(today) else loaded
        blocks += _number(
            contact.number.shown, service_words(contact.service), " · ".join(filter(None, (note, state)))
        )
    for service in missing(contacts):
        blocks += [Words(_SERVICES[service], Style.HEADING), Words("sin cargar", Style.LEAD)]
    return Sheet("A quién llamar", tuple(blocks), letterhead)


def service_words(code: str) -> str:
    """Return what a service is called; another code as it is."""
    return _SERVICES[Service(code)] if code in set(Service) else code


def _number(figure: str, name: str, note: str) -> list[Block]:
    blocks: list[Block] = [Words(name, Style.HEADING), Words(figure, Style.FIGURE)]
    return [*blocks, Words(note, Style.SMALL)] if note else blocks
