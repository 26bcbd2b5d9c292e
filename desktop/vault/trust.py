"""The public keys that everything believed here starts from, and the check of a DSSE envelope against them.

https://github.com/secure-systems-lab/dsse/blob/master/envelope.md
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import load_pem_public_key
from securesystemslib.dsse import Envelope
from securesystemslib.exceptions import FormatError, VerificationError
from securesystemslib.signer import CryptoSigner, SSlibKey  # type: ignore[attr-defined]

from desktop.errors import EnrolmentProblem, EnrolmentRefused, ResourceMissing

# The keyid of resources/trust/demo/root.pub, so that a build without that folder can name the reason.
DEMO_ROOT_KEYID = "6ff4671374d56d5329198206f240304470c28020563c174ebe35c24fb253fad7"
MAX_ENVELOPE_BYTES = 256 * 1024


def key_id(public: bytes) -> str:
    """Return the SHA-256 (hex) of a raw public key, the keyid everywhere in this program."""
    return hashlib.sha256(public).hexdigest()


@dataclass(frozen=True)
class Verified:
    """A payload whose signature was checked; `demo` says that only the demo root signed it."""

    payload: bytes = field(repr=False)
    keyid: str
    demo: bool


@dataclass(frozen=True)
class Trust:
    """The ministry's root keys and, in a build that carries them, the demo's; keyid → raw Ed25519 key."""

    roots: Mapping[str, bytes]
    demo: Mapping[str, bytes]

    @classmethod
    def load(cls, folder: Path) -> Trust:
        """Read `*.pub` of a trust folder and `demo/root.pub` where that folder is.

        Raises ResourceMissing where a key file is not an Ed25519 public key.
        """
        demo = folder / "demo" / "root.pub"
        return cls(_read_keys(sorted(folder.glob("*.pub"))), _read_keys([demo] if demo.exists() else []))

    @property
    def is_release(self) -> bool:
        """Tell whether this build leaves the demo out."""
        return not self.demo

    def verify(self, envelope: bytes, payload_type: str) -> Verified:
        """Return the payload of a DSSE envelope signed by a root.

        Raises EnrolmentRefused: UNREADABLE, UNTRUSTED or DEMO_IN_RELEASE.
        """
        parsed = _parse(envelope)
        if parsed.payload_type != payload_type:
            raise EnrolmentRefused(EnrolmentProblem.UNREADABLE)
        for keys, demo in ((self.roots, False), (self.demo, True)):
            keyid = _signed_by(parsed, keys)
            if keyid:
                return Verified(parsed.payload, keyid, demo)
        if self.is_release and DEMO_ROOT_KEYID in parsed.signatures:
            raise EnrolmentRefused(EnrolmentProblem.DEMO_IN_RELEASE)
        raise EnrolmentRefused(EnrolmentProblem.UNTRUSTED)


def sign_envelope(payload: bytes, payload_type: str, key: Ed25519PrivateKey) -> bytes:
    """Return a DSSE envelope, as JSON bytes, with one signature."""
    public = _library_key(key.public_key().public_bytes_raw())
    envelope = Envelope(payload, payload_type, {})
    envelope.sign(CryptoSigner(key, public))
    return json.dumps(envelope.to_dict(), sort_keys=True, separators=(",", ":")).encode()


def _parse(envelope: bytes) -> Envelope:
    try:
        if len(envelope) > MAX_ENVELOPE_BYTES:
            raise ValueError("too long")
        document: dict[str, Any] = json.loads(envelope)
        return Envelope.from_dict(document)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, FormatError) as error:
        raise EnrolmentRefused(EnrolmentProblem.UNREADABLE) from error


def _signed_by(envelope: Envelope, keys: Mapping[str, bytes]) -> str | None:
    """Return the keyid of the key that signed an envelope, None where none of them did."""
    if not keys:
        return None
    try:
        accepted = envelope.verify([_library_key(public) for public in keys.values()], 1)
    except VerificationError:
        return None
    return str(next(iter(accepted)))


def _library_key(public: bytes) -> SSlibKey:
    return SSlibKey(key_id(public), "ed25519", "ed25519", {"public": public.hex()})


def _read_keys(paths: list[Path]) -> dict[str, bytes]:
    keys = {}
    for path in paths:
        try:
            key = load_pem_public_key(path.read_bytes())
        except (OSError, ValueError) as error:
            raise ResourceMissing(path) from error
        if not isinstance(key, Ed25519PublicKey):
            raise ResourceMissing(path)
        public = key.public_bytes_raw()
        keys[key_id(public)] = public
    return keys
