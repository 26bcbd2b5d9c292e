"""Envelopes as any DSSE tool reads them."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from securesystemslib.dsse import Envelope
from securesystemslib.exceptions import VerificationError
from securesystemslib.signer import SSlibKey

from desktop.incidents import dsse
from tests.incidents.world import Ed25519Signer

DEVICE, OFFICER = Ed25519Signer("device"), Ed25519Signer("officer")


def library_key(signer: Ed25519Signer) -> SSlibKey:
    return SSlibKey(signer.keyid, "ed25519", "ed25519", {"public": signer.public.hex()})


def test_another_library_verifies_both_signatures() -> None:
    signed = dsse.sign("application/vnd.example+json", "{ñ}".encode(), [DEVICE, OFFICER]).encode()
    envelope = Envelope.from_dict(json.loads(signed))
    assert envelope.payload == "{ñ}".encode()
    keys = [library_key(DEVICE), library_key(OFFICER)]
    assert set(envelope.verify(keys, threshold=2)) == {DEVICE.keyid, OFFICER.keyid}
    with pytest.raises(VerificationError):
        envelope.verify([library_key(DEVICE), library_key(Ed25519Signer("stranger"))], threshold=2)


def test_the_pre_authentication_encoding_is_that_of_the_specification() -> None:
    """The example of the specification, protocol.md."""
    encoded = dsse.pre_authentication_encoding("http://example.com/HelloWorld", b"hello world")
    assert encoded == b"DSSEv1 29 http://example.com/HelloWorld 11 hello world"


@given(payload=st.binary(max_size=50), kind=st.text(max_size=10), signatures=st.integers(0, 3))
def test_what_is_written_is_read_back(payload: bytes, kind: str, signatures: int) -> None:
    made = dsse.sign(kind.encode("utf-8", "replace").decode(), payload, [DEVICE] * signatures)
    assert dsse.parse(made.encode()) == made
