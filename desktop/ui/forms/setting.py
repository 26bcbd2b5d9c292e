"""What the editors of a form need from outside: pictures, files, the post's place, a way to pick a file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.errors import AppError
from desktop.incidents.attachments import Attachment, look_at
from desktop.ui.forms.pictures import decoded

PickFile = Callable[[QWidget, str, str], Path | None]  # parent, title, filter → the file chosen
Taken = Callable[["File"], None]
Refused = Callable[[AppError], None]
TakeFile = Callable[[Path, str, Taken, Refused], None]  # file, name of the question, what to do then
Seen = Callable[[QImage], None]
ShowFile = Callable[
    ["File", QSize, Seen], None
]  # a picture, its room, what to do with it where it can be shown


def ask_for_file(parent: QWidget, title: str, kinds: str) -> Path | None:
    """Let the person choose a file of this machine."""
    name, _ = QFileDialog.getOpenFileName(parent, title, "", kinds)
    return Path(name) if name else None


@dataclass(frozen=True)
class File:
    """A file that answers a question; `stripped` says that what the camera wrote beside the picture is out of it.

    `source` is where the file itself is, for a form that keeps none.
    """

    name: str
    type: str
    size: int
    stripped: bool = False
    source: Path | None = field(default=None, repr=False)

    @classmethod
    def of(cls, kept: Attachment, source: Path | None = None) -> File:
        """Return what the window knows of a file that the vault keeps."""
        return cls(kept.name, kept.type, kept.size, kept.stripped, source)


def take_at_once(path: Path, question: str, taken: Taken, refused: Refused) -> None:
    """Look at a file on this thread and keep nothing of it, as a preview of a form does."""
    try:
        kept = look_at(path, question).facts
    except AppError as error:
        refused(error)
    else:
        taken(File.of(kept, path))


def show_at_once(file: File, room: QSize, seen: Seen) -> None:
    """Show a picture from where it is, as a preview of a form does."""
    if file.source is None:
        return
    try:
        image = decoded(b"".join(look_at(file.source, "").pieces()), room)
    except AppError:  # it was there a moment ago; the words beside it stay
        return
    if image is not None:
        seen(image)


@dataclass(frozen=True)
class Point:
    """A place on the map, in degrees."""

    latitude: float
    longitude: float


def _local_now() -> datetime:
    return datetime.now().astimezone()


@dataclass(frozen=True)
class Setting:
    """`media` maps the names of the form's files to their bytes; `files` (name → file) is filled by uploads, which
    `take_file` takes in, with the draft where there is one, and `show_file` shows; no file is kept in memory;
    `point` is where the post stands; `now` tells the time in the zone in which times are shown.
    """

    media: Mapping[str, bytes] = field(default_factory=dict)
    files: dict[str, File] = field(default_factory=dict)
    point: Point | None = None
    pick_file: PickFile = ask_for_file
    take_file: TakeFile = take_at_once
    show_file: ShowFile = show_at_once
    now: Callable[[], datetime] = _local_now

    def medium(self, uri: str) -> bytes | None:
        """The bytes behind `jr://images/a.png`, or None where the form came without them."""
        return self.media.get(uri.rpartition("/")[2])
