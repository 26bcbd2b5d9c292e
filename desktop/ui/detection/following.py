"""What follows a finished detection: the notices still to be made, the fact sheet of the incident, the referral."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.content.crossings import Place
from desktop.forms.session import Session
from desktop.incidents.records import Record
from desktop.ui.detection.reading import Reading
from desktop.ui.drafts.done import NextStep

translate = QCoreApplication.translate

_FORM = "formulario"
# What the fact sheet asks again, by its leaf: where the detection has it.
_CARRIED = {
    "detectado_en": "/data/comienzo/detectado_en",
    "via_deteccion": "/data/comienzo/via_deteccion",
    "sentido_cruce": "/data/comienzo/sentido_cruce",
    "transporte": "/data/comienzo/medio_transporte",
    "cantidad_victimas_est": "/data/comienzo/cantidad_victimas_est",
    "cantidad_nnya_est": "/data/comienzo/cantidad_nnya_est",
    "modalidad": "/data/modalidad",
}
_URGENCY = {2: "urgencia", 3: "urgencia", 4: "emergencia"}
_SHEET_FROM = 2  # the level from which the protocol asks for more than the record itself


def steps_after(session: Session, record: Record, reading: Reading, place: Place) -> tuple[NextStep, ...]:
    """Where to go after sealing, the most urgent first: notices in the order of protocol §8, then the two forms."""
    look = NextStep(
        translate("Following", "Ver el asiento"),
        translate("Following", "Lo que se guardó, su firma y por dónde va."),
        "notebook-text",
        "bitacora",
        {"record": record.instance_id},
    )
    if record.level is None or record.level < _SHEET_FROM:
        return (look,)
    return (
        *_notices(record, reading),
        _incident(session, record, place),
        _referral(session, record, place),
        look,
    )


def _notices(record: Record, reading: Reading) -> tuple[NextStep, ...]:
    waiting = reading.waiting()
    if not waiting:
        return ()
    why = translate("Following", "Falta avisar, en este orden: %1.").replace("%1", "; ".join(waiting))
    return (
        NextStep(
            translate("Following", "Registrar un aviso"),
            why,
            "phone",
            _FORM,
            {"form": "seguimiento", "hecho": record.hecho, "answers": {"novedad": "aviso"}},
        ),
    )


def _incident(session: Session, record: Record, place: Place) -> NextStep:
    answers = {name: session.value(ref) for name, ref in _CARRIED.items() if session.value(ref)}
    answers |= {"urgencia": _URGENCY.get(record.level or 0, ""), "provincia": place.province}
    answers["localidad"] = place.locality
    return NextStep(
        translate("Following", "Completar el incidente"),
        translate(
            "Following",
            "La hoja de hechos, con lo que ya contestó. Los nombres van sólo en la ficha sellada.",
        ),
        "file-text",
        _FORM,
        {"form": "incidente", "hecho": record.hecho, "answers": answers},
    )


def _referral(session: Session, record: Record, place: Place) -> NextStep:
    answers = {
        "urgencia": _URGENCY.get(record.level or 0, ""),
        "menor": session.value("/data/es_nnya"),
        "necesita_interprete": session.value("/data/comienzo/necesita_interprete"),
        "provincia_destino": place.province,
    }
    return NextStep(
        translate("Following", "Derivar"),
        translate("Following", "A quién pedir ayuda, elegido de la guía de recursos."),
        "heart-handshake",
        _FORM,
        {
            "form": "derivacion",
            "hecho": record.hecho,
            "answers": {name: value for name, value in answers.items() if value},
        },
    )
