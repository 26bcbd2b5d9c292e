"""The banner of a machine enrolled with demonstration keys; it never goes away."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QWidget

from desktop.ui.design.card import row
from desktop.ui.design.text import ElidedText, Icon, Text
from desktop.ui.design.theme import Theme


class DemoBanner(QFrame):
    """*EQUIPO DE PRUEBA*, above everything, also above covers."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("demo")
        layout = row(gap=8, margins=(14, 3, 14, 3), parent=self)
        words = ElidedText(
            theme, self.tr("Claves de demostración: no cargue datos de personas."), "caption", "on-level-1"
        )
        layout.addWidget(Icon(theme, "triangle-alert", "on-level-1", 16))
        layout.addWidget(Text(theme, self.tr("EQUIPO DE PRUEBA"), "caption-strong", "on-level-1"))
        layout.addWidget(words, 1)
        self.setAccessibleName(self.tr("Equipo de prueba"))
        self.setAccessibleDescription(words.text())
