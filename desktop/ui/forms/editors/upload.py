"""Files: chosen from this machine, kept with the draft, shown small. Their own names may name people: they get others."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLocale, QSize
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QLabel, QWidget
from shiboken6 import isValid

from desktop.errors import AppError
from desktop.forms.questions import Question
from desktop.incidents.attachments import original_of
from desktop.ui.design.button import Button
from desktop.ui.design.card import column, row
from desktop.ui.design.text import Icon, Text
from desktop.ui.design.theme import Theme
from desktop.ui.forms.editor import Editor
from desktop.ui.forms.setting import File, Setting
from desktop.ui.messages import explain

_PATTERNS = {
    "image": "*.png *.jpg *.jpeg *.gif *.webp",
    "audio": "*.mp3 *.m4a *.ogg *.opus *.wav *.amr",
    "video": "*.mp4 *.3gp *.mov",
}
_SHOWN = 12  # signs of the original's hash


class UploadEditor(Editor):
    """One file: pick, look, take away."""

    estimate = 60

    def __init__(
        self, theme: Theme, setting: Setting, question: Question, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, setting, question, parent)
        self._seen = ""  # the file whose picture is shown
        self.pick_button = Button(theme, "", "secondary", icon="paperclip")
        self.pick_button.clicked.connect(self._pick)
        self.drop_button = Button(theme, self.tr("Quitar"), "quiet", icon="trash-2")
        self.drop_button.clicked.connect(self._drop)
        self._picture = QLabel()
        self._picture.hide()
        self._file = row(gap=8)
        self._icon = Icon(theme, "file-text", "text-2")
        self._name = Text(theme, "", "body", wrap=True)
        self._file.addWidget(self._icon)
        self._file.addWidget(self._name, 1)
        self._words = Text(theme, "", "caption", "bad", wrap=True)
        self._words.hide()
        buttons = row(gap=8)
        buttons.addWidget(self.pick_button)
        buttons.addWidget(self.drop_button)
        buttons.addStretch(1)
        outer = column(gap=6, parent=self)
        outer.addWidget(self._picture)
        outer.addLayout(self._file)
        outer.addLayout(buttons)
        outer.addWidget(self._words)

    def _kind(self) -> str:
        return self.question.parameters.get("mediatype", "").partition("/")[0]

    def show_value(self, value: str) -> None:
        file = self.setting.files.get(value)
        self.pick_button.set_words(self.tr("Elegir otro archivo…") if value else self.tr("Elegir archivo…"))
        self.drop_button.setVisible(bool(value) and not self.read_only)
        self._icon.setVisible(bool(value))
        self._name.setVisible(bool(value))
        self._name.setText(self._described(file) if file else value)
        if value != self._seen:
            self._seen = value
            self._picture.hide()
            if file is not None and file.type.startswith("image/"):
                room = QSize(self.theme.px(420), self.theme.px(200))
                self.setting.show_file(file, room, lambda image: self._show_picture(value, image))

    def _show_picture(self, name: str, image: QImage) -> None:
        """Show the picture of a file, unless another one was chosen meanwhile."""
        if not isValid(self) or name != self._seen:
            return
        self._picture.setPixmap(QPixmap.fromImage(image))
        self._picture.setAccessibleName(self.tr("Imagen elegida"))
        self._picture.show()

    def _pick(self) -> None:
        kind = self._kind()
        every = self.tr("Todos los archivos") + " (*)"
        named = {"image": self.tr("Imágenes"), "audio": self.tr("Audios"), "video": self.tr("Videos")}
        kinds = f"{named[kind]} ({_PATTERNS[kind]})" if kind in named else every
        path = self.setting.pick_file(self, self.tr("Elegir archivo"), kinds)
        if path is not None:
            self._take(path)

    def _described(self, file: File) -> str:
        """What a file is, without its own name: how large, whether place and time are out of it, its first hash."""
        size = QLocale().formattedDataSize(file.size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)
        parts = [f"{file.name.rpartition('.')[2].upper()} · {size}"]
        if file.stripped:
            parts.append(self.tr("sin lugar, fecha ni datos de la cámara"))
        elif file.type.startswith(("audio/", "video/", "application/pdf")):
            parts.append(self.tr("puede guardar datos de quien lo hizo"))
        if original := original_of(file.name):
            parts.append(self.tr("huella del original %1…").replace("%1", original[:_SHOWN]))
        return " · ".join(parts)

    def _take(self, path: Path) -> None:
        self._say("")
        self.pick_button.set_busy(self.tr("Guardando el archivo…"))
        self.setting.take_file(path, self.question.name, self._taken, self._refused)

    def _taken(self, file: File) -> None:
        self.pick_button.set_busy("")
        self.setting.files[file.name] = file
        self.show_value(file.name)
        self.answered.emit(file.name)

    def _refused(self, error: AppError) -> None:
        self.pick_button.set_busy("")
        message = explain(error)
        self._say(f"{message.title}. {message.text}")

    def _drop(self) -> None:
        self._say("")  # the file stays with the draft until it is sealed: undoing brings the answer back
        self.show_value("")
        self.answered.emit("")
        self.pick_button.setFocus()

    def _say(self, words: str) -> None:
        self._words.setText(words)
        self._words.setVisible(bool(words))

    def stops(self) -> tuple[QWidget, ...]:
        return (self.pick_button, self.drop_button)

    def speak(self, name: str, description: str) -> None:
        self.pick_button.setAccessibleName(f"{name}: {self.pick_button.text()}")
        self.pick_button.setAccessibleDescription(description)

    def set_problem(self, on: bool) -> None:
        """The words below say it."""

    def set_read_only(self, on: bool) -> None:
        super().set_read_only(on)
        self.pick_button.setVisible(not on)
        self.drop_button.setVisible(not on and bool(self.question.value))
