"""The keys of the program as cards: a cap and what it does."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.ui.design.card import Card, Scroll, column
from desktop.ui.design.keycap import KeyCap, key_words
from desktop.ui.design.text import Text
from desktop.ui.design.theme import Theme
from desktop.ui.help.shortcuts import Keys, shortcuts


def keys_view(theme: Theme) -> Scroll:
    """Return every key, by the place where it works."""
    content = QWidget()
    content.setObjectName("transparent")
    layout = column(gap=12, margins=(20, 4, 20, 20), parent=content)
    for part in shortcuts():
        layout.addWidget(_card(theme, part))
    layout.addStretch(1)
    return Scroll(content)


def _card(theme: Theme, part: Keys) -> Card:
    card = Card(theme, part.title)
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(8)
    grid.setColumnStretch(1, 1)
    for number, key in enumerate(part.keys):
        cap = KeyCap(theme, key.sequence)
        words = Text(theme, key.words, "body", wrap=True)
        words.setAccessibleName(f"{key_words(key.sequence)}: {key.words}")
        grid.addWidget(cap, number, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(words, number, 1)
    card.add_layout(grid)
    return card
