"""Dialogs: only for what cannot be undone. The title asks, the text tells the consequence, the buttons are verbs."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFrame, QLayout, QWidget

from desktop.ui.design.button import Button, Kind
from desktop.ui.design.card import column, row
from desktop.ui.design.field import AreaEdit, Field
from desktop.ui.design.focus import FocusRing
from desktop.ui.design.text import Text, rule
from desktop.ui.design.theme import Theme

# What an officer may need in any moment, whatever lies over the window: its key and the window's signal.
ALWAYS = {"F1": "help_requested", "F12": "hide_requested", "Ctrl+L": "lock_requested"}


def let_through(dialog: QDialog) -> None:
    """Let help, hide and lock work over a dialog too: Qt keeps the keys of the window behind it away."""
    behind: QWidget = dialog
    while (further := behind.parentWidget()) is not None:  # a dialog may lie over another
        behind = further
    for key, name in ALWAYS.items():
        signal = getattr(behind, name, None)
        if signal is not None:
            QShortcut(QKeySequence(key), dialog, signal.emit)


class DialogFrame(QFrame):
    """What a dialog shows: title, text, whatever is added to `body`, and the two buttons at its foot.

    `keep` takes the place of *Seguir editando*.
    """

    def __init__(
        self, theme: Theme, title: str, text: str, verb: str, *, keep: str = "",
        kind: Kind = "primary", icon: str = "", parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setObjectName("dialog")
        layout = column(gap=0, margins=(2, 2, 2, 2), parent=self)
        head = row(margins=(16, 12, 16, 12))
        head.addWidget(Text(theme, title, "section", "title", wrap=True))
        self.body = column(gap=8, margins=(16, 12, 16, 14))
        self.body.addWidget(Text(theme, text, "body", wrap=True))
        foot = QFrame()
        foot.setObjectName("dialogFoot")
        buttons = row(gap=10, margins=(16, 10, 16, 10), parent=foot)
        self.keep = Button(theme, keep or self.tr("Seguir editando"), key="Esc")
        self.go = Button(theme, verb, kind, key="Return", icon=icon)
        self.keep.setAutoDefault(False)
        buttons.addStretch(1)
        buttons.addWidget(self.keep)
        buttons.addWidget(self.go)
        layout.addLayout(head)
        layout.addWidget(rule())
        layout.addLayout(self.body)
        layout.addStretch(1)
        layout.addWidget(foot)


class Dialog(QDialog):
    """A question over its window; Escape keeps everything as it was, Enter does the verb.

    Where several lines can be typed Enter makes a line, so that the verb's key is Ctrl+Enter; that one always does it.
    """

    def __init__(
        self, theme: Theme, parent: QWidget, title: str, text: str, verb: str, *, keep: str = "",
        kind: Kind = "primary", icon: str = "",
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setWindowTitle("Vigía")
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._frame = DialogFrame(theme, title, text, verb, keep=keep, kind=kind, icon=icon)
        layout = column(gap=0, parent=self)
        layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # see `_grow`
        layout.addWidget(self._frame)
        self._frame.keep.clicked.connect(self.reject)
        self._frame.go.clicked.connect(self.accept)
        self._frame.go.setDefault(True)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self, self._frame.go.click)
        let_through(self)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self._ring = FocusRing(theme, self)
        self._fit(theme)
        self._frame.go.setFocus()

    def add(self, widget: QWidget) -> None:
        """Put more under the text, such as what will be sealed; the first field to fill in takes the keys."""
        self._frame.body.addWidget(widget)
        if widget.findChildren(AreaEdit):
            self._frame.go.set_key("Ctrl+Return")
        if self.focusWidget() is self._frame.go and isinstance(widget, Field):
            widget.editor.setFocus()

    def sizeHint(self) -> QSize:
        """As high as the words are at the width it has."""
        return QSize(self.minimumWidth(), self._least_height())

    def event(self, event: QEvent) -> bool:
        """Grow with what it shows."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._grow()
        elif event.type() is QEvent.Type.Resize and self.isVisible():
            self._stay_on_screen()
        return super().event(event)

    def _least_height(self) -> int:
        layout = self.layout()
        assert layout is not None
        return layout.totalHeightForWidth(self.minimumWidth())

    def _grow(self) -> None:
        """Be high enough; Qt by itself would take the height of wrapped words at their narrowest."""
        least = self._least_height()
        self.setMinimumHeight(least)
        if self.height() < least:
            self.resize(self.width(), least)

    def _stay_on_screen(self) -> None:
        """Move up where growing put the buttons below the edge: Qt places a dialog before it has its height."""
        room, behind = self.screen().availableGeometry(), self.window().parentWidget()
        border = behind.window().frameGeometry().height() - behind.window().height() if behind else 0
        highest, lowest = room.top(), room.bottom() + 1 - self.height() - border
        if self.y() > max(highest, lowest):
            self.move(self.x(), max(highest, lowest))

    def _fit(self, theme: Theme) -> None:
        """As wide as a sentence reads well, never wider than the window behind."""
        behind = self.parentWidget()
        most = behind.window().width() - 32 if behind is not None else 10_000
        width = min(max(theme.px(480), self._frame.minimumSizeHint().width()), most)
        self.setFixedWidth(width)


def ask(
    theme: Theme, parent: QWidget, title: str, text: str, verb: str, then: Callable[[], None], *,
    keep: str = "", kind: Kind = "primary",
) -> Dialog:  # fmt: skip
    """Open a dialog without stopping the program; `then` is called if the verb is chosen."""
    dialog = Dialog(theme, parent, title, text, verb, keep=keep, kind=kind)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.accepted.connect(then)
    dialog.open()
    return dialog
