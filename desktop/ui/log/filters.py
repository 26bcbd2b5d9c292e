"""The filters over the list, as chips: the last 30 days, the level, how far it got."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from desktop.incidents.records import Filter, RecordState
from desktop.ui.design.chip import Chip
from desktop.ui.design.flow import Flow
from desktop.ui.design.level import level_word
from desktop.ui.design.theme import Theme

DAYS = 30


@dataclass(frozen=True)
class Chosen:
    """What is chosen among the filters; None is any."""

    recent: bool = True
    level: int | None = None
    state: RecordState | None = None

    def filter(self, text: str, today: date) -> Filter:
        """Return what to ask the log for."""
        since = today - timedelta(days=DAYS) if self.recent else None
        return Filter(text=text, since=since, level=self.level, state=self.state)

    @property
    def narrow(self) -> bool:
        """Whether anything is left out."""
        return self != EVERYTHING


EVERYTHING = Chosen(recent=False)


class FilterChips(QWidget):
    """A row of chips; `changed` when another choice was made."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._connected = True
        layout = Flow(gap=8, parent=self)
        self.recent = Chip(theme, self.tr("Últimos %1 días").replace("%1", str(DAYS)))
        self.level = _MenuChip(theme, self.tr("Nivel"))
        self.state = _MenuChip(theme, self.tr("Envío"))
        for chip in (self.recent, self.level, self.state):
            layout.addWidget(chip)
        levels = [(str(level), f"{level} · {level_word(level)}") for level in (4, 3, 2, 1, 0)]
        self.level.offer([("", self.tr("Todos los niveles")), *levels])
        self.recent.setChecked(True)
        self.recent.toggled.connect(self.changed)
        self.level.chosen.connect(self.changed)
        self.state.chosen.connect(self.changed)
        self.show_connected(False)

    @property
    def choice(self) -> Chosen:
        """What is chosen."""
        state = RecordState(self.state.value) if self.state.value else None
        if state is RecordState.SAVED and not self._connected:
            state = RecordState.ON_ITS_WAY  # sealed and ready, and saved here for whoever reads the list
        return Chosen(
            self.recent.isChecked(),
            int(self.level.value) if self.level.value else None,
            state,
        )

    def show_choice(self, wanted: Chosen) -> None:
        """Choose without telling anyone."""
        before = self.blockSignals(True)
        self.recent.setChecked(wanted.recent)
        self.level.choose("" if wanted.level is None else str(wanted.level))
        self.state.choose("" if wanted.state is None else wanted.state.value)
        self.blockSignals(before)

    def show_connected(self, connected: bool) -> None:
        """Offer the states that there are: nothing is on its way without a registry."""
        if connected == self._connected:
            return
        self._connected = connected
        states = {
            RecordState.SAVED: self.tr("Guardado aquí"),
            RecordState.ON_ITS_WAY: self.tr("En camino"),
            RecordState.RECEIVED: self.tr("Recibido"),
            RecordState.HELD: self.tr("Apartado"),
        }
        if not connected:
            del states[RecordState.ON_ITS_WAY]
        offered = [(state.value, words) for state, words in states.items()]
        self.state.offer([("", self.tr("Todos los envíos")), *offered])


class _MenuChip(Chip):
    """A chip that opens a menu of which one entry holds; the first means any."""

    chosen = Signal()

    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__(theme, words, opens=True)
        self._words = words
        self.value = ""
        self._menu = QMenu(self)
        theme.set_font(self._menu, "body")
        self._group = QActionGroup(self._menu)
        self._menu.aboutToHide.connect(self._show)
        self.setMenu(self._menu)

    def offer(self, entries: Sequence[tuple[str, str]]) -> None:
        """Take the entries as (value, words); what was chosen stays where it is still offered."""
        self._menu.clear()
        for value, words in entries:
            action = QAction(words, self._group, checkable=True)
            action.setData(value)
            action.triggered.connect(lambda _, chosen=value: self._take(chosen))
            self._menu.addAction(action)
        self.choose(self.value if self.value in dict(entries) else "")

    def choose(self, value: str) -> None:
        """Choose without telling anyone."""
        self.value = value
        self._show()

    def _take(self, value: str) -> None:
        self.choose(value)
        self.chosen.emit()

    def _show(self) -> None:
        """The chip says what is chosen; opening the menu alone changes nothing."""
        shown = self._words
        for action in self._menu.actions():
            on = action.data() == self.value
            action.setChecked(on)
            if on and self.value:
                shown = action.text()
        self.setChecked(bool(self.value))
        self.set_words(shown)
