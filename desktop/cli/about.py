"""What this program is made of: version and licence of each part, as `vigia --version --verbose` prints them."""

from __future__ import annotations

import json
import platform
import sys
from importlib import metadata
from pathlib import Path

import desktop

_LISTED = "parts.json"  # written by build.spec beside the frozen program
_OWN = "vigia"


def parts() -> list[tuple[str, str, str]]:
    """Return name, version and licence of each part: of the frozen program, else of what this source declares."""
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        listed = json.loads((Path(frozen) / _LISTED).read_text(encoding="utf-8"))
        return [(one["name"], one["version"], one["licence"]) for one in listed]
    return [("Python", platform.python_version(), "PSF-2.0"), *_declared()]


def lines() -> list[str]:
    """Return what is printed: the program, its parts, and what they carry compiled in."""
    found = [f"vigia {desktop.__version__} GPL-3.0-or-later"]
    found += [f"{name} {version} {licence}" for name, version, licence in parts()]
    found += [f"{name} {version} {licence}, inside {where}" for name, version, licence, where in inside()]
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        found.append(f"licence texts: {Path(frozen) / 'licences'}")
    return found


def inside() -> list[tuple[str, str, str, str]]:
    """Return name, version and licence of what other parts carry compiled in, and which part does."""
    from contextlib import closing

    from cryptography.hazmat.backends.openssl import backend
    from sqlcipher3 import dbapi2

    with closing(dbapi2.connect(":memory:")) as database:
        database.execute("PRAGMA key = 'a key, so that it names what it encrypts with'")
        cipher, openssl = (
            str(database.execute(f"PRAGMA {asked}").fetchone()[0])
            for asked in ("cipher_version", "cipher_provider_version")
        )
    return [
        ("SQLCipher", cipher.partition(" ")[0], "BSD-3-Clause", "sqlcipher3"),
        ("SQLite", dbapi2.sqlite_version, "blessing", "sqlcipher3"),
        ("OpenSSL", openssl.split()[1], "Apache-2.0", "sqlcipher3"),
        ("OpenSSL", backend.openssl_version_text().split()[1], "Apache-2.0", "cryptography"),
    ]


def _declared() -> list[tuple[str, str, str]]:
    names = [text for text in metadata.requires(_OWN) or [] if "extra ==" not in text]
    found = []
    for text in names:
        name = text.partition(";")[0].strip()
        for sign in "<>=!~[ ":
            name = name.partition(sign)[0]
        about = metadata.metadata(name)
        given = next((key for key in ("License-Expression", "License") if key in about), None)
        licence = about[given].partition("\n")[0] if given else "see its licence file"
        found.append((about["Name"], about["Version"], licence))
    return found
