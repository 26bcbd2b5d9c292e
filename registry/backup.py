"""Backup and restore: one tar of every table as JSON lines and every file, the same for both databases.

What it holds is what the registry holds: sealed submissions, receipts, forms, hashes of tokens. It holds no key:
keys are kept apart. Because the rows are plain, a pilot on SQLite can be restored into PostgreSQL.
"""

from __future__ import annotations

import base64
import hashlib
import io
import json
import os
import tarfile
import tempfile
from pathlib import Path
from typing import Any, BinaryIO

from sqlalchemy import Connection, Table, func, insert, select, text
from sqlalchemy.exc import CompileError, DataError, IntegrityError

from registry.clock import utc_now
from registry.database import Database
from registry.errors import SetupError
from registry.files import SMALL, Files
from registry.migrations import MIGRATIONS
from registry.schema import (
    BLOB,
    COUNTER,
    COURIER_FILE,
    DEVICE,
    FORM,
    FORM_MEDIA,
    PART,
    READER,
    READING,
    SETTING,
    SUBMISSION,
)

_TABLES = (  # as references need them
    SETTING, COUNTER, DEVICE, FORM, FORM_MEDIA, BLOB, SUBMISSION, PART, READER, READING, COURIER_FILE,
)  # fmt: skip
_NUMBERED = (DEVICE, FORM, SUBMISSION, READER)
_MANIFEST = "respaldo.json"
_PAGE = 500
# What an altered backup leads to.
_UNREADABLE = (
    tarfile.TarError,
    OSError,
    KeyError,
    ValueError,
    TypeError,
    AttributeError,
    RecursionError,
    CompileError,
    DataError,
    IntegrityError,
)


def back_up(database: Database, files: Files, target: Path) -> dict[str, int]:
    """Write a consistent backup, whole or not at all; return how many rows of each table it has.

    The registry may go on serving meanwhile. Raises SetupError where the file cannot be written.
    """
    half = target.with_name(f".{target.name}.parcial")
    counts: dict[str, int] = {}
    try:
        with half.open("wb") as out, tarfile.open(fileobj=out, mode="w") as tar:
            with database.snapshot() as connection:
                for table in _TABLES:
                    counts[table.name] = _add_table(tar, connection, table, target.parent)
                large = connection.execute(select(BLOB.c.sha256).where(BLOB.c.data.is_(None))).scalars().all()
            for sha256 in large:  # these never change, so they may be read after the snapshot
                tar.add(files.path(sha256), f"files/{sha256}")
            manifest = {"v": 1, "schema": len(MIGRATIONS), "made_at": utc_now(), "rows": counts}
            _add_bytes(tar, _MANIFEST, json.dumps(manifest).encode())
            tar.close()
            out.flush()
            os.fsync(out.fileno())
        half.replace(target)
    except OSError as error:
        raise SetupError(f"No se puede hacer el respaldo en {target}: {error.strerror}.") from error
    finally:
        half.unlink(missing_ok=True)
    return counts


def restore(database: Database, files: Files, source: Path) -> dict[str, int]:
    """Fill an empty registry from a backup, in one transaction; return the rows of each table.

    Raises SetupError where the registry is not empty, or the backup is cut, altered or of a newer schema.
    """
    try:
        with tarfile.open(source, "r") as tar, database.writing() as connection:
            manifest = _manifest(tar)
            if connection.execute(select(func.count()).select_from(DEVICE)).scalar_one():
                raise SetupError("El registro no está vacío: se restaura solo en uno nuevo.")
            connection.execute(SETTING.delete())
            _forget_counters(connection, manifest)
            for member in tar:
                if member.name.startswith("files/"):
                    _restore_file(tar, member, files)
            known = [table for table in _TABLES if table.name in manifest["rows"]]  # an older one has fewer
            counts = {table.name: _restore_table(tar, connection, table) for table in known}
            if counts != manifest["rows"]:
                raise SetupError("El respaldo está incompleto.")
            _check_files(connection, files)
            if database.dialect == "postgresql":
                _go_on_counting(connection)
    except _UNREADABLE as error:
        raise SetupError(f"El respaldo {source} no se puede leer.") from error
    return counts


def _forget_counters(connection: Connection, manifest: dict[str, Any]) -> None:
    """Make room for the counters of the backup; those that its schema did not have stay at their start."""
    connection.execute(
        COUNTER.delete() if manifest["schema"] > 1 else COUNTER.delete().where(COUNTER.c.name == "receipt")
    )


def _add_table(tar: tarfile.TarFile, connection: Connection, table: Table, folder: Path) -> int:
    count = 0
    with tempfile.TemporaryFile(dir=folder) as lines:
        for row in connection.execution_options(yield_per=_PAGE).execute(select(table)):
            lines.write(
                json.dumps({name: _plain(value) for name, value in row._mapping.items()}).encode() + b"\n"
            )
            count += 1
        info = tarfile.TarInfo(f"{table.name}.jsonl")
        info.size, info.mode = lines.tell(), 0o600
        lines.seek(0)
        tar.addfile(info, lines)
    return count


def _restore_table(tar: tarfile.TarFile, connection: Connection, table: Table) -> int:
    binary = {column.name for column in table.columns if column.type.python_type is bytes}
    count = 0
    page: list[dict[str, Any]] = []
    for line in _member(tar, f"{table.name}.jsonl"):
        row = json.loads(line)
        page.append({name: _value(value, name in binary) for name, value in row.items()})
        count += 1
        if len(page) == _PAGE:
            connection.execute(insert(table), page)
            page = []
    if page:
        connection.execute(insert(table), page)
    return count


def _restore_file(tar: tarfile.TarFile, member: tarfile.TarInfo, files: Files) -> None:
    arriving = files.arriving(member.name, "")
    source = tar.extractfile(member)
    if source is None:
        raise ValueError("not a file")
    try:
        while chunk := source.read(SMALL * 4):
            arriving.write(chunk)
        files.keep(arriving.finish())  # under the hash of what came: an altered one will be missing below
    finally:
        arriving.discard()


def _check_files(connection: Connection, files: Files) -> None:
    for row in connection.execute(select(BLOB)):
        data = None if row.data is None else bytes(row.data)
        if data is None:
            whole = files.path(row.sha256).is_file() and files.path(row.sha256).stat().st_size == row.size
        else:
            whole = hashlib.sha256(data).hexdigest() == row.sha256
        if not whole:
            raise SetupError("Al respaldo le falta un archivo, o está alterado.")


def _go_on_counting(connection: Connection) -> None:
    for table in _NUMBERED:
        place = f"pg_get_serial_sequence('{table.name}', 'id')"
        highest = f"COALESCE((SELECT MAX(id) FROM {table.name}), 0) + 1"  # noqa: S608  # our own table names
        connection.execute(text(f"SELECT setval({place}, {highest}, false)"))


def _manifest(tar: tarfile.TarFile) -> dict[str, Any]:
    manifest = json.loads(_member(tar, _MANIFEST).read())
    if manifest["v"] != 1 or manifest["schema"] > len(MIGRATIONS):
        raise SetupError("El respaldo es de un registro más nuevo: actualice este.")
    return dict(manifest)


def _member(tar: tarfile.TarFile, name: str) -> BinaryIO:
    found = tar.extractfile(name)
    if found is None:
        raise KeyError(name)
    return found  # type: ignore[return-value]


def _add_bytes(tar: tarfile.TarFile, name: str, data: bytes) -> None:
    info = tarfile.TarInfo(name)
    info.size, info.mode = len(data), 0o600
    tar.addfile(info, io.BytesIO(data))


def _plain(value: Any) -> Any:
    return base64.b64encode(bytes(value)).decode() if isinstance(value, bytes | memoryview) else value


def _value(value: Any, binary: bool) -> Any:
    return base64.b64decode(value, validate=True) if binary and value is not None else value
