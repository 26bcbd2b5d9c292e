"""The words of the post's own contacts."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.content.contacts import Contact, Service

translate = QCoreApplication.translate


def service_name(service: str) -> str:
    """Whom a post calls."""
    return {
        Service.PROSECUTOR: translate("contacts", "Fiscalía federal de turno"),
        Service.COURT: translate("contacts", "Juzgado federal de turno"),
        Service.RESCUE: translate("contacts", "Equipo provincial de asistencia"),
        Service.CHILD: translate("contacts", "Organismo de niñez"),
        Service.HOSPITAL: translate("contacts", "Hospital"),
        Service.DEFENDER: translate("contacts", "Defensoría"),
        Service.INTERPRETER: translate("contacts", "Intérprete"),
        Service.CONSULATE: translate("contacts", "Consulado"),
        Service.COUNTERPART: translate("contacts", "Puesto del otro lado"),
        Service.COMMAND: translate("contacts", "Mando de la fuerza"),
        Service.OTHER: translate("contacts", "Otro contacto"),
    }.get(Service(service), service)


def service_icon(service: str) -> str:
    """The pictogram of a service."""
    return {
        Service.PROSECUTOR: "landmark",
        Service.COURT: "scale",
        Service.RESCUE: "heart-handshake",
        Service.CHILD: "baby",
        Service.HOSPITAL: "siren",
        Service.INTERPRETER: "languages",
        Service.COUNTERPART: "flag",
        Service.COMMAND: "shield",
    }.get(Service(service), "phone")


def loaded(contact: Contact) -> str:
    """Who loaded it and when, and until when it holds."""
    words = translate("contacts", "Lo cargó %1 el %2. Vuelva a llamar antes del %3.")
    words = words.replace("%1", contact.who).replace("%2", f"{contact.loaded:%d/%m/%Y}")
    return words.replace("%3", f"{contact.review_by:%d/%m/%Y}")
