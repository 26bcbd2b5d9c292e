"""Entering a group of new, whole submissions with their files: rows, numbers, one door for both databases.

On PostgreSQL it is one statement, because each journey to the server costs more than its work; elsewhere a few.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, insert, text, update

from registry.database import Database
from registry.schema import BLOB, COUNTER, PART, SUBMISSION

Row = dict[str, Any]

_SUBMISSION = {
    "instance_id": "text",
    "form": "bigint",
    "device": "bigint",
    "encrypted": "integer",
    "xml": "bytea",
    "xml_sha256": "text",
    "received_at": "text",
    "priority": "integer",
}
_BLOB = {"sha256": "text", "size": "bigint", "data": "bytea"}
_PART = {
    "instance_id": "text",
    "n": "integer",
    "name": "text",
    "type": "text",
    "sha256": "text",
    "size": "bigint",
}


def count(connection: Connection, more: int) -> int:
    """Take `more` receipt numbers and return the last; the counter's row is locked until the commit."""
    counted = update(COUNTER).where(COUNTER.c.name == "receipt").values(value=COUNTER.c.value + more)
    return int(connection.execute(counted.returning(COUNTER.c.value)).scalar_one())


def enter(
    database: Database,
    connection: Connection,
    submissions: Sequence[Row],
    blobs: Sequence[Row],
    parts: Sequence[Row],
    at: str,
) -> tuple[dict[str, int], int]:
    """Enter submissions that are not there yet; return their ids by instanceID, and the last number taken for them.

    `parts` name their submission by `instance_id`; all arrived `at` (ISO 8601). Submissions and blobs must come sorted
    by their keys, so that two groups never wait for each other crosswise.
    """
    if database.dialect == "postgresql":
        return _at_once(connection, submissions, blobs, parts, at)
    ids = database.insert_all_returning(connection, SUBMISSION, list(submissions), "instance_id")
    if not ids:
        return {}, 0
    database.insert_all_new(connection, BLOB, list(blobs))
    rows = [
        {
            **{name: part[name] for name in _PART if name != "instance_id"},
            "submission": ids[part["instance_id"]],
        }
        for part in parts
        if part["instance_id"] in ids
    ]
    if rows:
        connection.execute(insert(PART), [{**row, "arrived_at": at} for row in rows])
    return ids, count(connection, len(ids))


def _at_once(
    connection: Connection, submissions: Sequence[Row], blobs: Sequence[Row], parts: Sequence[Row], at: str
) -> tuple[dict[str, int], int]:
    values: Row = {"at": at}
    for prefix, columns, rows in (("s", _SUBMISSION, submissions), ("b", _BLOB, blobs), ("p", _PART, parts)):
        values |= {f"{prefix}_{name}": [row[name] for row in rows] for name in columns}
    found = connection.execute(_AT_ONCE, values).all()
    return {row.instance_id: int(row.id) for row in found}, int(found[0].value) if found else 0


def _unnested(prefix: str, columns: dict[str, str]) -> str:
    arrays = ", ".join(f"CAST(:{prefix}_{name} AS {kind}[])" for name, kind in columns.items())
    return f"unnest({arrays}) AS {prefix} ({', '.join(columns)})"


# The counter comes last: its row is locked only once nothing else in the statement can wait for another group.
_AT_ONCE = text(
    f"WITH new AS (INSERT INTO submission ({', '.join(_SUBMISSION)})"  # noqa: S608  # our own names
    f" SELECT {', '.join(_SUBMISSION)} FROM {_unnested('s', _SUBMISSION)}"
    " ON CONFLICT DO NOTHING RETURNING id, instance_id),"
    f" kept AS (INSERT INTO blob (sha256, size, data) SELECT sha256, size, data FROM {_unnested('b', _BLOB)}"
    " ON CONFLICT DO NOTHING RETURNING 1),"
    " listed AS (INSERT INTO part (submission, n, name, type, sha256, size, arrived_at)"
    f" SELECT new.id, p.n, p.name, p.type, p.sha256, p.size, :at FROM {_unnested('p', _PART)}"
    " JOIN new ON new.instance_id = p.instance_id),"
    " counted AS (UPDATE counter SET value = value + (SELECT count(*) FROM new)"
    " WHERE name = 'receipt' AND (SELECT count(*) FROM kept) >= 0 RETURNING value)"
    " SELECT new.id, new.instance_id, counted.value FROM new, counted"
)
