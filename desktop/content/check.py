"""What the content still lacks, by file and row, in the words of whoever edits it.

An error stops a build (a page without front matter, a phone nobody published); a notice tells what waits
(a translation nobody reviewed).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from desktop.content.authoring import media_of
from desktop.content.check_pages import page_findings, phones, translated_pages
from desktop.content.check_translations import LANGUAGES, translations
from desktop.content.findings import Finding, Report
from desktop.content.library import Library
from desktop.content.mapping import load_mapping
from desktop.content.phones import COUNTRIES
from desktop.content.readability import EASY, inflesz
from desktop.content.spoken import spoken
from desktop.content.tables import rows
from desktop.errors import ContentError

_NAMES_THE_CRIME = re.compile(r"\b(?:trata|tráfico|víctimas?|vítimas?|trafficking|victims?)\b", re.IGNORECASE)


def check(resources: Path, language: str = "es") -> Report:
    """Look at everything under a `resources/` folder; what cannot be read at all is the only finding."""
    try:
        library = Library(resources, language).read()
    except ContentError as error:
        return Report((Finding(error.file, error.row or 0, f"no se puede leer: {error.what}"),), {})
    forms = sorted(resources.glob("forms/*/form.md"))
    findings: list[Finding] = []
    for page in library.guides:
        findings += page_findings(page, library)
    for other in LANGUAGES:
        findings += translated_pages(library.in_language(other), library, other)
    findings += _tables(library, resources / "directory")
    findings += _situations(library)
    findings += _practice(library)
    findings += _cards(library, resources / "icons")
    findings += _read_aloud(library)
    findings += _mappings(resources)
    for form in forms:
        text = form.read_text(encoding="utf-8")
        findings += phones(f"forms/{form.parent.name}/form.md", text, library)
        findings += _form(form)
        findings += _media(form, resources / "directory")
    for part in sorted(resources.glob("forms/partes/*.md")):
        findings += phones(f"forms/partes/{part.name}", part.read_text(encoding="utf-8"), library)
    findings += translations(resources, library)
    return Report(tuple(findings), _counts(library, len(forms)))


def _tables(library: Library, folder: Path) -> Iterator[Finding]:
    """What a row of a table names and nobody knows, by row and column."""
    known: tuple[tuple[str, str, Iterable[tuple[str, Iterable[str]]], Callable[[str], object], str], ...] = (
        ("indicators.csv", "fuente", _named(library.indicators, "source_keys"), library.sources.get, "fuente que no existe"),
        ("questions.csv", "indicadores", _named(library.questions, "indicators"), library.indicators.by_id,
         "indicador que no existe"),
        ("directory.csv", "country", ((one.id, (one.country,)) for one in library.directory), COUNTRIES.get,
         "país desconocido"),
        ("needs.csv", "services", _named(library.needs, "services"), _offered(library).get, "servicio que nadie ofrece"),
    )  # fmt: skip
    for file, column, named, find, what in known:
        lines = _lines(folder / file)
        for id, keys in named:
            for key in keys:
                if find(key) is None:
                    yield Finding(
                        f"directory/{file}", lines.get(id, 0), f"{id}, columna {column}: {what}: {key}"
                    )


def _named(items: Iterable[Any], what: str) -> Iterator[tuple[str, Iterable[str]]]:
    return ((item.id, getattr(item, what)) for item in items)


def _offered(library: Library) -> dict[str, str]:
    return {service: entry.id for entry in library.directory for service in entry.services}


def _lines(path: Path) -> dict[str, int]:
    """The line of each row by its id; nothing for a table that a pack leaves out."""
    return {row["id"]: number for number, row in rows(path)} if path.exists() else {}


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
            yield from phones(file, f"{action.text} {action.detail}", library)
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
        yield from phones(file, f"{case.scene} {case.why} {case.learn}", library)


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
            yield from phones(file, text, library)
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
