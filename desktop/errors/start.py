"""Failures of the start: the program cannot run here."""

from __future__ import annotations

from pathlib import Path

from desktop.errors.base import AppError


class StartError(AppError):
    """The program cannot start in this place."""


class AlreadyRunning(StartError):
    """Another copy has this data folder open."""


class DataFolderUnusable(StartError):
    """The data folder cannot be made or written; `path` is the folder."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self.path = path


class ResourceMissing(StartError):
    """A file that belongs to the program is not there: the installation is broken."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self.path = path
