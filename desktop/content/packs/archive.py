"""A pack as a file: `<name>-<version>.zip` with `pack.toml` and what an officer reads, never a program.

Reading trusts nothing: a pack is a signed target, but a signature says who made it, not that it is harmless.
"""

from __future__ import annotations

import re
import stat
import struct
import tomllib
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path, PurePosixPath

from desktop.errors import ContentError, PackProblem, PackRefused

FACTS = "pack.toml"
LEVELS = ("public", "official", "reserved")
SIGNED_AS = ("material_de_apoyo", "oficial")
FOLDERS = ("forms", "guides", "directory", "cards", "practice", "mapping", "LICENSES")
MAX_FILES, MAX_BYTES = 4000, 64 * 1024 * 1024
_SUFFIXES = frozenset({".md", ".xml", ".csv", ".toml", ".txt", ".svg", ".png", ".jpg"})
_NAME = re.compile(r"^[a-z][a-z0-9-]{0,40}$")
_VERSION = re.compile(r"^\d{1,6}(?:\.\d{1,6}){0,3}$")
_TARGET = re.compile(r"^(?P<name>[a-z][a-z0-9-]*)-(?P<version>\d[\d.]*)\.zip(?P<sealed>\.age)?$")
# What zipfile lets through of a damaged archive, besides its own BadZipFile.
_BROKEN = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, RuntimeError, ValueError,
    IndexError,
)  # fmt: skip
_EPOCH = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True)
class PackFacts:
    """What `pack.toml` says: `level` is one of LEVELS, `signed_as` one of SIGNED_AS, languages are BCP 47."""

    name: str
    version: str
    level: str = "public"
    languages: tuple[str, ...] = ("es",)
    min_program: str = "0"
    signed_as: str = "material_de_apoyo"

    def __post_init__(self) -> None:
        if not _NAME.match(self.name) or not _VERSION.match(self.version):
            raise ContentError(FACTS, "name is lower case with hyphens, version is figures with dots")
        if self.level not in LEVELS or self.signed_as not in SIGNED_AS:
            raise ContentError(FACTS, f"level: {', '.join(LEVELS)}; signed_as: {', '.join(SIGNED_AS)}")
        if not _VERSION.match(self.min_program) or not self.languages:
            raise ContentError(FACTS, "min_program is figures with dots, languages is not empty")

    @property
    def target(self) -> str:
        """The name of its TUF target; a reserved one is encrypted."""
        return f"{self.name}-{self.version}.zip{'.age' if self.level == 'reserved' else ''}"


@dataclass(frozen=True)
class Pack:
    """A pack that was read whole: its facts and its files by POSIX path, `pack.toml` not among them."""

    facts: PackFacts
    files: Mapping[str, bytes]


def number(version: str) -> tuple[int, ...]:
    """A version as figures to compare: `1.10` is later than `1.9`, and `1.0` is `1`."""
    figures = [int(part) for part in version.split(".")]
    while len(figures) > 1 and figures[-1] == 0:
        figures.pop()
    return tuple(figures)


def named(target: str) -> tuple[str, str, bool] | None:
    """Name, version and whether it is encrypted, of a target's file name; None for something else."""
    match = _TARGET.match(target)
    return (match["name"], match["version"], bool(match["sealed"])) if match else None


def collect(resources: Path) -> dict[str, bytes]:
    """The files of a `resources/` folder that a pack carries, by POSIX path."""
    found = {}
    for folder in FOLDERS:
        for path in sorted((resources / folder).rglob("*")):
            if path.is_file() and path.suffix in _SUFFIXES:
                found[path.relative_to(resources).as_posix()] = path.read_bytes()
    return found


def write(facts: PackFacts, files: Mapping[str, bytes]) -> bytes:
    """The archive: the same files give the same bytes."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in sorted({**files, FACTS: _facts_text(facts)}.items()):
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.external_attr = (stat.S_IFREG | 0o644) << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return buffer.getvalue()


def _facts_text(facts: PackFacts) -> bytes:
    languages = ", ".join(f'"{one}"' for one in facts.languages)
    lines = (
        f'name = "{facts.name}"',
        f'version = "{facts.version}"',
        f'level = "{facts.level}"',
        f"languages = [{languages}]",
        f'min_program = "{facts.min_program}"',
        f'signed_as = "{facts.signed_as}"',
    )
    return ("\n".join(lines) + "\n").encode()


def read(data: bytes) -> Pack:
    """Read an archive. Raises PackRefused: UNREADABLE, or UNSAFE for links, programs, `..` and bombs."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            _refuse_unsafe(entries)
            files = {entry.filename: _content(archive, entry) for entry in entries}
    except _BROKEN as error:
        raise PackRefused(PackProblem.UNREADABLE) from error
    return Pack(_facts(files.pop(FACTS, b"")), files)


def _refuse_unsafe(entries: list[zipfile.ZipInfo]) -> None:
    names = {entry.filename.casefold() for entry in entries}
    if len(entries) > MAX_FILES or len(names) != len(entries):
        raise PackRefused(PackProblem.UNSAFE)
    if sum(entry.file_size for entry in entries) > MAX_BYTES:
        raise PackRefused(PackProblem.UNSAFE)
    for entry in entries:
        path, mode = PurePosixPath(entry.filename), entry.external_attr >> 16
        inside = entry.filename == FACTS or (len(path.parts) > 1 and path.parts[0] in FOLDERS)
        plain = not stat.S_IFMT(mode) or stat.S_ISREG(mode)
        plain = plain and entry.compress_type in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
        wandering = path.is_absolute() or ".." in path.parts or path.as_posix() != entry.filename
        strange = any(letter in entry.filename for letter in '\\:*?"<>|') or not entry.filename.isprintable()
        if not inside or not plain or wandering or strange or mode & 0o111 or path.suffix not in _SUFFIXES:
            raise PackRefused(PackProblem.UNSAFE)


def _content(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    with archive.open(entry) as file:
        content = file.read(entry.file_size + 1)
    if len(content) != entry.file_size:
        raise PackRefused(PackProblem.UNSAFE)
    return content


def _facts(text: bytes) -> PackFacts:
    try:
        said = tomllib.loads(text.decode())
        return PackFacts(
            name=str(said["name"]),
            version=str(said["version"]),
            level=str(said["level"]),
            languages=tuple(map(str, said["languages"])),
            min_program=str(said["min_program"]),
            signed_as=str(said["signed_as"]),
        )
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, KeyError, TypeError, ContentError) as error:
        raise PackRefused(PackProblem.UNREADABLE) from error
