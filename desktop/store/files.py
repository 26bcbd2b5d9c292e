"""What a file needs beside its content to be there after a power cut."""

from __future__ import annotations

import os
from pathlib import Path


def settle(path: Path) -> None:
    """Make a file or the names in a folder survive a power cut; Windows has no call for folders and needs none."""
    if os.name == "nt" and path.is_dir():
        return
    descriptor = os.open(path, os.O_RDONLY if os.name != "nt" else os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
