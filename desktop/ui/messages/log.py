"""Words for the log, its drafts and its forms."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop import errors
from desktop.errors import AppError
from desktop.ui.messages.message import Message

translate = QCoreApplication.translate  # lupdate knows it by this name


def of_log(error: AppError) -> Message | None:
    match error:
        case errors.ChainBroken(seq=seq):
            return Message(
                translate("messages", "La cadena de la bitácora no cierra en el asiento %1").replace(
                    "%1", str(seq)
                ),
                translate("messages", "La lista se puede leer. No cambie nada y avise a la supervisión."),
            )
        case errors.DraftGone():
            return Message(
                translate("messages", "Este borrador ya se selló o se descartó"),
                translate("messages", "Búsquelo en la bitácora."),
            )
        case errors.RecordGone():
            return Message(
                translate("messages", "Con este asiento no se puede hacer eso"),
                translate("messages", "No se cambió nada. Búsquelo otra vez en la bitácora."),
            )
        case errors.AttachmentUnreadable():
            return Message(
                translate("messages", "No se pudo leer el archivo"),
                translate(
                    "messages", "El borrador sigue como estaba. Elija otro, o cópielo antes a este equipo."
                ),
            )
        case errors.AttachmentEmpty():
            return Message(
                translate("messages", "El archivo está vacío"),
                translate("messages", "El borrador sigue como estaba. Elija otro."),
            )
        case errors.AttachmentTooBig(most=most):
            return Message(
                translate("messages", "El archivo pesa más de %1 MB").replace("%1", str(most // 1_048_576)),
                translate("messages", "El borrador sigue como estaba. Elija uno más chico."),
            )
        case errors.AttachmentRefused():
            return Message(
                translate("messages", "Ese tipo de archivo no se puede adjuntar"),
                translate(
                    "messages",
                    "El borrador sigue como estaba. Se aceptan fotos (JPEG, PNG, WebP), audios, videos MP4 y PDF.",
                ),
            )
        case errors.BundleUnreadable():
            return Message(
                translate(
                    "messages", "El archivo no es una exportación de la bitácora, o es para otra clave"
                ),
                translate(
                    "messages", "No se cambió nada. Pida otra copia, o use la clave a la que se cifró."
                ),
            )
        case errors.RecipientUnreadable():
            return Message(
                translate("messages", "La clave de quien recibe no se entiende"),
                translate("messages", "No salió nada del equipo. Empieza con «age1»: pídala otra vez."),
            )
        case errors.NoRecipients():
            return Message(
                translate("messages", "El alta del puesto no dice para quién se sella la ficha"),
                translate("messages", "El borrador está guardado y nada se envió. Avise a la supervisión."),
            )
    return None


def of_form(error: AppError) -> Message | None:
    match error:
        case errors.XPathError(what=what) | errors.CycleFound(what=what) | errors.XmlRefused(what=what):
            return Message(
                translate("messages", "El formulario no se puede usar"),
                translate(
                    "messages",
                    "Tiene un problema de armado: %1. Los borradores están a salvo. Avise a sistemas.",
                ).replace("%1", what),
            )
        case errors.NotValid():
            return Message(
                translate("messages", "Faltan respuestas para sellar"),
                translate("messages", "El borrador está guardado. Complete lo marcado."),
            )
        case errors.RecordingUnreadable():
            return Message(
                translate("messages", "No se pudo escuchar"),
                translate(
                    "messages", "El audio del formulario no se puede leer. Lea la pregunta en voz alta."
                ),
            )
        case errors.NoSoundOutput():
            return Message(
                translate("messages", "No se pudo escuchar"),
                translate(
                    "messages", "Esta computadora no tiene salida de sonido. Lea la pregunta en voz alta."
                ),
            )
        case errors.AnswerRefused():
            return Message(
                translate("messages", "Esa respuesta no entra en este campo"),
                translate("messages", "Lo que escribió sigue en pantalla. Revíselo."),
            )
        case errors.FormError(what=what):
            return Message(
                translate("messages", "El formulario no se puede usar"),
                translate("messages", "%1. Los borradores están a salvo. Avise a sistemas.").replace(
                    "%1", what
                ),
            )
    return None
