"""A secret of this machine in the system's keyring, mixed into every passphrase's key where the policy says so.

A copy of the files alone is then not enough to guess passphrases. It is never the only way in: recovery opens the vault
without it, and gives the officer keys under what the keyring can do that day.
"""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import replace

from desktop.errors import DeviceSecretGone, DeviceSecretProblem
from desktop.vault.keyring import Keyring, KeyringReport
from desktop.vault.keys import KEY_BYTES
from desktop.vault.passphrase import KdfSettings, wipe
from desktop.vault.ports import Ids

_KEPT = (KeyringReport.SAME, KeyringReport.STORED, KeyringReport.REPLACED)


def secret_for_wrapping(keyring: Keyring | None, vault_id: str, ids: Ids, *, wanted: bool) -> bytes | None:
    """Return this machine's secret, made if need be; None where the policy wants none or no keyring keeps it."""
    if not wanted or keyring is None:
        return None
    found = keyring.device_secret(vault_id)
    if isinstance(found, KeyringReport):
        return None
    secret = found or ids.random(KEY_BYTES)
    return secret if keyring.keep_device_secret(vault_id, secret) in _KEPT else None


def secret_for_opening(keyring: Keyring | None, vault_id: str, settings: KdfSettings) -> bytes | None:
    """Return the secret that these settings need, None where they need none. Raises DeviceSecretGone."""
    if not settings.device:
        return None
    found = keyring.device_secret(vault_id) if keyring else KeyringReport.ABSENT
    if found is KeyringReport.LOCKED:
        raise DeviceSecretGone(DeviceSecretProblem.LOCKED)
    if isinstance(found, KeyringReport):
        raise DeviceSecretGone(DeviceSecretProblem.ABSENT)
    if found is None:
        raise DeviceSecretGone(DeviceSecretProblem.WIPED)
    if not hmac.compare_digest(_check(found), settings.device):
        raise DeviceSecretGone(DeviceSecretProblem.CHANGED)
    return found


def with_secret(settings: KdfSettings, secret: bytes | None) -> KdfSettings:
    """Note in the settings which secret they need."""
    return settings if secret is None else replace(settings, device=_check(secret))


def mixed(key: bytearray, secret: bytes | None) -> bytearray:
    """Return the key of a passphrase with the machine's secret mixed in; the one given is overwritten."""
    if secret is None:
        return key
    try:
        return bytearray(hmac.digest(secret, b"vigia device secret 1 " + bytes(key), hashlib.sha256))
    finally:
        wipe(key)


def _check(secret: bytes) -> str:
    return hashlib.sha256(b"vigia device secret check 1 " + secret).hexdigest()
