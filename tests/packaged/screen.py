"""A screen without a person: Xvfb, keys from outside (xdotool), and whether the picture has come to rest."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import time
from pathlib import Path

_STILL_S, _LONGEST_S = 0.6, 12
_NAME = "Vig"  # how the windows' titles begin


def missing() -> list[str]:
    """Return what this machine lacks to show a window and press its keys."""
    return [tool for tool in ("Xvfb", "xdotool") if shutil.which(tool) is None]


def started(server: str, *options: str) -> tuple[subprocess.Popen[bytes], str]:
    """Start an X server on a display that is free and return both. Raises AssertionError."""
    read, write = os.pipe()
    process = subprocess.Popen(
        [server, "-displayfd", str(write), *options], pass_fds=(write,), stderr=subprocess.DEVNULL
    )
    os.close(write)
    with os.fdopen(read, encoding="ascii") as told:
        number = told.readline().strip()
    assert number, f"{server} did not start"
    return process, f":{number}"


def with_picture(folder: Path) -> tuple[subprocess.Popen[bytes], str]:
    """Start an Xvfb of an officer's size that keeps its picture in `folder`/Xvfb_screen0; return it and its display."""
    return started(
        "Xvfb", "-screen", "0", "1366x768x24", "-nolisten", "tcp", "-ac", "-noreset", "-fbdir", str(folder)
    )


class Screen:
    """One X server. Its picture lies in a file, so that it can be looked at without touching the program."""

    def __init__(self, folder: Path) -> None:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        self._picture = folder / "Xvfb_screen0"
        self._server, self.display = with_picture(folder)

    def close(self) -> None:
        """End the server."""
        self._server.terminate()
        self._server.wait()

    def windows(self) -> str:
        """Return the ids of the program's visible windows, empty while there is none."""
        return self._tool("search", "--onlyvisible", "--name", _NAME)

    def focus(self) -> None:
        """Send keys to the program's window from now on: there is no window manager that would."""
        self._tool("windowfocus", self.windows().split()[0])

    def type(self, text: str) -> None:
        """Type plain letters, and wait until the picture is at rest."""
        before = self._seen()
        self._tool("type", "--delay", "20", text)
        self._rest(before)

    def press(self, *keys: str) -> list[str]:
        """Press keys (`Ctrl+R`, `Return`, `1`), each after the picture has followed the one before.

        Return those that the picture did not follow.
        """
        return [key for key in keys if not self._followed(key)]

    def keep(self, path: Path) -> None:
        """Keep the picture for a person, where there is something that can convert it."""
        if shutil.which("convert"):
            subprocess.run(
                ["convert", f"xwd:{self._picture}", str(path)], check=False, stderr=subprocess.DEVNULL
            )

    def _followed(self, key: str) -> bool:
        before = self._seen()
        self._tool("key", key.lower() if "+" in key else key)  # a capital would be pressed with Shift
        return self._rest(before)

    def _rest(self, before: bytes) -> bool:
        """Wait until the picture is another one and has stayed so for a while; False where it stays the same."""
        began = changed = time.monotonic()
        last = before
        while time.monotonic() - began < _LONGEST_S:
            time.sleep(0.05)
            seen = self._seen()
            if seen != last:
                last, changed = seen, time.monotonic()
            elif seen != before and time.monotonic() - changed > _STILL_S:
                return True
        return last != before

    def _seen(self) -> bytes:
        return hashlib.sha256(self._picture.read_bytes()).digest()

    def _tool(self, *words: str) -> str:
        told = subprocess.run(
            ["xdotool", *words],
            capture_output=True,
            text=True,
            env={**os.environ, "DISPLAY": self.display},
            check=False,
        )
        return told.stdout.strip()
