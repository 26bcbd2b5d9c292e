"""What is read aloud to a person, wherever it stands, so that its reading level can be looked at."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from desktop.content.library import Library

ALOUD = "Para leer en voz alta"
_QUOTED = re.compile(r"«([^»]+)»")


@dataclass(frozen=True)
class Spoken:
    """A Spanish text said to a person: the file it stands in, what it is, the words."""

    file: str
    name: str
    text: str


def spoken(library: Library) -> Iterator[Spoken]:
    """Cards, sections called «Para leer en voz alta», the questions by block and what to say under pressure."""
    for card in library.cards:
        yield Spoken("cards/cards.toml", card.id, " ".join(card.text("es")))
    for page in library.guides:
        for heading, text in page.sections():
            if heading is not None and heading.text == ALOUD:
                yield Spoken(f"guides/{page.language}/{page.id}.md", heading.text, text)
    for title, block in groupby(library.questions, key=lambda question: question.title):
        yield Spoken("directory/questions.csv", title, " ".join(question.text for question in block))
    for situation in library.situations.all:
        said = situation.say.get("es", "")
        text = " ".join(_QUOTED.findall(said)) or said
        yield Spoken("guides/es/que-hago-ahora.toml", situation.id, text)
