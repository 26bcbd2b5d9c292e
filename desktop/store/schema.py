"""The two kinds of database the program keeps, and how each is opened."""

from __future__ import annotations

from pathlib import Path

from desktop.store.database import Database, open_database
from desktop.store.migrations import Schema, bring_up_to_date
from desktop.store.outbox_tables import OUTBOX_MIGRATIONS
from desktop.store.vault_tables import VAULT_MIGRATIONS


def _forget_draft_keys(copy: Database) -> None:
    """Take from a copy what would open the sealed answers of a draft after finalising destroyed its key."""
    if copy.tables["draft_key"].exists():
        copy.execute("DELETE FROM draft_key")


def _forget_nothing(_copy: Database) -> None:
    """The outbox holds only what is sealed to others."""


VAULT = Schema(
    VAULT_MIGRATIONS,
    (
        "0001_people_drafts_log_sending",
        "0002_receipts_of_a_restored_registry_and_who_read",
        "0003_files_of_drafts",
        "0004_forms_that_were_used",
        "0005_full_text_after_the_acknowledgement",
        "0006_what_is_read_from_indexes",
    ),
    0x56474C56,
    _forget_draft_keys,
)
OUTBOX = Schema(
    OUTBOX_MIGRATIONS,
    ("0001_bundles_receipts_servers", "0002_kept_after_the_receipt", "0003_sizes_and_confirmations"),
    0x56474C4F,
    _forget_nothing,
)


def open_vault_database(path: Path, key: bytes | bytearray, *, create: bool = False) -> Database:
    """Open vault.db at the newest schema.

    Raises SchemaTooNew, NotOurDatabase, DatabaseDamaged, DatabaseBusy, DiskFull, FolderReadOnly.
    """
    return _open(path, key, VAULT, create=create, readable=True)


def open_outbox_database(path: Path, key: bytes | bytearray, *, create: bool = True) -> Database:
    """Open outbox.db at the newest schema, making it where there is none; raises as `open_vault_database`.

    What lies in it is sealed to others, so its pages are not kept out of swap as the vault's are.
    """
    return _open(path, key, OUTBOX, create=create, readable=False)


def _open(path: Path, key: bytes | bytearray, schema: Schema, *, create: bool, readable: bool) -> Database:
    database = open_database(path, key, create=create, readable=readable)
    try:
        bring_up_to_date(database, key, schema)
    except BaseException:
        database.close()
        raise
    return database
