"""The Spanish words of paper: it goes to an Argentine court or office, whatever the window speaks."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import TYPE_CHECKING

from desktop.incidents.statement import Kind
from desktop.ui.paper.sheet import Letterhead

if TYPE_CHECKING:
    from desktop.incidents.records import Record
    from desktop.vault.enrolment import Enrolment

_FORMS = {
    "alta_equipo": "Alta del equipo",
    "actividad": "Actividad del Plan Nacional",
    "busqueda": "Búsqueda de personas",
    "cadena_custodia": "Cadena de custodia",
    "cierre": "Cierre",
    "correccion_guia": "Corrección de la guía de recursos",
    "denuncia_145": "Denuncia al 145 (Argentina)",
    "derivacion": "Derivación",
    "deteccion_temprana": "Detección temprana",
    "exportacion": "Exportación",
    "incidente": "Incidente",
    "inspeccion_rural": "Inspección rural",
    "intercambio_regional": "Intercambio regional",
    "nnya": "Niñas, niños y adolescentes en viaje",
    "rectificacion": "Rectificación",
    "relevo": "Relevo",
    "seguimiento": "Seguimiento",
    "supresion": "Supresión",
}
_LEVELS = ("Sin señales", "Atención", "Posible", "Probable", "Emergencia")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})")
_KINDS = {
    Kind.WITHDRAWAL: "Retiro",
    Kind.NOTE: "Nota de supervisión",
    Kind.EXPORT: "Exportación",
    Kind.ERASURE: "Supresión por orden",
}
_MONTHS = (
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
    "diciembre",
)  # fmt: skip


def level_words(level: int | None) -> str:
    """Return a level as number and word; empty where none was decided."""
    return "" if level is None else f"{level} · {_LEVELS[level]}"


def record_words(record: Record) -> str:
    """Return what a record is; a form of another program is called by its id."""
    title = _FORMS.get(record.form_id, record.form_id)
    if record.kind is Kind.CORRECTION and record.form_id != "rectificacion":
        return f"Rectificación · {title}"
    return _KINDS.get(record.kind, title)


def moment_words(moment: datetime) -> str:
    """Return a moment with its zone, as an act says it: 14 de julio de 2026, 03:12:41 (UTC−03:00)."""
    zone = moment.strftime("%z") or "+0000"
    sign = "−" if zone[0] == "-" else "+"
    day = f"{moment.day} de {_MONTHS[moment.month - 1]} de {moment.year}"
    return f"{day}, {moment:%H:%M:%S} (UTC{sign}{zone[1:3]}:{zone[3:5]})"


def answer_words(answer: str) -> str:
    """Return an answer as it is read on paper: a day or a moment in words, anything else as it is."""
    try:
        if _MOMENT.fullmatch(answer):
            return moment_words(datetime.fromisoformat(answer))
        if _DAY.fullmatch(answer):
            day = date.fromisoformat(answer)
            return f"{day.day} de {_MONTHS[day.month - 1]} de {day.year}"
    except ValueError:  # looks like one and is none: 2026-13-01
        pass
    return answer


def letterhead_of(enrolment: Enrolment) -> Letterhead:
    """Return the head of a post's paper; one with demonstration keys says so on every page."""
    post = enrolment.post
    place = " · ".join(part for part in (post.province, f"Puesto {post.code}") if part)
    return Letterhead(post.name, place, "EQUIPO DE PRUEBA: NO ES DOCUMENTO OFICIAL" if enrolment.demo else "")
