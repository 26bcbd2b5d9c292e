"""What may be asked of outbox.db: what waits and why, what goes next, the bytes that are to be sent."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from functools import update_wrapper
from threading import RLock
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

from desktop.errors import HeldReason
from desktop.incidents.ports import AnyPart, Bundle, FormFacts, Part, StreamedPart
from desktop.store.blobs import HELD_BYTES
from desktop.sync.bundles import HeldForm, State, StoredPart, Summary, Waiting
from desktop.sync.kept_receipts import KeptReceipts
from desktop.sync.times import as_text, as_time

if TYPE_CHECKING:
    from desktop.store.database import Database, Row

DUE = (
    "state = 'waiting' AND (next_at IS NULL OR next_at <= :now OR :force)"
    " AND id NOT IN (SELECT value FROM json_each(:skip))"
)

_PIECE_BYTES = 2 * 1024 * 1024  # to come to a piece, the pages before it are read again

_View = TypeVar("_View", bound="OutboxView")
_Asked = ParamSpec("_Asked")
_Answer = TypeVar("_Answer")


def in_turn(
    method: Callable[Concatenate[_View, _Asked], _Answer],
) -> Callable[Concatenate[_View, _Asked], _Answer]:
    """Let one thread at a time use the outbox: the lanes of a run share one connection, whose pages stay decrypted."""

    def called(self: _View, /, *arguments: _Asked.args, **options: _Asked.kwargs) -> _Answer:
        with self._turn:
            return method(self, *arguments, **options)

    update_wrapper(called, method)
    return called


class OutboxView:
    """Reads an open outbox.db and changes nothing; `holds_clear` is for one that is not only of sealed bundles."""

    def __init__(self, database: Database, *, holds_clear: bool = False) -> None:
        self._db = database
        self._holds_clear = holds_clear
        self._turn = RLock()
        self.kept = KeptReceipts(database)

    @property
    def sealed(self) -> bool:
        """Whether the bundles here are sealed to a registry's key."""
        return not self._holds_clear

    @in_turn
    def waits(self, least: int) -> bool:
        """Say whether at least so many bundles wait that nobody has taken."""
        row = self._db.one(
            "SELECT count(*) AS n FROM (SELECT 1 FROM bundle WHERE state = 'waiting' LIMIT ?)", (least,)
        )
        return row is not None and row["n"] >= least

    def waiting(self, most: int = -1) -> tuple[Waiting, ...]:
        """Return what has no receipt yet, in the order in which it will be sent; held ones last.

        `most` is how many at most, all where negative.
        """
        rows = self._db.query(
            "SELECT * FROM bundle WHERE state IN ('waiting', 'sending', 'held')"
            " ORDER BY state = 'held', priority, created, rowid LIMIT ?",
            (most,),
        )
        return tuple(_waiting(row) for row in rows)

    def summary(self) -> Summary:
        """Return the counts for the state of sending."""
        counts = {
            row["state"]: row["n"]
            for row in self._db.query("SELECT state, count(*) AS n FROM bundle GROUP BY state")
        }
        row = self._db.one(
            "SELECT coalesce(sum(size - size_sent), 0) AS size, min(created) AS oldest FROM bundle"
            " WHERE state IN ('waiting', 'sending', 'held')"
        )
        assert row is not None
        return Summary(
            counts.get("waiting", 0),
            counts.get("sending", 0),
            counts.get("held", 0),
            counts.get("received", 0),
            row["size"],
            as_time(row["oldest"]),
        )

    def bundle(self, bundle_id: str) -> Bundle:
        """Return a whole bundle, as it was put; a big attachment is read when it is asked for. Raises KeyError."""
        row = self._db.one("SELECT * FROM bundle WHERE id = ?", (bundle_id,))
        if row is None:
            raise KeyError("no such bundle")
        first, *others = self.parts(bundle_id)
        return Bundle(
            row["id"],
            row["instance_id"],
            FormFacts(row["form_id"], row["form_version"], row["form_sha256"]),
            row["priority"],
            datetime.fromisoformat(row["created"]),
            Part(first.name, first.type, self.part_bytes(bundle_id, first.n)),
            tuple(self._part(bundle_id, each) for each in others),
            sealed=self.sealed,
        )

    def instances(self) -> frozenset[str]:
        """Return the instance ids of every bundle here, received ones too."""
        return frozenset(row["instance_id"] for row in self._db.query("SELECT instance_id FROM bundle"))

    def next_to_go(self, now: datetime) -> bool:
        """Say whether some bundle may be sent now."""
        row = self._db.one(
            "SELECT 1 FROM bundle WHERE state IN ('waiting', 'sending') AND (next_at IS NULL OR next_at <= ?) LIMIT 1",
            (as_text(now),),
        )
        return row is not None

    def next_due(self) -> datetime | None:
        """Return when the next waiting bundle may be tried; None where nothing waits or one may go now."""
        row = self._db.one(
            "SELECT min(coalesce(next_at, '')) AS next_at FROM bundle WHERE state IN ('waiting', 'sending')"
        )
        return as_time(row["next_at"]) if row else None

    @in_turn
    def emergency_is_due(self, now: datetime, *, force: bool = False, skip: Iterable[str] = ()) -> bool:
        """Say whether an emergency came meanwhile that nobody has taken yet."""
        row = self._db.one(
            f"SELECT 1 FROM bundle WHERE {DUE} AND priority = 0 LIMIT 1",  # noqa: S608 - our own text
            due(now, force, skip),
        )
        return row is not None

    @in_turn
    def held_forms(self) -> tuple[HeldForm, ...]:
        """Return the forms because of which bundles are held."""
        rows = self._db.query(
            "SELECT DISTINCT form_id, form_version, reason FROM bundle WHERE state = 'held' AND reason IN (?, ?)",
            (HeldReason.FORM_UNKNOWN.value, HeldReason.KEY_MISMATCH.value),
        )
        return tuple(HeldForm(r["form_id"], r["form_version"], HeldReason(r["reason"])) for r in rows)

    def parts(self, bundle_id: str) -> tuple[StoredPart, ...]:
        """Return the parts of a bundle in order, without their bytes."""
        return tuple(self._parts_of(json.dumps([bundle_id]), with_bytes=False).get(bundle_id, ()))

    def _parts_of(self, ids: str, *, with_bytes: bool) -> dict[str, list[StoredPart]]:
        data = "bytes" if with_bytes else "NULL"
        rows = self._db.query(
            f"SELECT bundle_id, n, name, type, sha256, length(bytes) AS size, sent_at, {data} AS data FROM bundle_part"  # noqa: S608 - our own text
            " WHERE bundle_id IN (SELECT value FROM json_each(?)) ORDER BY bundle_id, n",
            (ids,),
        )
        found: dict[str, list[StoredPart]] = {}
        for r in rows:
            part = StoredPart(
                r["n"], r["name"], r["type"], r["sha256"], r["size"], r["sent_at"] is not None, r["data"]
            )
            found.setdefault(r["bundle_id"], []).append(part)
        return found

    def _part(self, bundle_id: str, part: StoredPart) -> AnyPart:
        if part.size <= HELD_BYTES:
            return Part(part.name, part.type, self.part_bytes(bundle_id, part.n))
        return StreamedPart(part.name, part.type, part.size, lambda: self.part_pieces(bundle_id, part.n))

    def part_pieces(self, bundle_id: str, n: int) -> Iterator[bytes]:
        """Yield the exact bytes of one part, the outbox free in between. Raises KeyError where it is not here.

        No reading stays open: it would keep the leases from being renewed once another program wrote.
        """
        start = 0
        while piece := self._piece(bundle_id, n, start):
            yield piece
            start += len(piece)

    @in_turn
    def _piece(self, bundle_id: str, n: int, start: int) -> bytes:
        found = self._db.one(
            "SELECT rowid AS place FROM bundle_part WHERE bundle_id = ? AND n = ?", (bundle_id, n)
        )
        if found is None:
            raise KeyError(f"part {n}")
        return self._db.blob_slice("bundle_part", "bytes", found["place"], start, _PIECE_BYTES)

    @in_turn
    def part_bytes(self, bundle_id: str, n: int) -> bytes:
        """Return the exact bytes of one part."""
        row = self._db.one("SELECT bytes FROM bundle_part WHERE bundle_id = ? AND n = ?", (bundle_id, n))
        if row is None:
            raise KeyError(f"part {n}")
        return bytes(row["bytes"])


def due(now: datetime, force: bool, skip: Iterable[str]) -> dict[str, object]:
    return {"now": as_text(now), "force": force, "skip": json.dumps(list(skip))}


def _waiting(row: Row) -> Waiting:
    return Waiting(
        row["id"],
        row["instance_id"],
        row["form_id"],
        row["form_version"],
        State(row["state"]),
        _reason(row["reason"]),
        row["priority"],
        datetime.fromisoformat(row["created"]),
        row["tries"],
        as_time(row["next_at"]),
        row["size"],
        row["size_sent"],
    )


def _reason(text: str | None) -> HeldReason | None:
    return HeldReason(text) if text else None
