"""A picture of a record, shown from memory only: no temporary file, no thumbnail, nothing on the clipboard.

Its bytes are read from the vault and decoded at once, small enough for a screen; what is shown goes with the dialog.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QSizePolicy, QWidget

from desktop.desk import Desk
from desktop.ui.design.banner import Banner
from desktop.ui.design.dialog import Dialog
from desktop.ui.design.text import Text
from desktop.ui.design.theme import Theme
from desktop.ui.forms.pictures import decoded
from desktop.ui.log.attachments import lines_of, title_of
from desktop.ui.log.facts import Attached

_MOST = QSize(
    2400, 2400
)  # points: what a large screen shows, and a quarter of what a telephone's camera makes


@dataclass(frozen=True)
class Seen:
    """A file that was looked at: `image` is None where it cannot be shown, `whole` says that it is what was signed."""

    file: Attached
    whole: bool
    image: QImage | None = field(default=None, repr=False)


def look(desk: Desk, instance_id: str, file: Attached) -> Seen:
    """Read a picture, compare it with the hash that was signed, and decode it; in the lane of the vault."""
    digest, pieces = hashlib.sha256(), bytearray()
    for piece in desk.log.part(instance_id, file.name):
        digest.update(piece)
        pieces += piece
    if digest.hexdigest() != file.facts.sha256:
        return Seen(file, whole=False)
    return Seen(file, whole=True, image=decoded(bytes(pieces), _MOST))


class Picture(QScrollArea):
    """A picture as large as its place, or point by point with scroll bars."""

    def __init__(self, image: QImage, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pixmap = QPixmap.fromImage(image)
        self._label = QLabel()
        self._label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._label.setAccessibleName(name)
        self.large = False
        self.setWidgetResizable(True)
        self.setWidget(self._label)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)

    @property
    def can_grow(self) -> bool:
        """Whether the picture has more points than its place shows."""
        room = self.viewport().size()
        return self._pixmap.width() > room.width() or self._pixmap.height() > room.height()

    def show_large(self, on: bool) -> None:
        """Show it point by point, or whole."""
        self.large = on
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the room there is."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        shown = self._pixmap
        if not self.large and self.can_grow:
            shown = self._pixmap.scaled(
                self.viewport().size(),
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        self._label.setPixmap(shown)
        self._label.setMinimumSize(shown.size() if self.large else QSize(1, 1))


class PreviewDialog(Dialog):
    """Shows one picture; Enter makes it larger and smaller, Escape closes it and forgets it."""

    def __init__(self, theme: Theme, parent: QWidget, seen: Seen) -> None:
        super().__init__(
            theme,
            parent,
            title_of(seen.file),
            self.tr("Se muestra desde la bóveda: no se guarda ninguna copia fuera de ella."),
            self.tr("Agrandar"),
            keep=self.tr("Cerrar"),
            icon="zoom-in",
        )
        self.picture: Picture | None = None
        if seen.image is not None:
            self.picture = Picture(seen.image, title_of(seen.file))
            self.picture.setMinimumHeight(self._height(theme))
            self.add(self.picture)
        else:
            self._frame.go.hide()
            self._frame.keep.setDefault(True)
            self.add(self._why_not(theme, seen))
        self.add(Text(theme, " · ".join(lines_of(seen.file)), "caption", "text-2", wrap=True))

    def showEvent(self, event: QShowEvent) -> None:
        """A picture that is shown point by point already has no more to show."""
        super().showEvent(event)
        if self.picture is not None and not self.picture.can_grow:
            self._frame.go.hide()
            self._frame.keep.setDefault(True)
            self._frame.keep.setFocus()

    def accept(self) -> None:
        """Make the picture larger or smaller; the dialog stays."""
        if self.picture is None or self._frame.go.isHidden():
            self.reject()
            return
        self.picture.show_large(not self.picture.large)
        self._frame.go.set_words(self.tr("Ver entera") if self.picture.large else self.tr("Agrandar"))

    def _why_not(self, theme: Theme, seen: Seen) -> Banner:
        if not seen.whole:
            return Banner(
                theme,
                "careful",
                self.tr("El archivo no es el que se firmó."),
                self.tr(
                    "No se muestra. El asiento sigue en la bitácora: avise a la supervisión y revise la cadena."
                ),
            )
        return Banner(
            theme,
            "info",
            self.tr("Este equipo no sabe mostrar esa foto."),
            self.tr("Está guardada y es la que se firmó. Se ve al exportarla para quien corresponda."),
        )

    def _height(self, theme: Theme) -> int:
        behind = self.parentWidget()
        room = behind.window().height() if behind is not None else 700
        return min(max(room - theme.px(300), theme.px(160)), theme.px(520))

    def _fit(self, theme: Theme) -> None:
        """A picture needs more room than a question."""
        behind = self.parentWidget()
        most = behind.window().width() - 48 if behind is not None else 10_000
        self.setFixedWidth(min(theme.px(860), most))
