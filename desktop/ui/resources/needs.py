"""What is needed, as chips: the usual ones in sight, the others in a menu."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from desktop.content.needs import Need, Needs
from desktop.ui.design.chip import Chip
from desktop.ui.design.flow import Flow
from desktop.ui.design.text import Text
from desktop.ui.design.theme import Theme
from desktop.ui.resources.words import need_label

_IN_SIGHT = 6


class NeedChips(QWidget):
    """One chip per need; `toggled` tells which one a person turned on or off."""

    toggled = Signal(str, bool)

    def __init__(self, theme: Theme, needs: Needs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        flow = Flow(gap=8, parent=self)
        self._theme, self._needs = theme, tuple(needs)
        flow.addWidget(Text(theme, self.tr("¿Qué necesita?"), "small", "text-2"))
        self._chips: dict[str, Chip] = {}
        for need in self._needs[:_IN_SIGHT]:
            chip = Chip(theme, need_label(need))
            chip.clicked.connect(lambda on, id=need.id: self.toggled.emit(id, on))
            flow.addWidget(chip)
            self._chips[need.id] = chip
        self._more = Chip(theme, self.tr("Más"), opens=True)
        self._actions = {need.id: self._action(need) for need in self._needs[_IN_SIGHT:]}
        menu = QMenu(self._more)
        theme.set_font(menu, "body")
        menu.addActions(list(self._actions.values()))
        self._more.setMenu(menu)
        flow.addWidget(self._more)

    def show_active(self, ids: Iterable[str]) -> None:
        """Show which needs are in force; nothing is announced as toggled."""
        active = set(ids)
        for id, chip in self._chips.items():
            chip.setChecked(id in active)
        for id, action in self._actions.items():
            action.setChecked(id in active)
        others = [need_label(need) for need in self._needs if need.id in self._actions and need.id in active]
        self._more.setChecked(bool(others))
        self._more.set_words(", ".join(others) or self.tr("Más"))

    def chip(self, id: str) -> Chip | None:
        """The chip of a need that is in sight."""
        return self._chips.get(id)

    def action(self, id: str) -> QAction | None:
        """The menu's entry of a need that is not in sight."""
        return self._actions.get(id)

    def _action(self, need: Need) -> QAction:
        action = QAction(need_label(need), self, checkable=True)
        action.triggered.connect(lambda on, id=need.id: self.toggled.emit(id, on))
        return action
