"""What stands beside a free text that seems to name a person, and in the question before sealing."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop.incidents.detector import Finding
from desktop.ui.design.theme import Theme
from desktop.ui.detector.hint import words_of
from desktop.ui.detector.texts import in_form, is_free_text, known_places, last_question, warning
from tests.ui.forms.screen import Screen

FORM = """
    | type    | name       | label   | appearance | bind::vigia:sealed |
    | text    | relato     | Relato  | multiline  |                    |
    | text    | numero_145 | Número  |            |                    |
    | text    | nombre     | Nombre  |            | nominal            |
    | text    | telefono   | Tel     | numbers    |                    |
    | integer | cuantos    | Cuántos |            |                    |
"""
NAMED = "Dice llamarse Ejemplo Inventado."


@pytest.fixture
def screen(qtbot: QtBot, theme: Theme) -> Screen:
    return Screen(qtbot, theme, FORM)


def test_a_name_is_pointed_out_when_the_person_goes_on_and_not_while_typing(screen: Screen) -> None:
    editor = screen.go("relato")
    editor.edit.setPlainText(NAMED)
    assert screen.frame("relato").personal.said == ""
    screen.go("numero_145")
    assert "Parece un nombre: «Ejemplo Inventado»." in screen.frame("relato").personal.said
    editor = screen.go("relato")
    editor.edit.setPlainText("Dice que viaja con la persona 2.")
    assert screen.frame("relato").personal.said == ""


def test_only_free_text_that_stays_readable_is_looked_at(screen: Screen) -> None:
    free = {asked.name for asked in screen.session.questions() if is_free_text(asked)}
    assert free == {"relato"}


def test_before_sealing_every_such_answer_is_named_once_more(screen: Screen) -> None:
    assert last_question(in_form(screen.session)) == ""
    screen.session.set("/data/relato", f"{NAMED} Llamar al 387 555 0101.")
    words = last_question(in_form(screen.session))
    assert "Relato: Parece un nombre y un teléfono: «Ejemplo Inventado», «387 555 0101»." in words


def test_the_names_of_crossings_are_not_of_persons(screen: Screen) -> None:
    assert len(known_places()) > 50
    for place in known_places():
        screen.session.set("/data/relato", f"viene de {place} en ómnibus")
        assert "un nombre" not in warning(screen.session.question("/data/relato")), place


def test_what_was_found_is_said_once_and_in_words() -> None:
    found = [Finding.NAME, Finding.NAME, Finding.PHONE, Finding.EMAIL, Finding.DOCUMENT]
    assert words_of(found) == "un nombre, un teléfono, un correo y un documento"
    assert words_of([]) == ""
