"""The recovery code, shown once so that it can be copied onto paper."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.ui.design.dialog import Dialog
from desktop.ui.design.text import Text
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
        self.add(self.code)

    def accept(self) -> None:
        """Make the code and show it; the dialog stays until it is closed."""
        services = self._services
        if self.code.text():
            super().accept()
            return
        services.tasks.submit(
            self, lambda _: services.desk.guard.new_recovery_code(), self._show, failed=services.fail
        )

    def _show(self, code: str) -> None:
        self.code.setText(code.replace("-", " – "))
        self.code.setAccessibleName(" ".join(code))
        self.code.show()
        self._frame.go.set_words(self.tr("Ya lo copié"))
