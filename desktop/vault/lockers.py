"""What lets one officer in: keys wrapped under a passphrase, and the vault key sealed to those keys."""

from __future__ import annotations

import json
from collections.abc import Mapping

from desktop.vault.device_secret import mixed, with_secret
from desktop.vault.enrolment import Enrolment
from desktop.vault.header import Entry
from desktop.vault.keys import OfficerKeys, seal
from desktop.vault.passphrase import Kdf, KdfSettings, wipe
from desktop.vault.ports import Ids
from desktop.vault.stored import Locker

SALT_BYTES = 16


def wrap_keys(
    keys: OfficerKeys,
    passphrase: str,
    officer_id: str,
    vault_id: str,
    *,
    kdf: Kdf,
    floor: Mapping[str, int],
    ids: Ids,
    device: bytes | None = None,
) -> tuple[KdfSettings, bytes]:
    """Wrap an officer's keys under a passphrase at the cost this machine can bear; `floor` is the policy's.

    `device` is the machine's own secret, where one is mixed in.
    """
    settings = with_secret(kdf.settings(ids.random(SALT_BYTES), floor), device)
    key = mixed(kdf.derive(passphrase, settings), device)
    try:
        return settings, keys.wrap(key, _wrap_context(vault_id, officer_id, settings), ids)
    finally:
        wipe(key)


def unwrap_keys(
    entry: Entry, passphrase: str, vault_id: str, kdf: Kdf, device: bytes | None = None
) -> OfficerKeys:
    """Open an officer's keys; raises cryptography's InvalidTag for another passphrase."""
    key = mixed(kdf.derive(passphrase, entry.kdf), device)
    try:
        return OfficerKeys.unwrap(entry.wrapped, key, _wrap_context(vault_id, entry.officer_id, entry.kdf))
    finally:
        wipe(key)


def new_locker(
    keys: OfficerKeys,
    passphrase: str,
    officer_id: str,
    vault_id: str,
    *,
    vault_key: bytearray,
    kdf: Kdf,
    floor: Mapping[str, int],
    ids: Ids,
    device: bytes | None = None,
) -> Locker:
    """Wrap an officer's new keys and seal the vault key to them."""
    settings, wrapped = wrap_keys(
        keys, passphrase, officer_id, vault_id, kdf=kdf, floor=floor, ids=ids, device=device
    )
    envelope = seal_vault_key(vault_key, keys.encryption_public, officer_id, vault_id, ids)
    return Locker(settings, wrapped, envelope)


def seal_vault_key(
    vault_key: bytes | bytearray, public: bytes, officer_id: str, vault_id: str, ids: Ids
) -> bytes:
    """Return the envelope of an officer."""
    return seal(vault_key, public, envelope_context(vault_id, officer_id), ids)


def envelope_context(vault_id: str, officer_id: str) -> bytes:
    """Return what an officer's envelope is bound to."""
    return f"envelope {vault_id} {officer_id}".encode()


def known_words(name: str, enrolment: Enrolment) -> tuple[str, ...]:
    """Return what somebody who knows the officer and the post would try first."""
    post = enrolment.post
    return (name, post.name, post.code, post.province, "vigia", "migraciones", "frontera")


def _wrap_context(vault_id: str, officer_id: str, settings: KdfSettings) -> bytes:
    cost = json.dumps(settings.to_document(), sort_keys=True)
    return f"officer {vault_id} {officer_id} {cost}".encode()
