"""Where things are: the program's own resources (source tree or frozen) and the officer's data folder."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path

from desktop.errors import DataFolderUnusable, ResourceMissing


def resource(*parts: str) -> Path:
    """Return the path of a file or folder under `resources/`.

    Raises ResourceMissing where the installation lacks it.
    """
    root = Path(getattr(sys, "_MEIPASS", Path(__file__).parent.parent))
    path = root.joinpath("resources", *parts)
    if not path.exists():
        raise ResourceMissing(path)
    return path


@dataclass(frozen=True)
class Home:
    """The data folder of one machine and the files it may hold; nothing personal is in a name."""

    folder: Path

    @property
    def header(self) -> Path:
        return self.folder / "vault.json"

    @property
    def vault(self) -> Path:
        return self.folder / "vault.db"

    @property
    def outbox(self) -> Path:
        return self.folder / "outbox.db"

    @property
    def backups(self) -> Path:
        return self.folder / "backups"

    @property
    def notes(self) -> Path:
        return self.folder / "notes"

    @property
    def logs(self) -> Path:
        return self.folder / "logs"

    @property
    def packs(self) -> Path:
        return self.folder / "packs"

    @property
    def recipient(self) -> Path:
        """Whom reserved packs for this post are encrypted to, readable while locked."""
        return self.packs / "puesto.pub"

    @property
    def contacts(self) -> Path:
        return self.folder / "contactos.json"

    @property
    def updates(self) -> Path:
        return self.folder / "updates"

    @property
    def settings(self) -> Path:
        return self.folder / "settings.json"

    @property
    def reserve(self) -> Path:
        """Room that is kept for a full disk."""
        return self.folder / "reserve"

    @property
    def lock(self) -> Path:
        return self.folder / "running.lock"

    @property
    def bell(self) -> Path:
        """Where a second start asks the open window to come to the front."""
        return self.folder / "window.sock"


def home(folder: Path | None = None) -> Home:
    """Return the data folder: the argument, else `VIGIA_HOME`, else the platform's own place; made 0700.

    Raises DataFolderUnusable where it cannot be made or written.
    """
    path = Path(folder or os.environ.get("VIGIA_HOME") or _own_place()).expanduser().absolute()
    try:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise DataFolderUnusable(path) from error
    if not os.access(path, os.W_OK | os.X_OK):
        raise DataFolderUnusable(path)
    return Home(path)


def _own_place() -> Path:
    import platformdirs  # noqa: PLC0415  where the folder is given, nothing waits for it

    return platformdirs.user_data_path("vigia", appauthor=False)
