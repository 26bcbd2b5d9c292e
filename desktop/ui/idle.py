"""Notices that nobody has touched keyboard or mouse for a while."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

_TOUCHES = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseMove,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.InputMethod,
}


class IdleWatch(QObject):
    """Says so once when nothing was touched for `seconds`; 0 never does."""

    idle = Signal()

    def __init__(self, application: QApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.idle)
        application.installEventFilter(self)

    def watch(self, seconds: int) -> None:
        """Begin, or begin again with another time."""
        self._timer.setInterval(seconds * 1000)
        if seconds:
            self._timer.start()
        else:
            self._timer.stop()

    def rest(self) -> None:
        """Stop watching."""
        self._timer.stop()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Start the time anew at each touch; nothing is swallowed."""
        if event.type() in _TOUCHES and self._timer.isActive():
            self._timer.start()
        return False
