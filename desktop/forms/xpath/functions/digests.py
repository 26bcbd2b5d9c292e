"""Digests, base64 and signed texts."""

from __future__ import annotations

import base64
import binascii
import hashlib

from desktop.errors import XPathError
from desktop.forms.xpath.functions.table import TEXT, Table

TABLE = Table()

_ALGORITHMS = {"MD5": "md5", "SHA-1": "sha1", "SHA-256": "sha256", "SHA-384": "sha384", "SHA-512": "sha512"}
_SIGNATURE_BYTES = 64


@TABLE.add("digest", TEXT, TEXT, TEXT, TEXT, minimum=2)
def digest(text: str, algorithm: str, encoding: str = "base64") -> str:
    """The digest of the text's UTF-8, in base64 or hex."""
    if algorithm not in _ALGORITHMS:
        raise XPathError("digest() knows " + ", ".join(_ALGORITHMS))
    if encoding not in ("base64", "hex"):
        raise XPathError("digest() writes base64 or hex")
    made = hashlib.new(_ALGORITHMS[algorithm], text.encode(), usedforsecurity=False).digest()
    return made.hex() if encoding == "hex" else base64.b64encode(made).decode()


@TABLE.add("base64-decode", TEXT, TEXT)
def base64_decode(text: str) -> str:
    """The decoded text, read as UTF-8; nothing where it is not base64."""
    return _decoded(text).decode(errors="replace")


@TABLE.add("extract-signed", TEXT, TEXT, TEXT)
def extract_signed(signed: str, key: str) -> str:
    """The message after a 64-byte Ed25519 signature over it; nothing where the signature is not the key's."""
    from cryptography.exceptions import InvalidSignature  # noqa: PLC0415 loaded only by forms that use it
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey  # noqa: PLC0415

    content = _decoded(signed)
    signature, message = content[:_SIGNATURE_BYTES], content[_SIGNATURE_BYTES:]
    try:
        Ed25519PublicKey.from_public_bytes(_decoded(key)).verify(signature, message)
        return message.decode()
    except (InvalidSignature, ValueError):
        return ""


def _decoded(text: str) -> bytes:
    try:
        return base64.b64decode("".join(text.split()), validate=True)
    except (binascii.Error, ValueError):
        return b""
