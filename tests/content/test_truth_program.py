"""Nothing on the screen is told but by the field's data: phones, codes and rules in the program's own words too.

The content has its own check (`desktop.content.check`); here the words written in the program are looked at: every
string of `desktop/ui` and `desktop/content`, and every text of the translations.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest

from desktop.content.library import Library
from desktop.content.sources import Sources
from desktop.paths import resource

ROOT = Path(__file__).parents[2]
_LONG = re.compile(r"(?<![\d-])(?:\+\d{2}[ -]?|0)?(?:\(\d{2,5}\)|\d{3,4})[ -]\d{3,4}[ -]?\d{2,4}(?![\d-])")
# A short number as an officer reads it: beside a country, a verb of calling or the word line.
_SHORT = re.compile(
    r"\b(?:al|[Ee]l|por el|[Ll]ínea|[Ll]inha|[Ll]ine|[Cc]all|[Ll]igue para o|[Oo]) (\d{3})\b(?! ?(?:h\b|d[ií]a|km|%|días|MiB))"
    r"|(?<![\d.,%])\b(\d{3})\b(?= \(?(?:Argentina|Bolivia|Bolívia|Brasil|Brazil|Paraguay|Paraguai|Chile|Uruguay|Uruguai)\b)"
)
_CODE = re.compile(r"(?<![\w-])((?:OB|DO|TR|EN|MO|NN|TT|RU)-\d{2}|[PR]\d{2})(?![\w-])")
_SOURCE = re.compile(r"(?<![\w-])((?:AR|BO|BR|PY|CL|UY|UNODC|OIT|IOM|OMS)-[A-Z0-9]+(?:-[A-Z0-9]+)*)(?![\w-])")
# Examples shown while something is typed, and test phones of no country.
FICTITIOUS = frozenset({"0000-0000"})
# ISO 3166-2 codes, ids of crossings and of fonts look like a source's key and are none.
NOT_SOURCES = re.compile(r"^(?:AR|BO|BR|PY|CL|UY)-(?:[A-Z]|N|FF|SAL|MIS|JUJ|FOR|COR|CHA)(?:-|$)")


def _strings(path: Path) -> Iterator[tuple[int, str]]:
    """The texts of a module that are not docstrings."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    told = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node.lineno, node.value


def _texts() -> list[tuple[str, str]]:
    found = []
    for folder in ("desktop/ui", "desktop/content", "desktop/desk"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            if "gallery" not in path.parts:  # the design's own samples: fictitious, and said so on the screen
                name = path.relative_to(ROOT).as_posix()
                found += [(f"{name}:{line}", text) for line, text in _strings(path)]
    for path in sorted(resource("i18n").glob("*.ts")):
        for message in ElementTree.parse(path).getroot().iter("message"):
            for part in ("source", "translation"):
                found.append((path.name, message.findtext(part) or ""))
    return found


TEXTS = _texts()


@pytest.fixture(scope="module")
def library() -> Library:
    return Library(resource())


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def unknown_phones(texts: list[tuple[str, str]], library: Library) -> list[str]:
    """Numbers told anywhere that the directory does not hold."""
    phones = [phone for entry in library.directory for phone in entry.phones]
    whole = {_digits(phone.text) for phone in phones}
    short = {phone.text for phone in phones if phone.is_short}
    found = []
    for place, text in texts:
        for match in _LONG.finditer(text):
            if _digits(match[0]) not in whole and match[0] not in FICTITIOUS:
                found.append(f"{place}: {match[0]}")
        for match in _SHORT.finditer(text):
            if (number := match[1] or match[2]) not in short:
                found.append(f"{place}: {number}")
    return found


def unknown_codes(texts: list[tuple[str, str]], library: Library) -> list[str]:
    """Codes of indicators and questions that the field does not list."""
    known = {one.id for one in library.indicators} | {one.id for one in library.questions}
    return [
        f"{place}: {match}" for place, text in texts for match in _CODE.findall(text) if match not in known
    ]


def unknown_sources(texts: list[tuple[str, str]], sources: Sources, entries: set[str]) -> list[str]:
    """Keys of sources and ids of entries that nothing resolves."""
    return [
        f"{place}: {key}"
        for place, text in texts
        for key in _SOURCE.findall(text)
        if sources.get(key) is None and key not in entries and not NOT_SOURCES.match(key)
    ]


def test_no_phone_is_written_in_the_program_that_is_not_in_the_directory(library: Library) -> None:
    assert len(TEXTS) > 3000
    assert unknown_phones(TEXTS, library) == []


@pytest.mark.parametrize(
    "text",
    [
        "Llame al 0800-555-1234",
        "(011) 4000-0000",
        "Llame al 149",
        "el 999 (Argentina)",
        "145 Brasil y 123 Brasil",
    ],
)
def test_a_phone_that_nobody_published_is_noticed(text: str, library: Library) -> None:
    assert unknown_phones([("x", text)], library)


@pytest.mark.parametrize(
    "text", ["El 145 (Argentina) atiende siempre.", "911 (Argentina)", "a las 24 h, 365 días"]
)
def test_a_published_phone_is_not_noticed(text: str, library: Library) -> None:
    assert unknown_phones([("x", text)], library) == []


def test_every_code_told_in_the_program_is_the_fields_own(library: Library) -> None:
    assert unknown_codes(TEXTS, library) == []
    assert unknown_codes([("x", "Vea OB-99 y P99.")], library) == ["x: OB-99", "x: P99"]


def test_every_source_told_in_the_program_resolves(library: Library) -> None:
    entries = {entry.id for entry in library.directory}
    assert unknown_sources(TEXTS, library.sources, entries) == []
    assert unknown_sources([("x", "según AR-99999")], library.sources, entries) == ["x: AR-99999"]


def _markup(path: Path) -> list[tuple[str, str]]:
    return [(path.name, line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize(
    "path",
    [
        *sorted(resource("forms").glob("*/form.md")),
        *sorted(resource("forms").glob("partes/*.md")),
        *sorted(resource("guides").rglob("*.toml")),
        *sorted(resource("guides").glob("*/*.md")),
        resource("cards", "cards.toml"),
        *sorted(resource("practice").glob("*.toml")),
    ],
    ids=lambda path: f"{path.parent.name}/{path.name}",
)
def test_every_code_of_the_content_is_the_fields_own_and_every_phone_published(
    path: Path, library: Library
) -> None:
    lines = _markup(path)
    assert unknown_codes(lines, library) == []
    assert unknown_phones(lines, library) == []


def test_every_code_of_the_program_is_found_in_the_field_itself(library: Library) -> None:
    field = ROOT.parent / "shared" / "field"
    if not field.is_dir():
        pytest.skip("the shared field data is not beside this repository")
    told = "\n".join(path.read_text(encoding="utf-8") for path in (*field.glob("*.md"), *field.glob("*.csv")))
    known = set(re.findall(r"[A-Z0-9]+(?:-[A-Z0-9]+)*", told))
    ids = {one.id for one in library.indicators} | {one.id for one in library.questions}
    assert ids - known == set()
    assert {source.key for source in library.sources} - known == set()
