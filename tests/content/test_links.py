"""Links between indicators, questions, sections of guides and entries lead both ways, and every one opens."""

from __future__ import annotations

import pytest

from desktop.content.library import Library
from desktop.content.links import Links
from desktop.paths import resource

LIBRARY = Library(resource())
LINKS = Links(LIBRARY)


def test_every_link_leads_back() -> None:
    assert len(LINKS.targets) > 200
    for target in LINKS.targets:
        for linked in LINKS.of(target):
            assert target in [one.target for one in LINKS.of(linked.target)], (target, linked)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("indicador:EN-14", "pregunta:P25"),
        ("pregunta:P25", "guia:entrevista#e-deuda"),
        ("indicador:EN-14", "guia:entrevista#e-deuda"),
        ("indicador:NN-07", "guia:nnya#senales-propias"),  # «NN-01 a NN-20» names it
    ],
)
def test_what_belongs_together_is_linked(one: str, other: str) -> None:
    assert other in [linked.target for linked in LINKS.of(one)]
    assert one in [linked.target for linked in LINKS.of(other)]


def test_an_entry_that_a_guide_names_leads_to_its_section() -> None:
    entries = [target for target in LINKS.targets if target.startswith("recurso:")]
    assert entries
    for entry in entries:
        assert all(linked.target.startswith("guia:") for linked in LINKS.of(entry))


def test_every_target_opens_and_is_named() -> None:
    finders = {
        "indicador": LIBRARY.indicators.by_id,
        "pregunta": LIBRARY.questions.by_id,
        "recurso": LIBRARY.directory.by_id,
    }
    for target in LINKS.targets:
        kind, _, id = target.partition(":")
        if kind == "guia":
            page_id, _, section = id.partition("#")
            page = LIBRARY.guides.by_id(page_id)
            assert page is not None, target
            assert not section or section in {heading.anchor for heading in page.headings}, target
        else:
            assert finders[kind](id) is not None, target
        assert all(linked.title for linked in LINKS.of(target))


def test_every_border_indicator_that_a_question_weighs_leads_to_it() -> None:
    for question in LIBRARY.questions:
        told = [linked.target for linked in LINKS.of(f"pregunta:{question.id}")]
        assert [f"indicador:{id}" for id in question.indicators] == [
            one for one in told if "indicador" in one
        ][: len(question.indicators)]


def test_nothing_leads_from_what_does_not_exist() -> None:
    assert LINKS.of("indicador:XX-99") == ()
