"""Saying that something was read: one box to mark."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.forms.questions import Question
from desktop.ui.design.card import column
from desktop.ui.design.check import Check
from desktop.ui.design.theme import Theme
from desktop.ui.forms.editor import Editor
from desktop.ui.forms.setting import Setting

DONE = "OK"  # what the specification stores (ODK XForms, Body Elements: trigger)


class TriggerEditor(Editor):
    """A box: marked is `OK`, unmarked is no answer."""

    estimate = 48

    def __init__(
        self, theme: Theme, setting: Setting, question: Question, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, setting, question, parent)
        self.check = Check(theme, self.tr("Leído y entendido"))
        self.check.clicked.connect(lambda: self.answered.emit(DONE if self.check.isChecked() else ""))
        self.check.installEventFilter(self)
        column(parent=self).addWidget(self.check)
        self.setFocusProxy(self.check)

    def show_value(self, value: str) -> None:
        self.check.setChecked(value == DONE)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter goes on."""
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return False
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return False
        self.finished.emit()
        return True

    def stops(self) -> tuple[QWidget, ...]:
        return (self.check,)

    def speak(self, name: str, description: str) -> None:
        self.check.setAccessibleName(f"{self.check.text()}: {name}")
        self.check.setAccessibleDescription(description)

    def set_problem(self, on: bool) -> None:
        """The words below say it."""

    def set_read_only(self, on: bool) -> None:
        super().set_read_only(on)
        self.check.setEnabled(not on)
