"""Brings a database to the newest schema, keeping a copy first, and refuses one from a newer program."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from sqlite_utils import Migrations

from desktop.errors import (
    DatabaseDamaged,
    FolderReadOnly,
    MigrationFailed,
    NotOurDatabase,
    SchemaTooNew,
    StoreError,
)
from desktop.store.database import Database, open_database
from desktop.store.files import settle

COPIES_KEPT = 2


@dataclass(frozen=True)
class Schema:
    """A kind of database: its ordered migrations, its mark in the file, what must not reach a copy.

    `application_id` is SQLite's own field for the kind of file. `forget` empties from a copy what no copy
    may hold.
    """

    migrations: Migrations
    names: tuple[str, ...]
    application_id: int
    forget: Callable[[Database], None]


def bring_up_to_date(database: Database, key: bytes | bytearray, schema: Schema) -> Path | None:
    """Apply what is missing; return the copy that was made before, None where none was needed.

    Whatever fails, the file is as it was before the first of them. Raises MigrationFailed, SchemaTooNew,
    NotOurDatabase (another kind of file) and the StoreErrors of copying.
    """
    applied = _applied(database, schema)
    if applied and _application_id(database) != schema.application_id:
        raise NotOurDatabase(database.path)
    if not applied and database.tables.table_names():
        raise NotOurDatabase(database.path)
    if set(applied) - set(schema.names):
        raise SchemaTooNew(database.path, len(applied), len(schema.names))
    missing = [name for name in schema.names if name not in applied]
    if not missing:
        return None
    copy = copy_before(database, key, schema, len(applied)) if applied else None
    try:
        with database.transaction():  # all of them or none: the program before must still open what it left
            database.execute(f"PRAGMA application_id = {schema.application_id}")
            schema.migrations.apply(database.tables)
    except StoreError:
        raise
    except Exception as error:  # whatever a migration meets in years of data, the way back is the same
        raise MigrationFailed(database.path, len(applied), len(schema.names)) from error
    return copy


def copies_of(path: Path) -> list[Path]:
    """Return the copies kept of a database, oldest first."""
    return sorted((path.parent / "backups").glob(f"{path.stem}-before-*.db"))


def copy_before(database: Database, key: bytes | bytearray, schema: Schema, number: int) -> Path:
    """Copy the file as it is at schema `number`, verify the copy, and drop all but the newest copies.

    Raises DatabaseDamaged where the copy does not verify.
    """
    path = database.path
    target = path.parent / "backups" / f"{path.stem}-before-{number + 1:04}.db"
    half = target.with_suffix(".part")
    try:
        target.parent.mkdir(mode=0o700, exist_ok=True)
        half.unlink(missing_ok=True)
        database.truncate_log()
        with database.transaction():  # keeps every other writer out while the bytes are read
            shutil.copyfile(path, half)
            half.chmod(0o600)
    except OSError as error:
        raise FolderReadOnly(target) from error
    with open_database(half, key) as copy:
        schema.forget(copy)
        copy.truncate_log()
        if copy.damage():
            raise DatabaseDamaged(half)
    try:
        settle(half)
        half.replace(target)
        settle(target.parent)
    except OSError as error:
        raise FolderReadOnly(target) from error
    for old in copies_of(path)[:-COPIES_KEPT]:
        with suppress(OSError):  # an old copy that stays harms nobody
            old.unlink()
    return target


def _applied(database: Database, schema: Schema) -> list[str]:
    """Return what was applied, in order; asked at every opening, so in two statements of our own."""
    if not database.one("SELECT 1 FROM sqlite_master WHERE name = ?", (schema.migrations.migrations_table,)):
        return []
    rows = database.query(
        f"SELECT name FROM {schema.migrations.migrations_table} WHERE migration_set = ? ORDER BY rowid",  # noqa: S608
        (schema.migrations.name,),
    )
    return [str(row["name"]) for row in rows]


def _application_id(database: Database) -> int:
    row = database.one("PRAGMA application_id")
    return int(row["application_id"]) if row else 0
