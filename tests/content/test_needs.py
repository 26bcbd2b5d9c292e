"""Help is found by what is needed, in a person's words."""

import pytest

from desktop.content.crossings import Place
from desktop.content.library import Library
from desktop.content.needs import Help
from desktop.paths import resource

AGUAS_BLANCAS = Place("Aguas Blancas", "Salta", "BO", "Bermejo")


@pytest.fixture(scope="module")
def library() -> Library:
    return Library(resource())


def _find(library: Library, text: str, place: Place | None = AGUAS_BLANCAS) -> Help:
    return library.needs.find(text, library.directory, place)


@pytest.mark.parametrize(
    ("typed", "need", "service"),
    [
        ("alojamiento esta noche", "alojamiento", "refugio_contacto"),
        ("abogado", "abogado", "juridica"),
        ("abogada gratis", "abogado", "juridica"),
        ("niña sola", "ninez", "niñez"),
        ("intérprete guaraní", "interprete", "interprete"),
        ("necesita un médico", "salud", "salud"),
        ("consulado de Bolivia", "consulado", "consular"),
    ],
)
def test_a_need_in_words_finds_who_answers_it(library: Library, typed: str, need: str, service: str) -> None:
    found = _find(library, typed)
    assert need in [one.id for one in found.needs]
    assert found.entries
    assert any(service in entry.services for entry in found.entries[:3])


def test_a_word_that_narrows_to_nothing_is_told_and_the_need_stays(library: Library) -> None:
    found = _find(library, "intérprete klingon")
    assert found.dropped == ("klingon",)
    assert found.entries


def test_other_words_narrow_the_need(library: Library) -> None:
    found = _find(library, "fiscalía Orán")
    assert [entry.id for entry in found.entries] == ["AR-FF-ORA"]


def test_the_post_comes_first(library: Library) -> None:
    assert _find(library, "policía").entries[0].id == "AR-SAL-COMAB"


def test_without_a_need_the_words_alone_are_searched(library: Library) -> None:
    found = _find(library, "RENATRE")
    assert found.needs == ()
    assert all("RENATRE" in entry.name + entry.notes for entry in found.entries)


def test_nothing_typed_asks_for_nothing(library: Library) -> None:
    assert _find(library, "") == Help((), ())
