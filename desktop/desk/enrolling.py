"""Another enrolment over the present one: the ministry's new keys, policy or registry for the same post."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.vault.enrolment import Enrolment
    from desktop.vault.open_vault import OpenVault


class Enrolling:
    """The enrolment of this machine, while its vault is open."""

    def __init__(self, opened: OpenVault) -> None:
        self._vault = opened

    def take(self, enrolment: Enrolment) -> None:
        """Take an enrolment; it counts from the next unlocking. Raises as `OpenVault.enrol_again`."""
        self._vault.enrol_again(enrolment)
