"""A window with sample pages, and the words that stand on a widget."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtWidgets import QFrame, QLabel, QLineEdit

from desktop.ui.design.button import Button
from desktop.ui.design.card import column

NOW = datetime(2026, 7, 14, 3, 12, 41)
NAMES = (
    ("inicio", "Inicio", "house"), ("deteccion", "Detección", "clipboard-list"), ("bitacora", "Bitácora", "notebook-text"),
    ("recursos", "Recursos", "map-pinned"), ("guias", "Guías", "book-open"), ("envios", "Envíos", "send"),
    ("estadisticas", "Estadísticas", "chart-column"), ("ajustes", "Ajustes", "settings"),
)  # fmt: skip


class SamplePage(QFrame):
    """A page with one field and one primary button."""

    def __init__(self, services, name):
        super().__init__()
        self.setObjectName("page")
        self.presses = []
        layout = column(parent=self)
        self.edit = QLineEdit()
        self.edit.setAccessibleName(name)
        self.next = Button(services, "Seguir", "primary")
        self.next.clicked.connect(lambda: self.presses.append(name))
        layout.addWidget(self.edit)
        layout.addWidget(self.next)
        layout.addStretch(1)


def words_of(widget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())
