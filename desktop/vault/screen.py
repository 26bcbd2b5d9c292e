"""Windows that no capture of the screen shows, where the system can do that: Windows only.

One port, `Screen`; behind it SetWindowDisplayAffinity
(https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-setwindowdisplayaffinity). It keeps screenshots and shared
screens out, not a telephone's camera. Elsewhere nothing is shielded and nothing breaks.
"""

from __future__ import annotations

import sys
from typing import Any, Protocol

WDA_NONE, WDA_MONITOR, WDA_EXCLUDEFROMCAPTURE = 0x00, 0x01, 0x11


class Screen(Protocol):
    """Hides windows from captures, by the number the system knows them by."""

    can: bool  # whether this system can at all

    def shield(self, window: int, *, on: bool) -> bool:
        """Keep a window out of captures, or let it in again; False where the system did not do it."""


class NoScreen:
    """For a system that cannot."""

    can = False

    def shield(self, window: int, *, on: bool) -> bool:
        """Return False."""
        return False


class AffinityApi(Protocol):
    """The one call of Windows."""

    def set(self, window: int, affinity: int) -> bool: ...


class WindowsScreen:
    """Leaves a window out of the capture; before Windows 10 2004 it is black there instead."""

    can = True

    def __init__(self, api: AffinityApi) -> None:
        self._api = api

    def shield(self, window: int, *, on: bool) -> bool:
        """Set the affinity of a window."""
        wanted = (WDA_EXCLUDEFROMCAPTURE, WDA_MONITOR) if on else (WDA_NONE,)
        done = any(self._api.set(window, affinity) for affinity in wanted)
        if not done:
            import logging  # noqa: PLC0415  the first window does not wait for it

            logging.getLogger(__name__).warning(
                "a window was not %s", "shielded" if on else "let into captures again"
            )
        return done


class User32:
    """The call of user32. Not run anywhere but on Windows; the rest is tested on a fake."""

    def __init__(self) -> None:
        import ctypes  # noqa: PLC0415  its Windows parts are only there
        from ctypes import wintypes  # noqa: PLC0415

        windll: Any = ctypes.windll  # type: ignore[attr-defined, unused-ignore]
        self._set: Any = windll.user32.SetWindowDisplayAffinity
        self._set.argtypes = [wintypes.HWND, wintypes.DWORD]
        self._set.restype = wintypes.BOOL

    def set(self, window: int, affinity: int) -> bool:
        """Set the affinity of a window of this process."""
        return bool(self._set(window, affinity))


def system_screen() -> Screen:
    """Return what this system offers."""
    return WindowsScreen(User32()) if sys.platform == "win32" else NoScreen()
