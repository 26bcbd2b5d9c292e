"""The words of a case on a page of their own, where beside the form there is no room for them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from desktop.content.practice import PracticeCase
from desktop.ui.design.button import Button
from desktop.ui.design.card import Scroll, column, row
from desktop.ui.design.text import Text
from desktop.ui.design.theme import Theme


class CaseReading(QFrame):
    """Shows where a case happens and what is seen; `read` says that the learner goes on to the form."""

    read = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("surface")
        content = QWidget()
        content.setObjectName("transparent")
        body = column(gap=8, margins=(20, 14, 20, 14), parent=content)
        self._place = Text(theme, "", "strong", "title", wrap=True)
        self._scene = Text(theme, "", "lead", wrap=True)
        body.addWidget(self._place)
        body.addWidget(self._scene)
        body.addStretch(1)
        foot = QFrame()
        foot.setObjectName("foot")
        line = row(gap=10, margins=(20, 7, 20, 7), parent=foot)
        self.on_button = Button(theme, self.tr("Seguir"), "primary", icon_after="arrow-right")
        self.on_button.clicked.connect(self.read)
        line.addStretch(1)
        line.addWidget(self.on_button)
        layout = column(gap=0, parent=self)
        layout.addWidget(Scroll(content), 1)
        layout.addWidget(foot)

    def show_case(self, case: PracticeCase) -> None:
        """Show the words of a case, from their beginning."""
        self._place.setText(case.place)
        self._scene.setText(case.scene)
        self.setAccessibleName(f"{case.place}. {case.scene}")

    def take_focus(self) -> None:
        """Stand on the way on: one key is all that is needed after reading."""
        self.on_button.setFocus()
