"""Receipts: what the registry says it received, signed; verified against the pinned keys and what was sent.

Format: DSSE, payload `{v:1, instance_id, parts:[{name, sha256}], registry, seq, received_at}`.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from securesystemslib import exceptions
from securesystemslib.dsse import Envelope

from desktop.errors import ReceiptAlarm

PAYLOAD_TYPE = "application/vnd.vigia.receipt+json"
READ_TYPE = "application/vnd.vigia.read+json"


@dataclass(frozen=True)
class Receipt:
    """A verified receipt; `seq` is its number at that registry, `parts` maps names to SHA-256 (hex)."""

    instance_id: str
    registry: str
    seq: int
    received_at: datetime
    parts: Mapping[str, str]


def verify(data: bytes, keys: Sequence[bytes], host: str) -> Receipt:
    """Return what a receipt says once one of the raw Ed25519 keys verifies it.

    Raises ReceiptAlarm: "unreadable" or "signature".
    """
    payload = _opened(data, PAYLOAD_TYPE, keys, host)
    try:
        return _read(json.loads(payload))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ReceiptAlarm(host, "unreadable") from error


@dataclass(frozen=True)
class ReadNotice:
    """A verified notice that a person (`by`, a duty desk's own label) read a record at the registry."""

    instance_id: str
    registry: str
    by: str
    at: datetime


def verify_read(data: bytes, keys: Sequence[bytes], host: str) -> ReadNotice:
    """Return what a notice of reading says once one of the raw Ed25519 keys verifies it.

    Raises ReceiptAlarm: "unreadable" or "signature".
    """
    try:
        told = json.loads(_opened(data, READ_TYPE, keys, host))
        if told["v"] != 1:
            raise ValueError("version")
        at = datetime.fromisoformat(told["at"])
        return ReadNotice(str(told["instance_id"]), str(told["registry"]), str(told["by"]), at)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ReceiptAlarm(host, "unreadable") from error


def match(receipt: Receipt, instance_id: str, sent: Mapping[str, str], host: str) -> frozenset[str]:
    """Return the names of `sent` (name → SHA-256 hex) that a receipt does not list.

    Raises ReceiptAlarm ("instance" or "hash") where it is for another record, or lists a part that we did not
    send with that hash.
    """
    if receipt.instance_id != instance_id:
        raise ReceiptAlarm(host, "instance")
    if any(sent.get(name) != sha256 for name, sha256 in receipt.parts.items()):
        raise ReceiptAlarm(host, "hash")
    return frozenset(sent.keys() - receipt.parts.keys())


def sha256(data: bytes) -> str:
    """Return the hash of a part as receipts and manifests write it (hex)."""
    return hashlib.sha256(data).hexdigest()


def _opened(data: bytes, kind: str, keys: Sequence[bytes], host: str) -> bytes:
    """Return the payload of a DSSE envelope of this kind. Raises ReceiptAlarm."""
    try:
        envelope = Envelope.from_dict(json.loads(data))
        signatures = [bytes.fromhex(each.signature) for each in envelope.signatures.values()]
    except (exceptions.Error, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ReceiptAlarm(host, "unreadable") from error
    if envelope.payload_type != kind:
        raise ReceiptAlarm(host, "unreadable")
    if not any(_signed(key, each, envelope.pae()) for key in keys for each in signatures):
        raise ReceiptAlarm(host, "signature")
    return bytes(envelope.payload)


def _signed(key: bytes, signature: bytes, data: bytes) -> bool:
    try:
        _key(key).verify(signature, data)
    except (InvalidSignature, ValueError):
        return False
    return True


@cache
def _key(raw: bytes) -> Ed25519PublicKey:
    """Return a pinned key; there are a handful of them."""
    return Ed25519PublicKey.from_public_bytes(raw)


def _read(document: dict[str, Any]) -> Receipt:
    if document["v"] != 1:
        raise ValueError("version")
    received_at = datetime.fromisoformat(document["received_at"])
    parts = {str(part["name"]): str(part["sha256"]).lower() for part in document["parts"]}
    if received_at.tzinfo is None or len(parts) != len(document["parts"]):
        raise ValueError("time without zone, or a part twice")
    return Receipt(
        str(document["instance_id"]), str(document["registry"]), int(document["seq"]), received_at, parts
    )
