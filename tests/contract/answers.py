"""Reading what an OpenRosa server answered."""

from __future__ import annotations

import base64
import hashlib
import json
from typing import Any
from xml.etree.ElementTree import Element, fromstring

import urllib3
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

LIST = "{http://openrosa.org/xforms/xformsList}"
MANIFEST = "{http://openrosa.org/xforms/xformsManifest}"
RESPONSE = "{http://openrosa.org/http/response}"
RECEIPT = "{urn:x-vigia:registry:1}receipt"


def listed(answer: urllib3.BaseHTTPResponse) -> dict[str, Element]:
    """The forms of a form list, by id."""
    assert answer.status == 200
    root = fromstring(answer.data)
    assert root.tag == f"{LIST}xforms"
    return {form.findtext(f"{LIST}formID", ""): form for form in root}


def md5(data: bytes) -> str:
    """`md5:` and the hex digest, as OpenRosa writes hashes."""
    return f"md5:{hashlib.md5(data, usedforsecurity=False).hexdigest()}"


def receipt_bytes(answer: urllib3.BaseHTTPResponse) -> bytes | None:
    """The DSSE bytes of the receipt in an answer, if it has one."""
    found = fromstring(answer.data).find(RECEIPT)
    return None if found is None else base64.b64decode(found.text or "", validate=True)


def verified_receipt(dsse: bytes, public_key: bytes) -> dict[str, Any]:
    """The statement of a receipt whose signature holds; written from the DSSE text, not with our code."""
    envelope = json.loads(dsse)
    payload = base64.b64decode(envelope["payload"])
    kind = envelope["payloadType"].encode()
    assert kind == b"application/vnd.vigia.receipt+json"
    signed = b"DSSEv1 %d %s %d %s" % (len(kind), kind, len(payload), payload)
    (signature,) = envelope["signatures"]
    assert signature["keyid"] == hashlib.sha256(public_key).hexdigest()
    Ed25519PublicKey.from_public_bytes(public_key).verify(base64.b64decode(signature["sig"]), signed)
    return json.loads(payload)
