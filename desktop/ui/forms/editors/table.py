"""Tables of choices (group appearance `table-list`): a head with the words, then a row of marks per question."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QSizePolicy, QWidget

from desktop.forms.questions import Choice, Question
from desktop.ui.design.card import empty_layout, row
from desktop.ui.design.text import Text
from desktop.ui.design.theme import Theme
from desktop.ui.forms.editor import Editor
from desktop.ui.forms.editors.choice_row import BareCheck, BareRadio, ChoiceRow
from desktop.ui.forms.editors.choices import ChooseManyEditor, ChooseOneEditor
from desktop.ui.forms.markdown import to_plain
from desktop.ui.forms.setting import Setting


class TableHeadEditor(Editor):
    """The words of the columns (appearance `label`)."""

    beside = True
    estimate = 40

    def __init__(
        self, theme: Theme, setting: Setting, question: Question, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, setting, question, parent)
        self._box = row(gap=0, parent=self)
        self._shown: tuple[Choice, ...] | None = None

    def show_choices(self, choices: tuple[Choice, ...]) -> None:
        if choices == self._shown:
            return
        self._shown = choices
        empty_layout(self._box)
        for choice in choices:
            words = Text(self.theme, to_plain(choice.label), "small-strong", "title", wrap=True)
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom)
            policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            words.setSizePolicy(policy)
            self._box.addWidget(words, 1)

    def show_value(self, value: str) -> None:
        """It has none."""

    def stops(self) -> tuple[QWidget, ...]:
        return ()


class TableRowEditor(ChooseOneEditor):
    """One of the columns (appearance `list-nolabel`)."""

    beside = True
    estimate = 44
    row_class = BareRadio

    def make_layout(self) -> QLayout:
        return row(gap=0)

    def place(self, row: ChoiceRow, number: int) -> None:
        super().place(row, number)
        self._box.setStretch(number, 1)  # type: ignore[attr-defined]


class TableCheckEditor(ChooseManyEditor):
    """Several of the columns (appearance `list-nolabel`)."""

    beside = True
    estimate = 44
    row_class = BareCheck

    def make_layout(self) -> QLayout:
        return row(gap=0)

    def place(self, row: ChoiceRow, number: int) -> None:
        super().place(row, number)
        self._box.setStretch(number, 1)  # type: ignore[attr-defined]
