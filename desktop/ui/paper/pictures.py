"""The pictures on a sheet, in black and white: bars, pictograms, QR codes."""

from __future__ import annotations

import io

import segno
from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from desktop.paths import resource


def black() -> QImage:
    """Return a patch of black, to be stretched into a bar."""
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.black)
    return image


def pictogram(name: str) -> QImage:
    """Return an icon in black, large enough for 600 dots per inch."""
    source = resource("icons", f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", "#000000")
    image = QImage(360, 360, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(0, 0, 360, 360))
    painter.end()
    return image


def qr(code: str) -> QImage:
    """Return a QR code with its quiet zone; level M, which a fold or a spot does not kill."""
    out = io.BytesIO()
    segno.make(code, error="m", micro=False).save(out, kind="png", scale=8, border=4)
    return QImage.fromData(QByteArray(out.getvalue()))
