"""What everything on screen rests on: the documents that were read, and how much of each.

Source: `resources/guides/sources.csv`, the table form of the field's `sources.md`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from desktop.content.tables import rows
from desktop.errors import ContentError

_REQUIRED = frozenset({"key", "title", "issuer", "year", "address", "taken", "seen", "section"})


@dataclass(frozen=True)
class Source:
    """One document: `taken` says what was used of it, `seen` how it was read (whole, extract, secondary)."""

    key: str
    title: str
    issuer: str
    year: str
    address: str
    taken: str
    seen: str

    @property
    def confirmed(self) -> bool:
        """False for general knowledge (key CG), which is always *sin confirmar*."""
        return self.key != "CG"


@dataclass(frozen=True)
class Sources:
    """All documents by key."""

    by_key: dict[str, Source]

    def __iter__(self) -> Iterator[Source]:
        return iter(self.by_key.values())

    def get(self, key: str) -> Source | None:
        return self.by_key.get(key)


def load_sources(path: Path) -> Sources:
    """Read `sources.csv`, without its marks of stress; raises ContentError with file and row."""
    found: dict[str, Source] = {}
    for number, row in rows(path, _REQUIRED):
        if row["key"] in found:
            raise ContentError(path.name, f"{row['key']} appears twice", number)
        row.pop("section")
        found[row["key"]] = Source(**{name: value.replace("**", "") for name, value in row.items()})
    return Sources(found)
