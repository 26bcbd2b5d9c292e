"""Long lists: a few letters, the arrow, Enter; several of a long list."""

from __future__ import annotations

import time

import pytest

from desktop.forms.questions import Choice
from desktop.ui.forms.editors.menu import Matches
from tests.ui.forms.screen import Key

MENUS = """
    | type                      | name  | label      | appearance   |
    | select_one provinces      | one   | Provincia  | minimal      |
    | select_multiple provinces | many  | Provincias | minimal      |
    | select_one provinces      | auto  | Otra       | autocomplete |
    | text                      | other | Texto      |              |

    | list_name | name | label      |
    | provinces | sa   | Salta      |
    | provinces | ju   | Jujuy      |
    | provinces | co   | Córdoba    |
    | provinces | cr   | Corrientes |
    | provinces | rn   | Río Negro  |
"""


def test_letters_filter_without_accents_and_enter_takes_the_first(screen):
    form = screen(MENUS)
    editor = form.go("one")
    form.type("cor")
    assert [editor.model.choice(n).name for n in range(editor.model.rowCount())] == ["co", "cr"]
    assert editor.list.isVisible()
    form.press(Key.Key_Return)
    assert form.stored("one") == "co"
    assert editor.edit.text() == "Córdoba"
    assert not editor.list.isVisible()
    assert form.at == "/data/many"


def test_words_in_the_middle_are_found_after_those_at_the_beginning():
    matches = Matches()
    matches.show_choices((Choice("a", "Bajo Norte"), Choice("b", "Norte"), Choice("c", "Sur")))
    matches.filter("nor")
    assert [matches.choice(n).name for n in range(matches.rowCount())] == ["b", "a"]


def test_the_arrow_opens_the_list_and_takes_the_next(screen):
    form = screen(MENUS)
    editor = form.go("one")
    form.press(Key.Key_Down)
    assert editor.list.isVisible()
    assert editor.model.rowCount() == 5
    form.qtbot.keyClick(editor.list, Key.Key_Down)
    form.qtbot.keyClick(editor.list, Key.Key_Return)
    assert form.stored("one") == "ju"


def test_the_button_opens_the_list_and_a_click_chooses(screen):
    form = screen(MENUS)
    editor = form.editor("one")
    form.click(editor.open_button)
    box = editor.list.visualRect(editor.list.model().index(2, 0))
    form.qtbot.mouseClick(editor.list.viewport(), form_left(), pos=box.center())
    assert form.stored("one") == "co"


def form_left():
    from PySide6.QtCore import Qt

    return Qt.MouseButton.LeftButton


def test_the_only_one_that_fits_is_taken_on_leaving(screen):
    form = screen(MENUS)
    editor = form.go("auto")
    form.type("juj")
    form.press(Key.Key_Tab)
    assert form.stored("auto") == "ju"
    assert editor.edit.text() == "Jujuy"


def test_words_that_are_not_in_the_list_stay_and_are_said(screen):
    form = screen(MENUS)
    editor = form.go("auto")
    form.type("Cuyo")
    assert form.missing("auto") == ""
    form.press(Key.Key_Tab)
    assert form.stored("auto") == ""
    assert editor.edit.text() == "Cuyo"
    assert "no está en ella" in form.missing("auto")
    assert form.view.unfinished() == ("/data/auto",)


def test_an_emptied_field_is_no_answer(screen):
    form = screen(MENUS)
    editor = form.go("one")
    form.type("sal")
    form.press(Key.Key_Return)
    form.go("one")
    editor.edit.selectAll()
    form.press(Key.Key_Delete)
    assert form.stored("one") == ""
    assert form.view.unfinished() == ()


def test_several_are_taken_one_by_one_and_given_back(screen):
    form = screen(MENUS)
    editor = form.go("many")
    form.type("sal")
    form.press(Key.Key_Return)
    form.type("juj")
    form.press(Key.Key_Return)
    assert form.stored("many") == "sa ju"
    assert editor.edit.text() == ""
    names = [button.accessibleName() for button in editor.taken_buttons()]
    assert names == ["Quitar Salta", "Quitar Jujuy"]
    form.click(editor.taken_buttons()[0])
    assert form.stored("many") == "ju"
    form.press(Key.Key_Return)
    assert form.at == "/data/auto"


@pytest.fixture
def many_matches() -> Matches:
    matches = Matches()
    matches.show_choices(tuple(Choice(str(n), f"Paraje número {n}") for n in range(20_000)))
    matches.filter("x")
    return matches


def test_twenty_thousand_rows_are_filtered(many_matches):
    many_matches.filter("numero 19")
    assert many_matches.rowCount() == 1111


@pytest.mark.timed
def test_twenty_thousand_rows_are_filtered_between_two_keystrokes(many_matches):
    began = time.process_time()
    many_matches.filter("numero 19")
    assert time.process_time() - began < 0.05
