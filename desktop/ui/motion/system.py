"""Whether the system asks for less motion. One port, `SystemMotion`; where nothing answers, things move as designed.

Linux: the desktop's portal, else GTK's own file; Windows: the setting «animation effects».
"""

from __future__ import annotations

import os
import sys
from configparser import ConfigParser, Error
from contextlib import closing, suppress
from pathlib import Path
from typing import Any, Protocol

SPI_GETCLIENTAREAANIMATION = 0x1042
_ASKING_S = 1.0
# Namespace, key, and whether the value asks for less motion. The portal hands on GNOME's settings where it has them.
_TOLD = (
    ("org.freedesktop.appearance", "reduced-motion", lambda value: value == 1),
    ("org.gnome.desktop.interface", "enable-animations", lambda value: value is False),
)


class SystemMotion(Protocol):
    """What the system says of motion; it may take a while, so it is asked off the UI thread."""

    def reduced(self) -> bool | None:
        """Return whether less motion is asked for; None where the system does not say."""


class NoMotion:
    """For a system that does not say."""

    def reduced(self) -> bool | None:
        """Return None."""
        return None


class LinuxMotion:
    """Asks the portal of the desktop, then GTK's file.

    https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.Settings.html
    """

    def __init__(self, bus: str = "SESSION", config: Path | None = None) -> None:
        """Take the address of the session's bus and the folder of the person's settings."""
        self._bus = bus
        self._config = config or Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")

    def reduced(self) -> bool | None:
        """Return what the portal says, else what GTK's file says."""
        told = self._portal()
        return told if told is not None else self._file()

    def _portal(self) -> bool | None:
        with suppress(ImportError, OSError, KeyError, ValueError, RuntimeError):
            from jeepney.io.blocking import open_dbus_connection  # noqa: PLC0415  not before the first window

            with closing(open_dbus_connection(self._bus)) as connection:
                known = [
                    asks(value)
                    for space, key, asks in _TOLD
                    if (value := _read(connection, space, key)) is not None
                ]
                return any(known) if known else None
        return None

    def _file(self) -> bool | None:
        for version in ("gtk-4.0", "gtk-3.0"):
            parser = ConfigParser(strict=False, interpolation=None)
            with suppress(OSError, Error, ValueError):
                parser.read(self._config / version / "settings.ini", encoding="utf-8")
                moves = parser.getboolean("Settings", "gtk-enable-animations", fallback=None)
                if moves is not None:
                    return not moves
        return None


def _read(connection: Any, space: str, key: str) -> object:
    """Return a setting; None where the portal has none, or does not run: it is not started for this. Raises OSError."""
    from jeepney import DBusAddress, MessageFlag, MessageType, new_method_call  # noqa: PLC0415  not before the window

    portal = DBusAddress(
        "/org/freedesktop/portal/desktop", "org.freedesktop.portal.Desktop", "org.freedesktop.portal.Settings"
    )
    asked = new_method_call(portal, "Read", "ss", (space, key))
    asked.header.flags |= MessageFlag.no_auto_start
    answer = connection.send_and_get_reply(asked, timeout=_ASKING_S)
    if answer.header.message_type is not MessageType.method_return or len(answer.body) != 1:
        return None
    value: object = answer.body[0]
    while isinstance(value, tuple) and len(value) == 2:  # a variant (signature, value), in another one
        value = value[1]
    return value


class MotionApi(Protocol):
    """The one call of Windows."""

    def animates(self) -> bool | None: ...


class WindowsMotion:
    """Asks Windows whether controls and windows are to be animated."""

    def __init__(self, api: MotionApi) -> None:
        self._api = api

    def reduced(self) -> bool | None:
        """Return whether animation is turned off."""
        animates = self._api.animates()
        return None if animates is None else not animates


class User32:
    """The call of user32. Not run anywhere but on Windows; the rest is tested on a fake."""

    def __init__(self) -> None:
        import ctypes  # noqa: PLC0415  its Windows parts are only there
        from ctypes import wintypes  # noqa: PLC0415

        windll: Any = ctypes.windll  # type: ignore[attr-defined, unused-ignore]
        self._get: Any = windll.user32.SystemParametersInfoW
        self._get.argtypes = [wintypes.UINT, wintypes.UINT, wintypes.LPVOID, wintypes.UINT]
        self._get.restype = wintypes.BOOL
        self._ctypes, self._bool = ctypes, wintypes.BOOL

    def animates(self) -> bool | None:
        """Return SPI_GETCLIENTAREAANIMATION; None where the call fails.

        https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-systemparametersinfow
        """
        told = self._bool()
        done = self._get(SPI_GETCLIENTAREAANIMATION, 0, self._ctypes.byref(told), 0)
        return bool(told.value) if done else None


def system_motion() -> SystemMotion:
    """Return what this system offers."""
    if sys.platform == "win32":
        return WindowsMotion(User32())
    return LinuxMotion() if sys.platform == "linux" else NoMotion()
