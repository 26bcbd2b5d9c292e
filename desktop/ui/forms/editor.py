"""What every editor promises: the base of all the widgets that a question is answered with."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.forms.questions import Choice, Question
from desktop.ui.design.abstract import AbstractWidget
from desktop.ui.design.theme import Theme
from desktop.ui.forms.setting import Setting


class Editor(QWidget, metaclass=AbstractWidget):
    """Shows the answer of one question and tells each new one, half typed ones too.

    `typed`: answers grow by keystrokes, so what is missing is said when the person leaves the field.
    `help_below`: the hint stands under the editor (a field of one line) instead of above it (a list).
    `beside`: the label stands at the left of the editor. `labelled` False: the editor shows the label itself.
    `is_note`: there is nothing to answer.
    `estimate`: the height in pixels at text 100 % to reckon with before it is built.
    """

    answered = Signal(str)  # in the form that `Session.set` takes
    half_said = Signal()  # what is on the screen is no answer yet, and cannot be put to the session
    finished = Signal()  # Enter: go on to the next question

    typed = False
    help_below = False
    beside = False
    labelled = True
    is_note = False
    estimate = 62

    def __init__(
        self, theme: Theme, setting: Setting, question: Question, parent: QWidget | None = None
    ) -> None:
        """Build it for one question; `show_value` follows at once, before anybody sees it."""
        super().__init__(parent)
        self.theme, self.setting, self.question = theme, setting, question
        self.read_only = False
        self.spoken = ""

    def show_question(self, question: Question) -> None:
        """Take the question as it stands now; its value comes by `show_value`."""
        self.question = question

    def show_choices(self, choices: tuple[Choice, ...]) -> None:
        """Offer other choices."""

    @abstractmethod
    def show_value(self, value: str) -> None:
        """Show the stored answer in its settled form."""

    @abstractmethod
    def stops(self) -> tuple[QWidget, ...]:
        """The widgets that take the keyboard, in tab order."""

    def set_read_only(self, on: bool) -> None:
        """Let it be read only."""
        self.read_only = on

    def set_problem(self, on: bool) -> None:
        """Mark the editor where something is missing (the words stand below it)."""
        for stop in self.stops():
            self.mark(stop, on)

    @staticmethod
    def mark(field: QWidget, on: bool) -> None:
        """Frame one field, or not."""
        if bool(field.property("problem")) != on:
            field.setProperty("problem", on)
            field.style().unpolish(field)
            field.style().polish(field)

    def speak(self, name: str, description: str) -> None:
        """Give the editor its accessible name and description."""
        self.spoken = name
        for stop in self.stops():
            stop.setAccessibleName(name)
            stop.setAccessibleDescription(description)

    def refusal(self) -> str:
        """What to say of an answer that the question cannot hold."""
        return self.tr("Esto no se puede guardar así. Revise lo escrito.")

    def caret(self) -> int:
        """Where the person is inside the editor."""
        return 0

    def place_caret(self, at: int) -> None:
        """Go back to where the person was; the editor has just received the focus."""

    def media(self) -> Mapping[str, str]:
        """The media of the label that the question's frame is to show."""
        return self.question.media
