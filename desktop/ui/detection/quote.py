"""The short verbatim quote at the foot of the prompt, and whether a professional is there to speak with a child."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from desktop.errors import AnswerRefused
from desktop.forms.session import Session
from desktop.ui.design.card import column
from desktop.ui.design.check import Check
from desktop.ui.design.field import AreaEdit, Field
from desktop.ui.design.theme import Theme
from desktop.ui.detection.phases import QUOTE


class QuoteField(QFrame):
    """Puts the quote into the session at each keystroke."""

    answered = Signal(object)  # Changes
    left = Signal()

    def __init__(self, theme: Theme, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setObjectName("transparent")
        layout = column(gap=8, margins=(0, 10, 0, 0), parent=self)
        self.professional = Check(theme, self.tr("Hay una persona profesional de niñez"))
        self.professional.hide()
        self.editor = AreaEdit(theme, lines=2)
        self._field = Field(theme, session.question(QUOTE).label, self.editor)
        layout.addWidget(self.professional)
        layout.addWidget(self._field)
        self.refresh()
        self._field.changed.connect(self._typed)
        self.editor.installEventFilter(self)

    @property
    def caret(self) -> int:
        """Where the caret stands."""
        return self.editor.textCursor().position()

    def take_focus(self, caret: int) -> None:
        """Go into the field, at a place."""
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        cursor = self.editor.textCursor()
        cursor.setPosition(min(caret, len(self.editor.toPlainText())))
        self.editor.setTextCursor(cursor)

    def refresh(self) -> None:
        """Show what the session has."""
        self._field.set_text(self._session.value(QUOTE))
        self._tell_problem()

    def set_child(self, child: bool) -> None:
        """Ask whether a professional is there, where the person is or may be under 18."""
        self.professional.setVisible(child)

    def _typed(self, text: str) -> None:
        try:
            changes = self._session.set(QUOTE, text)
        except AnswerRefused as refusal:
            self._field.set_error(str(refusal))
            return
        self._tell_problem()
        if changes:
            self.answered.emit(changes)

    def _tell_problem(self) -> None:
        problem = self._session.problem(QUOTE)
        self._field.set_error(problem.message if problem else "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell when the field is left."""
        if event.type() is QEvent.Type.FocusOut:
            self.left.emit()
        return False
