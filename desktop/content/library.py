"""All content of the program together: loaded once, linked both ways, searched through one box."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from desktop.content.crossings import Crossings, load_crossings
from desktop.content.directory import Directory, load_directory
from desktop.content.guides import Guides, load_guides
from desktop.content.indicators import Indicators, load_indicators
from desktop.content.questions import Questions, load_questions
from desktop.content.search import Document, SearchIndex
from desktop.content.situations import Situations, load_situations
from desktop.content.sources import Sources, load_sources


@dataclass(frozen=True)
class Library:
    """The content of one `resources/` folder in one language."""

    guides: Guides
    directory: Directory
    crossings: Crossings
    indicators: Indicators
    questions: Questions
    sources: Sources
    situations: Situations

    @cached_property
    def index(self) -> SearchIndex:
        """The search over everything, built at the first use."""
        return SearchIndex(_documents(self))


def load_library(resources: Path, language: str = "es") -> Library:
    """Read everything; raises ContentError naming the file that cannot be used."""
    directory, guides = resources / "directory", resources / "guides"
    return Library(
        guides=load_guides(guides / language),
        directory=load_directory(directory),
        crossings=load_crossings(directory),
        indicators=load_indicators(directory),
        questions=load_questions(directory),
        sources=load_sources(guides / "sources.csv"),
        situations=load_situations(guides / language),
    )


def _documents(library: Library) -> Iterator[Document]:
    for page in library.guides:
        for heading, text in page.sections():
            if heading is None or heading.level == 1:
                if heading is not None:
                    yield Document("guia", f"guia:{page.id}", page.title, text, page.part)
            else:
                target = f"guia:{page.id}#{heading.anchor}"
                yield Document("guia", target, heading.text, text, page.title)
    for indicator in library.indicators:
        yield Document(
            "indicador",
            f"indicador:{indicator.id}",
            f"{indicator.id} {indicator.text}",
            indicator.phase,
            indicator.strength,
        )
    for question in library.questions:
        yield Document(
            "pregunta",
            f"pregunta:{question.id}",
            question.text,
            f"{question.id} {question.title}",
            question.title,
        )
    for entry in library.directory:
        text = " ".join((entry.place, entry.country_name, *entry.services, entry.accepts, entry.notes))
        yield Document("recurso", f"recurso:{entry.id}", entry.name, text, entry.place)
    for crossing in library.crossings.all:
        where = f"{crossing.province} {crossing.locality} {crossing.neighbor_locality} {crossing.kind_shown}"
        yield Document("paso", f"paso:{crossing.id}", crossing.name, where, crossing.province)
