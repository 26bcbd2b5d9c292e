"""What a file needs beside its content to be there after a power cut."""

from __future__ import annotations

import os
from pathlib import Path
from shutil import disk_usage

from desktop.errors import DiskFull, FolderReadOnly


def settle(path: Path) -> None:
    """Make a file or the names in a folder survive a power cut; Windows has no call for folders and needs none."""
    if os.name == "nt" and path.is_dir():
        return
    descriptor = os.open(path, os.O_RDONLY if os.name != "nt" else os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def why_unwritable(path: Path, least: int) -> DiskFull | FolderReadOnly:
    """Say why a file cannot be written: full is a disk with less room than `least` bytes that could be written otherwise."""
    try:
        mounted_so = hasattr(os, "statvfs") and os.statvfs(path.parent).f_flag & os.ST_RDONLY
        return (FolderReadOnly if mounted_so or disk_usage(path.parent).free >= least else DiskFull)(path)
    except OSError:
        return FolderReadOnly(path)
