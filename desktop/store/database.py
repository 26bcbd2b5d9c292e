"""Opens SQLCipher files and turns the driver's errors into the program's own; nobody else knows the driver."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Generator, Iterable, Mapping, Sequence
from contextlib import contextmanager
from os import O_CREAT, O_EXCL, O_RDWR, close
from os import open as open_descriptor
from pathlib import Path
from typing import Any, NoReturn, cast

import sqlite_utils
from sqlcipher3 import dbapi2 as driver
from sqlite_utils.db import Table

from desktop.errors import (
    DatabaseBusy,
    DatabaseClosed,
    DatabaseDamaged,
    DiskFull,
    FolderReadOnly,
    NotOurDatabase,
)
from desktop.store.files import why_unwritable

KEY_BYTES = 32
_ROOM_TO_OPEN = 65_536  # bytes that a log and its index need, at least
BUSY_WAIT_MS = 2000

Parameters = Sequence[object] | Mapping[str, object]
Row = dict[str, Any]

_FULL, _NOT_A_DATABASE, _INPUT_OUTPUT = 13, 26, 10
_BUSY = {5, 6, 15}  # busy, locked, locking protocol
_CANNOT_WRITE = {3, 8, 14}  # permission, read-only, cannot open
_READ_FAILED = {
    1,
    2,
    32,
    33,
}  # the extended codes of IOERR that speak of reading: read, short read, data, corrupt
_CORRUPT = 11
_BY_WORDS = {  # sqlite3_errstr
    "database or disk is full": _FULL,
    "database is locked": 5,
    "database table is locked": 6,
    "attempt to write a readonly database": 8,
    "disk I/O error": _INPUT_OUTPUT,
    "database disk image is malformed": _CORRUPT,
    "unable to open database file": 14,
    "file is not a database": _NOT_A_DATABASE,
}
_CLOSED = "closed database"  # the driver has no code for it
_PAGE = re.compile(r"page (\d+)")


def _code_of(error: Exception) -> int:
    """Return SQLite's code; copying a database page for page raises errors that have only its words."""
    return getattr(error, "sqlite_errorcode", None) or _BY_WORDS.get(str(error), 0)


def _raise_ours(error: Exception, path: Path) -> NoReturn:
    """Raise a StoreError for what a person can meet, the standard library's own class for our mistakes."""
    if isinstance(error, driver.ProgrammingError) and _CLOSED in str(error):
        raise DatabaseClosed from error
    code = _code_of(error)
    match code & 0xFF:
        case primary if primary == _FULL:
            raise DiskFull(path) from error
        case primary if primary in _BUSY:
            raise DatabaseBusy(path) from error
        case primary if primary in _CANNOT_WRITE:
            raise _unwritable(path) from error
        case primary if primary == _NOT_A_DATABASE:
            raise NotOurDatabase(path) from error
        case primary if primary == _CORRUPT:
            raise DatabaseDamaged(path) from error
        case primary if primary == _INPUT_OUTPUT:
            raise (DatabaseDamaged(path) if code >> 8 in _READ_FAILED else _unwritable(path)) from error
    raise getattr(sqlite3, type(error).__name__, sqlite3.DatabaseError)(*error.args) from error


def _unwritable(path: Path) -> DiskFull | FolderReadOnly:
    """Say why a file cannot be written: SQLite names a full disk only where it writes, not where it opens its log."""
    return why_unwritable(path, _ROOM_TO_OPEN)


def _is_of_writing(error: Exception) -> bool:
    code = _code_of(error)
    return code & 0xFF == _FULL or code & 0xFF in _CANNOT_WRITE


class _Cursor(driver.Cursor):  # type: ignore[misc]
    """The driver's cursor, with its errors mapped; reading can fail as well as running."""

    def _call(self, name: str, *arguments: object) -> Any:
        try:
            return getattr(super(), name)(*arguments)
        except driver.Error as error:
            _raise_ours(error, self.connection.path)

    def execute(self, *arguments: object) -> Any:
        return self._call("execute", *arguments)

    def executemany(self, *arguments: object) -> Any:
        return self._call("executemany", *arguments)

    def executescript(self, *arguments: object) -> Any:
        return self._call("executescript", *arguments)

    def fetchone(self) -> Any:
        return self._call("fetchone")

    def fetchmany(self, *arguments: object) -> Any:
        return self._call("fetchmany", *arguments)

    def fetchall(self) -> Any:
        return self._call("fetchall")

    def __next__(self) -> Any:
        return self._call("__next__")


class _Connection(driver.Connection):  # type: ignore[misc]
    """The driver's connection, whose cursors map errors and know the file's path."""

    path: Path

    @property
    def in_transaction(self) -> bool:
        try:
            return bool(super().in_transaction)
        except driver.Error as error:
            _raise_ours(error, self.path)

    def cursor(self, *_arguments: object, **_options: object) -> Any:
        try:
            return super().cursor(_Cursor)
        except driver.Error as error:
            _raise_ours(error, self.path)

    def open_blob(self, *arguments: object) -> Any:
        _ = self.in_transaction  # the driver looks at a closed file here and crashes
        return super().open_blob(*arguments)

    def backup(self, *arguments: object, **options: object) -> Any:
        _ = self.in_transaction
        return super().backup(*arguments, **options)

    def execute(self, sql: str, parameters: Parameters = ()) -> Any:
        return self.cursor().execute(sql, parameters)

    def executemany(self, sql: str, parameters: Iterable[Parameters]) -> Any:
        return self.cursor().executemany(sql, parameters)


class Database:
    """One open SQLCipher file. It may be used from another thread than the one that opened it, but from one only.

    Every call raises the StoreError family for what befalls a file, and the classes of `sqlite3`
    (IntegrityError and so on) for a statement that is wrong; after `close`, DatabaseClosed.
    """

    def __init__(self, connection: _Connection, path: Path) -> None:
        self.path = path
        self._connection = connection
        self.tables = sqlite_utils.Database(cast(sqlite3.Connection, connection), execute_plugins=False)

    @contextmanager
    def transaction(self, *, durable: bool = True) -> Generator[None, None, None]:
        """Run the block as one BEGIN IMMEDIATE transaction; inside another one, as a savepoint of it.

        With `durable` the commit waits for the disk; without it the commit survives the program's end but
        not a power cut, until `flush` or the next durable commit.
        """
        if self.in_transaction:
            with self.tables.atomic():
                yield
            return
        if not durable:
            self.execute("PRAGMA synchronous = NORMAL")
        try:
            self.execute("BEGIN IMMEDIATE")
            try:
                yield
                self.execute("COMMIT")
            except BaseException:
                self.tables.rollback()
                raise
        finally:
            if not durable:
                self.execute("PRAGMA synchronous = FULL")

    @property
    def in_transaction(self) -> bool:
        """Whether a transaction is open: the write-ahead log cannot be emptied before it ends."""
        return self._connection.in_transaction

    def table(self, name: str) -> Table:
        """Return a table, for inserting, updating and upserting rows given as dictionaries."""
        return self.tables.table(name)

    def query(self, sql: str, parameters: Parameters = ()) -> list[Row]:
        """Return all rows of a statement as dictionaries."""
        cursor = self._connection.execute(sql, parameters)
        names = [column[0] for column in cursor.description or ()]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]

    def one(self, sql: str, parameters: Parameters = ()) -> Row | None:
        """Return the first row of a statement, None where there is none."""
        rows = self.query(sql, parameters)
        return rows[0] if rows else None

    def execute(self, sql: str, parameters: Parameters = ()) -> int:
        """Run one statement and return how many rows it changed (-1 where that has no meaning)."""
        return int(self._connection.execute(sql, parameters).rowcount)

    def execute_many(self, sql: str, parameters: Iterable[Parameters]) -> None:
        """Run one statement for each row of parameters."""
        self._connection.executemany(sql, parameters)

    @contextmanager
    def snapshot(self) -> Generator[None, None, None]:
        """Read one moment of the file throughout the block; other connections may go on writing."""
        self.execute("BEGIN")
        try:
            yield
        finally:
            self.tables.rollback()

    def copy_to(self, other: Database) -> None:
        """Make another open file page for page what this one is; the other's own key stays its key."""
        try:
            self._connection.backup(other._connection)
        except driver.Error as error:
            _raise_ours(error, other.path if _is_of_writing(error) else self.path)

    def write_blob(self, table: str, column: str, row: int, pieces: Iterable[bytes]) -> None:
        """Fill a value of known length (`zeroblob(n)`, or a text) from its start; no piece is kept in memory."""
        try:
            blob = self._connection.open_blob(table, column, row)
            try:
                for piece in pieces:
                    blob.write(piece)
            finally:
                blob.close()
        except driver.Error as error:
            _raise_ours(error, self.path)

    def read_blob(self, table: str, column: str, row: int, piece: int) -> Generator[bytes, None, None]:
        """Yield a value in pieces of that many bytes, which must not change meanwhile."""
        try:
            blob = self._connection.open_blob(table, column, row, True)
            try:
                while data := blob.read(piece):
                    yield bytes(data)
            finally:
                blob.close()
        except driver.Error as error:
            _raise_ours(error, self.path)

    def blob_slice(self, table: str, column: str, row: int, start: int, size: int) -> bytes:
        """Return bytes of a value from a place on, fewer at its end; nothing stays open meanwhile."""
        try:
            blob = self._connection.open_blob(table, column, row, True)
            try:
                blob.seek(start)
                return bytes(blob.read(size))
            finally:
                blob.close()
        except driver.Error as error:
            _raise_ours(error, self.path)

    def flush(self) -> None:
        """Make every earlier commit survive a power cut (a passive checkpoint syncs the log first)."""
        self.execute("PRAGMA wal_checkpoint(PASSIVE)")

    def truncate_log(self) -> None:
        """Move everything into the file and empty the write-ahead log, so that deleted rows leave it too.

        Raises DatabaseBusy where another connection keeps it from doing so.
        """
        row = self.one("PRAGMA wal_checkpoint(TRUNCATE)")
        if row is not None and row["busy"]:
            raise DatabaseBusy(self.path)

    def rekey(self, key: bytes | bytearray) -> None:
        """Encrypt every page under another key (32 bytes) in one transaction, and empty the log of the old ones."""
        self.truncate_log()
        self.execute(f"PRAGMA rekey = {_key_literal(key)}")
        self.truncate_log()

    def damage(self) -> list[str]:
        """Return what the check of every page's HMAC and of the tables finds; empty when the file is sound."""
        found = [str(row["cipher_integrity_check"]) for row in self.query("PRAGMA cipher_integrity_check")]
        if found:
            return found
        answers = [str(row["quick_check"]) for row in self.query("PRAGMA quick_check(20)")]
        return [] if answers == ["ok"] else answers

    def close(self) -> None:
        """Close the file; closing twice does nothing."""
        self._connection.close()

    def __enter__(self) -> Database:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def open_database(
    path: Path, key: bytes | bytearray, *, create: bool = False, readable: bool = True
) -> Database:
    """Open an encrypted file with a raw 256-bit key; with `create`, make it (0600) where there is none.

    From the first file with `readable` contents on, whatever the driver has in memory in this process is locked there
    and wiped; it costs most of the time that the driver takes. Its keys are always.
    Raises NotOurDatabase where the key does not open it or there is no file, and the other StoreErrors.
    """
    if len(key) != KEY_BYTES:
        raise ValueError("the key has 32 bytes")
    _require_file(path, create=create)
    try:
        connection = driver.connect(
            str(path), isolation_level=None, check_same_thread=False, factory=_Connection
        )
    except driver.Error as error:
        _raise_ours(error, path)
    connection.path = path
    try:
        _prepare(connection, key, readable=readable)
        return Database(connection, path)
    except BaseException:
        connection.close()
        raise


def damaged_pages(path: Path, key: bytes | bytearray) -> tuple[int, ...]:
    """Return the numbers of a file's pages whose HMAC fails (1 is the first), even where it does not open any more.

    With another key every page fails. Raises NotOurDatabase where there is no file.
    """
    _require_file(path, create=False)
    connection = driver.connect(str(path), isolation_level=None, factory=_Connection)
    connection.path = path
    try:
        for setting in ("cipher_log_level = NONE", f"key = {_key_literal(key)}", "cipher_compatibility = 4"):
            connection.execute(f"PRAGMA {setting}")
        found = connection.execute("PRAGMA cipher_integrity_check").fetchall()
    finally:
        connection.close()
    return tuple(int(page[1]) for row in found if (page := _PAGE.search(str(row[0]))))


def _require_file(path: Path, *, create: bool) -> None:
    """Refuse a missing or emptied file, which the driver would take for a new database."""
    try:
        if path.exists():
            if path.stat().st_size == 0 and not create:
                raise DatabaseDamaged(path)
            return
        if not create:
            raise NotOurDatabase(path)
        close(open_descriptor(path, O_CREAT | O_EXCL | O_RDWR, 0o600))
    except OSError as error:
        raise FolderReadOnly(path) from error


def _prepare(connection: _Connection, key: bytes | bytearray, *, readable: bool) -> None:
    """Give the key and set what every connection of ours has; the first read proves the key."""
    run = connection.execute
    run("PRAGMA cipher_log_level = NONE")  # else a wrong key is reported on standard error
    if readable:
        run("PRAGMA cipher_memory_security = ON")  # for the whole process, and never OFF again
    run(f"PRAGMA key = {_key_literal(key)}")
    run("PRAGMA cipher_compatibility = 4")
    run(f"PRAGMA busy_timeout = {BUSY_WAIT_MS}")
    run("SELECT count(*) FROM sqlite_master").fetchall()
    run("PRAGMA journal_mode = WAL").fetchall()
    for setting in (
        "synchronous = FULL",
        "secure_delete = ON",
        "temp_store = MEMORY",
        "foreign_keys = ON",
        "cell_size_check = ON",
        "trusted_schema = OFF",
        "mmap_size = 0",
        "wal_autocheckpoint = 4000",  # 16 MB: a commit that somebody waits for should not have to empty the log
    ):
        run(f"PRAGMA {setting}")


def _key_literal(key: bytes | bytearray) -> str:
    """Return a raw key as the PRAGMA wants it; a Python text cannot be wiped, so it lives as short as can be."""
    return f"\"x'{key.hex()}'\""
