"""Session and power notifications of Windows, on a thread with a hidden window of its own.

https://learn.microsoft.com/windows/win32/termserv/wm-wtssession-change and .../power/wm-powerbroadcast. The window is an
ordinary hidden one: a message-only window gets no broadcasts.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from typing import Any, Protocol

from desktop.vault.leaving import Leaving, OnLeaving

log = logging.getLogger(__name__)

WM_CLOSE, WM_DESTROY, WM_POWERBROADCAST, WM_WTSSESSION_CHANGE = 0x0010, 0x0002, 0x0218, 0x02B1
PBT_APMSUSPEND = 4
WTS_CONSOLE_DISCONNECT, WTS_REMOTE_DISCONNECT, WTS_SESSION_LOGOFF, WTS_SESSION_LOCK = 2, 4, 6, 7
_SESSION = {
    WTS_CONSOLE_DISCONNECT: Leaving.USER_SWITCHED,
    WTS_REMOTE_DISCONNECT: Leaving.USER_SWITCHED,
    WTS_SESSION_LOGOFF: Leaving.USER_SWITCHED,
    WTS_SESSION_LOCK: Leaving.SCREEN_LOCKED,
}
_STARTING_S = 5.0

Heard = Callable[[int, int], None]  # message, wparam


class WindowApi(Protocol):
    """What the watch needs of Windows; every call but `close` is made on the watch's thread."""

    def open(self, heard: Heard) -> int:
        """Make the hidden window, register it for its session, and return its handle. Raises OSError."""

    def loop(self) -> None:
        """Hand messages to the window until it is closed."""

    def close(self, window: int) -> None:
        """Ask the window to close; from any thread."""


def meaning(message: int, wparam: int) -> Leaving | None:
    """Return why somebody leaves, None for a message that says something else."""
    if message == WM_WTSSESSION_CHANGE:
        return _SESSION.get(wparam)
    if message == WM_POWERBROADCAST and wparam == PBT_APMSUSPEND:
        return Leaving.ASLEEP
    return None


class WtsWatch:
    """Runs the window's messages on a thread of its own."""

    def __init__(self, api: WindowApi) -> None:
        self._api = api
        self._window = 0
        self._ready = threading.Event()
        self._thread: threading.Thread | None = None

    def start(self, on_leaving: OnLeaving) -> bool:
        """Begin to listen; False where Windows gives no window."""
        self._thread = threading.Thread(target=self._run, args=(on_leaving,), name="leaving", daemon=True)
        self._thread.start()
        self._ready.wait(_STARTING_S)
        return bool(self._window)

    def stop(self) -> None:
        """Close the window and end the thread."""
        if self._thread is None:
            return
        if self._window:
            self._api.close(self._window)
        self._thread.join(timeout=_STARTING_S)
        self._thread = None

    def _run(self, on_leaving: OnLeaving) -> None:
        def heard(message: int, wparam: int) -> None:
            leaving = meaning(message, wparam)
            if leaving is not None:
                on_leaving(leaving)

        try:
            self._window = self._api.open(heard)
        except OSError as problem:
            log.info("not watched: %s", type(problem).__name__)
            return
        finally:
            self._ready.set()
        self._api.loop()
        self._window = 0


class WindowsApi:
    """The calls of user32 and wtsapi32. Not run anywhere but on Windows; the rest is tested on a fake."""

    _NOTIFY_FOR_THIS_SESSION = 0

    def __init__(self) -> None:
        import ctypes  # noqa: PLC0415  its Windows parts are only there
        from ctypes import wintypes  # noqa: PLC0415

        windll: Any = ctypes.windll  # type: ignore[attr-defined, unused-ignore]
        self._ctypes: Any = ctypes
        self._types: Any = wintypes
        self._user32, self._wts, self._kernel32 = windll.user32, windll.wtsapi32, windll.kernel32
        self._procedure: Any = None

    def open(self, heard: Heard) -> int:
        """Make the hidden window and register it."""
        ctypes, types, user32 = self._ctypes, self._types, self._user32
        functype: Any = ctypes.WINFUNCTYPE  # type: ignore[attr-defined, unused-ignore]
        kind = functype(ctypes.c_ssize_t, types.HWND, types.UINT, types.WPARAM, types.LPARAM)
        user32.DefWindowProcW.restype = ctypes.c_ssize_t
        user32.DefWindowProcW.argtypes = [types.HWND, types.UINT, types.WPARAM, types.LPARAM]
        user32.CreateWindowExW.restype = types.HWND
        user32.PostMessageW.argtypes = [types.HWND, types.UINT, types.WPARAM, types.LPARAM]

        def procedure(window: int, message: int, wparam: int, lparam: int) -> int:
            if message == WM_DESTROY:
                user32.PostQuitMessage(0)
                return 0
            heard(message, wparam)
            return int(user32.DefWindowProcW(window, message, wparam, lparam))

        self._procedure = kind(procedure)  # kept: Windows calls it as long as the window lives

        fields = [
            ("style", types.UINT), ("procedure", kind), ("class_extra", ctypes.c_int),
            ("window_extra", ctypes.c_int), ("instance", types.HINSTANCE), ("icon", types.HANDLE),
            ("cursor", types.HANDLE), ("background", types.HANDLE), ("menu", types.LPCWSTR),
            ("name", types.LPCWSTR),
        ]  # fmt: skip
        window_class: Any = type("WNDCLASSW", (ctypes.Structure,), {"_fields_": fields})
        described = window_class(procedure=self._procedure, name="VigiaLeaving")
        user32.RegisterClassW(ctypes.byref(described))
        window = user32.CreateWindowExW(0, "VigiaLeaving", "Vigía", 0, 0, 0, 0, 0, None, None, None, None)
        if not window:
            raise OSError("no window")
        if not self._wts.WTSRegisterSessionNotification(types.HWND(window), self._NOTIFY_FOR_THIS_SESSION):
            log.info("Windows does not tell of the session")
        return int(window)

    def loop(self) -> None:
        """Hand messages on until the window is gone."""
        message = self._types.MSG()
        pointer = self._ctypes.byref(message)
        while self._user32.GetMessageW(pointer, None, 0, 0) > 0:
            self._user32.TranslateMessage(pointer)
            self._user32.DispatchMessageW(pointer)

    def close(self, window: int) -> None:
        """Post the closing message."""
        self._user32.PostMessageW(window, WM_CLOSE, 0, 0)
