"""Words for what keeps the program from starting or from writing."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop import errors
from desktop.errors import AppError
from desktop.ui.messages.message import Message

translate = QCoreApplication.translate  # lupdate knows it by this name


def of_start(error: AppError) -> Message | None:
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


def of_store(error: AppError) -> Message | None:
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
