"""What the frozen program asks of a system is there on Ubuntu 22.04, the oldest that the manual names.

Versions of the packages: jammy's archive as released, from memory. Ubuntu 24.04's are all newer; its
packages renamed for 64-bit time (libglib2.0-0t64 …) provide the old names on amd64.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FROZEN = Path(os.environ.get("VIGIA_FROZEN", ROOT / "dist" / "vigia"))
sys.path.insert(0, str(ROOT / "resources/installer/linux"))

import deb  # noqa: E402

# The newest symbols that jammy's C and C++ libraries have.
NEWEST = {"GLIBC": (2, 35), "GLIBCXX": (3, 4, 30), "CXXABI": (1, 3, 13), "GCC": (12, 0, 0)}
JAMMY = {
    "ca-certificates": "20211016", "libbrotli1": "1.0.9", "libcups2": "2.4.1", "libsqlite3-0": "3.37.2", "libbz2-1.0": "1.0.8", "libc6": "2.35", "libdbus-1-3": "1.12.20",
    "libegl1": "1.4.0", "libexpat1": "2.4.7", "libffi8": "3.4.2", "libfontconfig1": "2.13.1", "libfreetype6": "2.11.1",
    "libgcc-s1": "12", "libgl1": "1.4.0", "libglib2.0-0": "2.72.1", "libgssapi-krb5-2": "1.19.2", "liblzma5": "5.2.5",
    "libssl3": "3.0.2", "libstdc++6": "12", "libuuid1": "2.37.2", "libx11-6": "1.7.5", "libx11-xcb1": "1.7.5",
    "libxcb-cursor0": "0.1.1", "libxcb-icccm4": "0.4.1", "libxcb-image0": "0.4.0", "libxcb-keysyms1": "0.4.0",
    "libxcb-randr0": "1.14", "libxcb-render-util0": "0.3.9", "libxcb-render0": "1.14", "libxcb-shape0": "1.14",
    "libxcb-shm0": "1.14", "libxcb-sync1": "1.14", "libxcb-util1": "0.4.0", "libxcb-xfixes0": "1.14", "libxcb-xkb1": "1.14",
    "libxcb1": "1.14", "libxkbcommon-x11-0": "1.4.0", "libxkbcommon0": "1.4.0", "libzstd1": "1.4.8", "zlib1g": "1:1.2.11",
}  # fmt: skip

pytestmark = pytest.mark.skipif(not (FROZEN / "vigia").exists(), reason="make build was not run")


def _needed(path: Path) -> set[tuple[str, tuple[int, ...]]]:
    """Return the versioned symbols that a file asks of the C and C++ libraries."""
    told = subprocess.run(
        ["readelf", "-W", "-V", str(path)], capture_output=True, text=True, check=True
    ).stdout
    asked = told.partition(".gnu.version_r")[2]
    return {
        (name, tuple(map(int, number.split("."))))
        for name, number in re.findall(r"Name: (GLIBC|GLIBCXX|CXXABI|GCC)_([0-9.]+)", asked)
    }


def test_no_symbol_is_newer_than_ubuntu_2204s() -> None:
    files = [path for path in FROZEN.rglob("*") if deb.is_elf(path)]
    assert len(files) > 20
    newer = {
        (str(path.relative_to(FROZEN)), f"{name}_{'.'.join(map(str, version))}")
        for path in files
        for name, version in _needed(path)
        if version > NEWEST[name]
    }
    assert newer == set()


@pytest.mark.skipif(shutil.which("dpkg-shlibdeps") is None, reason="dpkg-dev is not here")
def test_every_package_it_depends_on_is_in_ubuntu_2204_new_enough(tmp_path: Path) -> None:
    stage = tmp_path / "stage"
    (stage / "DEBIAN").mkdir(parents=True)
    shutil.copytree(FROZEN, stage / "opt/vigia", symlinks=True)
    wanted = deb.depends(stage)
    assert "libc6" in wanted
    for one in wanted.split(", "):
        name, _, version = one.partition(" ")
        assert name in JAMMY, one
        if version:
            least = version.strip("()").removeprefix(">= ")
            told = subprocess.run(["dpkg", "--compare-versions", JAMMY[name], "ge", least], check=False)
            assert told.returncode == 0, one
