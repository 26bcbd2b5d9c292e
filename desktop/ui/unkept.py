"""The words for answers that are in memory alone, wherever they are told."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def unkept_words() -> str:
    """Say that answers are in memory alone, and what would lose them."""
    return translate(
        "Program",
        "El disco está lleno y lo último que se escribió está sólo en la memoria: si cierra ahora, se pierde. Libere "
        "espacio antes.",
    )
