"""Who may open the vault."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What the program offers an officer; it is not cryptographic (docs/security.md)."""

    OFFICER = "officer"
    SUPERVISOR = "supervisor"


@dataclass(frozen=True)
class OfficerTile:
    """An officer as the lock screen may show one: a neutral label, never a name."""

    id: str
    label: str
    role: Role


@dataclass(frozen=True)
class Officer:
    """An officer as the open vault knows one."""

    id: str
    label: str
    name: str
    role: Role

    @property
    def tile(self) -> OfficerTile:
        """The officer without the name."""
        return OfficerTile(self.id, self.label, self.role)
