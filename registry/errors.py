"""Expected failures of the registry; `args` reach logs, so no class carries an answer, a name or a token.

RegistryError
├── Refused            an OpenRosa request that is answered with a 4xx
├── SetupError         the registry cannot start or a command cannot run as it was called
├── CourierRefused     a file brought by USB that is not taken: cut, swapped, replayed, of an unknown device
└── SealBroken         an encrypted submission that the key does not open, or that was altered
"""

from __future__ import annotations

from enum import StrEnum


class RegistryError(Exception):
    """A failure that the registry foresees and explains."""


class Refused(RegistryError):
    """A request answered with `status`; `message` is shown to the sender and names no content."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(status, message)
        self.status, self.message = status, message


class SetupError(RegistryError):
    """A folder, key, form or database that cannot be used; the text is for the operator, in Spanish."""


class CourierProblem(StrEnum):
    """Why a file of the courier is refused."""

    UNREADABLE = "unreadable"  # cut, or sealed to another key, or no such file
    UNSIGNED = "unsigned"  # the manifest's signature does not hold
    UNKNOWN_DEVICE = "unknown-device"  # signed by a key that no device here has
    SWAPPED = "swapped"  # what is inside is not what the manifest lists
    REPLAYED = "replayed"  # this number was taken before


_COURIER = {
    CourierProblem.UNREADABLE: "está cortado, o no es un envío sellado para este registro",
    CourierProblem.UNSIGNED: "la firma del equipo no vale",
    CourierProblem.UNKNOWN_DEVICE: "ningún equipo de este registro tiene la clave que lo firmó",
    CourierProblem.SWAPPED: "lo que trae no es lo que su lista firmada dice: fue cambiado",
    CourierProblem.REPLAYED: "ya se había recibido: no cambió nada",
}


class CourierRefused(RegistryError):
    """A file of the courier that is refused whole; nothing of it was taken."""

    def __init__(self, file: str, problem: CourierProblem, detail: str = "") -> None:
        text = f"{file}: {_COURIER[problem]}{f' ({detail})' if detail else ''}."
        super().__init__(problem.value, text)
        self.problem = problem


class SealBroken(RegistryError):
    """An encrypted submission that does not open: `what` says which step failed."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what
