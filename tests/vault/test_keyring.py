"""The keyring helps and is never needed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import textwrap

import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail, null
from keyring.errors import KeyringLocked, PasswordDeleteError

from desktop.vault.keyring import SERVICE, KeyringReport, KeyStore
from desktop.vault.officer import Role

ANA = "tornillo lluvia montaña azul"
KEY, OTHER = bytes(range(32)), bytes(32)


class MemoryKeyring(KeyringBackend):
    """A keyring that keeps, and can be locked."""

    priority = 1

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}
        self.locked = False

    def _check(self) -> None:
        if self.locked:
            raise KeyringLocked("dismissed")

    def get_password(self, service, username):
        self._check()
        return self.kept.get((service, username))

    def set_password(self, service, username, password):
        self._check()
        self.kept[service, username] = password

    def delete_password(self, service, username):
        self._check()
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError


class RudeKeyring(MemoryKeyring):
    """A keyring whose bus is gone, as third-party backends tell it: with any exception."""

    def _check(self) -> None:
        raise ConnectionRefusedError("bus")


@pytest.fixture
def backend() -> MemoryKeyring:
    return MemoryKeyring()


def test_a_key_is_kept_found_and_forgotten(backend):
    store = KeyStore(backend)
    assert store.outbox_key("v") is None
    assert store.keep("v", KEY) is KeyringReport.STORED
    assert store.keep("v", KEY) is KeyringReport.SAME
    assert store.outbox_key("v") == KEY
    assert store.outbox_key("another vault") is None
    store.forget("v")
    store.forget("v")
    assert store.outbox_key("v") is None


def test_the_machines_secret_is_forgotten_apart_from_the_outbox_key(backend):
    store = KeyStore(backend)
    store.keep("v", KEY)
    store.keep_device_secret("v", OTHER)
    store.forget_device_secret("v")
    store.forget_device_secret("v")
    assert store.device_secret("v") is None and store.outbox_key("v") == KEY


def test_another_key_under_our_name_is_replaced_and_said(backend):
    store = KeyStore(backend)
    store.keep("v", OTHER)
    assert store.keep("v", KEY) is KeyringReport.REPLACED
    assert store.outbox_key("v") == KEY


def test_a_text_that_is_no_key_is_never_taken_for_one(backend):
    for text in ("", "not a key", "AAAA", "ñ"):
        backend.kept[SERVICE, "v"] = text
        assert KeyStore(backend).outbox_key("v") is None
        assert KeyStore(backend).keep("v", KEY) is KeyringReport.REPLACED


def test_a_locked_keyring_is_an_ordinary_answer(backend):
    store = KeyStore(backend)
    store.keep("v", KEY)
    backend.locked = True
    assert store.outbox_key("v") is None
    assert store.keep("v", KEY) is KeyringReport.LOCKED
    store.forget("v")


@pytest.mark.parametrize("backend", [fail.Keyring(), null.Keyring(), RudeKeyring()])
def test_no_usable_keyring_is_an_ordinary_answer(backend):
    store = KeyStore(backend)
    assert store.outbox_key("v") is None
    assert store.keep("v", KEY) is KeyringReport.ABSENT
    store.forget("v")


def test_with_a_keyring_the_outbox_opens_while_the_vault_is_locked(start, enrolment, backend):
    vault = start(keyring=KeyStore(backend))
    with vault.create("Ana", Role.SUPERVISOR, ANA, enrolment) as opened:
        assert vault.locked_outbox_key() is None
        assert opened.share_outbox_key() is KeyringReport.STORED
        key = opened.outbox_key()
    assert vault.locked_outbox_key() == key


def test_a_wiped_keyring_is_filled_again(start, enrolment, backend):
    vault = start(keyring=KeyStore(backend))
    with vault.create("Ana", Role.SUPERVISOR, ANA, enrolment) as opened:
        opened.share_outbox_key()
        backend.kept.clear()
        assert vault.locked_outbox_key() is None
        assert opened.share_outbox_key() is KeyringReport.STORED


@pytest.mark.parametrize("keyring", [None, KeyStore(fail.Keyring()), KeyStore(RudeKeyring())])
def test_without_a_keyring_the_passphrase_still_opens_everything(start, enrolment, keyring):
    vault = start(keyring=keyring)
    vault.create("Ana", Role.SUPERVISOR, ANA, enrolment).close()
    assert vault.locked_outbox_key() is None
    with vault.unlock(vault.officers()[0].id, ANA) as opened:
        assert opened.share_outbox_key() is KeyringReport.ABSENT
        assert len(opened.outbox_key()) == 32


SECRET_SERVICE = """
    import keyring
    from keyring.backends.SecretService import Keyring
    from desktop.vault.keyring import KeyStore
    store = KeyStore(Keyring())
    print(store.outbox_key("v"), store.keep("v", bytes(range(32))), store.keep("v", bytes(range(32))))
    print(store.outbox_key("v") == bytes(range(32)), store.keep("v", bytes(32)))
    store.forget("v")
    print(store.outbox_key("v"))
"""


@pytest.mark.skipif(
    not (shutil.which("dbus-run-session") and shutil.which("gnome-keyring-daemon")),
    reason="needs dbus-run-session and gnome-keyring-daemon",
)
def test_the_real_secret_service_keeps_the_key(tmp_path):
    script = tmp_path / "drive.py"
    script.write_text(textwrap.dedent(SECRET_SERVICE))
    unlock_and_run = (
        "printf 'not empty' | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1;"
        f' exec "{sys.executable}" "{script}"'
    )
    folders = {
        "HOME": str(tmp_path),
        "XDG_DATA_HOME": str(tmp_path / "share"),
        "XDG_RUNTIME_DIR": str(tmp_path),
    }
    environment = {**os.environ, **folders, "PYTHONPATH": os.pathsep.join(sys.path)}
    environment.pop("DBUS_SESSION_BUS_ADDRESS", None)
    done = subprocess.run(
        ["dbus-run-session", "--", "sh", "-c", unlock_and_run],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.stdout.splitlines() == ["None stored same", "True replaced", "None"], done.stderr
