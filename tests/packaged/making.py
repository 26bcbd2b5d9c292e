"""What the story is played with: packages of two versions, their sources, enrolments; each made once for each commit."""

from __future__ import annotations

import csv
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
BUILD = ROOT / "build" / "packaged"
PREVIOUS_COMMIT = "e94de89"  # the first version whose data a later one must open
PREVIOUS, NEW = "0.0.9~demo", "0.1.0~demo"


def packages(given: Path | None) -> tuple[Path, Path]:
    """Return the previous and the new package; what is not there is built from the repository."""
    new = given or built("HEAD", "new", NEW)
    snapshot("HEAD", "new-src")
    return built(PREVIOUS_COMMIT, "previous", PREVIOUS), new


def built(commit: str, name: str, version: str) -> Path:
    """Freeze a commit and package it, once for each commit."""
    package = BUILD / f"vigia_{version}_amd64.deb"
    mark = BUILD / f"{name}.commit"
    exact = subprocess.run(
        ["git", "-C", str(ROOT), "rev-parse", commit], capture_output=True, text=True, check=True
    ).stdout
    if package.exists() and mark.exists() and mark.read_text() == exact:
        return package
    source = snapshot(commit, f"{name}-src")
    if not (source / "resources/installer/parts.py").exists():  # frozen by today's rules
        shutil.copy(ROOT / "build.spec", source)
        shutil.copytree(ROOT / "resources/installer", source / "resources/installer", dirs_exist_ok=True)
    subprocess.run(
        [str(Path(sys.executable).parent / "pyinstaller"), "--noconfirm", "--log-level", "ERROR",
         "--distpath", str(BUILD / name), "--workpath", str(BUILD / f"{name}-work"), "build.spec"],
        cwd=source, check=True,
    )  # fmt: skip
    subprocess.run(
        [sys.executable, str(ROOT / "resources/installer/linux/deb.py"), str(BUILD / name / "vigia"), str(BUILD),
         "--version", version, "--only-deb"],
        check=True, stdout=subprocess.DEVNULL,
    )  # fmt: skip
    mark.write_text(exact)
    return package


def snapshot(commit: str, name: str) -> Path:
    """Return the source of a commit in a folder, with its translations compiled."""
    source = BUILD / name
    shutil.rmtree(source, ignore_errors=True)
    source.mkdir(parents=True)
    archive = subprocess.run(
        ["git", "-C", str(ROOT), "archive", commit], capture_output=True, check=True
    ).stdout
    subprocess.run(["tar", "x", "-C", str(source)], input=archive, check=True)
    for catalogue in (ROOT / "resources/i18n").glob("*.qm"):
        shutil.copy(catalogue, source / "resources/i18n")
    return source


def of_source(source: Path, deed: str, folder: Path) -> dict[str, int]:
    """Run `data.py` with the source of one version."""
    told = subprocess.run(
        [sys.executable, str(ROOT / "tests/packaged/data.py"), deed, str(folder)],
        capture_output=True, text=True, cwd=source, env={**os.environ, "PYTHONPATH": str(source)}, check=False,
    )  # fmt: skip
    assert told.returncode == 0, told.stderr
    found: dict[str, int] = json.loads(told.stdout.splitlines()[-1])
    return found


def counted(source: Path, home: Path) -> dict[str, int]:
    """Count what a copy of a data folder holds; the folder itself is not touched."""
    copy = BUILD / "counted"
    shutil.rmtree(copy, ignore_errors=True)
    # a window that was cut off leaves its socket behind, which is no data and cannot be copied
    shutil.copytree(home, copy, ignore=shutil.ignore_patterns("window.sock"))
    return of_source(source, "count", copy)


def altas() -> None:
    """Make the enrolments that the story takes."""
    folder = BUILD / "altas"
    shutil.rmtree(folder, ignore_errors=True)
    for post, name in (("ABL", "Aguas Blancas – Bermejo"), ("RUR", "Equipo rural")):
        subprocess.run(
            [sys.executable, "-m", "registry", "device", "enrol", "--post", post, "--name", name, "--to", str(folder),
             "--url", "https://registro.ejemplo", "--data", str(BUILD / "registry")],
            check=True, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip


def code_of(post: str) -> str:
    """Return the one-time code of a post's enrolment."""
    with (BUILD / "altas" / "codigos.csv").open(encoding="utf-8") as file:
        return next(row["one_time_code"] for row in csv.DictReader(file) if row["code"] == post)
