"""Cards to read aloud and to hand over: short lines with a pictogram each, in several languages.

Source: `resources/cards/cards.toml`. Printed, a card bears no header, no logo and no word that names the
crime, so that the paper endangers nobody: `title` is for the officer's screen only.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from desktop.errors import ContentError

LANGUAGES = ("es", "pt", "en")
UNREVIEWED = "traducción sin revisar"


@dataclass(frozen=True)
class CardLine:
    """One sentence by language, and the name of its pictogram among the icons."""

    icon: str
    texts: Mapping[str, str]


@dataclass(frozen=True)
class Card:
    """One card; `reviewed` says by language who checked the translation and when, blank where nobody did."""

    id: str
    title: str
    basis: str
    sources: tuple[str, ...]
    lines: tuple[CardLine, ...]
    reviewed: Mapping[str, str]

    @property
    def languages(self) -> tuple[str, ...]:
        """Those in which every line is written."""
        return tuple(one for one in LANGUAGES if all(line.texts.get(one) for line in self.lines))

    def text(self, language: str) -> tuple[str, ...]:
        """What is read or printed, line by line. Raises KeyError for a language the card lacks."""
        return tuple(line.texts[language] for line in self.lines)

    def state(self, language: str) -> str:
        """Blank for what needs no word; else that nobody reviewed the translation."""
        return "" if language == "es" or self.reviewed.get(language) else UNREVIEWED


@dataclass(frozen=True)
class Cards:
    """All cards, in order."""

    all: tuple[Card, ...]

    def __iter__(self) -> Iterator[Card]:
        return iter(self.all)

    def by_id(self, id: str) -> Card | None:
        return next((card for card in self.all if card.id == id), None)


def load_cards(folder: Path) -> Cards:
    """Read `cards.toml`; raises ContentError naming the card and what it lacks."""
    path = folder / "cards.toml"
    try:
        read = tomllib.loads(path.read_text(encoding="utf-8")).get("card", [])
        return Cards(tuple(_card(card, path.name) for card in read))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ContentError(path.name, f"cannot be read: {error}") from error


def _card(row: Mapping[str, object], file: str) -> Card:
    name = str(row.get("id", "a card"))
    lines, sources, reviewed = row.get("line"), row.get("sources"), row.get("reviewed", {})
    if not isinstance(lines, list) or not isinstance(sources, list) or not isinstance(reviewed, dict):
        raise ContentError(file, f"{name} lacks its lines or sources")
    if not all(isinstance(row.get(key), str) and row[key] for key in ("id", "title", "basis")):
        raise ContentError(file, f"{name} lacks id, title or basis")
    made = tuple(
        CardLine(str(line.get("icon", "")), {one: str(line[one]) for one in LANGUAGES if line.get(one)})
        for line in lines
    )
    if not made or any("es" not in line.texts or not line.icon for line in made):
        raise ContentError(file, f"{name} has a line without Spanish text or without icon")
    return Card(
        id=name,
        title=str(row["title"]),
        basis=str(row["basis"]),
        sources=tuple(map(str, sources)),
        lines=made,
        reviewed={str(key): str(value) for key, value in reviewed.items()},
    )
