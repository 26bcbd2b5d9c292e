"""Keeps every window out of screen captures where the policy says so; help, which shows no data, is left to them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication, QWindow

from desktop.vault.screen import Screen

_SHOWN = (QEvent.Type.Show, QEvent.Type.Expose)


class Shielding(QObject):
    """Watches windows as they are shown only while it shields; `exempt` is for the main window under the page of help."""

    def __init__(self, screen: Screen, application: QGuiApplication) -> None:
        super().__init__(application)
        self._screen, self._application = screen, application
        self._on = False
        self._exempt: QWindow | None = None

    def shield(self, on: bool) -> None:
        """Begin or end to keep windows out of captures."""
        on = on and self._screen.can
        if on == self._on:
            return
        self._on = on
        if on:
            self._application.installEventFilter(self)
        else:
            self._application.removeEventFilter(self)
        for window in self._application.topLevelWindows():
            self._apply(window)

    def exempt(self, window: QWindow | None) -> None:
        """Let one window into captures, None for none."""
        before, self._exempt = self._exempt, window
        if self._on:
            self._apply(before)
            self._apply(window)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Shield a window as it is shown, and again once the system has it on the screen."""
        if event.type() in _SHOWN and isinstance(watched, QWindow):
            self._apply(watched)
        return False

    def _apply(self, window: QWindow | None) -> None:
        if window is not None and window.isVisible() and window.isTopLevel():
            self._screen.shield(int(window.winId()), on=self._on and window is not self._exempt)
