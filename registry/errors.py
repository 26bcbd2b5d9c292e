"""Expected failures of the registry; `args` reach logs, so no class carries an answer, a name or a token.

RegistryError
├── Refused            an OpenRosa request that is answered with a 4xx
├── SetupError         the registry cannot start or a command cannot run as it was called
└── SealBroken         an encrypted submission that the key does not open, or that was altered
"""

from __future__ import annotations


class RegistryError(Exception):
    """A failure that the registry foresees and explains."""


class Refused(RegistryError):
    """A request answered with `status`; `message` is shown to the sender and names no content."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(status, message)
        self.status, self.message = status, message


class SetupError(RegistryError):
    """A folder, key, form or database that cannot be used; the text is for the operator, in Spanish."""


class SealBroken(RegistryError):
    """An encrypted submission that does not open: `what` says which step failed."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what
