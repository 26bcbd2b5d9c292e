"""What is left out of the frozen program is what the lists of build.spec say, and nothing unlinked comes in."""

from __future__ import annotations

import ast
import json
import os
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
INSIDE = Path(os.environ.get("VIGIA_FROZEN", ROOT / "dist" / "vigia")) / "_internal"
SPEC = (ROOT / "build.spec").read_text(encoding="utf-8")
INSTALLED_MB = 180

PARTS = INSIDE / "parts.json"

frozen = pytest.mark.skipif(
    not PARTS.exists() or PARTS.stat().st_mtime < (ROOT / "build.spec").stat().st_mtime,
    reason="make build was not run with this build.spec",
)


def _listed(name: str) -> tuple[str, ...]:
    """Return a list of names that build.spec assigns."""
    for node in ast.parse(SPEC).body:
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == name:
            return tuple(ast.literal_eval(node.value))
    raise AssertionError(name)


def _needed(path: Path) -> set[str]:
    told = subprocess.run(["readelf", "-d", str(path)], capture_output=True, text=True, check=True).stdout
    return {line.partition("[")[2].partition("]")[0] for line in told.splitlines() if "(NEEDED)" in line}


def _libraries() -> list[Path]:
    return [path for path in INSIDE.rglob("*.so*") if path.is_file() and not path.is_symlink()]


def test_no_packed_code_and_one_folder() -> None:
    assert "upx=True" not in SPEC
    assert "COLLECT(" in SPEC


def test_a_release_leaves_the_demonstration_out_and_needs_the_ministrys_keys() -> None:
    assert "if demo and (RELEASE" in SPEC
    assert "a release needs the ministry's public keys" in SPEC


def test_nothing_is_excluded_that_the_program_imports() -> None:
    excluded = _listed("EXCLUDED")
    for path in (ROOT / "desktop").rglob("*.py"):
        if "gallery" in path.parts or path.stem in ("gallery", "compile", "authoring", "workbook"):
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [one.name for one in node.names] if isinstance(node, ast.Import) else []
            names += [node.module] if isinstance(node, ast.ImportFrom) and node.module else []
            for name in names:
                assert not any(name == one or name.startswith(f"{one}.") for one in excluded), (path, name)


def test_the_program_can_hear_of_a_network_that_came_back() -> None:
    kept = [
        one.rpartition("/")[2] for one in _listed("KEPT_PLUGINS") if one.startswith("networkinformation/")
    ]
    assert sorted(kept) == [
        "libqnetworkmanager",
        "qnetworklistmanager",
    ]  # Qt's own choice on Linux and on Windows


@frozen
def test_every_kept_plugin_is_there_and_no_other() -> None:
    wanted = [one for one in _listed("KEPT_PLUGINS") if "/q" not in one]  # names without lib are Windows's
    plugins = [path.relative_to(INSIDE).as_posix() for path in INSIDE.glob("PySide6/Qt/plugins/*/*.so")]
    assert plugins
    for plugin in plugins:
        assert any(one in plugin for one in _listed("KEPT_PLUGINS")), plugin
    for one in wanted:
        if one in ("styles/", "printsupport/"):  # of modules that a version may not use
            continue
        assert any(one in plugin for plugin in plugins), one


@frozen
def test_every_library_is_linked_by_something_and_none_is_the_distributions() -> None:
    libraries = _libraries()
    needed = set().union(*map(_needed, libraries)) | {"libpython3.11.so.1.0"}
    loose = [
        path.name
        for path in libraries
        if path.name not in needed and "lib-dynload" not in path.parts and "plugins" not in path.parts
        and not (".cpython-" in path.name or ".abi3." in path.name)
    ]  # fmt: skip
    assert loose == []
    system = ("libglib", "libX11", "libxcb", "libcrypto.so", "libssl.so", "libstdc++", "libfontconfig")
    assert [path.name for path in libraries if path.name.startswith(system)] == []


@frozen
def test_the_size_stays_in_its_goal() -> None:
    size = sum(path.stat().st_size for path in INSIDE.rglob("*") if path.is_file() and not path.is_symlink())
    assert size / 1e6 < INSTALLED_MB


@frozen
def test_each_part_has_a_version_and_a_licence() -> None:
    parts = json.loads(PARTS.read_text(encoding="utf-8"))
    assert {"PySide6_Essentials", "cryptography", "sqlcipher3", "keyring"} <= {part["name"] for part in parts}
    assert all(part["version"] and part["licence"] for part in parts)


@frozen
def test_each_part_brings_the_text_of_its_licence_and_sqlcipher_its_own() -> None:
    names = {part["name"] for part in json.loads(PARTS.read_text(encoding="utf-8"))}
    assert {name for name in names if not any((INSIDE / "licences" / name).glob("*"))} == set()
    assert "ZETETIC" in (INSIDE / "licences/sqlcipher3/SQLCipher.txt").read_text(encoding="utf-8")


@frozen
def test_each_part_is_in_the_notices() -> None:
    notices = (ROOT / "THIRD-PARTY-NOTICES.md").read_text(encoding="utf-8").lower().replace("-", "_")
    parts = json.loads(PARTS.read_text(encoding="utf-8"))
    names = {part["name"] for part in parts}
    assert {name for name in names if name.lower().replace("-", "_") not in notices} == set()


@frozen
def test_what_runs_before_the_program_is_only_what_it_needs() -> None:
    hooks = re.search(r"UNNEEDED_HOOKS = \((.+)\)", SPEC)
    assert hooks is not None
    program = (INSIDE.parent / "vigia").read_bytes()
    for name in re.findall(r"pyi_rth_\w+", hooks[1]):
        assert name.encode() not in program, name
    assert (INSIDE / "shiboken6/files.dir/shibokensupport/signature/loader.pyc").is_file()
