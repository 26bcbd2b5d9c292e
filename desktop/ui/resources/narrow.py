"""What narrows the list: open now, for whom, at which level; one chip with a menu that says how many are in force."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from desktop.content.directory import LEVELS
from desktop.content.narrowing import POPULATIONS, Narrowing
from desktop.ui.design.chip import Chip
from desktop.ui.design.theme import Theme
from desktop.ui.resources.words import level_words, population_words


class Narrow(Chip):
    """Emits `changed` with what is wanted; `clock` gives the time that *abierto ahora* means."""

    changed = Signal(object)

    def __init__(self, theme: Theme, clock: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(theme, "", opens=True, parent=parent)
        self._clock = clock
        menu = QMenu(self)
        theme.set_font(menu, "body")
        self.open_now = menu.addAction(self.tr("Abierto ahora"))
        self.open_now.setCheckable(True)
        self.open_now.setToolTip(self.tr("Quien no publica su horario no se oculta"))
        menu.setToolTipsVisible(True)
        menu.addSeparator()
        self.population = self._group(
            menu, self.tr("Para cualquiera"), ((one, population_words(one)) for one in POPULATIONS)
        )
        menu.addSeparator()
        self.level = self._group(
            menu, self.tr("Todos los niveles"), ((one, level_words(one)) for one in LEVELS)
        )
        menu.triggered.connect(lambda _: self._chosen())
        self.setMenu(menu)
        self._show_count()

    def value(self) -> Narrowing:
        """Return what is wanted now."""
        at = self._clock().astimezone() if self.open_now.isChecked() else None
        return Narrowing(at, _chosen(self.population), _chosen(self.level))

    def clear(self) -> None:
        """Want everything again; nothing is announced."""
        self.open_now.setChecked(False)
        for group in (self.population, self.level):
            group.actions()[0].setChecked(True)
        self._show_count()

    def _group(self, menu: QMenu, none: str, choices: Iterable[tuple[str, str]]) -> QActionGroup:
        group = QActionGroup(self)
        for value, words in (("", none), *choices):
            action = QAction(words, self, checkable=True)
            action.setData(value)
            group.addAction(action)
            menu.addAction(action)
        group.actions()[0].setChecked(True)
        return group

    def _chosen(self) -> None:
        self._show_count()
        self.changed.emit(self.value())

    def _show_count(self) -> None:
        """Say how many are in force: colour alone never tells."""
        wanted = self.value()
        count = sum((wanted.open_at is not None, bool(wanted.population), bool(wanted.level)))
        self.setChecked(bool(count))
        self.set_words(self.tr("%n filtros", "", count) if count else self.tr("Filtros"))


def _chosen(group: QActionGroup) -> str:
    action = group.checkedAction()
    return str(action.data()) if action is not None else ""
