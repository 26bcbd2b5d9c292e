"""The recovery code, shown once so that it can be copied onto paper."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.errors import AppError, DiskFull, FolderReadOnly
from desktop.ui.design.banner import Banner
from desktop.ui.design.dialog import Dialog
from desktop.ui.design.text import Text
from desktop.ui.messages import Message, explain
from desktop.ui.services import Services


class RecoveryCode(Dialog):
    """Asks first, since the code before stops working; then shows the new one."""

    def __init__(self, services: Services, parent: QWidget) -> None:
        super().__init__(
            services.theme,
            parent,
            self.tr("¿Hacer un código de recuperación?"),
            self.tr(
                "Con él se entra si nadie recuerda su frase. Sirve una vez y deja sin efecto el anterior. Se muestra una sola "
                "vez: cópielo en papel y guárdelo fuera de este equipo, en sobre cerrado."
            ),
            self.tr("Mostrar el código"),
            keep=self.tr("Cerrar"),
        )
        self._services = services
        self.code = Text(services.theme, "", "title", "title", wrap=True)
        self.code.hide()
        self._problem = Banner(services.theme, "careful", "")
        self._problem.hide()
        self.add(self.code)
        self.add(self._problem)

    def accept(self) -> None:
        """Make the code and show it; the dialog stays until it is closed."""
        services = self._services
        if self.code.text():
            super().accept()
            return
        self._problem.hide()
        services.tasks.submit(
            self, lambda _: services.desk.guard.new_recovery_code(), self._show, failed=self._failed
        )

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, AppError):
            self._services.fail(error)
            return
        message = self._words(error)
        self._problem.show_message("careful", message.title + ".", message.text)
        self._problem.show()

    def _words(self, error: AppError) -> Message:
        """Say it in other words than where an answer is typed: none is on the screen here."""
        match error:
            case DiskFull():
                return Message(
                    self.tr("No se pudo hacer el código: el disco está lleno"),
                    self.tr("Los asientos están a salvo. Libere espacio y pruebe de nuevo."),
                )
            case FolderReadOnly():
                return Message(
                    self.tr("No se pudo hacer el código: Vigía no puede escribir en su carpeta de datos"),
                    self.tr("Los asientos están a salvo. Avise a sistemas y haga el código después."),
                )
        return explain(error)

    def _show(self, code: str) -> None:
        self.code.setText(code.replace("-", " – "))
        self.code.setAccessibleName(" ".join(code))
        self.code.show()
        self._frame.go.set_words(self.tr("Ya lo copié"))
