"""What leads where, both ways: an indicator, a question, a section of a guide, an entry of the directory.

Nothing is linked by opinion: a question names the indicators it helps to weigh (`questions.csv`), and a section of a
guide names indicators, questions and entries in its text. The way back is the same fact read from the other side.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass

from desktop.content.guides import ENTRY, INDICATOR, QUESTION
from desktop.content.library import Library

_RANGE = re.compile(r"\b(?P<block>[A-Z]{2}-|P)(?P<first>\d{2}) (?:a|to|–|al) (?P=block)(?P<last>\d{2})\b")


@dataclass(frozen=True)
class Linked:
    """Where a link leads: `target` opens it (`indicador:EN-14`, `guia:fases#fase-1`), `title` names it."""

    target: str
    title: str


class Links:
    """Every link of a library, read once."""

    def __init__(self, library: Library) -> None:
        self._titles: dict[str, str] = {}
        self._beside: dict[str, dict[str, None]] = defaultdict(dict)
        for indicator in library.indicators:
            words = indicator.text_in(library.language)
            self._titles[f"indicador:{indicator.id}"] = f"{indicator.id} {words}"
        for question in library.questions:
            target = f"pregunta:{question.id}"
            self._titles[target] = f"{question.id} {question.text_in(library.language)}"
            for id in question.indicators:
                self._join(target, f"indicador:{id}")
        for entry in library.directory:
            self._titles[f"recurso:{entry.id}"] = entry.name
        self._read_guides(library)

    def of(self, target: str) -> tuple[Linked, ...]:
        """What a target leads to, by kind, each kind in the order it was met; nothing for an unknown target."""
        order = {"indicador": 0, "pregunta": 1, "guia": 2, "recurso": 3}
        found = sorted(self._beside.get(target, ()), key=lambda one: order[one.partition(":")[0]])
        return tuple(Linked(one, self._titles[one]) for one in found)

    @property
    def targets(self) -> tuple[str, ...]:
        """Everything that leads somewhere."""
        return tuple(self._beside)

    def _read_guides(self, library: Library) -> None:
        for page in library.guides:
            for heading, text in page.sections():
                top = heading is None or heading.level == 1
                target = f"guia:{page.id}" if heading is None or top else f"guia:{page.id}#{heading.anchor}"
                self._titles[target] = (
                    page.title if top or heading is None else f"{page.title}: {heading.text}"
                )
                for kind, pattern in (("indicador", INDICATOR), ("pregunta", QUESTION), ("recurso", ENTRY)):
                    for id in dict.fromkeys([*pattern.findall(text), *_between(text, pattern)]):
                        if f"{kind}:{id}" in self._titles:
                            self._join(target, f"{kind}:{id}")

    def _join(self, one: str, other: str) -> None:
        self._beside[one][other] = None
        self._beside[other][one] = None


def _between(text: str, pattern: re.Pattern[str]) -> list[str]:
    """The ids inside a range as it is written: «NN-01 a NN-20» names twenty."""
    found = []
    for match in _RANGE.finditer(text):
        for number in range(int(match["first"]), int(match["last"]) + 1):
            id = f"{match['block']}{number:02}"
            if pattern.fullmatch(id):
                found.append(id)
    return found
