"""Builds the recorder of the file layer and runs a driven session under it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

SOURCE = Path(__file__).with_name("recorder.c")
REPOSITORY = Path(__file__).parents[3]


def compiler() -> str | None:
    """Return the C compiler, None where there is none or nothing can be preloaded."""
    return shutil.which("cc") if sys.platform == "linux" else None


def build(folder: Path) -> Path:
    """Compile the recorder into a folder and return the library. Raises CalledProcessError."""
    library = folder / "recorder.so"
    cc = compiler()
    assert cc is not None
    flags = ["-O1", "-shared", "-fPIC", "-o", str(library), str(SOURCE), "-ldl", "-lpthread"]
    subprocess.run([cc, *flags], check=True)
    return library


def refusing(library: Path, data: Path, arguments: list[str]) -> str:
    """Run `python -m tests.torture.disk.refused`, whose writes under `data` fail when it asks for it; return what it prints.

    Raises AssertionError where it fails by itself.
    """
    around = os.environ | {
        "LD_PRELOAD": str(library), "VIGIA_DISK_ROOT": f"{data}", "VIGIA_DISK_LOG": os.devnull,
        "VIGIA_DISK_ASKED": "986", "PYTHONPATH": str(REPOSITORY), "PYTHONDONTWRITEBYTECODE": "1",
    }  # fmt: skip
    command = [sys.executable, "-m", "tests.torture.disk.refused", str(data), *arguments]
    run = subprocess.run(command, cwd=REPOSITORY, env=around, check=False, capture_output=True, text=True)
    if run.returncode:
        raise AssertionError(f"it failed by itself:\n{run.stderr}")
    return run.stdout.strip()


def record(
    library: Path,
    data: Path,
    log: Path,
    arguments: list[str],
    *,
    code: Path = REPOSITORY,
    deaf: str = "",
    room: int | None = None,
) -> str:
    """Run `python -m tests.torture.disk.session` with every write under `data` recorded into `log`.

    `code` is where the program is taken from; syncs of files whose name ends with `deaf` are not heard; after `room`
    writes the disk is full. Returns what the session printed: the failure that it met. Raises AssertionError where it
    fails by itself.
    """
    around = os.environ | {
        "LD_PRELOAD": str(library), "VIGIA_DISK_ROOT": f"{data}", "VIGIA_DISK_LOG": str(log),
        "VIGIA_DISK_TOLD": "987", "PYTHONPATH": os.pathsep.join((str(code), str(REPOSITORY))),
        "PYTHONDONTWRITEBYTECODE": "1",
    }  # fmt: skip
    if deaf:
        around["VIGIA_DISK_DEAF"] = deaf
    if room is not None:
        around["VIGIA_DISK_ROOM"] = str(room)
    command = [sys.executable, "-m", "tests.torture.disk.session", str(data), *arguments]
    run = subprocess.run(command, cwd=code, env=around, check=False, capture_output=True, text=True)
    if run.returncode:
        raise AssertionError(f"the session failed by itself:\n{run.stderr}")
    return run.stdout.strip()
