"""Practice: drafts of a throw-away vault that lives in memory and knows neither log nor outbox.

It takes what the window hands to a desk while a form is filled in, and nothing else: there is no way to seal, to
list, to send or to search here, and what was typed is gone with the object.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from desktop.desk.work import Snapshot, Work

if TYPE_CHECKING:
    from desktop.content.shelf import FormShelf
    from desktop.incidents.ports import Clock, Ids


class PracticeVault:
    """Holds the one draft that is being practised on."""

    def __init__(self, shelf: FormShelf, clock: Clock, ids: Ids) -> None:
        self._shelf, self._clock, self._ids = shelf, clock, ids
        self._kept: Snapshot | None = None

    def start(self, form_id: str) -> Work:
        """Begin anew; what was there before is gone. Raises ResourceMissing and FormError."""
        self.forget()
        return Work(f"practica-{self._ids.uuid()}", self._shelf.form(form_id), None, {}, {}, "")

    def keep(self, snapshot: Snapshot, *, durable: bool = True) -> datetime:
        """Take the answers as they are now; never written anywhere."""
        self._kept = snapshot
        return self._clock.now()

    def forget(self) -> None:
        """Throw away what was typed."""
        self._kept = None
