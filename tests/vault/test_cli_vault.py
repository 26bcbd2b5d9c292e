"""`vigia vault`: backups are listed and checked, one is put back, a damaged vault gives what can be read."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.__main__ import main
from desktop.vault.process import SingleInstance
from tests.torture import session
from tests.torture.session import FIRST, record


@pytest.fixture
def place(tmp_path: Path, monkeypatch) -> Path:
    """A vault with three records and one backup from before the last."""
    data = tmp_path / "data"
    officer = session.create(data)
    for path in (data / "backups").glob("*"):
        path.unlink()
    desk = session.desk_of(session.vault_of(data).unlock(officer, FIRST), data)
    for turn in range(2):
        record(desk, f"texto ficticio {turn}")
    desk.back_up()
    record(desk, "texto ficticio de después")
    desk._vault.database.truncate_log()
    desk._vault.close()
    (tmp_path / "frase").write_text(f"{FIRST}\n", encoding="utf-8")
    monkeypatch.setenv("VIGIA_HOME", str(data))
    return data


def vigia(place: Path, *arguments: str) -> int:
    return main(["vault", *arguments, "--passphrase-file", str(place.parent / "frase")])


def opened(place: Path):
    vault = session.vault_of(place)
    return session.desk_of(vault.unlock(vault.officers()[0].id, FIRST), place)


def test_the_backups_are_listed_and_a_damaged_one_is_named(place, capsys):
    assert vigia(place, "backups") == 0
    assert "íntegra" in capsys.readouterr().out
    (backup,) = (place / "backups").glob("*.db")
    data = bytearray(backup.read_bytes())
    data[-2000] ^= 1
    backup.write_bytes(data)
    assert vigia(place, "backups") == 1
    assert "dañada" in capsys.readouterr().out


def test_a_backup_is_put_back_and_what_was_there_is_kept(place, capsys):
    assert vigia(place, "restore") == 0
    assert "La bitácora sigue en una cadena nueva" in capsys.readouterr().out
    desk = opened(place)
    assert desk.restored and desk.log.verify().ok
    assert len(desk.log.search("ficticio")) == 2
    desk.close()
    assert list((place / "backups").glob("vault-replaced-*.db"))


def test_a_backup_that_does_not_hold_together_is_not_put_back(place):
    (backup,) = (place / "backups").glob("*.db")
    before = (place / "vault.db").read_bytes()
    data = bytearray(backup.read_bytes())
    data[-2000] ^= 1
    backup.write_bytes(data)
    assert vigia(place, "restore") == 2
    assert (place / "vault.db").read_bytes() == before
    assert vigia(place, "restore", "77") == 2


def test_what_can_be_read_of_a_damaged_vault_is_saved_and_the_log_goes_on(place, capsys):
    path = place / "vault.db"
    desk = opened(place)
    root = desk._vault.database.one("SELECT rootpage FROM sqlite_master WHERE name = 'draft_event'")[
        "rootpage"
    ]
    desk._vault.close()
    data = bytearray(path.read_bytes())
    data[(root - 1) * 4096 + 100] ^= 1
    path.write_bytes(data)
    assert vigia(place, "salvage") == 1
    said = capsys.readouterr().out
    assert f"Páginas dañadas: {root}" in said and "asientos: 4" in said
    desk = opened(place)
    assert len(desk.log.search("ficticio")) == 3 and desk._vault.database.damage() == []
    record(desk, "texto ficticio nuevo")
    assert desk.log.verify().ok
    desk.close()
    assert next((place / "backups").glob("vault-damaged-*.db")).read_bytes() == bytes(data)


def test_a_wrong_passphrase_or_officer_changes_nothing(place):
    before = {path: path.read_bytes() for path in place.glob("vault.db*")}
    (place.parent / "frase").write_text("sombrero ventana cuchara verde\n", encoding="utf-8")
    assert vigia(place, "salvage") == 2
    assert vigia(place, "salvage", "--officer", "Agente 09") == 2
    assert {path: path.read_bytes() for path in place.glob("vault.db*")} == before


@pytest.mark.skipif(sys.platform == "win32", reason="the lock of the test is flock")
def test_nothing_is_done_while_the_window_is_open(place):
    with SingleInstance(place / "running.lock"):
        command = [sys.executable, "-m", "desktop", "vault", "restore", "--passphrase-file", "frase"]
        done = subprocess.run(
            command, env=os.environ | {"VIGIA_HOME": str(place)}, cwd=Path(__file__).parents[2],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
    assert done.returncode == 2 and "AlreadyRunning" in done.stderr


@pytest.mark.parametrize("command", [("vault", "backups"), ("log", "verify")])
def test_where_nobody_can_be_asked_it_could_not_be_done_rather_than_the_answer_is_no(place, command):
    told = subprocess.run(
        [sys.executable, "-m", "desktop", *command],
        stdin=subprocess.DEVNULL,
        start_new_session=True,  # no terminal to ask at either
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 2
    assert "Traceback" not in told.stderr
    assert "en un archivo" in told.stderr
