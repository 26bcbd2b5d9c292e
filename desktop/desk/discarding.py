"""Drafts that were discarded: out of sight at once, and until the vault is closed they can still be brought back."""

from __future__ import annotations

import logging
from contextlib import suppress
from typing import TYPE_CHECKING

from desktop.errors import DraftGone, StoreError

if TYPE_CHECKING:
    from desktop.desk.room import Room
    from desktop.incidents.drafts import DraftRow, Drafts
    from desktop.vault.open_vault import OpenVault

log = logging.getLogger(__name__)

_DISCARDED = "drafts.discarded"


class Discarding:
    """Remembers in the vault what was discarded, so that neither a kill nor a power cut lets it come back by itself."""

    def __init__(self, opened: OpenVault, drafts: Drafts, room: Room) -> None:
        self._vault, self._drafts, self._room = opened, drafts, room
        self._drafts.put_aside(self._ids())
        self.finish()  # what a program that was killed left

    def discard(self, draft_id: str) -> None:
        """Put a draft out of sight, with its history, files and keys. Raises DraftGone, DiskFull."""
        self._drafts.row(draft_id)
        self._remember((*self._ids(), draft_id))

    def waiting(self, author: str) -> tuple[DraftRow, ...]:
        """Return what an officer discarded since the vault was opened, the last touched first."""
        return tuple(draft for draft in self._drafts.aside() if draft.author == author)

    def bring_back(self, draft_id: str) -> None:
        """Let a discarded draft be as it was. Raises DraftGone where it is destroyed, DiskFull."""
        if draft_id not in self._ids():
            raise DraftGone
        self._remember(tuple(each for each in self._ids() if each != draft_id))
        self._drafts.row(draft_id)

    def finish(self) -> None:
        """Destroy what was discarded; where the disk prevents it, it stays out of sight and goes the next time."""
        for draft_id in self._ids():
            try:
                with suppress(DraftGone):  # it went with its incident, by order
                    self._drafts.discard(draft_id)
                self._room.forget(draft_id)
                self._remember(tuple(each for each in self._ids() if each != draft_id))
            except StoreError as problem:
                log.warning("a discarded draft is still here: %s", type(problem).__name__)

    def _ids(self) -> tuple[str, ...]:
        return tuple(self._vault.setting(_DISCARDED, ()))

    def _remember(self, draft_ids: tuple[str, ...]) -> None:
        if draft_ids != self._ids():
            self._room.spend(lambda: self._vault.set_setting(_DISCARDED, list(draft_ids)))
        self._drafts.put_aside(draft_ids)
