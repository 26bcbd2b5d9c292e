"""What narrows the list: open now, for whom, at which level; in one row that folds as the page narrows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.content.directory import LEVELS
from desktop.content.narrowing import POPULATIONS, Narrowing
from desktop.ui.design.chip import Chip
from desktop.ui.design.field import Choice
from desktop.ui.design.flow import Flow
from desktop.ui.design.theme import Theme
from desktop.ui.resources.words import level_words, population_words


class Narrow(QWidget):
    """Emits `changed` with what is wanted; `clock` gives the time that *abierto ahora* means."""

    changed = Signal(object)

    def __init__(self, theme: Theme, clock: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        flow = Flow(gap=8, parent=self)
        self.open_now = Chip(theme, self.tr("Abierto ahora"))
        self.open_now.setToolTip(self.tr("Quien no publica su horario no se oculta"))
        self.population = Choice(
            theme, [("", self.tr("Para cualquiera")), *((one, population_words(one)) for one in POPULATIONS)]
        )
        self.level = Choice(
            theme, [("", self.tr("Todos los niveles")), *((one, level_words(one)) for one in LEVELS)]
        )
        self.population.setAccessibleName(self.tr("A quién atiende"))
        self.level.setAccessibleName(self.tr("Nivel del organismo"))
        self.open_now.clicked.connect(lambda _on: self._tell())
        self.population.activated.connect(lambda _at: self._tell())
        self.level.activated.connect(lambda _at: self._tell())
        for widget in (self.open_now, self.population, self.level):
            flow.addWidget(widget)

    def value(self) -> Narrowing:
        """Return what is wanted now."""
        at = self._clock().astimezone() if self.open_now.isChecked() else None
        return Narrowing(at, str(self.population.currentData()), str(self.level.currentData()))

    def clear(self) -> None:
        """Want everything again; nothing is announced."""
        self.open_now.setChecked(False)
        self.population.setCurrentIndex(0)
        self.level.setCurrentIndex(0)

    def _tell(self) -> None:
        self.changed.emit(self.value())
