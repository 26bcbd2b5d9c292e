"""Forms that the program fills in by itself, for records that no window asks for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from desktop.forms.session import Session
from desktop.forms.surroundings import Surroundings
from desktop.incidents.ports import FormFacts

if TYPE_CHECKING:
    from desktop.content.shelf import FormShelf
    from desktop.forms.instance import Instance
    from desktop.incidents.ports import Clock, Ids
    from desktop.incidents.statement import Pack


class Paperwork:
    """Fills forms of the shelf in without a window."""

    def __init__(self, shelf: FormShelf, clock: Clock, ids: Ids) -> None:
        self._shelf, self._clock, self._ids = shelf, clock, ids

    @property
    def pack(self) -> Pack:
        """What a record says it was made with."""
        return self._shelf.pack

    def facts(self, form_id: str) -> FormFacts:
        """Return what a record states of its form; an empty hash where the pack has no such form."""
        return self._shelf.facts(form_id) if form_id in self._shelf.ids() else FormFacts(form_id, "1", "")

    def filled(
        self, form_id: str, answers: Mapping[str, str], told: Mapping[str, str] | None = None
    ) -> Instance:
        """Fill a form in without a window; `told` goes into leaves that nobody may type into. Raises NotValid."""
        form, around = self._shelf.form(form_id), Surroundings(self._clock, self._ids)
        session = Session(form, around)
        for name, value in answers.items():
            if value:
                session.set(f"/data/{name}", value)
        if not told:
            return session.finalise()
        draft = session.draft()
        for name, value in told.items():
            empty = f"<{name}/>".encode()
            assert draft.count(empty) == 1, name
            draft = draft.replace(empty, f"<{name}>{value}</{name}>".encode())
        return Session(form, around, instance=draft).finalise()
