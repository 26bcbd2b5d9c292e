"""What can still be undone of an earlier session: the remembered changes of a draft, each taken back once.

A session undoes what was done in it. After unlocking there is a new session, and the changes that the store
remembers (never sealed ones) take its place.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from itertools import groupby
from typing import Any

from desktop.incidents.drafts import DraftEvent

TAKEN_BACK = "taken_back"  # in the kept cursor: times of changes that were undone, and of their undoing
_KEPT = 400

Step = tuple[DraftEvent, ...]


class History:
    """The changes of a draft by the time they were written; `wrote` and `kept` are called at each write."""

    def __init__(self, events: Iterable[DraftEvent] = (), cursor: Mapping[str, Any] | None = None) -> None:
        self._taken: list[str] = [str(time) for time in (cursor or {}).get(TAKEN_BACK, ())]
        steps = (tuple(step) for _, step in groupby(events, key=lambda event: event.t))
        self._earlier = [step for step in steps if step[0].t.isoformat() not in self._taken]
        self._times = [step[0].t.isoformat() for step in self._earlier]
        self._undoing = False

    @property
    def can_undo(self) -> bool:
        """Whether an earlier session left something to undo."""
        return bool(self._earlier)

    def take(self) -> Step:
        """The last change of the earlier sessions; it will not be offered again."""
        self._undoing = True
        return self._earlier.pop()

    def undone(self) -> None:
        """The session itself took something back: what is written next is no new step."""
        self._undoing = True

    def wrote(self, at: datetime) -> None:
        """A change was written at this moment."""
        time = at.isoformat()
        if self._undoing and self._times:
            self._taken += [self._times.pop(), time]
            del self._taken[:-_KEPT]
        else:
            self._times.append(time)
        self._undoing = False

    def kept(self) -> Mapping[str, Any]:
        """What goes beside the cursor of the draft; it holds times, no answer."""
        return {TAKEN_BACK: list(self._taken)} if self._taken else {}
