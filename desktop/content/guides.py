"""Guide pages: Markdown with front matter, its contents, and the sources and pages it points at.

A page is `guides/<language>/<id>.md`: lines `key: value` between two `---`, then Markdown. Inside, `[AR-26364]`
names a source, `EN-14` an indicator, `P25` a question, `recurso:AR-N-145` a directory entry and
`guia:entrevista` another page; `*(sin confirmar)*` marks what nobody confirmed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path, PurePath

from desktop.content.folding import fold
from desktop.errors import ContentError

_KEYS = frozenset({"id", "title", "sources", "date", "state", "related"})
_OPTIONAL = frozenset({"part", "order", "reviewed"})
STATES = ("verificado", "una_fuente", "sin_confirmar")
LABEL = "Material de apoyo"
RESERVED = "Reservado"
ORIGINAL = "es"
_HEADING = re.compile(r"^(#{1,4}) +(.+?)\s*$", re.MULTILINE)
SOURCE = re.compile(r"\[([A-Z]{2,}[A-Z0-9]*(?:-[A-Z0-9]+)*)\](?!\()")
INDICATOR = re.compile(r"\b((?:OB|DO|TR|EN|MO|NN|TT|RU)-[0-9]{2})\b")
QUESTION = re.compile(r"\b(P[0-9]{2})\b")
ENTRY = re.compile(r"recurso:([A-Z0-9-]+)")
PAGE = re.compile(r"guia:([a-z0-9-]+)")
UNCONFIRMED = re.compile(r"\([^()]*(?:sin confirmar|sem confirmação|unconfirmed)[^()]*\)")


@dataclass(frozen=True)
class Heading:
    """A heading of a page: level 1–4 and the anchor to scroll to."""

    level: int
    text: str
    anchor: str


@dataclass(frozen=True)
class Guide:
    """One page; `part` groups pages in the tree and `order` sorts them there."""

    id: str
    title: str
    language: str
    sources: tuple[str, ...]
    date: date
    state: str
    related: tuple[str, ...]
    part: str
    order: int
    markdown: str
    first_line: int = 1  # of the text in its file, after the front matter
    reviewed: str = ""  # who reviewed the translation and when
    reserved: bool = False  # of a reserved pack: only while the vault is open

    @property
    def unreviewed(self) -> bool:
        """Whether it is a translation that no reviewer signed."""
        return self.language != ORIGINAL and not self.reviewed

    @property
    def headings(self) -> tuple[Heading, ...]:
        """The page's own table of contents."""
        return tuple(
            Heading(len(match[1]), match[2], anchor(match[2])) for match in _HEADING.finditer(self.markdown)
        )

    @property
    def indicators(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(INDICATOR.findall(self.markdown)))

    @property
    def questions(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(QUESTION.findall(self.markdown)))

    @property
    def entries(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(ENTRY.findall(self.markdown)))

    @property
    def pages(self) -> tuple[str, ...]:
        """Ids of the pages it points at, in the text or as related."""
        return tuple(dict.fromkeys([*PAGE.findall(self.markdown), *self.related]))

    @property
    def cited(self) -> tuple[str, ...]:
        """Keys of the sources named in the text or in the front matter."""
        return tuple(dict.fromkeys([*SOURCE.findall(self.markdown), *self.sources]))

    @property
    def unconfirmed(self) -> int:
        """How many marks *(sin confirmar)* the page carries."""
        return len(UNCONFIRMED.findall(self.markdown))

    def sections(self) -> Iterator[tuple[Heading | None, str]]:
        """The text under each heading; first what stands before any."""
        matches = list(_HEADING.finditer(self.markdown))
        ends = [match.start() for match in matches[1:]] + [len(self.markdown)]
        yield None, self.markdown[: matches[0].start() if matches else None]
        for heading, match, end in zip(self.headings, matches, ends, strict=True):
            yield heading, self.markdown[match.end() : end]


class Guides:
    """All pages of one language, in the order of the tree."""

    def __init__(self, pages: list[Guide]) -> None:
        self.all = tuple(sorted(pages, key=lambda page: (page.order, page.id)))
        self._by_id = {page.id: page for page in self.all}
        self._naming: dict[str, tuple[Guide, ...]] = {}

    def __iter__(self) -> Iterator[Guide]:
        return iter(self.all)

    def by_id(self, id: str) -> Guide | None:
        return self._by_id.get(id)

    def parts(self) -> dict[str, tuple[Guide, ...]]:
        """The pages by part, both in order: the tree on screen."""
        names = dict.fromkeys(page.part for page in self.all)
        return {name: tuple(page for page in self.all if page.part == name) for name in names}

    def mentioning(self, id: str) -> tuple[Guide, ...]:
        """Pages that name an indicator, a question, a directory entry or another page: the way back."""
        if not self._naming:  # read once: the window asks for it on each page
            naming: dict[str, list[Guide]] = {}
            for page in self.all:
                for named in {*page.indicators, *page.questions, *page.entries, *page.pages}:
                    naming.setdefault(named, []).append(page)
            self._naming = {named: tuple(pages) for named, pages in naming.items()}
        return self._naming.get(id, ())

    def with_reserved(self, pages: Iterable[Guide]) -> Guides:
        """These pages and reserved ones, in a part of their own at the end; a reserved one never takes another's place."""
        last = max((page.order for page in self.all), default=0)
        added = [
            replace(page, reserved=True, part=page.part or RESERVED, order=last + number)
            for number, page in enumerate(pages, 1)
            if page.id not in self._by_id
        ]
        return Guides([*self.all, *added])


def anchor(text: str) -> str:
    """The anchor of a heading: folded words joined by hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")


def load_guides(folder: Path) -> Guides:
    """Read every page of a language's folder; raises ContentError naming the file and what is wrong.

    A page that nobody translated is there in Spanish, from the folder beside, as is one whose translation is older
    than its Spanish text; a translated one stands in the tree where the Spanish one does.
    """
    own = _load(folder)
    spanish = folder.parent / ORIGINAL
    if folder == spanish or not spanish.is_dir():
        return Guides(list(own.values()))
    merged = []
    for page in _load(spanish).values():
        translated = own.pop(page.id, None)
        current = translated is not None and translated.date >= page.date
        merged.append(
            replace(translated, part=page.part, order=page.order) if translated and current else page
        )
    if own:
        raise ContentError(f"{folder.name}/{min(own)}.md", "translates a page that does not exist")
    return Guides(merged)


def _load(folder: Path) -> dict[str, Guide]:
    pages = [read_guide(path) for path in sorted(folder.glob("*.md"))]
    twice = {page.id for page in pages if sum(other.id == page.id for other in pages) > 1}
    if twice:
        raise ContentError(folder.name, f"ids used twice: {', '.join(sorted(twice))}")
    return {page.id: page for page in pages}


def read_guide(path: Path) -> Guide:
    """Read one page; raises ContentError where the front matter is not whole."""
    return parse_guide(path, path.read_text(encoding="utf-8"))


def parse_guide(path: PurePath, text: str) -> Guide:
    """Read the text of a page, wherever it comes from; `path` names page and language. Raises as `read_guide`."""
    if not text.startswith("---\n") or "\n---\n" not in text[4:]:
        raise ContentError(path.name, "front matter between two --- lines is missing", 1)
    head, _, body = text[4:].partition("\n---\n")
    values: dict[str, str] = {}
    for number, line in enumerate(head.splitlines(), 2):
        key, colon, value = line.partition(":")
        if not colon or key.strip() not in _KEYS | _OPTIONAL:
            raise ContentError(path.name, f"not a line of front matter: {line!r}", number)
        values[key.strip()] = value.strip()
    if missing := _KEYS - set(values):
        raise ContentError(path.name, f"front matter lacks {', '.join(sorted(missing))}", 1)
    if values["state"] not in STATES:
        raise ContentError(path.name, f"state must be one of {', '.join(STATES)}", 1)
    if values["id"] != path.stem:
        raise ContentError(path.name, f"the id {values['id']} must be the file's name", 1)
    try:
        written = date.fromisoformat(values["date"])
    except ValueError as error:
        raise ContentError(path.name, "date must be YYYY-MM-DD", 1) from error
    return Guide(
        id=values["id"],
        title=values["title"],
        language=path.parent.name,
        sources=_listed(values["sources"]),
        date=written,
        state=values["state"],
        related=_listed(values["related"]),
        reviewed=values.get("reviewed", ""),
        part=values.get("part", ""),
        order=int(values.get("order", "0")),
        markdown=body.strip() + "\n",
        first_line=head.count("\n") + 4 + len(body) - len(body.lstrip("\n")),
    )


def _listed(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())
