"""A clock for whoever looks over the shoulder; what is behind it is locked, or comes back by PIN."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QRegularExpression, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from desktop.ui.design.card import column
from desktop.ui.design.field import LineEdit
from desktop.ui.design.text import Text
from desktop.ui.design.theme import Theme
from desktop.ui.unlock.side import long_date
from desktop.vault.pin import DIGITS

_FORGOTTEN_MS = 20_000  # a PIN field that nobody types into goes away again
_PIN_WIDTH = 200


class NeutralPage(QFrame):
    """Any key or click wakes it; whoever owns it then takes it away, or has it ask for the PIN."""

    woken = Signal()
    pin_typed = Signal(str)

    def __init__(self, theme: Theme, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self.setObjectName("page")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ownFocus", True)
        self.setProperty("neutral", True)
        self.setAccessibleName(self.tr("Reloj"))
        layout = column(gap=8, parent=self)
        self._clock = Text(theme, "", "neutral-clock", "title")
        self._date = Text(theme, "", "title", "text-2")
        public = Text(theme, self.tr("Espere su turno, por favor."), "lead", "text-2")
        layout.addStretch(3)
        for label in (self._clock, self._date, public):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(label)
        layout.addSpacing(24)
        self._pin = self._pin_field(theme)
        self._said = Text(theme, " ", "caption", "text-2")
        self._said.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self._pin, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self._said)
        layout.addStretch(4)
        for part in (self._pin, self._said):
            policy = part.sizePolicy()
            policy.setRetainSizeWhenHidden(True)  # the clock does not jump
            part.setSizePolicy(policy)
            part.hide()
        self._minute = QTimer(self, singleShot=True)
        self._minute.timeout.connect(self._tick)
        self._forgotten = QTimer(self, singleShot=True, interval=_FORGOTTEN_MS)
        self._forgotten.timeout.connect(self.forget_pin)
        self._tick()

    # --- in ---------------------------------------------------------------------------------------------

    def ask_pin(self, first: str = "") -> None:
        """Show the field for the PIN; `first` is a digit that was typed to wake it."""
        if not self._pin.isHidden():
            return
        self._pin.setText(first)
        self._say(self.tr("PIN de 6 números"))
        self._pin.show()
        self._pin.setFocus()
        self._forgotten.start()

    def forget_pin(self) -> None:
        """Be only a clock again."""
        self._forgotten.stop()
        self._pin.clear()
        self._pin.hide()
        self._said.hide()
        self.setFocus()

    def show_wrong(self, left: int, wait_s: float) -> None:
        """Say that it was another PIN, and take none for a while."""
        self._pin.clear()
        self._pin.setEnabled(False)
        self._say(self.tr("No es el PIN. Queda %n intento.", "", left))
        QTimer.singleShot(int(wait_s * 1000), self, self._take_again)

    # --- inside -----------------------------------------------------------------------------------------

    def _pin_field(self, theme: Theme) -> LineEdit:
        field = LineEdit(theme)
        field.setEchoMode(QLineEdit.EchoMode.Password)
        field.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        field.setMaxLength(DIGITS)
        field.setValidator(QRegularExpressionValidator(QRegularExpression(r"[0-9]*"), field))
        field.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly | Qt.InputMethodHint.ImhSensitiveData)
        field.setAccessibleName(self.tr("PIN de 6 números"))
        field.setFixedWidth(theme.px(_PIN_WIDTH))
        field.textEdited.connect(self._typed)
        return field

    def _typed(self, text: str) -> None:
        self._forgotten.start()
        if len(text) == DIGITS:
            self.pin_typed.emit(text)

    def _take_again(self) -> None:
        self._pin.setEnabled(True)
        if not self._pin.isHidden():
            self._pin.setFocus()

    def _say(self, words: str) -> None:
        self._said.setText(words)
        self._said.show()

    def _tick(self) -> None:
        moment = self._now()
        self._clock.setText(f"{moment:%H:%M}")
        self._date.setText(long_date(moment))
        self._minute.start((60 - moment.second) * 1000)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Wake at any key; Escape takes the PIN's field away."""
        if not self._pin.isHidden():
            if event.key() == Qt.Key.Key_Escape:
                self.forget_pin()
            return
        self.woken.emit()
        digit = event.text()
        if not self._pin.isHidden() and digit.isascii() and digit.isdigit():
            self._pin.setText(digit)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Wake at a click."""
        self.woken.emit()
