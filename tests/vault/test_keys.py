"""Wrapping and sealing."""

from __future__ import annotations

import pytest
from cryptography.exceptions import InvalidTag
from hypothesis import given
from hypothesis import strategies as st

from desktop.vault.clock import SystemClock, SystemIds
from desktop.vault.keys import OfficerKeys, SigningKey, open_sealed, public_of, seal, unwrap, wrap

IDS = SystemIds()
KEY = bytes(range(32))
PRIVATE = bytes(range(1, 33))


@given(st.binary(max_size=200), st.binary(max_size=20))
def test_what_was_wrapped_and_sealed_opens(secret, context):
    assert unwrap(wrap(secret, KEY, context, IDS), KEY, context) == secret
    assert open_sealed(seal(secret, public_of(PRIVATE), context, IDS), PRIVATE, context) == secret


def test_another_key_or_context_or_any_changed_byte_opens_nothing():
    wrapped = wrap(b"secret", KEY, b"officer 1", IDS)
    with pytest.raises(InvalidTag):
        unwrap(wrapped, bytes(32), b"officer 1")
    with pytest.raises(InvalidTag):
        unwrap(wrapped, KEY, b"officer 2")
    for position in range(len(wrapped)):
        changed = bytearray(wrapped)
        changed[position] ^= 1
        with pytest.raises(InvalidTag):
            unwrap(bytes(changed), KEY, b"officer 1")


def test_an_envelope_is_for_one_officer_of_one_vault():
    sealed = seal(b"vault key", public_of(PRIVATE), b"vault 1", IDS)
    with pytest.raises(InvalidTag):
        open_sealed(sealed, bytes(range(2, 34)), b"vault 1")
    with pytest.raises(InvalidTag):
        open_sealed(sealed, PRIVATE, b"vault 2")
    for position in range(0, len(sealed), 3):
        changed = bytearray(sealed)
        changed[position] ^= 1
        with pytest.raises((InvalidTag, ValueError)):
            open_sealed(bytes(changed), PRIVATE, b"vault 1")


@pytest.mark.parametrize("length", [0, 10, 27, 31, 40, 59])
def test_a_cut_envelope_opens_nothing(length):
    sealed = seal(b"vault key", public_of(PRIVATE), b"", IDS)
    with pytest.raises((InvalidTag, ValueError)):
        open_sealed(sealed[:length], PRIVATE, b"")


def test_sealing_twice_never_gives_the_same_bytes():
    assert seal(b"a", public_of(PRIVATE), b"", IDS) != seal(b"a", public_of(PRIVATE), b"", IDS)


def test_an_officer_s_keys_come_back_and_can_be_overwritten():
    keys = OfficerKeys.generate(IDS)
    again = OfficerKeys.unwrap(keys.wrap(KEY, b"c", IDS), KEY, b"c")
    assert again == keys
    assert again.signing_public == SigningKey(keys.signing).public
    keys.wipe()
    assert not any(keys.encryption + keys.signing)
    assert any(again.encryption)


def test_printing_keys_shows_none():
    keys = OfficerKeys(bytearray(b"e" * 32), bytearray(b"s" * 32))
    assert repr(keys) == "OfficerKeys()"


def test_the_system_s_clock_and_ids():
    clock = SystemClock()
    assert clock.now().tzinfo is not None
    assert clock.mono_ms() <= clock.mono_ms()
    assert clock.boot_id() == clock.boot_id() != ""
    assert IDS.uuid() != IDS.uuid()
    assert len(IDS.random(7)) == 7
