"""Long lists: type a few letters, the list shows what fits (appearances `minimal`, `autocomplete`, `search`)."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QListView, QStyledItemDelegate, QWidget

from desktop.forms.questions import Choice, Question
from desktop.ui.design.announce import announce
from desktop.ui.design.button import Button
from desktop.ui.design.card import column, empty_layout, row
from desktop.ui.design.field import LineEdit
from desktop.ui.design.flow import Flow
from desktop.ui.design.theme import Theme
from desktop.ui.forms.editor import Editor
from desktop.ui.forms.editors.choices import folded
from desktop.ui.forms.markdown import to_plain
from desktop.ui.forms.setting import Setting

Index = QModelIndex | QPersistentModelIndex


class Matches(QAbstractListModel):
    """The choices that fit what is typed: those that begin with it, then those that have it anywhere."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choices: tuple[Choice, ...] = ()
        self._words: list[str] | None = None  # folded, when first needed
        self._rows: list[int] = []

    def show_choices(self, choices: tuple[Choice, ...]) -> None:
        """Take another list."""
        self._choices, self._words = choices, None
        self.filter("")

    def filter(self, text: str) -> None:
        """Keep what fits."""
        self.beginResetModel()
        wanted = folded(text.strip())
        if not wanted:
            self._rows = list(range(len(self._choices)))
        else:
            if self._words is None:
                self._words = [folded(to_plain(choice.label)) for choice in self._choices]
            found = [number for number, words in enumerate(self._words) if wanted in words]
            self._rows = sorted(found, key=lambda number: not self._words[number].startswith(wanted))  # type: ignore[index]
        self.endResetModel()

    def choice(self, number: int) -> Choice:
        """The choice in a row."""
        return self._choices[self._rows[number]]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return to_plain(self.choice(index.row()).label)
        return None


class MenuEditor(Editor):
    """One of a long list. Letters filter, ↓ opens, Enter takes the first that fits; empty takes it back."""

    typed = True
    help_below = True
    line_width = 420

    def __init__(
        self, theme: Theme, setting: Setting, question: Question, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, setting, question, parent)
        self._choices: tuple[Choice, ...] | None = None
        self._value = ""
        self.model = Matches(self)
        self.edit = LineEdit(theme, self.tr("Escriba o elija de la lista"))
        self.edit.installEventFilter(self)
        self._completer = QCompleter(self.model, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(8)
        self._completer.setWidget(self.edit)
        self.list = QListView()
        self.list.setObjectName("menu")
        self.list.setUniformItemSizes(True)
        theme.set_font(self.list, "body")
        self._completer.setPopup(self.list)
        theme.dress(self.list)  # a window of its own
        self.list.setItemDelegate(QStyledItemDelegate(self.list))  # the completer's own knows no stylesheet
        self._completer.activated[QModelIndex].connect(lambda index: self.pick(index.row()))  # type: ignore[index]
        self.edit.textEdited.connect(self._typed)
        self.edit.returnPressed.connect(self._enter)
        self.open_button = Button(theme, self.tr("Ver la lista"), "secondary", icon="chevron-down")
        self.open_button.set_compact(True)
        self.open_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # ↓ does the same
        self.open_button.clicked.connect(self.open_list)
        self._outer = column(gap=6, parent=self)
        line = row(gap=8)
        line.addWidget(self.edit, 1)
        line.addWidget(self.open_button)
        line.addStretch(0)
        self._outer.addLayout(line)
        self.setFocusProxy(self.edit)
        theme.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        self.edit.setMaximumWidth(self.theme.px(self.line_width))

    def show_choices(self, choices: tuple[Choice, ...]) -> None:
        if choices is not self._choices and choices != self._choices:
            self._choices = choices
            self.model.show_choices(choices)
            if not self.edit.hasFocus():
                self.show_value(self._value)

    def label_of(self, name: str) -> str:
        """The words of a choice."""
        return next((to_plain(c.label) for c in self._choices or () if c.name == name), name)

    def show_value(self, value: str) -> None:
        self._value = value
        text = self.label_of(value) if value else ""
        if self.edit.text() != text:
            self.edit.setText(text)
            self.edit.setCursorPosition(0)

    def open_list(self) -> None:
        """Show the whole list under the field."""
        self.model.filter("")
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edit.selectAll()
        self._complete()
        chosen = next(
            (n for n in range(self.model.rowCount()) if self.model.choice(n).name == self._value), 0
        )
        self.list.setCurrentIndex(self._completer.completionModel().index(chosen, 0))

    def _complete(self) -> None:
        if self.model.rowCount():
            self._completer.complete()
        else:
            self.list.hide()

    def _typed(self, text: str) -> None:
        self.model.filter(text)
        self._complete()
        count = self.model.rowCount()
        said = self.tr("1 opción") if count == 1 else self.tr("%1 opciones").replace("%1", str(count))
        announce(self.edit, said)
        if not text.strip():
            self.empty()
        else:
            self.half_said.emit()

    def empty(self) -> None:
        """Nothing is typed: there is no answer."""
        self.answered.emit("")

    def _enter(self) -> None:
        if self.list.isVisible():
            self.pick(max(0, self.list.currentIndex().row()))
            self.list.hide()
        self.finished.emit()

    def pick(self, number: int) -> None:
        """Take the choice in a row of the list."""
        if 0 <= number < self.model.rowCount():
            name = self.model.choice(number).name
            self.show_value(name)
            self.answered.emit(name)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open the list by ↓; settle what is typed when the person leaves."""
        if watched is self.edit and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down and not self.list.isVisible() and not self.read_only:
                self.open_list()
                return True
            if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
                self.settle()
        return super().eventFilter(watched, event)

    def settle(self) -> None:
        """Take the only choice that fits, or the one whose words are typed whole."""
        self.list.hide()
        text = folded(self.edit.text().strip())
        if not text or text == folded(self.label_of(self._value)):
            return
        self.model.filter(text)
        same = [
            n for n in range(self.model.rowCount()) if folded(to_plain(self.model.choice(n).label)) == text
        ]
        if same or self.model.rowCount() == 1:
            self.pick(same[0] if same else 0)

    def refusal(self) -> str:
        return self.tr("Elija una opción de la lista: lo escrito no está en ella.")

    def stops(self) -> tuple[QWidget, ...]:
        return (self.edit,)

    def set_read_only(self, on: bool) -> None:
        super().set_read_only(on)
        self.edit.setReadOnly(on)
        self.open_button.setEnabled(not on)

    def caret(self) -> int:
        return self.edit.cursorPosition()

    def place_caret(self, at: int) -> None:
        self.edit.setCursorPosition(at)


class MenuManyEditor(MenuEditor):
    """Several of a long list: each one taken stands above the field, with a button that takes it back."""

    estimate = 110

    def __init__(
        self, theme: Theme, setting: Setting, question: Question, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, setting, question, parent)
        self._taken = QWidget()
        self._flow = Flow(gap=8, parent=self._taken)
        self._outer.insertWidget(0, self._taken)
        self._shown: tuple[tuple[str, str], ...] | None = None
        self._taken.hide()

    def show_value(self, value: str) -> None:
        self._value = value
        self.edit.setText("")
        taken = tuple((name, self.label_of(name)) for name in value.split())
        if taken == self._shown:
            return
        self._shown = taken
        empty_layout(self._flow)
        for name, words in taken:
            button = Button(self.theme, words, "secondary", icon_after="x")
            button.setAccessibleName(self.tr("Quitar %1").replace("%1", words))
            button.setEnabled(not self.read_only)
            button.setAutoDefault(False)  # as in `QuestionFrame`
            button.clicked.connect(lambda _=False, name=name: self._drop(name))
            self._flow.addWidget(button)
        self._taken.setVisible(bool(taken))

    def taken_buttons(self) -> list[Button]:
        """The buttons that take a choice back, in order."""
        items = [self._flow.itemAt(number) for number in range(self._flow.count())]
        return [item.widget() for item in items if item is not None and isinstance(item.widget(), Button)]  # type: ignore[misc]

    def stops(self) -> tuple[QWidget, ...]:
        return (*self.taken_buttons(), self.edit)

    def speak(self, name: str, description: str) -> None:
        self.edit.setAccessibleName(name)
        self.edit.setAccessibleDescription(description)

    def set_problem(self, on: bool) -> None:
        self.mark(self.edit, on)

    def _drop(self, name: str) -> None:
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        left = " ".join(each for each in self._value.split() if each != name)
        self.show_value(left)
        self.answered.emit(left)

    def empty(self) -> None:
        self.answered.emit(self._value)

    def pick(self, number: int) -> None:
        if 0 <= number < self.model.rowCount():
            name = self.model.choice(number).name
            names = self._value.split()
            value = " ".join([*names, name] if name not in names else names)
            self.show_value(value)
            self.answered.emit(value)

    def settle(self) -> None:
        if self.edit.text().strip():
            super().settle()

    def _enter(self) -> None:
        if self.list.isVisible():
            self.pick(max(0, self.list.currentIndex().row()))
            self.list.hide()
        else:
            self.finished.emit()
