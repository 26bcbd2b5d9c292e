"""Choosing the PIN that brings the program back after *Ocultar*."""

from __future__ import annotations

from PySide6.QtCore import QRegularExpression, Qt
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.errors import AppError
from desktop.ui.design.banner import Banner
from desktop.ui.design.dialog import Dialog
from desktop.ui.design.field import Field, LineEdit
from desktop.ui.design.theme import Theme
from desktop.ui.messages import explain
from desktop.ui.services import Services
from desktop.vault.pin import DIGITS


class NewPin(Dialog):
    """Asks twice; it stays open until the vault has the PIN."""

    def __init__(self, services: Services, parent: QWidget) -> None:
        super().__init__(
            services.theme,
            parent,
            self.tr("¿Qué PIN trae de vuelta el programa?"),
            self.tr(
                "F12 muestra un reloj. Con el PIN vuelve a la misma pantalla durante unos minutos; después, o con "
                "tres PIN que no son, se bloquea y pide la frase. Sin PIN, F12 bloquea siempre."
            ),
            self.tr("Guardar el PIN"),
            keep=self.tr("Cancelar"),
        )
        self._services = services
        self._first = Field(services.theme, self.tr("PIN, 6 números"), _digits(services.theme))
        self._again = Field(services.theme, self.tr("El mismo PIN, otra vez"), _digits(services.theme))
        self._problem = Banner(services.theme, "careful", "")
        self._problem.hide()
        for part in (self._first, self._again, self._problem):
            self.add(part)
        self._first.setFocus()

    def accept(self) -> None:
        """Ask the vault; the dialog closes when the PIN is kept."""
        pin = self._first.text()
        if pin != self._again.text():
            self._again.set_error(self.tr("No es el mismo PIN."))
            return
        desk = self._services.desk
        self._services.tasks.submit(
            self, lambda _: desk.guard.set_pin(pin), lambda _: self._kept(), failed=self._failed
        )

    def _kept(self) -> None:
        self._services.say(self.tr("Listo: Ocultar vuelve con su PIN"), None)
        super().accept()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, AppError):
            self._services.fail(error)
            return
        message = explain(error)
        self._problem.show_message("careful", message.title + ".", message.text)
        self._problem.show()


def _digits(theme: Theme) -> LineEdit:
    edit = LineEdit(theme)
    edit.setEchoMode(QLineEdit.EchoMode.Password)
    edit.setMaxLength(DIGITS)
    edit.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9]*"), edit))
    edit.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly | Qt.InputMethodHint.ImhSensitiveData)
    return edit
