"""Words for the vault, its officers and its enrolment."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop import errors
from desktop.errors import AppError, EnrolmentProblem
from desktop.ui.messages.message import Message

translate = QCoreApplication.translate  # lupdate knows it by this name


def of_vault(error: AppError) -> Message | None:
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
                translate("messages", "Falta la parte de la clave que guarda el llavero de este equipo"),
                _device_secret(problem),
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
            what = translate("messages", "El llavero del sistema no responde. Su frase no se llegó a probar.")
        case errors.DeviceSecretProblem.LOCKED:
            what = translate(
                "messages", "El llavero del sistema está cerrado: desbloquéelo y pruebe otra vez."
            )
        case errors.DeviceSecretProblem.WIPED:
            what = translate(
                "messages", "El llavero del sistema se vació, o la bóveda se copió de otro equipo."
            )
        case errors.DeviceSecretProblem.CHANGED:
            what = translate("messages", "El llavero del sistema tiene otra.")
    safe = translate(
        "messages",
        "Los asientos están a salvo. Pida a sistemas que recupere el llavero de este usuario, o entre con «No puedo entrar».",
    )
    return f"{what} {safe}"


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
