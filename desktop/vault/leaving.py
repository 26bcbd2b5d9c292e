"""When the person at the machine leaves it: the screen locks, the machine sleeps, another user takes the screen.

One port, `LeaveWatch`; behind it logind on Linux and session notifications on Windows. Where there is neither, nothing
is watched and nothing breaks: the idle lock remains.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from enum import StrEnum
from typing import Protocol

log = logging.getLogger(__name__)


class Leaving(StrEnum):
    """Why nobody is at the machine any more."""

    SCREEN_LOCKED = "screen-locked"
    ASLEEP = "asleep"
    USER_SWITCHED = "user-switched"


# Called on the watch's own thread; it returns once what had to be hidden is hidden, or soon after.
OnLeaving = Callable[[Leaving], None]


class LeaveWatch(Protocol):
    """Tells when the person leaves, on a thread of its own."""

    def start(self, on_leaving: OnLeaving) -> bool:
        """Begin to watch; False where this system has nothing to tell."""

    def stop(self) -> None:
        """End the thread; stopping twice, or without a start, does nothing."""


class NoWatch:
    """For a system that tells nothing."""

    def start(self, on_leaving: OnLeaving) -> bool:
        """Return False."""
        del on_leaving
        return False

    def stop(self) -> None:
        """Do nothing."""


def system_watch() -> LeaveWatch:
    """Return the watch of this system."""
    try:
        if sys.platform == "win32":
            from desktop.vault.wts import WindowsApi, WtsWatch  # noqa: PLC0415  only there

            return WtsWatch(WindowsApi())
        from desktop.vault.login1 import Login1Watch  # noqa: PLC0415  its library comes with the keyring, on Linux

        return Login1Watch()
    except (ImportError, OSError) as problem:
        log.info("nothing tells when the person leaves: %s", type(problem).__name__)
        return NoWatch()
