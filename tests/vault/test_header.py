"""vault.json: whole or not at all, and told apart from a wrong passphrase when it is damaged."""

from __future__ import annotations

import json

import pytest

from desktop.errors import HeaderDamaged

ANA = "tornillo lluvia montaña azul"
KNOWN_KEYS = {"v", "vault", "post", "demo", "officers", "recovery", "tries", "next", "sum"}


def copy_of(folder):
    return folder.header.with_suffix(".copy.json")


def test_the_header_holds_only_what_it_must(vault, folder):
    document = json.loads(folder.header.read_bytes())
    assert set(document) == KNOWN_KEYS
    assert [set(one) for one in document["officers"]] == [
        {"id", "label", "role", "kdf", "wrapped", "envelope"}
    ]
    assert (document["officers"][0]["label"], document["post"]) == ("Agente 01", "ABL")


@pytest.mark.parametrize("share", [0, 0.3, 0.99])
def test_a_cut_header_is_healed_from_its_copy(vault, folder, share):
    whole = folder.header.read_bytes()
    folder.header.write_bytes(whole[: int(len(whole) * share)])
    vault.unlock(vault.officers()[0].id, ANA).close()
    assert json.loads(folder.header.read_bytes()) == json.loads(whole)


@pytest.mark.parametrize(
    "content", [b"", b"{}", b"[]", b"null", b"\xff\xfe", b'{"v":1,"sum":""}', b"[" * 100_000]
)
def test_a_header_without_a_sound_copy_is_named(vault, folder, content):
    folder.header.write_bytes(content)
    copy_of(folder).write_bytes(content)
    with pytest.raises(HeaderDamaged):
        vault.officers()
    with pytest.raises(HeaderDamaged):
        vault.unlock("anybody", ANA)


def test_any_flipped_bit_is_damage_and_not_a_wrong_passphrase(vault, folder):
    copy_of(folder).unlink()
    whole = folder.header.read_bytes()
    for position in range(0, len(whole), 7):
        changed = bytearray(whole)
        changed[position] ^= 0x04
        folder.header.write_bytes(changed)
        try:
            header = vault._file.read()
        except HeaderDamaged:
            continue
        folder.header.write_bytes(whole)  # blanks between the values may change without harm
        assert header == vault._file.read()


def test_a_cost_that_would_exhaust_the_machine_is_refused(vault, folder):
    header = vault._file.read()
    entry = header.entries[0]
    kdf = type(entry.kdf)(2**31, 1, 1, entry.kdf.salt)
    changed = type(entry)(entry.officer_id, entry.label, entry.role, kdf, entry.wrapped, entry.envelope)
    vault._file.write(type(header)(header.vault_id, "ABL", True, (changed,), header.recovery))
    with pytest.raises(HeaderDamaged):
        vault.unlock(entry.officer_id, ANA)


def test_a_half_written_header_beside_it_is_not_looked_at(vault, folder):
    folder.header.with_suffix(".json.new").write_bytes(b'{"half":')
    vault.unlock(vault.officers()[0].id, ANA).close()


def test_wrapped_keys_of_a_weaker_cost_do_not_open(vault, folder):
    """The cost is bound to the keys: lowering it in the file is a wrong passphrase, not a shortcut."""
    header = vault._file.read()
    entry = header.entries[0]
    assert b"wrapped" not in entry.wrapped
    document = json.loads(folder.header.read_bytes())
    document["officers"][0]["kdf"]["iterations"] += 1
    folder.header.write_bytes(json.dumps(document).encode())
    copy_of(folder).unlink()
    with pytest.raises(HeaderDamaged):
        vault.unlock(entry.officer_id, ANA)
