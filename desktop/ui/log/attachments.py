"""The files of a record: what each is, what was signed of it, what was taken out of it; pictures can be looked at."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.design.card import column, empty_layout, row
from desktop.ui.design.text import Icon, Text
from desktop.ui.design.theme import Theme
from desktop.ui.home.click_row import ClickRow
from desktop.ui.log.facts import Attached

translate = QCoreApplication.translate
_HASH_SHOWN = 16  # signs of the 64; the whole is in the acta and in an export
_UNTOLD = ("audio/", "video/", "application/pdf")  # may hold more than one sees


def can_be_seen(file: Attached) -> bool:
    """Tell whether a file is a picture that this machine has and may show."""
    return file.here and not file.sealed and file.facts.type.startswith("image/")


def title_of(file: Attached) -> str:
    """Return what a file is, and its size, in words: «Foto JPG · 1,2 MB». The name says the question, nobody's name."""
    if file.sealed:
        return translate("log", "Ficha sellada")
    kind = file.name.rpartition(".")[2].upper()
    sort = file.facts.type.partition("/")[0]
    named = {
        "image": translate("log", "Foto %1"),
        "audio": translate("log", "Audio %1"),
        "video": translate("log", "Video %1"),
    }.get(sort, translate("log", "Archivo %1"))
    size = QLocale().formattedDataSize(file.facts.size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)
    return f"{named.replace('%1', kind)} · {size}"


def lines_of(file: Attached) -> list[str]:
    """Return what is known of a file, line by line: who can read it, what was taken out, its hashes."""
    lines = []
    if file.sealed:
        lines.append(translate("log", "Este puesto no puede leerla: la abre sólo aquel a quien va dirigida."))
    elif not file.here:
        lines.append(
            translate("log", "El archivo ya no está en este equipo; queda su huella, que está firmada.")
        )
    if file.stripped:
        lines.append(translate("log", "Sin lugar, fecha ni datos de la cámara: se quitaron al adjuntarla."))
    elif file.original and file.facts.type.startswith(_UNTOLD):
        lines.append(translate("log", "Está como llegó: puede guardar datos de quien lo hizo."))
    elif file.original:
        lines.append(translate("log", "Está como llegó: no traía lugar ni datos de la cámara."))
    lines.append(translate("log", "Archivo %1").replace("%1", _short_name(file)))
    lines.append(translate("log", "Huella %1").replace("%1", _short(file.facts.sha256)))
    if file.stripped:
        lines.append(translate("log", "Huella del original %1").replace("%1", _short(file.original)))
    return lines


def _short(digest: str) -> str:
    return f"{digest[:_HASH_SHOWN]}…"


def _short_name(file: Attached) -> str:
    """The name without the hash of the original in it, which has a line of its own."""
    return file.name.replace(f"-{file.original}", "") if file.original else file.name


class AttachmentList(QWidget):
    """The files of one record; a picture is a row that opens with a click, Enter or the space bar."""

    wanted = Signal(str)  # name of a picture to be looked at

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._box = column(gap=6, parent=self)
        self.setAccessibleName(self.tr("Archivos del asiento"))

    def show_files(self, files: Sequence[Attached]) -> None:
        """Show these files."""
        empty_layout(self._box)
        for file in files:
            self._box.addWidget(self._row(file))

    def _row(self, file: Attached) -> QWidget:
        title, lines = title_of(file), lines_of(file)
        seen = can_be_seen(file)
        widget: QWidget = ClickRow() if seen else QWidget()
        inside = row(gap=10, margins=(10, 8, 10, 8), parent=widget)
        inside.addWidget(
            Icon(self._theme, self._icon(file), "action" if seen else "text-2"),
            alignment=Qt.AlignmentFlag.AlignTop,
        )
        inside.addLayout(self._words(title, lines, seen=seen), 1)
        widget.setAccessibleName(title)
        widget.setAccessibleDescription(" ".join(lines))
        if isinstance(widget, ClickRow):
            widget.opened.connect(lambda name=file.name: self.wanted.emit(name))
        return widget

    def _words(self, title: str, lines: Sequence[str], *, seen: bool) -> QVBoxLayout:
        words = column(gap=1)
        head = " · ".join((title, self.tr("Ver"))) if seen else title
        words.addWidget(Text(self._theme, head, "strong", "action" if seen else "text", wrap=True))
        for line in lines:
            words.addWidget(Text(self._theme, line, "caption", "text-2", wrap=True))
        return words

    @staticmethod
    def _icon(file: Attached) -> str:
        if file.sealed:
            return "stamp"
        icons = {"image": "image", "audio": "mic"}
        return icons.get(file.facts.type.partition("/")[0], "file-text")
