"""Repeats as cards: add, remove, take back, nested, counted, fixed."""

from __future__ import annotations

import pytest

from desktop.ui.forms.heads import AddRow, InstanceHead
from desktop.ui.forms.plan import RowKind
from tests.ui.forms.screen import Key
from tests.ui.shots import settle

PEOPLE = """
    | type         | name   | label   |
    | begin_repeat | person | Persona |
    | text         | alias  | Apodo   |
    | begin_repeat | bag    | Bulto   |
    | text         | what   | Qué     |
    | end_repeat   |        |         |
    | end_repeat   |        |         |
    | text         | last   | Última  |
"""
COUNTED = """
    | type         | name   | label    | repeat_count |
    | integer      | many   | ¿Cuántas? |             |
    | begin_repeat | person | Persona  | ${many}      |
    | text         | alias  | Apodo    |              |
    | end_repeat   |        |          |              |
"""


def row_of(form, kind, ref):
    return next(row for row in form.view._rows if row.kind is kind and row.ref == ref)


def add_button(form, ref="/data/person"):
    row = row_of(form, RowKind.ADD, ref)
    form.view._stops(row)
    assert isinstance(row.widget, AddRow)
    return row.widget.button


def remove_button(form, ref):
    row = row_of(form, RowKind.INSTANCE, ref)
    form.view._stops(row)
    assert isinstance(row.widget, InstanceHead)
    return row.widget.remove


def cards(form):
    return [row.ref for row in form.view._rows if row.kind is RowKind.INSTANCE and row.shown]


def test_adding_goes_to_the_first_question_of_the_new_card(screen):
    form = screen(PEOPLE)
    form.click(add_button(form))
    assert "/data/person[2]" in cards(form)
    assert form.at == "/data/person[2]/alias"
    form.type("B")
    assert form.stored("/data/person[2]/alias") == "B"
    assert len(form.answered) == 2


def test_a_card_says_which_it_is(screen):
    form = screen(PEOPLE)
    form.click(add_button(form))
    assert remove_button(form, "/data/person[2]").accessibleName() == "Quitar Persona 2"
    assert add_button(form).text() == "Agregar otra vez: Persona"


def test_removing_renumbers_the_cards_after_it(screen):
    form = screen(PEOPLE)
    form.go("/data/person[1]/alias")
    form.type("A")
    form.click(add_button(form))
    form.type("B")
    removed = []
    form.view.removed.connect(removed.append)
    form.click(remove_button(form, "/data/person[1]"))
    assert cards(form) == ["/data/person[1]"]
    assert form.editor("/data/person[1]/alias").edit.text() == "B"
    assert removed == ["Persona"]
    form.go("/data/person[1]/alias")
    form.type("!")
    assert form.stored("/data/person[1]/alias") == "B!"


def test_a_removed_card_comes_back_with_its_answers(screen):
    form = screen(PEOPLE)
    form.go("/data/person[1]/alias")
    form.type("A")
    form.click(remove_button(form, "/data/person[1]"))
    assert cards(form) == []
    form.view.undo()
    settle()
    assert form.editor("/data/person[1]/alias").edit.text() == "A"


def test_without_cards_the_form_says_so_and_can_add(screen):
    form = screen(PEOPLE)
    form.click(remove_button(form, "/data/person[1]"))
    assert add_button(form).text() == "Agregar: Persona"
    form.click(add_button(form))
    assert cards(form) == ["/data/person[1]"]


def test_cards_lie_in_cards(screen):
    form = screen(PEOPLE)
    form.click(add_button(form, "/data/person[1]/bag"))
    assert form.at == "/data/person[1]/bag[2]/what"
    outer, inner = sorted(form.view._canvas.cards, key=lambda card: card[1])[0::2][:2]
    assert outer[0].contains(inner[0])


def test_tab_passes_the_buttons_of_cards(screen):
    form = screen(PEOPLE)
    form.go("/data/person[1]/alias")
    passed = []
    for _ in range(5):
        form.press(Key.Key_Tab)
        passed.append(form.focus.accessibleName())
    assert passed == [
        "Quitar Bulto 1",
        "Qué",
        "Agregar otra vez: Bulto",
        "Agregar otra vez: Persona",
        "Última",
    ]


def test_a_number_makes_the_cards_and_the_typing_goes_on(screen):
    form = screen(COUNTED)
    form.go("many")
    form.type("2")
    assert cards(form) == ["/data/person[1]", "/data/person[2]"]
    assert form.at == "/data/many"
    form.press(Key.Key_Backspace)
    form.type("1")
    assert cards(form) == ["/data/person[1]"]


def test_a_counted_repeat_has_no_buttons(screen):
    form = screen(COUNTED)
    form.go("many")
    form.type("1")
    assert remove_button(form, "/data/person[1]").isHidden()
    assert not row_of(form, RowKind.ADD, "/data/person").shown


def test_a_form_to_be_read_has_no_buttons(screen):
    form = screen(PEOPLE)
    form.view.set_readonly(True)
    settle()
    assert remove_button(form, "/data/person[1]").isHidden()
    assert not row_of(form, RowKind.ADD, "/data/person").shown


@pytest.mark.parametrize("age", ["30", ""])
def test_half_an_answer_does_not_pass_to_the_card_that_takes_its_number(screen, age):
    form = screen("""
        | type         | name   | label   |
        | begin_repeat | person | Persona |
        | integer      | age    | Edad    |
        | end_repeat   |        |         |
    """)
    form.click(add_button(form))
    form.type(age)
    form.go("/data/person[1]/age")
    form.type("4x")
    form.click(remove_button(form, "/data/person[1]"))
    assert form.editor("/data/person[1]/age").edit.text() == age
    assert form.view.unfinished() == ()
    assert form.missing("/data/person[1]/age") == ""


def test_half_an_answer_stays_when_another_card_is_added(screen):
    form = screen("""
        | type         | name   | label   |
        | begin_repeat | person | Persona |
        | integer      | age    | Edad    |
        | end_repeat   |        |         |
    """)
    form.go("/data/person[1]/age")
    form.type("4x")
    form.click(add_button(form))
    assert form.editor("/data/person[1]/age").edit.text() == "4x"
    assert form.view.unfinished() == ("/data/person[1]/age",)
