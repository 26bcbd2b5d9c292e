"""Many requests, one deed: what waits at a moment is done for all of them at once, so that a commit is shared.

Who comes alone waits for nobody. While one group is written, the next gathers by itself; and where there was company
a moment ago, a few milliseconds more are given to those whose bytes are on the way.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from starlette.concurrency import run_in_threadpool

GATHER_S = 0.008  # less than a commit takes on most disks
COMPANY_S = 0.1  # how long company is expected after it was last seen

Item = TypeVar("Item")
Outcome = TypeVar("Outcome")


class Together(Generic[Item, Outcome]):
    """Runs `deed` in a thread, on groups of at most `limit` items; it returns an outcome for each, in order, or raises for all.

    All calls come from one event loop; a request whose sender is gone costs the others nothing.
    """

    def __init__(self, deed: Callable[[Sequence[Item]], Sequence[Outcome]], limit: int = 64) -> None:
        self._deed, self._limit = deed, limit
        self._waiting: list[tuple[Item, asyncio.Future[Outcome]]] = []
        self._work: asyncio.Task[None] | None = None
        self._company_until = 0.0

    async def run(self, item: Item) -> Outcome:
        """Have the deed done for an item and return its outcome; raises what the deed raised for its group."""
        told: asyncio.Future[Outcome] = asyncio.get_running_loop().create_future()
        self._waiting.append((item, told))
        if self._work is None:
            self._work = asyncio.create_task(self._do_all())
        return await told

    async def _do_all(self) -> None:
        clock = asyncio.get_running_loop().time
        try:
            while self._waiting:
                await asyncio.sleep(GATHER_S if clock() < self._company_until else 0)
                group, self._waiting = self._waiting[: self._limit], self._waiting[self._limit :]
                await self._do(group)
                if len(group) + len(self._waiting) > 1:
                    self._company_until = clock() + COMPANY_S
        finally:
            self._work = None

    async def _do(self, group: Sequence[tuple[Item, asyncio.Future[Outcome]]]) -> None:
        try:
            outcomes = await run_in_threadpool(self._deed, [item for item, _ in group])
        except Exception as failure:
            for _, told in group:
                if not told.done():
                    told.set_exception(failure)
            return
        for (_, told), outcome in zip(group, outcomes, strict=True):
            if not told.done():
                told.set_result(outcome)
