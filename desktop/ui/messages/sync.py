"""Words for sending, and for what waits for a person."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop import errors
from desktop.errors import AppError, HeldReason
from desktop.ui.messages.message import Message

translate = QCoreApplication.translate  # lupdate knows it by this name


def of_sync(error: AppError) -> Message | None:
    if not isinstance(error, errors.SyncError):
        return None
    safe = translate("messages", "Todo quedó guardado aquí y se sigue intentando.")
    match error:
        case errors.AddressWrong():
            return Message(
                translate("messages", "La dirección del registro no se entiende"),
                translate("messages", "Cópiela otra vez, entera, con https://."),
            )
        case errors.ServerUnreachable(host=host):
            return Message(translate("messages", "Sin respuesta de %1").replace("%1", host), safe)
        case errors.TlsRefused(host=host):
            return Message(
                translate("messages", "El certificado de %1 no es de confianza").replace("%1", host),
                translate("messages", "No se envió nada. Todo quedó guardado aquí. Avise a sistemas."),
            )
        case errors.CutInTheMiddle(host=host):
            return Message(translate("messages", "Se cortó el envío a %1").replace("%1", host), safe)
        case errors.CaptivePortal():
            return Message(
                translate("messages", "La red pide entrar por una página propia"),
                translate("messages", "Abra el navegador y acepte el acceso de esa red. ") + safe,
            )
        case errors.TokenRefused(host=host):
            return Message(
                translate("messages", "%1 no acepta la credencial de este equipo").replace("%1", host),
                translate("messages", "Todo quedó guardado aquí. Pida un alta nueva a la supervisión."),
            )
        case errors.ServerTrouble(host=host):
            return Message(translate("messages", "%1 no puede atender ahora").replace("%1", host), safe)
        case errors.RecordHeld(reason=reason):
            return Message(
                translate("messages", "Un asiento quedó apartado"),
                explain_held(reason)
                + " "
                + translate("messages", "Está guardado aquí y no frena a los demás."),
            )
        case errors.CourierNotSetUp():
            return Message(
                translate("messages", "Este equipo no puede enviar por USB"),
                translate("messages", "Su alta no trae la clave del correo. ") + safe,
            )
        case errors.CourierFileUnreadable():
            return Message(
                translate("messages", "El archivo de recibos está cortado o no es uno de recibos"),
                translate("messages", "No se tomó nada de él. Cópielo otra vez del pendrive o pida otro."),
            )
        case errors.CourierFileForeign():
            return Message(
                translate("messages", "Los recibos son de otro equipo"),
                translate("messages", "No se tomó ninguno. Lo de este equipo sigue guardado y por enviar."),
            )
        case errors.CourierFileKnown():
            return Message(
                translate("messages", "Estos recibos ya estaban"),
                translate("messages", "No cambió nada. Pida al registro un archivo más nuevo."),
            )
        case errors.StickFull():
            return Message(
                translate("messages", "No se pudo copiar: la memoria USB está llena"),
                translate("messages", "Todo sigue guardado aquí. Libere lugar en ella o use otra."),
            )
        case errors.StickLost():
            return Message(
                translate("messages", "No se puede leer ni escribir en la memoria USB"),
                translate(
                    "messages",
                    "Todo sigue guardado aquí. Mire que esté conectada y sin traba contra escritura, o use otra.",
                ),
            )
        case errors.ReceiptAlarm():
            return Message(
                translate("messages", "Un recibo no coincide con lo enviado"),
                translate("messages", "El asiento sigue guardado aquí. Avise a la supervisión."),
            )
    return None


def explain_held(reason: HeldReason) -> str:
    """Return, in plain words, why a record waits for a person."""
    match reason:
        case HeldReason.FORM_UNKNOWN:
            return translate("messages", "El registro no tiene esta versión del formulario.")
        case HeldReason.CONFLICT:
            return translate(
                "messages",
                "El registro ya tiene otro asiento con este número interno, o cerró el formulario.",
            )
        case HeldReason.BAD_REQUEST:
            return translate("messages", "El registro no pudo leer el envío.")
        case HeldReason.TOO_BIG:
            return translate("messages", "El envío es más grande de lo que el registro acepta.")
        case HeldReason.KEY_MISMATCH:
            return translate(
                "messages",
                "El formulario del registro, o su clave, no es el de este puesto. No se envió: avise a sistemas.",
            )
        case HeldReason.CLEAR_REFUSED:
            return translate(
                "messages",
                "El registro no tiene clave y la política del puesto no permite enviar sin sellar.",
            )
        case HeldReason.RECEIPT_ALARM:
            return translate("messages", "El recibo no coincide con lo enviado. Avise a la supervisión.")
        case HeldReason.UNEXPECTED:
            return translate("messages", "El registro contestó algo que no se entiende.")
