"""Finding: commands at once by their words, content in memory, records in the vault; a wrong letter is forgiven."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from desktop.content.folding import near, stem, words
from desktop.content.library import Library
from desktop.incidents.records import Filter
from desktop.ui.palette.entries import Entry, Group

if TYPE_CHECKING:
    from desktop.desk import Desk

MOST = 5  # of each group
LEAST_LETTERS = 2  # fewer say too little to look into content and log


def find_commands(entries: Iterable[Entry], text: str, *, most: int = MOST) -> tuple[Entry, ...]:
    """Return the pages and actions that hold every word typed, best first; all of them where nothing was typed."""
    typed = words(text)
    if not typed:
        return tuple(entries)
    scored = ((_score(entry, typed), number, entry) for number, entry in enumerate(entries))
    found = sorted((-score, number, entry.key, entry) for score, number, entry in scored if score)
    kept: list[Entry] = []
    for *_, entry in found:
        if sum(other.group is entry.group for other in kept) < most:
            kept.append(entry)
    return tuple(kept)


def _score(entry: Entry, typed: Sequence[str]) -> float:
    """Return how well an entry matches; 0 where a word typed is not in it at all."""
    known = [(word, 2.0) for word in words(entry.title)] + [(word, 1.0) for word in words(entry.detail)]
    total = 0.0
    for word in typed:
        best = max((weight * _alike(word, other) for other, weight in known), default=0.0)
        if not best:
            return 0.0
        total += best
    return total


def _alike(typed: str, known: str) -> float:
    """1 for the same word, less for a beginning, less for one wrong letter."""
    if typed == known or stem(typed) == stem(known):
        return 1.0
    if known.startswith(typed):
        return 0.8
    if len(typed) >= 4 and (near(typed, known) or near(typed, known[: len(typed)])):
        return 0.4
    return 0.0


def find_content(library: Library, text: str, *, most: int = MOST) -> tuple[Entry, ...]:
    """Return guides, indicators, questions, resources and crossings; off the UI thread the first time."""
    found = library.index.search(text, limit=most)
    return tuple(
        Entry(Group(kind), hit.document.target, hit.document.title, hit.document.detail)
        for kind, hits in found.items()
        for hit in hits
    )


def find_records(desk: Desk, text: str, *, most: int = MOST) -> tuple[Entry, ...]:
    """Return the newest records of the log that hold every word typed; belongs in the `DB` lane."""
    found = desk.log.records(Filter(text=text), limit=most)
    return tuple(
        Entry(Group.RECORD, f"asiento:{record.instance_id}", record.number, f"{record.wall:%d/%m/%Y %H:%M}")
        for record in found
    )
