"""Taking an enrolment: the file or a picture of its QR code, the one-time code, what it says, and the decision."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urlsplit

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.errors import AppError
from desktop.sync.alta import AltaReader
from desktop.ui.design.banner import Banner
from desktop.ui.design.button import Button, Kind
from desktop.ui.design.card import Card, Fact, column, empty_layout, row
from desktop.ui.design.field import Field
from desktop.ui.design.text import Text
from desktop.ui.design.theme import Theme
from desktop.ui.messages import explain
from desktop.ui.tasks import Lane, TaskRunner
from desktop.vault.alta_code import CentralAddress
from desktop.vault.enrolment import Enrolment


class EnrolmentPane(QWidget):
    """Announces an enrolment that was verified and that a person wants; who hears it takes it."""

    accepted = Signal(object)  # Enrolment
    server_named = Signal(object)  # CentralAddress: the code was an ODK Central server's
    left = Signal()

    def __init__(
        self,
        theme: Theme,
        tasks: TaskRunner,
        reader: AltaReader,
        *,
        waiting: Sequence[Path] = (),
        leave: str = "",
        kind: Kind = "primary",
        parent: QWidget | None = None,
    ) -> None:
        """`waiting` are files that an installation left here; `leave` is the word of the way back, "" for none; `kind`
        is of its one button forward, where the page has its own primary one."""
        super().__init__(parent)
        self._theme, self._tasks, self._reader = theme, tasks, reader
        self._data: bytes | None = None
        self._enrolment: Enrolment | None = None
        layout = column(gap=12, parent=self)
        self._asking = self._ask_step()
        self._telling = self._tell_step()
        self._telling.hide()
        self._problem = Banner(theme, "careful")
        self._problem.hide()
        for part in (self._asking, self._telling, self._problem):
            layout.addWidget(part)
        buttons = row(gap=12)
        if leave:
            back = Button(theme, leave, icon="arrow-left")
            back.clicked.connect(self._step_back)
            buttons.addWidget(back)
        self._next = Button(theme, "", kind, icon_after="arrow-right", key="Return", tall=True)
        self._next.clicked.connect(self._go_on)
        buttons.addWidget(self._next, 1)
        layout.addLayout(buttons)
        self._settle()
        if waiting:
            self.open_file(waiting[0])

    # --- in ---------------------------------------------------------------------------------------------

    def open_file(self, path: Path) -> None:
        """Read a file, or what the QR code of a picture leads to; that may ask the network."""
        self._forget()
        self._choose.set_busy(self.tr("Leyendo el archivo…"))

        def failed(error: Exception) -> None:
            self._choose.set_busy("")
            self.show_problem(error)

        self._tasks.submit(
            self,
            lambda _: self._reader.read(path),
            lambda found: self._has_read(path.name, found),
            lane=Lane.NET,
            failed=failed,
        )

    def show_problem(self, error: Exception) -> None:
        """Say what happened; what was typed stays. Raises what nobody foresaw."""
        if not isinstance(error, AppError):
            raise error
        message = explain(error)
        self._problem.show_message("careful", f"{message.title}.", message.text)
        self._problem.show()
        self._settle()

    # --- the two steps ----------------------------------------------------------------------------------

    def _ask_step(self) -> QWidget:
        step = QWidget()
        inner = column(gap=12, parent=step)
        self._file = Text(self._theme, self.tr("Todavía no eligió un archivo."), "body", "text-2", wrap=True)
        self._choose = Button(self._theme, self.tr("Elegir archivo o foto del QR"), icon="folder-open")
        self._choose.clicked.connect(self._ask_file)
        self._code = Field(
            self._theme,
            self.tr("Código de un solo uso"),
            help=self.tr(
                "Llega por otro camino que el archivo: por teléfono o en un sobre. Guiones, espacios y mayúsculas dan igual."
            ),
        )
        self._code.changed.connect(lambda _: self._settle())
        self._code.submitted.connect(lambda _: self._go_on())
        for part in (self._choose, self._file, self._code):
            inner.addWidget(part)
        return step

    def _tell_step(self) -> QWidget:
        card = Card(self._theme, self.tr("La firma del alta está comprobada"))
        self._facts = column(gap=8)
        card.add_layout(self._facts)
        return card

    def _ask_file(self) -> None:
        kinds = self.tr("Alta o imagen (*.vigia-alta *.png *.jpg *.jpeg *.svg);;Todos los archivos (*)")
        path, _ = QFileDialog.getOpenFileName(self.window(), self.tr("El alta del puesto"), "", kinds)
        if path:
            self.open_file(Path(path))

    def _has_read(self, name: str, found: bytes | CentralAddress) -> None:
        self._choose.set_busy("")
        if isinstance(found, CentralAddress):
            self.server_named.emit(found)
            self._settle()
            return
        self._data = found
        self._file.setText(self.tr("Archivo: %1").replace("%1", name))
        self._code.setFocus()
        self._settle()

    def _go_on(self) -> None:
        if self._enrolment is not None:
            self.accepted.emit(self._enrolment)
            return
        data, code = self._data, self._code.text()
        if data is None or not code.strip():
            return
        self._problem.hide()
        self._next.set_busy(self.tr("Comprobando la firma…"))

        def failed(error: Exception) -> None:
            self._next.set_busy("")
            self.show_problem(error)

        self._tasks.submit(
            self, lambda _: self._reader.open(data, code), self._show, lane=Lane.NET, failed=failed
        )

    def _show(self, enrolment: Enrolment) -> None:
        self._next.set_busy("")
        self._enrolment = enrolment
        empty_layout(self._facts)
        for name, value in self._said(enrolment):
            self._facts.addWidget(Fact(self._theme, name, value, wide=True))
        if enrolment.demo:
            words = self.tr("Claves de demostración: no protegen nada. Sólo para probar.")
            self._facts.addWidget(Text(self._theme, words, "caption", "warn", wrap=True))
        self._problem.hide()
        self._asking.hide()
        self._telling.show()
        self._settle()
        self._next.setFocus()

    def _said(self, enrolment: Enrolment) -> list[tuple[str, str]]:
        post, policy = enrolment.post, enrolment.policy
        hosts = ", ".join(urlsplit(server.url).hostname or "—" for server in enrolment.servers)
        return [
            (self.tr("Puesto"), f"{post.name} ({post.code})"),
            (self.tr("Provincia"), post.province or "—"),
            (self.tr("Equipo"), enrolment.device_letter),
            (self.tr("Registro"), _breakable(hosts) or self.tr("ninguno: se conecta en Envíos")),
            (self.tr("Se bloquea sola"), self.tr("%n minutos sin uso", "", policy.idle_lock_s // 60)),
            (self.tr("Alta"), _breakable(enrolment.serial)),
            (self.tr("Se puede usar hasta"), f"{enrolment.expires:%d/%m/%Y}"),
        ]

    def _step_back(self) -> None:
        if self._enrolment is None:
            self.left.emit()
            return
        self._enrolment = None
        self._telling.hide()
        self._asking.show()
        self._settle()

    def _forget(self) -> None:
        self._data = self._enrolment = None
        self._problem.hide()
        self._telling.hide()
        self._asking.show()
        self._settle()

    def _settle(self) -> None:
        """Say on the one button what comes next, and why it cannot be yet."""
        if self._enrolment is not None:
            self._next.set_words(self.tr("Usar esta alta"))
            self._next.set_off("")
            return
        self._next.set_words(self.tr("Comprobar"))
        if self._data is None:
            self._next.set_off(self.tr("Falta el archivo"))
        else:
            self._next.set_off("" if self._code.text().strip() else self.tr("Falta el código"))


def _breakable(text: str) -> str:
    """Return a long word that may go on in the next line after its hyphens and dots."""
    return text.replace("-", "-\u200b").replace(".", ".\u200b")
