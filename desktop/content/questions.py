"""The questions of the detection interview, and the indicators each helps to weigh.

Source: `questions.csv`. Few are chosen: an interview at the border is short.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from desktop.content.cards import UNREVIEWED
from desktop.content.tables import rows
from desktop.errors import ContentError

_REQUIRED = frozenset({"id", "name", "bloque", "titulo", "pregunta", "indicadores"})


@dataclass(frozen=True)
class Question:
    """One row of `questions.csv`; `indicators` holds indicator ids."""

    id: str
    name: str
    block: str
    title: str
    text: str
    indicators: tuple[str, ...]
    translations: Mapping[str, str] = field(default_factory=dict)
    reviewed: bool = False  # whether somebody reviewed the translations

    def text_in(self, language: str) -> str:
        """The question in `es`, `pt` or `en`; in Spanish where nobody translated it."""
        return self.translations.get(language) or self.text

    def unreviewed_in(self, language: str) -> bool:
        """Whether its text in a language is a translation that nobody reviewed."""
        return bool(self.translations.get(language)) and not self.reviewed

    @property
    def number(self) -> int:
        return int(self.id[1:])


@dataclass(frozen=True)
class Questions:
    """All questions, in the order they are asked."""

    all: tuple[Question, ...]

    def __iter__(self) -> Iterator[Question]:
        return iter(self.all)

    def by_id(self, id: str) -> Question | None:
        return next((question for question in self.all if id in {question.id, question.name}), None)

    def for_indicator(self, id: str) -> tuple[Question, ...]:
        """The questions that help to weigh an indicator, by id (`EN-14`) or choice name (`en_14`)."""
        wanted = id.upper().replace("_", "-")
        return tuple(question for question in self.all if wanted in question.indicators)


def load_questions(folder: Path) -> Questions:
    """Read `questions.csv`; raises ContentError with file and row."""
    path, found = folder / "questions.csv", dict[str, Question]()
    translated = _translations(folder / "questions-translations.csv")
    for number, row in rows(path, _REQUIRED):
        if row["id"] in found:
            raise ContentError(path.name, f"{row['id']} appears twice", number)
        found[row["id"]] = Question(
            id=row["id"],
            name=row["name"],
            block=row["bloque"],
            title=row["titulo"],
            text=row["pregunta"],
            indicators=tuple(part.strip() for part in row["indicadores"].split(";") if part.strip()),
            translations=translated.get(row["id"], ({}, False))[0],
            reviewed=translated.get(row["id"], ({}, False))[1],
        )
    return Questions(tuple(found.values()))


def _translations(path: Path) -> dict[str, tuple[dict[str, str], bool]]:
    """Texts by language and whether they were reviewed, by id; a folder without the table has none."""
    if not path.exists():
        return {}
    told = rows(path, frozenset({"id", "pt", "en", "estado"}))
    return {row["id"]: ({"pt": row["pt"], "en": row["en"]}, row["estado"] != UNREVIEWED) for _, row in told}
