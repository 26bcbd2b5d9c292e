"""`vigia log verify` and `vigia log export` on a real vault."""

from __future__ import annotations

import argparse
import io
import json
import os
import subprocess
import sys
import tarfile
from collections.abc import Sequence
from pathlib import Path

import pyrage
import pytest

from desktop.app import build_parts
from desktop.cli import log as command
from desktop.errors import BundleUnreadable, RecordGone, WrongPassphrase
from desktop.incidents.log import Log
from desktop.incidents.records import Post
from desktop.incidents.statement import Kind
from desktop.paths import home
from desktop.sync.sealing import RegistrySealer
from desktop.vault.clock import SystemClock, SystemIds
from desktop.vault.keyring import KeyStore
from desktop.vault.officer import Role
from desktop.vault.vault import Vault
from tests.incidents.world import FORM, PACK, ExampleInstance, an_enrolment

PASSPHRASE = "una frase ficticia y bastante larga"


def run(arguments: Sequence[str], deed: str = "verify") -> int:
    parser = argparse.ArgumentParser()
    command.add_parser(parser.add_subparsers(required=True))
    given = parser.parse_args(["log", deed, *arguments])
    return int(given.run(given))


@pytest.fixture
def passphrase(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A data folder with a vault and one record; the arguments that open it."""
    monkeypatch.setenv("VIGIA_HOME", str(tmp_path / "home"))
    clock, ids = SystemClock(), SystemIds()
    opened = vault().create("Ejemplo Ficticio", Role.OFFICER, PASSPHRASE, an_enrolment(clock.now()))
    log = Log(
        opened.database, opened.device_signer, opened.officer_signer, opened.officer.label, Post("ABL", "A", "ABL-A"),
        RegistrySealer(opened.enrolment, ids), clock, ids, "vigia",
    )  # fmt: skip
    draft = log.drafts.create(FORM, PACK, opened.officer.label, b"<data/>")
    log.finalise(draft.id, ExampleInstance(b"<data><relato>ejemplo</relato></data>", "uuid:1"))
    opened.close()
    file = tmp_path / "passphrase"
    file.write_text(PASSPHRASE + "\n")
    return ["--passphrase-file", str(file)]


@pytest.fixture
def number(passphrase: list[str]) -> str:
    """The number of that record, which has the year of today in it."""
    held = vault()
    opened = held.unlock(held.officers()[0].id, PASSPHRASE)
    [row] = opened.database.query("SELECT number FROM record WHERE seq = 2")
    opened.close()
    return str(row["number"])


def vault() -> Vault:
    return Vault(home(), SystemClock(), SystemIds(), KeyStore())


def test_a_log_that_holds_exits_with_0(passphrase: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*passphrase, "--json"]) == 0
    outcome = json.loads(capsys.readouterr().out)
    assert (outcome["ok"], outcome["records"], outcome["first_broken"]) == (True, 2, None)
    assert run(passphrase) == 0
    assert "La bitácora está íntegra." in capsys.readouterr().out


def test_a_log_that_was_changed_exits_with_1_and_names_the_place(
    passphrase: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    held = vault()
    opened = held.unlock(held.officers()[0].id, PASSPHRASE)
    opened.database.execute("UPDATE record SET xml = CAST('<data/>' AS BLOB) WHERE seq = 2")
    opened.close()
    assert run([*passphrase, "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["first_broken"] == {"seq": 2, "fault": "xml-mismatch"}
    assert run(passphrase) == 1
    assert "asiento 2, el texto no es el firmado" in capsys.readouterr().out


def test_without_vault_officer_or_file_it_exits_with_2(
    passphrase: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([*passphrase, "--officer", "Agente 09"]) == 2
    assert run(["--passphrase-file", str(tmp_path / "absent")]) == 2
    monkeypatch.setenv("VIGIA_HOME", str(tmp_path / "empty"))
    assert run(passphrase) == 2
    assert len(capsys.readouterr().err.splitlines()) == 3


def test_a_wrong_passphrase_is_an_expected_failure(passphrase: list[str], tmp_path: Path) -> None:
    (tmp_path / "passphrase").write_text("otra frase ficticia y larga\n")
    with pytest.raises(WrongPassphrase):
        run(passphrase)


def test_an_export_is_written_and_verified_by_who_has_only_its_key(
    passphrase: list[str],
    number: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    judge = pyrage.x25519.Identity.generate()
    identity, public = tmp_path / "identity", tmp_path / "public"
    identity.write_text(f"# clave ficticia\n{judge}\n")
    public.write_text(f"{judge.to_public()}\n")
    asked = ["--motive", "Oficio ficticio", "--recipient", "Juzgado Ficticio", "--key-file", str(public)]
    to = ["--to", str(tmp_path), *passphrase]
    chosen = ["--record", number, "--text-only"]
    assert run([*chosen, *asked, *to], "export") == 0
    [file] = tmp_path.glob("vigia-exportacion-*.age")
    assert str(file) in capsys.readouterr().out
    monkeypatch.setenv("VIGIA_HOME", str(tmp_path / "another machine"))
    opening = ["--bundle", str(file), "--identity", str(identity)]
    assert run(opening) == 0
    told = capsys.readouterr().out
    assert "Para: Juzgado Ficticio" in told and "La bitácora está íntegra." in told
    assert run([*opening, "--json"]) == 0
    outcome = json.loads(capsys.readouterr().out)
    assert (outcome["ok"], outcome["told"]["motive"]) == (True, "Oficio ficticio")
    assert run([*opening, "--device", outcome["chains"][-1]["device"]]) == 0
    assert run([*opening, "--device", "0" * 64]) == 1
    for bad in (["--bundle", str(file)], ["--bundle", str(identity)], ["--bundle", str(tmp_path / "absent")]):
        with pytest.raises(BundleUnreadable):
            run(bad)
    with pytest.raises(RecordGone):
        monkeypatch.setenv("VIGIA_HOME", str(tmp_path / "home"))
        run(["--record", "ABL-2026-A-00077", "--text-only", *asked, *to], "export")


def a_note() -> str:
    """Write a record of a form of the pack, and return its number."""
    parts = build_parts()
    desk = parts.desk(parts.vault.unlock(parts.vault.officers()[0].id, PASSPHRASE))
    filled = desk._paperwork.filled("seguimiento", {"novedad": "otra", "relato": "Ejemplo ficticio"})
    facts = desk._paperwork.facts("seguimiento")
    number = desk.log.write(filled, facts, desk._paperwork.pack, kind=Kind.NOTE).number
    desk.close()
    return number


def test_the_command_alone_writes_the_acta_as_pdf_too(
    passphrase: list[str], number: str, tmp_path: Path
) -> None:
    judge = pyrage.x25519.Identity.generate()
    asked = [
        "--motive",
        "Oficio ficticio",
        "--recipient",
        "Juzgado Ficticio",
        "--key",
        str(judge.to_public()),
    ]
    note = a_note()
    chosen = ["--record", number, "--record", note, *asked, "--to", str(tmp_path), *passphrase]
    environment = {
        name: value for name, value in os.environ.items() if name not in ("DISPLAY", "QT_QPA_PLATFORM")
    }
    told = subprocess.run(
        [sys.executable, "-m", "desktop", "log", "export", *chosen],
        env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert told.returncode == 0, told.stderr
    [file] = tmp_path.glob("vigia-exportacion-*.age")
    with tarfile.open(fileobj=io.BytesIO(pyrage.decrypt(file.read_bytes(), [judge]))) as bundle:
        actas = {name: bundle.extractfile(name) for name in bundle.getnames() if name.startswith("acta/")}
        assert f"acta/{number}.txt" in actas and f"acta/{number}.pdf" not in actas  # form unknown
        pdf = actas[f"acta/{note}.pdf"]
        assert pdf is not None and pdf.read(5) == b"%PDF-"
