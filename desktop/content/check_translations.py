"""Whether the tables are whole in every language: indicators, questions, reasons of the level, practice cases."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from desktop.content.cards import UNREVIEWED
from desktop.content.findings import Finding
from desktop.content.library import Library
from desktop.content.practice import FORM, WORDS, PracticeCase
from desktop.content.reasons import FILE as REASONS
from desktop.content.tables import rows
from desktop.forms.markup import Element, parse

LANGUAGES = ("pt", "en")
# Words that are the same in Spanish and in another language.
SAME = frozenset({"cinco", "seis"})
_FIGURE = re.compile(r"\d+")
_COMPARED = re.compile(r"!?= '[^']*'|(?:selected|instance)\([^()]*\)")
_SAYS_WHY = re.compile(r"/data/(?:razones|porque_\d|n_\w+_texto|dimensiones_\w+_texto)$")


def translations(resources: Path, library: Library) -> Iterator[Finding]:
    """What has no translation, or one that is the Spanish again, and how much nobody reviewed."""
    tables = resources / "directory"
    indicators = {one.name: one.text for one in library.indicators}
    questions = {one.id: one.text for one in library.questions}
    phrases = {one.id: one.spanish for one in library.reasons}
    yield from _table(tables / "indicators-translations.csv", "name", indicators, "indicador")
    yield from _table(tables / "questions-translations.csv", "id", questions, "pregunta")
    yield from _table(tables / REASONS, "id", phrases, "motivo")
    yield from _reasons_of(resources / "forms" / FORM / "form.xml", phrases.values())
    for language in LANGUAGES:
        yield from _practice(library, library.in_language(language), language)


def figures(text: str) -> list[str]:
    """Every figure of a text, in order of size, to hold a translation against."""
    return sorted(_FIGURE.findall(text))


def _table(path: Path, key: str, spanish: dict[str, str], what: str) -> Iterator[Finding]:
    file, waiting, there = f"directory/{path.name}", 0, set()
    listed = rows(path, frozenset({key, *LANGUAGES, "estado"})) if path.exists() else ()
    for number, row in listed:
        id = row[key]
        there.add(id)
        waiting += row["estado"] == UNREVIEWED
        if id not in spanish:
            yield Finding(file, number, f"no hay {what} {id}")
            continue
        for language in LANGUAGES:
            yield from _text(file, number, id, spanish[id], row[language], language)
    for id in spanish.keys() - there:
        yield Finding(file, 0, f"{id}: falta la traducción")
    if waiting:
        yield Finding(file, 0, f"{waiting} traducciones sin revisar", error=False)


def _text(file: str, row: int, id: str, spanish: str, told: str, language: str) -> Iterator[Finding]:
    if not told:
        yield Finding(file, row, f"{id}: falta la traducción ({language})")
    elif told == spanish and told not in SAME:
        yield Finding(file, row, f"{id}: quedó igual que en español ({language})")
    elif figures(told) != figures(spanish):
        yield Finding(file, row, f"{id}: otras cifras que en español ({language})")


def _reasons_of(form: Path, phrases: Iterable[str]) -> Iterator[Finding]:
    """Words that the form can write as a reason and that no phrase holds."""
    if not form.exists():
        return
    known = list(phrases)
    for words in sorted(reason_words(form)):
        if not any(words in phrase for phrase in known):
            yield Finding(f"directory/{REASONS}", 0, f"falta el motivo del formulario: «{words}»")


def reason_words(form: Path) -> set[str]:
    """Every piece of text that the detection form's calculations of the reasons can write, without separators."""
    found = set()
    for bind in _binds(parse(form.read_bytes()).root):
        if not _SAYS_WHY.search(bind.get("nodeset") or ""):
            continue
        for literal in re.findall(r"'([^']*)'", _COMPARED.sub("", bind.get("calculate") or "")):
            words = re.sub(r"^nivel 0: ", "", literal).strip(" ,;:")
            found |= set(words.split()) if words.startswith("cero ") else {words}
    return found - {"", "cero", "un", "uno"}  # counts are written from two on


def _binds(root: Element) -> Iterator[Element]:
    head = root.first("head")
    model = head.first("model") if head is not None else None
    return model.elements("bind") if model is not None else iter(())


def _practice(spanish: Library, other: Library, language: str) -> Iterator[Finding]:
    file = f"practice/{language}.toml"
    translated = [case for case in other.practice if case.language == language]
    for case in spanish.practice:
        told = other.practice.by_id(case.id)
        if told is None or told.language != language:
            yield Finding(file, 0, f"{case.id}: falta la traducción")
        else:
            yield from _case(file, case, told, language)
    if waiting := sum(case.unreviewed for case in translated):
        yield Finding(file, 0, f"{waiting} casos con la traducción sin revisar", error=False)


def _case(file: str, spanish: PracticeCase, told: PracticeCase, language: str) -> Iterator[Finding]:
    for key in WORDS:
        text, original = getattr(told, key), getattr(spanish, key)
        yield from _text(file, 0, f"{spanish.id} {key}", original, text, language)
