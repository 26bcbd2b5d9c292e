"""Receipts: what arrived, with its hashes and a consecutive number, signed as a DSSE envelope with Ed25519."""

from __future__ import annotations

import json
from collections.abc import Sequence

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from securesystemslib.dsse import Envelope
from securesystemslib.signer import Signature  # type: ignore[attr-defined]

PAYLOAD_TYPE = "application/vnd.vigia.receipt+json"


class ReceiptSigner:
    """Makes the receipts of one registry."""

    def __init__(self, registry: str, key: Ed25519PrivateKey, keyid: str) -> None:
        self.registry = registry
        self._key = key
        self._keyid = keyid

    def sign(self, instance_id: str, parts: Sequence[tuple[str, str]], seq: int, received_at: str) -> bytes:
        """The receipt's DSSE bytes; `parts` are (name, SHA-256 hex) as received, `received_at` ISO 8601."""
        statement = {
            "v": 1,
            "instance_id": instance_id,
            "parts": [{"name": name, "sha256": sha256} for name, sha256 in parts],
            "registry": self.registry,
            "seq": seq,
            "received_at": received_at,
        }
        payload = json.dumps(statement, ensure_ascii=False, separators=(",", ":")).encode()
        envelope = Envelope(payload, PAYLOAD_TYPE, {})
        signature = self._key.sign(envelope.pae()).hex()
        envelope.signatures[self._keyid] = Signature(self._keyid, signature)
        return json.dumps(envelope.to_dict(), separators=(",", ":")).encode()
