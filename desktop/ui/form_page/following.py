"""What usually follows each form, so that nobody has to remember it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.incidents.records import Record
from desktop.ui.drafts.done import NextStep
from desktop.ui.form_page.kinds import KINDS

translate = QCoreApplication.translate

# The forms that come after a form in the protocol's course; each goes on in the same incident.
AFTER = {
    "incidente": ("derivacion", "seguimiento"),
    "nnya": ("derivacion", "denuncia_145"),
    "busqueda": ("denuncia_145", "seguimiento"),
    "derivacion": ("seguimiento", "cierre"),
    "denuncia_145": ("seguimiento",),
    "cadena_custodia": ("seguimiento",),
    "inspeccion_rural": ("denuncia_145", "derivacion"),
    "intercambio_regional": ("seguimiento",),
}


def steps_after(record: Record) -> tuple[NextStep, ...]:
    """Where to go once a form was sealed: the record first, since nothing presses, then what usually follows."""
    look = NextStep(
        translate("Following", "Ver el asiento"),
        translate("Following", "Lo que se guardó, su firma y por dónde va."),
        "notebook-text",
        "bitacora",
        {"record": record.instance_id},
    )
    following = tuple(
        NextStep(
            kind.words,
            kind.purpose,
            kind.icon,
            "formulario",
            {"form": kind.id, "hecho": record.hecho},
        )
        for kind in (KINDS[form_id] for form_id in AFTER.get(record.form_id, ()))
        if record.hecho
    )
    return (look, *following)
