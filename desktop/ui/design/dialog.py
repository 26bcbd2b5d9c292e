"""Dialogs: only for what cannot be undone. The title asks, the text tells the consequence, the buttons are verbs."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QWidget

from desktop.ui.design.button import Button, Kind
from desktop.ui.design.card import column, row
from desktop.ui.design.focus import FocusRing
from desktop.ui.design.text import Text, rule
from desktop.ui.design.theme import Theme


class Dialog(QDialog):
    """A question over its window; Escape keeps everything as it was, Enter does the verb."""

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        title: str,
        text: str,
        verb: str,
        *,
        keep: str = "Seguir editando",
        kind: Kind = "primary",
        icon: str = "",
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWindowTitle("Vigía")
        self.setModal(True)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        outer = column(gap=0, parent=self)
        frame = QFrame()
        frame.setObjectName("dialog")
        outer.addWidget(frame)
        layout = column(gap=0, margins=(2, 2, 2, 2), parent=frame)
        head = row(margins=(16, 12, 16, 12))
        head.addWidget(Text(theme, title, "section", "title", wrap=True))
        self.body = column(gap=8, margins=(16, 12, 16, 14))
        self.text = Text(theme, text, "body", wrap=True)
        self.body.addWidget(self.text)
        foot = QFrame()
        foot.setObjectName("dialogFoot")
        buttons = row(gap=10, margins=(16, 10, 16, 10), parent=foot)
        self.keep = Button(theme, keep, key="Esc")
        self.go = Button(theme, verb, kind, key="Return", icon=icon)
        self.go.setDefault(True)
        self.keep.setAutoDefault(False)
        buttons.addStretch(1)
        buttons.addWidget(self.keep)
        buttons.addWidget(self.go)
        layout.addLayout(head)
        layout.addWidget(rule())
        layout.addLayout(self.body)
        layout.addStretch(1)
        layout.addWidget(foot)
        self.keep.clicked.connect(self.reject)
        self.go.clicked.connect(self.accept)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.setMinimumWidth(theme.px(400))
        self.setMaximumWidth(max(theme.px(560), foot.minimumSizeHint().width() + 4))
        self._ring = FocusRing(theme, self)
        self.go.setFocus()

    def add(self, widget: QWidget) -> None:
        """Put more under the text, such as what will be sealed."""
        self.body.addWidget(widget)


def ask(
    theme: Theme, parent: QWidget, title: str, text: str, verb: str, then: Callable[[], None], *,
    keep: str = "Seguir editando", kind: Kind = "primary",
) -> Dialog:  # fmt: skip
    """Open a dialog without stopping the program; `then` is called if the verb is chosen."""
    dialog = Dialog(theme, parent, title, text, verb, keep=keep, kind=kind)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.accepted.connect(then)
    dialog.open()
    return dialog
