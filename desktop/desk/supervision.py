"""What a supervisor answers for: records held back, corrections and drafts that wait, officers, and who did what."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop.errors import SupervisorOnly, XmlRefused
from desktop.incidents import answers, dsse
from desktop.incidents.records import Filter, RecordState
from desktop.incidents.statement import Kind
from desktop.vault.officer import Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.incidents.log import Log
    from desktop.incidents.ports import Clock
    from desktop.incidents.records import Record
    from desktop.paths import Home
    from desktop.store.database import Row
    from desktop.vault.officer import Officer
    from desktop.vault.open_vault import OpenVault

CORRECTION = "rectificacion"
WINDOW = 4000  # records looked through at once: some tens of milliseconds
_MOST = 200  # held records shown
# Leaves of /data that say whom or what a deed was about; none of them names a person.
_ABOUT = {Kind.HANDOVER: "entrante", Kind.EXPORT: "destinatario"}


class Deed(StrEnum):
    """What the trail knows besides the kinds of records."""

    OFFICER_ADDED = "officer-added"
    OFFICER_REMOVED = "officer-removed"
    WIPED = "wiped"


@dataclass(frozen=True)
class Trace:
    """One deed: `what` is a kind of record or a `Deed`, `who` a neutral label, `about` whom or what it was about."""

    what: Kind | Deed
    at: datetime
    who: str
    about: str = ""
    number: str = ""
    instance_id: str = ""
    form_id: str = ""


@dataclass(frozen=True)
class Waiting:
    """A draft that waits: a correction, or one open for 72 hours; `needs_reason` after 30 days."""

    id: str
    form_id: str
    author: str
    created: datetime
    needs_reason: bool


@dataclass(frozen=True)
class Look:
    """What a supervisor sees at once."""

    held: tuple[Record, ...]
    waiting: tuple[Waiting, ...]
    officers: tuple[Officer, ...]
    deeds: tuple[Trace, ...]  # those that are not in the log: officers and wipes


@dataclass(frozen=True)
class Stretch:
    """A stretch of the log's trail, the newest first; `before` is where the next one begins, 0 at the end."""

    traces: tuple[Trace, ...]
    before: int


class Supervision:
    """Only for supervisors: everything raises SupervisorOnly for anybody else. Hidden records stay hidden."""

    def __init__(self, opened: OpenVault, log: Log, home: Home, clock: Clock) -> None:
        self._vault, self._log, self._home, self._clock = opened, log, home, clock

    @property
    def allowed(self) -> bool:
        """Whether this officer is a supervisor."""
        return self._vault.officer.role is Role.SUPERVISOR

    def look(self) -> Look:
        """Return what waits for a supervisor."""
        self._check()
        held = self._log.records(Filter(state=RecordState.HELD), _MOST)
        deeds = sorted((*self._officer_changes(), *self._wipes()), key=lambda each: each.at, reverse=True)
        return Look(held, tuple(self._waiting()), self._vault.officers(), tuple(deeds))

    def trail(self, before: int = 0) -> Stretch:
        """Return the deeds among the records below `before` (0: from the newest on), one stretch at a time."""
        self._check()
        last = before or self._log.head.seq + 1
        low = max(last - WINDOW, 1)
        rows = self._vault.database.query(
            "SELECT seq, number, instance_id, kind, form_id, author, wall, xml FROM record"
            " WHERE seq >= ? AND seq < ? AND kind <> 'record' AND hidden = 0 ORDER BY seq DESC",
            (low, last),
        )
        return Stretch(tuple(self._trace(row) for row in rows), low if low > 1 else 0)

    def incident_numbered(self, number: str) -> str | None:
        """Return the incident that bears a number; None where there is none, or none that the viewer may see."""
        self._check()
        row = self._vault.database.one("SELECT hecho FROM incident WHERE number = ?", (number,))
        incident = self._log.incident(row["hecho"]) if row else None
        return incident.hecho if incident is not None and incident.records else None

    def _check(self) -> None:
        if not self.allowed:
            raise SupervisorOnly

    def _waiting(self) -> Iterator[Waiting]:
        now = self._clock.now()
        for draft in self._log.drafts.list():
            if draft.form.id == CORRECTION or draft.reminder_due(now):
                reason = draft.needs_reason(now)
                yield Waiting(draft.id, draft.form.id, draft.author, draft.created, reason)

    def _trace(self, row: Row) -> Trace:
        kind = Kind(row["kind"])
        return Trace(
            kind,
            datetime.fromisoformat(row["wall"]),
            row["author"],
            self._about(kind, row["xml"]),
            row["number"],
            row["instance_id"],
            row["form_id"],
        )

    def _about(self, kind: Kind, xml: bytes | None) -> str:
        """Whom a handover or an export was to, or the record that was corrected."""
        if xml is None:
            return ""
        try:
            leaves = {leaf.name: leaf.text.strip() for leaf in answers.read(xml) if leaf.text.strip()}
        except XmlRefused:
            return ""
        if kind in _ABOUT:
            return leaves.get(_ABOUT[kind], "")
        corrected = self._log.record(leaves["corrige"]) if "corrige" in leaves else None
        return corrected.number if corrected else ""

    def _officer_changes(self) -> Iterator[Trace]:
        rows = self._vault.database.query("SELECT label, created, removed_at FROM officer")
        for row in rows:
            yield Trace(Deed.OFFICER_ADDED, datetime.fromisoformat(row["created"]), "", row["label"])
            if row["removed_at"]:
                yield Trace(Deed.OFFICER_REMOVED, datetime.fromisoformat(row["removed_at"]), "", row["label"])

    def _wipes(self) -> Iterator[Trace]:
        """What earlier vaults of this machine left when they were wiped."""
        for path in self._home.folder.glob("wiped-*.dsse.json"):
            try:
                told = json.loads(dsse.parse(path.read_bytes()).payload)
                yield Trace(Deed.WIPED, datetime.fromisoformat(told["at"]), str(told["author"]))
            except (OSError, ValueError, KeyError, TypeError):  # a file that somebody else put there
                continue
