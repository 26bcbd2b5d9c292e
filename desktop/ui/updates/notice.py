"""Inicio: a line that a verified version waits for whoever installs; nothing while there is none."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.content.updates.installers import Installer
from desktop.ui.design.banner import Banner
from desktop.ui.services import Services
from desktop.ui.tasks import Lane


class UpdateNotice(Banner):
    """Its link leads to Ajustes."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services.theme, "info", parent=parent)
        self._services = services
        self.link_chosen.connect(lambda: services.go("ajustes", None))
        self.hide()

    def load(self) -> None:
        """Ask whether one waits."""
        desk = self._services.desk
        self._services.tasks.submit(
            self, lambda _: desk.updates.waiting(), self._show, lane=Lane.CONTENT, failed=self._services.fail
        )

    def _show(self, installer: Installer | None) -> None:
        self.setVisible(installer is not None)
        if installer is not None:
            title = self.tr("Hay una versión nueva de Vigía, la %1.").replace("%1", installer.version)
            self.show_message("info", title, self.tr("Avise a sistemas."), self.tr("Ver en Ajustes"))
