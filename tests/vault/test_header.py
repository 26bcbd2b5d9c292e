"""vault.json: whole or not at all, and told apart from a wrong passphrase when it is damaged."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.errors import FolderReadOnly, HeaderDamaged, WrongPassphrase
from desktop.vault.header import _sum
from desktop.vault.officer import Role

ANA = "tornillo lluvia montaña azul"
BETO = "sombrero ventana cuchara verde"
KNOWN_KEYS = {"v", "vault", "post", "demo", "officers", "recovery", "tries", "next", "note", "sum"}


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


ODD = st.one_of(
    st.none(), st.booleans(), st.integers(-(10**20), 10**20), st.just(float("inf")), st.text(max_size=4),
    st.just([]), st.just({}), st.just([[]]),
)  # fmt: skip


def places(document, path=()):
    """Yield the way to every value of a document."""
    for key in document if isinstance(document, dict) else range(len(document)):
        yield (*path, key)
        if isinstance(document[key], dict | list):
            yield from places(document[key], (*path, key))


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_whatever_somebody_writes_into_the_header_it_is_read_or_named_as_damaged(vault, folder, data):
    """The sum protects from the disk alone: whoever changes a value can write a new one."""
    whole = folder.header.read_bytes()
    document = json.loads(whole)
    document.pop("sum")
    *way, last = data.draw(st.sampled_from(list(places(document))))
    inside = document
    for key in way:
        inside = inside[key]
    inside[last] = data.draw(ODD)
    told = json.dumps({**document, "sum": _sum(document)}).encode()
    for path in (folder.header, copy_of(folder)):
        path.write_bytes(told)
    try:
        assert all(tile.label is not None for tile in vault.officers())
        assert 0 <= vault.wait_s() <= 60
        vault.facts()
        vault.can_take_notes()
    except HeaderDamaged:
        pass
    finally:
        for path in (folder.header, copy_of(folder)):
            path.write_bytes(whole)


def test_a_half_written_header_beside_it_is_not_looked_at(vault, folder):
    folder.header.with_suffix(".json.new").write_bytes(b'{"half":')
    vault.unlock(vault.officers()[0].id, ANA).close()


def test_one_officer_s_keys_do_not_open_under_another_s_name(vault, ana, clock):
    """Keys and envelope are bound to the officer: exchanged in the file, they are a wrong passphrase."""
    beto = ana.add_officer("Beto", Role.OFFICER, BETO)
    ana.close()
    header = vault._file.read()
    first, second = header.entries
    as_ana = replace(first, kdf=second.kdf, wrapped=second.wrapped, envelope=second.envelope)
    vault._file.write(replace(header, entries=(as_ana, second)))
    with pytest.raises(WrongPassphrase):
        vault.unlock(first.officer_id, BETO)
    clock.pass_s(1)
    vault.unlock(beto.id, BETO).close()


def test_keys_of_another_vault_do_not_open_here(vault):
    header = vault._file.read()
    vault._file.write(replace(header, vault_id="another"))
    with pytest.raises(WrongPassphrase):
        vault.unlock(header.entries[0].officer_id, ANA)


def test_a_header_that_cannot_be_written_leaves_the_one_before(vault, folder):
    whole = folder.header.read_bytes()
    folder.header.with_suffix(".json.new").mkdir()
    with pytest.raises(FolderReadOnly):
        vault.unlock(vault.officers()[0].id, ANA)
    assert folder.header.read_bytes() == whole
