"""The schema's history, on both databases."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import inspect, text
from sqlalchemy.exc import ProgrammingError

from registry.database import open_database
from registry.errors import SetupError
from registry.migrations import MIGRATIONS
from registry.schema import METADATA
from tests.registry.conftest import House
from tests.registry.harness import Cluster


def test_the_migrations_leave_what_the_queries_expect(house: House) -> None:
    found = inspect(house.database.engine)
    tables = set(found.get_table_names()) - {"schema_version"}
    assert tables == set(METADATA.tables)
    for name, table in METADATA.tables.items():
        assert [column["name"] for column in found.get_columns(name)] and {
            column["name"] for column in found.get_columns(name)
        } == set(table.columns.keys()), name
        assert found.get_pk_constraint(name)["constrained_columns"] == [c.name for c in table.primary_key], (
            name
        )


def test_migrating_twice_changes_nothing(house: House) -> None:
    again = open_database(house.db, house.data)
    with again.reading() as connection:
        assert connection.execute(text("SELECT number FROM schema_version")).scalar_one() == len(MIGRATIONS)
    again.close()


def test_a_database_of_a_newer_registry_is_refused(house: House) -> None:
    with house.database.writing() as connection:
        connection.execute(text("UPDATE schema_version SET number = 99"))
    with pytest.raises(SetupError, match="99"):
        open_database(house.db, house.data)


def test_a_database_that_cannot_be_reached_is_said_in_words(tmp_path: Path) -> None:
    with pytest.raises(SetupError):
        open_database("postgresql://nadie@127.0.0.1:1/nada?connect_timeout=2", tmp_path)
    with pytest.raises(SetupError):
        open_database("mysql://x/y", tmp_path)


def test_two_that_start_at_once_migrate_once(postgres: Cluster, tmp_path: Path) -> None:
    from concurrent.futures import ThreadPoolExecutor

    url = postgres.create()
    with ThreadPoolExecutor(4) as starters:
        databases = list(starters.map(lambda _: open_database(url, tmp_path), range(4)))
    with databases[0].reading() as connection:
        assert connection.execute(text("SELECT count(*) FROM schema_version")).scalar_one() == 1
    for database in databases:
        database.close()


def test_a_database_of_the_first_schema_takes_its_rows_along_and_numbers_that_are_given(
    postgres: Cluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = postgres.create()
    with monkeypatch.context() as earlier:
        earlier.setattr("registry.migrations.MIGRATIONS", MIGRATIONS[:1])
        before = open_database(url, tmp_path)
    given = (
        "INSERT INTO device (id, label, token_hash, created_at) VALUES (7, 'Equipo ficticio', 'h7', '2026')"
    )
    with before.writing() as connection:
        connection.execute(text(given.replace("(id, ", "(").replace("(7, ", "(")))
    with pytest.raises(ProgrammingError, match="GENERATED ALWAYS"), before.writing() as connection:
        connection.execute(text(given.replace("h7", "h8")))
    before.close()
    now = open_database(url, tmp_path)
    with now.writing() as connection:
        connection.execute(text(given.replace("h7", "h9")))
        rows = connection.execute(text("SELECT id, token_hash FROM device ORDER BY id")).all()
    now.close()
    assert [tuple(row) for row in rows] == [(1, "h7"), (7, "h9")]
