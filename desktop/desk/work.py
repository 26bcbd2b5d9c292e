"""A draft as it passes between the window, which fills it in, and the desk, which keeps it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any

from desktop.incidents.drafts import DraftEvent

if TYPE_CHECKING:
    from desktop.forms.definition import Form
    from desktop.incidents.attachments import Attachment


@dataclass(frozen=True)
class Work:
    """A draft as it goes to the window, which makes the form's session from it."""

    draft_id: str
    form: Form
    xml: bytes | None = field(repr=False)
    sealed: Mapping[str, Mapping[str, str]] = field(repr=False)
    cursor: Mapping[str, Any] = field(repr=False)
    hecho: str
    events: tuple[DraftEvent, ...] = field(default=(), repr=False)  # remembered changes, oldest first
    files: Mapping[str, Attachment] = field(default_factory=dict, repr=False)  # kept with it, by name
    withheld: frozenset[str] = frozenset()  # recipient classes for whom nothing is asked: there is nobody
    saved: datetime | None = None  # when it was last written; None where what is here was not
    sealed_lost: int = 0  # sealed answers of the draft that cannot be opened any more, as in a restored copy


@dataclass(frozen=True)
class Snapshot:
    """A session's answers at one moment, ready to be written; `sealed` is None where it did not change."""

    draft_id: str
    xml: bytes = field(repr=False)
    cursor: Mapping[str, Any] = field(repr=False)
    sealed: Mapping[str, Mapping[str, str]] | None = field(default=None, repr=False)
    events: tuple[DraftEvent, ...] = field(default=(), repr=False)


def events_between(old: Mapping[str, str], new: Mapping[str, str], at: datetime) -> Iterable[DraftEvent]:
    """Yield the changes from one set of unsealed answers to another."""
    for ref in old.keys() | new.keys():
        if old.get(ref) != new.get(ref):
            yield DraftEvent(at, ref, old.get(ref), new.get(ref))
