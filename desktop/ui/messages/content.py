"""Words for guides, packs, contacts and new versions."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop import errors
from desktop.errors import AppError, ContactProblem, PackProblem
from desktop.ui.messages.message import Message

translate = QCoreApplication.translate  # lupdate knows it by this name


def of_content(error: AppError) -> Message | None:
    match error:
        case errors.ContactRefused(reason=reason):
            return Message(translate("messages", "El contacto no se guardó"), _contact(reason))
        case errors.ContentError(file=file):
            return Message(
                translate("messages", "Una guía o un listado no se puede leer"),
                translate(
                    "messages", "El archivo es %1. Los asientos están a salvo. Avise a sistemas."
                ).replace("%1", file),
            )
        case errors.PackRefused(reason=reason):
            return Message(translate("messages", "El paquete de contenidos no se instaló"), _pack(reason))
        case errors.UpdateRefused(reason=reason):
            return Message(translate("messages", "La versión nueva no se tomó"), _update(reason))
    return None


def _contact(reason: ContactProblem) -> str:
    match reason:
        case ContactProblem.PHONE:
            return translate(
                "messages", "El teléfono no parece un número. Lo que escribió sigue en pantalla."
            )
        case ContactProblem.COUNTRY:
            return translate("messages", "Elija el país del teléfono. Lo que escribió sigue en pantalla.")
        case ContactProblem.LONG:
            return translate("messages", "La nota es muy larga. Deje sólo lo que sirve para llamar.")
        case ContactProblem.SHELTER:
            return translate(
                "messages",
                "Parece decir dónde queda un refugio. Ese lugar no se guarda: deje sólo el teléfono.",
            )


def _update(reason: PackProblem) -> str:
    stays = translate("messages", "El programa sigue como está y los asientos están a salvo.")
    match reason:
        case PackProblem.TAMPERED:
            text = translate(
                "messages",
                "El instalador no es el que se firmó: la copia está cortada o cambiada. Cópielo otra vez; si se repite, avise a la supervisión.",
            )
        case PackProblem.PROGRAM:
            text = translate(
                "messages",
                "No se instala directamente sobre esta: primero va una versión intermedia. Avise a sistemas.",
            )
        case PackProblem.NOTHING_BEFORE:
            text = translate("messages", "No hay un instalador comprobado para copiar.")
        case PackProblem.ROOM:
            text = translate(
                "messages", "No hay lugar en el disco o en el pendrive. Libere espacio y pruebe otra vez."
            )
        case PackProblem.OLDER:
            text = translate(
                "messages", "Lo ofrecido es anterior a lo que ya se vio. Pida la última entrega."
            )
        case PackProblem.MIXED:
            text = translate(
                "messages", "Junta partes de entregas distintas. Copie la carpeta entera otra vez."
            )
        case PackProblem.EXPIRED:
            text = translate("messages", "El plazo de la firma venció. Pida una entrega nueva.")
        case PackProblem.CLOCK:
            text = translate(
                "messages", "La hora del equipo no parece correcta. La supervisión puede confirmar."
            )
        case PackProblem.UNTRUSTED:
            text = translate("messages", "La firma no es del ministerio. No lo use y avise a la supervisión.")
        case _:
            text = translate("messages", "No se puede leer. Pida otra copia.")
    return f"{text} {stays}"


def _pack(reason: PackProblem) -> str:
    stays = translate("messages", "Sigue el contenido que estaba.")
    match reason:
        case PackProblem.UNREADABLE:
            text = translate("messages", "No se puede leer. Pida otra copia.")
        case PackProblem.UNTRUSTED:
            text = translate("messages", "La firma no es del ministerio. No lo use y avise a la supervisión.")
        case PackProblem.TAMPERED:
            text = translate("messages", "Cambió después de firmado. No lo use y avise a la supervisión.")
        case PackProblem.OLDER:
            text = translate("messages", "Es anterior al que ya está. Pida el último.")
        case PackProblem.MIXED:
            text = translate(
                "messages", "Junta partes de entregas distintas. Copie la carpeta entera otra vez."
            )
        case PackProblem.EXPIRED:
            text = translate("messages", "El plazo de la firma venció. Pida una entrega nueva.")
        case PackProblem.CLOCK:
            text = translate(
                "messages", "La hora del equipo no parece correcta. La supervisión puede confirmar."
            )
        case PackProblem.UNSAFE:
            text = translate("messages", "Trae archivos que no se aceptan. Avise a sistemas.")
        case PackProblem.PROGRAM:
            text = translate("messages", "Pide una versión más nueva del programa. Avise a sistemas.")
        case PackProblem.RESERVED:
            text = translate("messages", "Es reservado y no está cifrado para este puesto.")
        case PackProblem.NOTHING_BEFORE:
            text = translate("messages", "No hay una versión anterior a la que volver.")
        case PackProblem.ROOM:
            text = translate("messages", "No hay lugar en el disco.")
    return f"{text} {stays}"
