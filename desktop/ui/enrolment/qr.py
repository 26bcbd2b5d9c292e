"""The text of a QR code in a picture: a photo from a phone, a scan, a file from the ministry."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from desktop.errors import EnrolmentProblem, EnrolmentRefused

_LARGEST = 3000  # pixels of a side; a photo is brought down to this
_MARGIN = 40  # white around it, which a cropped picture lacks and a reader wants


def text_of_picture(data: bytes) -> str:
    """Return what the first QR code of a picture says. Raises EnrolmentRefused NO_CODE."""
    import zxingcpp  # noqa: PLC0415 - a library that only this needs, once in a machine's life

    picture = QImage.fromData(data)
    if picture.isNull():
        raise EnrolmentRefused(EnrolmentProblem.NO_CODE)
    found = zxingcpp.read_barcodes(_on_white(picture), formats=zxingcpp.barcode_formats_from_str("QRCode"))
    texts = [code.text for code in found if code.text]
    if not texts:
        raise EnrolmentRefused(EnrolmentProblem.NO_CODE)
    return texts[0]


def _on_white(picture: QImage) -> QImage:
    """Return the picture in grey, small enough, on white: a code on nothing is black on black."""
    if max(picture.width(), picture.height()) > _LARGEST:
        picture = picture.scaled(_LARGEST, _LARGEST, Qt.AspectRatioMode.KeepAspectRatio)
    page = QImage(
        picture.width() + 2 * _MARGIN, picture.height() + 2 * _MARGIN, QImage.Format.Format_Grayscale8
    )
    page.fill(Qt.GlobalColor.white)
    painter = QPainter(page)
    painter.drawImage(_MARGIN, _MARGIN, picture)
    painter.end()
    return page
