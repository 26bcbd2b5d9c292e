"""Notices that nobody has touched keyboard or mouse for a while, or that the person left the machine."""

from __future__ import annotations

from threading import Event, Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from shiboken6 import isValid

if TYPE_CHECKING:
    from desktop.vault.leaving import LeaveWatch, Leaving

_HIDING_S, _STOPPING_S = 3.0, 5.0
_PAINTING_MS = 50  # until what hides everything is on the screen
_TOUCHES = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseMove,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.InputMethod,
}


class IdleWatch(QObject):
    """Says so once when nothing was touched for `seconds`; 0 never does.

    It listens to the window in front, which every key and movement reaches first, and to what has the focus, where an
    input method's words arrive. A filter over the whole application would run for each painting of each widget, also
    of those that are being taken down.
    """

    idle = Signal()

    def __init__(self, application: QGuiApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.idle)
        self._window: QObject | None = None
        self._focus: QObject | None = None
        self._follow_window(application.focusWindow())
        self._follow_focus(application.focusObject())
        application.focusWindowChanged.connect(self._follow_window)
        application.focusObjectChanged.connect(self._follow_focus)

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
        if event.type() in _TOUCHES:
            self._touch()
        return False

    def _follow_window(self, window: QObject | None) -> None:
        self._window = self._follow(self._window, window)
        self._touch()  # whoever comes to a window touched something

    def _follow_focus(self, focus: QObject | None) -> None:
        self._focus = self._follow(self._focus, focus)

    def _follow(self, before: QObject | None, now: QObject | None) -> QObject | None:
        if before is not None and isValid(before):
            before.removeEventFilter(self)
        if now is not None:
            now.installEventFilter(self)
        return now

    def _touch(self) -> None:
        if self._timer.isActive():
            self._timer.start()


class LeaveGuard(QObject):
    """Brings what the system tells of screen, sleep and users onto the thread of the window."""

    left = Signal()

    _told = Signal(object)

    def __init__(self, watch: LeaveWatch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._watch = watch
        self._told.connect(self._hear, Qt.ConnectionType.QueuedConnection)
        self._starting: Thread | None = None
        self._waiting: list[Event] = []
        self._painting = QTimer(self, singleShot=True, interval=_PAINTING_MS)
        self._painting.timeout.connect(self._let_go)

    def start(self) -> None:
        """Begin to listen, without waiting for a bus that is slow to answer."""
        self._starting = Thread(
            target=self._watch.start, args=(self._tell,), name="leaving-start", daemon=True
        )
        self._starting.start()

    def stop(self) -> None:
        """Listen no more."""
        if self._starting is not None:
            self._starting.join(_STOPPING_S)
        self._watch.stop()

    def _tell(self, leaving: Leaving) -> None:
        """Wait, on the thread of the watch, until the window has hidden everything: only then may a machine sleep."""
        from desktop.vault.leaving import Leaving  # noqa: PLC0415  the first window does not wait for it

        hidden = Event()
        self._told.emit(hidden)
        if leaving is Leaving.ASLEEP:
            hidden.wait(_HIDING_S)

    def _hear(self, hidden: Event) -> None:
        self._waiting.append(hidden)
        self.left.emit()
        self._painting.start()

    def _let_go(self) -> None:
        waiting, self._waiting = self._waiting, []
        for hidden in waiting:
            hidden.set()
