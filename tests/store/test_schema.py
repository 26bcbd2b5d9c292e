"""Migrations: what is made, what is refused, what is kept before."""

from __future__ import annotations

import sqlite3

import pytest
from sqlite_utils import Migrations

from desktop.errors import MigrationFailed, NotOurDatabase, SchemaTooNew
from desktop.store.database import open_database
from desktop.store.migrations import Schema, bring_up_to_date, copies_of
from desktop.store.schema import OUTBOX, VAULT, open_outbox_database, open_vault_database

KEY = bytes(32)

VAULT_TABLES = {
    "officer": "id name role enc_pub sign_pub wrapped_priv kdf_json removed_at",
    "envelope": "officer_id vault_key_sealed",
    "draft": "id form_id form_version pack author hecho xml cursor_json updated",
    "draft_event": "id draft_id t ref old new",
    "draft_sealed": "draft_id ref ciphertext",
    "draft_key": "draft_id key",
    "record": "seq chain instance_id number kind corrects hecho form_id form_version level priority post author"
    " wall xml dsse record_hash erased_at",
    "part": "record_seq name type sha256 size",
    "part_chunk": "part_id n bytes",
    "incident": "hecho number state",
    "local_contact": "who date review_by",
    "to_send": "instance_id bundle_id state",
    "bundle_part": "bundle_id name bytes",
    "receipt": "bundle_id",
    "meta": "key value",
}
OUTBOX_TABLES = {
    "bundle": "id instance_id form_id form_version server_id priority created state reason tries next_at lease"
    " lease_until",
    "bundle_part": "bundle_id n name type sha256 bytes sent_at",
    "receipt": "bundle_id kind bytes at",
    "server": "id url token",
}


@pytest.mark.parametrize(
    ("opener", "tables"), [(open_vault_database, VAULT_TABLES), (open_outbox_database, OUTBOX_TABLES)]
)
def test_the_tables_are_those_of_the_interface(tmp_path, opener, tables):
    with opener(tmp_path / "a.db", KEY, create=True) as database:
        for table, columns in tables.items():
            assert set(columns.split()) <= set(database.table(table).columns_dict), table


def test_opening_again_changes_nothing(tmp_path):
    with open_vault_database(tmp_path / "a.db", KEY, create=True) as database:
        first = database.query("SELECT * FROM _sqlite_migrations")
    with open_vault_database(tmp_path / "a.db", KEY) as database:
        assert database.query("SELECT * FROM _sqlite_migrations") == first
    assert copies_of(tmp_path / "a.db") == []


@pytest.mark.parametrize("schema", [VAULT, OUTBOX])
def test_the_known_names_are_those_of_the_migrations(schema, tmp_path):
    with open_database(tmp_path / "a.db", KEY, create=True) as database:
        assert schema.names == tuple(one.name for one in schema.migrations.pending(database.tables))


def test_a_newer_schema_is_refused_and_the_file_stays_as_it_is(tmp_path):
    path = tmp_path / "a.db"
    with open_vault_database(path, KEY, create=True) as database:
        database.table("_sqlite_migrations").insert(
            {"migration_set": "vault", "name": "0099_of_a_later_program", "applied_at": "2031-01-01"}
        )
        known = len(VAULT.names)
    before = path.read_bytes()
    with pytest.raises(SchemaTooNew) as refused:
        open_vault_database(path, KEY)
    assert (refused.value.found, refused.value.known) == (known + 1, known)
    assert path.read_bytes() == before


def test_an_outbox_is_not_taken_for_a_vault(tmp_path):
    open_outbox_database(tmp_path / "a.db", KEY).close()
    with pytest.raises(NotOurDatabase):
        open_vault_database(tmp_path / "a.db", KEY)


def two_steps() -> tuple[Schema, Schema]:
    """An older and a newer program's idea of one database; copies must not hold the table `secret`."""
    old, new = Migrations("test"), Migrations("test")

    def first(tables):
        tables.execute("CREATE TABLE word (text TEXT)")
        tables.execute("CREATE TABLE secret (text TEXT)")

    def second(tables):
        tables.execute("ALTER TABLE word ADD COLUMN size INTEGER")
        tables.execute("UPDATE word SET size = length(text)")

    old(name="0001")(first)
    new(name="0001")(first)
    new(name="0002")(second)

    def forget(copy):
        copy.execute("DELETE FROM secret")

    return Schema(old, ("0001",), 7, forget), Schema(new, ("0001", "0002"), 7, forget)


def opened(path, schema, *, create=False):
    database = open_database(path, KEY, create=create)
    copy = bring_up_to_date(database, KEY, schema)
    return database, copy


def test_a_copy_is_kept_before_migrating_without_what_no_copy_may_hold(tmp_path):
    path = tmp_path / "a.db"
    old, new = two_steps()
    database, copy = opened(path, old, create=True)
    assert copy is None
    database.execute("INSERT INTO word VALUES ('río')")
    database.execute("INSERT INTO secret VALUES ('llave')")
    database.close()

    database, copy = opened(path, new)
    with database:
        assert database.query("SELECT * FROM word") == [{"text": "río", "size": 3}]
        assert database.query("SELECT * FROM secret") == [{"text": "llave"}]
    assert copies_of(path) == [copy]
    assert copy.stat().st_mode & 0o777 == 0o600
    with open_database(copy, KEY) as kept:
        assert kept.query("SELECT * FROM word") == [{"text": "río"}]
        assert kept.query("SELECT * FROM secret") == []


def test_a_migration_that_fails_leaves_the_old_schema_with_its_rows(tmp_path):
    path = tmp_path / "a.db"
    old, _ = two_steps()
    database, _ = opened(path, old, create=True)
    database.execute("INSERT INTO word VALUES ('río')")
    broken = Migrations("test")
    broken(name="0001")(lambda tables: None)
    broken(name="0002")(lambda tables: tables.execute("CREATE TABLE new (a)"))

    @broken(name="0003")
    def _fails(tables):
        tables.execute("DELETE FROM word")
        raise RuntimeError

    with pytest.raises(MigrationFailed) as failed:
        bring_up_to_date(database, KEY, Schema(broken, ("0001", "0002", "0003"), 7, lambda copy: None))
    assert (failed.value.found, failed.value.known) == (1, 3)
    assert not database.tables["new"].exists()  # all of them or none
    database.close()
    database, _ = opened(path, old)
    assert database.query("SELECT * FROM word") == [{"text": "río"}]
    database.close()


def test_only_the_newest_copies_are_kept(tmp_path):
    path = tmp_path / "a.db"
    steps = [f"{number:04}" for number in range(1, 6)]
    for count in range(1, 6):
        migrations = Migrations("test")
        for name in steps[:count]:
            migrations(name=name)(lambda tables, name=name: tables.execute(f"CREATE TABLE t{name} (a)"))
        database, _ = opened(
            path, Schema(migrations, tuple(steps[:count]), 7, lambda copy: None), create=True
        )
        database.close()
    assert [copy.name for copy in copies_of(path)] == ["a-before-0004.db", "a-before-0005.db"]


def test_full_text_forgets_securely(tmp_path):
    with open_vault_database(tmp_path / "a.db", KEY, create=True) as database:
        assert database.query("SELECT v FROM record_fts_config WHERE k = 'secure-delete'") == [{"v": 1}]


def test_receipts_of_a_vault_of_the_first_schema_stay_and_may_be_joined_by_those_of_a_restored_registry(
    tmp_path,
):
    path = tmp_path / "a.db"
    first = Schema(VAULT.migrations, VAULT.names[:1], VAULT.application_id, VAULT.forget)
    with open_database(path, KEY, create=True) as database:
        first.migrations.apply(database.tables, stop_before=VAULT.names[1])
        database.execute(f"PRAGMA application_id = {VAULT.application_id}")
        row = "INSERT INTO receipt (bundle_id, instance_id, kind, bytes, at) VALUES ('b', 'i', 'signed', ?, '2026-01-01')"
        database.execute(row, (b"the first",))
        with pytest.raises(sqlite3.IntegrityError):
            database.execute(row, (b"after the restoration",))
    with open_vault_database(path, KEY) as database:
        database.execute(row, (b"after the restoration",))
        kept = [bytes(each["bytes"]) for each in database.query("SELECT bytes FROM receipt ORDER BY id")]
    assert kept == [b"the first", b"after the restoration"]
    assert [copy.name for copy in copies_of(path)] == ["a-before-0002.db"]
