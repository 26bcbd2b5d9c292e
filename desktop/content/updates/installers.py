"""Installers by their file names, and one that was verified and waits for whoever installs."""

from __future__ import annotations

import hashlib
import json
import os
import re
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

from desktop.content.packs.archive import number
from desktop.content.packs.watch import Stopped, Watch
from desktop.errors import PackProblem, UpdateRefused

_KINDS = {
    "deb": re.compile(r"vigia_(?P<version>\d+(?:\.\d+){0,3})_amd64\.deb"),
    "exe": re.compile(r"vigia-(?P<version>\d+(?:\.\d+){0,3})-windows-x86_64\.exe"),
    "tar": re.compile(r"vigia-(?P<version>\d+(?:\.\d+){0,3})-linux-x86_64\.tar\.xz"),
}
_KEPT = "kept.json"
_PIECE = 1024 * 1024


@dataclass(frozen=True)
class Installer:
    """A verified installer; `oldest` is the oldest version whose data it can take over ("0" any)."""

    name: str
    version: str
    kind: str
    size: int
    sha256: str
    oldest: str


def named(name: str) -> tuple[str, str] | None:
    """Return kind and version of an installer's file name, None for anything else."""
    for kind, shape in _KINDS.items():
        match = shape.fullmatch(name)
        if match:
            return kind, match["version"]
    return None


def kind_here() -> str:
    """Return the kind of installer that this machine takes."""
    if sys.platform == "win32":
        return "exe"
    return "deb" if Path("/usr/bin/dpkg").exists() else "tar"


class KeptInstallers:
    """The folder where at most one verified installer waits; every step leaves the one before or the new one whole."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def waiting(self, program: str) -> Installer | None:
        """Return the installer that waits, where it is later than this program and still the bytes verified."""
        found = self._noted()
        if found is None or number(found.version) <= number(program):
            return None
        return found if _digest(self._folder / found.name) == found.sha256 else None

    def keep(self, found: Installer, data: bytes) -> None:
        """Write the file, then the note that counts; whatever was there before goes last. Raises UpdateRefused ROOM."""
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            _write(self._folder / found.name, data)
            _write(self._folder / _KEPT, json.dumps(asdict(found)).encode())
            for path in self._folder.iterdir():
                if (
                    path.is_file()
                    and (named(path.name) or path.suffix == ".part")
                    and path.name != found.name
                ):
                    path.unlink()
        except OSError as error:
            raise UpdateRefused(PackProblem.ROOM) from error

    def hand_over(self, program: str, folder: Path, watch: Watch | None = None) -> Path:
        """Copy the installer that waits, with its checksum beside it, and read the copy back.

        Raises UpdateRefused NOTHING_BEFORE where none waits, TAMPERED where the copy differs, ROOM; Stopped once
        `watch` is. What was copied by then does not stay.
        """
        found = self.waiting(program)
        if found is None:
            raise UpdateRefused(PackProblem.NOTHING_BEFORE)
        target = folder / found.name
        try:
            half = target.with_name(f"{target.name}.part")
            _copy(self._folder / found.name, half, watch or Watch())
            if _digest(half) != found.sha256:
                half.unlink()
                raise UpdateRefused(PackProblem.TAMPERED)
            half.replace(target)
            _write(folder / f"{found.name}.sha256", f"{found.sha256}  {found.name}\n".encode())
        except OSError as error:
            raise UpdateRefused(PackProblem.ROOM) from error
        return target

    def _noted(self) -> Installer | None:
        try:
            said = json.loads((self._folder / _KEPT).read_text(encoding="utf-8"))
            found = Installer(**said)
        except (OSError, ValueError, TypeError):
            return None
        return found if named(found.name) == (found.kind, found.version) else None


def _write(path: Path, data: bytes) -> None:
    """Write a file so that it is whole or not there."""
    half = path.with_name(f"{path.name}.part")
    with half.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    half.replace(path)


def _copy(source: Path, half: Path, watch: Watch) -> None:
    watch.expect(source.stat().st_size)
    try:
        with source.open("rb") as given, half.open("wb") as taken:
            while piece := given.read(_PIECE):
                watch.count(len(piece))
                taken.write(piece)
                taken.flush()
                os.fsync(
                    taken.fileno()
                )  # a stick is slow: what the system only keeps in mind would count as done
    except Stopped:
        half.unlink(missing_ok=True)
        raise


def _digest(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""
