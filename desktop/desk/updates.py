"""New versions of the program at this post: looked for, verified, and handed to whoever installs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

import desktop
from desktop.content.updates.installers import Installer, KeptInstallers, kind_here
from desktop.errors import SupervisorOnly, UpdateRefused
from desktop.vault.officer import Role

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.content.packs.watch import Watch
    from desktop.content.updates.taking import Updates as Taking
    from desktop.desk.believing import Believing
    from desktop.incidents.ports import Clock
    from desktop.vault.open_vault import OpenVault


@dataclass(frozen=True)
class Search:
    """Ready to look on any thread: it needs the vault no more. `clock` is the machine's."""

    taking: Taking
    clock: datetime
    may_confirm: bool

    def take(self, place: str, *, confirmed: bool = False, watch: Watch | None = None) -> Installer | None:
        """Bring what a folder or an address offers here, verified; None where there is nothing later.

        `confirmed`: a supervisor says that the clock may be wrong. Raises UpdateRefused, SupervisorOnly, AddressWrong;
        Stopped once `watch` is.
        """
        from desktop.content.packs.sources import source  # noqa: PLC0415 - TUF and HTTP are needed here only

        if confirmed and not self.may_confirm:
            raise SupervisorOnly
        return self.taking.take(source(place, watch), self.clock, confirmed=confirmed)


class Updates:
    """The program's own versions."""

    def __init__(self, opened: OpenVault, folder: Path, clock: Clock, believing: Believing) -> None:
        self._vault, self._folder, self._clock, self._believing = opened, folder, clock, believing

    @property
    def address(self) -> str:
        """Where the ministry publishes versions, as the policy says; "" where it says nothing."""
        return self._vault.enrolment.policy.update_source

    def waiting(self) -> Installer | None:
        """Return the verified installer that waits for whoever installs."""
        return KeptInstallers(self._folder).waiting(desktop.__version__)

    def open(self) -> Search:
        """Get ready to look. Raises UpdateRefused UNTRUSTED and ResourceMissing, as `Believing.basis`."""
        from desktop.content.updates.taking import Updates as Taking  # noqa: PLC0415 - as above

        basis = self._believing.basis(UpdateRefused)
        taking = Taking(
            self._folder,
            basis.root,
            known=basis.known,
            program=basis.program,
            resources=basis.resources,
            kind=kind_here(),
        )
        return Search(taking, self._clock.now(), self._vault.officer.role is Role.SUPERVISOR)

    def hand_over(self, folder: Path, watch: Watch | None = None) -> Path:
        """Copy the installer that waits to a folder of whoever installs. Raises UpdateRefused; Stopped once `watch` is."""
        return KeptInstallers(self._folder).hand_over(desktop.__version__, folder, watch)
