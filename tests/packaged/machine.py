"""The frozen program on the clean machine: its commands, its window, what its data hold."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from pathlib import Path

from tests.packaged.chroot import Chroot
from tests.packaged.making import BUILD, counted
from tests.packaged.screen import Screen
from tests.packaged.window import Window

_OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}


class Machine(Window):
    """One user's program in the chroot, seen through one screen."""

    def __init__(self, chroot: Chroot, screen: Screen, user: str) -> None:
        super().__init__(screen)
        self.chroot, self.user = chroot, user
        self.home = chroot.folder / f"home/{user}/.local/share/vigia"

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

    def start(self, environment: Mapping[str, str], said: Path) -> subprocess.Popen[bytes]:
        """Start the program as this user."""
        return self.chroot.start("/usr/bin/vigia", user=self.user, environment=environment, said=said)
