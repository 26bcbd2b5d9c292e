"""What stands around the pages once the vault is open: header, rail and strip."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QStackedWidget

from desktop.ui.design.card import column, row
from desktop.ui.design.theme import Theme
from desktop.ui.pages import Page
from desktop.ui.shell.header import Header
from desktop.ui.shell.rail import Rail
from desktop.ui.shell.strip import Strip


class Frame(QFrame):
    """Holds the pages, one at a time, and what is always beside them."""

    def __init__(self, theme: Theme, pages: Sequence[Page]) -> None:
        """Take the pages in the order of the rail."""
        super().__init__()
        self.setObjectName("page")
        outer = column(gap=0, parent=self)
        self.header = Header(theme)
        self.rail = Rail(theme, pages)
        self.stack = QStackedWidget()
        self.strip = Strip(theme)
        middle = row(gap=0)
        middle.addWidget(self.rail)
        middle.addWidget(self.stack, 1)
        outer.addWidget(self.header)
        outer.addLayout(middle, 1)
        outer.addWidget(self.strip)
