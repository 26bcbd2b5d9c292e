"""Numbers as they are typed at a post: commas, points, thousands, half a number."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale

from desktop.ui.forms.editors.number import AMBIGUOUS, read_number, write_number
from tests.ui.forms.screen import Key

NUMBERS = """
    | type    | name   | label     | appearance    |
    | integer | people | Personas  |               |
    | integer | money  | Dinero    | thousands-sep |
    | decimal | km     | Distancia |               |
    | text    | other  | Otra      |               |
"""


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("2,5", "2.5"),
        ("2.5", "2.5"),
        ("1.234,56", "1234.56"),
        ("1.234.567", "1234567"),
        ("12", "12"),
        ("-3", "-3"),
    ],
)
def test_a_decimal_is_read_in_either_writing(typed, stored):
    assert read_number(typed, whole=False, grouped=False) == stored


def test_a_number_that_could_be_two_numbers_is_not_guessed():
    assert read_number("1.200", whole=False, grouped=False) == AMBIGUOUS
    assert read_number("1.200", whole=False, grouped=True) == "1200"
    assert read_number("1.200", whole=True, grouped=False) == "1200"


def test_the_sign_of_decimals_follows_the_language_of_the_screen():
    assert write_number("1250000.5", grouped=True) == "1.250.000,5"
    QLocale.setDefault(QLocale("en"))
    assert write_number("1250000.5", grouped=True) == "1,250,000.5"
    assert read_number("1,250.5", whole=False, grouped=False) == "1250.5"


def test_a_number_is_stored_with_a_point_and_shown_with_a_comma(screen):
    form = screen(NUMBERS)
    editor = form.go("km")
    form.type("2,50")
    assert form.stored("km") == "2.5"
    assert editor.edit.text() == "2,50"
    form.press(Key.Key_Tab)
    assert editor.edit.text() == "2,5"


def test_thousands_are_shown_when_the_person_leaves(screen):
    form = screen(NUMBERS)
    editor = form.go("money")
    form.type("1250000")
    form.press(Key.Key_Tab)
    assert editor.edit.text() == "1.250.000"
    assert form.stored("money") == "1250000"


def test_half_a_number_stays_on_the_screen_and_out_of_the_session(screen):
    form = screen(NUMBERS)
    editor = form.go("people")
    form.type("12")
    form.type("x")
    assert form.stored("people") == "12"
    assert form.missing("people") == ""
    form.press(Key.Key_Tab)
    assert editor.edit.text() == "12x"
    assert form.stored("people") == ""
    assert "número entero" in form.missing("people")
    assert form.view.unfinished() == ("/data/people",)


def test_mending_half_a_number_stores_it(screen):
    form = screen(NUMBERS)
    form.go("people")
    form.type("12x")
    form.press(Key.Key_Tab)
    form.go("people", 3)
    form.press(Key.Key_Backspace)
    assert form.stored("people") == "12"
    assert form.missing("people") == ""
    assert form.view.unfinished() == ()


def test_another_answer_replaces_half_a_number(screen):
    form = screen(NUMBERS)
    editor = form.go("people")
    form.type("x")
    form.go("other")
    form.view.refresh(form.session.set("/data/people", "7"))
    assert editor.edit.text() == "7"
    assert form.missing("people") == ""
