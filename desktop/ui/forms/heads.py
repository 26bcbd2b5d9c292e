"""Heads of groups, repeats and their instances, and the button that adds an instance."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.forms.questions import Group, Repeat
from desktop.ui.design.button import Button
from desktop.ui.design.card import column, row
from desktop.ui.design.text import Text, rule
from desktop.ui.design.theme import Theme
from desktop.ui.forms.label import FormText
from desktop.ui.forms.markdown import to_plain


class SectionHead(QWidget):
    """The head of a group or repeat: words, a line, and a hint or a count under it."""

    def __init__(self, theme: Theme, level: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        layout = column(gap=4, margins=(0, 8 if level else 12, 0, 0), parent=self)
        self._words = FormText(theme, "section" if level == 0 else "strong", "title")
        self._note = FormText(theme, "caption", "text-2")
        layout.addWidget(self._words)
        if level == 0:
            layout.addWidget(rule("ruleTitle"))
        layout.addWidget(self._note)

    def show_words(self, words: str, note: str = "") -> None:
        """Show label and hint of a group."""
        self._words.show_words(words)
        self._words.setVisible(bool(words))
        self._note.show_words(note)
        self._note.setVisible(bool(note))
        self.setAccessibleName(self._words.words)

    def show_group(self, group: Group) -> None:
        """Show the head of a group."""
        self.show_words(group.label, group.hint)

    def show_repeat(self, repeat: Repeat) -> None:
        """Show the head of a repeat and that nothing was noted yet."""
        none = "" if repeat.instances else self.tr("Todavía no hay ninguno.")
        self.show_words(repeat.label, none)


class InstanceHead(QWidget):
    """The head of one instance, with the button that takes it away."""

    remove_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = row(gap=8, margins=(0, 0, 0, 0), parent=self)
        self._words = Text(theme, "", "strong", "title", wrap=True)
        self.remove = Button(theme, self.tr("Quitar"), "quiet", icon="trash-2")
        self.remove.clicked.connect(self.remove_requested)
        layout.addWidget(self._words, 1)
        layout.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)

    def show_instance(self, repeat: Repeat, number: int, *, read_only: bool) -> None:
        """Name the instance by the label of its repeat and its number."""
        label = to_plain(repeat.label) or self.tr("Número")
        words = f"{label} {number}"
        self._words.setText(words)
        self.remove.setVisible(repeat.can_remove and not read_only)
        self.remove.setAccessibleName(self.tr("Quitar %1").replace("%1", words))
        self.setMinimumHeight(44)


class AddRow(QWidget):
    """The button that adds an instance."""

    add_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = Button(theme, "", "secondary", icon="plus")
        self.button.clicked.connect(self.add_requested)
        layout = row(gap=0, parent=self)
        layout.addWidget(self.button)
        layout.addStretch(1)

    def show_repeat(self, repeat: Repeat) -> None:
        """Say what it adds."""
        label = to_plain(repeat.label)
        words = self.tr("Agregar otra vez") if repeat.instances else self.tr("Agregar")
        self.button.set_words(f"{words}: {label}" if label else words)
