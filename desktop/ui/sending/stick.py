"""Where a stick is, and what was found on one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStorageInfo
from PySide6.QtWidgets import QFileDialog, QWidget

translate = QCoreApplication.translate
_MOUNTS = ("/media/", "/run/media/", "/mnt/")


def ask_folder(parent: QWidget) -> Path | None:
    """Let the officer point at the stick; the dialog begins at the first one that is plugged in."""
    title = translate("sending", "Carpeta de la memoria USB")
    chosen = QFileDialog.getExistingDirectory(parent.window(), title, first_stick())
    return Path(chosen) if chosen else None


def first_stick() -> str:
    """Return the folder of a stick that is plugged in; "" where none is found."""
    for volume in QStorageInfo.mountedVolumes():
        place = volume.rootPath()
        if volume.isValid() and volume.isReady() and not volume.isReadOnly() and place.startswith(_MOUNTS):
            return place
    return ""
