"""A release build, as the ministry makes one: `python -m tests.packaged.release`. Freezes with keys of its own made for it.

It must check itself well, carry nothing of the demonstration, refuse an enrolment that the demonstration signed, and take
one that the ministry signed; and without the ministry's keys there must be no build.
"""

from __future__ import annotations

import csv
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat

from tests.packaged.data import PHRASE
from tests.packaged.making import ROOT
from tests.packaged.table import play

BUILD = ROOT / "build" / "release"
DEMO_KEYS = ROOT / "resources" / "trust" / "demo"
_OF_THE_MINISTRY = (
    "form-rsa.der",
    "receipt.pub",
    "recovery.pub",
)  # the public halves that every enrolment names


class Release:
    """The steps, in order; each asserts what it saw."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.trust, self.public = folder / "trust", folder / "public"
        self.root = folder / "raiz.pem"
        self.program = folder / "dist" / "vigia" / "vigia"

    def steps(self) -> list[tuple[str, Callable[[], str]]]:
        return [
            ("no keys of the ministry, no build", self.refused_without_keys),
            ("freeze with the ministry's key", self.freeze),
            ("self-check", self.self_check),
            ("nothing of the demonstration inside", self.no_demo),
            ("demonstration enrolment refused", self.refuses_demo),
            ("the ministry's enrolment taken", self.takes_ours),
        ]

    def refused_without_keys(self) -> str:
        empty = self.folder / "nothing"
        empty.mkdir(parents=True, exist_ok=True)
        told = self._freeze(empty)
        assert told.returncode != 0
        assert "needs the ministry's public keys" in told.stderr, told.stderr[-300:]
        return "refused"

    def freeze(self) -> str:
        key = Ed25519PrivateKey.generate()
        for folder in (self.trust, self.public):
            folder.mkdir(parents=True, exist_ok=True)
        self.root.write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
        public = key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
        (self.trust / "raiz.pub").write_bytes(public)
        for name in _OF_THE_MINISTRY:
            shutil.copy(DEMO_KEYS / name, self.public)
        told = self._freeze(self.trust)
        assert told.returncode == 0, told.stderr[-300:]
        size = sum(
            path.stat().st_size
            for path in self.program.parent.rglob("*")
            if path.is_file() and not path.is_symlink()
        )
        return f"{size / 1e6:.0f} MB"

    def self_check(self) -> str:
        told = self._vigia("self-check", "--json")
        assert told.returncode == 0, told.stdout + told.stderr
        assert '"release": true' in told.stdout
        return "ok"

    def no_demo(self) -> str:
        inside = self.program.parent / "_internal"
        assert not (inside / "resources/trust/demo").exists()
        looked = [path for path in inside.rglob("*") if path.is_file()]
        private = [path.name for path in looked if b"DEMO KEY" in path.read_bytes()]
        assert private == []
        return f"{len(looked)} files looked through"

    def refuses_demo(self) -> str:
        alta, code = self._alta("demo")
        told = self._vigia("enrol", str(alta), "--code-file", str(code), "--check")
        assert told.returncode == 2, told.stdout + told.stderr
        assert "demo-in-release" in told.stderr, told.stderr
        return told.stderr.strip()[-60:]

    def takes_ours(self) -> str:
        alta, code = self._alta("ministry", "--sign", str(self.root), "--public", str(self.public))
        phrase = self.folder / "phrase"
        phrase.write_text(PHRASE + "\n", encoding="utf-8")
        told = self._vigia(
            "enrol",
            str(alta),
            "--code-file",
            str(code),
            "--name",
            "Persona Ficticia",
            "--passphrase-file",
            str(phrase),
        )
        assert told.returncode == 0, told.stdout + told.stderr
        assert "DEMOSTRACIÓN" not in told.stdout
        return told.stdout.splitlines()[0]

    def _freeze(self, trust: Path) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [str(Path(sys.executable).parent / "pyinstaller"), "--noconfirm", "--log-level", "ERROR",
             "--distpath", str(self.folder / "dist"), "--workpath", str(self.folder / "work"), "build.spec"],
            cwd=ROOT, capture_output=True, text=True, check=False,
            env={**os.environ, "VIGIA_RELEASE": "1", "VIGIA_TRUST": str(trust)},
        )  # fmt: skip

    def _vigia(self, *words: str) -> subprocess.CompletedProcess[str]:
        home = self.folder / "home"
        return subprocess.run(
            [str(self.program), *words], capture_output=True, text=True, check=False,
            env={"PATH": "/usr/bin:/bin", "HOME": str(self.folder), "VIGIA_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"},
        )  # fmt: skip

    def _alta(self, name: str, *signing: str) -> tuple[Path, Path]:
        """Make an enrolment and return it with a file that holds its code."""
        folder = self.folder / f"alta-{name}"
        subprocess.run(
            [sys.executable, "-m", "registry", "device", "enrol", "--post", "ABL", "--name", "Aguas Blancas – Bermejo",
             "--to", str(folder), "--url", "https://registro.ejemplo", "--data", str(self.folder / f"registry-{name}"), *signing],
            check=True, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        with (folder / "codigos.csv").open(encoding="utf-8") as file:
            code = next(row["one_time_code"] for row in csv.DictReader(file))
        (folder / "code").write_text(code + "\n", encoding="utf-8")
        return next(folder.glob("*.vigia-alta")), folder / "code"


def main() -> int:
    """Play the steps and print their table; 1 where one failed."""
    shutil.rmtree(BUILD, ignore_errors=True)
    BUILD.mkdir(parents=True)
    return 0 if all(row.well for row in play(Release(BUILD).steps())) else 1


if __name__ == "__main__":
    sys.exit(main())
