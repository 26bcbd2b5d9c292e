"""One box over everything: what comes first, without accents, with a wrong letter, by beginning."""

import pytest

from desktop.content.folding import near, stem, words
from desktop.content.library import Library
from desktop.paths import resource


@pytest.fixture(scope="module")
def library() -> Library:
    return Library(resource())


@pytest.mark.parametrize(
    ("typed", "kind", "target"),
    [
        ("deuda que condiciona", "indicador", "indicador:EN-14"),
        ("EN-14", "indicador", "indicador:EN-14"),
        ("documentos en poder de otra persona", "indicador", "indicador:DO-01"),
        ("cadena de custodia", "guia", "guia:prueba"),
        ("CADENA DE CUSTÓDIA", "guia", "guia:prueba"),
        ("que no hacer", "guia", "guia:entrevista#que-no-hacer"),
        ("calabozo", "guia", "guia:fases#fase-7-resguardo-hasta-la-intervencion-especializada"),
        ("calaboso", "guia", "guia:fases#fase-7-resguardo-hasta-la-intervencion-especializada"),
        ("fiscalia oran", "recurso", "recurso:AR-FF-ORA"),
        ("linea 145", "recurso", "recurso:AR-N-145"),
        ("comisaria aguas blancas", "recurso", "recurso:AR-SAL-COMAB"),
        ("chalanas", "paso", "paso:PF-BO-PUERTO-CHALANAS-BERMEJO"),
        ("le debe dinero", "pregunta", "pregunta:P25"),
        ("debe din", "pregunta", "pregunta:P25"),
    ],
)
def test_what_is_looked_for_is_among_the_first_three(
    library: Library, typed: str, kind: str, target: str
) -> None:
    hits = library.index.search(typed, limit=3)
    assert target in [hit.document.target for hit in hits.get(kind, ())]


@pytest.mark.parametrize("typed", ["", "  ", "zzzzzzz", "¿?"])
def test_nothing_comes_of_nothing(library: Library, typed: str) -> None:
    assert library.index.search(typed) == {}


def test_every_target_of_the_index_opens_something(library: Library) -> None:
    finders = {
        "guia": lambda id: library.guides.by_id(id.partition("#")[0]),
        "indicador": library.indicators.by_id,
        "pregunta": library.questions.by_id,
        "recurso": library.directory.by_id,
        "paso": library.crossings.by_id,
    }
    for typed in ("documentos", "fiscalia", "puerto", "niñas", "quien"):
        for hits in library.index.search(typed, limit=50).values():
            for hit in hits:
                kind, _, id = hit.document.target.partition(":")
                assert finders[kind](id) is not None, hit.document.target


@pytest.mark.parametrize(
    ("one", "other"),
    [("abogados", "abogada"), ("explotación", "explotaciones"), ("niñas", "niña"), ("fiscalías", "fiscalia")],
)
def test_number_gender_and_accents_do_not_matter(one: str, other: str) -> None:
    assert [stem(word) for word in words(one)] == [stem(word) for word in words(other)]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("trata", "trata", True), ("trata", "tratas", True), ("trata", "rata", True), ("trata", "tarta", True),
        ("trata", "treta", True), ("trata", "tratar", True), ("trata", "tretas", False), ("trata", "atrat", False),
    ],
)  # fmt: skip
def test_one_wrong_letter_is_near_and_two_are_not(one: str, other: str, expected: bool) -> None:
    assert near(one, other) is expected
    assert near(other, one) is expected
