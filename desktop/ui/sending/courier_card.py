"""The other road: what waits onto a stick with its paper, and the receipts that a stick brings back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Event

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from desktop.desk.sending import Brought, Load
from desktop.errors import AppError
from desktop.sync.courier import Package
from desktop.ui.design.banner import Banner, BannerKind
from desktop.ui.design.button import Button, LinkButton
from desktop.ui.design.card import Card
from desktop.ui.design.progress import Progress
from desktop.ui.design.text import Text
from desktop.ui.messages import explain
from desktop.ui.paper import preview
from desktop.ui.paper.remittance import remittance
from desktop.ui.sending.facts import SendingFacts
from desktop.ui.sending.stick import ask_folder
from desktop.ui.sending.words import brought_words, carried_words, size_words
from desktop.ui.services import Services
from desktop.ui.tasks import Lane

LOOK_MS, SLOW_MS = 200, 1000


@dataclass(frozen=True)
class Written:
    """What stands on the stick now."""

    packages: tuple[Package, ...]
    device_id: str


class CourierCard(Card):
    """Prepares a stick, prints its paper, takes receipts back; `taken` once the log has new receipts."""

    taken = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services.theme, self.tr("Llevar por USB"), parent=parent)
        self._services = services
        self.choose_folder: Callable[[QWidget], Path | None] = ask_folder
        self._writing: Event | None = None
        self._gone = self._total = 0
        self._leave = Event()  # who reads receipts wants the rest no more
        self._read_so_far = (
            0,
            0,
        )  # receipts of a file that are done, and all; told by the thread of the vault
        self._began = services.clock.now()
        self._paper: Written | None = None
        self._build()
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self._show_progress)
        self._slow = QTimer(self, singleShot=True)
        self._slow.timeout.connect(self._show_reading)

    def show_facts(self, facts: SendingFacts) -> None:
        """Show how much there is to carry, and whether this machine may."""
        empty = facts.count == 0
        if empty:
            self._amount.setText(self.tr("2. Nada espera: no hay qué copiar."))
        else:
            text = self.tr("2. Se copia lo que espera (%1) y se imprime el remito.")
            self._amount.setText(text.replace("%1", size_words(facts.road.summary.size)))
        if not facts.carries:
            self.prepare.set_off(self.tr("El alta de este equipo no trae la clave del correo por USB."))
        else:
            self.prepare.set_off(self.tr("Nada espera: no hay qué copiar.") if empty else "")

    def stop(self) -> None:
        """End what is being written or read: the vault is about to be locked, and its key signs the files."""
        self._leave.set()
        if self._writing is not None:
            self._writing.set()
            self._rest()

    # --- out --------------------------------------------------------------------------------------------

    def _prepare(self) -> None:
        folder = self.choose_folder(self)
        if folder is None:
            return
        desk = self._services.desk
        self._begin()
        self.prepare.set_busy(self.tr("Preparando…"))
        self._services.tasks.submit(
            self, lambda _: desk.sending.load(), lambda load: self._write(load, folder), failed=self._failed
        )

    def _write(self, load: Load, folder: Path) -> None:
        self._gone = self._total = 0
        self._began = self._services.clock.now()
        self.progress.show()
        self._look.start()

        def job(cancelled: Event) -> Written:
            self._total = load.size()
            return Written(load.carry(folder, self._count, cancelled), load.device_id)

        self._writing = self._services.tasks.submit(
            self, job, self._show_written, lane=Lane.NET, failed=self._failed
        )

    def _count(self, size: int) -> None:
        """Runs where the stick is written."""
        self._gone += size

    def _show_progress(self) -> None:
        total = max(self._total, self._gone)
        seconds = (self._services.clock.now() - self._began).total_seconds()
        left = (total - self._gone) * seconds / self._gone if self._gone else None
        self.progress.show_progress(self._gone // 1000, total // 1000, left, "kB")

    def _cancel(self) -> None:
        self.stop()
        self._tell("info", self.tr("Se dejó de copiar."), self.tr("Nada se perdió: sigue guardado aquí."))

    def _show_written(self, written: Written) -> None:
        self._rest()
        if not written.packages:
            self._tell("info", self.tr("No hay nada por enviar."))
            return
        self._paper = written
        self._tell("good", *carried_words(written.packages))
        self.paper.show()
        self._print()

    def _print(self) -> None:
        if self._paper is not None:
            sheet = remittance(self._paper.packages, self._paper.device_id)
            preview.show(self._theme, self.window(), sheet, f"remito-{self._paper.packages[0].number}")

    # --- back -------------------------------------------------------------------------------------------

    def _read(self) -> None:
        folder = self.choose_folder(self)
        if folder is None:
            return
        desk = self._services.desk
        self._begin()
        self.read.set_busy(self.tr("Leyendo…"))
        self._leave, self._read_so_far = Event(), (0, 0)
        self._began = self._services.clock.now()
        leave = self._leave

        def told(done: int, total: int) -> bool:
            """Runs where the vault is."""
            self._read_so_far = (done, total)
            return not leave.is_set()

        self._services.tasks.submit(
            self,
            lambda _: desk.sending.bring_back_all(folder, told),
            self._show_brought,
            failed=self._failed,
        )
        self._slow.start(SLOW_MS)

    def _show_reading(self) -> None:
        done, total = self._read_so_far
        seconds = (self._services.clock.now() - self._began).total_seconds()
        left = (total - done) * seconds / done if done else None
        self.reading.show_progress(done, total, left, self.tr("recibos") if total else "")
        self.reading.show()
        self._slow.start(LOOK_MS)

    def _leave_rest(self) -> None:
        """Stop at the next receipt: what was taken by then is received, the rest stays on the stick."""
        self._leave.set()

    def _show_brought(self, brought: Sequence[Brought]) -> None:
        self._rest()
        kind, title, text = brought_words(brought)
        if self._leave.is_set():
            left = self.tr("Se dejó de leer: el resto sigue en la memoria.")
            text = f"{text} {left}".strip()
        self._tell(kind, title, text)
        if any(each.received for each in brought):
            self.taken.emit()

    # --- both -------------------------------------------------------------------------------------------

    def _begin(self) -> None:
        self.outcome.hide()
        self.paper.hide()

    def _rest(self) -> None:
        self._writing = None
        self._look.stop()
        self._slow.stop()
        self.progress.hide()
        self.reading.hide()
        self.prepare.set_busy("")
        self.read.set_busy("")

    def _failed(self, error: Exception) -> None:
        self._rest()
        if isinstance(error, AppError):
            message = explain(error)
            self._tell("careful", f"{message.title}.", message.text)
        else:
            self._services.fail(error)

    def _tell(self, kind: BannerKind, title: str, text: str = "") -> None:
        self.outcome.show_message(kind, title, text)
        self.outcome.show()

    def _build(self) -> None:
        theme = self._theme
        why = self.tr(
            "Si la red no alcanza: el mismo sobre sellado, en mano. Si llega por los dos caminos, cuenta una vez."
        )
        self.add(Text(theme, why, "caption", "text-2", wrap=True))
        first = self.tr("1. Conecte una memoria. En ella sólo se ven tamaños: nada se puede leer.")
        third = self.tr("3. A la vuelta, la memoria trae los recibos.")
        self.add(Text(theme, first, "small", wrap=True))
        self._amount = Text(theme, "2. …", "small", wrap=True)
        self.add(self._amount)
        self.add(Text(theme, third, "small", wrap=True))
        self.prepare = Button(theme, self.tr("Preparar memoria"), icon="upload")
        self.read = Button(theme, self.tr("Leer recibos"), icon="download")
        self.progress = Progress(theme, self.tr("Copiando a la memoria"))
        self.reading = Progress(theme, self.tr("Leyendo recibos"))
        self.outcome = Banner(theme, "info")
        self.paper = LinkButton(theme, self.tr("Imprimir el remito"), icon="printer", style="small")
        for widget in (self.prepare, self.read, self.progress, self.reading, self.outcome, self.paper):
            self.add(widget)
        for widget in (self.progress, self.reading, self.outcome, self.paper):
            widget.hide()
        self.prepare.clicked.connect(self._prepare)
        self.read.clicked.connect(self._read)
        self.paper.clicked.connect(self._print)
        self.progress.cancel_requested.connect(self._cancel)
        self.reading.cancel_requested.connect(self._leave_rest)
