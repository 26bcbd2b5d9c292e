"""The registry's keys: one that forms carry (RSA, public here), one that signs receipts (Ed25519, private here)."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, RSAPublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    PublicFormat,
    load_der_public_key,
    load_pem_private_key,
)

from registry.errors import SetupError

DEMO_KEYS = Path(__file__).parent.parent / "resources" / "trust" / "demo"


@dataclass(frozen=True)
class Keys:
    """What `serve` needs of a key folder; the form's private key is never read here."""

    form_key: str  # base64 SubjectPublicKeyInfo
    receipt: Ed25519PrivateKey
    demo: bool

    @property
    def receipt_public(self) -> bytes:
        """The raw 32 bytes that verify receipts."""
        return self.receipt.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)

    @property
    def receipt_keyid(self) -> str:
        """SHA-256 (hex) of the raw public key."""
        return hashlib.sha256(self.receipt_public).hexdigest()


def load_keys(folder: Path) -> Keys:
    """Read `form-rsa.der` and `receipt.pem` of a folder.

    Raises SetupError naming the file that is missing or is not such a key.
    """
    der = _read(folder / "form-rsa.der")
    try:
        if not isinstance(load_der_public_key(der), RSAPublicKey):
            raise ValueError
    except ValueError as error:
        raise SetupError(f"{folder / 'form-rsa.der'} no es una clave pública RSA (DER).") from error
    try:
        receipt = load_pem_private_key(_read(folder / "receipt.pem"), password=None)
        if not isinstance(receipt, Ed25519PrivateKey):
            raise ValueError
    except (ValueError, TypeError) as error:
        raise SetupError(f"{folder / 'receipt.pem'} no es una clave privada Ed25519 (PEM).") from error
    demo = (folder / "form-rsa.der").resolve() == (DEMO_KEYS / "form-rsa.der").resolve() or (
        (DEMO_KEYS / "form-rsa.der").is_file() and (DEMO_KEYS / "form-rsa.der").read_bytes() == der
    )
    return Keys(base64.b64encode(der).decode(), receipt, demo)


def load_private_form_key(path: Path, passphrase: bytes | None = None) -> RSAPrivateKey:
    """Read the RSA key that opens submissions.

    Raises SetupError.
    """
    try:
        key = load_pem_private_key(_read(path), password=passphrase)
        if not isinstance(key, RSAPrivateKey):
            raise ValueError
    except (ValueError, TypeError) as error:
        raise SetupError(f"{path} no se puede abrir como clave privada RSA (PEM).") from error
    return key


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise SetupError(f"Falta la clave {path}: {error.strerror}.") from error
