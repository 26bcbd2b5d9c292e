"""How far bytes have come from a stick or over the net, told to who waits, who may stop them."""

from __future__ import annotations

from threading import Event


class Stopped(Exception):
    """Who waited wants it no more; nothing that was read so far counts."""


class Watch:
    """`done` of `total` bytes; counted on one thread, looked at and stopped from another."""

    def __init__(self) -> None:
        self.done = self.total = 0
        self._stop = Event()

    def stop(self) -> None:
        """End it at the next piece."""
        self._stop.set()

    def expect(self, size: int) -> None:
        """Take into account that so many more bytes will come."""
        self.total += size

    def count(self, size: int) -> None:
        """Count bytes that came. Raises Stopped."""
        if self._stop.is_set():
            raise Stopped
        self.done += size
