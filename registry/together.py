"""Many callers, one deed: whoever comes first does it for all that wait, so that a commit is shared.

Nobody waits for company: while one group is written, the next gathers by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from threading import Lock
from typing import Generic, TypeVar

Item = TypeVar("Item")
Outcome = TypeVar("Outcome")


class Together(Generic[Item, Outcome]):
    """Runs `deed` on groups of at most `limit` items; it returns an outcome for each, in order, or raises for all."""

    def __init__(self, deed: Callable[[Sequence[Item]], Sequence[Outcome]], limit: int = 64) -> None:
        self._deed, self._limit = deed, limit
        self._turn, self._lock = Lock(), Lock()
        self._waiting: list[_Entry[Item, Outcome]] = []

    def run(self, item: Item) -> Outcome:
        """Have the deed done for an item and return its outcome; raises what the deed raised for its group."""
        entry: _Entry[Item, Outcome] = _Entry(item)
        with self._lock:
            self._waiting.append(entry)
        while not entry.done:
            with self._turn:
                if not entry.done:
                    self._do_next()
        if entry.failure is not None:
            raise entry.failure
        return entry.outcomes[0]

    def _do_next(self) -> None:
        with self._lock:
            group, self._waiting = self._waiting[: self._limit], self._waiting[self._limit :]
        try:
            outcomes = self._deed([entry.item for entry in group])
            for entry, outcome in zip(group, outcomes, strict=True):
                entry.outcomes.append(outcome)
        except BaseException as failure:
            for entry in group:
                entry.failure = failure
        finally:
            for entry in group:
                entry.done = True


class _Entry(Generic[Item, Outcome]):
    def __init__(self, item: Item) -> None:
        self.item = item
        self.outcomes: list[Outcome] = []
        self.failure: BaseException | None = None
        self.done = False
