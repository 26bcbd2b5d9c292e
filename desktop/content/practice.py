"""Cases to practise the detection form on: fictitious, written from published patterns.

Source: `resources/practice/cases.toml`; each names the sources of its pattern, what is worth marking, the
level the rule gives and why. Practice never reaches a log or an outbox: whoever shows it sees to that.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from desktop.errors import ContentError

FORM = "deteccion_temprana"
LABEL = "Caso ficticio"
_TEXTS = ("id", "title", "place", "scene", "level", "why", "learn")


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

    def expected_answers(self) -> dict[str, str]:
        """The answers worth giving, by node path under `/data`, as the detection form takes them."""
        blocks: dict[str, list[str]] = {}
        for mark in self.marks:
            blocks.setdefault(mark[:2].lower(), []).append(mark.lower().replace("-", "_"))
        return {block: " ".join(names) for block, names in blocks.items()} | dict(self.answers)

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


def load_practice(folder: Path) -> Practice:
    """Read `cases.toml`; raises ContentError naming the case and what it lacks."""
    path = folder / "cases.toml"
    try:
        cases = tomllib.loads(path.read_text(encoding="utf-8")).get("case", [])
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ContentError(path.name, f"cannot be read: {error}") from error
    read = tuple(_case(case, number, path.name) for number, case in enumerate(cases, 1))
    if len({case.id for case in read}) != len(read):
        raise ContentError(path.name, "an id is used twice")
    return Practice(read)


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
