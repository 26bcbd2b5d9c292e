"""Empty states: what is not here, how it gets here, one button."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from desktop.ui.design.button import Button
from desktop.ui.design.card import column
from desktop.ui.design.text import Icon, Text
from desktop.ui.design.theme import Theme


class EmptyState(QFrame):
    """A dashed box; `chosen` when its button is pressed."""

    chosen = Signal()

    def __init__(
        self, theme: Theme, icon: str, title: str, text: str = "", button: str = "", key: str = "",
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setObjectName("empty")
        layout = column(gap=6, margins=(20, 20, 20, 20), parent=self)
        layout.addStretch(1)
        layout.addWidget(Icon(theme, icon, "control", 28), 0, Qt.AlignmentFlag.AlignHCenter)
        self.title = Text(theme, title, "strong", "title", wrap=True)
        self.text = Text(theme, text, "caption", "text-2", wrap=True)
        for label in (self.title, self.text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(label)
        self.text.setVisible(bool(text))
        self.button: Button | None = None
        if button:
            self.button = Button(theme, button, key=key)
            self.button.clicked.connect(self.chosen)
            layout.addSpacing(4)
            layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)

    def show_words(self, title: str, text: str = "") -> None:
        """Say something else, such as what was searched for."""
        self.title.setText(title)
        self.text.setText(text)
        self.text.setVisible(bool(text))
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
