"""What the frozen program is made of: distributions with version and licence, and the texts of their licences."""

from __future__ import annotations

import platform
import sys
from collections.abc import Iterable, Iterator
from importlib import metadata
from pathlib import Path
from typing import TypedDict

_LICENCE_NAMES = ("license", "licence", "copying", "notice", "authors")
_OWN = "vigia"
# Texts that have to travel along and are not in the distribution.
_ADDED = Path(__file__).parent / "licences"
_LACKING = {
    "PySide6_Essentials": ("LGPL-3.0.txt",), "shiboken6": ("LGPL-3.0.txt",), "sqlcipher3": ("SQLCipher.txt",),
}  # fmt: skip
# How licences begin to speak, where a distribution names none.
_SPOKEN = {"Permission is hereby granted, free of charge": "MIT", "This software is provided 'as-is'": "Zlib"}


class Part(TypedDict):
    """One distribution; `licence` is an SPDX expression where its maker gives one."""

    name: str
    version: str
    licence: str


def frozen_parts(
    pure: Iterable[tuple[str, str, str]], binaries: Iterable[tuple[str, str, str]]
) -> list[Part]:
    """Return the distributions whose modules PyInstaller collected (its tables of contents), by name."""
    owners = metadata.packages_distributions()
    modules = {name.partition(".")[0] for name, _, _ in pure}
    modules |= {Path(name).parts[0].partition(".")[0] for name, _, _ in binaries}
    names = {owner for module in modules for owner in owners.get(module, ()) if owner != _OWN}
    found = [_part(name) for name in sorted(names, key=str.lower)]
    return [Part(name="Python", version=platform.python_version(), licence="PSF-2.0"), *found]


def licence_files(parts: Iterable[Part]) -> Iterator[tuple[str, Path]]:
    """Yield each licence text as (place under `licences/`, file)."""
    python = (
        Path(sys.base_prefix) / "lib" / f"python{sys.version_info[0]}.{sys.version_info[1]}" / "LICENSE.txt"
    )
    if python.is_file():
        yield "Python/LICENSE.txt", python
    for part in parts:
        if part["name"] == "Python":
            continue
        files = [*_texts(part["name"]), *(_ADDED / name for name in _LACKING.get(part["name"], ()))]
        yield from ((f"{part['name']}/{file.name}", file) for file in files)


def _texts(name: str) -> Iterator[Path]:
    for file in metadata.files(name) or ():
        if ".dist-info" in str(file) and file.name.lower().startswith(_LICENCE_NAMES):
            yield Path(str(file.locate()))


def _part(name: str) -> Part:
    about = metadata.metadata(name)
    return Part(name=about["Name"], version=about["Version"], licence=_licence(about))


def _licence(about: metadata.PackageMetadata) -> str:
    if "License-Expression" in about:
        return about["License-Expression"]
    named = [
        text.rpartition(" :: ")[2]
        for text in about.get_all("Classifier") or []
        if text.startswith("License ::")
    ]
    short = about["License"].partition("\n")[0] if "License" in about else ""
    return short if 0 < len(short) < 60 else ", ".join(named) or _spoken(about["Name"])


def _spoken(name: str) -> str:
    """Return the licence that a distribution's text is. Raises LookupError where a person has to read it."""
    for file in _texts(name):
        text = " ".join(file.read_text(encoding="utf-8").split())
        for words, licence in _SPOKEN.items():
            if words in text:
                return licence
    raise LookupError(
        f"{name} names no licence: read its text and add how it begins to resources/installer/parts.py"
    )
