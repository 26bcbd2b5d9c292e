"""What is told as a rule is found in the field's documents: laws, their articles, indicators and questions."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from desktop.content.directory import load_directory
from desktop.content.indicators import load_indicators
from desktop.content.questions import load_questions
from desktop.paths import resource

SHARED = Path(__file__).parents[3] / "shared"
NORM = re.compile(
    r"\b(?:Ley(?:es)?|Decretos?|Resoluci[oó]n(?:es)?(?: Conjunta| JGM| MSG| PGN)*|Disposici[oó]n(?:es)?|Convenio(?: OIT)?|"
    r"Law|Decree|Resolution|Lei|Resolução)\s+(\d[\d.]*\d(?:/\d{2,4})?|\d+)"
)
ARTICLE = re.compile(
    r"(?:Ley|Lei|Law|Decreto|Decree)\s+(\d[\d.]*\d(?:/\d{2,4})?),?\s*(?:anexo,?\s*)?\(?arts?\.\s*(\d+(?:\s*(?:,|y|a|e|to|and|–|-)\s*\d+)*)"
)
SUFFIXES = {".md", ".toml", ".csv"}
TOLD = [
    path
    for folder in ("guides", "forms", "cards", "practice")
    for path in sorted(resource(folder).rglob("*"))
    if path.suffix in SUFFIXES and path.name not in {"sources.csv", "recursos.csv"}
]


@pytest.fixture(scope="module")
def field() -> str:
    if not (SHARED / "field").is_dir():
        pytest.skip("the shared field data is not beside this repository")
    documents = [
        *(SHARED / "field").glob("*.md"),
        *(SHARED / "field").glob("*.csv"),
        *(SHARED / "seeds").glob("*.txt"),
    ]
    return "\n".join(path.read_text(encoding="utf-8") for path in documents)


def _unknown_norms(text: str, field: str) -> list[str]:
    return [match[0] for match in NORM.finditer(text) if match[1] not in field]


def _unknown_articles(text: str, field: str) -> list[str]:
    """Articles that no line of the field gives to that norm; its long section on Ley 26.364 has one per line."""
    lines, found = field.splitlines(), []
    for match in ARTICLE.finditer(text):
        for article in re.findall(r"\d+", match[2]):
            beside = any(match[1] in line and re.search(rf"\b{article}\b", line) for line in lines)
            listed = match[1] == "26.364" and re.search(rf"\b[Aa]rts?\. [^\n]*\b{article}\b", field)
            if not beside and not listed:
                found.append(f"{match[0]} [{article}]")
    return found


@pytest.mark.parametrize("path", TOLD, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_law_and_article_told_is_in_the_field(path: Path, field: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert _unknown_norms(text, field) == []
    assert _unknown_articles(text, field) == []


def test_a_law_nobody_read_is_noticed(field: str) -> None:
    assert _unknown_norms("según la Ley 99.999 y el Decreto 1234/2031", field) == [
        "Ley 99.999",
        "Decreto 1234/2031",
    ]
    assert _unknown_articles("(Ley 26.061, art. 77)", field) == ["Ley 26.061, art. 77 [77]"]


@pytest.mark.parametrize(
    "path", sorted(resource("forms").glob("*/form.xml")), ids=lambda path: path.parent.name
)
def test_every_indicator_a_form_offers_is_the_fields_own(path: Path, field: str) -> None:
    known = {indicator.name: indicator.id for indicator in load_indicators(resource("directory"))}
    root = ElementTree.fromstring(path.read_bytes())
    for instance in root.iter("{http://www.w3.org/2002/xforms}instance"):
        if instance.get("id") == "indicators":
            names = [
                item.findtext("{http://www.w3.org/2002/xforms}name")
                for item in instance.iter("{http://www.w3.org/2002/xforms}item")
            ]
            assert names
            assert [name for name in names if name not in known] == []
            assert [name for name in names if f"| {known[str(name)]} |" not in field] == []


def test_every_question_is_the_fields_own(field: str) -> None:
    folded = re.sub(r"\s+", " ", field)
    for question in load_questions(resource("directory")):
        assert question.text in folded, question.id


def test_every_resource_is_the_fields_own(field: str) -> None:
    for entry in load_directory(resource("directory")):
        assert re.search(rf"^{re.escape(entry.id)},", field, re.MULTILINE), entry.id


def test_the_page_that_says_which_test_keeps_which_truth_names_tests_that_exist() -> None:
    root = Path(__file__).parents[2]
    page = (root / "docs" / "content-packs.md").read_text(encoding="utf-8")
    table = page.partition("## Which test keeps which truth")[2]
    named = re.findall(r"`((?:tests|desktop)/[^`]+)`", table)
    assert len(named) >= 14
    assert [path for path in named if not (root / path).exists()] == []
