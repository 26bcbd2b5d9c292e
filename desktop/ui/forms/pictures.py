"""Pictures of a form, decoded small; what cannot be decoded is not shown."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPixmap

MOST_PIXELS = 40_000_000


def picture(data: bytes | None, room: QSize) -> QPixmap | None:
    """Return the picture within `room`, or None where there is none that can be shown."""
    image = decoded(data, room)
    return QPixmap.fromImage(image) if image is not None else None


def decoded(data: bytes | None, room: QSize) -> QImage | None:
    """The same as an image, which any thread may make."""
    if not data:
        return None
    holder = QByteArray(data)
    buffer = QBuffer(holder)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > MOST_PIXELS:
        return None
    if size.width() > room.width() or size.height() > room.height():
        reader.setScaledSize(size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    return None if image.isNull() else image
