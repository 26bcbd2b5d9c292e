"""Drafts on a full disk: they are written into the reserve, and what even that does not take is held in memory.

While the vault is locked, what is held is sealed to the key of the vault's notes; the next unlocking takes it up.
"""

from __future__ import annotations

import json
import logging
from base64 import b64decode, b64encode
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, TypeVar

from desktop.desk.work import Snapshot, Work
from desktop.errors import AppError, DiskFull, DraftGone, StoreError
from desktop.incidents.drafts import DraftEvent
from desktop.store.reserve import SLICE

if TYPE_CHECKING:
    from desktop.incidents.drafts import Drafts
    from desktop.store.reserve import Reserve
    from desktop.vault.open_vault import OpenVault

log = logging.getLogger(__name__)

Done = TypeVar("Done")


class Room:
    """Writes drafts for the desk. The last slice of the reserve is left for the closing and the next unlocking."""

    def __init__(self, opened: OpenVault, drafts: Drafts, reserve: Reserve) -> None:
        self._vault, self._drafts, self._reserve = opened, drafts, reserve
        self._unkept: dict[str, Snapshot] = {}
        self.low = False  # the disk is so full that the reserve is in use; read by the window, too
        self.full = True  # whether room is what lacked for what is held; else it cannot be written at all

    @property
    def unkept(self) -> int:
        """Return how many drafts have answers that the disk did not take; also once the vault is closed."""
        return len(self._unkept)

    def prepare(self) -> None:
        """Have the reserve there where the disk has room again."""
        self.low = not self._reserve.prepare()

    def keep(self, snapshot: Snapshot, *, durable: bool = True) -> None:
        """Write a draft; it stays held until it was written. Raises DraftGone, DiskFull and the other StoreErrors."""
        snapshot = _joined(self._unkept.get(snapshot.draft_id), snapshot)
        self._unkept[snapshot.draft_id] = snapshot
        self._write(snapshot, durable=durable)
        if self._unkept:
            self.settle()

    def settle(self, *, leaving: int = SLICE) -> None:
        """Try again to write what is held."""
        for snapshot in tuple(self._unkept.values()):
            try:
                self._write(snapshot, leaving=leaving)
            except AppError as problem:
                log.warning("a draft is still held in memory: %s", type(problem).__name__)

    def spend(self, deed: Callable[[], Done]) -> Done:
        """Do something small that may be done again, in the reserve if need be. Raises DiskFull."""
        return self._reserve.spending(deed, leaving=SLICE)

    def forget(self, draft_id: str) -> None:
        """Hold nothing of a draft any more: it is a record now."""
        self._unkept.pop(draft_id, None)

    def over(self, work: Work) -> Work:
        """Return a draft with what is held of it."""
        held = self._unkept.get(work.draft_id)
        if held is None:
            return work
        sealed = work.sealed if held.sealed is None else held.sealed
        return replace(
            work,
            xml=held.xml,
            sealed=sealed,
            cursor=held.cursor,
            events=(*work.events, *held.events),
            saved=None,
        )

    def take_up(self) -> None:
        """Take up what was held while the vault was locked, and write it where there is room now."""
        for content in self._vault.held():
            snapshot = _parse(content)
            self._unkept[snapshot.draft_id] = snapshot
        if self._unkept:
            self.settle()
            if not self._unkept:
                self._vault.hold(())

    def leave(self) -> None:
        """Write what is held with all that is reserved, else seal it in memory: the vault is about to be closed."""
        if self._unkept:
            self.settle(leaving=0)
        self._vault.hold(_written(each) for each in self._unkept.values())

    def _write(self, snapshot: Snapshot, *, durable: bool = True, leaving: int = SLICE) -> None:
        before = self._reserve.left

        def save() -> None:
            self._drafts.save(
                snapshot.draft_id,
                snapshot.xml,
                snapshot.cursor,
                sealed=snapshot.sealed,
                events=snapshot.events,
                durable=durable,
            )

        try:
            self._reserve.spending(save, leaving=leaving)
        except DraftGone:
            self.forget(snapshot.draft_id)
            raise
        except StoreError as problem:
            self.full = isinstance(problem, DiskFull)
            raise
        self.forget(snapshot.draft_id)
        if self._reserve.left < before:
            self.low = True
            with suppress(StoreError):  # the log's own room comes free: the next writes fit into it
                self._vault.database.truncate_log()
        elif self.low:
            self.prepare()


def _joined(earlier: Snapshot | None, later: Snapshot) -> Snapshot:
    """Return what one write puts down for two."""
    if earlier is None:
        return later
    events = (*(each for each in earlier.events if each not in later.events), *later.events)
    return replace(later, events=events, sealed=earlier.sealed if later.sealed is None else later.sealed)


def _written(snapshot: Snapshot) -> bytes:
    document = {
        "draft": snapshot.draft_id,
        "xml": b64encode(snapshot.xml).decode("ascii"),
        "cursor": snapshot.cursor,
        "sealed": snapshot.sealed,
        "events": [(each.t.isoformat(), each.ref, each.old, each.new) for each in snapshot.events],
    }
    return json.dumps(document).encode()


def _parse(content: bytes) -> Snapshot:
    document = json.loads(content)
    events = (DraftEvent(datetime.fromisoformat(t), ref, old, new) for t, ref, old, new in document["events"])
    return Snapshot(
        document["draft"],
        b64decode(document["xml"]),
        document["cursor"],
        document["sealed"],
        tuple(events),
    )
