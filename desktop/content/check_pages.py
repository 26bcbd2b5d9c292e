"""What the pages of the guides lack: sources, links, phones; and whether a translation is faithful."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import lru_cache

from desktop.content.check_translations import figures
from desktop.content.directory import Directory
from desktop.content.findings import Finding
from desktop.content.guides import SOURCE, Guide, Guides, anchor
from desktop.content.library import Library
from desktop.content.phones import COUNTRIES
from desktop.errors import ContentError

_LONG_PHONE = re.compile(
    r"\b0?800[ -]?\d{2,3}[ -]?\d{3,4}(?:[ -]?\d{1,2})?\b|\(0\d{2,4}\) ?\d{3,4}[ -]?\d{3,4}|\+\d{2}[ -][\d() -]{7,}\d"
)
_NAMED_SHORT = re.compile(
    r"(?<![\d.–-])\b(1(?:0[0-9]|1[0-9]|2[0-9]|3[0-9]|4[4-7]|8[01]|90|818|515)|911)\b(?= \(([A-Z]\w+)\))"
)
_BARE_LINE = re.compile(
    r"(?:\b(?:al|por|[Ee]l|[Ll]ínea)|[+→]) \*{0,2}"
    r"(145|102|911|137|144|107|106|134|100|180|147|190|110)\b\*{0,2}(?! ?\([A-Z])"
)
_DIGITS = re.compile(r"\D")


def page_findings(page: Guide, library: Library) -> Iterator[Finding]:
    file = f"guides/{page.language}/{page.id}.md"
    known: tuple[tuple[str, tuple[str, ...], Callable[[str], object]], ...] = (
        ("fuente", page.cited, library.sources.get),
        ("indicador", page.indicators, library.indicators.by_id),
        ("pregunta", page.questions, library.questions.by_id),
        ("recurso", page.entries, library.directory.by_id),
        ("página", page.pages, library.guides.by_id),
    )
    for kind, ids, find in known:
        for id in ids:
            if find(id) is None:
                yield Finding(file, _line(page, id), f"{kind} que no existe: {id}")
    yield from _anchors(file, page, library.guides)
    if not page.sources:
        yield Finding(file, 0, "la página no nombra ninguna fuente")
    if not page.headings or page.headings[0].level != 1:
        yield Finding(file, 0, "la página no empieza con su título")
    if page.state == "verificado" and page.unconfirmed:
        yield Finding(file, 0, "dice «verificado» y tiene datos sin confirmar")
    for key in page.cited:
        source = library.sources.get(key)
        if source is not None and not source.confirmed and not page.unconfirmed:
            yield Finding(file, 0, f"usa {key} (sin confirmar) y no lo marca")
    yield from phones(file, page.markdown, library, page.first_line)


def translated_pages(translated: Library, spanish: Library, language: str) -> Iterator[Finding]:
    """A translation rests on the same sources and names the same things as the Spanish page, figure by figure."""
    try:
        pages = [page for page in translated.guides if page.language == language]
    except ContentError as error:
        yield Finding(f"guides/{language}/{error.file}", error.row or 0, f"no se puede leer: {error.what}")
        return
    old = sorted({path.stem for path in translated.pages_in(language)} - {page.id for page in pages})
    for id in old:
        text = "la página en español es más nueva: se muestra en español hasta que se traduzca"
        yield Finding(f"guides/{language}/{id}.md", 0, text, error=False)
    absent = len(spanish.guides.all) - len(pages)
    if absent:
        text = f"{absent} páginas sin traducir, se muestran en español"
        yield Finding(f"guides/{language}", 0, text, error=False)
    waiting = sum(page.unreviewed for page in pages)
    if waiting:
        yield Finding(
            f"guides/{language}", 0, f"{waiting} páginas con la traducción sin revisar", error=False
        )
    for page in pages:
        yield from page_findings(page, translated)
        original = spanish.guides.by_id(page.id)
        assert original is not None, page.id
        file = f"guides/{language}/{page.id}.md"
        for what, ours, theirs in (
            ("las fuentes", _cited(original), _cited(page)),
            ("el estado", original.state, page.state),
            ("la fecha", original.date, page.date),
            ("los indicadores", original.indicators, page.indicators),
            ("las preguntas", original.questions, page.questions),
            ("los recursos", original.entries, page.entries),
            ("las marcas sin confirmar", original.unconfirmed, page.unconfirmed),
            ("los títulos", [one.level for one in original.headings], [one.level for one in page.headings]),
            ("las cifras", figures(original.markdown), figures(page.markdown)),
        ):
            if ours != theirs:
                yield Finding(file, 0, f"la traducción no tiene {what} de la página en español")
        for line in sorted(_prose(original) & _prose(page)):
            yield Finding(file, 0, f"quedó igual que en español: {line[:60]}")


def _cited(page: Guide) -> tuple[tuple[str, ...], list[str]]:
    return page.sources, sorted(SOURCE.findall(page.markdown))


def _prose(page: Guide) -> set[str]:
    """Lines with words of their own, without codes and sources."""
    bare = re.sub(r"\[[^\]]*\]|[A-Z]{2}-\d{2}|P\d{2}", "", page.markdown)
    return {line.strip() for line in bare.splitlines() if len(re.findall(r"[a-záéíóúñ]{3,}", line)) >= 3}


def _anchors(file: str, page: Guide, guides: Guides) -> Iterator[Finding]:
    for match in re.finditer(r"guia:([a-z0-9-]+)#([a-z0-9-]+)", page.markdown):
        other = guides.by_id(match[1])
        if other is not None and match[2] not in {heading.anchor for heading in other.headings}:
            yield Finding(file, _line(page, match[0]), f"enlace a un título que no existe: {match[0]}")
    repeated = Counter(anchor(heading.text) for heading in page.headings)
    for name, count in repeated.items():
        if count > 1:
            yield Finding(file, 0, f"dos títulos con el mismo nombre: {name}")


def phones(file: str, text: str, library: Library, first_line: int = 1) -> Iterator[Finding]:
    """Numbers that the directory does not hold, and short ones without their country."""
    published, shorts = _published(library.directory)
    for number, line in enumerate(text.splitlines(), first_line):
        for match in _LONG_PHONE.finditer(line):
            if _DIGITS.sub("", match[0]) not in published:
                yield Finding(file, number, f"teléfono que no está en la guía de recursos: {match[0]}")
        for match in _NAMED_SHORT.finditer(line):
            if match[2] in COUNTRIES.values() and (match[1], match[2]) not in shorts:
                yield Finding(file, number, f"número corto que no está en la guía de recursos: {match[0]}")
        for match in _BARE_LINE.finditer(line):
            yield Finding(file, number, f"número corto sin su país: {match[0]}")


@lru_cache(maxsize=4)
def _published(directory: Directory) -> tuple[frozenset[str], frozenset[tuple[str, str]]]:
    """The figures of every published number, and each short one with its country."""
    phones = [phone for entry in directory for phone in entry.phones]
    shorts = {(phone.text, COUNTRIES.get(phone.country, "")) for phone in phones if phone.is_short}
    return frozenset(_DIGITS.sub("", phone.text) for phone in phones), frozenset(shorts)


def _line(page: Guide, wanted: str) -> int:
    lines = enumerate(page.markdown.splitlines(), page.first_line)
    return next((number for number, line in lines if wanted in line), 0)
