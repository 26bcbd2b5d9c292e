"""What tells drafts apart says nothing of a person."""

from __future__ import annotations

import pytest

from desktop.incidents.gist import Gist, gist


def xml(**leaves: str) -> bytes:
    place = leaves.pop("lugar", "")
    inside = "".join(f"<{name}>{text}</{name}>" for name, text in leaves.items())
    return f"<data><comienzo><lugar>{place}</lugar></comienzo>{inside}</data>".encode()


def test_it_tells_level_place_marks_and_whom_to_notify() -> None:
    found = gist(
        xml(lugar=" cabina  3 ", nivel_sugerido="3", marcados="ob_01 ob_02", aviso_proximo="supervisor")
    )
    assert found == Gist(3, "cabina 3", 2, "supervisor")


def test_the_decided_level_is_the_one_that_holds() -> None:
    assert gist(xml(nivel_sugerido="2", nivel_decidido="4")).level == 4


def test_what_is_not_assessed_has_no_level() -> None:
    assert gist(xml(nivel_sugerido="")).level is None


@pytest.mark.parametrize(
    "words",
    [
        "la casa de Juana Ficticia",
        "donde dice llamarse Beto",
        "cabina 2, DNI 12.345.678",
        "cabina 2, tel 03878 421234",
        "en la cabina dos, al lado de la ventana donde estaba el grupo",
    ],
)
def test_a_place_with_something_personal_or_a_story_is_left_out(words: str) -> None:
    assert gist(xml(lugar=words)).place == ""


def test_no_other_text_of_the_officer_is_told() -> None:
    assert gist(xml(observaciones="un relato", frase_textual="una frase")) == Gist()


@pytest.mark.parametrize("broken", [b"", b"<data>", b"<!DOCTYPE data><data/>"])
def test_a_draft_that_cannot_be_read_has_an_empty_gist(broken: bytes) -> None:
    assert gist(broken) == Gist()
