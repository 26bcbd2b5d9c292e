"""Listing and finding records, the newest first; never by person."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from desktop.errors import HeldReason
from desktop.incidents.facts import RecordFacts
from desktop.incidents.records import Filter, Record, RecordState
from desktop.incidents.statement import Kind, Statement
from desktop.incidents.stored_search import StoredSearch
from desktop.store.database import Database

PAGE = 50


class Search:
    """What can be listed of one log; `viewer` is the officer's label, who alone sees their own hidden records."""

    def __init__(self, database: Database, viewer: str) -> None:
        self._stored, self._viewer = StoredSearch(database), viewer

    def list(self, wanted: Filter, limit: int = PAGE, before: int | None = None) -> tuple[Record, ...]:
        """Return the newest records that hold; `before` is the seq of the last one already shown."""
        return tuple(record_from(row) for row in self._stored.list(wanted, limit, before, self._viewer))

    def text(self, words: str, wanted: Filter, limit: int = PAGE) -> tuple[Record, ...]:
        """Return the records that hold every word, each as the beginning of one, accents aside."""
        return self.list(replace(wanted, text=words), limit)

    def one(self, instance_id: str) -> Record | None:
        """Return a record; None too for a hidden one of somebody else."""
        row = self._stored.one(instance_id)
        if row is None or (row["hidden"] and row["author"] != self._viewer):
            return None
        return record_from(row)

    def of_incident(self, hecho: str) -> tuple[Record, ...]:
        return tuple(record_from(row) for row in self._stored.of_incident(hecho, self._viewer))

    def states(self) -> Mapping[RecordState, int]:
        """Count what was written to be sent, by state."""
        counts = dict.fromkeys(RecordState, 0)
        for row in self._stored.states():
            counts[_state(row["state"], bool(row["held"]))] += row["n"]
        return counts


def record_written(told: Statement, facts: RecordFacts, *, hidden: bool) -> Record:
    """Build the record that was just written, as reading it back would give it."""
    return Record(
        seq=told.seq,
        instance_id=told.instance_id,
        number=told.number,
        kind=told.kind,
        corrects=told.corrects,
        corrected_by=None,
        hecho=told.hecho,
        form_id=told.form.id,
        form_version=told.form.version,
        level=facts.level,
        priority=facts.priority,
        post=told.post,
        author=told.author,
        wall=datetime.fromisoformat(told.wall),
        state=RecordState.SAVED,
        held=None,
        receipt=None,
        has_text=True,
        hidden=hidden,
    )


def record_from(row: Mapping[str, Any]) -> Record:
    """Build a record from its row."""
    held = HeldReason(row["held"]) if row["held"] is not None else None
    state = _state(row["send_state"], held is not None)
    return Record(
        seq=row["seq"],
        instance_id=row["instance_id"],
        number=row["number"],
        kind=Kind(row["kind"]),
        corrects=row["corrects"],
        corrected_by=row["corrected_by"],
        hecho=row["hecho"] or "",
        form_id=row["form_id"],
        form_version=row["form_version"],
        level=row["level"],
        priority=row["priority"],
        post=row["post"],
        author=row["author"],
        wall=datetime.fromisoformat(row["wall"]),
        state=state,
        held=held if state is RecordState.HELD else None,
        receipt=row["receipt"] or None,
        has_text=bool(row["has_text"]),
        hidden=bool(row["hidden"]),
    )


def _state(sent: str | None, held: bool) -> RecordState:
    if sent == "received":
        return RecordState.RECEIVED
    if held:
        return RecordState.HELD
    return RecordState.ON_ITS_WAY if sent == "copied" else RecordState.SAVED
