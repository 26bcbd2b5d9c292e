"""What to say aloud: the prompt of the current row, and the short card of words to speak."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from desktop.ui.design.card import column, empty_layout, row
from desktop.ui.design.text import Icon, Text, rule
from desktop.ui.design.theme import Theme


@dataclass(frozen=True)
class PromptFacts:
    """What the card shows: the row it belongs to, numbered questions, what to do and what not.

    `title` takes the place of the card's own where there is nothing to ask; `mark` says what is doubtful of the words.
    """

    about: str = ""
    questions: Sequence[tuple[str, str]] = ()  # (number, words)
    do: Sequence[str] = ()
    do_not: Sequence[str] = ()
    title: str = ""
    mark: str = ""


class PromptCard(QFrame):
    """*Para preguntar*: questions to read aloud. `extra` (a field) can be put at its foot with `set_foot`."""

    def __init__(self, theme: Theme, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("saySide")
        self._layout = column(gap=0, margins=(16, 12, 16, 12), parent=self)
        head = row(gap=8)
        head.addWidget(Icon(theme, "messages-square", "say-title"))
        self._name = title or self.tr("Para preguntar")
        self._title = Text(theme, self._name, "section", "say-title")
        head.addWidget(self._title, 1)
        self._about = Text(theme, "", "caption", "text-2", wrap=True)
        self._mark = Text(theme, "", "caption-strong", "say-title", wrap=True)
        self._questions = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._questions.setSpacing(0)
        self._advice = column(gap=4)
        self._layout.addLayout(head)
        self._layout.addWidget(self._about)
        self._layout.addWidget(self._mark)
        self._layout.addSpacing(6)
        self._layout.addLayout(self._questions)
        self._layout.addLayout(self._advice)
        self._layout.addStretch(1)
        self._facts = PromptFacts()
        self._flat = False
        self.setAccessibleName(self._name)

    def show_prompt(self, facts: PromptFacts) -> None:
        """Show the questions of another row."""
        self._facts = facts
        self._build()

    def set_flat(self, flat: bool) -> None:
        """Lie under the list (questions side by side, no advice) instead of beside it."""
        self._flat = flat
        self.setObjectName("sayFoot" if flat else "saySide")
        self.style().unpolish(self)
        self.style().polish(self)
        self._build()

    def set_foot(self, widget: QWidget) -> None:
        """Put a field at the foot of the card."""
        self._layout.addWidget(widget)

    def _build(self) -> None:
        facts, theme = self._facts, self._theme
        self._title.setText(facts.title or self._name)
        self._about.setText(facts.about)
        self._about.setVisible(bool(facts.about))
        self._mark.setText(facts.mark)
        self._mark.setVisible(bool(facts.mark))
        empty_layout(self._questions)
        empty_layout(self._advice)
        sideways = QBoxLayout.Direction.LeftToRight if self._flat else QBoxLayout.Direction.TopToBottom
        self._questions.setDirection(sideways)
        self._questions.setSpacing(14 if self._flat else 0)
        for number, words in facts.questions:
            self._questions.addWidget(self._question(number, words), 1 if self._flat else 0)
        if self._flat:
            return
        if facts.do or facts.do_not:
            self._advice.addWidget(rule("sayRule"))
            self._advice.addSpacing(4)
        for words in facts.do:
            self._advice.addLayout(_advice(theme, "check", "ok", words))
        for words in facts.do_not:
            self._advice.addLayout(_advice(theme, "x", "bad", words))

    def _question(self, number: str, words: str) -> QWidget:
        theme = self._theme
        holder = QWidget()
        outer = column(gap=0, parent=holder)
        if not self._flat:
            outer.addWidget(rule("sayRule"))
        inner = column(gap=0, margins=(0, 4, 0, 4)) if self._flat else row(gap=8, margins=(0, 9, 0, 9))
        mark = Text(theme, number, "caption-strong", "say-title")
        if not self._flat:
            mark.setMinimumWidth(theme.px(26))
            mark.setContentsMargins(0, 3, 0, 0)
        spoken = Text(theme, words, "body" if self._flat else "lead", wrap=True)
        name = self.tr("Pregunta %1").replace("%1", number)
        spoken.setAccessibleName(f"{name}: {words}")
        inner.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        inner.addWidget(spoken, 1)
        outer.addLayout(inner)
        if self._flat:
            outer.addStretch(1)
        return holder


def _advice(theme: Theme, icon: str, ink: str, words: str) -> QBoxLayout:
    line = row(gap=6)
    line.addWidget(Icon(theme, icon, ink, 16), 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(Text(theme, words, "caption", wrap=True), 1)
    return line


class SayCard(QFrame):
    """A few words to say, as *Puede decir* or *Para decirle*, with a translation under them."""

    def __init__(
        self, theme: Theme, title: str, words: str, translation: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("say")
        layout = column(gap=2, margins=(14, 9, 14, 10), parent=self)
        head = row(gap=8)
        head.addWidget(Icon(theme, "messages-square", "say-title"))
        head.addWidget(Text(theme, title, "strong", "say-title"), 1)
        self.words = Text(theme, words, "lead", wrap=True)
        self.translation = Text(theme, translation, "body", "text-2", wrap=True)
        layout.addLayout(head)
        layout.addWidget(self.words)
        layout.addWidget(self.translation)
        self.translation.setVisible(bool(translation))  # once it has a parent: else it flashes as a window
        self.setAccessibleName(title)
        self.setAccessibleDescription(words)

    def show_words(self, words: str, translation: str = "") -> None:
        """Show other words."""
        self.words.setText(words)
        self.translation.setText(translation)
        self.translation.setVisible(bool(translation))
        self.setAccessibleDescription(words)
