"""What the sending page asks, gathered in the DB lane: the road's state, the queue's numbers, the last receipts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop.desk import Desk
from desktop.incidents.records import Filter, Record, RecordState
from desktop.incidents.sending import Reading, Receipt
from desktop.road import RoadState
from desktop.sync.bundles import State, Waiting

MOST_QUEUED, MOST_RECEIPTS = 200, 10
_TOKEN = re.compile(r"(/key/)[^/]+")


@dataclass(frozen=True)
class Queued:
    """A bundle with the number of its record; `record` is None where the log does not know it."""

    waiting: Waiting
    record: Record | None

    @property
    def number(self) -> str:
        return self.record.number if self.record else "—"


@dataclass(frozen=True)
class Received:
    """A record that was received, with its newest receipt."""

    record: Record
    receipt: Receipt = field(repr=False)
    reading: Reading | None = field(default=None, repr=False)  # a person there read it


@dataclass(frozen=True)
class SendingFacts:
    """Everything the page shows; `address` is masked, `queue` the first of what waits."""

    road: RoadState
    queue: tuple[Queued, ...]
    receipts: tuple[Received, ...]
    states: Mapping[str, int]
    address: str
    carries: bool = False  # the enrolment names a key for the USB courier

    @property
    def connected(self) -> bool:
        return bool(self.road.host)

    @property
    def count(self) -> int:
        """How many stand in the queue, held ones too."""
        summary = self.road.summary
        return summary.waiting + summary.sending + summary.held

    @property
    def waiting(self) -> int:
        """How many will go by themselves."""
        return self.road.summary.waiting + self.road.summary.sending

    @property
    def unsent(self) -> int:
        """How many have no receipt yet, also where they did not reach the outbox."""
        return sum(self.states.values()) - self.states.get(RecordState.RECEIVED, 0)

    @property
    def received(self) -> int:
        return self.states.get(RecordState.RECEIVED, 0)

    @property
    def held(self) -> int:
        return self.road.summary.held

    @property
    def emergency_waits(self) -> bool:
        """Whether an emergency has no receipt yet."""
        return any(each.waiting.priority == 0 for each in self.queue)

    @property
    def tried_in_vain(self) -> bool:
        """Whether something was tried and did not arrive."""
        return any(each.waiting.tries and each.waiting.state is State.WAITING for each in self.queue)


def gather(desk: Desk) -> SendingFacts:
    """Ask the vault and the outbox."""
    road = desk.sending.state(MOST_QUEUED)
    queue = tuple(Queued(each, desk.log.record(each.instance_id)) for each in road.waiting)
    received = desk.log.records(Filter(state=RecordState.RECEIVED), MOST_RECEIPTS)
    receipts = [(record, desk.log.sending.receipts(record.instance_id)) for record in received]
    return SendingFacts(
        road=road,
        queue=queue,
        receipts=tuple(
            Received(record, found[-1], desk.log.sending.reading(record.instance_id))
            for record, found in receipts
            if found
        ),
        states=desk.log.states,
        address=masked(desk.sending.registry),
        carries=desk.sending.carries,
    )


def masked(url: str) -> str:
    """Return an address without its token."""
    return _TOKEN.sub(r"\1••••", url)
