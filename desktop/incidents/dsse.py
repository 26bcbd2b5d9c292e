"""DSSE envelopes (github.com/secure-systems-lab/dsse, v1.0.2), in one exact spelling so that bytes can be chained."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Sequence
from dataclasses import dataclass

from desktop.incidents.ports import Signer


class EnvelopeRefused(ValueError):
    """Bytes that are not an envelope in the spelling that `encode` writes."""


@dataclass(frozen=True)
class Signature:
    """One signature; `keyid` is the SHA-256 (hex) of the raw Ed25519 public key."""

    keyid: str
    value: bytes


@dataclass(frozen=True)
class Envelope:
    """A signed payload; the order of the signatures means something to who wrote it."""

    payload_type: str
    payload: bytes
    signatures: tuple[Signature, ...]

    @property
    def signed_bytes(self) -> bytes:
        """What each signature covers."""
        return pre_authentication_encoding(self.payload_type, self.payload)

    def encode(self) -> bytes:
        """Write the envelope as the JSON that is kept, hashed and sent."""
        document = {
            "payload": _text(self.payload),
            "payloadType": self.payload_type,
            "signatures": [{"keyid": each.keyid, "sig": _text(each.value)} for each in self.signatures],
        }
        return json.dumps(document, ensure_ascii=True, separators=(",", ":")).encode()


def pre_authentication_encoding(payload_type: str, payload: bytes) -> bytes:
    """Return the PAE of DSSE: lengths in front, so that type and payload cannot be shifted into each other."""
    kind = payload_type.encode()
    return b"DSSEv1 %d %b %d %b" % (len(kind), kind, len(payload), payload)


def sign(payload_type: str, payload: bytes, signers: Sequence[Signer]) -> Envelope:
    """Sign once with each signer, in their order."""
    covered = pre_authentication_encoding(payload_type, payload)
    signatures = tuple(Signature(signer.keyid, signer.sign(covered)) for signer in signers)
    return Envelope(payload_type, payload, signatures)


def parse(data: bytes) -> Envelope:
    """Read an envelope; raises EnvelopeRefused unless writing it again gives the same bytes.

    The last envelope of a chain has no successor that hashes it, so a second spelling of the same
    envelope must not pass.
    """
    try:
        document = json.loads(data)
        signatures = tuple(Signature(each["keyid"], _bytes(each["sig"])) for each in document["signatures"])
        envelope = Envelope(document["payloadType"], _bytes(document["payload"]), signatures)
        same = envelope.encode() == data
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise EnvelopeRefused("not an envelope") from error
    if not same:
        raise EnvelopeRefused("not in the spelling that is written")
    return envelope


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def _bytes(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except binascii.Error as error:
        raise EnvelopeRefused("not base64") from error
