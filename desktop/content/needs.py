"""What is needed, in a person's words: «alojamiento esta noche», «abogado», «niña sola».

Source: `needs.csv`: each need has words that name it and the services of the directory that answer it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from desktop.content.crossings import Place
from desktop.content.directory import Directory, Entry
from desktop.content.folding import stem, words
from desktop.content.tables import rows

# Words that say nothing about what is needed.
_EMPTY = frozenset(stem(word) for word in words("a al con de del donde el en esta este hay la las lo los me necesita necesito para por que quiere sin sola solo un una y"))  # fmt: skip


@dataclass(frozen=True)
class Need:
    """One row of `needs.csv`; `phrases` are stemmed word by word, the first of `services` answers it best."""

    id: str
    label: str
    phrases: tuple[tuple[str, ...], ...]
    services: tuple[str, ...]


@dataclass(frozen=True)
class Help:
    """What was understood and found: `needs` as chips, `dropped` the words that nothing matched."""

    entries: tuple[Entry, ...]
    needs: tuple[Need, ...]
    dropped: tuple[str, ...] = ()


class Needs:
    """All needs, in the order of the table."""

    def __init__(self, all: tuple[Need, ...]) -> None:
        self.all = all

    def __iter__(self) -> Iterator[Need]:
        return iter(self.all)

    def find(self, text: str, directory: Directory, place: Place | None = None) -> Help:
        """Entries for what a text asks for, nearest first.

        First those that hold every word; else those of the needs it names, narrowed by its other words as far
        as something is left; what narrowed to nothing is in `dropped`.
        """
        typed = list(dict.fromkeys(stem(word) for word in words(text)))
        named = tuple(need for need in self.all if any(set(phrase) <= set(typed) for phrase in need.phrases))
        literal = directory.search(text, place=place) if typed else ()
        if not named:
            return Help(literal, ())
        spent = {
            word for need in named for phrase in need.phrases if set(phrase) <= set(typed) for word in phrase
        }
        rest = [word for word in typed if word not in spent and word not in _EMPTY]
        found = directory.search("", place=place, services=[one for need in named for one in need.services])
        dropped: list[str] = []
        for word in rest:
            holding = {entry.id for entry in directory.search(word)}
            narrowed = tuple(entry for entry in found if entry.id in holding)
            found, dropped = (narrowed, dropped) if narrowed else (found, [*dropped, word])
        main, exact = {need.services[0] for need in named}, {entry.id for entry in literal}
        ordered = sorted(found, key=lambda entry: (entry.id not in exact, not main & set(entry.services)))
        return Help(tuple(ordered), named, tuple(dropped))


def load_needs(folder: Path) -> Needs:
    """Read `needs.csv`; raises ContentError with file and row."""
    return Needs(
        tuple(
            Need(
                id=row["id"],
                label=row["label"],
                phrases=tuple(
                    tuple(stem(word) for word in words(phrase))
                    for phrase in row["words"].split(";")
                    if phrase
                ),
                services=tuple(row["services"].split(";")),
            )
            for _, row in rows(folder / "needs.csv", frozenset({"id", "label", "words", "services"}))
        )
    )
