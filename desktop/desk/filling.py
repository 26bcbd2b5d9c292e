"""Opening any form of the shelf on a draft, new or kept, tied to the incident and the record it speaks of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.desk.work import Work
from desktop.incidents.facts import extract
from desktop.incidents.records import Filter

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.content.shelf import FormShelf
    from desktop.incidents.log import Log
    from desktop.incidents.records import Record


@dataclass(frozen=True)
class Ties:
    """What a draft hangs on: the incident's id and number, the corrected record's id and number; "" where none.

    `corrects_form` and `corrects_at` say which form that record is of and when it was sealed.
    """

    hecho: str = ""
    hecho_number: str = ""
    corrects: str = ""
    corrects_number: str = ""
    corrects_form: str = ""
    corrects_at: datetime | None = None


@dataclass(frozen=True)
class Opened:
    """A draft for the window, and what it hangs on."""

    work: Work
    ties: Ties


class Filling:
    """Starts drafts of any form and takes them up again; used in the thread of the vault."""

    def __init__(
        self,
        log: Log,
        shelf: FormShelf,
        author: str,
        resume: Callable[[str], Work],
        fresh: Callable[[str, str, str], Work],
    ) -> None:
        """`resume` takes a draft up by its id; `fresh` gives a new one its form: draft id, form id, incident."""
        self._log, self._shelf, self._author = log, shelf, author
        self._resume, self._fresh = resume, fresh

    def start(self, form_id: str, *, hecho: str = "", corrects: str = "") -> Opened:
        """Open a draft; `hecho` is an incident's id or a number of one of its records, `corrects` an instance id.

        Raises ResourceMissing and FormError where the form cannot be used.
        """
        ties = self.ties(hecho, corrects)
        draft = self._log.drafts.create(
            self._shelf.facts(form_id), self._shelf.pack, self._author, b"", hecho=ties.hecho
        )
        return Opened(self._fresh(draft.id, form_id, ties.hecho), ties)

    def resume(self, draft_id: str) -> Opened:
        """Take a draft up again, at its own version. Raises DraftGone, ContentError."""
        work = self._resume(draft_id)
        return Opened(work, self.ties(work.hecho, _corrected(work.xml)))

    def ties(self, hecho: str, corrects: str = "") -> Ties:
        """Look up what a draft hangs on; a record that is corrected brings its incident along."""
        corrected = self._log.record(corrects) if corrects else None
        wanted = hecho or (corrected.hecho if corrected is not None else "")
        incident = self._log.incident(wanted) if wanted else None
        if incident is None and wanted and (found := self._numbered(wanted)) is not None:
            wanted = found.hecho
            incident = self._log.incident(wanted)
        return Ties(
            hecho=wanted,
            hecho_number=incident.number if incident is not None else "",
            corrects=corrects,
            corrects_number=corrected.number if corrected is not None else "",
            corrects_form=corrected.form_id if corrected is not None else "",
            corrects_at=corrected.wall if corrected is not None else None,
        )

    def _numbered(self, number: str) -> Record | None:
        """The record of that very number."""
        found = self._log.records(Filter(text=number))
        return next((record for record in found if record.number == number), None)


def _corrected(xml: bytes | None) -> str:
    """The instance id that a kept draft says it corrects; "" where none."""
    return (extract(xml).corrects or "") if xml else ""
