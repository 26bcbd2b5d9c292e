"""The words of a record: its form, its state on the road, its days and hours, its receipt."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from desktop.incidents.records import Incident, IncidentState, Record, RecordState
from desktop.incidents.sending import SIGNED, Receipt
from desktop.incidents.statement import Kind
from desktop.ui.design.level import level_spoken

translate = QCoreApplication.translate

# Forms that evaluate: only they read *sin evaluar* where there is no level.
EVALUATING = frozenset({"deteccion_temprana", "incidente", "inspeccion_rural"})
BADGES = {
    RecordState.SAVED: "guardado",
    RecordState.ON_ITS_WAY: "en_camino",
    RecordState.RECEIVED: "recibido",
    RecordState.HELD: "apartado",
}


def form_title(form_id: str) -> str:
    """Return the title of a form of the program; another form is called by its id."""
    titles = {
        "alta_equipo": translate("log", "Alta del equipo"),
        "actividad": translate("log", "Actividad del Plan Nacional"),
        "busqueda": translate("log", "Búsqueda de personas"),
        "cadena_custodia": translate("log", "Cadena de custodia"),
        "cierre": translate("log", "Cierre"),
        "correccion_guia": translate("log", "Corrección de la guía de recursos"),
        "denuncia_145": translate("log", "Denuncia al 145 (Argentina)"),
        "derivacion": translate("log", "Derivación"),
        "deteccion_temprana": translate("log", "Detección temprana"),
        "incidente": translate("log", "Incidente"),
        "inspeccion_rural": translate("log", "Inspección rural"),
        "intercambio_regional": translate("log", "Intercambio regional"),
        "nnya": translate("log", "Niñas, niños y adolescentes en viaje"),
        "rectificacion": translate("log", "Rectificación"),
        "relevo": translate("log", "Relevo"),
        "seguimiento": translate("log", "Seguimiento"),
    }
    return titles.get(form_id, form_id)


def what(record: Record) -> str:
    """Return what a record is: the title of its form, and that it corrects where it does."""
    title = form_title(record.form_id)
    match record.kind:
        case Kind.WITHDRAWAL:
            return translate("log", "Retiro")
        case Kind.NOTE:
            return translate("log", "Nota de supervisión")
        case Kind.EXPORT:
            return translate("log", "Exportación")
        case Kind.ERASURE:
            return translate("log", "Supresión por orden")
    if record.kind is Kind.CORRECTION and record.form_id != "rectificacion":
        return translate("log", "Rectificación · %1").replace("%1", title)
    return title


def incident_words(incident: Incident) -> str:
    """Return an incident in a line: its number, where it stands, how many records it has."""
    state = {
        IncidentState.ACTIVE: translate("log", "abierto"),
        IncidentState.FOLLOW_UP: translate("log", "en seguimiento"),
        IncidentState.CLOSED: translate("log", "cerrado"),
        IncidentState.REFERRED: translate("log", "cerrado por derivación"),
    }[incident.state]
    count = len(incident.records)
    counted = translate("log", "1 asiento") if count == 1 else translate("log", "%1 asientos")
    told = translate("log", "Hecho %1, %2 · %3").replace("%1", incident.number).replace("%2", state)
    return told.replace("%3", counted.replace("%1", str(count)))


def shows_level(record: Record) -> bool:
    """Say whether a level belongs to this record."""
    return record.level is not None or record.form_id in EVALUATING


def shown_state(record: Record, connected: bool) -> RecordState:
    """Return the state in a person's sense: nothing is on its way while there is no registry to go to."""
    if record.state is RecordState.ON_ITS_WAY and not connected:
        return RecordState.SAVED
    return record.state


def state_note(record: Record, connected: bool) -> str:
    """Return the line under the badge of state."""
    match record.state:
        case RecordState.RECEIVED:
            return receipt_number(record.receipt)
        case RecordState.HELD:
            return translate("log", "vea el motivo")
        case RecordState.ON_ITS_WAY if connected:
            return translate("log", "espera el recibo")
    return translate("log", "espera su turno") if connected else translate("log", "sin registro")


def receipt_number(number: str | None) -> str:
    """Return «recibo n.º 004812», or that the registry gave none."""
    if not number:
        return translate("log", "acuse sin número")
    return translate("log", "recibo n.º %1").replace("%1", number)


def receipt_words(receipt: Receipt) -> str:
    """Return a receipt with how far it proves: a verified signature, or a plain acknowledgement."""
    if receipt.kind == SIGNED:
        return translate("log", "%1, firma válida").replace("%1", receipt_number(receipt.number))
    if receipt.number:
        return translate("log", "%1, acuse simple").replace("%1", receipt_number(receipt.number))
    return translate("log", "acuse simple, sin firma")


def spoken(record: Record, connected: bool) -> str:
    """Return a record as a screen reader says it."""
    state = {
        RecordState.SAVED: translate("log", "guardado aquí"),
        RecordState.ON_ITS_WAY: translate("log", "en camino"),
        RecordState.RECEIVED: translate("log", "recibido"),
        RecordState.HELD: translate("log", "apartado"),
    }[shown_state(record, connected)]
    level = level_spoken(record.level) if shows_level(record) else ""
    parts = (
        record.number, level, clock_time(record.wall), what(record), record.author, state, state_note(record, connected),
    )  # fmt: skip
    return ", ".join(part for part in parts if part)


def local(moment: datetime) -> datetime:
    """Return a moment in this machine's zone."""
    return moment.astimezone()


def clock_time(moment: datetime) -> str:
    """Return the local hour, 21:14."""
    return f"{local(moment):%H:%M}"


def day_words(day: date, today: date) -> str:
    """Return the heading of a day: «Hoy, martes 14 de julio», «lunes 13 de julio», with the year where it is another."""
    pattern = translate("log", "dddd d 'de' MMMM")
    if day.year != today.year:
        pattern = translate("log", "dddd d 'de' MMMM 'de' yyyy")
    words = QLocale().toString(QDate(day.year, day.month, day.day), pattern)
    if day == today:
        return translate("log", "Hoy, %1").replace("%1", words)
    if day == today - timedelta(days=1):
        return translate("log", "Ayer, %1").replace("%1", words)
    return words[:1].upper() + words[1:]


def moment_words(moment: datetime, now: datetime) -> str:
    """Return a moment as a person says it: «hoy 03:11», «ayer 16:02», «13/07 22:33», with the year where it is another."""
    here, today = local(moment), local(now).date()
    if here.date() == today:
        return translate("log", "hoy %1").replace("%1", f"{here:%H:%M}")
    if here.date() == today - timedelta(days=1):
        return translate("log", "ayer %1").replace("%1", f"{here:%H:%M}")
    return f"{here:%d/%m %H:%M}" if here.year == today.year else f"{here:%d/%m/%Y %H:%M}"


def full_moment(moment: datetime) -> str:
    """Return weekday, date and hour: «Lunes 13/07/2026, 21:14»."""
    here = local(moment)
    weekday = QLocale().toString(QDate(here.year, here.month, here.day), "dddd")
    return f"{weekday[:1].upper()}{weekday[1:]} {here:%d/%m/%Y}, {here:%H:%M}"


def count_words(count: int, more: bool) -> str:
    """Return how many records are listed, and that there are more where there are."""
    if count == 0:
        return translate("log", "Ningún asiento")
    if count == 1 and not more:
        return translate("log", "1 asiento")
    if more:
        return translate("log", "Más de %1 asientos, del más nuevo al más viejo").replace("%1", str(count))
    return translate("log", "%1 asientos, del más nuevo al más viejo").replace("%1", str(count))
