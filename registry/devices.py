"""Devices that may send: each has a token of 64 characters, kept only as its SHA-256, revocable."""

from __future__ import annotations

import hashlib
import re
import secrets
from dataclasses import dataclass

from sqlalchemy import insert, select, update

from registry.database import Database
from registry.schema import DEVICE

_ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789"  # 32 letters without l, o, 0, 1: 320 bits in 64
_SHAPE = re.compile(r"[A-Za-z0-9!$]{64}")


@dataclass(frozen=True)
class Device:
    """A device as the operator sees it."""

    id: int
    label: str
    created_at: str
    revoked_at: str | None


class Devices:
    """The devices of the database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, label: str, now: str) -> tuple[Device, str]:
        """Make a device and its token; this is the only time the token is known."""
        token = "".join(secrets.choice(_ALPHABET) for _ in range(64))
        with self._database.writing() as connection:
            identity = connection.execute(
                insert(DEVICE).values(label=label, token_hash=_hash(token), created_at=now)
            ).inserted_primary_key
        assert identity is not None
        return Device(int(identity[0]), label, now, None), token

    def all(self) -> list[Device]:
        """Every device, revoked ones too."""
        columns = (DEVICE.c.id, DEVICE.c.label, DEVICE.c.created_at, DEVICE.c.revoked_at)
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

    def of_token(self, token: str) -> int | None:
        """The id of the device that holds this token, unless revoked."""
        statement = select(DEVICE.c.id).where(
            DEVICE.c.token_hash == _hash(token), DEVICE.c.revoked_at.is_(None)
        )
        with self._database.reading() as connection:
            found = connection.execute(statement).scalar_one_or_none()
        return None if found is None else int(found)


def looks_like_token(text: str) -> bool:
    """Whether the text has the shape of an app-user token, as ODK Central's are."""
    return _SHAPE.fullmatch(text) is not None


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode("ascii")).hexdigest()
