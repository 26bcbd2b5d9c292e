"""A clock for whoever looks over the shoulder; the vault is locked behind it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QWidget

from desktop.ui.design.card import column
from desktop.ui.design.text import Text
from desktop.ui.design.theme import Theme
from desktop.ui.unlock.side import long_date


class NeutralPage(QFrame):
    """Any key or click asks for the passphrase."""

    woken = Signal()

    def __init__(self, theme: Theme, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self.setObjectName("page")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ownFocus", True)
        self.setAccessibleName(self.tr("Reloj"))
        layout = column(gap=8, parent=self)
        self._clock = Text(theme, "", "neutral-clock", "title")
        self._date = Text(theme, "", "title", "text-2")
        public = Text(theme, self.tr("Espere su turno, por favor."), "lead", "text-2")
        layout.addStretch(3)
        for label in (self._clock, self._date, public):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(label)
        layout.addStretch(4)
        self._minute = QTimer(self, singleShot=True)
        self._minute.timeout.connect(self._tick)
        self._tick()

    def _tick(self) -> None:
        moment = self._now()
        self._clock.setText(f"{moment:%H:%M}")
        self._date.setText(long_date(moment))
        self._minute.start((60 - moment.second) * 1000)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Wake at any key."""
        self.woken.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Wake at a click."""
        self.woken.emit()
