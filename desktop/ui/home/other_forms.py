"""The forms that can be started from Inicio beside the three big tiles, by the reason for which one starts them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from desktop.ui.design.card import column, row
from desktop.ui.design.text import Icon, Text, rule
from desktop.ui.design.theme import Band, Theme
from desktop.ui.form_page.kinds import GROUPS, FormGroup, FormKind
from desktop.ui.home.click_row import ClickRow


class OtherForms(QWidget):
    """Groups side by side where there is room; `chosen` with the id of a form."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(12)
        self._groups = [self._group(group) for group in GROUPS]
        self.setAccessibleName(self.tr("Otros formularios"))
        theme.band_changed.connect(self._arrange)
        self._arrange()

    def _arrange(self) -> None:
        across = 1 if self._theme.band is Band.NARROW else 2
        for number, group in enumerate(self._groups):
            self._grid.addWidget(group, number // across, number % across)
        for place in range(2):
            self._grid.setColumnStretch(place, 1 if place < across else 0)

    def _group(self, group: FormGroup) -> QFrame:
        frame = QFrame()
        frame.setObjectName("card")
        box = column(gap=0, margins=(1, 1, 1, 1), parent=frame)
        title = Text(self._theme, group.words, "small-strong", "text-2", wrap=True)
        title.setContentsMargins(14, 10, 14, 6)
        box.addWidget(title)
        for kind in group.kinds:
            box.addWidget(rule())
            line = _FormRow(self._theme, kind)
            line.opened.connect(partial(self.chosen.emit, kind.id))
            box.addWidget(line)
        box.addStretch(1)
        frame.setAccessibleName(group.words)
        return frame


class _FormRow(ClickRow):
    def __init__(self, theme: Theme, kind: FormKind) -> None:
        super().__init__()
        line = row(gap=14, margins=(14, 7, 14, 7), parent=self)
        line.addWidget(Icon(theme, kind.icon, "action"))
        words = column(gap=0)
        words.addWidget(Text(theme, kind.words, "strong", "title", wrap=True))
        words.addWidget(Text(theme, kind.purpose, "caption", "text-2", wrap=True))
        line.addLayout(words, 1)
        self.setAccessibleName(kind.words)
        self.setAccessibleDescription(kind.purpose)
