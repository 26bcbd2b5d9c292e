"""The ways in when every passphrase is lost: the ministry's age recipients, and a printed code."""

from __future__ import annotations

from base64 import b32decode, b32encode
from collections.abc import Iterator, Sequence

import pyrage
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from desktop.vault.header import Header, RecoveryEnvelopes
from desktop.vault.keys import KEY_BYTES, open_sealed, public_of, seal
from desktop.vault.passphrase import wipe
from desktop.vault.ports import Ids

CODE_BYTES = 20  # 160 random bits: nobody guesses it, so it needs no slow derivation
_STANDARD = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_PRINTED = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's: no I, L, O, U
_TO_PRINTED = str.maketrans(_STANDARD, _PRINTED)
_FROM_PRINTED = str.maketrans(_PRINTED, _STANDARD)
_MISREAD = str.maketrans("OIL", "011")


def to_text(secret: bytes | bytearray) -> str:
    """Return a secret as a person copies it: groups of four signs that cannot be mistaken for one another."""
    signs = b32encode(secret).decode("ascii").rstrip("=").translate(_TO_PRINTED)
    return "-".join(signs[start : start + 4] for start in range(0, len(signs), 4))


def from_text(text: str) -> bytes:
    """Return the secret of a copied text, however it is spaced and capitalised; raises ValueError for no such text."""
    signs = "".join(text.upper().replace("-", " ").split()).translate(_MISREAD)
    if set(signs) - set(_PRINTED):
        raise ValueError("not a code")
    return b32decode(signs.translate(_FROM_PRINTED) + "=" * (-len(signs) % 8))


def code_public(code: bytes, vault_id: str) -> bytes:
    """Return the X25519 public key of a printed code, so that a changed vault key can be sealed without it."""
    return public_of(_code_private(code, vault_id))


def seal_to_code(vault_key: bytes | bytearray, public: bytes, vault_id: str, ids: Ids) -> bytes:
    """Seal the vault key to a printed code's public key."""
    return seal(vault_key, public, _context(vault_id), ids)


def seal_to_recipients(vault_key: bytes | bytearray, recipients: Sequence[str]) -> bytes | None:
    """Return an age file whose content is the vault key as text, None without recipients.

    The ministry opens it with any age program and may send the text back instead of its identity.
    """
    if not recipients:
        return None
    known = [pyrage.x25519.Recipient.from_str(recipient) for recipient in recipients]
    return bytes(pyrage.encrypt(f"{to_text(vault_key)}\n".encode("ascii"), known))


def candidate_keys(secret: str, header: Header) -> list[bytearray]:
    """Return the vault keys that a recovery secret opens: a printed code, an age identity, or the key's own text.

    Two where the key was being changed. Raises ValueError where it opens none.
    """
    envelopes = [header.recovery, *([header.next_key.recovery] if header.next_key else [])]
    found: list[bytearray] = []
    try:
        for key in _open(secret.strip(), envelopes, header.vault_id):
            found.append(key)
    except BaseException:
        for key in found:
            wipe(key)
        raise
    if not found:
        raise ValueError("opens nothing")
    return found


def _open(secret: str, envelopes: Sequence[RecoveryEnvelopes], vault_id: str) -> Iterator[bytearray]:
    if secret.upper().startswith("AGE-SECRET-KEY-"):
        yield from _open_with_identity(secret, envelopes)
        return
    plain = from_text(secret)
    if len(plain) == KEY_BYTES:
        yield bytearray(plain)
    if len(plain) != CODE_BYTES:
        return
    private = _code_private(plain, vault_id)
    try:
        for envelope in envelopes:
            if envelope.code is None:
                continue
            try:
                yield open_sealed(envelope.code, private, _context(vault_id))
            except InvalidTag:
                continue
    finally:
        wipe(private)


def _open_with_identity(secret: str, envelopes: Sequence[RecoveryEnvelopes]) -> Iterator[bytearray]:
    try:
        identity = pyrage.x25519.Identity.from_str(secret.upper())
    except pyrage.IdentityError as error:
        raise ValueError("not an identity") from error
    for envelope in envelopes:
        if envelope.age is None:
            continue
        try:
            yield bytearray(from_text(pyrage.decrypt(envelope.age, [identity]).decode("ascii")))
        except pyrage.DecryptError:
            continue


def _code_private(code: bytes, vault_id: str) -> bytearray:
    private = bytearray(KEY_BYTES)
    HKDF(SHA256(), KEY_BYTES, vault_id.encode(), b"vigia recovery code 1").derive_into(code, private)
    return private


def _context(vault_id: str) -> bytes:
    return f"recovery {vault_id}".encode()
