"""Devices that may send: each has a token of 64 characters, kept only as its SHA-256, revocable.

A token belongs to one machine: to the one whose key's fingerprint the operator gave, else to the first that sent
with it. That stops a copied token on another machine by mistake; who made a record is proved by its signatures.
"""

from __future__ import annotations

import hashlib
import re
import secrets
import time
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, insert, select, update

from registry.database import Database
from registry.schema import DEVICE

_ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789"  # 32 letters without l, o, 0, 1: 320 bits in 64
SHORT = 16  # hex digits that machines tell of their fingerprint
_FINGERPRINT = re.compile(r"[0-9a-f]{16,64}")
_REMEMBERED, _REMEMBERED_S = 4096, 30.0
_SHAPE = re.compile(r"[A-Za-z0-9!$]{64}")


@dataclass(frozen=True)
class Device:
    """A device as the operator sees it."""

    id: int
    label: str
    created_at: str
    revoked_at: str | None
    key: str | None


@dataclass(frozen=True)
class Sender:
    """A device that may send; `key` is its key's fingerprint (hex), or how it begins, None while unknown."""

    id: int
    key: str | None

    def is_machine(self, told: str) -> bool:
        """Whether the id that a machine tells of itself is this device's."""
        return self.key is None or (looks_like_fingerprint(told) and self.key[:SHORT] == told[:SHORT])


def rights(connection: Connection, devices: Iterable[int]) -> dict[int, Sender]:
    """Those of these devices that may send now, inside the caller's transaction."""
    found = connection.execute(_RIGHTS, {"devices": sorted(set(devices))})
    return {int(row.id): Sender(int(row.id), row.key) for row in found}


_RIGHTS = select(DEVICE.c.id, DEVICE.c.key).where(
    DEVICE.c.id.in_(bindparam("devices", expanding=True)), DEVICE.c.revoked_at.is_(None)
)


class Devices:
    """The devices of the database."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._remembered: dict[str, tuple[Sender, float]] = {}

    def add(self, label: str, now: str, key: str | None = None) -> tuple[Device, str]:
        """Make a device and its token; this is the only time the token is known."""
        token = "".join(secrets.choice(_ALPHABET) for _ in range(64))
        with self._database.writing() as connection:
            identity = connection.execute(
                insert(DEVICE).values(label=label, token_hash=_hash(token), created_at=now, key=key)
            ).inserted_primary_key
        assert identity is not None
        return Device(int(identity[0]), label, now, None, key), token

    def all(self) -> list[Device]:
        """Every device, revoked ones too."""
        columns = (DEVICE.c.id, DEVICE.c.label, DEVICE.c.created_at, DEVICE.c.revoked_at, DEVICE.c.key)
        with self._database.reading() as connection:
            return [Device(*row) for row in connection.execute(select(*columns).order_by(DEVICE.c.id))]

    def revoke(self, device: int, now: str) -> bool:
        """End a device's right to send; say whether it had it."""
        statement = update(DEVICE).where(DEVICE.c.id == device, DEVICE.c.revoked_at.is_(None))
        with self._database.writing() as connection:
            return int(connection.execute(statement.values(revoked_at=now)).rowcount) == 1

    def readmit(self, device: int) -> bool:
        """Give a revoked device its right back, with the token it has; say whether it was revoked."""
        statement = update(DEVICE).where(DEVICE.c.id == device, DEVICE.c.revoked_at.is_not(None))
        with self._database.writing() as connection:
            return int(connection.execute(statement.values(revoked_at=None)).rowcount) == 1

    def of_token(self, token: str) -> Sender | None:
        """Who holds this token, unless revoked."""
        statement = select(DEVICE.c.id, DEVICE.c.key).where(
            DEVICE.c.token_hash == _hash(token), DEVICE.c.revoked_at.is_(None)
        )
        with self._database.reading() as connection:
            found = connection.execute(statement).one_or_none()
        if found is None:
            self._remembered.pop(_hash(token), None)
            return None
        sender = Sender(int(found.id), found.key)
        if len(self._remembered) >= _REMEMBERED:
            self._remembered.clear()
        self._remembered[_hash(token)] = (sender, time.monotonic())
        return sender

    def remembered(self, token: str) -> Sender | None:
        """Who held this token a moment ago; whoever acts on it asks `rights` inside its own transaction."""
        sender, at = self._remembered.get(_hash(token), (None, 0.0))
        return sender if time.monotonic() - at < _REMEMBERED_S else None

    def forget(self, token: str) -> None:
        """Ask the database about this token the next time."""
        self._remembered.pop(_hash(token), None)

    def of_key(self, key: str) -> Sender | None:
        """Which device has this key (SHA-256 hex), the newest where its token was renewed, unless revoked."""
        statement = (
            select(DEVICE.c.id, DEVICE.c.key)
            .where(DEVICE.c.key.in_((key, key[:SHORT])), DEVICE.c.revoked_at.is_(None))
            .order_by(DEVICE.c.id.desc())
            .limit(1)
        )
        with self._database.reading() as connection:
            found = connection.execute(statement).one_or_none()
        return None if found is None else Sender(int(found.id), found.key)

    def pin(self, device: int, key: str | None, *, over: bool = False) -> bool:
        """Tie a device to a key's fingerprint, where it has none yet or `over` what it has; say whether it did."""
        statement = update(DEVICE).where(DEVICE.c.id == device)
        if not over:
            statement = statement.where(DEVICE.c.key.is_(None))
        with self._database.writing() as connection:
            return int(connection.execute(statement.values(key=key)).rowcount) == 1


def looks_like_fingerprint(text: str) -> bool:
    """Whether the text is a key's SHA-256 in hex, or its beginning."""
    return _FINGERPRINT.fullmatch(text) is not None


def looks_like_token(text: str) -> bool:
    """Whether the text has the shape of an app-user token, as ODK Central's are."""
    return _SHAPE.fullmatch(text) is not None


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode("ascii")).hexdigest()
