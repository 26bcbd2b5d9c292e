"""When an incident has to be looked at again: 30 and 90 days after it was opened (design, log)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

DAYS = (90, 30)


@dataclass(frozen=True)
class FollowUp:
    """An open incident that waits since its day `days` (30 or 90); `last` is when something was last written to it.

    `instance_id` is its first record that the officer may see.
    """

    hecho: str
    number: str
    days: int
    opened: datetime
    last: datetime
    instance_id: str = ""


def due(incidents: Iterable[Mapping[str, Any]], now: datetime) -> tuple[FollowUp, ...]:
    """Return what is due of rows (hecho, number, opened, first: the instance id of its first record, walls: the times of
    its records, joined by spaces)."""
    found = []
    for row in incidents:
        opened = datetime.fromisoformat(row["opened"])
        last = max(datetime.fromisoformat(wall) for wall in row["walls"].split())
        for days in DAYS:
            day = opened + timedelta(days=days)
            if (
                now >= day
            ):  # of two that passed, the later one counts: what was written since then answers both
                if last < day:
                    found.append(FollowUp(row["hecho"], row["number"], days, opened, last, row["first"]))
                break
    return tuple(sorted(found, key=lambda each: each.last))
