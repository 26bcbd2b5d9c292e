"""The Debian package and the portable tar of a frozen program, with dpkg's own tools.

`python resources/installer/linux/deb.py FROZEN OUT [--version V]` writes `vigia_V_amd64.deb` and
`vigia-V-linux-x86_64.tar.xz`. dpkg-shlibdeps names the distribution's libraries that the program links to.
"""

from __future__ import annotations

import argparse
import gzip
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
from datetime import UTC, datetime
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
TRIGGERS = "activate-noawait update-icon-caches\n"  # of the desktop's icon cache
# Opened by name at run time, so no link tells of them: the X11 platform's cursors, certificates for HTTPS.
OPENED_LATE = ("ca-certificates",)
# Debian 12's tables name the version they were written with; the functions used are older, and so is Ubuntu 22.04.
ANY_VERSION = ("libx11-xcb1", "libzstd1")
UNITS = ("vigia-sync.service", "vigia-sync.timer")
MACHINE_UNITS = ("vigia-sync@.service", "vigia-sync@.timer")  # off until an administrator names a user
DATA_MODE, RUN_MODE = 0o644, 0o755


def main() -> int:
    """Write both packages and print their sizes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("frozen", type=Path, help="the folder PyInstaller wrote")
    parser.add_argument("out", type=Path)
    parser.add_argument(
        "--version", default="", help="of the package; else the program's, ~demo with demo keys"
    )
    parser.add_argument(
        "--only-deb", action="store_true", help="no portable form, packed lightly: for a test"
    )
    given = parser.parse_args()
    version = given.version or own_version(given.frozen)
    when = moment()
    given.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="vigia-deb-") as folder:
        stage = Path(folder) / "vigia"
        fill(stage, given.frozen, version, when)
        package = given.out / f"vigia_{version}_amd64.deb"
        build(stage, package, version, when, fast=given.only_deb)
    if given.only_deb:
        return 0
    portable = given.out / f"vigia-{version}-linux-x86_64.tar.xz"
    write_tar(given.frozen, portable, f"vigia-{version}", when)
    for path in (package, portable):
        print(f"{path.stat().st_size / 1e6:6.1f} MB  {path}")
    return 0


def own_version(frozen: Path) -> str:
    """Return the program's version as a package: a demonstration sorts before the release of the same number."""
    text = (ROOT / "desktop" / "__init__.py").read_text(encoding="utf-8")
    number = text.partition('__version__ = "')[2].partition('"')[0]
    return f"{number}~demo" if (frozen / "_internal/resources/trust/demo").is_dir() else number


def moment() -> int:
    """Return the time that the package's files bear: of SOURCE_DATE_EPOCH, else of the last commit."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given:
        return int(given)
    told = subprocess.run(
        ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"], capture_output=True, text=True, check=False
    )
    return int(told.stdout or datetime.now(UTC).timestamp())


def fill(stage: Path, frozen: Path, version: str, when: int) -> None:
    """Lay out the files as they are installed."""
    shutil.copytree(frozen, stage / "opt/vigia", symlinks=True)
    day = datetime.fromtimestamp(when, UTC)
    words = {"@VERSION@": version, "@DATE@": f"{day:%Y-%m-%d}"}
    place(stage / "usr/share/applications/vigia.desktop", (HERE / "vigia.desktop").read_bytes())
    place(stage / "usr/share/mime/packages/vigia.xml", (HERE / "vigia.xml").read_bytes())
    place(stage / "usr/share/icons/hicolor/scalable/apps/vigia.svg", (HERE / "vigia.svg").read_bytes())
    for unit in UNITS:
        place(stage / "usr/lib/systemd/user" / unit, (HERE / unit).read_bytes())
    for unit in MACHINE_UNITS:
        place(stage / "usr/lib/systemd/system" / unit, (HERE / "machine" / unit).read_bytes())
    place(stage / "usr/share/man/man1/vigia.1.gz", packed(filled("vigia.1", words)))
    docs = stage / "usr/share/doc/vigia"
    place(docs / "copyright", (HERE / "copyright").read_bytes())
    place(docs / "changelog.gz", packed(changelog(version, day)))
    place(docs / "fleet.md.gz", packed((ROOT / "docs" / "fleet.md").read_bytes()))
    place(stage / "usr/share/lintian/overrides/vigia", (HERE / "lintian-overrides").read_bytes())
    (stage / "usr/bin").mkdir(parents=True)
    (stage / "usr/bin/vigia").symlink_to("/opt/vigia/vigia")
    for script in ("preinst", "postinst", "postrm"):
        place(stage / "DEBIAN" / script, filled(script, words), RUN_MODE)
    place(stage / "DEBIAN/triggers", TRIGGERS.encode())
    settle_modes(stage / "opt/vigia")


def build(stage: Path, package: Path, version: str, when: int, *, fast: bool = False) -> None:
    """Write the control file and the package; `fast` packs it lightly, for a test."""
    size = sum(path.stat().st_size for path in stage.rglob("*") if path.is_file() and not path.is_symlink())
    control = filled(
        "control", {"@VERSION@": version, "@SIZE@": str(size // 1024), "@DEPENDS@": depends(stage)}
    )
    place(stage / "DEBIAN/control", control)
    sums = subprocess.run(
        "find . -type f ! -path './DEBIAN/*' -printf '%P\\0' | LC_ALL=C sort -z | xargs -0 md5sum",
        shell=True, cwd=stage, capture_output=True, check=True,
    )  # fmt: skip
    place(stage / "DEBIAN/md5sums", sums.stdout)
    for path in (stage, *stage.rglob("*")):
        if path.is_dir() and not path.is_symlink():
            path.chmod(RUN_MODE)
        os.utime(path, (when, when), follow_symlinks=False)
    subprocess.run(
        [
            "dpkg-deb",
            "--root-owner-group",
            *(("-Zgzip", "-z1") if fast else ("-Zxz", "-z2")),
            "--build",
            str(stage),
            str(package),
        ],
        check=True,
        stdout=subprocess.DEVNULL,
        env={**os.environ, "SOURCE_DATE_EPOCH": str(when)},
    )


def depends(stage: Path) -> str:
    """Return the Depends line of every program and library in the stage."""
    inside = stage / "opt/vigia"
    binaries = [path for path in sorted(inside.rglob("*")) if is_elf(path)]
    folders = sorted({str(path.parent) for path in binaries if ".so" in path.name})
    with tempfile.TemporaryDirectory(prefix="vigia-shlibdeps-") as folder:
        source = Path(folder) / "debian" / "control"
        place(source, b"Source: vigia\n\nPackage: vigia\nArchitecture: amd64\n")
        told = subprocess.run(
            ["dpkg-shlibdeps", "-O", "--warnings=0", *(f"-l{one}" for one in folders), *map(str, binaries)],
            cwd=folder,
            capture_output=True,
            text=True,
            check=False,
        )
    if told.returncode:
        raise SystemExit(told.stderr)
    found = told.stdout.partition("shlibs:Depends=")[2].strip().split(", ")
    eased = [one.partition(" ")[0] if one.startswith(ANY_VERSION) else one for one in found]
    return ", ".join([*eased, *OPENED_LATE])


def is_elf(path: Path) -> bool:
    """Tell whether a file is a program or a library."""
    if path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def settle_modes(folder: Path) -> None:
    """Let everybody read, and run only what is a program."""
    for path in folder.rglob("*"):
        if path.is_symlink() or path.is_dir():
            continue
        with path.open("rb") as file:
            script = file.read(2) == b"#!"
        path.chmod(RUN_MODE if script or path == folder / "vigia" else DATA_MODE)


def write_tar(frozen: Path, target: Path, name: str, when: int) -> None:
    """Write the portable form: the same folder, to be unpacked anywhere."""

    def plain(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = "root"
        entry.mtime = when
        run = entry.isdir() or entry.name == f"{name}/vigia"
        entry.mode = RUN_MODE if run else DATA_MODE
        return entry

    with tarfile.open(target, "w:xz", preset=2) as archive:
        for path in sorted(frozen.rglob("*")):
            archive.add(path, f"{name}/{path.relative_to(frozen)}", recursive=False, filter=plain)


def filled(name: str, words: dict[str, str]) -> bytes:
    """Return a file of this folder with its marks replaced."""
    text = (HERE / name).read_text(encoding="utf-8")
    for mark, word in words.items():
        text = text.replace(mark, word)
    return text.encode()


def changelog(version: str, day: datetime) -> bytes:
    """Return the package's changelog; the program's own is for people, in the source."""
    return (
        f"vigia ({version}) stable; urgency=medium\n\n  * See the program's own changelog.\n\n"
        f" -- Vigía <vigia@example.invalid>  {day:%a, %d %b %Y %H:%M:%S} +0000\n"
    ).encode()


def packed(data: bytes) -> bytes:
    """Compress as policy asks: best, without name and time."""
    return gzip.compress(data, 9, mtime=0)


def place(path: Path, data: bytes, mode: int = DATA_MODE) -> None:
    """Write a file with its folders."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    path.chmod(mode)


if __name__ == "__main__":
    sys.exit(main())
