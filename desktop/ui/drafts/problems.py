"""What still lacks before a detection can be sealed, each with a way there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from desktop.ui.design.announce import announce
from desktop.ui.design.banner import Banner
from desktop.ui.design.button import LinkButton
from desktop.ui.design.card import Scroll, column, empty_layout
from desktop.ui.design.text import Text
from desktop.ui.design.theme import Theme

_ROW, _MOST = 52, 170  # px at text 100 %


@dataclass(frozen=True)
class Lacking:
    """A question that breaks a rule: where it is, what it asks, what is the matter."""

    ref: str
    question: str
    message: str


class ProblemList(QFrame):
    """Announces `chosen` with the reference of the question to go to."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lacking: tuple[Lacking, ...] = ()
        self.setObjectName("transparent")
        layout = column(gap=8, margins=(14, 12, 14, 8), parent=self)
        self._banner = Banner(theme, "careful")
        content = QWidget()
        content.setObjectName("transparent")
        self._rows = column(gap=4, parent=content)
        self._scroll = Scroll(content)
        layout.addWidget(self._banner)
        layout.addWidget(self._scroll)
        self.hide()

    def show_problems(self, lacking: Sequence[Lacking]) -> None:
        """Show what lacks; nothing at all where nothing does. The same again is not announced again."""
        if tuple(lacking) == self._lacking:
            return
        self._lacking = tuple(lacking)
        empty_layout(self._rows)
        self.setVisible(bool(lacking))
        if not lacking:
            return
        title = (
            self.tr("Falta una respuesta para sellar.")
            if len(lacking) == 1
            else self.tr("Faltan %n respuestas para sellar.", "", len(lacking))
        )
        self._banner.show_message("careful", title, self.tr("Lo demás ya está guardado."))
        for each in lacking:
            self._rows.addWidget(self._row(each))
        self._fit()
        announce(self, title, urgent=True)

    def _fit(self) -> None:
        """As high as the rows are, and never so high that no question is left in sight; more scrolls."""
        rows = len(self._lacking) * self._theme.px(_ROW)
        self._scroll.setFixedHeight(min(rows, self._theme.px(_MOST)))

    def _row(self, lacking: Lacking) -> QWidget:
        holder = QWidget()
        layout = column(gap=0, margins=(16, 2, 0, 2), parent=holder)
        link = LinkButton(self._theme, lacking.question, icon="arrow-right", style="strong")
        link.clicked.connect(partial(self.chosen.emit, lacking.ref))
        layout.addWidget(link)
        layout.addWidget(Text(self._theme, lacking.message, "small", "text-2", wrap=True))
        return holder
