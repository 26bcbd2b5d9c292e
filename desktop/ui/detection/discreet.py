"""Discreet mode: one large neutral question at a time, for when the screen can be seen by others.

No indicator, level word or alarm colour is shown, and no answer marks anything by itself: what stayed incomplete is
queued for the officer to decide once nobody looks.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol, runtime_checkable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QWidget

from desktop.content.questions import Question, Questions
from desktop.ui.design.button import Button
from desktop.ui.design.card import column, row
from desktop.ui.design.field import LineEdit
from desktop.ui.design.option import Option
from desktop.ui.design.text import Text
from desktop.ui.design.theme import Theme
from desktop.ui.detection.prompts import mark

# Everyday questions of any control (protocol 6.1), in the order of the bank; a child is asked only language and needs.
ADULT = ("P07", "P08", "P09", "P10", "P12", "P13", "P15", "P19", "P23")
CHILD = ("P51", "P02")
COMPLETE, INCOMPLETE, NONE = "1", "2", "3"


@runtime_checkable
class Conceals(Protocol):
    """A window that can hide what would tell others which program this is."""

    def set_discreet(self, discreet: bool) -> None: ...


class Discreet(QFrame):
    """`noted` with the question's id and a note; `answered` when the queue changed; `left` by its one key, F9."""

    noted = Signal(str, str)
    answered = Signal()
    left = Signal()

    def __init__(
        self,
        theme: Theme,
        questions: Questions,
        now: Callable[[], datetime],
        language: str = "es",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._questions, self._now, self._language = theme, questions, now, language
        self._asked: Sequence[Question] = ()
        self._at = 0
        self.given: dict[str, str] = {}  # question id → digit
        self.setObjectName("surface")
        self.setAccessibleName(self.tr("Control"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._build()
        self.ask(child=False)

    def _build(self) -> None:
        theme, outer = self._theme, column(gap=0, parent=self)
        top = QFrame()
        top.setObjectName("foot")
        line = row(gap=16, margins=(28, 8, 28, 8), parent=top)
        line.addWidget(Text(theme, self.tr("Control"), "strong", "title"))
        self._count = Text(theme, "", "body", "text-2")
        line.addWidget(self._count)
        line.addStretch(1)
        leave = Button(theme, self.tr("Salir"), key="F9")
        leave.clicked.connect(self.left)
        line.addWidget(leave)
        middle = column(gap=20, margins=(60, 20, 60, 20))
        self._question = Text(theme, "", "discreet", "title", wrap=True)
        self._doubtful = Text(theme, "", "caption", "text-2", wrap=True)
        answers = row(gap=12)
        self._options = {
            digit: Option(theme, digit, words, mark=False)
            for digit, words in (
                (COMPLETE, self.tr("Completo")),
                (INCOMPLETE, self.tr("Incompleto")),
                (NONE, self.tr("Sin respuesta")),
            )
        }
        chosen = QButtonGroup(self)
        chosen.setExclusive(False)  # `press` says which is on; Qt would let none be off
        for digit, option in self._options.items():
            chosen.addButton(option)
            option.clicked.connect(lambda _=False, pressed=digit: self.press(pressed))
            answers.addWidget(option, 1)
        self.note = LineEdit(theme)
        self.note.setPlaceholderText(self.tr("Nota breve, sin nombres"))
        self.note.setAccessibleName(self.tr("Nota breve, sin nombres"))
        self.note.returnPressed.connect(self.go_on)
        middle.addStretch(1)
        middle.addWidget(self._question)
        middle.addWidget(self._doubtful)
        middle.addLayout(answers)
        middle.addWidget(self.note)
        middle.addStretch(2)
        foot = QFrame()
        foot.setObjectName("foot")
        below = row(gap=16, margins=(28, 8, 28, 8), parent=foot)
        below.addWidget(Text(theme, self.tr("Guardado aquí"), "body", "text-2"))
        self._dots = Text(theme, "", "body", "text-2")
        below.addWidget(self._dots)
        below.addStretch(1)
        self._clock = Text(theme, "", "strong")
        below.addWidget(self._clock)
        self.next_button = Button(theme, self.tr("Siguiente"), "primary", key="Return")
        self.next_button.clicked.connect(self.go_on)
        below.addWidget(self.next_button)
        outer.addWidget(top)
        outer.addLayout(middle, 1)
        outer.addWidget(foot)

    # Asking

    def ask(self, *, child: bool) -> None:
        """Ask what fits; where the person is or may be under 18, only language and needs."""
        ids = CHILD if child else ADULT
        asked = [found for each in ids if (found := self._questions.by_id(each)) is not None]
        if asked != self._asked:
            self._asked, self._at = asked, 0
        self.refresh()

    def show_level(self, level: int | None) -> None:
        """Show the level as plain dots; nobody else knows what they are."""
        filled = level or 0
        self._dots.setText("●" * filled + "○" * (4 - filled))
        self._dots.setAccessibleName(str(filled))

    def refresh(self) -> None:
        """Show the present question."""
        self._clock.setText(self._now().strftime("%H:%M"))
        done = self._at >= len(self._asked)
        asked = [] if done else [self._asked[self._at]]
        self._question.setText(self.tr("Listo.") if done else asked[0].text_in(self._language))
        self._doubtful.setText(mark(asked, self._language))
        self._doubtful.setVisible(bool(self._doubtful.text()))
        number = self.tr("Pregunta %1 de %2").replace("%1", str(min(self._at + 1, len(self._asked))))
        self._count.setText(number.replace("%2", str(len(self._asked))))
        given = "" if done else self.given.get(self._asked[self._at].id, "")
        for digit, option in self._options.items():
            option.setChecked(digit == given)
            option.setVisible(not done)
        self.note.setVisible(not done)
        self.next_button.setVisible(not done)

    def press(self, digit: str) -> None:
        """Take an answer to the present question."""
        if digit in self._options and self._at < len(self._asked):
            self.given[self._asked[self._at].id] = digit
            self.refresh()
            self.answered.emit()

    def go_on(self) -> None:
        """Keep the note and go to the next question."""
        if self._at >= len(self._asked):
            return
        if words := self.note.text().strip():
            self.noted.emit(self._asked[self._at].id, words)
            self.note.clear()
        self._at += 1
        self.refresh()
        self.answered.emit()
        self.setFocus()

    def go_back(self) -> None:
        """To the question before."""
        self._at = max(0, self._at - 1)
        self.refresh()

    def waiting(self) -> tuple[Question, ...]:
        """The questions that were not answered in full and help to weigh an indicator."""
        asked = (self._questions.by_id(each) for each, digit in self.given.items() if digit != COMPLETE)
        return tuple(each for each in asked if each is not None and each.indicators)

    def settle(self, question_id: str) -> None:
        """The officer looked at what a question left open."""
        self.given.pop(question_id, None)

    # Keeping

    def place(self) -> dict[str, Any]:
        """Where the officer is and what waits, by ids of the bank."""
        return {"at": self._at, "given": dict(self.given)}

    def restore(self, place: Mapping[str, Any]) -> None:
        """Go back to where `place` says."""
        given = place.get("given")
        self.given = (
            {str(key): str(digit) for key, digit in given.items()} if isinstance(given, Mapping) else {}
        )
        self._at = max(0, min(int(place.get("at", 0)), len(self._asked)))
        self.refresh()

    # The window around

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits answer, Enter goes on, the left arrow goes back."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.go_on()
            case Qt.Key.Key_Left:
                self.go_back()
            case _ if event.text() in self._options:
                self.press(event.text())
            case _:
                super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Hide the rest of the window."""
        self._conceal(True)
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Give the window back."""
        self._conceal(False)
        super().hideEvent(event)

    def _conceal(self, on: bool) -> None:
        window = self.window()
        if isinstance(window, Conceals):
            window.set_discreet(on)
