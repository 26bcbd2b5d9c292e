"""The languages that are offered, each in its own words; the one in force is strong."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.design.card import row
from desktop.ui.design.text import Link, Sentence, Strong
from desktop.ui.design.theme import Theme

NAMES = {"es_AR": "Español", "pt_BR": "Português", "en": "English"}


class LanguageLinks(QWidget):
    """Announces the language that a person chose."""

    language_chosen = Signal(str)

    def __init__(
        self, theme: Theme, offered: Sequence[str] = tuple(NAMES), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        line = row(gap=20, parent=self)
        line.addStretch(1)
        current = QLocale().name()
        for code, name in NAMES.items():
            if code not in offered:
                continue
            part = Strong(name) if code == current or code == current.split("_")[0] else Link(name, code)
            words = Sentence(theme, (part,), "small")
            words.link_chosen.connect(self.language_chosen)
            line.addWidget(words)
        line.addStretch(1)
