"""The foot of a guide: the page before, the next one, and the way back to a detection that is open."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.content.guides import Guide
from desktop.ui.design.button import Button
from desktop.ui.design.card import row
from desktop.ui.design.folding import FoldingRow
from desktop.ui.design.theme import Theme


class GuideFoot(FoldingRow):
    """`stepped` with -1 or 1; `detection_requested` where one is open."""

    stepped = Signal(int)
    detection_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, 62, parent)
        self._before: Guide | None = None
        self._after: Guide | None = None
        self._detecting = False
        self.setObjectName("foot")
        line = row(gap=12, margins=(20, 8, 20, 8), parent=self)
        self.back = Button(theme, self.tr("Anterior"), "quiet", icon="arrow-left")
        self.next = Button(theme, self.tr("Siguiente"), "primary", icon_after="arrow-right")
        self.detection = Button(
            theme, self.tr("Volver a la detección"), "primary", icon="clipboard-list", key="Ctrl+Return"
        )
        self.back.clicked.connect(lambda: self.stepped.emit(-1))
        self.next.clicked.connect(lambda: self.stepped.emit(1))
        self.detection.clicked.connect(self.detection_requested)
        line.addWidget(self.back)
        line.addStretch(1)
        line.addWidget(self.next)
        line.addWidget(self.detection)
        self.set_steps(self._fold_back, self._fold_next, self._fold_key, self._fold_second)

    def show_neighbours(self, before: Guide | None, after: Guide | None) -> None:
        """Lead to other pages; None where there is none."""
        self._before, self._after = before, after
        self.refold()

    def show_detecting(self, detecting: bool) -> None:
        """Offer the way back to a detection, or not; it is the next step then."""
        self._detecting = detecting
        self.refold()

    def _fold_back(self, folded: bool) -> None:
        self._name(self.back, self.tr("Anterior"), self._before, folded=folded)

    def _fold_next(self, folded: bool) -> None:
        self._name(self.next, self.tr("Siguiente"), self._after, folded=folded or self._detecting)
        self.next.set_kind("quiet" if self._detecting else "primary")
        self.detection.setVisible(self._detecting)

    def _fold_key(self, folded: bool) -> None:
        self.detection.set_compact(False, keyless=folded)

    def _fold_second(self, folded: bool) -> None:
        """Leave the next page to the contents where the way back to the detection takes the room."""
        if folded and self._detecting:
            self.next.hide()

    def _name(self, button: Button, word: str, neighbour: Guide | None, *, folded: bool) -> None:
        button.setVisible(neighbour is not None)
        if neighbour is None:
            return
        whole = self.tr("%1: %2").replace("%1", word).replace("%2", neighbour.title)
        button.set_words(word if folded else whole)
        button.setAccessibleName(whole)
        button.setToolTip(whole)
