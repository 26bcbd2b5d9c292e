"""Text: one line, several lines, digits only, or masked."""

from __future__ import annotations

from PySide6.QtCore import QRegularExpression, Qt
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.forms.questions import Question
from desktop.ui.design.button import Button
from desktop.ui.design.card import row
from desktop.ui.design.field import AreaEdit, LineEdit
from desktop.ui.design.theme import Theme
from desktop.ui.forms.editor import Editor
from desktop.ui.forms.setting import Setting

_SENSITIVE = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText


class LineEditor(Editor):
    """One line of text; its subclasses read and write other things in one line."""

    typed = True
    help_below = True
    line_width = 0  # in pixels at text 100 %; 0 takes the whole width

    def __init__(
        self, theme: Theme, setting: Setting, question: Question, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, setting, question, parent)
        self._layout = row(gap=8, parent=self)
        self.edit = LineEdit(theme, self.placeholder())
        if question.sealed:
            self.edit.setInputMethodHints(_SENSITIVE)
        self._layout.addWidget(self.edit, 100)
        if self.line_width:
            self._layout.addStretch(1)
            theme.changed.connect(self._fit)
            self._fit()
        self.edit.textEdited.connect(lambda text: self.answered.emit(self.read(text)))
        self.edit.returnPressed.connect(self.finished)
        self.setFocusProxy(self.edit)

    def set_line_width(self, width: int) -> None:
        """Make the line narrower or wider, in pixels at text 100 %."""
        self.line_width = width
        self._fit()

    def _fit(self) -> None:
        self.edit.setMaximumWidth(self.theme.px(self.line_width))
        self.edit.setMinimumWidth(self.theme.px(min(self.line_width, 150)))

    def placeholder(self) -> str:
        """What the empty line shows."""
        return ""

    def read(self, text: str) -> str:
        """The answer in what is typed."""
        return text

    def written(self, value: str) -> str:
        """How an answer is written on the screen."""
        return value

    def show_value(self, value: str) -> None:
        """Write the answer, unless it is there already."""
        text = self.written(value)
        if self.edit.text() != text:
            caret = self.edit.cursorPosition()
            self.edit.setText(text)
            self.edit.setCursorPosition(min(caret, len(text)))

    def stops(self) -> tuple[QWidget, ...]:
        return (self.edit,)

    def set_read_only(self, on: bool) -> None:
        super().set_read_only(on)
        if self.edit.isReadOnly() != on:
            self.edit.setReadOnly(on)

    def caret(self) -> int:
        return self.edit.cursorPosition()

    def place_caret(self, at: int) -> None:
        self.edit.deselect()
        self.edit.setCursorPosition(at)


class DigitsEditor(LineEditor):
    """Text of digits and signs only, as a document or phone number (appearance `numbers`)."""

    line_width = 260

    def __init__(
        self, theme: Theme, setting: Setting, question: Question, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, setting, question, parent)
        self.edit.setValidator(
            QRegularExpressionValidator(QRegularExpression(r"[0-9 +\-.,/()#*]*"), self.edit)
        )
        self.edit.setInputMethodHints(self.edit.inputMethodHints() | Qt.InputMethodHint.ImhPreferNumbers)


class MaskedEditor(LineEditor):
    """Text that nobody can read over the shoulder (appearance `masked`)."""

    line_width = 420

    def __init__(
        self, theme: Theme, setting: Setting, question: Question, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, setting, question, parent)
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.edit.setInputMethodHints(_SENSITIVE)
        self._show = Button(theme, self.tr("Ver"), "quiet", icon="eye")
        self._show.setCheckable(True)
        self._show.setAccessibleName(self.tr("Ver lo escrito"))
        self._show.toggled.connect(self._reveal)
        self._layout.insertWidget(1, self._show)

    def _reveal(self, shown: bool) -> None:
        self.edit.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self._show.set_words(self.tr("Ocultar") if shown else self.tr("Ver"))

    def stops(self) -> tuple[QWidget, ...]:
        return (self.edit, self._show)

    def speak(self, name: str, description: str) -> None:
        self.edit.setAccessibleName(name)
        self.edit.setAccessibleDescription(description)


class AreaEditor(Editor):
    """Several lines (appearance `multiline`); Enter makes a line, Tab goes on."""

    typed = True
    help_below = True
    estimate = 120

    def __init__(
        self, theme: Theme, setting: Setting, question: Question, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, setting, question, parent)
        rows = question.parameters.get("rows", "")
        self.edit = AreaEdit(theme, lines=min(12, max(2, int(rows))) if rows.isdigit() else 3)
        if question.sealed:
            self.edit.setInputMethodHints(_SENSITIVE)
        row(parent=self).addWidget(self.edit)
        self.edit.textChanged.connect(lambda: self.answered.emit(self.edit.toPlainText()))
        self.setFocusProxy(self.edit)

    def show_value(self, value: str) -> None:
        if self.edit.toPlainText() != value:
            caret = self.caret()
            before = self.edit.blockSignals(True)
            self.edit.setPlainText(value)
            self.edit.blockSignals(before)
            self.place_caret(caret)

    def stops(self) -> tuple[QWidget, ...]:
        return (self.edit,)

    def set_read_only(self, on: bool) -> None:
        super().set_read_only(on)
        self.edit.setReadOnly(on)

    def caret(self) -> int:
        return self.edit.textCursor().position()

    def place_caret(self, at: int) -> None:
        cursor = self.edit.textCursor()
        cursor.setPosition(min(at, len(self.edit.toPlainText())))
        self.edit.setTextCursor(cursor)
