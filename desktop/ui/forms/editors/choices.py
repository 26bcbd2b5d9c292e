"""Choices as rows: the keyboard that one-of-several and several-of-several share.

Arrows move, digits and first letters find, Enter goes on. One row is the tab stop; the arrows reach the others.
"""

from __future__ import annotations

import unicodedata
from abc import abstractmethod
from typing import cast

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QLayout, QWidget

from desktop.forms.questions import Choice, Question
from desktop.ui.design.card import column, empty_layout
from desktop.ui.design.flow import Flow
from desktop.ui.design.theme import Theme
from desktop.ui.forms.editor import Editor
from desktop.ui.forms.editors.choice_row import CheckRow, ChoiceRow, RadioRow
from desktop.ui.forms.pictures import picture
from desktop.ui.forms.setting import Setting

_NEXT = (Qt.Key.Key_Down, Qt.Key.Key_Right)
_BEFORE = (Qt.Key.Key_Up, Qt.Key.Key_Left)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CLEAR = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
_BESIDE = {"horizontal", "horizontal-compact", "quick", "quickcompact", "columns-pack", "compact"}


def folded(text: str) -> str:
    """Return a text in small letters without accents, to compare what is typed with it."""
    apart = unicodedata.normalize("NFD", text)
    return "".join(sign for sign in apart if not unicodedata.combining(sign)).casefold()


def _digits(choices: tuple[Choice, ...]) -> tuple[str, ...]:
    """Return the digit of each row: its place, or its own where the words count for themselves («0 · …», «1 · …»).

    Two numbers in a row would have whoever presses 4 for «4 · …» choose «3 · …».
    """
    if all(len(choice.name) == 1 and choice.name.isdecimal() for choice in choices) and all(
        choice.label.startswith(choice.name) for choice in choices
    ):
        return tuple(choice.name for choice in choices)
    return tuple(str(number + 1) if number < 9 else "" for number in range(len(choices)))


class ChoicesEditor(Editor):
    """A list of rows to choose from."""

    estimate = 180
    row_class: type[RadioRow] | type[CheckRow] = RadioRow

    def __init__(
        self, theme: Theme, setting: Setting, question: Question, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, setting, question, parent)
        self.rows: list[ChoiceRow] = []
        self._digits: tuple[str, ...] = ()  # beside each row: the key that chooses it, "" beyond nine
        self._shown: tuple[Choice, ...] | None = None
        self._chosen: tuple[str, ...] = ()
        # Without it Qt lets no answer be taken back; not exclusive itself, or a screen reader hears check boxes.
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        self._box = self.make_layout()
        self._box.setContentsMargins(0, 0, 0, 0)
        self.setLayout(self._box)

    # Rows

    def make_layout(self) -> QLayout:
        """The arrangement that the appearance asks for."""
        if self.question.appearance & _BESIDE:
            return Flow(gap=20)
        if self._columns():
            return QGridLayout()
        return column(gap=0)

    def _columns(self) -> int:
        for word in self.question.appearance:
            if word == "columns":
                return 3
            if word.startswith("columns-") and word[8:].isdigit():
                return min(6, max(1, int(word[8:])))
        return 0

    def place(self, row: ChoiceRow, number: int) -> None:
        """Put a row into the arrangement."""
        if isinstance(self._box, QGridLayout):
            columns = self._columns()
            self._box.addWidget(row.button, number // columns, number % columns)
            self._box.setColumnStretch(number % columns, 1)
        else:
            self._box.addWidget(row.button)

    def show_choices(self, choices: tuple[Choice, ...]) -> None:
        if choices == self._shown:
            return
        had_focus = any(row.button.hasFocus() for row in self.rows)
        self._shown = choices
        self._digits = _digits(choices)
        empty_layout(self._box)
        self.rows = [self._row(choice, number) for number, choice in enumerate(choices)]
        for number, row in enumerate(self.rows):
            self.place(row, number)
        self._mark_chosen()
        self.set_read_only(self.read_only)
        self._chain()
        if had_focus and self.rows:
            self._stop().button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, choice: Choice, number: int) -> ChoiceRow:
        image = picture(self.setting.medium(choice.media.get("image", "")), QSize(160, 96))
        row = self.row_class(self.theme, choice, self._digits[number], image, self)
        self._group.addButton(row.button)
        row.button.setAccessibleDescription(self.spoken)
        row.button.installEventFilter(self)
        row.button.clicked.connect(lambda: self.pick(number))
        return row

    def _chain(self) -> None:
        for before, after in zip(self.rows, self.rows[1:], strict=False):
            QWidget.setTabOrder(before.button, after.button)

    # The answer

    def show_value(self, value: str) -> None:
        self._chosen = tuple(value.split())
        self._mark_chosen()

    def _mark_chosen(self) -> None:
        for row in self.rows:
            row.button.setChecked(row.choice.name in self._chosen)
        self._set_tab_stop()

    @abstractmethod
    def pick(self, number: int) -> None:
        """Choose the row as a click does."""

    def answer(self, names: tuple[str, ...]) -> None:
        """Tell a new answer and show it."""
        self._chosen = names
        self._mark_chosen()
        self.answered.emit(" ".join(names))

    # The keyboard

    def stops(self) -> tuple[QWidget, ...]:
        return tuple(row.button for row in self.rows)

    def _stop(self) -> ChoiceRow:
        focused = next((row for row in self.rows if row.button.hasFocus()), None)
        chosen = next((row for row in self.rows if row.button.isChecked()), None)
        return focused or chosen or self.rows[0]

    def _set_tab_stop(self) -> None:
        stop = self._stop() if self.rows else None
        for row in self.rows:
            policy = Qt.FocusPolicy.StrongFocus if row is stop else Qt.FocusPolicy.ClickFocus
            row.button.setFocusPolicy(policy)

    def set_read_only(self, on: bool) -> None:
        super().set_read_only(on)
        for row in self.rows:
            row.button.setEnabled(not on)

    def set_problem(self, on: bool) -> None:
        """Rows are not framed: the words below say it."""

    def speak(self, name: str, description: str) -> None:
        self.spoken = name
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)
        for row in self.rows:
            row.button.setAccessibleDescription(", ".join(part for part in (name, description) if part))

    def caret(self) -> int:
        return next((number for number, row in enumerate(self.rows) if row.button.hasFocus()), 0)

    def place_caret(self, at: int) -> None:
        if 0 <= at < len(self.rows):
            self._go(at)

    def _go(self, number: int) -> None:
        if self.rows:
            self.rows[number % len(self.rows)].button.setFocus(Qt.FocusReason.OtherFocusReason)
            self._set_tab_stop()

    def move_to(self, number: int) -> None:
        """Go to a row by an arrow key."""
        self._go(number)

    def letter_found(self, number: int) -> None:
        """Go to a row by its first letter."""
        self._go(number)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys of the list."""
        if event.type() is QEvent.Type.KeyPress and not self.read_only:
            return self._key(cast(QKeyEvent, event))
        if event.type() is QEvent.Type.FocusIn:
            self._set_tab_stop()
        return False

    def _key(self, event: QKeyEvent) -> bool:
        if event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier):
            return False
        now, key, text = self.caret(), event.key(), event.text()
        if key in _NEXT or key in _BEFORE:
            self.move_to((now + (1 if key in _NEXT else -1)) % len(self.rows))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.move_to(0 if key == Qt.Key.Key_Home else len(self.rows) - 1)
        elif key in _ENTER:
            self.finished.emit()
        elif key in _CLEAR:
            self.answer(())
        elif text and text in self._digits:
            self._go(self._digits.index(text))
            self.pick(self._digits.index(text))
        elif text.isalpha():
            return self._letter(now, folded(text))
        else:
            return False
        return True

    def _letter(self, now: int, letter: str) -> bool:
        order = [*range(now + 1, len(self.rows)), *range(now + 1)]
        found = [
            number for number in order if folded(self.rows[number].words).lstrip("¿¡«(").startswith(letter)
        ]
        if found:
            self.letter_found(found[0])
        return bool(found)


class ChooseManyEditor(ChoicesEditor):
    """Several of several: Space, a click or the digit marks; a letter goes to the row."""

    row_class: type[RadioRow] | type[CheckRow] = CheckRow

    def pick(self, number: int) -> None:
        name = self.rows[number].choice.name
        marked = set(self._chosen) ^ {name}
        self.answer(tuple(row.choice.name for row in self.rows if row.choice.name in marked))


class ChooseOneEditor(ChoicesEditor):
    """One of several: arrows, digit, letter, Space or a click choose; choosing it again takes the answer back."""

    def pick(self, number: int) -> None:
        name = self.rows[number].choice.name
        self.answer(() if self._chosen == (name,) else (name,))
        if self._chosen and self.question.appearance & {"quick", "quickcompact"}:
            self.finished.emit()

    def move_to(self, number: int) -> None:
        self._go(number)
        self.answer((self.rows[number].choice.name,))

    def letter_found(self, number: int) -> None:
        self.move_to(number)
