"""What every part of the vault is given from outside."""

from __future__ import annotations

from dataclasses import dataclass, field

from desktop.paths import Home
from desktop.store.reserve import Reserve
from desktop.vault.device_secret import secret_for_wrapping
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
    held: list[bytes] = field(
        default_factory=list, repr=False
    )  # sealed to the vault; what the disk did not take

    def device_secret(self, vault_id: str, *, wanted: bool) -> bytes | None:
        """Return this machine's secret for a new wrapping, None where the policy wants none or nothing keeps it."""
        return secret_for_wrapping(self.keyring, vault_id, self.ids, wanted=wanted)

    @property
    def header_file(self) -> HeaderFile:
        return HeaderFile(self.home.header)

    @property
    def reserve(self) -> Reserve:
        return Reserve(self.home.reserve)
