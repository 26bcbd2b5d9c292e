"""Words for every expected failure: what happened, that the records are safe, what to do.

`explain` is the only door from a fact in `desktop/errors.py` to a person. No blame, no *error*, no
*inválido*: the words of tired people at three in the morning.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desktop import errors
from desktop.errors import AppError, ContactProblem, EnrolmentProblem, HeldReason, PackProblem

translate = QCoreApplication.translate  # lupdate knows it by this name


@dataclass(frozen=True)
class Message:
    """`title` says what happened; `text` what it means and what to do."""

    title: str
    text: str


def explain(error: AppError) -> Message:
    """Return the words for a failure; raises TypeError for a class that nobody wrote words for."""
    for explainer in (_start, _store, _vault, _log, _form, _content, _sync):
        message = explainer(error)
        if message is not None:
            return message
    raise TypeError(f"no words for {type(error).__name__}")


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
                "La clave del formulario en el registro no es la del alta del puesto. No se envió.",
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


def _start(error: AppError) -> Message | None:
    match error:
        case errors.AlreadyRunning():
            return Message(
                translate("messages", "Vigía ya está abierta en este equipo"),
                translate("messages", "Use la ventana que está abierta. Nada se perdió."),
            )
        case errors.DataFolderUnusable(path=path):
            return Message(
                translate("messages", "No se puede escribir en la carpeta de datos"),
                translate(
                    "messages", "La carpeta es %1. Revise los permisos o el disco y abra Vigía otra vez."
                ).replace("%1", str(path)),
            )
        case errors.ResourceMissing(path=path):
            return Message(
                translate("messages", "A la instalación le falta un archivo"),
                translate(
                    "messages", "Falta %1. Los asientos están a salvo. Pida que reinstalen Vigía."
                ).replace("%1", path.name),
            )
    return None


def _store(error: AppError) -> Message | None:
    match error:
        case errors.DiskFull():
            return Message(
                translate("messages", "No se pudo guardar: el disco está lleno"),
                translate(
                    "messages",
                    "La respuesta sigue en pantalla y los asientos anteriores están a salvo. Libere espacio y siga.",
                ),
            )
        case errors.FolderReadOnly():
            return Message(
                translate("messages", "No se pudo guardar: la carpeta no se puede escribir"),
                translate(
                    "messages",
                    "La respuesta sigue en pantalla y los asientos anteriores están a salvo. Avise a sistemas.",
                ),
            )
        case errors.SchemaTooNew():
            return Message(
                translate("messages", "Los datos son de una versión más nueva de Vigía"),
                translate("messages", "No se cambió nada. Instale la versión nueva para abrirlos."),
            )
        case errors.MigrationFailed():
            return Message(
                translate("messages", "Los datos no se pudieron pasar a la versión nueva"),
                translate(
                    "messages",
                    "Quedaron como estaban y la versión anterior de Vigía los abre. Pida a sistemas que la reinstale.",
                ),
            )
        case errors.DatabaseDamaged():
            return Message(
                translate("messages", "Un archivo de datos está dañado"),
                translate(
                    "messages",
                    "No se cambió nada. No lo borre: avise a la supervisión para recuperar la copia de respaldo.",
                ),
            )
        case errors.DatabaseBusy():
            return Message(
                translate("messages", "Otro programa está usando los datos"),
                translate("messages", "No se cambió nada. Cierre el otro programa y pruebe otra vez."),
            )
        case errors.NotOurDatabase():
            return Message(
                translate("messages", "El archivo de datos no es de esta bóveda"),
                translate(
                    "messages", "No se cambió nada. Avise a la supervisión antes de mover o borrar archivos."
                ),
            )
    return None


def _vault(error: AppError) -> Message | None:
    match error:
        case errors.WrongPassphrase(label=label, wait_s=wait):
            return Message(
                translate("messages", "No es la frase de %1").replace("%1", label),
                translate("messages", "Puede probar de nuevo en %1 s.").replace("%1", f"{wait:.0f}")
                if wait
                else translate("messages", "Pruebe de nuevo."),
            )
        case errors.TooSoon(wait_s=wait):
            return Message(
                translate("messages", "Espere un momento"),
                translate("messages", "Puede probar de nuevo en %1 s.").replace("%1", f"{wait:.0f}"),
            )
        case errors.PassphraseTooWeak(minimum=minimum):
            return Message(
                translate("messages", "La frase es fácil de adivinar"),
                translate(
                    "messages", "Use al menos %1 caracteres: cuatro palabras que no vayan juntas sirven."
                ).replace("%1", str(minimum)),
            )
        case errors.OfficerUnknown():
            return Message(
                translate("messages", "Esa persona ya no tiene acceso a esta bóveda"),
                translate("messages", "No se cambió nada. Elija a otra o pregunte a la supervisión."),
            )
        case errors.SupervisorOnly():
            return Message(
                translate("messages", "Esto lo hace la supervisión del puesto"),
                translate("messages", "No se cambió nada."),
            )
        case errors.LastOfficer():
            return Message(
                translate("messages", "Siempre tiene que quedar alguien con acceso"),
                translate("messages", "No se cambió nada. Agregue antes a otra persona."),
            )
        case errors.NoVault():
            return Message(
                translate("messages", "Todavía no hay una bóveda en este equipo"),
                translate("messages", "Créela para empezar."),
            )
        case errors.VaultExists():
            return Message(
                translate("messages", "Ya hay una bóveda en este equipo"),
                translate("messages", "No se cambió nada. Desbloquéela con su frase."),
            )
        case errors.HeaderDamaged():
            return Message(
                translate("messages", "No se puede leer el archivo de la bóveda"),
                translate(
                    "messages",
                    "Los asientos siguen cifrados en el equipo. No borre nada: avise a la supervisión.",
                ),
            )
        case errors.NoteTooLong(most=most):
            return Message(
                translate("messages", "La nota es larga"),
                translate("messages", "Entran %1 letras. Sigue en pantalla: acórtela o haga dos.").replace(
                    "%1", str(most)
                ),
            )
        case errors.DeviceSecretGone(problem=problem):
            return Message(
                translate("messages", "Falta la parte de la clave que guarda este equipo"), _device_secret(problem)
            )
        case errors.WipeLosesUnsent(count=count):
            return Message(
                translate("messages", "Hay %1 asientos que nadie recibió y no tienen otro camino").replace(
                    "%1", str(count)
                ),
                translate("messages", "No se borró nada. Envíelos antes, o acepte perderlos."),
            )
        case errors.PinTooSimple(digits=digits):
            return Message(
                translate("messages", "Ese PIN se adivina enseguida"),
                translate("messages", "Use %1 números que no sean seguidos ni repetidos.").replace(
                    "%1", str(digits)
                ),
            )
        case errors.NotesFull(most=most):
            return Message(
                translate("messages", "Ya hay %1 notas sin abrir").replace("%1", str(most)),
                translate(
                    "messages", "No entra otra hasta que alguien desbloquee. Lo escrito sigue en pantalla."
                ),
            )
        case errors.EnrolmentRefused(reason=reason):
            return Message(translate("messages", "El alta del puesto no se aceptó"), _enrolment(reason))
    return None


def _device_secret(problem: errors.DeviceSecretProblem) -> str:
    match problem:
        case errors.DeviceSecretProblem.ABSENT:
            what = translate("messages", "El llavero del sistema no responde.")
        case errors.DeviceSecretProblem.LOCKED:
            what = translate("messages", "El llavero del sistema está cerrado: desbloquéelo y pruebe otra vez.")
        case errors.DeviceSecretProblem.WIPED:
            what = translate("messages", "El llavero del sistema se vació.")
        case errors.DeviceSecretProblem.CHANGED:
            what = translate("messages", "El llavero del sistema tiene otra.")
    return what + " " + translate("messages", "Los asientos están a salvo. Si no vuelve, use «No puedo entrar».")


def _enrolment(reason: EnrolmentProblem) -> str:
    match reason:
        case EnrolmentProblem.UNREADABLE:
            return translate("messages", "El archivo no se puede leer. Pida otra copia.")
        case EnrolmentProblem.UNTRUSTED:
            return translate("messages", "La firma no es del ministerio. No lo use y avise a la supervisión.")
        case EnrolmentProblem.EXPIRED:
            return translate("messages", "El plazo venció. Pida un alta nueva.")
        case EnrolmentProblem.OTHER_POST:
            return translate("messages", "Es de otro puesto. Revise el archivo.")
        case EnrolmentProblem.ALREADY:
            return translate("messages", "Este equipo ya usó esta alta.")
        case EnrolmentProblem.OLDER:
            return translate("messages", "Es anterior a la que está en uso. Pida la más reciente.")
        case EnrolmentProblem.DEMO_IN_RELEASE:
            return translate("messages", "Es de prueba y este programa es el definitivo.")
        case EnrolmentProblem.WRONG_CODE:
            return translate("messages", "El código no abre el archivo. Revíselo y pruebe otra vez.")
        case EnrolmentProblem.NO_CODE:
            return translate("messages", "La imagen no tiene el código QR de un alta. Pruebe con otra foto.")
        case EnrolmentProblem.OTHER_FILE:
            return translate(
                "messages", "Lo que se bajó no es el archivo que dice el código QR. Avise a sistemas."
            )


def _log(error: AppError) -> Message | None:
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


def _form(error: AppError) -> Message | None:
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


def _content(error: AppError) -> Message | None:
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


def _sync(error: AppError) -> Message | None:
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
        case errors.ReceiptAlarm():
            return Message(
                translate("messages", "Un recibo no coincide con lo enviado"),
                translate("messages", "El asiento sigue guardado aquí. Avise a la supervisión."),
            )
    return None
