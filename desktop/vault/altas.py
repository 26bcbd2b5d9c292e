"""Where an installation leaves the enrolment of its post: a folder of the machine, for the first start of each user.

The files stay encrypted to their one-time code, so that everybody on the machine may read them.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

SUFFIX = ".vigia-alta"


def machine_folder() -> Path:
    """Return the folder, which an installer makes: `/etc/vigia/altas`, `%PROGRAMDATA%\\Vigia\\altas`."""
    if sys.platform == "win32":
        return Path(os.environ.get("PROGRAMDATA", r"C:\ProgramData")) / "Vigia" / "altas"
    return Path("/etc/vigia/altas")


def waiting_altas(folder: Path | None = None) -> tuple[Path, ...]:
    """Return the enrolment files left for this machine, by name; none where there is no such folder."""
    try:
        found = sorted((folder or machine_folder()).glob(f"*{SUFFIX}"))
    except OSError:
        return ()
    return tuple(path for path in found if path.is_file())
