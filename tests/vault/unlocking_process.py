"""A program that tries to unlock and goes on running, for whoever looks into its memory then: `test_memory.py`.

Each line on its input is JSON: `folder` and what to do there. Each line on its output says what came of it: the class of
the failure, or "open".
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from desktop.errors import AppError
from desktop.paths import Home
from desktop.vault.clock import SystemClock, SystemIds
from desktop.vault.open_vault import OpenVault
from desktop.vault.passphrase import FixedKdf
from desktop.vault.vault import Vault


def opened(asked: dict[str, Any]) -> OpenVault:
    """Open by passphrase, or by a recovery secret where one is given."""
    vault = Vault(Home(Path(asked["folder"])), SystemClock(), SystemIds(), kdf=FixedKdf(64, 1))
    officer = vault.officers()[0].id
    if "recovery" in asked:
        return vault.unlock_with_recovery(officer, asked["recovery"], asked["passphrase"])
    return vault.unlock(officer, asked["passphrase"])


def main() -> None:
    """Answer until the input ends."""
    held: OpenVault | None = None
    for line in sys.stdin:
        asked = json.loads(line)
        if held is not None:
            held.close()
            held = None
        if "close" in asked:
            answer = "closed"
        else:
            try:
                held, answer = opened(asked), "open"
            except AppError as refusal:
                answer = type(refusal).__name__
        print(answer, flush=True)


if __name__ == "__main__":
    main()
