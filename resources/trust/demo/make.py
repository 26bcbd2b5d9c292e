"""Make the demo keys beside this script; what exists is left alone."""

from __future__ import annotations

from pathlib import Path

import pyrage
from cryptography.hazmat.primitives.asymmetric import ed25519, rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat

FOLDER = Path(__file__).parent
MARK = "DEMO KEY, PUBLIC ON PURPOSE, PROTECTS NOTHING"


def write_once(name: str, data: bytes) -> None:
    """Write a file unless it is there."""
    path = FOLDER / name
    if not path.exists():
        path.write_bytes(data)


def private_pem(key: ed25519.Ed25519PrivateKey | rsa.RSAPrivateKey) -> bytes:
    """Return an unencrypted PKCS #8 file with the mark above it."""
    pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    return f"{MARK}\n".encode() + pem


def make_signing_key(name: str) -> None:
    """Make an Ed25519 pair unless it is there."""
    if (FOLDER / f"{name}.pem").exists():
        return
    key = ed25519.Ed25519PrivateKey.generate()
    write_once(f"{name}.pem", private_pem(key))
    public = key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    write_once(f"{name}.pub", f"{MARK}\n".encode() + public)


def make_form_key() -> None:
    """Make the RSA pair of encrypted submissions unless it is there."""
    if (FOLDER / "form-rsa.pem").exists():
        return
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    write_once("form-rsa.pem", private_pem(key))
    write_once("form-rsa.der", key.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo))


def make_age_key(name: str) -> None:
    """Make an age identity and its recipient unless they are there."""
    if (FOLDER / f"{name}.age").exists():
        return
    identity = pyrage.x25519.Identity.generate()
    recipient = str(identity.to_public())
    write_once(f"{name}.age", f"# {MARK}\n# public key: {recipient}\n{identity}\n".encode())
    write_once(f"{name}.pub", f"{recipient}\n".encode())


if __name__ == "__main__":
    make_signing_key("root")
    make_signing_key("receipt")
    make_form_key()
    for name in ("nominal-nominal", "nominal-fiscalia", "nominal-connivencia", "recovery", "courier"):
        make_age_key(name)
