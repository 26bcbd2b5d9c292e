"""A question that is answered in a few words of one's own, without names; the words go into the log."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.design.dialog import Dialog
from desktop.ui.design.field import AreaEdit, Field
from desktop.ui.design.theme import Theme
from desktop.ui.detector.hint import PersonalHint


class WrittenDialog(Dialog):
    """Asks in `label` for what is written down, says `lacking` where nothing is, and hints at what looks personal."""

    answered = Signal(str)

    def __init__(
        self, theme: Theme, parent: QWidget, title: str, text: str, verb: str, *, label: str, lacking: str,
        keep: str = "", lines: int = 3,
    ) -> None:  # fmt: skip
        super().__init__(theme, parent, title, text, verb, keep=keep or self.tr("Volver"))
        self._lacking = lacking
        self.words = Field(theme, label, AreaEdit(theme, lines=lines), help=self.tr("Sin nombres."))
        self.hint = PersonalHint(theme)
        self.words.changed.connect(self.hint.show_for)
        self.add(self.words)
        self.add(self.hint)
        self.words.editor.setFocus()

    def accept(self) -> None:
        """Go on once something is written."""
        written = self.words.text().strip()
        if not written:
            self.words.set_error(self._lacking)
            self.words.editor.setFocus()
            return
        super().accept()
        self.answer(written)

    def answer(self, written: str) -> None:
        """Tell what was written."""
        self.answered.emit(written)
