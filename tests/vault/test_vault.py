"""Making, opening, sharing and closing the vault."""

from __future__ import annotations

from dataclasses import replace

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from desktop.errors import (
    DatabaseClosed,
    DatabaseDamaged,
    EnrolmentProblem,
    EnrolmentRefused,
    HeaderDamaged,
    LastOfficer,
    NotOurDatabase,
    NoVault,
    OfficerUnknown,
    PassphraseTooWeak,
    SchemaTooNew,
    SupervisorOnly,
    VaultExists,
    WrongPassphrase,
)
from desktop.store.database import open_database
from desktop.vault.clock import SystemIds
from desktop.vault.keys import OfficerKeys
from desktop.vault.lockers import new_locker
from desktop.vault.officer import OfficerTile, Role
from desktop.vault.passphrase import FixedKdf
from desktop.vault.trust import Trust

ANA = "tornillo lluvia montaña azul"
BETO = "sombrero ventana cuchara verde"
NEW = "paraguas melón quinta bandera"


def with_beto(ana, role=Role.OFFICER) -> OfficerTile:
    return ana.add_officer("Beto Quebracho", role, BETO)


# --- making it ---


def test_a_new_vault_is_open_for_its_first_officer(start, enrolment):
    vault = start()
    assert not vault.exists()
    with pytest.raises(NoVault):
        vault.officers()
    with vault.create("  Ana   Ñandubay ", Role.SUPERVISOR, ANA, enrolment) as opened:
        assert (opened.officer.label, opened.officer.name) == ("Agente 01", "Ana Ñandubay")
        assert opened.officer.role is Role.SUPERVISOR
        assert opened.enrolment == enrolment
        assert opened.device.letter == "A"
        assert len(opened.outbox_key()) == 32
    assert vault.exists()
    facts = vault.facts()
    assert (facts.post, facts.demo) == ("ABL", True)


def test_a_vault_is_never_made_over_another(vault, start, enrolment, folder):
    with pytest.raises(VaultExists):
        start().create("Otra", Role.OFFICER, ANA, enrolment)
    folder.header.unlink()
    folder.header.with_suffix(".copy.json").unlink()
    with pytest.raises(VaultExists):
        start().create("Otra", Role.OFFICER, ANA, enrolment)
    with pytest.raises(HeaderDamaged):
        start().officers()


@pytest.mark.parametrize(
    "weak", ["corta", "aaaaaaaaaaaaaaaa", "Contraseña12", "Ñandubay Ana 2026", "nandubay aguas blancas", ""]
)
def test_a_weak_passphrase_makes_no_vault(start, enrolment, weak):
    vault = start()
    with pytest.raises(PassphraseTooWeak):
        vault.create("Ana Ñandubay", Role.OFFICER, weak, enrolment)
    assert not vault.exists()


def test_a_nameless_officer_makes_no_vault(start, enrolment):
    with pytest.raises(ValueError, match="name"):
        start().create("   ", Role.OFFICER, ANA, enrolment)


def test_a_release_build_makes_no_vault_under_demo_keys(start, enrolment):
    vault = start(trust=Trust({}, {}))
    with pytest.raises(EnrolmentRefused) as refused:
        vault.create("Ana", Role.OFFICER, ANA, enrolment)
    assert refused.value.reason is EnrolmentProblem.DEMO_IN_RELEASE
    assert not vault.exists()


def test_a_release_build_opens_no_demo_vault(vault, start):
    release = start(trust=Trust({}, {}))
    with pytest.raises(EnrolmentRefused) as refused:
        release.unlock(release.officers()[0].id, ANA)
    assert refused.value.reason is EnrolmentProblem.DEMO_IN_RELEASE


def test_an_enrolment_past_its_date_does_not_lock_the_post_out(vault, clock):
    clock.pass_s(400 * 24 * 3600)
    with vault.unlock(vault.officers()[0].id, ANA) as opened:
        assert opened.enrolment.expired(clock.now())


def test_every_file_is_private_and_no_name_of_a_file_tells_anything(vault, folder):
    modes = {path.name: oct(path.stat().st_mode & 0o777) for path in folder.folder.iterdir()}
    assert modes == {"vault.db": "0o600", "vault.json": "0o600", "vault.copy.json": "0o600"}
    assert folder.folder.stat().st_mode & 0o777 == 0o700


def test_the_files_hold_nothing_that_was_typed(ana, folder):
    with_beto(ana)
    ana.set_setting("place", "la balsa vieja")
    ana.database.truncate_log()
    content = b"".join(path.read_bytes() for path in folder.folder.iterdir())
    words = {"Ana Ñandubay", "Ñandubay", "Quebracho", "balsa", *ANA.split(), *BETO.split()}
    for typed in sorted(word for word in words if len(word) > 4):  # chance alone writes a shorter one
        assert typed.encode() not in content, typed
        assert typed.encode("utf-16-le") not in content, typed


# --- opening it ---


def test_only_the_passphrase_opens_it(vault):
    officer = vault.officers()[0]
    with pytest.raises(WrongPassphrase) as refused:
        vault.unlock(officer.id, BETO)
    assert (refused.value.label, refused.value.wait_s) == ("Agente 01", 1.0)


def test_a_passphrase_typed_with_combining_accents_opens_it_too(vault):
    decomposed = ANA.replace("ñ", "n\u0303")
    assert decomposed != ANA
    vault.unlock(vault.officers()[0].id, decomposed).close()


def test_an_unknown_officer_opens_nothing(vault):
    with pytest.raises(OfficerUnknown):
        vault.unlock("nobody", ANA)


def test_both_signers_sign_and_their_public_keys_are_kept(ana):
    kept = {row["keyid"]: row for row in ana.database.query("SELECT * FROM signing_key")}
    for signer, kind in ((ana.officer_signer, "officer"), (ana.device_signer, "device")):
        Ed25519PublicKey.from_public_bytes(signer.public).verify(signer.sign(b"statement"), b"statement")
        assert (kept[signer.keyid]["kind"], kept[signer.keyid]["public"]) == (kind, signer.public)


def test_a_closed_vault_signs_and_reads_nothing(vault):
    opened = vault.unlock(vault.officers()[0].id, ANA)
    key = opened._opened.vault_key
    assert any(key)
    opened.close()
    assert not any(key)
    for signer in (opened.officer_signer, opened.device_signer):
        with pytest.raises(RuntimeError):
            signer.sign(b"statement")
    with pytest.raises(DatabaseClosed):
        opened.database.query("SELECT 1")
    opened.close()


def test_settings_come_back(vault, ana):
    ana.set_setting("window", {"size": [1024, 768], "language": "es-AR"})
    ana.close()
    with vault.unlock(vault.officers()[0].id, ANA) as again:
        assert again.setting("window") == {"size": [1024, 768], "language": "es-AR"}
        assert again.setting("nothing", 7) == 7


def test_a_damaged_database_is_named(vault, folder):
    content = bytearray(folder.vault.read_bytes())
    for page in range(4096, len(content), 4096):  # unlocking reads some of them only; log verify reads all
        content[page + 50] ^= 1
    folder.vault.write_bytes(content)
    with pytest.raises(DatabaseDamaged):
        vault.unlock(vault.officers()[0].id, ANA)


def test_another_file_in_its_place_is_named(vault, folder):
    folder.vault.write_bytes(bytes(range(256)) * 64)
    with pytest.raises(NotOurDatabase):
        vault.unlock(vault.officers()[0].id, ANA)


def test_a_vault_of_a_newer_program_is_refused_and_can_still_be_opened_there(vault, ana):
    ana.database.table("_sqlite_migrations").insert(
        {"migration_set": "vault", "name": "0099_later", "applied_at": "2031-01-01"}
    )
    ana.close()
    with pytest.raises(SchemaTooNew):
        vault.unlock(vault.officers()[0].id, ANA)
    assert vault.wait_s() == 0


# --- sharing it ---


def test_another_officer_opens_the_same_vault(vault, ana):
    beto = with_beto(ana)
    ana.set_setting("note", 1)
    assert [tile.label for tile in vault.officers()] == ["Agente 01", "Agente 02"]
    ana.close()
    with vault.unlock(beto.id, BETO) as opened:
        assert (opened.setting("note"), opened.officer.name) == (1, "Beto Quebracho")
        assert opened.officer_signer.keyid != ana.officer_signer.keyid
        assert opened.device_signer.keyid == ana.device_signer.keyid


def test_a_removed_officer_opens_nothing_even_with_the_old_header(vault, ana, folder, start):
    beto = with_beto(ana)
    before = folder.header.read_bytes()
    ana.remove_officer(beto.id)
    ana.close()
    with pytest.raises(OfficerUnknown):
        vault.unlock(beto.id, BETO)
    after = folder.header.read_bytes()
    folder.header.write_bytes(before)
    with pytest.raises(NotOurDatabase):
        start().unlock(beto.id, BETO)
    folder.header.write_bytes(after)
    with start().unlock(vault.officers()[0].id, ANA) as opened:
        assert [one.label for one in opened.officers()] == ["Agente 01"]
        assert [one.label for one in opened.officers(removed=True)] == ["Agente 01", "Agente 02"]
        assert opened.add_officer("Carla", Role.OFFICER, BETO).label == "Agente 03"


def test_an_officer_who_was_away_during_a_change_of_key_still_opens_it(vault, ana):
    beto = with_beto(ana)
    carla = ana.add_officer("Carla", Role.OFFICER, NEW)
    ana.remove_officer(carla.id)
    ana.rotate_key()
    ana.close()
    vault.unlock(beto.id, BETO).close()


def test_what_a_backup_replaced_opens_with_no_key_of_before_a_removal(ana, folder):
    beto, aside = with_beto(ana), folder.backups / "vault-replaced-0001.db"
    before = bytes(ana._opened.vault_key)
    ana.back_up()
    aside.write_bytes(ana.database.path.read_bytes())
    ana.remove_officer(beto.id)
    with pytest.raises(NotOurDatabase):
        open_database(aside, before)
    open_database(aside, ana._opened.vault_key).close()


def test_a_removed_officer_s_signatures_can_still_be_checked(vault, ana):
    beto = with_beto(ana)
    with vault.unlock(beto.id, BETO) as opened:
        keyid = opened.officer_signer.keyid
    ana.remove_officer(beto.id)
    row = ana.database.one("SELECT * FROM signing_key WHERE keyid = ?", (keyid,))
    assert row["until"] is not None


def test_whoever_removes_stays(ana):
    with pytest.raises(LastOfficer):
        ana.remove_officer(ana.officer.id)
    with_beto(ana)
    with pytest.raises(LastOfficer):
        ana.remove_officer(ana.officer.id)
    with pytest.raises(OfficerUnknown):
        ana.remove_officer("nobody")


def test_only_a_supervisor_adds_and_removes_where_there_is_one(vault, ana):
    beto = with_beto(ana)
    ana.close()
    with vault.unlock(beto.id, BETO) as opened:
        with pytest.raises(SupervisorOnly):
            opened.add_officer("Carla", Role.OFFICER, NEW)
        with pytest.raises(SupervisorOnly):
            opened.remove_officer(ana.officer.id)
        with pytest.raises(SupervisorOnly):
            opened.new_recovery_code()


def test_a_post_without_a_supervisor_is_not_stuck(start, enrolment):
    with start().create("Ana", Role.OFFICER, ANA, enrolment) as opened:
        assert with_beto(opened).label == "Agente 02"


def test_a_key_swapped_in_the_header_gains_nothing(vault, ana, folder, start):
    """What stands in the header is rebuilt from vault.db, whose public keys alone are sealed to."""
    beto = with_beto(ana)
    ana.close()
    header = vault._file.read()
    first, second = header.entries
    swapped = type(first)(
        first.officer_id, "Agente 99", "supervisor", second.kdf, second.wrapped, second.envelope
    )
    vault._file.write(type(header)(header.vault_id, "OTR", False, (swapped, second), header.recovery))
    with start().unlock(beto.id, BETO):
        pass
    assert vault._file.read() == header


# --- passphrases ---


def test_nobody_signs_as_another_by_keys_swapped_in_the_header(vault, ana, clock, start):
    """Whoever has the vault open and can write its header puts own keys under a colleague's name and signs."""
    beto, header = with_beto(ana), vault._file.read()
    forged, chosen, key = OfficerKeys.generate(SystemIds()), NEW, ana._opened.vault_key
    around = {"kdf": FixedKdf(64, 1), "floor": {}, "ids": SystemIds()}
    locker = new_locker(forged, chosen, beto.id, header.vault_id, vault_key=key, **around)
    swapped = replace(header.entry(beto.id), kdf=locker.kdf, wrapped=locker.wrapped, envelope=locker.envelope)
    vault._file.write(replace(header, entries=(header.entries[0], swapped)))
    with pytest.raises(WrongPassphrase):
        ana.signer_of(beto.id, chosen)
    clock.pass_s(1)
    with pytest.raises(WrongPassphrase):
        start().unlock(beto.id, chosen)
    assert start()._file.read().entries == header.entries  # and the header is healed
    ana.signer_of(beto.id, BETO).drop()


def test_a_changed_passphrase_opens_and_the_old_one_does_not(vault, ana):
    signer = ana.officer_signer.keyid
    ana.change_passphrase(ANA, NEW)
    ana.close()
    officer = vault.officers()[0]
    with vault.unlock(officer.id, NEW) as opened:
        assert opened.officer_signer.keyid == signer
    with pytest.raises(WrongPassphrase):
        vault.unlock(officer.id, ANA)


def test_a_passphrase_changes_only_with_the_old_one_and_to_a_strong_one(vault, ana):
    with pytest.raises(WrongPassphrase):
        ana.change_passphrase(BETO, NEW)
    with pytest.raises(PassphraseTooWeak):
        ana.change_passphrase(ANA, "corta")
    assert vault.wait_s() == 1.0


def test_a_changed_passphrase_takes_today_s_cost(vault, start):
    costlier = start(kdf=FixedKdf(128, 2))
    with costlier.unlock(vault.officers()[0].id, ANA) as opened:
        opened.change_passphrase(ANA, NEW)
    kdf = vault._file.read().entries[0].kdf
    assert (kdf.memory_kib, kdf.iterations) == (128, 2)
    start().unlock(vault.officers()[0].id, NEW).close()
