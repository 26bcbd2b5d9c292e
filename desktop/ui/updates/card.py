"""Ajustes, versión: which one runs, whether a later one was verified, and handing its installer to whoever installs."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

import desktop
from desktop.content.packs.watch import Stopped
from desktop.content.updates.installers import Installer
from desktop.desk.updates import Search
from desktop.errors import AppError, PackProblem, UpdateRefused
from desktop.ui.design.banner import Banner, BannerKind
from desktop.ui.design.button import Button
from desktop.ui.design.card import Card, Fact
from desktop.ui.design.dialog import ask
from desktop.ui.design.text import Text
from desktop.ui.messages import explain
from desktop.ui.services import Services
from desktop.ui.tasks import Lane
from desktop.ui.updates.fetching import Fetching


class UpdateCard(Card):
    """The program never replaces itself: it verifies, says so, and gives the installer to who may install."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services.theme, self.tr("Versión del programa"), parent=parent)
        self._services = services
        theme = services.theme
        self.add(Fact(theme, self.tr("En uso"), desktop.__version__, flush=True))
        words = self.tr(
            "El programa no se cambia solo: comprueba la firma de la versión nueva y entrega el instalador a sistemas."
        )
        self.add(Text(theme, words, "caption", "text-2", wrap=True))
        self._told = Banner(theme, "info")
        self._told.hide()
        self.add(self._told)
        self._hand = Button(theme, self.tr("Copiar el instalador para sistemas"), icon="download")
        self._hand.clicked.connect(self._ask_target)
        self._hand.hide()
        self._stick = Button(theme, self.tr("Buscar en una carpeta o un pendrive"), icon="usb")
        self._stick.clicked.connect(self._ask_source)
        self._net = Button(theme, self.tr("Buscar en la dirección del ministerio"), icon="globe")
        self._net.clicked.connect(lambda: self.look(self._services.desk.updates.address))
        self._net.setVisible(bool(services.desk.updates.address))
        self.fetching = Fetching(theme, self.tr("Leyendo o copiando el instalador"), services.clock.now)
        for widget in (self._hand, self._stick, self._net, self.fetching):
            self.add(widget)

    def load(self) -> None:
        """Show whether a verified installer waits."""
        desk = self._services.desk
        self._services.tasks.submit(
            self, lambda _: desk.updates.waiting(), self._show, lane=Lane.CONTENT, failed=self._services.fail
        )

    def look(self, place: str, *, confirmed: bool = False) -> None:
        """Look for a later version in a folder or at an address; the vault is asked first, the rest is elsewhere."""
        desk, tasks = self._services.desk, self._services.tasks
        self._stick.set_busy(self.tr("Revisando firmas…"))
        watch = self.fetching.begin()

        def failed(error: Exception) -> None:
            self._rest()
            self._refused(error, place)

        def found(installer: Installer | None) -> None:
            self._rest()
            if installer is None:
                self._tell(
                    "good",
                    self.tr("No hay una versión más nueva."),
                    self.tr("La que está en uso es la última."),
                )
            else:
                self._show(installer)

        def search(ready: Search) -> None:
            tasks.submit(
                self,
                lambda _: ready.take(place, confirmed=confirmed, watch=watch),
                found,
                lane=Lane.NET,
                failed=failed,
            )

        tasks.submit(self, lambda _: desk.updates.open(), search, failed=failed)

    def hand_to(self, folder: Path) -> None:
        """Copy the installer to a folder."""
        desk = self._services.desk
        self._hand.set_busy(self.tr("Copiando…"))
        watch = self.fetching.begin()

        def failed(error: Exception) -> None:
            self._rest()
            self._refused(error, "")

        def handed(path: Path) -> None:
            self._rest()
            self._tell(
                "good",
                self.tr("El instalador está copiado: %1.").replace("%1", path.name),
                self.tr("Lleva al lado su suma de comprobación. Lo instala sistemas."),
            )

        self._services.tasks.submit(
            self, lambda _: desk.updates.hand_over(folder, watch), handed, lane=Lane.NET, failed=failed
        )

    def _rest(self) -> None:
        for button in (self._stick, self._hand):
            button.set_busy("")
        self.fetching.rest()

    def _show(self, installer: Installer | None) -> None:
        self._hand.setVisible(installer is not None)
        if installer is not None:
            self._tell(
                "info",
                self.tr("La versión %1 está comprobada.").replace("%1", installer.version),
                self.tr("Lo pendiente de envío no se pierde: la versión nueva lo abre. La instala sistemas."),
            )

    def _tell(self, kind: BannerKind, title: str, text: str) -> None:
        self._told.show_message(kind, title, text)
        self._told.show()

    def _refused(self, error: Exception, place: str) -> None:
        if isinstance(error, Stopped):
            self._tell("info", self.tr("Se dejó a la mitad."), self.tr("No quedó nada a medio copiar."))
            return
        if not isinstance(error, AppError):
            self._services.fail(error)
            return
        message = explain(error)
        self._tell("careful", f"{message.title}.", message.text)
        if isinstance(error, UpdateRefused) and error.reason is PackProblem.CLOCK and place:
            now = f"{self._services.clock.now().astimezone():%d/%m/%Y %H:%M}"
            ask(
                self._theme,
                self.window(),
                self.tr("¿La hora del equipo está bien?"),
                self.tr("El equipo dice %1. Si no es así, corrija la hora antes de seguir.").replace(
                    "%1", now
                ),
                self.tr("Está bien, buscar"),
                lambda: self.look(place, confirmed=True),
                keep=self.tr("No buscar"),
            )

    def _ask_source(self) -> None:
        folder = QFileDialog.getExistingDirectory(self.window(), self.tr("Carpeta de la entrega"))
        if folder:
            self.look(folder)

    def _ask_target(self) -> None:
        folder = QFileDialog.getExistingDirectory(self.window(), self.tr("Carpeta o pendrive para sistemas"))
        if folder:
            self.hand_to(Path(folder))
