"""The level of a detection with its reasons, whom to notify now, and what to do meanwhile."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from desktop.ui.design.button import Button
from desktop.ui.design.card import column, row
from desktop.ui.design.level_facts import LevelFacts
from desktop.ui.design.level_header import LevelHeader
from desktop.ui.design.level_sections import (
    Because,
    Decision,
    Later,
    Meanwhile,
    Now,
    Section,
    register_words,
)
from desktop.ui.design.pile import Pile
from desktop.ui.design.still import Still
from desktop.ui.design.text import FillingSentence, Icon
from desktop.ui.design.theme import Band, Theme

_ROOM_FOR_REASONS = 560  # height at text 100 % from which reasons and notice are both seen whole


class LevelPanel(Still):
    """Region *Nivel y próximo aviso*: one `show_level` in, intents out."""

    reasons_requested = Signal()  # F2
    notice_requested = Signal()  # F4
    script_requested = Signal()
    decision_requested = Signal()

    def __init__(self, theme: Theme, *, decides: bool = True, parent: QWidget | None = None) -> None:
        inside = QFrame()
        super().__init__(inside, left=1, parent=parent)
        self._theme = theme
        self._facts = LevelFacts()
        self._bar = self._opened = False
        self.setObjectName("side")
        self.setAccessibleName(self.tr("Nivel y próximo aviso"))
        self._each: list[Section] = []  # in the order they stand in
        self._decision, self._because, self._now = Decision(theme), Because(theme), Now(theme)
        self._meanwhile, self._later = Meanwhile(theme), Later(theme)
        self._place_sections()
        if not decides:
            self._decision.hide()
        outer = column(gap=0, parent=inside)
        outer.addLayout(self._top_row(theme))
        outer.addWidget(self._time_band(theme))
        outer.addWidget(self._pile, 1)
        theme.band_changed.connect(self._arrange)
        self._arrange(theme.band)
        self.show_level(LevelFacts())

    def show_level(self, facts: LevelFacts) -> None:
        """Show a level with all that follows from it; what is shown already stays untouched."""
        self._facts = facts
        shown = facts.level if facts.decided is None else facts.decided
        line = facts.why_not if shown is None else self.tr("Nivel %1 de 4").replace("%1", str(shown))
        if shown is not None and facts.since:
            since = self.tr("desde %1").replace("%1", facts.since)
            line = f"{line} · {since}"
        self._header.show_level(shown, line)
        self._show_time()
        self._show_bar_button()
        changed = [section for section in self._each if section.show_facts(facts)]
        if changed:
            self._pile.place()

    def set_bar(self, bar: bool, *, opened: bool = False) -> None:
        """Show only the level and the notice due now, to lie above a list where there is no room beside it.

        `opened` shows all of it in that place; a button and F2 open and close it.
        """
        if (bar, opened) == (self._bar, self._opened):
            return
        self._bar, self._opened = bar, opened
        self._pile.setVisible(opened or not bar)
        across, down = QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed if bar and not opened else down)
        self._top.setContentsMargins(0, 0, 12 if bar else 0, 0)
        self._more.setVisible(bar)
        self._show_time()
        self._show_bar_button()

    def sizeHint(self) -> QSize:
        """It takes the room there is; else the page would be laid out anew for every word in the panel."""
        return self.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the notice first where not all fits: the one next step is never scrolled away."""
        super().resizeEvent(event)
        if event.size().height() != event.oldSize().height():
            self._arrange(self._theme.band)

    def _arrange(self, band: Band) -> None:
        """Put the notice before the reasons where the window is narrow or low."""
        order: list[Section] = [self._decision, self._because, self._now, self._meanwhile, self._later]
        if band is Band.NARROW or self.height() < self._theme.px(_ROOM_FOR_REASONS):
            order = [self._now, self._meanwhile, self._decision, self._because, self._later]
        if order == self._each:
            return
        self._each = order
        self._pile.show_widgets(order)

    def _place_sections(self) -> None:
        self._pile = Pile(fill="surface")
        self._decision.chosen.connect(self.decision_requested)
        self._because.all_requested.connect(self.reasons_requested)
        self._now.notice_requested.connect(self.notice_requested)
        self._now.script_requested.connect(self.script_requested)

    def _top_row(self, theme: Theme) -> QHBoxLayout:
        self._header = LevelHeader(theme)
        words = register_words(self._facts)
        self._bar_button = Button(theme, words, "primary", icon="square-pen", key="F4")
        self._bar_button.clicked.connect(self.notice_requested)
        self._bar_button.hide()
        self._more = Button(theme, self.tr("Ver todo"), "quiet", icon="chevron-down", key="F2")
        self._more.set_compact(True)
        self._more.clicked.connect(self.reasons_requested)
        self._more.hide()
        self._top = row(gap=12)
        self._top.addWidget(self._header, 1)
        self._top.addWidget(self._more)
        self._top.addWidget(self._bar_button)
        return self._top

    def _time_band(self, theme: Theme) -> QFrame:
        self._band = QFrame()
        self._band.setObjectName("sunken")
        layout = row(gap=8, margins=(16, 5, 16, 5), parent=self._band)
        layout.addWidget(Icon(theme, "clock", "text", 16), 0, Qt.AlignmentFlag.AlignTop)
        self._time = FillingSentence(theme, (), "caption")  # a second line takes the room of the pile
        layout.addWidget(self._time, 1)
        return self._band

    def _show_time(self) -> None:
        self._time.show_parts(tuple(self._facts.time))
        self._band.setVisible(bool(self._facts.time) and not self._bar)

    def _show_bar_button(self) -> None:
        due = self._facts.now
        self._bar_button.setVisible(self._bar and not self._opened and due is not None)
        if self._bar and due is not None:
            self._bar_button.set_words(register_words(self._facts))
            said = self.tr("Ahora: avise a")
            self._bar_button.setToolTip(f"{said} {due.who}")
            self._bar_button.setAccessibleDescription(self._bar_button.toolTip())
