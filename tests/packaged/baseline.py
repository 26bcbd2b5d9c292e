"""Does the program run on the oldest processor that the manual names? `python -m tests.packaged.baseline`.

qemu-user plays the processor: one without AVX (Nehalem, 2008) must do, one without SSE4.2 (Core 2) is told apart. The
interpreter and the wheels are those that the frozen program carries.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
MUST, TOO_OLD = "Nehalem", "core2duo"
_TRY = """
import pathlib, sys, tempfile
sys.path[:0] = {path!r}
import pyrage, zxingcpp
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from desktop.cli.self_check import _look
from desktop.store.schema import open_vault_database
from desktop.vault.passphrase import FixedKdf
Ed25519PrivateKey.generate().sign(b"x")
AESGCM(bytes(32)).encrypt(bytes(12), b"x", b"")
pyrage.x25519.Identity.generate()
with tempfile.TemporaryDirectory() as folder:
    open_vault_database(pathlib.Path(folder) / "v.db", bytes(32), create=True).close()
print(_look()["font"])
"""


def runs_on(processor: str) -> bool:
    """Say whether databases, keys and the window's toolkit work on a processor."""
    python = Path(sys.executable).resolve()
    paths = [str(ROOT), *(path for path in sys.path if path.endswith("site-packages"))]
    told = subprocess.run(
        ["qemu-x86_64", "-cpu", processor, str(python), "-c", _TRY.format(path=paths)],
        capture_output=True,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        check=False,
    )
    return told.returncode == 0 and "Vigia Sans" in told.stdout


def main() -> int:
    """Try both processors; 1 where the one that must do does not."""
    if shutil.which("qemu-x86_64") is None:
        print("qemu-x86_64 is missing: apt install qemu-user", file=sys.stderr)
        return 2
    for processor in (MUST, TOO_OLD):
        print(f"{processor}: {'runs' if runs_on(processor) else 'does not run'}", flush=True)
    return 0 if runs_on(MUST) else 1


if __name__ == "__main__":
    sys.exit(main())
