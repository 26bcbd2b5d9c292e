"""Toasts: a short word above the strip, with *Deshacer* where it can be undone; never the only trace."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPropertyAnimation, QRect, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QGraphicsOpacityEffect,
    QPushButton,
    QWidget,
)

from desktop.ui.design.announce import announce
from desktop.ui.design.button import LinkButton
from desktop.ui.design.card import row
from desktop.ui.design.keycap import KeyCap
from desktop.ui.design.text import Icon, Text
from desktop.ui.design.theme import Theme

SHOWN_MS, FADE_MS = 8000, 120


class ToastFrame(QFrame):
    """What a toast shows: words, *Deshacer* with its key, and a cross."""

    undo_requested = Signal()
    close_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("toast")
        layout = row(gap=10, margins=(14, 8, 6, 8), parent=self)
        self.words = Text(theme, "", "body", "on-toast", wrap=True)
        self._undo = LinkButton(theme, self.tr("Deshacer"), style="strong", role="toast-link")
        self._key = KeyCap(theme, "Ctrl+Z", "on-toast", "on-toast")
        self._close = QPushButton()
        self._close.setProperty("kind", "link")
        self._close.setFixedWidth(44)
        self._close.setAccessibleName(self.tr("Cerrar el mensaje"))
        layout.addWidget(Icon(theme, "check", "on-toast"))
        layout.addWidget(self.words, 1)
        for widget in (self._undo, self._key, self._close):
            layout.addWidget(widget)
        self._undo.clicked.connect(self.undo_requested)
        self._close.clicked.connect(self.close_requested)
        theme.changed.connect(self._render)
        self._render()

    def show_words(self, words: str, *, undoable: bool) -> None:
        """Show a message."""
        self.words.setText(words)
        self._undo.setVisible(undoable)
        self._key.setVisible(undoable)

    def _render(self) -> None:
        self._close.setIcon(self._theme.icon("x", "on-toast"))


class Toast(ToastFrame):
    """A toast at the foot of `host` (the window or a page), `above` pixels over its lower edge.

    Where it would hide what is being worked on there, it stands as far from the upper edge instead.
    """

    def __init__(self, theme: Theme, host: QWidget, *, above: int = 56) -> None:
        super().__init__(theme, host)
        self._host, self._above = host, above
        self._undoing: Callable[[], None] | None = None
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._timer.timeout.connect(self.dismiss)
        self._effect = QGraphicsOpacityEffect(self)
        self.setGraphicsEffect(self._effect)
        self._fade = QPropertyAnimation(self._effect, b"opacity", self)
        self._shortcut = QShortcut(QKeySequence("Ctrl+Z"), self, self.undo)
        self.undo_requested.connect(self.undo)
        self.close_requested.connect(self.dismiss)
        host.installEventFilter(self)
        theme.changed.connect(self._place)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._focus_moved)
        self.hide()

    def show_message(self, text: str, undo: Callable[[], None] | None = None) -> None:
        """Show a message for 8 s; `undo` puts *Deshacer* beside it."""
        self._undoing = undo
        self.show_words(text, undoable=undo is not None)
        self._shortcut.setEnabled(undo is not None)
        self._place()
        if self.isHidden():  # else one that is there already would flash
            self.show()
            self._appear()
        self.raise_()
        self._timer.start()
        announce(self, text)

    def undo(self) -> None:
        """Take back what the message tells."""
        undo, self._undoing = self._undoing, None
        self.dismiss()
        if undo is not None:
            undo()

    def dismiss(self) -> None:
        """Take the message away."""
        self._timer.stop()
        self.hide()

    def _appear(self) -> None:
        self._fade.stop()
        # Left enabled when the fade is over: switching an effect paints the whole window again.
        self._effect.setEnabled(not self._theme.reduced_motion)
        if self._theme.reduced_motion:
            return
        self._fade.setDuration(FADE_MS)
        self._fade.setStartValue(0.0)
        self._fade.setEndValue(1.0)
        self._fade.start()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Wait while someone reads."""
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        """Go on counting."""
        if self.isVisible():
            self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the foot of the host."""
        if event.type() is QEvent.Type.Resize:
            self._place()
        return False

    def _place(self) -> None:
        width = min(self._host.width() - 40, self._theme.px(620))
        self.setFixedWidth(max(width, 200))
        height = max(self.heightForWidth(width), self.sizeHint().height(), 48)
        self.setFixedHeight(height)
        left = (self._host.width() - width) // 2
        foot = QRect(left, self._host.height() - height - self._above, width, height)
        head = QRect(left, self._above, width, height)
        worked_on = self._worked_on()
        at_head = worked_on.intersects(foot) and not worked_on.intersects(head)
        self.setGeometry(head if at_head else foot)

    def _worked_on(self) -> QRect:
        """Where the keys go now, in the host: the chosen row of a list, else the whole widget."""
        focused = self._host.window().focusWidget()
        if focused is None or not self._host.isAncestorOf(focused) or self.isAncestorOf(focused):
            return QRect()
        area, shown = focused.rect(), focused
        if isinstance(focused, QAbstractItemView) and focused.currentIndex().isValid():
            area, shown = focused.visualRect(focused.currentIndex()), focused.viewport()
        return QRect(shown.mapTo(self._host, area.topLeft()), area.size())

    def _focus_moved(self, _before: QWidget | None, _now: QWidget | None) -> None:
        if self.isVisible():
            self._place()
