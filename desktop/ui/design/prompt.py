"""What to say aloud: the prompt of the current row, and the short card of words to speak."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from desktop.ui.design.card import column, row
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
        self.setObjectName("saySide")
        self._layout = column(gap=0, margins=(16, 12, 16, 12), parent=self)
        head = row(gap=8)
        head.addWidget(Icon(theme, "messages-square", "say-title"))
        self._name = title or self.tr("Para preguntar")
        self._title = Text(theme, self._name, "section", "say-title")
        head.addWidget(self._title, 1)
        self._about = Text(theme, "", "caption", "text-2", wrap=True)
        self._mark = Text(theme, "", "caption-strong", "say-title", wrap=True)
        self._questions, self._advice = _Questions(theme), _Advice(theme)
        self._layout.addLayout(head)
        self._layout.addWidget(self._about)
        self._layout.addWidget(self._mark)
        self._layout.addSpacing(6)
        self._layout.addWidget(self._questions)
        self._layout.addWidget(self._advice)
        self._layout.addStretch(1)
        self._facts = PromptFacts()
        self._flat = False
        self.setAccessibleName(self._name)
        self._render()

    def show_prompt(self, facts: PromptFacts) -> None:
        """Show the questions of another row; those shown already stay untouched."""
        if facts != self._facts:
            self._facts = facts
            self._render()

    def set_flat(self, flat: bool) -> None:
        """Lie under the list (questions side by side, no advice) instead of beside it."""
        if flat == self._flat:
            return
        self._flat = flat
        self.setObjectName("sayFoot" if flat else "saySide")
        self.style().unpolish(self)
        self.style().polish(self)
        self._render()

    def set_foot(self, widget: QWidget) -> None:
        """Put a field at the foot of the card."""
        self._layout.addWidget(widget)

    def _render(self) -> None:
        facts = self._facts
        self._title.setText(facts.title or self._name)
        self._about.setText(facts.about)
        self._about.setVisible(bool(facts.about))
        self._mark.setText(facts.mark)
        self._mark.setVisible(bool(facts.mark))
        self._questions.show_questions(facts.questions, flat=self._flat)
        self._advice.show_advice(() if self._flat else facts.do, () if self._flat else facts.do_not)


class _Questions(QWidget):
    """The questions, one under the other or flat side by side; their labels serve again for other questions."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._flat = theme, False
        self._made: list[_Question] = []
        self._layout = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)

    def show_questions(self, questions: Sequence[tuple[str, str]], *, flat: bool) -> None:
        """Show numbers and words."""
        if flat != self._flat:
            self._turn(flat)
        while len(self._made) < len(questions):
            self._made.append(_Question(self._theme, flat=flat))
            self._layout.addWidget(self._made[-1])
        for place, label in enumerate(self._made):
            shown = place < len(questions)
            if shown:
                label.show_question(*questions[place])
            label.setVisible(shown)
            self._layout.setStretchFactor(label, int(shown and flat))
        self.setVisible(bool(questions))

    def _turn(self, flat: bool) -> None:
        """Lie the other way: the labels are of another kind then."""
        directions = QBoxLayout.Direction
        self._flat = flat
        self._layout.setDirection(directions.LeftToRight if flat else directions.TopToBottom)
        self._layout.setSpacing(14 if flat else 0)
        for label in self._made:
            self._layout.removeWidget(label)
            label.hide()
            label.deleteLater()
        self._made = []


class _Question(QWidget):
    """A question with its number above it (flat) or before it."""

    def __init__(self, theme: Theme, *, flat: bool) -> None:
        super().__init__()
        self._theme = theme
        outer = column(gap=0, parent=self)
        if not flat:
            outer.addWidget(rule("sayRule"))
        inner = column(gap=0, margins=(0, 4, 0, 4)) if flat else row(gap=8, margins=(0, 9, 0, 9))
        self._number = Text(theme, "", "caption-strong", "say-title")
        self._words = Text(theme, "", "body" if flat else "lead", wrap=True)
        inner.addWidget(self._number, 0, Qt.AlignmentFlag.AlignTop)
        inner.addWidget(self._words, 1)
        outer.addLayout(inner)
        if flat:
            outer.addStretch(1)
        else:
            self._number.setContentsMargins(0, 3, 0, 0)
            theme.changed.connect(self._fit)
            self._fit()

    def show_question(self, number: str, words: str) -> None:
        """Show another question."""
        self._number.setText(number)
        self._words.setText(words)
        name = QCoreApplication.translate("PromptCard", "Pregunta %1").replace("%1", number)
        self._words.setAccessibleName(f"{name}: {words}")

    def _fit(self) -> None:
        self._number.setMinimumWidth(self._theme.px(26))


class _Advice(QWidget):
    """What to do and what not, under a line; the labels serve again for other advice."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._made: list[_AdviceLine] = []
        self._layout = column(gap=4, parent=self)
        self._layout.addWidget(rule("sayRule"))
        self._layout.addSpacing(4)

    def show_advice(self, do: Sequence[str], do_not: Sequence[str]) -> None:
        """Show a line for each."""
        lines = [*(("check", "ok", words) for words in do), *(("x", "bad", words) for words in do_not)]
        while len(self._made) < len(lines):
            self._made.append(_AdviceLine(self._theme))
            self._layout.addWidget(self._made[-1])
        for place, label in enumerate(self._made):
            if place < len(lines):
                label.show_advice(*lines[place])
            label.setVisible(place < len(lines))
        self.setVisible(bool(lines))


class _AdviceLine(QWidget):
    """One piece of advice behind its sign."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        layout = row(gap=6, parent=self)
        self._icon = Icon(theme, "check", "ok", 16)
        self._words = Text(theme, "", "caption", wrap=True)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._words, 1)

    def show_advice(self, icon: str, ink: str, words: str) -> None:
        """Show other advice."""
        self._icon.show_icon(icon, ink)
        self._words.setText(words)


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
