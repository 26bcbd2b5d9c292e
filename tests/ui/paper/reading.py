"""A PDF read back with another program's eyes."""

from __future__ import annotations

import ctypes

import pypdfium2
import pypdfium2.raw as pdfium
from PySide6.QtGui import QImage


class Paper:
    """An opened PDF: its words by page, fonts, metadata and looks."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self._document = pypdfium2.PdfDocument(data)

    @property
    def pages(self) -> list[str]:
        return [_flat(page.get_textpage().get_text_range()) for page in self._document]

    @property
    def text(self) -> str:
        return " ".join(self.pages)

    @property
    def sizes(self) -> set[tuple[int, int]]:
        """Width and height of the pages in millimetres."""
        return {
            (round(width / 72 * 25.4), round(height / 72 * 25.4))
            for width, height in map(_size, self._document)
        }

    @property
    def metadata(self) -> dict[str, str]:
        return self._document.get_metadata_dict()

    def fonts(self) -> dict[str, bool]:
        """Name of each font, and whether it lies inside the file."""
        found: dict[str, bool] = {}
        for page in self._document:
            for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]):
                font = pdfium.FPDFTextObj_GetFont(item.raw)
                name = ctypes.create_string_buffer(200)
                pdfium.FPDFFont_GetBaseFontName(font, name, 200)
                found[name.value.decode().rpartition("+")[2]] = bool(pdfium.FPDFFont_GetIsEmbedded(font))
        return found

    def image(self, page: int, dots_per_inch: float) -> QImage:
        """Draw a page in greys."""
        bitmap = self._document[page].render(scale=dots_per_inch / 72, grayscale=True)
        return QImage(
            bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_Grayscale8
        ).copy()


def _size(page: pypdfium2.PdfPage) -> tuple[float, float]:
    return page.get_size()


def _flat(text: str) -> str:
    return " ".join(text.replace("\ufffe", "-").split())
