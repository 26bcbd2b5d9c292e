"""What every part of the vault is given from outside."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.paths import Home
from desktop.vault.header import HeaderFile
from desktop.vault.keyring import Keyring
from desktop.vault.passphrase import Kdf
from desktop.vault.ports import Clock, Ids
from desktop.vault.trust import Trust


@dataclass(frozen=True)
class Surroundings:
    """Where the files are, time, randomness, the cost of passphrases, the trusted roots, the OS keyring."""

    home: Home
    clock: Clock
    ids: Ids
    kdf: Kdf
    trust: Trust
    keyring: Keyring | None

    @property
    def header_file(self) -> HeaderFile:
        return HeaderFile(self.home.header)
