"""The pages that are read in an emergency or with a person, in Portuguese and English: faithful, and marked."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from desktop.content.check import check
from desktop.content.guides import load_guides
from desktop.content.library import Library
from desktop.content.rendering import markdown_to_html
from desktop.errors import ContentError
from desktop.paths import resource

READ_WITH_THE_PERSON = (
    "derechos", "tarjeta-derechos", "nunca", "trata-o-trafico", "nnya", "refugio", "entrevista",
)  # fmt: skip
READ_AT_THE_POST = (
    "fases", "avisos", "niveles", "definiciones", "indicadores", "prueba", "rural-inspeccion", "rural-recorrido",
    "mercosur-triple-frontera",
)  # fmt: skip
LANGUAGES = ("pt", "en")


@pytest.fixture
def resources(tmp_path: Path) -> Path:
    copy = tmp_path / "resources"
    for part in ("guides", "directory", "forms", "practice", "cards", "icons", "mapping"):
        shutil.copytree(resource(part), copy / part)
    return copy


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("id", READ_WITH_THE_PERSON + READ_AT_THE_POST)
def test_what_is_read_in_a_detection_is_translated_and_says_that_nobody_reviewed_it(
    language: str, id: str
) -> None:
    page = Library(resource(), language).guides.by_id(id)
    assert page is not None
    assert (page.language, page.unreviewed) == (language, True)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_nobody_translated_is_there_in_spanish_in_its_place(resources: Path, language: str) -> None:
    (resources / "guides" / language / "marco-legal.md").unlink(missing_ok=True)
    spanish, other = Library(resources).guides, Library(resources, language).guides
    assert [page.id for page in other] == [page.id for page in spanish]
    assert list(other.parts()) == list(spanish.parts())
    page = other.by_id("marco-legal")
    assert page is not None and (page.language, page.unreviewed) == ("es", False)


@pytest.mark.parametrize(("language", "word"), [("pt", "sem confirmação"), ("en", "unconfirmed")])
def test_an_unconfirmed_datum_keeps_its_mark_in_another_language(language: str, word: str) -> None:
    page = Library(resource(), language).guides.by_id("nnya")
    assert page is not None
    html = markdown_to_html(page.markdown)
    assert html.count('class="unconfirmed"') == page.unconfirmed == 4
    assert word in html and "sin confirmar" not in html


@pytest.mark.parametrize(
    ("page", "old", "new", "said"),
    [
        ("en/nunca", "(art. 7)", "(art. 9)", "no tiene las cifras"),
        ("pt/nnya", "*(sem confirmação)*", "", "no tiene las marcas sin confirmar"),
        ("en/refugio", "[AR-AFIP22]", "", "no tiene las fuentes"),
        ("pt/derechos", "state: verificado", "state: una_fuente", "no tiene el estado"),
        ("en/entrevista", "(EN-14)", "(EN-15)", "no tiene los indicadores"),
        ("en/nunca", "8. Taking a formal statement at the post.", "8. Tomarle declaración formal en el puesto.", "igual que en español"),
        ("pt/nunca", "# O que nunca se faz", "# O que nunca se faz\n\nLigue para 0800-555-0000.", "no está en la guía de recursos"),
    ],
)  # fmt: skip
def test_a_translation_that_strays_is_named(
    resources: Path, page: str, old: str, new: str, said: str
) -> None:
    path = resources / "guides" / f"{page}.md"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    errors = [error for error in check(resources).errors if said in error.text]
    assert errors and {error.file for error in errors} == {f"guides/{page}.md"}


def test_a_page_that_has_no_spanish_original_is_refused(resources: Path) -> None:
    path = resources / "guides" / "pt" / "sobra.md"
    text = (resources / "guides" / "pt" / "nunca.md").read_text(encoding="utf-8")
    path.write_text(text.replace("id: nunca", "id: sobra"), encoding="utf-8")
    with pytest.raises(ContentError, match="does not exist"):
        load_guides(path.parent)


def test_a_signed_review_takes_the_mark_away(resources: Path) -> None:
    path = resources / "guides" / "pt" / "nunca.md"
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace("related:", "reviewed: Traductora ficticia, 2026-12-01\nrelated:"), encoding="utf-8"
    )
    page = Library(resources, "pt").guides.by_id("nunca")
    assert page is not None and not page.unreviewed


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_interview_page_asks_the_questions_of_the_table(language: str) -> None:
    library = Library(resource(), language)
    page = library.guides.by_id("entrevista")
    assert page is not None
    asked = dict(
        re.findall(r"^- (P\d{2}) · (.*?)(?: \((?:[A-Z]{2}-\d{2}(?:, )?)+\))?$", page.markdown, re.MULTILINE)
    )
    assert len(asked) == 64
    for id, text in asked.items():
        question = library.questions.by_id(id)
        assert question is not None
        assert question.text_in(language) == text.replace("**", ""), id
        assert question.text_in(language) != question.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_rural_questions_of_the_page_are_those_of_the_table(language: str) -> None:
    library = Library(resource(), language)
    page = library.guides.by_id("rural-recorrido")
    assert page is not None
    asked = [one.text_in(language) for one in library.questions if one.block == "R"]
    assert len(asked) == 20
    listed = [line.removeprefix("- ") for line in page.markdown.splitlines() if line.endswith("?")]
    listed += [
        line.removeprefix("- ") for line in page.markdown.splitlines() if line.startswith(f"- {asked[19]}")
    ]
    assert set(asked) <= set(listed)


def test_the_way_back_to_a_page_is_the_same_as_a_look_at_every_page() -> None:
    guides = Library(resource()).guides
    named = {"EN-14", "P25", "AR-N-145", "derechos"}
    for id in named:
        looked = [
            page.id
            for page in guides
            if id in {*page.indicators, *page.questions, *page.entries, *page.pages}
        ]
        assert [page.id for page in guides.mentioning(id)] == looked != []
    assert guides.mentioning("nada") == ()


def test_a_translation_older_than_its_spanish_page_gives_way_to_it(resources: Path) -> None:
    path = resources / "guides" / "es" / "nunca.md"
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace("date: 2026-11-21", "date: 2026-12-01").replace("art. 7", "art. 77"), encoding="utf-8"
    )
    page = Library(resources, "pt").guides.by_id("nunca")
    assert page is not None and page.language == "es"
    report = check(resources)
    assert report.errors == ()
    assert [one.file for one in report.findings if "es más nueva" in one.text] == [
        "guides/pt/nunca.md",
        "guides/en/nunca.md",
    ]
