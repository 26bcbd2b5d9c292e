"""The outbox key that the machine itself keeps: whose it is, who may not read it, and what is no key."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from desktop.vault.machine_key import (
    CREDENTIAL,
    NoMachineKey,
    ProtectedFile,
    SystemdCredential,
    handed,
    system_machine_key,
    taken,
)

VAULT, KEY = "5c0b1c4e-ficticio", bytes(range(32))


class Machine:
    """A machine that protects by turning bytes over, as DPAPI would by encrypting; another one opens nothing."""

    def __init__(self, secret: int = 0x5A) -> None:
        self._secret = secret

    def protect(self, data: bytes) -> bytes:
        return bytes([self._secret, *(each ^ self._secret for each in data)])

    def unprotect(self, data: bytes) -> bytes:
        if data[:1] != bytes([self._secret]):
            raise OSError(13, "of another machine")
        return bytes(each ^ self._secret for each in data[1:])


def test_a_credential_of_the_unit_gives_its_vaults_key_and_no_other(tmp_path: Path) -> None:
    (tmp_path / CREDENTIAL).write_text(handed(VAULT, KEY))
    credential = SystemdCredential({"CREDENTIALS_DIRECTORY": str(tmp_path)})
    assert credential.outbox_key(VAULT) == KEY
    assert credential.outbox_key("another") is None


def test_without_a_credential_there_is_no_key(tmp_path: Path) -> None:
    assert SystemdCredential({}).outbox_key(VAULT) is None
    assert SystemdCredential({"CREDENTIALS_DIRECTORY": str(tmp_path)}).outbox_key(VAULT) is None


@pytest.mark.parametrize("text", ["", VAULT, f"{VAULT} no es base64", f"{VAULT} QUJD", "QUJD"])
def test_what_is_no_key_is_none(text: str) -> None:
    assert taken(text, VAULT) is None


def test_a_protected_file_opens_on_its_machine_only(tmp_path: Path) -> None:
    place = ProtectedFile(tmp_path / "Vigia", Machine()).keep(VAULT, KEY)
    assert KEY not in place.read_bytes()
    assert ProtectedFile(tmp_path / "Vigia", Machine()).outbox_key(VAULT) == KEY
    assert ProtectedFile(tmp_path / "Vigia", Machine()).outbox_key("another") is None
    assert ProtectedFile(tmp_path / "Vigia", Machine(0x33)).outbox_key(VAULT) is None


def test_each_system_has_its_own_place(tmp_path: Path) -> None:
    assert isinstance(system_machine_key({}, "linux"), SystemdCredential)
    assert isinstance(system_machine_key({"PROGRAMDATA": str(tmp_path)}, "win32"), ProtectedFile)
    assert isinstance(system_machine_key({}, "win32"), NoMachineKey)
    assert system_machine_key({}, "darwin").outbox_key(VAULT) is None


def test_what_is_handed_on_goes_through_systemd_creds(tmp_path: Path) -> None:
    """The real tool: sealed to this machine under its name, and opened as the unit's credential would be."""
    tool = shutil.which("systemd-creds")
    if tool is None:
        pytest.skip("systemd-creds is not installed here")
    sealed = subprocess.run(
        [tool, "--with-key=host", "encrypt", f"--name={CREDENTIAL}", "-", str(tmp_path / "a.cred")],
        input=handed(VAULT, KEY).encode(),
        capture_output=True,
        check=False,
    )
    if sealed.returncode != 0:
        pytest.skip("this machine has no host key for credentials, which takes root")
    assert handed(VAULT, KEY).split()[1].encode() not in (tmp_path / "a.cred").read_bytes()
    words = [tool, "decrypt", f"--name={CREDENTIAL}", str(tmp_path / "a.cred"), str(tmp_path / CREDENTIAL)]
    subprocess.run(words, check=True, capture_output=True)
    assert SystemdCredential({"CREDENTIALS_DIRECTORY": str(tmp_path)}).outbox_key(VAULT) == KEY
