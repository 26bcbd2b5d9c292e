"""The public keys of a log: written into the record `alta_equipo`, and read back by whoever verifies."""

from __future__ import annotations

import base64
import binascii
import hashlib
from dataclasses import dataclass
from functools import lru_cache
from xml.sax.saxutils import escape, quoteattr

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from desktop.errors import XmlRefused
from desktop.incidents import answers
from desktop.incidents.statement import SIGNATURE_FILE

FORM_ID = "alta_equipo"


@dataclass(frozen=True)
class OfficerKey:
    """An officer's label ("Agente 01", never a name) and raw Ed25519 public key."""

    label: str
    public: bytes

    @property
    def keyid(self) -> str:
        return keyid(self.public)


@dataclass(frozen=True)
class Declared:
    """The keys that one record `alta_equipo` brings into force."""

    device: bytes
    officers: tuple[OfficerKey, ...]


class KeysRefused(ValueError):
    """A record `alta_equipo` that does not hold a device key and officers' keys."""


def keyid(public: bytes) -> str:
    """Return the SHA-256 (hex) of a raw public key."""
    return hashlib.sha256(public).hexdigest()


def signed_by(public: bytes, signature: bytes, data: bytes) -> bool:
    """Tell whether `signature` over `data` is of this Ed25519 key (RFC 8032)."""
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, data)
    except (InvalidSignature, ValueError):
        return False
    return True


def write(
    instance_id: str,
    version: str,
    chain: str,
    prev: str,
    salt: str,
    device: str,
    keys: Declared,
    *,
    recipient: str = "",
) -> bytes:
    """Write the instance of `alta_equipo` that opens a chain or adds officers to it.

    `salt` is 128 random bits in hex, so that nobody can guess the record back from its hash; `device` is the
    device's id; `recipient` is the post's age recipient for reserved packs. The element names are those of the form `alta_equipo`.
    """
    officers = "".join(
        f"<agente><etiqueta>{escape(each.label)}</etiqueta><clave>{_base64(each.public)}</clave></agente>"
        for each in keys.officers
    )
    return (
        "<?xml version='1.0' encoding='UTF-8'?>\n"
        f'<data xmlns:orx="http://openrosa.org/xforms" id="{FORM_ID}" version={quoteattr(version)}>'
        f"<hecho/><corrige/><sal>{salt}</sal><prioridad>1</prioridad>"
        f"<cadena>{escape(chain)}</cadena><anterior>{prev}</anterior>"
        f"<equipo>{escape(device)}</equipo><clave_equipo>{_base64(keys.device)}</clave_equipo>"
        f"<clave_paquetes>{escape(recipient)}</clave_paquetes>{officers}"
        f"<firma>{SIGNATURE_FILE}</firma>"
        f"<orx:meta><orx:instanceID>{escape(instance_id)}</orx:instanceID></orx:meta></data>"
    ).encode()


@lru_cache(maxsize=64)
def read(xml: bytes) -> Declared:
    """Return the keys that an instance of `alta_equipo` declares; raises KeysRefused where it does not.

    The last few are remembered: each finalise asks for those in force, which are public and hardly ever change.
    """
    try:
        leaves = answers.read(xml)
        device = [_raw(leaf.text) for leaf in leaves if leaf.path == "/data/clave_equipo"]
        labels = [leaf.text for leaf in leaves if leaf.path == "/data/agente/etiqueta"]
        publics = [_raw(leaf.text) for leaf in leaves if leaf.path == "/data/agente/clave"]
    except (XmlRefused, binascii.Error, ValueError) as error:
        raise KeysRefused("unreadable") from error
    if len(device) != 1 or not labels or len(labels) != len(publics):
        raise KeysRefused("incomplete")
    officers = (OfficerKey(label, public) for label, public in zip(labels, publics, strict=True))
    return Declared(device[0], tuple(officers))


def _base64(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def _raw(text: str) -> bytes:
    return base64.b64decode(text, validate=True)
