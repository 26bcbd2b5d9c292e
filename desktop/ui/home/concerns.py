"""What the person at the post has to put right, above everything else on Inicio; nothing is shown where nothing is."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from desktop.desk.watch import Concerns
from desktop.ui.design.banner import Banner
from desktop.ui.design.card import column
from desktop.ui.services import Services
from desktop.ui.unkept import unkept_words
from desktop.ui.unlock.recovery_code import RecoveryCode

_AGAIN_MS = 20_000  # a clock that was set and a disk that has room again say nothing themselves


class ConcernBanners(QWidget):
    """Looks when it is told to, and again every few seconds while it shows something or can be seen."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        theme = services.theme
        layout = column(gap=8, parent=self)
        self.clock = Banner(theme, "careful")
        self.disk = Banner(theme, "careful")
        self.code = Banner(theme, "careful")
        self.export = Banner(theme, "careful")
        for banner in (self.clock, self.disk, self.code, self.export):
            banner.hide()
            layout.addWidget(banner)
        self.code.link_chosen.connect(self._make_code)
        self.export.link_chosen.connect(self._let_export_go)
        self.hide()
        self._unkept = False, False
        self._unfinished: Path | None = None
        self._again = QTimer(self, interval=_AGAIN_MS)
        self._again.timeout.connect(self._look_if_seen)

    def load(self) -> None:
        """Ask the vault."""
        desk = self._services.desk
        self._services.tasks.submit(self, lambda _: desk.watch.look(), self._show, failed=self._services.fail)
        self._again.start()

    def _look_if_seen(self) -> None:
        parent = self.parentWidget()
        if parent is not None and parent.isVisible():
            self.load()

    def _show(self, concerns: Concerns) -> None:
        self.setVisible(concerns != Concerns())
        self._show_one(
            self.clock,
            "clock",
            concerns.clock,
            self.tr("La fecha o la hora de este equipo son dudosas."),
            self.tr(
                "Los asientos están a salvo y se puede seguir: cada uno deja constancia de que la hora es dudosa. Ponga en "
                "fecha y hora el equipo y avise a la supervisión; avise también si ya están bien."
            ),
        )
        kept = self.tr(
            "Lo que se escribe se guarda en el espacio que Vigía reserva para eso. Libere espacio o avise a sistemas."
        )
        if (concerns.unkept, concerns.unwritable) != self._unkept:  # the banner says something else now
            self._unkept = concerns.unkept, concerns.unwritable
            self.disk.hide()
        self._show_one(
            self.disk,
            "hard-drive",
            concerns.disk,
            "" if concerns.unkept else self.tr("El disco está lleno."),
            unkept_words(full=not concerns.unwritable) if concerns.unkept else kept,
        )
        self._show_one(
            self.code,
            "life-buoy",
            concerns.needs_code,
            self.tr("Nadie podría entrar si se olvidan las frases."),
            self.tr(
                "El ministerio no puede abrir esta bóveda. Haga un código de recuperación y guárdelo en papel, fuera del equipo."
            ),
            self.tr("Hacer el código"),
        )
        if concerns.export != self._unfinished:  # another one
            self._unfinished = concerns.export
            self.export.hide()
        self._show_one(
            self.export,
            "usb",
            concerns.export is not None,
            self.tr("Una exportación quedó asentada y su archivo no se terminó."),
            self.tr(
                "El archivo %1 no está o no se puede escribir. Conecte el pendrive y vuelva a desbloquear: Vigía lo termina. "
                "Si no va a aparecer, exporte otra vez."
            ).replace("%1", str(concerns.export)),
            self.tr("No esperar más"),
        )

    def _show_one(
        self, banner: Banner, icon: str, wanted: bool, title: str, text: str, link: str = ""
    ) -> None:
        new = wanted and banner.isHidden()
        banner.setVisible(wanted)
        if new:  # what stands there already is not announced again
            banner.show_message("careful", title, text, link, icon=icon)

    def _make_code(self) -> None:
        dialog = RecoveryCode(self._services, self.window())
        dialog.finished.connect(self._made)
        dialog.open()

    def _let_export_go(self) -> None:
        desk, path = self._services.desk, self._unfinished
        if path is not None:
            self._services.tasks.submit(
                self, lambda _: desk.export.let_go(path), lambda _: self.load(), failed=self._services.fail
            )

    def _made(self, _: int) -> None:
        self.load()
