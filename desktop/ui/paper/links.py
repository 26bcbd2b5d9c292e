"""Links that print the cards to read aloud and hand over, for the guide page that tells of them."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.content.cards import Card, Cards
from desktop.ui.design.button import LinkButton
from desktop.ui.design.flow import Flow
from desktop.ui.design.theme import Theme
from desktop.ui.paper import preview
from desktop.ui.paper.cards import rights_card
from desktop.ui.paper.preview import Preview

GUIDE = "tarjeta-derechos"


class CardLinks(QWidget):
    """One link for each card; its languages are printed one on each page, that of the window first."""

    def __init__(self, theme: Theme, cards: Cards, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._language = theme, language
        flow = Flow(gap=18, parent=self)
        for card in cards:
            words = self.tr("Imprimir «%1»").replace("%1", card.title)
            link = LinkButton(theme, words, icon="printer", style="small")
            link.clicked.connect(partial(self.show_card, card))
            flow.addWidget(link)

    def show_card(self, card: Card) -> Preview:
        """Open the preview of a card."""
        languages = sorted(card.languages, key=lambda one: one != self._language)
        return preview.show(self._theme, self, rights_card(card, languages), "tarjeta")
