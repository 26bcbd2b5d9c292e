"""All content of the program together: read once, linked both ways, searched through one box."""

from __future__ import annotations

import copy
import logging
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path, PurePosixPath

from desktop.content.cards import Cards, load_cards
from desktop.content.crossings import Crossings, load_crossings
from desktop.content.directory import Directory, load_directory
from desktop.content.guides import Guide, Guides, load_guides, parse_guide
from desktop.content.indicators import Indicators, load_indicators
from desktop.content.needs import Needs, load_needs
from desktop.content.practice import Practice, load_practice
from desktop.content.questions import Questions, load_questions
from desktop.content.reasons import Reasons, load_reasons
from desktop.content.search import Document, SearchIndex, load_synonyms
from desktop.content.situations import SITUATIONS, Situations, load_situations
from desktop.content.sources import Sources, load_sources
from desktop.errors import ContentError

log = logging.getLogger(__name__)

SPANISH = "es"
_OF_NO_LANGUAGE = (
    "sources",
    "directory",
    "needs",
    "crossings",
    "indicators",
    "questions",
    "reasons",
    "cards",
)
_PARTS = (*_OF_NO_LANGUAGE, "guides", "situations", "practice")


@dataclass(frozen=True)
class Edition:
    """Which content this is: pack and version, when it was installed and until when it is signed.

    `damaged` says that a pack is installed and cannot be used, and that this is the program's own content instead.
    """

    name: str = ""
    version: str = ""
    installed: date | None = None
    expires: date | None = None
    official: bool = False
    damaged: bool = False

    def overdue(self, today: date) -> int:
        """Days since the term of its signature ended; 0 while it runs."""
        return max(0, (today - self.expires).days) if self.expires else 0


class Library:
    """The content of one `resources/` folder or unpacked pack in one language, each part read when first asked for.

    What the folder leaves out comes from `program`, the program's own resources; a part that nobody translated is
    in Spanish. Every part may raise ContentError, naming the file and row that cannot be used.
    """

    def __init__(self, resources: Path, language: str = SPANISH, *, program: Path | None = None) -> None:
        def part(name: str) -> Path:
            folder = resources / name
            return folder if program is None or folder.is_dir() else program / name

        self._resources, self._program = resources, program
        self._tables, self._guides, self.language = part("directory"), part("guides"), language
        self._practice, self._cards = part("practice"), part("cards")
        self.edition = Edition()

    def in_language(self, language: str) -> Library:
        """Return the same content in `es`, `pt` or `en`; what was read and has no language is not read again."""
        if language == self.language:
            return self
        other = Library(self._resources, language, program=self._program)
        other.edition = self.edition
        shared = [*_OF_NO_LANGUAGE]
        if other.language_of_guides == self.language_of_guides:
            shared += ["guides", "index"]
        other.__dict__.update({part: self.__dict__[part] for part in shared if part in self.__dict__})
        return other

    def over(self, files: Mapping[str, bytes]) -> Library:
        """Return the same content with the pages of reserved packs (`guides/<language>/<page>.md` by path) after it.

        They are in memory alone, and gone with the object. A page that cannot be read is left out.
        """
        pages = _reserved_pages(files, self.language)
        if not pages:
            return self
        other = copy.copy(self)
        other.__dict__.pop("index", None)
        other.__dict__["guides"] = self.guides.with_reserved(pages)
        return other

    @property
    def language_of_guides(self) -> str:
        """This library's language where some page is translated to it, else Spanish."""
        return self.language if any((self._guides / self.language).glob("*.md")) else SPANISH

    def pages_in(self, language: str) -> tuple[Path, ...]:
        """The files of the pages written in a language."""
        return tuple(sorted((self._guides / language).glob("*.md")))

    @property
    def written(self) -> date | None:
        """The day of its newest page: how old the content is."""
        return max((page.date for page in self.guides), default=None)

    @cached_property
    def guides(self) -> Guides:
        """Every page; what nobody translated is in Spanish, and its `language` says so."""
        return load_guides(self._guides / self.language_of_guides)

    @cached_property
    def situations(self) -> Situations:
        folder = self._guides / self.language
        return load_situations(folder if (folder / SITUATIONS).exists() else self._guides / SPANISH)

    @cached_property
    def sources(self) -> Sources:
        return load_sources(self._guides / "sources.csv")

    @cached_property
    def directory(self) -> Directory:
        return load_directory(self._tables)

    @cached_property
    def needs(self) -> Needs:
        return load_needs(self._tables)

    @cached_property
    def crossings(self) -> Crossings:
        return load_crossings(self._tables)

    @cached_property
    def indicators(self) -> Indicators:
        return load_indicators(self._tables)

    @cached_property
    def questions(self) -> Questions:
        return load_questions(self._tables)

    @cached_property
    def reasons(self) -> Reasons:
        """The words of the level's reasons."""
        return load_reasons(self._tables)

    @cached_property
    def cards(self) -> Cards:
        return load_cards(self._cards)

    @cached_property
    def practice(self) -> Practice:
        return load_practice(self._practice, self.language)

    @cached_property
    def index(self) -> SearchIndex:
        """The search over everything."""
        return SearchIndex(_documents(self), load_synonyms(self._tables))

    def read(self, between: Callable[[], object] = lambda: None) -> Library:
        """Read every part now, so that what is broken is known at once; call `between` after each."""
        for part in _PARTS:
            getattr(self, part)
            between()
        return self


def _reserved_pages(files: Mapping[str, bytes], language: str) -> list[Guide]:
    """The pages in a language, in Spanish where there is none in it."""
    found: dict[str, Guide] = {}
    for folder in (SPANISH, language):
        for name, data in files.items():
            path = PurePosixPath(name)
            if path.parts[:-1] != ("guides", folder) or path.suffix != ".md":
                continue
            try:
                found[path.stem] = parse_guide(path, data.decode())
            except (ContentError, UnicodeDecodeError) as problem:
                log.warning("a reserved page was left out: %s", type(problem).__name__)
    return list(found.values())


def _documents(library: Library) -> Iterator[Document]:
    for page in library.guides:
        for heading, text in page.sections():
            if heading is None or heading.level == 1:
                if heading is not None:
                    yield Document("guia", f"guia:{page.id}", page.title, text, page.part)
            else:
                target = f"guia:{page.id}#{heading.anchor}"
                yield Document("guia", target, heading.text, text, page.title)
    language = library.language
    for indicator in library.indicators:
        shown = indicator.text_in(language)
        yield Document(
            "indicador",
            f"indicador:{indicator.id}",
            f"{indicator.id} {shown}",
            indicator.phase if shown == indicator.text else f"{indicator.phase} {indicator.text}",
            indicator.strength,
        )
    for question in library.questions:
        shown, about = question.text_in(language), f"{question.id} {question.title}"
        yield Document(
            "pregunta",
            f"pregunta:{question.id}",
            shown,
            about if shown == question.text else f"{about} {question.text}",
            question.title,
        )
    for entry in library.directory:
        text = " ".join((entry.place, entry.country_name, *entry.services, entry.accepts, entry.notes))
        yield Document("recurso", f"recurso:{entry.id}", entry.name, text, entry.place)
    for crossing in library.crossings.all:
        where = f"{crossing.province} {crossing.locality} {crossing.neighbor_locality} {crossing.kind_shown}"
        yield Document("paso", f"paso:{crossing.id}", crossing.name, where, crossing.province)
