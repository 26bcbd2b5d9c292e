"""Putting choices in order: Alt+↑ and Alt+↓, the buttons, or dragging."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.forms.questions import Choice, Question
from desktop.ui.design.button import Button
from desktop.ui.design.card import column, row
from desktop.ui.design.check_row import paint_row_ring
from desktop.ui.design.text import Text
from desktop.ui.design.theme import Theme
from desktop.ui.forms.editor import Editor
from desktop.ui.forms.markdown import to_plain
from desktop.ui.forms.setting import Setting


class _Rows(QStyledItemDelegate):
    """Rows with the focus ring inside the current one, as in every list."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        if option.state & QStyle.StateFlag.State_Selected and option.widget.hasFocus():
            painter.save()
            paint_row_ring(painter, self._theme, option.rect)
            painter.restore()


_NAME = Qt.ItemDataRole.UserRole


class RankEditor(Editor):
    """An order of all choices; there is no answer until the person moved one or said that it is right."""

    estimate = 240

    def __init__(
        self, theme: Theme, setting: Setting, question: Question, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, setting, question, parent)
        self._choices: tuple[Choice, ...] = ()
        self._names: list[str] = []
        self._answered = False
        self.list = QListWidget()
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setWordWrap(True)
        self.list.setItemDelegate(_Rows(theme, self.list))
        theme.set_font(self.list, "body")
        self.list.installEventFilter(self)
        self.list.model().rowsMoved.connect(self._dragged)
        frame = QFrame()
        frame.setObjectName("card")
        column(margins=(1, 1, 1, 1), parent=frame).addWidget(self.list)
        self.up = Button(theme, self.tr("Subir"), "secondary", icon="arrow-up", key="Alt+Up")
        self.down = Button(theme, self.tr("Bajar"), "secondary", icon="arrow-down", key="Alt+Down")
        self.right = Button(theme, self.tr("Está bien así"), "secondary", icon="check")
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self.right.clicked.connect(self._tell)
        self._state = Text(theme, "", "caption", "text-2", wrap=True)
        buttons = column(gap=8)
        for button in (self.up, self.down, self.right):
            buttons.addWidget(button)
        buttons.addStretch(1)
        line = row(gap=12)
        line.addWidget(frame, 1)
        line.addLayout(buttons)
        outer = column(gap=4, parent=self)
        outer.addLayout(line)
        outer.addWidget(self._state)
        theme.changed.connect(self._fit)

    def show_choices(self, choices: tuple[Choice, ...]) -> None:
        if choices != self._choices:
            self._choices = choices
            self._show()

    def show_value(self, value: str) -> None:
        self._answered = bool(value)
        self._names = value.split()
        self._show()

    def _show(self) -> None:
        """List the ranked names first, then the others in the form's order."""
        labels = {choice.name: to_plain(choice.label) for choice in self._choices}
        self._names = [n for n in self._names if n in labels] + [n for n in labels if n not in self._names]
        now = self.list.currentRow()
        chosen = self.list.currentItem().data(_NAME) if now >= 0 else None
        self.list.clear()
        for number, name in enumerate(self._names, 1):
            place = f"{number}." if self._answered else "—"
            item = QListWidgetItem(f"\u2002{place}\u2002{labels[name]}")
            item.setData(_NAME, name)
            self.list.addItem(item)
        self.list.setCurrentRow(self._names.index(chosen) if chosen in self._names else 0)
        words = self.tr("Sin ordenar. Mueva una opción, o confirme que está bien así.")
        self._state.setText("" if self._answered else words)
        self._state.setVisible(not self._answered)
        self.right.setVisible(not self._answered and not self.read_only)
        self._fit()

    def _fit(self) -> None:
        height = max(44, self.list.fontMetrics().height() + 20)
        for number in range(self.list.count()):
            self.list.item(number).setSizeHint(QSize(100, height))
        self.list.setFixedHeight(height * max(1, self.list.count()) + 2)

    def _move(self, by: int) -> None:
        at = self.list.currentRow()
        to = at + by
        if self.read_only or at < 0 or not 0 <= to < len(self._names):
            return
        self._names[at], self._names[to] = self._names[to], self._names[at]
        self._tell()

    def _dragged(self) -> None:
        self._names = [self.list.item(n).data(_NAME) for n in range(self.list.count())]
        self._tell()

    def _tell(self) -> None:
        self.answered.emit(" ".join(self._names))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys of the list."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            moving = event.modifiers() & (
                Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier
            )
            if moving and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                self._move(-1 if event.key() == Qt.Key.Key_Up else 1)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.finished.emit()
                return True
        return False

    def stops(self) -> tuple[QWidget, ...]:
        return (self.list, self.up, self.down, self.right)

    def speak(self, name: str, description: str) -> None:
        keys = self.tr("Alt y flecha mueven la opción")
        self.list.setAccessibleName(name)
        self.list.setAccessibleDescription(", ".join(part for part in (description, keys) if part))

    def set_problem(self, on: bool) -> None:
        """The words below say it."""

    def set_read_only(self, on: bool) -> None:
        super().set_read_only(on)
        mode = QAbstractItemView.DragDropMode
        self.list.setDragDropMode(mode.NoDragDrop if on else mode.InternalMove)
        for button in (self.up, self.down):
            button.setVisible(not on)
        self.right.setVisible(not on and not self._answered)

    def caret(self) -> int:
        return max(0, self.list.currentRow())

    def place_caret(self, at: int) -> None:
        self.list.setCurrentRow(at)
