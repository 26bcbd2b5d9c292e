"""What the program puts on the clipboard does not stay there."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtGui import QClipboard
from shiboken6 import isValid

KEPT_MS = 30_000


class ClipboardKeeper(QObject):
    """Copies a text and takes it back after a time, if it is still there.

    The time belongs to the clipboard, not to a page: it runs on when the program locks.
    """

    def __init__(self, clipboard: QClipboard, after_ms: int = KEPT_MS, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clipboard, self._after_ms = clipboard, after_ms
        self._timer: QTimer | None = None

    def copy(self, text: str) -> None:
        """Put a text on the clipboard; its time starts anew when it is copied again."""
        if self._timer is not None and isValid(self._timer):
            self._timer.stop()
            self._timer.deleteLater()
        clipboard = self._clipboard
        clipboard.setText(text)
        timer = QTimer(clipboard, singleShot=True, interval=self._after_ms)

        def take_back() -> None:
            if clipboard.text() == text:
                clipboard.clear()
            timer.deleteLater()

        timer.timeout.connect(take_back)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(timer.timeout)  # the system may keep it longer than the program
        timer.start()
        self._timer = timer
