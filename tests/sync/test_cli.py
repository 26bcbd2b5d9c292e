"""`vigia sync once` with a real vault: by passphrase file, by keyring while locked, and where neither is there."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail

from desktop.cli import sync
from desktop.errors import WrongPassphrase
from desktop.paths import home
from desktop.road import Road
from desktop.sync.address import Server, ServerKind
from desktop.sync.servers import Trust
from desktop.vault.clock import SystemClock, SystemIds
from desktop.vault.demo import demo_enrolment
from desktop.vault.keyring import KeyringReport, KeyStore
from desktop.vault.officer import Role
from desktop.vault.posts import list_posts
from desktop.vault.vault import Vault
from tests.sync import bending_server as bent
from tests.sync.bending_server import Registry
from tests.sync.conftest import a_bundle

PASSPHRASE = "una frase ficticia y bastante larga"


class MemoryKeyring(KeyringBackend):
    """A keyring that keeps, as the system's would."""

    priority = 1.0  # type: ignore[assignment]

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


@pytest.fixture
def system_keyring() -> Iterator[MemoryKeyring]:
    """The system's keyring for one test."""
    before = keyring.get_keyring()
    kept = MemoryKeyring()
    keyring.set_keyring(kept)
    yield kept
    keyring.set_keyring(before)


@pytest.fixture
def no_keyring() -> Iterator[None]:
    before = keyring.get_keyring()
    keyring.set_keyring(fail.Keyring())
    yield
    keyring.set_keyring(before)


@pytest.fixture
def road(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, system_keyring: MemoryKeyring, registry: Registry
) -> Road:
    """A locked vault whose outbox key is in the keyring, with the registry as its server and a bundle waiting."""
    monkeypatch.setenv("VIGIA_HOME", str(tmp_path / "home"))
    place, clock, ids = home(), SystemClock(), SystemIds()
    vault = Vault(place, clock, ids, KeyStore())
    opened = vault.create(
        "Agente Ficticia", Role.SUPERVISOR, PASSPHRASE, demo_enrolment(list_posts()[0], now=clock.now())
    )
    assert opened.share_outbox_key() is KeyringReport.STORED
    made = Road(place.outbox, opened.outbox_key(), lambda form_id, version: None, clock, ids)
    opened.close()
    assert registry.receipt_key is not None
    trust = Trust((registry.receipt_key.public_key().public_bytes_raw(),), None, "")
    with made.open() as (outbox, servers):
        servers.set([Server("r", ServerKind.VIGIA, registry.url)], trust)
        outbox.put(a_bundle())
    return made


def vigia(*words: str, deed: str = "once") -> int:
    parser = argparse.ArgumentParser()
    sync.add_parser(parser.add_subparsers())
    arguments = parser.parse_args(["sync", deed, *words])
    return int(arguments.run(arguments))


def test_while_locked_the_keyring_is_enough(
    road: Road, registry: Registry, capsys: pytest.CaptureFixture[str]
):
    assert vigia("--json") == 0
    report = json.loads(capsys.readouterr().out)
    assert report["sent"] == ["uuid:00000001"]
    assert (report["waiting"], report["problem"], report["server"]) == (0, None, registry.host)
    assert registry.kept["uuid:00000001"].xml == a_bundle().xml.data


def test_what_waits_gives_exit_code_one_and_says_why(
    road: Road, registry: Registry, capsys: pytest.CaptureFixture[str]
):
    registry.bend("HEAD", bent.status(503))
    assert vigia("--json") == 1
    report = json.loads(capsys.readouterr().out)
    assert report["problem"] == {"kind": "ServerTrouble", "facts": [registry.host, 503]}
    assert report["waiting"] == 1
    assert bent.TOKEN not in json.dumps(report)


def test_a_person_reads_in_spanish_what_happened_and_when_the_registry_last_answered(
    road: Road, registry: Registry, capsys: pytest.CaptureFixture[str]
):
    registry.bend("HEAD", bent.status(503))
    assert vigia() == 1
    said = capsys.readouterr().out
    assert f"{registry.host} no puede atender ahora. Todo quedó guardado aquí" in said
    assert f"Último contacto con {registry.host}: " in said


def test_a_timer_waits_its_time_and_a_person_does_not(road: Road, registry: Registry):
    registry.bend("HEAD", bent.status(503))
    assert vigia() == 1
    requests = len(registry.requests)
    assert vigia("--due") == 1
    assert len(registry.requests) == requests
    assert vigia() == 0


def test_without_keyring_or_passphrase_it_says_what_to_do(
    road: Road, no_keyring: None, capsys: pytest.CaptureFixture[str]
):
    assert vigia() == 2
    assert "--passphrase-file" in capsys.readouterr().err


def test_without_a_vault_it_cannot_send(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setenv("VIGIA_HOME", str(tmp_path / "empty"))
    assert vigia("--json") == 2
    assert capsys.readouterr().out == ""


def test_a_passphrase_file_opens_the_vault_where_there_is_no_keyring(
    road: Road, no_keyring: None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    file = tmp_path / "passphrase"
    file.write_text(PASSPHRASE + "\n", encoding="utf-8")
    # The demo enrolment names no registry and pins the demo keys, so opening the vault takes the test's away.
    assert vigia("--passphrase-file", str(file)) == 1
    assert "no tiene un registro" in capsys.readouterr().out


def test_a_wrong_passphrase_is_refused(road: Road, tmp_path: Path):
    file = tmp_path / "passphrase"
    file.write_text("otra frase\n", encoding="utf-8")
    with pytest.raises(WrongPassphrase):
        vigia("--passphrase-file", str(file))


def test_a_passphrase_file_that_is_not_there_is_said(road: Road, capsys: pytest.CaptureFixture[str]):
    assert vigia("--passphrase-file", "nowhere") == 2
    assert "no se puede leer" in capsys.readouterr().err


def test_with_nobody_logged_in_the_machines_own_key_is_enough(
    road: Road,
    no_keyring: None,
    registry: Registry,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
):
    file, unit = tmp_path / "passphrase", tmp_path / "unit"
    file.write_text(PASSPHRASE + "\n", encoding="utf-8")
    with road.open() as (_, servers):
        known, trust = servers.all(), servers.trust()
    assert vigia("--passphrase-file", str(file), deed="machine-key") == 0
    unit.mkdir()
    (unit / "vigia-outbox").write_text(capsys.readouterr().out)
    road.set_servers(known, trust)  # opening the vault takes the test's registry away
    assert vigia("--json") == 2
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(unit))
    assert vigia("--json") == 0
    assert set(registry.kept) >= {"uuid:00000001"}


def test_the_machines_key_is_handed_on_only_by_the_vault_and_never_to_a_terminal(
    road: Road, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    assert vigia(deed="machine-key") == 2
    file = tmp_path / "passphrase"
    file.write_text(PASSPHRASE + "\n", encoding="utf-8")
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    assert vigia("--passphrase-file", str(file), deed="machine-key") == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert "no se muestra" in told.err
