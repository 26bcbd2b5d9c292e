"""Failures of the store: the database file or the disk."""

from __future__ import annotations

from pathlib import Path

from desktop.errors.base import AppError


class StoreError(AppError):
    """Something about a database file; `path` is the file."""

    def __init__(self, path: Path, *facts: object) -> None:
        super().__init__(str(path), *facts)
        self.path = path


class DiskFull(StoreError):
    """No room left while writing; what was on screen stays there."""


class FolderReadOnly(StoreError):
    """The data folder cannot be written."""


class NotOurDatabase(StoreError):
    """The key does not open it, or it is not one of our databases."""


class SchemaTooNew(StoreError):
    """Written by a newer program: `found` and `known` are schema numbers."""

    def __init__(self, path: Path, found: int, known: int) -> None:
        super().__init__(path, found, known)
        self.found, self.known = found, known


class MigrationFailed(StoreError):
    """The file could not be brought from schema `found` to `known`; it is as it was, and the program before opens it."""

    def __init__(self, path: Path, found: int, known: int) -> None:
        super().__init__(path, found, known)
        self.found, self.known = found, known


class DatabaseDamaged(StoreError):
    """A page fails its HMAC or the file is cut."""


class DatabaseBusy(StoreError):
    """Another program holds the file."""


class DatabaseClosed(Exception):
    """The program locked before what was asked for had its turn.

    No `AppError`: nothing befell the file and nobody is told; the job ends as a cancelled one does (`ui.tasks`).
    """
