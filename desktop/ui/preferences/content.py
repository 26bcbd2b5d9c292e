"""Ajustes, contenido: which guides and forms are in force, how old they are, and taking a signed pack."""

from __future__ import annotations

from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.content.packs.kept import InstalledPack
from desktop.content.packs.watch import Stopped
from desktop.desk.deliveries import Delivery
from desktop.errors import AppError, PackProblem, PackRefused
from desktop.ui.design.banner import Banner, BannerKind
from desktop.ui.design.button import Button
from desktop.ui.design.card import Card, Fact, column, empty_layout
from desktop.ui.design.dialog import ask
from desktop.ui.design.text import Text
from desktop.ui.messages import explain
from desktop.ui.services import Services
from desktop.ui.tasks import Lane
from desktop.ui.updates.fetching import Fetching


class ContentCard(Card):
    """What is in force does not change while somebody works: a pack that was taken counts from the next unlocking."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services.theme, self.tr("Guías, formularios y recursos"), parent=parent)
        self._services = services
        self._facts = column(gap=8)
        self.add_layout(self._facts)
        self._reserved = column(gap=8)
        self.add_layout(self._reserved)
        self._told = Banner(self._theme, "info")
        self._told.hide()
        self.add(self._told)
        self._install = Button(self._theme, self.tr("Instalar desde una carpeta o un pendrive"), icon="usb")
        self._install.clicked.connect(self._choose)
        self._back = Button(self._theme, self.tr("Volver a la versión anterior"), icon="history")
        self._back.clicked.connect(self._go_back)
        self._back.hide()
        self.add(self._install)
        self.fetching = Fetching(self._theme, self.tr("Leyendo el paquete"), services.clock.now)
        self.add(self.fetching)
        self._address = (
            services.desk.enrolment.policy.update_source
        )  # a fact that never changes while it is open
        if self._address:
            search = Button(self._theme, self.tr("Buscar en el servidor del ministerio"), icon="refresh-cw")
            search.clicked.connect(lambda: self.take(self._address))
            self.add(search)
        self.add(self._back)
        self._later = ""  # the version that was gone back from
        self._again = Button(self._theme, "", icon="arrow-right")
        self._again.clicked.connect(self._use_again)
        self._again.hide()
        self.add(self._again)
        self.load()

    def load(self) -> None:
        """Ask what is installed and show it beside what is in force."""
        desk = self._services.desk
        self._services.tasks.submit(
            self, lambda _: desk.deliveries.installed(), self._show, failed=self._cannot_list
        )
        self._services.tasks.submit(
            self, lambda _: desk.reserved.installed(), self._show_reserved, failed=lambda _: None
        )

    # --- what is shown ----------------------------------------------------------------------------------

    def _show(self, installed: tuple[InstalledPack, ...]) -> None:
        empty_layout(self._facts)
        for name, value in self._what_is_in_force():
            self._facts.addWidget(Fact(self._theme, name, value, flush=True))
        words = self.tr("Se actualiza con un paquete firmado por el ministerio. Sin red también sirve.")
        self._facts.addWidget(Text(self._theme, words, "caption", "text-2", wrap=True))
        edition = self._services.library.edition
        active = next((pack for pack in installed if pack.active), None)
        if edition.damaged:
            self._tell(
                "error",
                self.tr("El paquete instalado está dañado."),
                self.tr(
                    "Se usa el contenido que vino con el programa. Instale el paquete otra vez y avise a sistemas."
                ),
            )
        elif active is not None and active.version != edition.version:
            self._tell_waiting(active.version)
        self._offer_others(installed, active)

    def _offer_others(self, installed: tuple[InstalledPack, ...], active: InstalledPack | None) -> None:
        """Offer the version before, and the one that was gone back from; both are for supervision."""
        at = installed.index(active) if active is not None else 0
        self._back.setVisible(active is not None and at < len(installed) - 1)
        self._again.setVisible(at > 0)
        self._later = installed[0].version if at > 0 else ""
        self._again.set_words(self.tr("Usar otra vez la versión %1").replace("%1", self._later))
        if not self._services.desk.deliveries.supervised:
            for button in (self._back, self._again):
                button.set_off(self.tr("Lo hace la supervisión del puesto"))

    def _show_reserved(self, packs: tuple[InstalledPack, ...]) -> None:
        """Name the reserved packs, and the key that others are made for."""
        empty_layout(self._reserved)
        for pack in packs:
            name = self.tr("Reservado")
            self._reserved.addWidget(Fact(self._theme, name, f"{pack.name} {pack.version}", flush=True))
        key = self.tr("Clave del puesto para paquetes reservados: %1")
        recipient = self._services.desk.reserved.recipient
        self._reserved.addWidget(
            Text(self._theme, key.replace("%1", recipient), "caption", "text-2", wrap=True)
        )

    def _what_is_in_force(self) -> list[tuple[str, str]]:
        library = self._services.library
        edition, today = library.edition, self._services.clock.now().astimezone().date()
        facts = [
            (self.tr("En uso"), f"{edition.name} {edition.version}".strip() or "—"),
            (self.tr("Texto más nuevo"), f"{library.written:%d/%m/%Y}" if library.written else "—"),
        ]
        if edition.installed is None:
            return [*facts, (self.tr("Origen"), self.tr("viene con el programa"))]
        label = self.tr("oficial") if edition.official else self.tr("material de apoyo")
        facts += [
            (self.tr("Firmado como"), label),
            (self.tr("Instalado"), f"{edition.installed:%d/%m/%Y}"),
        ]
        overdue = edition.overdue(today)
        if overdue:
            facts.append((self.tr("Firma"), self.tr("venció hace %n días; sigue sirviendo", "", overdue)))
        elif edition.expires is not None:
            facts.append((self.tr("Firmado hasta"), f"{edition.expires:%d/%m/%Y}"))
        return facts

    def _tell(self, kind: BannerKind, title: str, text: str) -> None:
        self._told.show_message(kind, title, text)
        self._told.show()

    def _tell_waiting(self, version: str) -> None:
        title = self.tr("La versión %1 vale desde el próximo desbloqueo.").replace("%1", version)
        self._tell("good", title, self.tr("Los borradores siguen con la versión en que se empezaron."))

    def _cannot_list(self, error: Exception) -> None:
        if not isinstance(error, AppError):
            self._services.fail(error)
            return
        self._show(())

    # --- what a person does -----------------------------------------------------------------------------

    def _choose(self) -> None:
        folder = QFileDialog.getExistingDirectory(self.window(), self.tr("Carpeta del paquete de contenidos"))
        if folder:
            self.take(folder)

    def take(self, folder: str, *, confirmed: bool = False) -> None:
        """Install what a folder offers; the vault is asked first, the folder is read on another thread."""
        desk, tasks = self._services.desk, self._services.tasks
        self._install.set_busy(self.tr("Revisando firmas…"))
        watch = self.fetching.begin()

        def rest() -> None:
            self._install.set_busy("")
            self.fetching.rest()

        def failed(error: Exception) -> None:
            rest()
            if isinstance(error, Stopped):
                self._tell("info", self.tr("Se dejó de instalar."), self.tr("Sigue el contenido que estaba."))
            else:
                self._refused(error, folder)

        def taken(packs: tuple[InstalledPack, ...]) -> None:
            rest()
            if not packs:
                self._tell("good", self.tr("No hay nada nuevo."), self._why_nothing())
            self.load()

        def open_folder(delivery: Delivery) -> None:
            tasks.submit(
                self,
                lambda _: delivery.take(folder, confirmed=confirmed, watch=watch),
                taken,
                lane=Lane.NET,
                failed=failed,
            )

        tasks.submit(self, lambda _: desk.deliveries.open(), open_folder, failed=failed)

    def _why_nothing(self) -> str:
        if not self._later:
            return self.tr("Ya está la última versión de esa carpeta.")
        return self.tr("De la versión %1 se volvió atrás: la supervisión puede usarla otra vez.").replace(
            "%1", self._later
        )

    def _refused(self, error: Exception, folder: str) -> None:
        if not isinstance(error, AppError):
            self._services.fail(error)
            return
        message = explain(error)
        self._tell("error", f"{message.title}.", message.text)
        clock = isinstance(error, PackRefused) and error.reason is PackProblem.CLOCK
        if clock and self._services.desk.deliveries.supervised:
            now = f"{self._services.clock.now().astimezone():%d/%m/%Y %H:%M}"
            ask(
                self._theme,
                self.window(),
                self.tr("¿La hora del equipo está bien?"),
                self.tr("El equipo dice %1. Si no es así, corrija la hora antes de seguir.").replace(
                    "%1", now
                ),
                self.tr("Está bien, instalar"),
                lambda: self.take(folder, confirmed=True),
                keep=self.tr("No instalar"),
            )

    def _use_again(self) -> None:
        desk = self._services.desk
        self._services.tasks.submit(
            self,
            lambda _: desk.deliveries.use_again(),
            lambda _: self.load(),
            failed=lambda error: self._refused(error, ""),
        )

    def _go_back(self) -> None:
        desk = self._services.desk

        def refused(error: Exception) -> None:
            self._refused(error, "")

        def gone(pack: InstalledPack) -> None:
            self.load()
            words = self.tr("La versión %1 vale desde el próximo desbloqueo.").replace("%1", pack.version)
            self._services.say(words, self._use_again)

        self._services.tasks.submit(self, lambda _: desk.deliveries.go_back(), gone, failed=refused)
