"""Cases to practise the detection form on: fictitious, written from published patterns.

Source: `resources/practice/cases.toml`; each names the sources of its pattern, what is worth marking, the
level the rule gives and why; `pt.toml` and `en.toml` beside it hold the same words in other languages. Practice never reaches a log or an outbox: whoever shows it sees to that.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from desktop.errors import ContentError

FORM = "deteccion_temprana"
LABEL = "Caso ficticio"
SPANISH = "es"
WORDS = ("title", "place", "scene", "why", "learn")  # what is translated
_TEXTS = ("id", "level", *WORDS)


@dataclass(frozen=True)
class PracticeCase:
    """One case: `marks` are indicator ids, `answers` other answers by node path under `/data`."""

    id: str
    title: str
    sources: tuple[str, ...]
    place: str
    scene: str
    marks: tuple[str, ...]
    answers: Mapping[str, str]
    level: str
    why: str
    learn: str
    smuggling: str = "no"
    language: str = SPANISH
    reviewed: str = ""  # who reviewed the translation and when

    @property
    def unreviewed(self) -> bool:
        """Whether it is a translation that no reviewer signed."""
        return self.language != SPANISH and not self.reviewed

    def compare(self, marked: Iterable[str]) -> Comparison:
        """Set what was marked (indicator ids) beside what was worth marking."""
        given = tuple(dict.fromkeys(marked))
        return Comparison(
            found=tuple(mark for mark in self.marks if mark in given),
            missed=tuple(mark for mark in self.marks if mark not in given),
            more=tuple(mark for mark in given if mark not in self.marks),
        )


@dataclass(frozen=True)
class Comparison:
    """Indicator ids that both have, that were overlooked, and that only the learner marked."""

    found: tuple[str, ...]
    missed: tuple[str, ...]
    more: tuple[str, ...]


@dataclass(frozen=True)
class Practice:
    """All cases, in the order they are offered."""

    all: tuple[PracticeCase, ...]

    def __iter__(self) -> Iterator[PracticeCase]:
        return iter(self.all)

    def by_id(self, id: str) -> PracticeCase | None:
        return next((case for case in self.all if case.id == id), None)


def load_practice(folder: Path, language: str = SPANISH) -> Practice:
    """Read the cases, in another language where they are translated; what is not stays in Spanish.

    Raises ContentError naming the case and what it lacks, or that it is not among the Spanish ones.
    """
    path = folder / "cases.toml"
    cases = _tables(path).get("case", [])
    read = tuple(_case(case, number, path.name) for number, case in enumerate(cases, 1))
    if len({case.id for case in read}) != len(read):
        raise ContentError(path.name, "an id is used twice")
    translated = folder / f"{language}.toml"
    return Practice(read if language == SPANISH else _in_language(read, translated, language))


def _in_language(cases: tuple[PracticeCase, ...], path: Path, language: str) -> tuple[PracticeCase, ...]:
    if not path.exists():
        return cases
    data = _tables(path)
    told = {str(row.get("id")): row for row in data.get("case", [])}
    if strange := set(told) - {case.id for case in cases}:
        raise ContentError(path.name, f"translates what does not exist: {', '.join(sorted(strange))}")
    reviewed = str(data.get("reviewed", ""))
    return tuple(_translated(case, told.get(case.id, {}), language, reviewed) for case in cases)


def _translated(case: PracticeCase, row: Mapping[str, object], language: str, reviewed: str) -> PracticeCase:
    """The case in other words; in Spanish where one of its texts is missing."""
    told: dict[str, Any] = {key: " ".join(str(row.get(key, "")).split()) for key in WORDS}
    if not all(told.values()):
        return case
    return replace(case, **told, language=language, reviewed=reviewed)


def _tables(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ContentError(path.name, f"cannot be read: {error}") from error


def _case(row: Mapping[str, object], number: int, file: str) -> PracticeCase:
    texts = {key: row.get(key) for key in _TEXTS}
    if lacking := [key for key, value in texts.items() if not isinstance(value, str) or not value.strip()]:
        raise ContentError(file, f"case {number} lacks {', '.join(lacking)}")
    marks, sources, answers = row.get("marks"), row.get("sources"), row.get("answers", {})
    if not isinstance(marks, list) or not isinstance(sources, list) or not sources:
        raise ContentError(file, f"case {number} lacks marks or sources")
    if not isinstance(answers, dict):
        raise ContentError(file, f"case {number}: answers must be a table")
    words = {key: " ".join(str(value).split()) for key, value in texts.items()}
    return PracticeCase(
        **words,
        sources=tuple(map(str, sources)),
        marks=tuple(map(str, marks)),
        answers={str(key): str(value) for key, value in answers.items()},
        smuggling=str(row.get("trafico", "no")),
    )
