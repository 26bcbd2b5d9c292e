"""The words of the trail, of what waits, and of what to do about a record that was held back."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.desk.supervision import Deed, Trace, Waiting
from desktop.errors import HeldReason
from desktop.incidents.statement import Kind
from desktop.ui.log.words import form_title

translate = QCoreApplication.translate


def what_to_do(reason: HeldReason) -> str:
    """Return the next step for a record that is held back."""
    return {
        HeldReason.FORM_UNKNOWN: translate(
            "supervision", "Pida al registro que cargue esta versión del formulario; después sale solo."
        ),
        HeldReason.CONFLICT: translate(
            "supervision", "Pida al registro que compare este asiento con el que ya tiene."
        ),
        HeldReason.BAD_REQUEST: translate("supervision", "Avise al registro con el número del asiento."),
        HeldReason.TOO_BIG: translate("supervision", "Llévelo por memoria USB, desde Envíos."),
        HeldReason.KEY_MISMATCH: translate(
            "supervision",
            "No lo envíe por otro medio: pida al ministerio que confirme el formulario y su clave.",
        ),
        HeldReason.CLEAR_REFUSED: translate(
            "supervision", "Pida al registro que publique la clave del formulario."
        ),
        HeldReason.RECEIPT_ALARM: translate(
            "supervision", "Avise al ministerio: lo que llegó no es igual a lo que se envió."
        ),
        HeldReason.UNEXPECTED: translate(
            "supervision", "Espere al próximo intento. Si sigue así, avise al registro."
        ),
    }[reason]


def deed_words(trace: Trace) -> str:
    """Return what was done."""
    match trace.what:
        case Kind.HANDOVER:
            return translate("supervision", "Relevo")
        case Kind.ENROLMENT:
            return translate("supervision", "Alta de equipo y agentes")
        case Kind.ERASURE:
            return translate("supervision", "Supresión por orden")
        case Kind.EXPORT:
            return translate("supervision", "Exportación")
        case Kind.WITHDRAWAL:
            return translate("supervision", "Retiro de un asiento")
        case Kind.NOTE:
            return translate("supervision", "Nota de supervisión")
        case Kind.CORRECTION:
            return translate("supervision", "Rectificación")
        case Deed.OFFICER_ADDED:
            return translate("supervision", "Agente incorporado")
        case Deed.OFFICER_REMOVED:
            return translate("supervision", "Agente dado de baja")
        case Deed.WIPED:
            return translate("supervision", "Borrado de una bóveda anterior")
    return form_title(trace.form_id)


def about_words(trace: Trace) -> str:
    """Return whom or what a deed was about, in a few words."""
    if not trace.about:
        return ""
    match trace.what:
        case Kind.HANDOVER:
            return translate("supervision", "entra %1").replace("%1", trace.about)
        case Kind.EXPORT:
            return translate("supervision", "para %1").replace("%1", trace.about)
        case Kind.CORRECTION | Kind.WITHDRAWAL:
            return translate("supervision", "del asiento %1").replace("%1", trace.about)
    return trace.about


def waiting_words(waiting: Waiting, *, late: bool) -> str:
    """Return why a draft is in the list; `late` says that it needs a supervisor's reason now."""
    if late:
        return translate("supervision", "abierto hace más de 30 días: hace falta un motivo para seguir")
    if waiting.needs_reason:
        return translate("supervision", "abierto hace más de 30 días, con motivo anotado")
    return translate("supervision", "sin terminar")
