"""The frozen program on the clean machine: its commands, its window, what its data hold."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from pathlib import Path

from tests.packaged.chroot import Chroot
from tests.packaged.data import PHRASE
from tests.packaged.making import BUILD, counted
from tests.packaged.screen import Screen

WINDOW_S = 60
SAID = BUILD / "said"  # by the last window that was opened
_OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}


class Machine:
    """One user's program in the chroot, seen through one screen."""

    def __init__(self, chroot: Chroot, screen: Screen, user: str) -> None:
        self.chroot, self.screen, self.user = chroot, screen, user
        self.home = chroot.folder / f"home/{user}/.local/share/vigia"
        self.process: subprocess.Popen[bytes] | None = None

    def vigia(
        self, *words: str, environment: dict[str, str] | None = None
    ) -> subprocess.CompletedProcess[str]:
        """Run a command of the program as this user, without a screen."""
        return self.chroot.run(
            "vigia", *words, user=self.user, environment={**_OFFSCREEN, **(environment or {})}
        )

    def put(self, source: Path, name: str) -> str:
        """Copy something into the user's folder and return its path inside."""
        return self.chroot.put(source, f"/home/{self.user}/{name}", user=self.user)

    def write(self, name: str, text: str) -> str:
        """Write a line into a file of the user and return its path inside."""
        file = BUILD / name
        file.write_text(text + "\n", encoding="utf-8")
        return self.put(file, name)

    def verified(self) -> str:
        """Check the whole log with the program's own command, and return what it says."""
        told = self.vigia("log", "verify", "--passphrase-file", f"/home/{self.user}/phrase")
        assert told.returncode == 0, told.stdout + told.stderr
        return told.stdout.splitlines()[0]

    def counted(self) -> dict[str, int]:
        """Count records, drafts and what waits, by the source of the new version."""
        return counted(BUILD / "new-src", self.home)

    def open(self, environment: dict[str, str] | None = None) -> float:
        """Start the program and wait for its first visible window; return the seconds."""
        began = time.monotonic()
        self.process = self.chroot.start(
            "/usr/bin/vigia",
            user=self.user,
            environment={"DISPLAY": self.screen.display, **(environment or {})},
            said=SAID,
        )
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
