"""The schema's history: a short ordered list, run once each, on SQLite and PostgreSQL alike.

Own list rather than Alembic: eight tables, no branches, no down-grades, one operator who types one command,
and the same text must run on both databases. `schema.py` must describe what the last one leaves; a test
compares them.
"""

from __future__ import annotations

from sqlalchemy import Connection, inspect, text

from registry.errors import SetupError

_LOCK = 0x56494749  # any fixed number: PostgreSQL's advisory lock of this registry

MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        "CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
        "CREATE TABLE counter (name TEXT PRIMARY KEY, value {integer} NOT NULL)",
        "INSERT INTO counter (name, value) VALUES ('receipt', 0)",
        """CREATE TABLE device (
            id {identity}, label TEXT NOT NULL, token_hash TEXT NOT NULL UNIQUE,
            created_at TEXT NOT NULL, revoked_at TEXT)""",
        """CREATE TABLE form (
            id {identity}, form_id TEXT NOT NULL, version TEXT NOT NULL, title TEXT NOT NULL,
            xml {bytes} NOT NULL, md5 TEXT NOT NULL, encrypted INTEGER NOT NULL, binary_paths TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('open', 'closing', 'closed')), published_at TEXT NOT NULL,
            UNIQUE (form_id, version))""",
        """CREATE TABLE form_media (
            form {integer} NOT NULL REFERENCES form (id), name TEXT NOT NULL, md5 TEXT NOT NULL,
            data {bytes} NOT NULL, PRIMARY KEY (form, name))""",
        """CREATE TABLE submission (
            id {identity}, instance_id TEXT NOT NULL UNIQUE, form {integer} NOT NULL REFERENCES form (id),
            device {integer} NOT NULL REFERENCES device (id), encrypted INTEGER NOT NULL,
            xml {bytes} NOT NULL, xml_sha256 TEXT NOT NULL, received_at TEXT NOT NULL, completed_at TEXT,
            seq {integer} UNIQUE, receipt {bytes},
            CHECK ((seq IS NULL) = (receipt IS NULL) AND (seq IS NULL) = (completed_at IS NULL)))""",
        """CREATE TABLE blob (sha256 TEXT PRIMARY KEY, size {integer} NOT NULL, data {bytes})""",
        """CREATE TABLE part (
            submission {integer} NOT NULL REFERENCES submission (id), n INTEGER NOT NULL, name TEXT NOT NULL,
            type TEXT, sha256 TEXT REFERENCES blob (sha256), size {integer}, arrived_at TEXT,
            PRIMARY KEY (submission, n), UNIQUE (submission, name))""",
    ),
)

_WORDS = {
    "sqlite": {"identity": "INTEGER PRIMARY KEY", "integer": "INTEGER", "bytes": "BLOB"},
    "postgresql": {
        "identity": "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY",
        "integer": "BIGINT",
        "bytes": "BYTEA",
    },
}


def migrate(connection: Connection) -> int:
    """Bring the database up to date inside the caller's transaction; return the schema's number.

    Raises SetupError where a newer registry wrote it.
    """
    dialect = connection.dialect.name
    if dialect == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
    if not inspect(connection).has_table("schema_version"):
        connection.execute(text("CREATE TABLE schema_version (number INTEGER NOT NULL)"))
        connection.execute(text("INSERT INTO schema_version (number) VALUES (0)"))
    found = int(connection.execute(text("SELECT number FROM schema_version")).scalar_one())
    if found > len(MIGRATIONS):
        raise SetupError(
            f"La base tiene el esquema {found} y este registro conoce hasta el {len(MIGRATIONS)}: "
            "actualice el registro."
        )
    for statements in MIGRATIONS[found:]:
        for statement in statements:
            connection.execute(text(statement.format(**_WORDS[dialect])))
    connection.execute(text("UPDATE schema_version SET number = :number"), {"number": len(MIGRATIONS)})
    return len(MIGRATIONS)
