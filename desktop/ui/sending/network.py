"""Tells when this machine came into another network, as the operating system says it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QNetworkInformation

Reach = QNetworkInformation.Reachability
_NO_ROAD = {Reach.Disconnected, Reach.Unknown}


class NetworkWatch(QObject):
    """`changed` once the machine reaches a network that it did not reach before; silent where the system tells nothing.

    `source` is the system's own; it must have Qt's `reachability()` and `reachabilityChanged`.
    """

    changed = Signal()

    def __init__(self, source: QNetworkInformation | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reach = Reach.Unknown
        if source is not None:
            self._reach = source.reachability()
            source.reachabilityChanged.connect(self._take)

    def _take(self, reach: Reach) -> None:
        before, self._reach = self._reach, reach
        if reach not in _NO_ROAD and reach is not before:
            self.changed.emit()


def system_network() -> QNetworkInformation | None:
    """Return what the operating system knows of the network; None where it has no such service."""
    if not QNetworkInformation.loadDefaultBackend():
        return None
    return QNetworkInformation.instance()
