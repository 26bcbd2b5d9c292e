"""What goes with the packages in dist/: the list of parts (CycloneDX), checksums and a signed manifest.

`python resources/installer/release.py FROZEN DIST [--key PEM]`. The manifest is a DSSE envelope
(`application/vnd.vigia.release+json`) signed with the ministry's release key, else with the demo root, which says so.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import load_pem_private_key
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

import desktop
from desktop.cli.about import inside
from desktop.vault.trust import sign_envelope

ROOT = Path(__file__).parents[2]
DEMO_KEY = ROOT / "resources" / "trust" / "demo" / "root.pem"
PAYLOAD_TYPE = "application/vnd.vigia.release+json"
SBOM, SUMS, MANIFEST = "vigia.cdx.json", "sha256sums", "manifest.dsse.json"
# What comes without a version of its own that could be asked.
UNVERSIONED = (
    ("age (rage)", "MIT OR Apache-2.0", "pyrage"),
    ("Encode Sans, renamed Vigia Sans", "OFL-1.1", "resources/fonts"),
    ("Lucide icons", "ISC", "resources/icons"),
)


def main() -> int:
    """Write the three files."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("frozen", type=Path)
    parser.add_argument("dist", type=Path)
    parser.add_argument("--key", type=Path, default=DEMO_KEY, help="Ed25519 (PEM) that signs the manifest")
    given = parser.parse_args()
    write_sbom(given.frozen, given.dist / SBOM)
    print(write_manifest(given.dist, _key(given.key)), end="")
    demo = given.key.resolve() == DEMO_KEY.resolve()
    print(f"{MANIFEST}, {'signed with the DEMO key' if demo else 'signed'}")
    return 0


def write_manifest(dist: Path, key: Ed25519PrivateKey) -> str:
    """Write the checksums of what is in a folder and a manifest signed by a key; return the checksums."""
    files = sorted(path for path in dist.iterdir() if path.is_file() and path.name not in (SUMS, MANIFEST))
    listed = [{"name": path.name, "size": path.stat().st_size, "sha256": digest(path)} for path in files]
    sums = "".join(f"{one['sha256']}  {one['name']}\n" for one in listed)
    (dist / SUMS).write_text(sums, encoding="utf-8")
    manifest = {"v": 1, "version": desktop.__version__, "commit": _commit(), "files": listed}
    payload = json.dumps(manifest, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()
    (dist / MANIFEST).write_bytes(sign_envelope(payload, PAYLOAD_TYPE, key))
    return sums


def write_sbom(frozen: Path, target: Path) -> None:
    """Write the CycloneDX list of what is in the frozen program; raises SystemExit where it is not well formed."""
    told = subprocess.run(
        [sys.executable, "-m", "cyclonedx_py", "environment", "--output-reproducible",
         "--output-format", "JSON", "--spec-version", "1.6", sys.executable],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    document: dict[str, Any] = json.loads(told.stdout)
    parts = json.loads((frozen / "_internal" / "parts.json").read_text(encoding="utf-8"))
    shipped = {_plain(part["name"]) for part in parts}
    kept = [one for one in document["components"] if _plain(one["name"]) in shipped]
    references = {one["bom-ref"] for one in kept}
    python = next(part for part in parts if part["name"] == "Python")
    kept.append(_component("Python", python["licence"], "the interpreter", python["version"]))
    kept += [
        _component(name, licence, f"inside {where}", version)
        for name, version, licence, where in (*inside(), *_inside_qt(frozen, parts))
    ]
    kept += [_component(name, licence, f"inside {where}") for name, licence, where in UNVERSIONED]
    document["components"] = kept
    document["dependencies"] = [
        {**one, "dependsOn": [each for each in one.get("dependsOn", []) if each in references]}
        for one in document.get("dependencies", [])
        if one["ref"] in references
    ]
    own = _component("vigia", "GPL-3.0-or-later", "this program", desktop.__version__)
    document["metadata"]["component"] = {**own, "type": "application", "bom-ref": "vigia"}
    text = json.dumps(document, ensure_ascii=False, indent=1, sort_keys=True)
    trouble = JsonStrictValidator(SchemaVersion.V1_6).validate_str(text)
    if trouble is not None:
        raise SystemExit(f"the list of parts is not CycloneDX: {trouble}")
    target.write_text(text + "\n", encoding="utf-8")


def _inside_qt(frozen: Path, parts: list[dict[str, str]]) -> Iterator[tuple[str, str, str, str]]:
    """Yield what the binding carries: Qt, of its own version, and ICU, by the name of its library."""
    binding = next(part for part in parts if part["name"] == "PySide6_Essentials")
    yield "Qt", binding["version"], "LGPL-3.0-only", "pyside6-essentials"
    for library in (frozen / "_internal/PySide6/Qt/lib").glob("libicudata.so.*"):
        yield "ICU", library.suffix.lstrip("."), "ICU", "pyside6-essentials"


def _component(name: str, licence: str, about: str, version: str = "") -> dict[str, Any]:
    said: dict[str, Any] = {
        "type": "library",
        "name": name,
        "description": about,
        "bom-ref": f"{about}:{name}",
        "licenses": [{"expression": licence}],
    }
    return {**said, "version": version} if version else said


def digest(path: Path) -> str:
    """Return a file's SHA-256 (hex)."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _commit() -> str:
    told = subprocess.run(
        ["git", "-C", str(ROOT), "rev-parse", "HEAD"], capture_output=True, text=True, check=False
    )
    return told.stdout.strip()


def _key(path: Path) -> Ed25519PrivateKey:
    key = load_pem_private_key(path.read_bytes(), None)
    if not isinstance(key, Ed25519PrivateKey):
        raise SystemExit(f"{path} is not an Ed25519 key")
    return key


def _plain(name: str) -> str:
    return name.lower().replace("_", "-").replace(".", "-")


if __name__ == "__main__":
    sys.exit(main())
