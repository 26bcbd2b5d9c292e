"""The level's reasons in another language: the words of the form's calculation `razones`, phrase by phrase.

A record keeps its reasons in Spanish, as the form computed them (`level-rule.md`); the window says them in the
language of who reads. Source: `reasons-translations.csv`, one row for each phrase, with `{…}` where something comes in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from desktop.content.cards import UNREVIEWED
from desktop.content.tables import rows
from desktop.errors import ContentError

FILE = "reasons-translations.csv"
_SLOT = re.compile(r"\{(\w+)\}")
_SHAPES = {
    "codigo": r"[A-Z]{2}-\d{2}",
    "codigos": r"[A-Z]{2}-\d{2}(?:, [A-Z]{2}-\d{2})*(?: y [A-Z]{2}-\d{2})?",
    "n": r"\w+",
    "partes": r".+",
}
_AND = "y"


@dataclass(frozen=True)
class Phrase:
    """One row: the Spanish words of the form, and the same in the other languages."""

    id: str
    spanish: str
    translations: dict[str, str]
    reviewed: bool

    @property
    def pattern(self) -> re.Pattern[str]:
        """What the form may write for it, with a group for each slot."""
        made, end = "", 0
        for slot in _SLOT.finditer(self.spanish):
            made += re.escape(self.spanish[end : slot.start()]) + f"(?P<{slot[1]}>{_SHAPES[slot[1]]})"
            end = slot.end()
        return re.compile(made + re.escape(self.spanish[end:]))


class Reasons:
    """Every phrase, in the order of the table; without the table nothing can be said in another language."""

    def __init__(self, phrases: tuple[Phrase, ...] = ()) -> None:
        self._phrases = tuple((phrase, phrase.pattern) for phrase in phrases)

    def __iter__(self) -> Iterator[Phrase]:
        return (phrase for phrase, _ in self._phrases)

    @property
    def unreviewed(self) -> bool:
        """Whether some phrase was reviewed by nobody."""
        return any(not phrase.reviewed for phrase in self)

    def said(self, spanish: str, language: str) -> str | None:
        """The reasons that a form computed, in `pt` or `en`; None where a phrase is not in the table."""
        for phrase, pattern in self._phrases:
            match = pattern.fullmatch(spanish)
            words = phrase.translations.get(language)
            if match is None or not words or phrase.id == _AND:
                continue
            told = {name: self._slot(name, text, language) for name, text in match.groupdict().items()}
            if None not in told.values():
                return words.format_map(told)
        return None

    def _slot(self, name: str, text: str, language: str) -> str | None:
        match name:
            case "n":
                return text if text.isdigit() else self.said(text, language)
            case "partes":
                return self._parts(text, language)
        return self._codes(text, language)

    def _parts(self, text: str, language: str) -> str | None:
        """Reasons parted by semicolons; what is missing and dimensions, by commas."""
        for separator in ("; ", ", "):
            parts = [self.said(part, language) for part in text.split(separator)]
            if None not in parts:
                return separator.join(map(str, parts))
        return None

    def _codes(self, text: str, language: str) -> str | None:
        before, and_, last = text.partition(" y ")
        if not and_:
            return text
        joined = next((one.translations.get(language) for one in self if one.id == _AND), None)
        return joined.replace("{codigos}", before).replace("{codigo}", last) if joined else None


def load_reasons(folder: Path) -> Reasons:
    """Read the table; a folder without it has none. Raises ContentError with file and row."""
    path = folder / FILE
    if not path.exists():
        return Reasons()
    found: dict[str, Phrase] = {}
    for number, row in rows(path, frozenset({"id", "es", "pt", "en", "estado"})):
        slots = _SLOT.findall(row["es"])
        if row["id"] in found or not row["es"]:
            raise ContentError(path.name, f"{row['id']} appears twice or has no words", number)
        if unknown := set(slots) - set(_SHAPES):
            raise ContentError(path.name, f"unknown slot: {', '.join(sorted(unknown))}", number)
        if any(row[one] and sorted(_SLOT.findall(row[one])) != sorted(slots) for one in ("pt", "en")):
            raise ContentError(path.name, f"{row['id']}: a translation has other slots", number)
        told = {"pt": row["pt"], "en": row["en"]}
        found[row["id"]] = Phrase(row["id"], row["es"], told, row["estado"] != UNREVIEWED)
    return Reasons(tuple(found.values()))
