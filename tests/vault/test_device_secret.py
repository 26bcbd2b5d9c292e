"""A secret of the machine in the keyring, by policy: mixed in, told when it is gone, never the only way in."""

from __future__ import annotations

import shutil

import pytest

from desktop.errors import DeviceSecretGone, DeviceSecretProblem, WrongPassphrase
from desktop.paths import home
from desktop.ui.messages import explain
from desktop.vault.clock import SystemIds
from desktop.vault.demo import demo_enrolment
from desktop.vault.keyring import DEVICE_SERVICE, KeyStore
from desktop.vault.officer import Role
from desktop.vault.passphrase import FixedKdf
from desktop.vault.posts import list_posts
from desktop.vault.vault import Vault
from tests.vault.test_keyring import MemoryKeyring, RudeKeyring

ANA = "tornillo lluvia montaña azul"
BETO = "sombrero ventana cuchara verde"
NEW = "paraguas melón quinta bandera"


@pytest.fixture
def backend():
    return MemoryKeyring()


@pytest.fixture
def enrolment(clock):
    return demo_enrolment(list_posts()[0], now=clock.now(), policy={"device_secret": True})


@pytest.fixture
def made(start, enrolment, backend):
    """A locked vault whose policy wants the machine's secret, and a printed code."""
    vault = start(keyring=KeyStore(backend))
    with vault.create("Ana Ñandubay", Role.SUPERVISOR, ANA, enrolment) as opened:
        code = opened.new_recovery_code()
        assert not opened.lacks_device_secret
    return vault, vault.officers()[0].id, code


def problem(vault, officer, passphrase=ANA):
    with pytest.raises(DeviceSecretGone) as gone:
        vault.unlock(officer, passphrase)
    assert explain(gone.value).text
    return gone.value.problem


def test_with_it_the_passphrase_opens_and_a_wrong_one_does_not(made):
    vault, officer, _ = made
    vault.unlock(officer, ANA).close()
    with pytest.raises(WrongPassphrase):
        vault.unlock(officer, BETO)


def test_a_copy_of_the_files_does_not_open_with_the_passphrase_on_another_machine(
    made, folder, clock, tmp_path
):
    _, officer, _ = made
    copy = home(tmp_path / "copy")
    shutil.copytree(folder.folder, copy.folder, dirs_exist_ok=True)
    stolen = Vault(copy, clock, SystemIds(), KeyStore(MemoryKeyring()), kdf=FixedKdf(64, 1))
    assert problem(stolen, officer) is DeviceSecretProblem.WIPED


def test_what_became_of_it_is_told_and_costs_no_try(made, start, backend, folder):
    vault, officer, _ = made
    before = folder.header.read_bytes()
    backend.locked = True
    assert problem(vault, officer) is DeviceSecretProblem.LOCKED
    backend.locked = False
    (name,) = [key for key in backend.kept if key[0] == DEVICE_SERVICE]
    secret = backend.kept.pop(name)
    assert problem(vault, officer) is DeviceSecretProblem.WIPED
    backend.kept[name] = "A" * 43 + "="
    assert problem(vault, officer) is DeviceSecretProblem.CHANGED
    assert problem(start(keyring=KeyStore(RudeKeyring())), officer) is DeviceSecretProblem.ABSENT
    assert problem(start(keyring=None), officer) is DeviceSecretProblem.ABSENT
    assert folder.header.read_bytes() == before
    backend.kept[name] = secret
    vault.unlock(officer, ANA).close()


@pytest.mark.parametrize("what", ["wiped", "locked", "absent"])
def test_recovery_opens_without_it_and_the_new_passphrase_works_from_then_on(made, start, backend, what):
    vault, officer, code = made
    if what == "wiped":
        backend.kept.clear()
    elif what == "locked":
        backend.locked = True
    else:
        vault = start(keyring=None)
    with vault.unlock_with_recovery(officer, code, NEW) as opened:
        assert opened.lacks_device_secret is (what != "wiped")
    vault.unlock(officer, NEW).close()


def test_a_text_that_is_no_secret_is_replaced_and_the_new_one_counts_at_once(made, backend):
    vault, officer, code = made
    (name,) = [key for key in backend.kept if key[0] == DEVICE_SERVICE]
    backend.kept[name] = "not a secret"
    assert problem(vault, officer) is DeviceSecretProblem.CHANGED
    with vault.unlock_with_recovery(officer, code, NEW) as opened:
        assert not opened.lacks_device_secret
    vault.unlock(officer, NEW).close()


def test_a_change_of_passphrase_brings_it_back_once_the_keyring_does(made, backend):
    vault, officer, code = made
    backend.locked = True
    vault.unlock_with_recovery(officer, code, NEW).close()
    backend.locked = False
    with vault.unlock(officer, NEW) as opened:
        assert opened.lacks_device_secret
        opened.change_passphrase(NEW, ANA)
        assert not opened.lacks_device_secret
    vault.unlock(officer, ANA).close()
    backend.kept.clear()
    assert problem(vault, officer) is DeviceSecretProblem.WIPED


def test_every_officer_is_under_the_same_one(made):
    vault, officer, _ = made
    with vault.unlock(officer, ANA) as opened:
        beto = opened.add_officer("Beto", Role.OFFICER, BETO)
    vault.unlock(beto.id, BETO).close()
    header = vault._file.read()
    assert len({entry.kdf.device for entry in header.entries}) == 1 and header.entries[0].kdf.device


def test_without_the_policy_nothing_is_asked_of_the_keyring(start, clock, backend):
    plain = demo_enrolment(list_posts()[0], now=clock.now())
    vault = start(keyring=KeyStore(backend))
    vault.create("Ana Ñandubay", Role.SUPERVISOR, ANA, plain).close()
    assert backend.kept == {}
    backend.locked = True
    vault.unlock(vault.officers()[0].id, ANA).close()
