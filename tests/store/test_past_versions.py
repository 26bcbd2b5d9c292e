"""A vault of every past version opens, is copied before it is brought up to date, and nothing in it is lost."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import sys
import time
from pathlib import Path

import pytest

from desktop.errors import SchemaTooNew
from desktop.store.database import open_database
from desktop.store.migrations import copies_of
from desktop.store.schema import OUTBOX, VAULT, open_outbox_database
from tests.torture import session
from tests.torture.session import FIRST

PAST = Path(__file__).parent / "past"
VERSIONS = sorted(path.name for path in PAST.glob("vault-*"))
BETO = "sombrero ventana cuchara verde"
KEY = bytes(32)


@pytest.fixture(params=VERSIONS)
def past(request, tmp_path):
    """A copy of a vault of the past, what is in it, and the number of its schema."""
    data = tmp_path / "data"
    shutil.copytree(PAST / request.param, data)
    expected = json.loads((data / "expected.json").read_text(encoding="utf-8"))
    (data / "expected.json").unlink()
    return data, expected, int(request.param.removeprefix("vault-"))


def unlocked(data: Path, officer: str, passphrase: str = FIRST):
    return session.desk_of(session.vault_of(data).unlock(officer, passphrase), data)


def test_every_version_but_the_present_one_is_kept():
    numbers = {int(name.removeprefix("vault-")) for name in VERSIONS}
    assert set(range(1, len(VAULT.names))) <= numbers


def test_nothing_of_a_past_vault_is_lost_and_it_goes_on(past):
    data, expected, _ = past
    desk = unlocked(data, expected["officer"])
    assert desk.log.verify().ok and desk.log.head.sha256 == expected["head"]
    for instance_id, text in expected["texts"].items():
        assert desk.log.text(instance_id).decode() == text
    numbers = [one.number for one in desk.log.search("ficticio")]
    assert set(expected["numbers"]) <= set(numbers)
    draft = desk.log.drafts.get(expected["draft"])
    assert b"borrador ficticio" in draft.xml
    assert draft.sealed == {"nominal": {"/data/nombre": "nombre inventado"}}
    assert desk.remembered("place") == "inicio"
    session.record(desk, "texto ficticio de hoy")
    assert desk.log.verify().ok
    desk.close()
    other = unlocked(data, expected["second"], BETO)
    assert {one.id for one in other.guard.officers()} == {expected["officer"], expected["second"]}
    other.close()


def test_a_copy_of_the_vault_as_it_was_is_kept_without_drafts_keys(past):
    data, expected, version = past
    desk = unlocked(data, expected["officer"])
    key = bytes(desk._vault._opened.vault_key)
    copies = copies_of(data / "vault.db")
    desk._vault.close()
    assert len(copies) == (1 if version < len(VAULT.names) else 0)
    for path in copies:
        with open_database(path, key) as copy:
            assert copy.query("SELECT count(*) AS n FROM _sqlite_migrations")[0]["n"] == version
            assert copy.query("SELECT count(*) AS n FROM record")[0]["n"] >= len(expected["texts"])
            assert copy.query("SELECT * FROM draft_key") == []


@pytest.mark.skipif(sys.platform == "win32", reason="fork and SIGKILL are of POSIX")
def test_a_migration_killed_at_a_random_moment_is_done_or_not_done(past):
    data, expected, version = past
    if version == len(VAULT.names):
        pytest.skip("the present version has nothing to migrate")
    seed = random.SystemRandom().randrange(2**32)
    chance = random.Random(seed)
    clock = session.MovedClock()
    for _ in range(6):
        clock.mono_s += 100  # a try that is killed counts as a wrong one
        child = os.fork()
        if child == 0:
            try:
                session.vault_of(data, clock).unlock(expected["officer"], FIRST)
            finally:
                os._exit(0)
        time.sleep(chance.uniform(0, 0.15))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
    clock.mono_s += 100
    desk = session.desk_of(session.vault_of(data, clock).unlock(expected["officer"], FIRST), data)
    assert desk.log.verify().ok and desk._vault.database.damage() == [], seed
    assert set(expected["texts"]) <= {one.instance_id for one in desk.log.records(limit=100)}, seed
    desk.close()


def test_a_vault_of_a_later_program_is_refused_with_every_way_in_intact(past):
    data, expected, _ = past
    desk = unlocked(data, expected["officer"])
    row = {"migration_set": "vault", "name": "0999_of_a_later_program", "applied_at": "2031-01-01"}
    desk._vault.database.table("_sqlite_migrations").insert(row)
    desk._vault.close()
    before = (data / "vault.db").read_bytes()
    with pytest.raises(SchemaTooNew):
        unlocked(data, expected["officer"])
    assert (data / "vault.db").read_bytes() == before


@pytest.mark.parametrize("version", range(1, len(OUTBOX.names)))
def test_what_waits_in_a_past_outbox_still_waits(tmp_path, version):
    path = tmp_path / "outbox.db"
    with open_database(path, KEY, create=True) as database:
        database.execute(f"PRAGMA application_id = {OUTBOX.application_id}")
        OUTBOX.migrations.apply(database.tables, stop_before=OUTBOX.names[version])
        database.execute(
            "INSERT INTO bundle (id, instance_id, form_id, form_version, form_sha256, priority, created, state)"
            " VALUES ('b', 'uuid:1', 'seguimiento', '1', '', 1, '2026-08-01T09:00:00-03:00', 'waiting')"
        )
        database.execute(
            "INSERT INTO bundle_part (bundle_id, n, name, type, sha256, bytes) VALUES ('b', 0, 'x', 'text/xml', '', x'AA')"
        )
    with open_outbox_database(path, KEY) as database:
        assert database.query("SELECT id, state, size FROM bundle") == [
            {"id": "b", "state": "waiting", "size": 1}
        ]
    assert len(copies_of(path)) == 1
