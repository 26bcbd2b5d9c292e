"""Choices as rows: digits, letters, arrows, Enter, the mouse; scales and tables."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QCheckBox, QRadioButton

from desktop.ui.design.focus import FOCUS_MARGIN
from tests.ui.forms.screen import Key

CHOICES = """
    | type                 | name  | label    | appearance | required |
    | select_one means     | one   | Uno      |            |          |
    | select_multiple means| many  | Varios   |            |          |
    | select_one means     | side  | Al lado  | horizontal |          |
    | select_one means     | quick | Rápido   | quick      |          |
    | select_one means     | scale | Escala   | likert     |          |
    | select_multiple means| cols  | Columnas | columns-2  |          |
    | text                 | other | Otra     |            |          |

    | list_name | name | label    |
    | means     | bus  | Ómnibus  |
    | means     | car  | Camión   |
    | means     | auto | Auto     |
    | means     | cart | Carro    |
"""


def chosen(editor):
    return [row.choice.name for row in editor.rows if row.button.isChecked()]


def test_a_digit_chooses(screen):
    form = screen(CHOICES)
    editor = form.go("one")
    form.type("2")
    assert form.stored("one") == "car"
    assert chosen(editor) == ["car"]


def test_rows_that_are_numbered_by_their_words_answer_to_those_numbers(screen):
    form = screen("""
        | type              | name  | label |
        | select_one levels | level | Nivel |

        | list_name | name | label          |
        | levels    | 0    | 0 · Sin señales |
        | levels    | 1    | 1 · Atención   |
        | levels    | 2    | 2 · Posible    |
    """)
    form.go("level")
    form.type("2")
    assert form.stored("level") == "2"
    form.type("0")
    assert form.stored("level") == "0"
    form.type("3")
    assert form.stored("level") == "0"


def test_a_first_letter_chooses_without_its_accent_and_goes_round(screen):
    form = screen(CHOICES)
    form.go("one")
    form.type("o")
    assert form.stored("one") == "bus"
    form.type("c")
    assert form.stored("one") == "car"
    form.type("c")
    assert form.stored("one") == "cart"
    form.type("c")
    assert form.stored("one") == "car"


def test_arrows_move_and_choose_one_of_several(screen):
    form = screen(CHOICES)
    form.go("one")
    form.press(Key.Key_Down)
    assert form.stored("one") == "car"
    form.press(Key.Key_Up, Key.Key_Up)
    assert form.stored("one") == "cart"


def test_delete_takes_the_answer_back(screen):
    form = screen(CHOICES)
    editor = form.go("one")
    form.type("3")
    form.press(Key.Key_Delete)
    assert form.stored("one") == ""
    assert chosen(editor) == []


def test_choosing_again_takes_the_answer_back(screen):
    form = screen(CHOICES)
    editor = form.editor("one")
    form.click(editor.rows[0].button)
    assert form.stored("one") == "bus"
    form.click(editor.rows[0].button)
    assert form.stored("one") == ""


def test_the_mouse_chooses_on_the_whole_row(screen):
    form = screen(CHOICES)
    editor = form.editor("one")
    button = editor.rows[2].button
    corner = button.rect().bottomRight()
    form.qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=corner)
    assert form.stored("one") == "auto"


def test_enter_goes_on(screen):
    form = screen(CHOICES)
    form.go("one")
    form.type("1")
    form.press(Key.Key_Return)
    assert form.at == "/data/many"


def test_a_list_is_one_stop_of_the_tab_key(screen):
    form = screen(CHOICES)
    form.go("one")
    form.type("3")
    form.press(Key.Key_Tab)
    assert form.at == "/data/many"
    form.press(Key.Key_Backtab)
    assert form.at == "/data/one"
    assert form.focus.accessibleName() == "Auto"


def test_digits_and_space_mark_several(screen):
    form = screen(CHOICES)
    editor = form.go("many")
    form.type("31")
    assert form.stored("many") == "bus auto"
    form.press(Key.Key_Down)
    assert form.stored("many") == "bus auto"
    form.press(Key.Key_Space)
    assert form.stored("many") == "bus car auto"
    form.type("3")
    assert form.stored("many") == "bus car"
    assert chosen(editor) == ["bus", "car"]


def test_a_letter_only_goes_to_the_row_where_several_can_be_marked(screen):
    form = screen(CHOICES)
    form.go("many")
    form.type("c")
    assert form.stored("many") == ""
    assert form.focus.accessibleName() == "Camión"


def test_quick_goes_on_by_itself(screen):
    form = screen(CHOICES)
    form.go("quick")
    form.type("2")
    assert form.stored("quick") == "car"
    assert form.at == "/data/scale"


def test_choices_lie_side_by_side_where_the_form_asks_for_it(screen):
    form = screen(CHOICES)
    side, under = form.editor("side").rows, form.editor("one").rows
    assert side[0].button.y() == side[1].button.y()
    assert under[0].button.y() < under[1].button.y()
    columns = form.editor("cols").rows
    assert columns[0].button.y() == columns[1].button.y() < columns[2].button.y()


def test_a_scale_takes_arrows_and_clicks(screen):
    form = screen(CHOICES)
    editor = form.go("scale")
    form.press(Key.Key_Right)
    assert form.stored("scale") == "car"
    form.click(editor.rows[3].button)
    assert form.stored("scale") == "cart"
    tops = {row.button.y() for row in editor.rows}
    assert len(tops) == 1


def test_rows_are_radio_buttons_and_boxes_to_screen_readers(screen):
    form = screen(CHOICES)
    assert isinstance(form.editor("one").rows[0].button, QRadioButton)
    assert isinstance(form.editor("many").rows[0].button, QCheckBox)
    roles = {
        name: QAccessible.queryAccessibleInterface(form.editor(name).rows[0].button).role()
        for name in ("one", "many")
    }
    assert roles == {"one": QAccessible.Role.RadioButton, "many": QAccessible.Role.CheckBox}
    assert form.editor("one").rows[0].button.accessibleDescription() == "Uno"


TABLE = """
    | type                | name  | label     | appearance |
    | begin_group         | had   | A mano    | table-list |
    | select_one yn       | water | Agua      |            |
    | select_one yn       | coat  | Abrigo    |            |
    | end_group           |       |           |            |
    | text                | other | Otra      |            |
"""


def test_a_table_has_one_head_and_its_marks_in_columns(screen):
    form = screen(TABLE)
    water, coat = form.editor("water").rows, form.editor("coat").rows
    assert [row.button.x() for row in water] == [row.button.x() for row in coat]
    form.click(water[1].button)
    assert form.stored("water") == "no"
    assert water[1].button.accessibleName() == "No"
    assert water[1].button.accessibleDescription() == "Agua"


def test_a_table_is_filled_by_keys(screen):
    form = screen(TABLE)
    form.go("water")
    form.type("1")
    form.press(Key.Key_Return)
    form.press(Key.Key_Right)
    assert (form.stored("water"), form.stored("coat")) == ("yes", "no")


CASCADE = """
    | type              | name     | label     | choice_filter       |
    | select_one lands  | land     | País      |                     |
    | select_one cities | city     | Ciudad    | land = ${land}      |

    | list_name | name | label   | land |
    | lands     | ar   | Norte   |      |
    | lands     | bo   | Sur     |      |
    | cities    | sa   | Salta   | ar   |
    | cities    | be   | Bermejo | bo   |
"""


def test_an_answer_that_the_list_no_longer_offers_is_removed_and_said(screen):
    form = screen(CASCADE)
    gone = []
    form.view.withdrawn.connect(gone.append)
    form.go("land")
    form.type("1")
    form.go("city")
    form.type("1")
    assert form.stored("city") == "sa"
    form.go("land")
    form.type("2")
    assert form.stored("city") == ""
    assert [row.words for row in form.editor("city").rows] == ["Bermejo"]
    assert gone == [frozenset({"/data/city"})]
    assert "se quitó" in form.frame("city").notice.said


def test_a_read_only_list_takes_no_digits(screen):
    form = screen(CHOICES)
    form.view.set_readonly(True)
    editor = form.editor("one")
    form.click(editor.rows[0].button)
    assert form.stored("one") == ""
    assert not form.view.focus_ref("/data/one")


def test_the_ring_around_an_answer_leaves_the_question_free(screen):
    form = screen(CHOICES, width=560)
    for name in ("one", "many", "side", "scale"):
        editor, label = form.go(name), form.frame(name).label
        row = editor.rows[0].button
        top = row.mapTo(form.view, row.rect().topLeft()).y() - FOCUS_MARGIN
        assert label.mapTo(form.view, label.rect().bottomLeft()).y() < top, name
