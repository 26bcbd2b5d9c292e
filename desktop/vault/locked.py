"""The vault as the lock screen knows it: who may open it and how long to wait. No key, no database, nothing decrypted.

The first window is made of this alone; what opens the vault is imported while a person types.
"""

from __future__ import annotations

from dataclasses import dataclass

from desktop.errors import HeaderDamaged, NoVault
from desktop.paths import Home
from desktop.vault import wiping
from desktop.vault.gate import Gate
from desktop.vault.header import Header, HeaderFile
from desktop.vault.officer import OfficerTile, Role
from desktop.vault.ports import Clock


@dataclass(frozen=True)
class LockedFacts:
    """What the program knows while locked: the vault's random id, the post's code, whether this is a demo."""

    vault_id: str
    post: str
    demo: bool


class LockedVault:
    """The vault of one data folder, before there is a key. Nothing here keeps one."""

    def __init__(self, home: Home, clock: Clock, gate: Gate | None = None) -> None:
        """Take the folder and the time; a wipe that was cut short is finished here. Raises FolderReadOnly then."""
        if wiping.is_begun(home):
            wiping.finish(home)
        self._home = home
        self._file = HeaderFile(home.header)
        self._gate = gate or Gate(self._file, clock)

    @property
    def gate(self) -> Gate:
        """What slows wrong tries: one for the run of the program, since it counts them alone while the disk is full."""
        return self._gate

    def exists(self) -> bool:
        """Tell whether there is a vault here, even one whose header is lost: it is never made anew over it."""
        return self._file.exists() or self._home.vault.exists()

    def facts(self) -> LockedFacts:
        """Return what may be shown while locked. Raises NoVault or HeaderDamaged."""
        header = self._header()
        return LockedFacts(header.vault_id, header.post, header.demo)

    def officers(self) -> list[OfficerTile]:
        """Return who may open the vault, by neutral label. Raises NoVault or HeaderDamaged."""
        return [OfficerTile(one.officer_id, one.label, Role(one.role)) for one in self._header().entries]

    def wait_s(self) -> float:
        """Return the seconds that must pass before the next try."""
        return self._gate.wait_s(self._header())

    def can_take_notes(self) -> bool:
        """Tell whether a note can be sealed here: a vault of before cannot until it was unlocked once."""
        return bool(self._header().note_recipient)

    def _header(self) -> Header:
        if self._file.exists():
            return self._file.read()
        if self._home.vault.exists():
            raise HeaderDamaged(self._home.header)
        raise NoVault
