"""From a passphrase to a key: Argon2id with stored settings (RFC 9106), and how well it resists guessing."""

from __future__ import annotations

import time
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from desktop.errors import PassphraseTooWeak

SCORE_NEEDED = 3  # of 0–4: safe against guessing on a stolen copy, with the cost below
ESTIMATED_CHARACTERS = 72  # the estimator's own limit; what follows only adds
# The estimator's lists are English; what somebody here would try first counts for nothing at all.
COMMON_HERE = (
    "contraseña clave secreta secreto acceso ingreso usuario bienvenido bienvenida hola amor familia argentina"
    " gendarmeria gendarme prefectura policia migraciones migracion aduana frontera puesto paso puente guardia"
    " salta misiones iguazu jujuy formosa corrientes chaco bermejo aguas blancas buenos aires boca juniors river"
    " plate racing independiente lorenzo messi maradona malvinas vigia trata enero febrero marzo abril mayo junio"
    " julio agosto septiembre octubre noviembre diciembre lunes martes miercoles jueves viernes sabado domingo"
    " invierno verano primavera otoño uno dos tres cuatro cinco seis siete ocho nueve diez"
)
LANES = 4  # RFC 9106 §4, second recommended option
MEMORY_FLOOR_KIB = 64 * 1024
MEMORY_CEILING_KIB = 128 * 1024  # a shared PC with 4 GB must always be able to unlock
TARGET_S = 0.75
ITERATIONS_MOST = 64
MEMORY_MOST_KIB = 1024 * 1024


@dataclass(frozen=True)
class Strength:
    """How hard a passphrase is to guess: `score` 0–4 of the estimator, `length` in characters."""

    score: int
    length: int
    minimum: int

    @property
    def enough(self) -> bool:
        return self.length >= self.minimum and self.score >= SCORE_NEEDED


@dataclass(frozen=True)
class KdfSettings:
    """The cost and salt of one derivation, kept beside what it opens so that they can be raised later."""

    memory_kib: int
    iterations: int
    lanes: int
    salt: bytes = field(repr=False)
    device: str = ""  # hex: tells the machine's secret that is mixed in (device_secret.py), empty for none

    def to_document(self) -> dict[str, Any]:
        """Return the settings as they are stored."""
        device = {"device": self.device} if self.device else {}
        return device | {
            "name": "argon2id",
            "memory_kib": self.memory_kib,
            "iterations": self.iterations,
            "lanes": self.lanes,
            "salt": self.salt.hex(),
        }

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> KdfSettings:
        """Read stored settings.

        Raises ValueError, KeyError or TypeError where they are not ours or would exhaust the machine.
        """
        cost = [document[name] for name in ("memory_kib", "iterations", "lanes")]
        limits = (MEMORY_MOST_KIB, ITERATIONS_MOST, 16)
        if document["name"] != "argon2id" or not all(
            type(value) is int and 0 < value <= most for value, most in zip(cost, limits, strict=True)
        ):
            raise ValueError("kdf")
        memory, iterations, lanes = cost
        device = document.get("device", "")
        if not isinstance(device, str):
            raise TypeError("device")
        return cls(memory, iterations, lanes, bytes.fromhex(document["salt"]), device)


class Kdf(Protocol):
    """Makes keys of passphrases."""

    def settings(self, salt: bytes, floor: Mapping[str, int]) -> KdfSettings:
        """Return the cost for a new passphrase on this machine, no lower than the policy's `floor`."""

    def derive(self, passphrase: str, settings: KdfSettings) -> bytearray:
        """Return the 32-byte key; the caller overwrites it."""


class Argon2Kdf:
    """Argon2id, calibrated on this machine to between half a second and one second."""

    def __init__(self, timer: Callable[[], float] = time.perf_counter) -> None:
        self._timer = timer

    def settings(self, salt: bytes, floor: Mapping[str, int]) -> KdfSettings:
        """Measure one pass and choose memory first, then passes."""
        memory = MEMORY_FLOOR_KIB
        pass_s = self._one_pass_s(memory)
        if 3 * 2 * pass_s <= TARGET_S:
            memory = MEMORY_CEILING_KIB
            pass_s = self._one_pass_s(memory)
        memory = max(memory, min(floor.get("memory_kib", 0), MEMORY_MOST_KIB))
        iterations = max(1, round(TARGET_S / max(pass_s, 1e-6)), floor.get("iterations", 1))
        return KdfSettings(memory, min(iterations, ITERATIONS_MOST), LANES, salt)

    def derive(self, passphrase: str, settings: KdfSettings) -> bytearray:
        """Return the 32-byte key of a passphrase."""
        return derive_argon2id(passphrase, settings)

    def _one_pass_s(self, memory_kib: int) -> float:
        """Return the fastest of three measurements: what else the machine does must not lower the cost."""
        return min(self._measure_s(memory_kib) for _ in range(3))

    def _measure_s(self, memory_kib: int) -> float:
        start = self._timer()
        derive_argon2id("calibration", KdfSettings(memory_kib, 1, LANES, bytes(16)))
        return self._timer() - start


@dataclass(frozen=True)
class FixedKdf:
    """Argon2id at a given cost, for tests and for machines whose cost the operator fixed."""

    memory_kib: int
    iterations: int
    lanes: int = 1

    def settings(self, salt: bytes, floor: Mapping[str, int]) -> KdfSettings:
        """Return the given cost; the floor is not looked at."""
        return KdfSettings(self.memory_kib, self.iterations, self.lanes, salt)

    def derive(self, passphrase: str, settings: KdfSettings) -> bytearray:
        """Return the 32-byte key of a passphrase."""
        return derive_argon2id(passphrase, settings)


def derive_argon2id(passphrase: str, settings: KdfSettings) -> bytearray:
    """Return the key of a passphrase; the same text typed through another keyboard layout gives the same key."""
    from cryptography.hazmat.primitives.kdf.argon2 import (  # noqa: PLC0415  the lock screen does not wait for it
        Argon2id,
    )

    typed = bytearray(unicodedata.normalize("NFC", passphrase).encode())
    key = bytearray(32)
    try:
        Argon2id(
            salt=settings.salt,
            length=32,
            iterations=settings.iterations,
            lanes=settings.lanes,
            memory_cost=settings.memory_kib,
        ).derive_into(typed, key)  # type: ignore[arg-type]  # it takes any buffer
    finally:
        wipe(typed)
    return key


def estimate(passphrase: str, minimum: int, known_words: Sequence[str] = ()) -> Strength:
    """Return how hard a passphrase is to guess; `known_words` are what a guesser knows of the officer and post.

    The passphrase is judged as it is and once more without such words, and the lower score counts.
    """
    text = unicodedata.normalize("NFC", passphrase)
    score = min(_score(text), _score(_without(text, [*known_words, COMMON_HERE])))
    return Strength(score, len(text), minimum)


def _score(text: str) -> int:
    from zxcvbn import zxcvbn  # noqa: PLC0415  its word lists cost start-up time and are seldom needed

    return int(zxcvbn(text[:ESTIMATED_CHARACTERS])["score"]) if text else 0


def _without(text: str, words: Sequence[str]) -> str:
    """Return a text, folded, without the words of three signs and more and without blanks."""
    folded = _folded(text)
    parts = {part for word in words for part in _folded(word).split() if len(part) >= 3}
    for part in sorted(parts, key=len, reverse=True):
        folded = folded.replace(part, "")
    return "".join(folded.split())


def _folded(text: str) -> str:
    """Return a text in small letters without accents."""
    decomposed = unicodedata.normalize("NFD", text.casefold())
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign))


def require_strong(passphrase: str, minimum: int, known_words: Sequence[str] = ()) -> None:
    """Raise PassphraseTooWeak unless a passphrase is long enough and hard enough to guess."""
    strength = estimate(passphrase, minimum, known_words)
    if not strength.enough:
        raise PassphraseTooWeak(minimum, strength.score)


def wipe(secret: bytearray) -> None:
    """Overwrite a secret in place."""
    secret[:] = bytes(len(secret))
