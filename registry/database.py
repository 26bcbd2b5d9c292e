"""One door to the database, SQLite or PostgreSQL: `reading()` and `writing()` transactions."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from threading import Lock
from typing import Any

from sqlalchemy import Connection, Engine, Table, create_engine, event, make_url
from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlalchemy.exc import ArgumentError, OperationalError

from registry.errors import SetupError
from registry.migrations import migrate

_BUSY_MS = 30_000


class Database:
    """The registry's database; every use is one transaction, committed at the block's end."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.dialect = engine.dialect.name
        # SQLite has one writer: waiting here is fair, waiting for its file lock is by sleeping and luck.
        self._turn: AbstractContextManager[Any] = Lock() if self.dialect == "sqlite" else nullcontext()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that only reads; on PostgreSQL each statement by itself, which spares two journeys."""
        if self.dialect == "postgresql":
            with self.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
                yield connection
            return
        with self.engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def snapshot(self) -> Iterator[Connection]:
        """A transaction that reads everything as it is at one instant, while others write."""
        # In SQLite's WAL every read transaction is a snapshot.
        options = {"isolation_level": "REPEATABLE READ"} if self.dialect == "postgresql" else {}
        with self.engine.connect().execution_options(**options) as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that writes; on SQLite it takes the write lock at once, so it never fails midway."""
        with (
            self._turn,
            self.engine.connect().execution_options(vigia_writes=True) as connection,
            connection.begin(),
        ):
            yield connection

    def insert_new(self, connection: Connection, table: Table, values: dict[str, Any]) -> Any:
        """Insert a row unless its key is already there; return its primary key, or None where it was there."""
        statement = self._insert(table).values(**values).returning(*table.primary_key)
        return connection.execute(statement).scalar_one_or_none()

    def insert_all_returning(
        self, connection: Connection, table: Table, rows: list[dict[str, Any]], name: str
    ) -> dict[Any, int]:
        """Insert the rows whose keys are not there yet; return the new ids by the column `name`."""
        if not rows:
            return {}
        statement = self._insert(table).returning(table.c[name], table.c.id)
        return {row[0]: int(row[1]) for row in connection.execute(statement, rows)}

    def insert_all_new(self, connection: Connection, table: Table, rows: list[dict[str, Any]]) -> None:
        """Insert the rows whose keys are not there yet."""
        if rows:
            connection.execute(self._insert(table), rows)

    def _insert(self, table: Table) -> Any:
        make = postgresql_insert if self.dialect == "postgresql" else sqlite_insert
        return make(table).on_conflict_do_nothing()

    def close(self) -> None:
        """Return every connection."""
        self.engine.dispose()


def open_database(url: str | None, data: Path) -> Database:
    """Open (and migrate) the database at `url`, or `registry.db` in the data folder.

    Raises SetupError where it cannot be reached or is newer than this program.
    """
    database = Database(_engine(url or f"sqlite:///{data / 'registry.db'}"))
    try:
        with database.writing() as connection:
            migrate(connection)
    except OperationalError as error:
        raise SetupError(f"No se puede abrir la base de datos ({type(error.orig).__name__}).") from error
    return database


def _engine(url: str) -> Engine:
    try:
        address = make_url(url)
    except ArgumentError as error:
        raise SetupError("La dirección de la base de datos no se entiende.") from error
    if address.drivername in ("postgres", "postgresql"):
        address = address.set(drivername="postgresql+psycopg")
    # hide_parameters: an error's text reaches the log, and parameters are contents. No ping before each use: after
    # a restart of PostgreSQL one request per process is answered 503, then the pool is made anew.
    if address.get_backend_name() == "postgresql":
        return create_engine(address, hide_parameters=True, pool_size=10, max_overflow=10)
    if address.get_backend_name() != "sqlite":
        raise SetupError("La base de datos debe ser SQLite o PostgreSQL.")
    engine = create_engine(address, hide_parameters=True, connect_args={"timeout": _BUSY_MS / 1000})
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    connection.isolation_level = None  # the driver must not open transactions by itself
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "temp_store=MEMORY"):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get("vigia_writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
