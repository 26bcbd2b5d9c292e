"""Officers' and the device's key pairs, and the two ways a secret is put away: wrapped and sealed."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from desktop.vault.passphrase import wipe
from desktop.vault.ports import Ids

KEY_BYTES = 32
_NONCE_BYTES, _TAG_BYTES = 12, 16
_SEAL_PURPOSE = b"vigia vault 1 seal "


class SigningKey:
    """An Ed25519 key that signs, as `incidents.ports.Signer`, until it is dropped."""

    def __init__(self, private: bytes | bytearray) -> None:
        self._key: Ed25519PrivateKey | None = Ed25519PrivateKey.from_private_bytes(private)
        self._public = self._key.public_key().public_bytes_raw()

    @property
    def public(self) -> bytes:
        """The raw public key."""
        return self._public

    @property
    def keyid(self) -> str:
        """SHA-256 (hex) of the raw public key."""
        return hashlib.sha256(self._public).hexdigest()

    def sign(self, data: bytes) -> bytes:
        """Return the signature (64 bytes); after `drop` a RuntimeError, which is a bug of the caller."""
        if self._key is None:
            raise RuntimeError("the vault is locked")
        return self._key.sign(data)

    def drop(self) -> None:
        """Forget the private key; the library clears its own memory as it frees it."""
        self._key = None


@dataclass(frozen=True)
class OfficerKeys:
    """An officer's private keys, 32 raw bytes each: X25519 opens envelopes, Ed25519 signs records."""

    encryption: bytearray = field(repr=False)
    signing: bytearray = field(repr=False)

    @classmethod
    def generate(cls, ids: Ids) -> OfficerKeys:
        """Make new pairs from the given source of randomness."""
        return cls(bytearray(ids.random(KEY_BYTES)), bytearray(ids.random(KEY_BYTES)))

    @property
    def encryption_public(self) -> bytes:
        return public_of(self.encryption)

    @property
    def signing_public(self) -> bytes:
        return SigningKey(self.signing).public

    def wrap(self, key: bytes | bytearray, context: bytes, ids: Ids) -> bytes:
        """Return both keys wrapped under the key of a passphrase."""
        plain = self.encryption + self.signing
        try:
            return wrap(plain, key, context, ids)
        finally:
            wipe(plain)

    @classmethod
    def unwrap(cls, wrapped: bytes, key: bytes | bytearray, context: bytes) -> OfficerKeys:
        """Open wrapped keys; raises cryptography's InvalidTag where the key or the context is another."""
        plain = unwrap(wrapped, key, context)
        try:
            return cls(plain[:KEY_BYTES], plain[KEY_BYTES:])
        finally:
            wipe(plain)

    def wipe(self) -> None:
        """Overwrite both keys."""
        wipe(self.encryption)
        wipe(self.signing)


def wrap(secret: bytes | bytearray, key: bytes | bytearray, context: bytes, ids: Ids) -> bytes:
    """Encrypt a secret with AES-256-GCM: nonce (12), ciphertext, tag (16); the context is authenticated."""
    nonce = ids.random(_NONCE_BYTES)
    return nonce + AESGCM(key).encrypt(nonce, secret, context)


def unwrap(wrapped: bytes, key: bytes | bytearray, context: bytes) -> bytearray:
    """Decrypt what `wrap` made into memory that can be overwritten.

    Raises cryptography's InvalidTag where anything differs, ValueError where it is cut.
    """
    if len(wrapped) < _NONCE_BYTES + _TAG_BYTES:
        raise ValueError("cut")
    plain = bytearray(len(wrapped) - _NONCE_BYTES - _TAG_BYTES)
    try:
        AESGCM(key).decrypt_into(wrapped[:_NONCE_BYTES], wrapped[_NONCE_BYTES:], context, plain)
    except BaseException:
        wipe(plain)  # where only the tag was changed, it holds the secret
        raise
    return plain


def seal(secret: bytes | bytearray, public: bytes, context: bytes, ids: Ids) -> bytes:
    """Encrypt a secret to an X25519 public key: ephemeral public key (32), then as `wrap`.

    The key is HKDF-SHA256 of the shared secret, salted with both public keys.
    """
    ephemeral = bytearray(ids.random(KEY_BYTES))
    own = public_of(ephemeral)
    key = _sealing_key(ephemeral, public, own + public, context)
    try:
        return own + wrap(secret, key, context, ids)
    finally:
        wipe(ephemeral)
        wipe(key)


def open_sealed(sealed: bytes, private: bytes | bytearray, context: bytes) -> bytearray:
    """Decrypt what `seal` made.

    Raises cryptography's InvalidTag where the key or the context is another, ValueError where it is cut.
    """
    ephemeral = sealed[:KEY_BYTES]
    key = _sealing_key(private, ephemeral, ephemeral + public_of(private), context)
    try:
        return unwrap(sealed[KEY_BYTES:], key, context)
    finally:
        wipe(key)


def public_of(private: bytes | bytearray) -> bytes:
    """Return the X25519 public key of a raw private one."""
    return X25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()


def _sealing_key(private: bytes | bytearray, public: bytes, salt: bytes, context: bytes) -> bytearray:
    shared = X25519PrivateKey.from_private_bytes(private).exchange(X25519PublicKey.from_public_bytes(public))
    key = bytearray(KEY_BYTES)
    HKDF(SHA256(), KEY_BYTES, salt, _SEAL_PURPOSE + context).derive_into(shared, key)
    return key
