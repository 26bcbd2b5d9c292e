"""Sealed notes become drafts: what was written while the program was locked is found where everything open is."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.forms.session import Session
from desktop.forms.surroundings import Surroundings
from desktop.vault.notes import Damaged, Note

if TYPE_CHECKING:
    from desktop.content.shelf import FormShelf
    from desktop.incidents.log import Log
    from desktop.incidents.ports import Clock, Ids
    from desktop.vault.open_vault import OpenVault

FORM, ANSWER = "deteccion_temprana", "/data/resguardo/observaciones"
_TAKEN = "notes_taken"  # ids of notes that are drafts already and whose file may still be there


@dataclass(frozen=True)
class Taken:
    """What came of the notes that waited: a draft of each, and the files of those that cannot be read."""

    drafts: tuple[str, ...]
    damaged: tuple[Path, ...]


class Notes:
    """The notes left for the officer of this desk."""

    def __init__(self, opened: OpenVault, log: Log, shelf: FormShelf, clock: Clock, ids: Ids) -> None:
        self._vault, self._log, self._shelf = opened, log, shelf
        self._around = Surroundings(clock, ids)

    def take(self) -> Taken:
        """Make a draft of each note, once however often this is cut short, and set damaged ones aside.

        Raises the StoreErrors.
        """
        known: list[str] = self._vault.setting(_TAKEN, [])
        drafts, damaged = [], []
        for note in self._vault.notes():
            if isinstance(note, Damaged):
                damaged.append(self._vault.note_box.set_aside(note))
                continue
            if note.id not in known:
                known = [*known, note.id]
                drafts.append(self._draft(note, known))
            self._vault.note_box.drop(note.id)
        if known:
            self._vault.set_setting(_TAKEN, [])
        return Taken(tuple(drafts), tuple(damaged))

    def _draft(self, note: Note, known: list[str]) -> str:
        form = self._shelf.form(FORM)
        session = Session(form, self._around)
        session.set(ANSWER, note.text)
        with self._vault.database.transaction():
            draft = self._log.drafts.create(
                self._shelf.facts(FORM), self._shelf.pack, self._vault.officer.label, session.draft()
            )
            self._vault.set_setting(_TAKEN, known)
        return draft.id
