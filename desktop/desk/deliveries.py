"""Deliveries of content: a signed pack from a folder or a stick, and the way back to the version before."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from desktop.content.in_force import CONTENT
from desktop.content.packs.kept import InstalledPack, KeptPacks
from desktop.errors import PackRefused, SupervisorOnly
from desktop.vault.officer import Role

if TYPE_CHECKING:
    from pathlib import Path

    import pyrage

    from desktop.content.packs.installing import Packs
    from desktop.content.packs.watch import Watch
    from desktop.desk.believing import Believing
    from desktop.desk.reserved import Reserved
    from desktop.incidents.ports import Clock
    from desktop.vault.open_vault import OpenVault


@dataclass(frozen=True)
class Delivery:
    """Ready to take packs on any thread: it needs the vault no more. `clock` is the machine's."""

    packs: Packs
    clock: datetime
    may_confirm: bool
    identity: pyrage.x25519.Identity = field(repr=False)  # the post's, for what is reserved to it

    def take(
        self, place: str, *, confirmed: bool = False, watch: Watch | None = None
    ) -> tuple[InstalledPack, ...]:
        """Install what a folder or an address offers and return what is new here; it counts from the next unlocking.

        `confirmed`: a supervisor says that the clock may be wrong. Raises PackRefused, SupervisorOnly, AddressWrong;
        Stopped once `watch` is, and then nothing has changed.
        """
        from desktop.content.packs.sources import source  # noqa: PLC0415 - TUF and HTTP are needed here only

        if confirmed and not self.may_confirm:
            raise SupervisorOnly
        return self.packs.install(
            source(place, watch), self.clock, confirmed=confirmed, identity=self.identity
        )


class Deliveries:
    """What the ministry delivered to this machine; `folder` is that of the packs."""

    def __init__(
        self, opened: OpenVault, folder: Path, clock: Clock, believing: Believing, reserved: Reserved
    ) -> None:
        self._vault, self._folder, self._clock = opened, folder, clock
        self._believing, self._reserved = believing, reserved

    @property
    def supervised(self) -> bool:
        """Whether who works here may go back to an older version, and confirm a clock."""
        return self._vault.officer.role is Role.SUPERVISOR

    def installed(self) -> tuple[InstalledPack, ...]:
        """Every version kept of the content, newest first. Raises ContentError where the index is damaged."""
        return tuple(pack for pack in KeptPacks(self._folder).installed() if pack.name == CONTENT)

    def known(self) -> datetime:
        """Return a time surely past; see `Believing`."""
        return self._believing.known()

    def open(self) -> Delivery:
        """Get ready to take packs. Raises PackRefused UNTRUSTED and ResourceMissing, as `Believing.basis`."""
        from desktop.content.packs.installing import Packs  # noqa: PLC0415 - TUF and HTTP are needed here only

        basis = self._believing.basis(PackRefused)
        packs = Packs(
            self._folder,
            basis.root,
            known=basis.known,
            program=basis.program,
            resources=basis.resources,
        )
        return Delivery(packs, self._clock.now(), self.supervised, self._reserved.identity())

    def go_back(self) -> InstalledPack:
        """Use the version before from the next unlocking on. Raises SupervisorOnly, PackRefused NOTHING_BEFORE."""
        if not self.supervised:
            raise SupervisorOnly
        return KeptPacks(self._folder).rollback(CONTENT)

    def use_again(self) -> InstalledPack | None:
        """Use the version that was gone back from, from the next unlocking on. Raises SupervisorOnly."""
        if not self.supervised:
            raise SupervisorOnly
        return KeptPacks(self._folder).forward(CONTENT)
