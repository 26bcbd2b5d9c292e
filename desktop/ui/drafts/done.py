"""What a page shows after sealing: that it is kept, and where to go next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from desktop.ui.design.announce import announce
from desktop.ui.design.button import Button
from desktop.ui.design.card import Scroll, column, empty_layout, row
from desktop.ui.design.state_badge import StateBadge
from desktop.ui.design.text import Text
from desktop.ui.design.theme import Theme


@dataclass(frozen=True)
class NextStep:
    """Where to go: words, a line of why, an icon, and what `services.go` takes."""

    words: str
    why: str
    icon: str
    page: str
    argument: Any = field(default=None, repr=False)


class Done(QFrame):
    """The first step is the one blue button; `chosen` with the step."""

    chosen = Signal(object)  # NextStep

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("page")
        content = QFrame()
        content.setObjectName("transparent")
        outer = column(gap=14, margins=(28, 28, 28, 28), parent=content)
        top = row(gap=14)
        self._title = Text(theme, "", "title", "title", wrap=True)
        self._badge = StateBadge(theme, "guardado")
        top.addWidget(self._title, 1)
        top.addWidget(self._badge)
        self._text = Text(theme, "", "body", wrap=True)
        self._next = Text(theme, self.tr("Lo que sigue"), "section", "title")
        self._steps = column(gap=10)
        outer.addLayout(top)
        outer.addWidget(self._text)
        outer.addWidget(self._next)
        outer.addLayout(self._steps)
        outer.addStretch(1)
        column(gap=0, parent=self).addWidget(Scroll(content))
        self._first: Button | None = None

    def show_done(self, title: str, text: str, steps: Sequence[NextStep]) -> None:
        """Show what was kept and what may follow."""
        self._title.setText(title)
        self._text.setText(text)
        self._first = None
        empty_layout(self._steps)
        for number, step in enumerate(steps):
            self._steps.addWidget(self._line(step, primary=number == 0))
        self.setAccessibleName(f"{title}. {text}")
        announce(self, f"{title}. {text}")

    def take_focus(self) -> None:
        """Stand on the first step."""
        if self._first is not None:
            self._first.setFocus()

    def _line(self, step: NextStep, *, primary: bool) -> QWidget:
        frame = QFrame()
        frame.setObjectName("card")
        line = row(gap=16, margins=(16, 10, 12, 10), parent=frame)
        line.addWidget(Text(self._theme, step.why, "body", wrap=True), 1)
        button = Button(self._theme, step.words, "primary" if primary else "secondary", icon=step.icon)
        button.setAutoDefault(True)  # Enter presses it: the hands are on the key that has just sealed
        button.clicked.connect(partial(self.chosen.emit, step))
        line.addWidget(button)
        if primary:
            self._first = button
        return frame
