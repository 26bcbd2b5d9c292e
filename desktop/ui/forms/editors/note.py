"""Questions without an answer of the person's: notes, calculated values shown, kinds that are not supported."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.forms.questions import Question
from desktop.ui.design.card import column
from desktop.ui.design.text import Text
from desktop.ui.design.theme import Theme
from desktop.ui.forms.editor import Editor
from desktop.ui.forms.setting import Setting


class NoteEditor(Editor):
    """Words only; a calculated value stands under them."""

    estimate = 4
    is_note = True

    def __init__(
        self, theme: Theme, setting: Setting, question: Question, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, setting, question, parent)
        self._value = Text(theme, "", "strong", wrap=True)
        column(parent=self).addWidget(self._value)

    def show_value(self, value: str) -> None:
        self._value.setText(value)
        self._value.setVisible(bool(value))
        self.setVisible(bool(value))

    def stops(self) -> tuple[QWidget, ...]:
        return ()


class UnsupportedEditor(NoteEditor):
    """A kind of question that this program does not ask; what was answered elsewhere is kept."""

    estimate = 40

    def show_value(self, value: str) -> None:
        words = self.tr("Este programa no toma este tipo de respuesta. Lo que ya estaba se conserva.")
        self._value.setText(words)
        self._value.set_ink("text-2")
