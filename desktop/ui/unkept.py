"""The words for answers that are in memory alone, wherever they are told."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def unkept_words(*, full: bool) -> str:
    """Say that answers are in memory alone, for lack of room or (not `full`) of leave to write, and what would lose them."""
    if not full:
        return translate(
            "Program",
            "Vigía no puede escribir en su carpeta de datos y lo último que se escribió está sólo en la memoria: si cierra "
            "ahora, se pierde. Avise antes a sistemas.",
        )
    return translate(
        "Program",
        "El disco está lleno y lo último que se escribió está sólo en la memoria: si cierra ahora, se pierde. Libere "
        "espacio antes.",
    )
