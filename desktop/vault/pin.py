"""The PIN of *Ocultar*: brings back a vault that is still open behind the neutral screen. It opens no closed one.

It is kept inside the vault, one for each officer, and never leaves it: six digits protect nothing on a stolen disk.
"""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass, field

from desktop.errors import PinTooSimple

DIGITS = 6
TRIES = 3  # then the vault is locked
_COST = {"n": 2**14, "r": 8, "p": 1}  # RFC 7914: 16 MiB, some 50 ms
SALT_BYTES = 16
_UP, _DOWN = "01234567890", "09876543210"


def wait_after(wrong: int) -> float:
    """Return the seconds to wait after so many wrong PINs."""
    return 2.0 * wrong


@dataclass(frozen=True)
class PinCheck:
    """What tells the PIN from another one."""

    salt: bytes = field(repr=False)
    digest: bytes = field(repr=False)

    @classmethod
    def of(cls, pin: str, salt: bytes) -> PinCheck:
        """Return the check of a new PIN. Raises PinTooSimple."""
        require_good(pin)
        return cls(salt, _digest(pin, salt))

    @classmethod
    def read(cls, text: str) -> PinCheck:
        """Read what `text` wrote; raises ValueError for anything else."""
        raw = bytes.fromhex(text)
        return cls(raw[:SALT_BYTES], raw[SALT_BYTES:])

    @property
    def text(self) -> str:
        """The check as the vault keeps it."""
        return (self.salt + self.digest).hex()

    def fits(self, pin: str) -> bool:
        """Tell whether it is this PIN."""
        return hmac.compare_digest(_digest(pin, self.salt), self.digest)


def require_good(pin: str) -> None:
    """Raise PinTooSimple unless a PIN has six digits that are not the first that anybody would try."""
    digits = len(pin) == DIGITS and pin.isascii() and pin.isdigit()
    halves = pin[: DIGITS // 2] == pin[DIGITS // 2 :]
    if not digits or len(set(pin)) < 3 or halves or pin in _UP or pin in _DOWN:
        raise PinTooSimple(DIGITS)


def _digest(pin: str, salt: bytes) -> bytes:
    return hashlib.scrypt(pin.encode(), salt=salt, dklen=32, **_COST)
