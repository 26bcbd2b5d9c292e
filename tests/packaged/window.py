"""The packaged program's window, seen and used from outside: started, unlocked by keys, ended as a power cut ends it."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from abc import ABC, abstractmethod
from collections.abc import Mapping
from pathlib import Path

from tests.packaged.data import PHRASE
from tests.packaged.making import BUILD
from tests.packaged.screen import Screen

WINDOW_S = 60
SAID = BUILD / "said"  # by the last window that was opened


class Window(ABC):
    """One user's program on one screen."""

    def __init__(self, screen: Screen) -> None:
        self.screen = screen
        self.process: subprocess.Popen[bytes] | None = None

    @abstractmethod
    def start(self, environment: Mapping[str, str], said: Path) -> subprocess.Popen[bytes]:
        """Start the program in a session of its own, with what it says going into a file."""

    def open(self, environment: Mapping[str, str] | None = None) -> float:
        """Start the program and wait for its first visible window; return the seconds."""
        began = time.monotonic()
        self.process = self.start({"DISPLAY": self.screen.display, **(environment or {})}, SAID)
        while time.monotonic() - began < WINDOW_S:
            if self.screen.windows():
                return time.monotonic() - began
            self.runs()
            time.sleep(0.02)
        self.kill()
        raise AssertionError("no window")

    def unlock(self) -> None:
        """Type the passphrase and wait for what comes after it."""
        time.sleep(1)
        self.screen.focus()
        self.screen.type(PHRASE)
        self.screen.press("Return")
        time.sleep(4)  # the passphrase is worked on while a busy button shows; then the page comes
        self.runs()

    def runs(self) -> None:
        """Raise AssertionError, with how it ended and what it said, where the program no longer runs."""
        assert self.process is not None, "it was not started"
        ended = self.process.poll()
        assert ended is None, f"it ended by itself with {ended}: {SAID.read_text(errors='replace')[-250:]}"

    def kill(self) -> None:
        """End the program as a power cut does."""
        process, self.process = self.process, None
        if process is not None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
