"""PySide's signature modules as compiled files, for the frozen program: compiled once here, not at each start."""

from __future__ import annotations

import hashlib
import py_compile
import sys
from pathlib import Path

import PySide6.QtCore  # noqa: F401  its library hands the sources over when it starts

LOADER = "shibokensupport/signature/loader.py"
# PySide's own loader.py, whose names ours has: another one is looked at first, and until then PySide's way holds.
KNOWN = "e93111f218e6a16e24751f1b6684fa7b78599a4fc709d7a7f6a7bafa9fb8f209"
OURS = Path(__file__).parent / "loader.py"


def embedded() -> dict[str, bytes]:
    """Return the sources that this PySide carries in its library, by their path."""
    archive = sys.modules["shibokensupport.signature.loader"].__loader__.zfile
    return {name: archive.read(name) for name in archive.namelist() if name.startswith("shibokensupport/")}


def compiled(folder: Path) -> list[tuple[str, Path]]:
    """Compile them into a folder, with our loader; return path inside and file. Empty for a PySide that we do not know."""
    sources = {name: source for name, source in embedded().items() if name.endswith(".py")}
    if hashlib.sha256(sources[LOADER]).hexdigest() != KNOWN:
        print("signatures: another PySide, its own loader stays", file=sys.stderr)
        return []
    sources[LOADER] = OURS.read_bytes()
    made = []
    for name, source in sources.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(source)
        py_compile.compile(
            str(path), str(path.with_suffix(".pyc")), dfile=name, doraise=True,
            invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
        )  # fmt: skip
        made.append((str(Path(name).parent), path.with_suffix(".pyc")))
    return made
