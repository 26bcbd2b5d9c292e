"""Brings to the look what the system asks of motion: after the first window, and whenever the person comes back to it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from desktop.ui.design.theme import Theme
from desktop.ui.motion.system import SystemMotion
from desktop.ui.tasks import Lane, TaskRunner


class MotionFollower(QObject):
    """Asks off the UI thread; somebody who has just changed the system's setting comes back to a window that obeys."""

    def __init__(self, system: SystemMotion, theme: Theme, tasks: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._system, self._theme, self._tasks = system, theme, tasks
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.applicationStateChanged.connect(self._came_or_went)

    def ask(self) -> None:
        """Ask the system now; the answer comes later."""
        self._tasks.submit(self, lambda _: self._system.reduced(), self._take, lane=Lane.CONTENT)

    def _take(self, reduced: bool | None) -> None:
        self._theme.system_still = reduced is True

    def _came_or_went(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self.ask()
