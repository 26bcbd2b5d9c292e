"""Guide pages: front matter, links, rendering without ways out, and what is unconfirmed always marked."""

import re
from pathlib import Path

import pytest

from desktop.content.guides import Guides, load_guides, read_guide
from desktop.content.rendering import markdown_to_html, to_html
from desktop.content.sources import load_sources
from desktop.errors import ContentError
from desktop.paths import resource

FIELD = Path(__file__).parents[3] / "shared" / "field"


@pytest.fixture(scope="module")
def guides() -> Guides:
    return load_guides(resource("guides", "es"))


def _page(folder: Path, head: str, body: str = "# Una página\n") -> Path:
    path = folder / "pagina.md"
    path.write_text(f"---\n{head}\n---\n{body}", encoding="utf-8")
    return path


HEAD = "id: pagina\ntitle: Una página\nsources: AR-26364\ndate: 2026-11-21\nstate: verificado\nrelated:"


def test_a_page_knows_its_title_sources_date_and_state(tmp_path: Path) -> None:
    page = read_guide(_page(tmp_path, HEAD))
    assert (page.title, page.sources, page.date.isoformat(), page.state) == (
        "Una página", ("AR-26364",), "2026-11-21", "verificado",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("head", "what"),
    [
        (HEAD.replace("state: verificado", "state: seguro"), "state must be one of"),
        (HEAD.replace("2026-11-21", "ayer"), "date must be"),
        (HEAD.replace("id: pagina", "id: otra"), "file's name"),
        (HEAD.replace("sources: AR-26364\n", ""), "lacks sources"),
        (HEAD + "\nsin dos puntos", "not a line of front matter"),
    ],
)
def test_front_matter_that_is_not_whole_is_refused(tmp_path: Path, head: str, what: str) -> None:
    with pytest.raises(ContentError, match=what):
        read_guide(_page(tmp_path, head))


def test_every_section_is_given_with_its_heading(tmp_path: Path) -> None:
    page = read_guide(_page(tmp_path, HEAD, "# Una página\nUno.\n## Qué hacer\nDos.\n"))
    assert [(heading.anchor if heading else "", text.strip()) for heading, text in page.sections()] == [
        ("", ""), ("una-pagina", "Uno."), ("que-hacer", "Dos."),
    ]  # fmt: skip


def test_codes_sources_and_doubts_become_links_and_marks() -> None:
    html = markdown_to_html("Mire EN-14 (P25) [AR-26364] *(sin confirmar)* y (criterio sin confirmar).")
    assert 'href="indicador:EN-14"' in html
    assert 'href="pregunta:P25"' in html
    assert 'href="fuente:AR-26364"' in html
    assert html.count('class="unconfirmed"') == 2


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "[x](http://example.org)",
        "[x](javascript:alert(1))",
        "[x](file:///etc/passwd)",
        "![x](http://example.org/a.png)",
        "![x](guia:fases)",
        "<http://example.org>",
        '[x](guia:fases"onclick="x)',
    ],
)
def test_nothing_on_a_page_leads_out_or_loads_anything(text: str) -> None:
    html = markdown_to_html(text)
    assert not re.search(r"<(?:script|img|iframe|a )", html), html


def test_own_links_keep_their_scheme_and_anchor() -> None:
    assert '<a href="guia:fases#fase-4">' in markdown_to_html("[fase](guia:fases#fase-4)")


def test_every_unconfirmed_datum_of_every_page_is_rendered_with_its_mark(guides: Guides) -> None:
    assert sum(page.unconfirmed for page in guides) >= 40
    for page in guides:
        assert to_html(page).count('class="unconfirmed"') == page.unconfirmed, page.id


def test_every_page_shows_its_label_date_and_sources(guides: Guides) -> None:
    for page in guides:
        html = to_html(page)
        assert "Material de apoyo" in html and "21/11/2026" in html
        assert all(f'href="fuente:{key}"' in html for key in page.cited)


def test_the_tree_has_the_protocol_the_regional_guide_and_the_populations(guides: Guides) -> None:
    parts = guides.parts()
    assert list(parts) == [
        "Protocolo de detección temprana",
        "Poblaciones",
        "Guía regional MERCOSUR",
        "MERCOSUR: fichas por país",
        "Inspección rural",
        "Anexos",
    ]


def test_the_regional_guide_has_twelve_chapters_ten_countries_and_two_corridors(guides: Guides) -> None:
    parts = guides.parts()
    regional = [page.title for page in parts["Guía regional MERCOSUR"]]
    assert [title.partition(".")[0] for title in regional[:12]] == [str(number) for number in range(1, 13)]
    assert [title.partition(" ")[0] for title in regional[12:]] == ["Corredor", "Corredor"]
    countries = parts["MERCOSUR: fichas por país"]
    assert len(countries) == 10
    comparison = guides.by_id("mercosur-paises")
    assert comparison is not None
    assert {page.id for page in countries} <= set(comparison.pages)
    for page in (*parts["Guía regional MERCOSUR"][:12], *countries):
        assert "No es el texto de la guía" in page.markdown and page.unconfirmed, page.id


@pytest.mark.parametrize(
    ("section", "last"),
    [
        ("Prevención", 20),
        ("Detección temprana", 23),
        ("Asistencia", 16),
        ("Persecución", 8),
        ("Fortalecimiento y articulación", 19),
        ("Cooperación internacional", 21),
    ],
)
def test_every_action_of_the_plan_is_listed_with_who_answers_for_it(
    guides: Guides, section: str, last: int
) -> None:
    page = guides.by_id("plan")
    assert page is not None
    text = next(text for heading, text in page.sections() if heading and heading.text == section)
    rows = [line.split("|")[1:-1] for line in text.splitlines() if re.match(r"\| \d", line)]
    numbers = [int(row[0]) for row in rows]
    assert numbers == list(range(numbers[0], last + 1))
    assert all(len(row) == 5 and all(cell.strip() for cell in row) for row in rows)


def test_links_lead_back(guides: Guides) -> None:
    assert "entrevista" in [page.id for page in guides.mentioning("EN-14")]
    assert "mercosur-bermejo" in [page.id for page in guides.mentioning("AR-SAL-COMAB")]
    assert "fases" in [page.id for page in guides.mentioning("avisos")]


def test_the_sources_are_the_fields_own() -> None:
    if not FIELD.is_dir():
        pytest.skip("the shared field data is not beside this repository")
    lines = (FIELD / "sources.md").read_text(encoding="utf-8").splitlines()
    plain = [line.replace("**", "") for line in lines if line.startswith("|")]
    table = [[cell.strip() for cell in line.strip("|").split("|")] for line in plain]
    given = {cells[0]: cells[1:] for cells in table if cells[0] not in {"Clave", "---"}}
    sources = load_sources(resource("guides", "sources.csv"))
    assert {
        one.key: [one.title, one.issuer, one.year, one.address, one.taken, one.seen] for one in sources
    } == given
