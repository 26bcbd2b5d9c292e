"""A second start asks the window that is open already to come to the front."""

from __future__ import annotations

import socket
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QSocketNotifier, Qt, Signal
from PySide6.QtWidgets import QWidget

_WAIT_S = 5.0  # a slow machine may be opening a page
_HEARD = b"seen"
# Python has no local sockets of files on Windows: there the words of the refusal say what to do.
POSSIBLE = sys.platform != "win32"


class Doorbell(QObject):
    """A socket beside the lock file, for this user alone; `rung` when another start found this one at work."""

    rung = Signal()

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        """Listen at `path`; who holds the lock owns it. Where it cannot be made there is no bell, and nothing else lacks."""
        super().__init__(parent)
        self._path = path
        self._socket: socket.socket | None = None
        if not POSSIBLE:
            return
        listening = socket.socket(socket.AF_UNIX)
        try:
            path.unlink(missing_ok=True)
            listening.bind(str(path))
            path.chmod(0o600)
            listening.listen(4)
        except OSError:  # a path too long, a file system without sockets
            listening.close()
            return
        listening.setblocking(False)
        self._socket = listening
        self._notifier = QSocketNotifier(listening.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._answer)

    def _answer(self) -> None:
        if self._socket is None:
            return
        try:
            caller, _ = self._socket.accept()
        except OSError:
            return
        self.rung.emit()
        with caller:
            caller.setblocking(False)
            try:
                caller.send(_HEARD)
            except OSError:
                return

    def close(self) -> None:
        """Take the bell away."""
        if self._socket is not None:
            self._notifier.setEnabled(False)
            self._socket.close()
            self._socket = None
            self._path.unlink(missing_ok=True)


def ring(path: Path) -> bool:
    """Ask the window at work to come to the front; whether it answered."""
    if not POSSIBLE or not path.exists():
        return False
    with socket.socket(socket.AF_UNIX) as calling:
        calling.settimeout(_WAIT_S)
        try:
            calling.connect(str(path))
            return calling.recv(len(_HEARD)) == _HEARD
        except OSError:
            return False


def bring_to_front(window: QWidget) -> None:
    """Show the window over the others, also where it was minimised."""
    window.setWindowState(
        (window.windowState() & ~Qt.WindowState.WindowMinimized) | Qt.WindowState.WindowActive
    )
    window.show()
    window.raise_()
    window.activateWindow()
