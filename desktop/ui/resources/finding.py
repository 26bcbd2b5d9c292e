"""What is looked for in the resource guide, and what was found. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.content.crossings import Place
from desktop.content.directory import Directory, Entry, distance_rank
from desktop.content.narrowing import EVERYTHING, Narrowing
from desktop.content.needs import Need, Needs

# The lines that answer for anybody in need, anywhere in the country, day and night.
ALWAYS = ("AR-N-145", "AR-N-911")


@dataclass(frozen=True)
class Wanted:
    """What a person asks for: words, needs chosen by hand, and understood needs that they took back."""

    text: str = ""
    chosen: frozenset[str] = frozenset()
    refused: frozenset[str] = frozenset()
    narrowing: Narrowing = EVERYTHING


@dataclass(frozen=True)
class Found:
    """Entries, nearest first; `call` are the ones to call at once.

    `understood` are needs that the words named, `dropped` the words that were left out to find anything at all;
    with `nothing` not even that helped.
    """

    call: tuple[Entry, ...]
    others: tuple[Entry, ...]
    understood: tuple[Need, ...] = ()
    dropped: tuple[str, ...] = ()
    nothing: bool = False
    count: int = 0

    @property
    def all(self) -> tuple[Entry, ...]:
        return self.call + self.others


def find(wanted: Wanted, directory: Directory, needs: Needs, place: Place) -> Found:
    """Answer what is wanted; where nothing fits, the lines that always answer."""
    chosen = [need for need in needs if need.id in wanted.chosen]
    understood: tuple[Need, ...] = ()
    dropped: tuple[str, ...] = ()
    if wanted.text:
        help_ = needs.find(wanted.text, directory, place)
        understood = tuple(need for need in help_.needs if need.id not in wanted.refused)
        entries, dropped = help_.entries, help_.dropped
        if help_.needs and not understood:
            entries, dropped = directory.search(wanted.text, place=place), ()
        if chosen:
            entries, dropped = _narrowed(entries, chosen, directory, place, wanted.text, dropped)
    else:
        entries = _answering(chosen, directory, place) if chosen else directory.near(place)
    entries = wanted.narrowing.among(entries)
    if entries and not wanted.text and not chosen:  # nothing was asked: who answers for anybody stands first
        entries = tuple(sorted(entries, key=lambda entry: entry.id not in ALWAYS))
    return _split(entries, place, directory, understood, dropped, always=bool(chosen or understood))


def _narrowed(
    entries: tuple[Entry, ...],
    chosen: list[Need],
    directory: Directory,
    place: Place,
    text: str,
    dropped: tuple[str, ...],
) -> tuple[tuple[Entry, ...], tuple[str, ...]]:
    answering = _answering(chosen, directory, place)
    ids = {entry.id for entry in answering}
    both = tuple(entry for entry in entries if entry.id in ids)
    return (both, dropped) if both else (answering, (text,))


def _answering(chosen: list[Need], directory: Directory, place: Place) -> tuple[Entry, ...]:
    main = {need.services[0] for need in chosen}
    found = directory.search("", place=place, services=[one for need in chosen for one in need.services])
    return tuple(sorted(found, key=lambda entry: not main & set(entry.services)))


def _split(
    entries: tuple[Entry, ...],
    place: Place,
    directory: Directory,
    understood: tuple[Need, ...],
    dropped: tuple[str, ...],
    *,
    always: bool,
) -> Found:
    call = [entry for entry in entries if can_call_now(entry, place)]
    if always or not entries:
        known = {entry.id for entry in call}
        lines = [directory.by_id(id) for id in ALWAYS if id not in known]
        call += [entry for entry in lines if entry is not None]
    at_once = {entry.id for entry in call}
    others = [entry for entry in entries if entry.id not in at_once]
    return Found(
        tuple(call),
        tuple(sorted(others, key=lambda entry: distance_rank(entry, place))),
        understood,
        dropped,
        nothing=not entries,
        count=len(entries),
    )


def can_call_now(entry: Entry, place: Place) -> bool:
    """Whether it has a short number that works here and that nothing speaks against."""
    here = entry.country == "AR" and distance_rank(entry, place) <= 2
    return here and any(phone.is_short and phone.copyable for phone in entry.phones)
