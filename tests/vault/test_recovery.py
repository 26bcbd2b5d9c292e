"""Getting back in without any passphrase, both ways and whole."""

from __future__ import annotations

import pyrage
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from hypothesis import given
from hypothesis import strategies as st

from desktop.errors import FolderReadOnly, PassphraseTooWeak, TooSoon, WrongPassphrase
from desktop.paths import resource
from desktop.vault.demo import demo_document, demo_root
from desktop.vault.enrolment import sign_enrolment, verify_enrolment
from desktop.vault.officer import Role
from desktop.vault.posts import list_posts
from desktop.vault.recovery import from_text, to_text
from desktop.vault.trust import Trust

ANA = "tornillo lluvia montaña azul"
BETO = "sombrero ventana cuchara verde"
NEW = "paraguas melón quinta bandera"


@pytest.fixture(scope="module")
def identity() -> str:
    lines = resource("trust", "demo", "recovery.age").read_text().split("\n")
    return next(line for line in lines if line.startswith("AGE-SECRET-KEY-"))


def without_recipients(clock):
    trust = resource("trust")
    document = demo_document(list_posts()[0], now=clock.now(), device_letter="A", folder=trust / "demo")
    document["keys"]["recovery"] = []
    return verify_enrolment(sign_enrolment(document, demo_root(trust / "demo")), Trust.load(trust))


def assert_recovered(vault, opened, old_signer):
    assert opened.setting("kept") == "sí"
    assert opened.officer.name == "Ana Ñandubay"
    assert opened.officer_signer.keyid != old_signer.keyid
    opened.close()
    officer = vault.officers()[0]
    vault.unlock(officer.id, NEW).close()
    with pytest.raises(WrongPassphrase):
        vault.unlock(officer.id, ANA)


def test_the_ministry_s_identity_opens_it(vault, ana, identity):
    ana.set_setting("kept", "sí")
    ana.close()
    opened = vault.unlock_with_recovery(ana.officer.id, identity, NEW)
    assert_recovered(vault, opened, ana.officer_signer)


def test_the_ministry_can_read_the_key_out_with_any_age_program_and_send_it(vault, ana, identity):
    ana.set_setting("kept", "sí")
    ana.close()
    sealed = vault._file.read().recovery.age
    text = pyrage.decrypt(sealed, [pyrage.x25519.Identity.from_str(identity)]).decode()
    opened = vault.unlock_with_recovery(ana.officer.id, text.lower().replace("-", " "), NEW)
    assert_recovered(vault, opened, ana.officer_signer)


def test_a_text_that_the_ministry_read_out_opens_only_once(vault, ana, identity, clock):
    ana.close()
    sealed = vault._file.read().recovery.age
    text = pyrage.decrypt(sealed, [pyrage.x25519.Identity.from_str(identity)]).decode()
    vault.unlock_with_recovery(ana.officer.id, text, NEW).close()
    with pytest.raises(WrongPassphrase):
        vault.unlock_with_recovery(ana.officer.id, text, BETO)


def test_a_printed_code_opens_it_once(start, clock):
    vault = start()
    with vault.create("Ana Ñandubay", Role.SUPERVISOR, ANA, without_recipients(clock)) as ana:
        assert ana.needs_recovery_code
        code = ana.new_recovery_code()
        assert not ana.needs_recovery_code
        ana.set_setting("kept", "sí")
    typed = code.lower().replace("-", "  ").replace("1", "l").replace("0", "o")
    opened = vault.unlock_with_recovery(ana.officer.id, typed, NEW)
    assert opened.needs_recovery_code
    assert_recovered(vault, opened, ana.officer_signer)
    clock.pass_s(60)
    with pytest.raises(WrongPassphrase):
        vault.unlock_with_recovery(ana.officer.id, code, BETO)


def test_a_printed_code_still_opens_after_a_change_of_key(start, clock):
    vault = start()
    with vault.create("Ana Ñandubay", Role.SUPERVISOR, ANA, without_recipients(clock)) as ana:
        code = ana.new_recovery_code()
        beto = ana.add_officer("Beto", Role.OFFICER, BETO)
        ana.remove_officer(beto.id)
    vault.unlock_with_recovery(ana.officer.id, code, NEW).close()


def test_the_code_before_opens_nothing_after_a_new_one(vault, ana, clock):
    first = ana.new_recovery_code()
    second = ana.new_recovery_code()
    ana.close()
    with pytest.raises(WrongPassphrase):
        vault.unlock_with_recovery(ana.officer.id, first, NEW)
    clock.pass_s(1)
    vault.unlock_with_recovery(ana.officer.id, second, NEW).close()


def _full_for_the_header(folder):
    """Let the header's copy find no place: a folder stands where it would be written."""
    blocked = folder.header.with_suffix(".copy.json.new")
    blocked.mkdir()
    return blocked


def test_a_code_that_nobody_was_given_never_comes_into_force(vault, ana, folder):
    printed = ana.new_recovery_code()
    blocked = _full_for_the_header(folder)
    with pytest.raises(FolderReadOnly):
        ana.new_recovery_code()
    blocked.rmdir()
    ana.add_officer("Beto", Role.OFFICER, BETO)  # writes the header as vault.db has it
    ana.close()
    vault.unlock_with_recovery(ana.officer.id, printed, NEW).close()


def test_neither_does_a_passphrase_or_an_officer_that_was_refused(vault, ana, folder, clock):
    blocked = _full_for_the_header(folder)
    with pytest.raises(FolderReadOnly):
        ana.change_passphrase(ANA, NEW)
    with pytest.raises(FolderReadOnly):
        ana.add_officer("Beto", Role.OFFICER, BETO)
    blocked.rmdir()
    ana.close()
    for _ in range(2):  # the first unlocking brings header and vault.db together
        vault.unlock(ana.officer.id, ANA).close()
    assert [tile.id for tile in vault.officers()] == [ana.officer.id]
    with pytest.raises(WrongPassphrase):
        vault.unlock(ana.officer.id, NEW)


def test_the_others_keep_their_way_in(vault, ana, identity):
    beto = ana.add_officer("Beto", Role.OFFICER, BETO)
    ana.close()
    vault.unlock_with_recovery(ana.officer.id, identity, NEW).close()
    vault.unlock(beto.id, BETO).close()


def test_what_was_signed_before_can_still_be_checked(vault, ana, identity):
    signature = ana.officer_signer.sign(b"statement")
    ana.close()
    with vault.unlock_with_recovery(ana.officer.id, identity, NEW) as opened:
        row = opened.database.one(
            "SELECT public, until FROM signing_key WHERE keyid = ?", (ana.officer_signer.keyid,)
        )
    Ed25519PublicKey.from_public_bytes(row["public"]).verify(signature, b"statement")
    assert row["until"] is not None


@pytest.mark.parametrize(
    "secret",
    [
        "",
        "0000-0000",
        "AGE-SECRET-KEY-1",
        str(pyrage.x25519.Identity.generate()),
        to_text(bytes(20)),
        to_text(bytes(32)),
        "no es un código",
    ],
)
def test_a_secret_that_opens_nothing_is_a_wrong_try(vault, secret):
    officer = vault.officers()[0]
    with pytest.raises(WrongPassphrase):
        vault.unlock_with_recovery(officer.id, secret, NEW)
    with pytest.raises(TooSoon):
        vault.unlock_with_recovery(officer.id, secret, NEW)


def test_recovery_asks_for_a_strong_passphrase_and_uses_nothing_up_before(vault, ana):
    code = ana.new_recovery_code()
    ana.close()
    with pytest.raises(PassphraseTooWeak):
        vault.unlock_with_recovery(ana.officer.id, code, "corta")
    vault.unlock_with_recovery(ana.officer.id, code, NEW).close()


@given(st.binary(max_size=40))
def test_a_printed_text_reads_back(secret):
    assert from_text(to_text(secret)) == secret
