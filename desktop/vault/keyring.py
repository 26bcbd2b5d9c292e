"""The outbox key in the system's keyring: a convenience, never the only way in."""

from __future__ import annotations

import logging
from base64 import b64decode, b64encode
from enum import StrEnum
from typing import Protocol

import keyring as system
from keyring.backend import KeyringBackend
from keyring.errors import KeyringError, KeyringLocked

log = logging.getLogger(__name__)

SERVICE, DEVICE_SERVICE = "vigia-outbox", "vigia-device"
_KEY_BYTES = 32


class KeyringReport(StrEnum):
    """What came of keeping the outbox key in the keyring."""

    SAME = "same"
    STORED = "stored"  # there was none: first time, or the keyring was wiped
    REPLACED = "replaced"  # another key was there under this vault's name
    ABSENT = "absent"  # no usable keyring: sending needs the open program
    LOCKED = "locked"  # the same, until the person unlocks the keyring


class Keyring(Protocol):
    """Keeps one outbox key for each vault, by the vault's random id."""

    def outbox_key(self, vault_id: str) -> bytes | None:
        """Return the kept key; None where there is none or the keyring cannot be read."""

    def keep(self, vault_id: str, key: bytes) -> KeyringReport:
        """Make the keyring hold this key."""

    def forget(self, vault_id: str) -> None:
        """Take the key away where it is there."""

    def device_secret(self, vault_id: str) -> bytes | KeyringReport | None:
        """Return this machine's secret, None where there is none, or why the keyring cannot tell."""

    def keep_device_secret(self, vault_id: str, secret: bytes) -> KeyringReport:
        """Make the keyring hold this machine's secret."""

    def forget_device_secret(self, vault_id: str) -> None:
        """Take this machine's secret away where it is there."""


class KeyStore:
    """The system's keyring (Credential Locker, Secret Service), or the backend given.

    Backends that only fail or only pretend to keep (`keyring.backends.fail`, `.null`) count as absent.
    """

    def __init__(self, backend: KeyringBackend | None = None) -> None:
        self._backend = backend

    def outbox_key(self, vault_id: str) -> bytes | None:
        """Return the kept key; None where there is none or the keyring cannot be read."""
        found = self._read(SERVICE, vault_id)
        return found if isinstance(found, bytes) and found else None

    def keep(self, vault_id: str, key: bytes) -> KeyringReport:
        """Make the keyring hold this key, and read it back before saying so."""
        return self._keep(SERVICE, vault_id, key)

    def device_secret(self, vault_id: str) -> bytes | KeyringReport | None:
        """Return this machine's secret, None where there is none, or why the keyring cannot tell."""
        return self._read(DEVICE_SERVICE, vault_id)

    def keep_device_secret(self, vault_id: str, secret: bytes) -> KeyringReport:
        """Make the keyring hold this machine's secret, and read it back before saying so."""
        return self._keep(DEVICE_SERVICE, vault_id, secret)

    def _keep(self, service: str, vault_id: str, key: bytes) -> KeyringReport:
        found = self._read(service, vault_id)
        if isinstance(found, KeyringReport):
            return found
        if found == key:
            return KeyringReport.SAME
        try:
            self._usable().set_password(service, vault_id, b64encode(key).decode("ascii"))
        except Exception as error:  # as _read
            return _report(error)
        if self._read(service, vault_id) != key:
            return KeyringReport.ABSENT
        return KeyringReport.STORED if found is None else KeyringReport.REPLACED

    def forget(self, vault_id: str) -> None:
        """Take the key away where it is there."""
        self._forget(SERVICE, vault_id)

    def forget_device_secret(self, vault_id: str) -> None:
        """Take this machine's secret away where it is there."""
        self._forget(DEVICE_SERVICE, vault_id)

    def _forget(self, service: str, vault_id: str) -> None:
        try:
            self._usable().delete_password(service, vault_id)
        except Exception as error:  # as _read
            _report(error)

    def _read(self, service: str, vault_id: str) -> bytes | KeyringReport | None:
        """Return the key, None where there is none, or why the keyring cannot tell."""
        try:
            text = self._usable().get_password(service, vault_id)
        except Exception as error:  # backends are third-party code and raise what their bus or system raises
            return _report(error)
        return _decode(text)

    def _usable(self) -> KeyringBackend:
        backend = self._backend or system.get_keyring()
        if backend.priority <= 0:
            raise KeyringError("no keyring")
        return backend


def _decode(text: str | None) -> bytes | None:
    """Return a stored key, None where there is none, and an empty one for a text under our name that is no key."""
    if text is None:
        return None
    try:
        key = b64decode(text, validate=True)
    except ValueError:
        return b""
    return key if len(key) == _KEY_BYTES else b""


def _report(error: Exception) -> KeyringReport:
    log.info("keyring not usable: %s", type(error).__name__)
    return KeyringReport.LOCKED if isinstance(error, KeyringLocked) else KeyringReport.ABSENT
