"""After a case: the level expected and why, beside the learner's own."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from desktop.ui.design.button import Button
from desktop.ui.design.card import Card, Scroll, column, empty_layout, row
from desktop.ui.design.level import Level, LevelBadge
from desktop.ui.design.text import Text
from desktop.ui.design.theme import Theme
from desktop.ui.practice.bench import Attempt


class ComparisonView(QFrame):
    """Shows an attempt beside its case; `another` and `again` are the two ways on."""

    another = Signal()
    again = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("transparent")
        content = QWidget()
        content.setObjectName("transparent")
        self._body = column(gap=12, margins=(20, 16, 20, 16), parent=content)
        foot = QFrame()
        foot.setObjectName("foot")
        line = row(gap=10, margins=(20, 7, 20, 7), parent=foot)
        again = Button(theme, self.tr("Volver a mirarlo"), icon="rotate-ccw")
        self.next_button = Button(theme, self.tr("Otro caso"), "primary", icon="graduation-cap")
        again.clicked.connect(self.again)
        self.next_button.clicked.connect(self.another)
        line.addStretch(1)
        line.addWidget(again)
        line.addWidget(self.next_button)
        layout = column(gap=0, parent=self)
        layout.addWidget(Scroll(content), 1)
        layout.addWidget(foot)

    def show_attempt(self, attempt: Attempt, words_of: Callable[[str], str]) -> None:
        """Show what was expected and why; `words_of` says an indicator in the words of the form."""
        empty_layout(self._body)
        theme, case = self._theme, attempt.case
        expected = int(case.level) if case.level.isdigit() else None
        self._body.addWidget(Text(theme, case.title, "title", "title", wrap=True))
        levels = row(gap=12)
        mine = self.tr("Lo que usted decidió") if attempt.decided else self.tr("Lo que salió de sus marcas")
        levels.addWidget(self._level(mine, attempt.level), 1)
        levels.addWidget(self._level(self.tr("Lo que da la regla"), expected), 1)
        self._body.addLayout(levels)
        why = Card(theme, self.tr("Por qué"))
        why.add(Text(theme, case.why, "body", wrap=True))
        why.add(
            Text(
                theme,
                self.tr("Regla propuesta, sin confirmar. Orienta, no prueba."),
                "caption",
                "text-2",
                wrap=True,
            )
        )
        self._body.addWidget(why)
        learn = Card(theme, self.tr("Para llevarse"))
        learn.add(Text(theme, case.learn, "body", wrap=True))
        self._body.addWidget(learn)
        compared = case.compare(attempt.marked)
        for title, codes in (
            (self.tr("Lo vio"), compared.found),
            (self.tr("Faltó ver"), compared.missed),
            (self.tr("Marcó además"), compared.more),
        ):
            if codes:
                self._body.addWidget(self._marks(title, [words_of(code) for code in codes]))
        sources = self.tr("Caso ficticio, escrito a partir de: %1").replace("%1", ", ".join(case.sources))
        self._body.addWidget(Text(theme, sources, "caption", "text-2", wrap=True))
        self._body.addStretch(1)
        self.next_button.setFocus()

    def _level(self, title: str, level: Level) -> Card:
        card = Card(self._theme, title)
        card.add(LevelBadge(self._theme, level))
        return card

    def _marks(self, title: str, marks: Sequence[str]) -> Card:
        card = Card(self._theme, title)
        for words in marks:
            card.add(Text(self._theme, words, "body", wrap=True))
        return card
