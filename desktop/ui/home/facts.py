"""What the home page shows, gathered in one visit to the vault."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from desktop.content.contacts import Contact, Service
from desktop.desk import Desk
from desktop.incidents.drafts import DraftRow
from desktop.incidents.follow_up import FollowUp
from desktop.incidents.gist import Gist, gist
from desktop.incidents.notices import Owed
from desktop.incidents.records import Filter, Record, RecordState
from desktop.road import RoadState

SHOWN = 6


@dataclass(frozen=True)
class HomeFacts:
    """Drafts, incidents that are due, the newest records that are not received, and the state of log and road.

    `late` are the drafts that only a supervisor's reason keeps open, and that have none; `notices` the open incidents of
    level 3 or 4 with a notice still to be made. `gists` and `incidents` (the number of what it hangs on) tell the drafts
    apart, by id; `discarded` are those that can still be brought back.
    """

    drafts: tuple[DraftRow, ...]
    waiting: tuple[Record, ...]
    states: Mapping[str, int]
    road: RoadState
    now: datetime
    follow_ups: tuple[FollowUp, ...] = ()
    duty: Contact | None = None
    late: frozenset[str] = frozenset()
    notices: tuple[Owed, ...] = ()
    gists: Mapping[str, Gist] = field(default_factory=dict, repr=False)
    incidents: Mapping[str, str] = field(default_factory=dict)
    discarded: tuple[DraftRow, ...] = ()

    @property
    def records(self) -> int:
        return sum(self.states.values())

    @property
    def unsent(self) -> int:
        return self.records - self.states.get(RecordState.RECEIVED, 0)


def gather(desk: Desk, now: datetime) -> HomeFacts:
    """Ask the vault; belongs in the DB lane."""
    pending = [
        record
        for state in (RecordState.HELD, RecordState.ON_ITS_WAY, RecordState.SAVED)
        for record in desk.log.records(Filter(state=state), limit=SHOWN)
    ]
    drafts = desk.log.drafts.list(desk.officer.label)
    discarded = desk.discarding.waiting(desk.officer.label)
    return HomeFacts(
        drafts=drafts,
        waiting=tuple(sorted(pending, key=lambda record: record.seq, reverse=True)[:SHOWN]),
        states=desk.log.states,
        road=desk.sending.state(),
        now=now,
        follow_ups=desk.incidents.follow_ups()[:SHOWN],
        duty=next((one for one in desk.contacts.all() if one.service == Service.PROSECUTOR), None),
        notices=desk.log.notices_owed()[:SHOWN],
        late=frozenset(draft.id for draft in desk.keeping.late_drafts()),
        gists={draft.id: gist(desk.log.drafts.text(draft.id)) for draft in drafts},
        incidents=dict(_incidents(desk, (*drafts, *discarded))),
        discarded=discarded,
    )


def _incidents(desk: Desk, drafts: Iterable[DraftRow]) -> Iterator[tuple[str, str]]:
    """Yield the id of each draft that hangs on an incident, with the incident's number."""
    for draft in drafts:
        incident = desk.log.incident(draft.hecho) if draft.hecho else None
        if incident is not None:
            yield draft.id, incident.number
