"""What the content still lacks, by file and row, in the words of whoever edits it.

An error stops a build (a page without front matter, a phone nobody published); a notice tells what waits
(a translation nobody reviewed).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from desktop.content.authoring import media_of
from desktop.content.cards import UNREVIEWED
from desktop.content.directory import Directory
from desktop.content.guides import SOURCE, Guide, Guides, anchor
from desktop.content.library import Library
from desktop.content.mapping import load_mapping
from desktop.content.phones import COUNTRIES
from desktop.content.readability import EASY, inflesz
from desktop.content.spoken import spoken
from desktop.content.tables import rows
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
_NAMES_THE_CRIME = re.compile(r"\b(?:trata|tráfico|víctimas?|vítimas?|trafficking|victims?)\b", re.IGNORECASE)
_DIGITS = re.compile(r"\D")
_FIGURE = re.compile(r"\d+")
TRANSLATED = ("pt", "en")


@dataclass(frozen=True)
class Finding:
    """One thing to correct: `row` is the line of the file, 0 for the whole; `error` stops a build."""

    file: str
    row: int
    text: str
    error: bool = True

    def __str__(self) -> str:
        where = f"{self.file}:{self.row}" if self.row else self.file
        return f"{where}: {self.text}"


@dataclass(frozen=True)
class Report:
    """All findings and how much was looked at, by what it is."""

    findings: tuple[Finding, ...]
    counts: dict[str, int]

    @property
    def errors(self) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.findings if finding.error)


def check(resources: Path, language: str = "es") -> Report:
    """Look at everything under a `resources/` folder; what cannot be read at all is the only finding."""
    try:
        library = Library(resources, language).read()
    except ContentError as error:
        return Report((Finding(error.file, error.row or 0, f"no se puede leer: {error.what}"),), {})
    forms = sorted(resources.glob("forms/*/form.md"))
    findings: list[Finding] = []
    for page in library.guides:
        findings += _page(page, library)
    for other in TRANSLATED:
        findings += _translated_pages(library.in_language(other), library, other)
    findings += _tables(library)
    findings += _needs(library)
    findings += _situations(library)
    findings += _practice(library)
    findings += _cards(library, resources / "icons")
    findings += _read_aloud(library)
    findings += _mappings(resources)
    for form in forms:
        text = form.read_text(encoding="utf-8")
        findings += _phones(f"forms/{form.parent.name}/form.md", text, library)
        findings += _form(form)
        findings += _media(form, resources / "directory")
    for part in sorted(resources.glob("forms/partes/*.md")):
        findings += _phones(f"forms/partes/{part.name}", part.read_text(encoding="utf-8"), library)
    findings += _translations(resources / "directory" / "indicators-translations.csv", library)
    findings += _translated_questions(resources / "directory" / "questions-translations.csv", library)
    return Report(tuple(findings), _counts(library, len(forms)))


def _page(page: Guide, library: Library) -> Iterator[Finding]:
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
    yield from _phones(file, page.markdown, library, page.first_line)


def _translated_pages(translated: Library, spanish: Library, language: str) -> Iterator[Finding]:
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
        yield from _page(page, translated)
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
            ("las cifras", _figures(original.markdown), _figures(page.markdown)),
        ):
            if ours != theirs:
                yield Finding(file, 0, f"la traducción no tiene {what} de la página en español")
        for line in sorted(_prose(original) & _prose(page)):
            yield Finding(file, 0, f"quedó igual que en español: {line[:60]}")


def _cited(page: Guide) -> tuple[tuple[str, ...], list[str]]:
    return page.sources, sorted(SOURCE.findall(page.markdown))


def _figures(text: str) -> list[str]:
    return sorted(_FIGURE.findall(text))


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


def _phones(file: str, text: str, library: Library, first_line: int = 1) -> Iterator[Finding]:
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


def _tables(library: Library) -> Iterator[Finding]:
    for indicator in library.indicators:
        for key in indicator.source_keys:
            if library.sources.get(key) is None:
                yield Finding("directory/indicators.csv", 0, f"{indicator.id}: fuente que no existe: {key}")
    for question in library.questions:
        for id in question.indicators:
            if library.indicators.by_id(id) is None:
                yield Finding("directory/questions.csv", 0, f"{question.id}: indicador que no existe: {id}")
    for entry in library.directory:
        if entry.country not in COUNTRIES:
            yield Finding("directory/directory.csv", 0, f"{entry.id}: país desconocido: {entry.country}")


def _needs(library: Library) -> Iterator[Finding]:
    offered = {service for entry in library.directory for service in entry.services}
    for need in library.needs:
        for service in need.services:
            if service not in offered:
                yield Finding("directory/needs.csv", 0, f"{need.id}: servicio que nadie ofrece: {service}")


def _situations(library: Library) -> Iterator[Finding]:
    file = "guides/es/que-hago-ahora.toml"
    for situation in library.situations.all:
        for action in situation.actions:
            for key in action.sources:
                source = library.sources.get(key)
                if source is None:
                    yield Finding(file, 0, f"{situation.id}: fuente que no existe: {key}")
                elif not source.confirmed:
                    yield Finding(file, 0, f"{situation.id}: sólo reglas con base leída, no {key}")
            if not action.basis or not action.sources:
                yield Finding(file, 0, f"{situation.id}: acción sin base: {action.text}")
            yield from _phones(file, f"{action.text} {action.detail}", library)
    for id in library.situations.numbers:
        if library.directory.by_id(id) is None:
            yield Finding(file, 0, f"recurso que no existe: {id}")


def _practice(library: Library) -> Iterator[Finding]:
    file = "practice/cases.toml"
    for case in library.practice:
        for mark in case.marks:
            if library.indicators.by_id(mark) is None:
                yield Finding(file, 0, f"{case.id}: indicador que no existe: {mark}")
        for key in case.sources:
            if library.sources.get(key) is None:
                yield Finding(file, 0, f"{case.id}: fuente que no existe: {key}")
        yield from _phones(file, f"{case.scene} {case.why} {case.learn}", library)


def _cards(library: Library, icons: Path) -> Iterator[Finding]:
    file = "cards/cards.toml"
    for card in library.cards:
        for key in card.sources:
            if library.sources.get(key) is None:
                yield Finding(file, 0, f"{card.id}: fuente que no existe: {key}")
        for line in card.lines:
            if icons.is_dir() and not (icons / f"{line.icon}.svg").exists():
                yield Finding(file, 0, f"{card.id}: dibujo que no existe: {line.icon}")
        for language in card.languages:
            text = " ".join(card.text(language))
            yield from _phones(file, text, library)
            if word := _NAMES_THE_CRIME.search(text):
                yield Finding(file, 0, f"{card.id}: el papel no puede decir «{word[0]}»")
        if waiting := [language for language in card.languages if card.state(language)]:
            yield Finding(file, 0, f"{card.id}: traducción sin revisar: {', '.join(waiting)}", error=False)


def _read_aloud(library: Library) -> Iterator[Finding]:
    for one in spoken(library):
        index = inflesz(one.text)
        if index < EASY:
            yield Finding(one.file, 0, f"«{one.name}» se lee en voz alta y es difícil: INFLESZ {index:.0f}")


def _form(source: Path) -> Iterator[Finding]:
    if not source.with_name("form.xml").exists():
        yield Finding(f"forms/{source.parent.name}", 0, "falta form.xml: corra «make forms»")
    for number, line in enumerate(source.read_text(encoding="utf-8").splitlines(), 1):
        if (
            line.startswith("|")
            and "label::" in line
            and not all(
                language in line
                for language in ("label::Español (es)", "label::Português (pt)", "label::English (en)")
            )
        ):
            yield Finding(f"forms/{source.parent.name}/form.md", number, "falta una lengua en las etiquetas")


def _media(source: Path, tables: Path) -> Iterator[Finding]:
    """The files that a form takes from the tables, which are made with it."""
    try:
        files = media_of(source, tables)
    except ContentError as error:
        yield Finding(f"directory/{error.file}", error.row or 0, error.what)
        return
    for name, made in files.items():
        path = source.with_name("media") / name
        if not path.exists() or path.read_bytes() != made:
            yield Finding(
                f"forms/{source.parent.name}/media/{name}", 0, "no sigue a las tablas: corra «make forms»"
            )


def _mappings(resources: Path) -> Iterator[Finding]:
    for path in sorted(resources.glob("mapping/*.csv")):
        file = f"mapping/{path.name}"
        try:
            mapping = load_mapping(path.parent, path.stem)
        except ContentError as error:
            yield Finding(file, error.row or 0, f"no se puede leer: {error.what}")
            continue
        for field in mapping.fields:
            form = resources / "forms" / field.form_id / "form.xml"
            if not form.exists() or f'nodeset="{field.path}"' not in form.read_text(encoding="utf-8"):
                yield Finding(file, 0, f"{field.name}: no hay {field.path} en el formulario {field.form_id}")


def _translations(path: Path, library: Library) -> Iterator[Finding]:
    reviewed = {}
    if path.exists():
        for number, row in rows(path, frozenset({"name", "pt", "en", "estado"})):
            reviewed[row["name"]] = row["estado"]
            if library.indicators.by_id(row["name"]) is None:
                yield Finding(
                    "directory/indicators-translations.csv", number, f"no hay indicador {row['name']}"
                )
    absent = [indicator.id for indicator in library.indicators if indicator.name not in reviewed]
    if absent:
        text = f"{len(absent)} indicadores sin traducir, desde {absent[0]}"
        yield Finding("directory/indicators-translations.csv", 0, text, error=False)
    waiting = sum(state == UNREVIEWED for state in reviewed.values())
    if waiting:
        yield Finding(
            "directory/indicators-translations.csv", 0, f"{waiting} traducciones sin revisar", error=False
        )


def _translated_questions(path: Path, library: Library) -> Iterator[Finding]:
    file, waiting = f"directory/{path.name}", 0
    if not path.exists():
        return
    for number, row in rows(path, frozenset({"id", "pt", "en", "estado"})):
        question = library.questions.by_id(row["id"])
        waiting += row["estado"] == UNREVIEWED
        if question is None:
            yield Finding(file, number, f"no hay pregunta {row['id']}")
            continue
        for language in TRANSLATED:
            if not row[language] or row[language] == question.text:
                yield Finding(file, number, f"{row['id']}: falta la traducción ({language})")
            elif _figures(row[language]) != _figures(question.text):
                yield Finding(file, number, f"{row['id']}: otras cifras que en español ({language})")
    if waiting:
        yield Finding(file, 0, f"{waiting} traducciones sin revisar", error=False)


def _counts(library: Library, forms: int) -> dict[str, int]:
    states = Counter(entry.state.value for entry in library.directory)
    return {
        "formularios": forms,
        "indicadores": len(library.indicators.all),
        "preguntas": len(library.questions.all),
        "páginas": len(library.guides.all),
        "situaciones": len(library.situations.all),
        "casos de práctica": len(library.practice.all),
        "tarjetas": len(library.cards.all),
        "fuentes": len(library.sources.by_key),
        "pasos": len(library.crossings.all),
        "recursos": len(library.directory),
        **{f"recursos {state}": count for state, count in sorted(states.items())},
        "datos sin confirmar en las guías": sum(page.unconfirmed for page in library.guides),
    }


def _line(page: Guide, wanted: str) -> int:
    lines = enumerate(page.markdown.splitlines(), page.first_line)
    return next((number for number, line in lines if wanted in line), 0)
