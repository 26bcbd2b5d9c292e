"""Backups: verified, few, without drafts' keys; a damaged file is named and what can be saved is saved."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop.errors import DatabaseDamaged, FolderReadOnly, NotOurDatabase
from desktop.paths import Home
from desktop.store.backups import KEPT, Backups, forget_restoring, restored_from
from desktop.store.database import Database, damaged_pages, open_database
from desktop.store.salvage import salvage
from desktop.store.schema import open_vault_database

KEY, OTHER = bytes(range(32)), bytes(32)
HEADER = b'{"example": true}'
PAGE = 4096
ROWS = 400


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path)


@pytest.fixture
def database(home: Home) -> Database:
    with open_vault_database(home.vault, KEY, create=True) as made:
        with made.transaction():
            made.execute_many(
                "INSERT INTO meta (key, value) VALUES (?, ?)", [(f"k{n:04}", "x" * 300) for n in range(ROWS)]
            )
            made.execute(
                "INSERT INTO draft (id, form_id, form_version, author, xml, created, updated)"
                " VALUES ('d', 'f', '1', 'Agente 01', x'00', '', '')"
            )
            made.execute("INSERT INTO draft_key (draft_id, key) VALUES ('d', ?)", (b"k" * 32,))
        yield made


def flip(path: Path, page: int) -> None:
    data = bytearray(path.read_bytes())
    data[PAGE * (page - 1) + 1000] ^= 0xFF
    path.write_bytes(data)


def test_a_backup_opens_with_the_key_and_holds_everything_but_the_drafts_keys(home, database):
    backup = Backups(home).make(database, KEY, HEADER)
    with open_vault_database(backup.path, KEY) as copy:
        assert copy.damage() == []
        assert copy.query("SELECT count(*) AS n FROM meta WHERE key LIKE 'k%'")[0]["n"] == ROWS
        assert copy.query("SELECT id FROM draft") == [{"id": "d"}]
        assert copy.query("SELECT key FROM draft_key") == []
    assert backup.header.read_bytes() == HEADER
    assert database.query("SELECT count(*) AS n FROM draft_key")[0]["n"] == 1
    with pytest.raises(NotOurDatabase):
        Backups(home).check(backup, OTHER)


def test_backups_are_private_and_leave_nothing_half_done(home, database):
    before = os.umask(0o077)
    try:
        Backups(home).make(database, KEY, HEADER)
    finally:
        os.umask(before)
    assert sorted(path.name for path in home.backups.iterdir()) == [
        "vault-backup-000001.db", "vault-backup-000001.json",
    ]  # fmt: skip
    assert all(path.stat().st_mode & 0o077 == 0 for path in (home.backups, *home.backups.iterdir()))


def test_only_the_newest_are_kept_whatever_the_clock_says(home, database):
    backups = Backups(home)
    for turn in range(KEPT + 2):
        made = backups.make(database, KEY, HEADER)
        moment = (datetime.now(UTC) - timedelta(days=1000 * turn)).timestamp()
        os.utime(made.path, (moment, moment))
    assert [each.number for each in backups.all()] == list(range(3, KEPT + 3))
    assert len(list(home.backups.iterdir())) == 2 * KEPT


def test_a_backup_is_due_once_a_day_also_after_the_clock_went_back(home, database):
    backups, now = Backups(home), datetime.now(UTC)
    assert backups.due(now, KEY)
    made = backups.make(database, KEY, HEADER)
    os.utime(made.path, (now.timestamp(), now.timestamp()))  # it might be midnight
    assert not backups.due(now, KEY)
    assert backups.due(now + timedelta(days=1), KEY)
    assert backups.due(now - timedelta(days=3 * 365), KEY)


def test_a_backup_under_an_older_key_goes_once_there_is_a_new_one(home, database):
    backups = Backups(home)
    backups.make(database, KEY, HEADER)
    database.rekey(OTHER)
    assert backups.due(datetime.now(UTC), OTHER)
    newer = backups.make(database, OTHER, HEADER)
    assert backups.all() == (newer,)


def test_a_damaged_vault_gives_no_backup_and_keeps_those_there_are(home, database):
    backups = Backups(home)
    kept = backups.make(database, KEY, HEADER)
    database.truncate_log()
    database.close()
    flip(home.vault, 20)
    with open_database(home.vault, KEY) as damaged, pytest.raises(DatabaseDamaged):
        backups.make(damaged, KEY, HEADER)
    assert backups.all() == (kept,)
    assert len(list(home.backups.iterdir())) == 2
    backups.check(kept, KEY)


def test_a_byte_changed_in_a_backup_is_found(home, database):
    backup = Backups(home).make(database, KEY, HEADER)
    flip(backup.path, 12)
    with pytest.raises(DatabaseDamaged):
        Backups(home).check(backup, KEY)


def test_a_copy_cut_short_is_swept_away_with_the_keys_it_may_hold(home, database):
    backups = Backups(home)
    backups.make(database, KEY, HEADER)
    for name in ("vault-backup-000002.part", "vault-backup-000002.part-wal"):
        (home.backups / name).write_bytes(b"half")
    backups.sweep()
    assert len(list(home.backups.iterdir())) == 2


def test_a_folder_that_cannot_be_written_is_said_to_be_one(home, database):
    home.backups.write_bytes(b"a file in the way")
    with pytest.raises(FolderReadOnly):
        Backups(home).make(database, KEY, HEADER)


def test_a_backup_says_that_it_is_one_and_the_vault_does_not(home, database):
    backup = Backups(home).make(database, KEY, HEADER)
    assert restored_from(database) is None
    with open_database(backup.path, KEY) as copy:
        assert restored_from(copy) == 1
        forget_restoring(copy)
        assert restored_from(copy) is None


def test_restoring_puts_file_and_header_back_and_deletes_nothing(home, database):
    backups = Backups(home)
    home.header.write_bytes(b"newer header")
    backup = backups.make(database, KEY, HEADER)
    database.execute("INSERT INTO meta (key, value) VALUES ('later', 'yes')")
    crashed = {suffix: Path(f"{home.vault}{suffix}").read_bytes() for suffix in ("", "-wal")}
    database.close()
    for suffix, data in crashed.items():  # as a killed program leaves it: the newest row only in the log
        Path(f"{home.vault}{suffix}").write_bytes(data)
    aside = backups.restore(backup)
    with open_vault_database(home.vault, KEY) as restored:
        assert restored.query("SELECT 1 FROM meta WHERE key = 'later'") == []
        assert restored_from(restored) == 1
    with open_database(aside, KEY) as replaced:
        assert replaced.query("SELECT value FROM meta WHERE key = 'later'") == [{"value": "yes"}]
    assert home.header.read_bytes() == HEADER
    assert aside.with_suffix(".json").read_bytes() == b"newer header"
    assert backup in backups.all()


def test_a_backup_without_its_header_is_not_restored(home, database):
    backup = Backups(home).make(database, KEY, HEADER)
    backup.header.unlink()
    with pytest.raises(NotOurDatabase):
        Backups(home).restore(backup)
    assert home.vault.exists()


@pytest.mark.parametrize("end", ["middle", "last"])
def test_what_can_be_saved_of_a_damaged_file_is_saved_and_the_page_is_named(home, database, tmp_path, end):
    root = database.query("SELECT rootpage FROM sqlite_master WHERE name = 'meta'")[0]["rootpage"]
    database.truncate_log()
    database.close()
    pages = home.vault.stat().st_size // PAGE
    page = next(n for n in range(pages // 2, pages) if n != root) if end == "middle" else pages
    flip(home.vault, page)
    assert damaged_pages(home.vault, KEY) == (page,)
    saved = salvage(home.vault, KEY, tmp_path / "saved.db")
    assert saved.pages == (page,)
    with open_vault_database(tmp_path / "saved.db", KEY) as database_saved:
        assert database_saved.damage() == []
        kept = database_saved.query("SELECT count(*) AS n FROM meta")[0]["n"]
        assert database_saved.query("SELECT key FROM draft_key") == []
    assert kept == saved.rows["meta"] >= ROWS - 2 * PAGE // 300
    assert bool(saved.incomplete) == (kept < ROWS)


@pytest.mark.parametrize("page", [2, 11, 29, 37])
def test_any_damaged_page_is_named_and_nothing_of_it_is_shown_as_valid(home, database, tmp_path, page):
    database.truncate_log()
    database.close()
    flip(home.vault, page)
    assert damaged_pages(home.vault, KEY) == (page,)
    try:
        saved = salvage(home.vault, KEY, tmp_path / "saved.db")
    except DatabaseDamaged:  # the page says what is where: only a backup helps
        return
    with open_vault_database(tmp_path / "saved.db", KEY) as database_saved:
        rows = database_saved.query("SELECT key, value FROM meta WHERE key LIKE 'k%'")
    assert all(row["value"] == "x" * 300 for row in rows)
    assert saved.pages == (page,)
