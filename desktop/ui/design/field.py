"""Fields: the label above, help below, and words in place of the help where something is missing."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics, QIcon, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from desktop.ui.design.announce import announce
from desktop.ui.design.button import Button
from desktop.ui.design.card import column, row
from desktop.ui.design.text import Icon, Text
from desktop.ui.design.theme import Theme

translate = QCoreApplication.translate


class LineEdit(QLineEdit):
    """One line to type in."""

    def __init__(self, theme: Theme, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_font(self, "body")
        self.setPlaceholderText(placeholder)


class AreaEdit(QPlainTextEdit):
    """Several lines to type in; Tab moves on, as everywhere else."""

    def __init__(
        self, theme: Theme, placeholder: str = "", lines: int = 3, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._lines = theme, lines
        theme.set_font(self, "body")
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        theme.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        margin = round(2 * self.document().documentMargin())
        self.setFixedHeight(QFontMetrics(self._theme.font("body")).lineSpacing() * self._lines + margin + 20)


class Choice(QComboBox):
    """One of several, in a list that opens; the wheel does not change it by accident."""

    def __init__(
        self,
        theme: Theme,
        choices: Iterable[tuple[str, str]] = (),
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Take the choices as (value, words)."""
        super().__init__(parent)
        self._theme, self._icon = theme, icon
        theme.set_font(self, "body")
        theme.set_font(self.view(), "body")
        for value, words in choices:
            self.addItem(words, value)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def sizeHint(self) -> QSize:
        """As wide as its longest choice."""
        metrics = QFontMetrics(self._theme.font("body"))
        widest = max((metrics.horizontalAdvance(self.itemText(n)) for n in range(self.count())), default=80)
        return QSize(widest + 24 + 2 * self._theme.px(26), max(44, metrics.height() + 20))

    def minimumSizeHint(self) -> QSize:
        """It may be narrower than its words: the list shows them whole."""
        return QSize(self._theme.px(90), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box of the stylesheet, then the words and the arrow."""
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.subControls = QStyle.SubControl.SC_ComboBoxFrame
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        size = self._theme.px(18)
        top = (self.height() - size) / 2
        left = 12.0
        if self._icon:
            self._theme.paint_icon(painter, self._icon, QRectF(left, top, size, size), "title")
            left += size + 8
        self._theme.paint_icon(
            painter, "chevron-down", QRectF(self.width() - size - 10, top, size, size), "text"
        )
        painter.setFont(self.font())
        words = self.currentText() or self.placeholderText()
        painter.setPen(self._theme.color("text" if self.currentText() else "text-2"))
        box = QRect(round(left), 0, self.width() - round(left) - size - 16, self.height())
        shown = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()


Editor = QLineEdit | QPlainTextEdit | QComboBox


class Field(QWidget):
    """A labelled editor. `changed` tells each new text (or value of a choice), `submitted` Enter in a line."""

    changed = Signal(str)
    submitted = Signal(str)

    def __init__(
        self,
        theme: Theme,
        label: str,
        editor: Editor | None = None,
        *,
        help: str = "",
        placeholder: str = "",
        trailing: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.editor: Editor = editor or LineEdit(theme, placeholder)
        self._theme, self._help = theme, help
        self._lock_action: QAction | None = None
        layout = column(gap=4, parent=self)
        self.label = Text(theme, label, "small-strong", "title", wrap=True)
        self.label.setBuddy(self.editor)
        line = row(gap=8)
        self._lock = Icon(theme, "lock", "text-2")
        self._lock.hide()
        line.addWidget(self._lock)
        line.addWidget(self.editor, 1)
        if trailing is not None:
            line.addWidget(trailing)
        below = row(gap=6)
        self._problem_icon = Icon(theme, "circle-alert", "bad", 16)
        self.below = Text(theme, help, "caption", "text-2", wrap=True)
        below.addWidget(self._problem_icon, 0, Qt.AlignmentFlag.AlignTop)
        below.addWidget(self.below, 1)
        layout.addWidget(self.label)
        layout.addLayout(line)
        layout.addLayout(below)
        self.setFocusProxy(self.editor)
        self.editor.setAccessibleName(label)
        self._listen()
        self.set_error("")

    def _listen(self) -> None:
        match self.editor:
            case QLineEdit() as edit:
                edit.textEdited.connect(self.changed)
                edit.returnPressed.connect(lambda: self.submitted.emit(edit.text()))
            case QPlainTextEdit() as area:
                area.textChanged.connect(lambda: self.changed.emit(area.toPlainText()))
            case QComboBox() as choice:
                choice.activated.connect(lambda _: self.changed.emit(self.text()))

    def text(self) -> str:
        """Return what is typed, or the value of the choice."""
        match self.editor:
            case QLineEdit() as edit:
                return edit.text()
            case QPlainTextEdit() as area:
                return area.toPlainText()
            case QComboBox() as choice:
                value = choice.currentData()
                return choice.currentText() if value is None else str(value)

    def set_text(self, text: str) -> None:
        """Show a text, or choose the value; nothing is announced as typed."""
        before = self.editor.blockSignals(True)
        match self.editor:
            case QLineEdit() as edit:
                if edit.text() != text:
                    edit.setText(text)
            case QPlainTextEdit() as area:
                if area.toPlainText() != text:
                    area.setPlainText(text)
            case QComboBox() as choice:
                choice.setCurrentIndex(choice.findData(text))
        self.editor.blockSignals(before)

    def set_label(self, words: str) -> None:
        """Name the field anew."""
        self.label.setText(words)
        self.editor.setAccessibleName(words)

    def set_help(self, words: str) -> None:
        """Say something else below the field."""
        self._help = words
        self.set_error("")

    def set_error(self, words: str) -> None:
        """Say what is missing in place of the help; an empty text takes it back."""
        self._problem_icon.setVisible(bool(words))
        self.below.setText(words or self._help)
        self.below.setVisible(bool(words or self._help))
        self.below.set_ink("bad" if words else "text-2")
        self.editor.setAccessibleDescription(words or self._help)
        if self.editor.property("problem") != bool(words):
            self.editor.setProperty("problem", bool(words))
            self.editor.style().unpolish(self.editor)
            self.editor.style().polish(self.editor)
            if words:
                announce(self.editor, words)

    def set_read_only(self, why: str) -> None:
        """Lock the field and say in the help where its value comes from; an empty text unlocks."""
        self._help = why or self._help
        if isinstance(self.editor, QComboBox):
            self.editor.setEnabled(not why)
            self.editor.setProperty("locked", bool(why))
        else:
            self.editor.setReadOnly(bool(why))
        self._show_lock(bool(why))
        self.editor.style().unpolish(self.editor)
        self.editor.style().polish(self.editor)
        self.set_error("")

    def _show_lock(self, locked: bool) -> None:
        if not isinstance(self.editor, QLineEdit):
            self._lock.setVisible(locked)
            return
        if locked and self._lock_action is None:
            self._lock_action = self.editor.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
            self._theme.changed.connect(self._draw_lock)
        if self._lock_action is not None:
            self._lock_action.setVisible(locked)
            self._draw_lock()

    def _draw_lock(self) -> None:
        if self._lock_action is not None:
            self._lock_action.setIcon(self._theme.icon("lock", "text-2"))


class PassphraseField(Field):
    """A passphrase, hidden until *Ver* is pressed (Ctrl+M)."""

    def __init__(self, theme: Theme, label: str, *, help: str = "", parent: QWidget | None = None) -> None:
        edit = LineEdit(theme)
        edit.setEchoMode(QLineEdit.EchoMode.Password)
        edit.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self._show = Button(theme, translate("design", "Ver"), "quiet", icon="eye")
        self._show.setCheckable(True)
        self._show.setAccessibleName(translate("design", "Ver lo escrito"))
        super().__init__(theme, label, edit, help=help, trailing=self._show, parent=parent)
        self._edit = edit
        self._show.toggled.connect(self._reveal)

    def _reveal(self, shown: bool) -> None:
        self._edit.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self._show.set_words(translate("design", "Ocultar") if shown else translate("design", "Ver"))

    def toggle(self) -> None:
        """Show or hide what is typed."""
        self._show.toggle()

    def forget(self) -> None:
        """Empty the field and hide what will be typed next."""
        self._show.setChecked(False)
        self._edit.clear()
