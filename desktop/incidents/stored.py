"""Rows of the log in and out of vault.db: records, their attachments, incidents and counts."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from desktop.incidents.chain import Head, Row
from desktop.incidents.ports import AnyPart
from desktop.incidents.statement import Digest, PartFacts, Statement
from desktop.incidents.stored_search import OUT_OF_ORDER
from desktop.store.database import Database
from desktop.store.database import Row as Columns

CHUNK_BYTES = 256 * 1024
URGENT_AT_ONCE = (
    200  # incidents whose notices are looked at; a post that has more has them all before it in the log
)
WALKED_AT_ONCE = 50  # records whose texts are held at once
_HEAD = "log.head"


@dataclass(frozen=True)
class Kept:
    """What is kept of a record beside its statement."""

    level: int | None
    priority: int
    search: str = field(repr=False)
    facets: str
    hidden: bool


@dataclass(frozen=True)
class Last:
    """The end of the log, as the record table has it."""

    seq: int
    chain: str
    record_hash: str
    dsse: bytes = field(repr=False)


class StoredLog:
    """Statements on the tables of the log; the caller opens the transaction."""

    def __init__(self, database: Database) -> None:
        self._db = database

    # --- writing ----------------------------------------------------------------------------------------

    def insert(self, told: Statement, dsse: bytes, xml: bytes, kept: Kept) -> None:
        """Write a record's row."""
        row = columns_of(told) | {
            "level": kept.level, "priority": kept.priority, "search": kept.search, "facets": kept.facets,
            "hidden": int(kept.hidden), "record_hash": Digest.of(dsse).sha256, "dsse": dsse, "xml": xml,
        }  # fmt: skip
        names, marks = ", ".join(row), ", ".join("?" * len(row))
        self._db.execute(f"INSERT INTO record ({names}) VALUES ({marks})", list(row.values()))  # noqa: S608

    def insert_parts(self, seq: int, parts: Sequence[AnyPart]) -> None:
        """Write attachments in chunks, one at a time."""
        for part in parts:
            self._db.execute(
                "INSERT INTO part (record_seq, name, type, sha256, size) VALUES (?, ?, ?, ?, ?)",
                (seq, part.name, part.type, part.sha256, part.size),
            )
            chunks = (
                piece[at : at + CHUNK_BYTES]
                for piece in part.pieces()
                for at in range(0, len(piece), CHUNK_BYTES)
            )
            self._db.execute_many(
                "INSERT INTO part_chunk (part_id, n, bytes) SELECT id, ?, ? FROM part"
                " WHERE record_seq = ? AND name = ?",
                ((n, chunk, seq, part.name) for n, chunk in enumerate(chunks)),
            )

    def open_incident(self, hecho: str, number: str, state: str, opened: str) -> None:
        """Write an incident unless it is there already."""
        self._db.execute(
            "INSERT INTO incident (hecho, number, state, opened) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
            (hecho, number, state, opened),
        )

    def set_incident_state(self, hecho: str, state: str) -> None:
        self._db.execute("UPDATE incident SET state = ? WHERE hecho = ?", (state, hecho))

    def set_head(self, head: Head) -> None:
        """Remember the log's end apart from its rows, so that a missing tail is noticed."""
        self._db.execute(
            "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            (_HEAD, f"{head.seq} {head.sha256}"),
        )

    def note_out_of_order(self) -> None:
        """Remember that the order of the records is not that of their times."""
        self._db.execute(
            "INSERT INTO meta (key, value) VALUES (?, '1') ON CONFLICT DO NOTHING", (OUT_OF_ORDER,)
        )

    def count_day(self, day: date, form_id: str) -> int:
        """Add one to a day's count and return it."""
        row = self._db.one(
            "INSERT INTO day_count (day, form_id, count) VALUES (?, ?, 1)"
            " ON CONFLICT (day, form_id) DO UPDATE SET count = count + 1 RETURNING count",
            (day.isoformat(), form_id),
        )
        assert row is not None
        return int(row["count"])

    def drop_part_bytes(self, instance_id: str, pattern: str) -> None:
        """Delete the bytes of a record's attachments whose name matches (GLOB); name and hash stay."""
        self._db.execute(
            "DELETE FROM part_chunk WHERE part_id IN (SELECT part.id FROM part"
            " JOIN record ON record.seq = part.record_seq WHERE record.instance_id = ? AND part.name GLOB ?)",
            (instance_id, pattern),
        )

    def erase_text(self, instance_id: str, *, by: str) -> None:
        """Delete a record's text, attachments and full text; envelope and hashes stay. `by` is the erasure's instance id."""
        self._db.execute(
            "UPDATE record SET xml = NULL, search = '', facets = '',"
            " erased_at = (SELECT wall FROM record WHERE instance_id = ?) WHERE instance_id = ?",
            (by, instance_id),
        )
        self.drop_part_bytes(instance_id, "*")

    # --- reading ----------------------------------------------------------------------------------------

    def last(self) -> Last | None:
        row = self._db.one("SELECT seq, chain, record_hash, dsse FROM record ORDER BY seq DESC LIMIT 1")
        return Last(**row) if row else None

    def head(self) -> Head | None:
        row = self._db.one("SELECT value FROM meta WHERE key = ?", (_HEAD,))
        if row is None:
            return None
        seq, _, sha256 = row["value"].partition(" ")
        return Head(int(seq), sha256)

    def last_number(self, series: str) -> str | None:
        """Return the newest number of a series ("ABL-2026-A")."""
        row = self._db.one(
            "SELECT number FROM record WHERE number BETWEEN ? AND ? ORDER BY seq DESC LIMIT 1",
            (f"{series}-", f"{series}-:"),  # the colon follows the digits in ASCII
        )
        return str(row["number"]) if row else None

    def enrolments(self, chain: str) -> list[bytes]:
        """Return the texts of a chain's records `alta_equipo`, in order."""
        rows = self._db.query(
            "SELECT xml FROM record WHERE kind = 'alta' AND chain = ? ORDER BY seq", (chain,)
        )
        return [row["xml"] for row in rows if row["xml"] is not None]

    def erasures(self) -> list[tuple[str, bytes]]:
        """Return time and text of the records of erasure, in order."""
        rows = self._db.query(
            "SELECT wall, xml FROM record WHERE kind = 'erase' AND xml IS NOT NULL ORDER BY seq"
        )
        return [(row["wall"], row["xml"]) for row in rows]

    def column(self, instance_id: str, name: str) -> object:
        """Return one column of a record; None too where there is no such record."""
        row = self._db.one(f"SELECT {name} AS value FROM record WHERE instance_id = ?", (instance_id,))  # noqa: S608
        return row["value"] if row else None

    def parts(self, instance_id: str) -> list[PartFacts]:
        rows = self._db.query(
            "SELECT name, part.sha256, size, type FROM part JOIN record ON record.seq = part.record_seq"
            " WHERE instance_id = ? ORDER BY part.id",
            (instance_id,),
        )
        return [PartFacts(**row) for row in rows]

    def chunks(self, instance_id: str, name: str) -> Iterator[bytes]:
        """Yield an attachment piece by piece."""
        n = 0
        while row := self._db.one(
            "SELECT bytes FROM part_chunk JOIN part ON part.id = part_id JOIN record ON record.seq = record_seq"
            " WHERE instance_id = ? AND part.name = ? AND n = ?",
            (instance_id, name, n),
        ):
            yield row["bytes"]
            n += 1

    def counts(self) -> list[Columns]:
        return self._db.query("SELECT day, form_id, count FROM day_count ORDER BY day DESC, form_id")

    def incident(self, hecho: str) -> Columns | None:
        return self._db.one("SELECT * FROM incident WHERE hecho = ?", (hecho,))

    def open_incidents(self, viewer: str) -> list[Columns]:
        """Return the incidents that are not closed or referred, but those of which the viewer may see no record."""
        return self._db.query(
            "SELECT incident.hecho, incident.number, incident.opened, group_concat(record.wall, ' ') AS walls,"
            " min(record.seq), record.instance_id AS first"  # of the row that min() finds, as SQLite promises
            " FROM incident JOIN record ON record.hecho = incident.hecho"
            " WHERE incident.state IN ('activo', 'seguimiento') AND (record.hidden = 0 OR record.author = ?)"
            " GROUP BY incident.hecho",
            (viewer,),
        )

    def urgent_records(self, viewer: str, form_id: str, telling: Sequence[str], level: int) -> list[Columns]:
        """Return the records of the newest open incidents with a record of the form at the level or above, in order.

        Those that the viewer may not see open no incident here; `xml` comes of the forms in `telling` alone.
        """
        return self._db.query(
            "SELECT record.hecho, incident.number AS opened_as, record.instance_id, record.kind, record.corrects,"
            " record.form_id, record.level, record.hidden, record.wall,"
            " CASE WHEN record.form_id IN (SELECT value FROM json_each(?)) THEN record.xml END AS xml"
            " FROM record JOIN incident ON incident.hecho = record.hecho WHERE record.hecho IN ("
            "  SELECT record.hecho FROM record JOIN incident ON incident.hecho = record.hecho"
            "  WHERE incident.state IN ('activo', 'seguimiento') AND (record.hidden = 0 OR record.author = ?)"
            "  GROUP BY record.hecho HAVING max(record.form_id = ?) AND max(record.level) >= ?"
            "  ORDER BY max(record.seq) DESC LIMIT ?)"
            " ORDER BY record.hecho, record.seq",
            (json.dumps(telling), viewer, form_id, level, URGENT_AT_ONCE),
        )

    def device_keys(self) -> list[str]:
        """Return the key ids of every device key this vault ever had."""
        return [row["keyid"] for row in self._db.query("SELECT keyid FROM signing_key WHERE kind = 'device'")]

    def orphans(self) -> bool:
        """Tell whether something refers to a record that is not there."""
        row = self._db.one(
            "SELECT EXISTS (SELECT 1 FROM to_send WHERE instance_id NOT IN (SELECT instance_id FROM record))"
            " OR EXISTS (SELECT 1 FROM receipt WHERE instance_id NOT IN (SELECT instance_id FROM record)) AS found"
        )
        return bool(row and row["found"])

    def walk(self) -> Iterator[tuple[Row, Columns]]:
        """Yield every record in order, with the columns beside its envelope; texts are read in small batches."""
        after: int | None = None
        while rows := self._db.query(
            "SELECT * FROM record WHERE :after IS NULL OR seq > :after ORDER BY seq LIMIT :batch",
            {"after": after, "batch": WALKED_AT_ONCE},
        ):
            for row in rows:
                yield Row(row["seq"], row["dsse"], row["xml"]), row
            after = rows[-1]["seq"]


def columns_of(told: Statement) -> dict[str, object]:
    """Return the columns of a record's row that its statement decides."""
    return {
        "seq": told.seq, "chain": told.chain, "instance_id": told.instance_id, "number": told.number,
        "kind": told.kind.value, "corrects": told.corrects, "hecho": told.hecho, "form_id": told.form.id,
        "form_version": told.form.version, "post": told.post, "author": told.author, "wall": told.wall,
    }  # fmt: skip


def same_columns(row: Mapping[str, object], told: Statement) -> bool:
    """Tell whether a row's columns say what its statement says."""
    return all(row[name] == value for name, value in columns_of(told).items())
