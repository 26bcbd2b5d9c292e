"""Order, range, box, file, place, note."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage

from desktop.ui.forms.editors.point import read_degrees
from desktop.ui.forms.setting import Point, Setting
from tests.ui.forms.screen import Key

ALT = Qt.KeyboardModifier.AltModifier

OTHERS = """
    | type         | name  | label    | parameters           | readonly | required | calculation |
    | rank goods   | order | Orden    |                      |          |          |             |
    | range        | sure  | Seguro   | start=0 end=10 step=1|          |          |             |
    | range        | half  | Medio    | start=1 end=0 step=0.25 |       |          |             |
    | acknowledge  | read  | Leído    |                      |          | yes      |             |
    | image        | photo | Foto     |                      |          |          |             |
    | geopoint     | place | Lugar    |                      |          |          |             |
    | note         | say   | **Nota** de ${sure} |           |          |          |             |
    | text         | last  | Última   |                      |          |          |             |

    | list_name | name | label |
    | goods     | a    | Agua  |
    | goods     | b    | Pan   |
    | goods     | c    | Luz   |
"""


def test_an_order_is_no_answer_until_the_person_says_so(screen):
    form = screen(OTHERS)
    editor = form.go("order")
    assert form.stored("order") == ""
    form.click(editor.right)
    assert form.stored("order") == "a b c"


def test_alt_and_arrow_move_a_choice(screen):
    form = screen(OTHERS)
    editor = form.go("order")
    form.press(Key.Key_Down, modifier=ALT)
    assert form.stored("order") == "b a c"
    assert editor.list.currentRow() == 1
    form.press(Key.Key_Down, modifier=ALT)
    assert form.stored("order") == "b c a"
    assert "1." in editor.list.item(0).text()


def test_the_buttons_move_a_choice(screen):
    form = screen(OTHERS)
    editor = form.editor("order")
    editor.list.setCurrentRow(2)
    form.click(editor.up)
    assert form.stored("order") == "a c b"


def test_enter_goes_on_from_an_order(screen):
    form = screen(OTHERS)
    form.go("order")
    form.press(Key.Key_Return)
    assert form.at == "/data/sure"


def test_arrows_move_a_slider_by_its_step(screen):
    form = screen(OTHERS)
    editor = form.go("sure")
    assert not editor.slider.answered
    form.press(Key.Key_Right)
    assert form.stored("sure") == "1"
    assert editor.number.edit.text() == "1"
    form.press(Key.Key_Delete)
    assert form.stored("sure") == ""


def test_space_takes_the_number_under_the_handle(screen):
    form = screen(OTHERS)
    form.go("sure")
    form.press(Key.Key_Space)
    assert form.stored("sure") == "0"


def test_a_range_that_goes_down_in_quarters(screen):
    form = screen(OTHERS)
    form.go("half")
    form.press(Key.Key_Right)
    assert form.stored("half") == "0.75"


def test_the_number_moves_the_slider_and_stays_within_bounds(screen):
    form = screen(OTHERS)
    editor = form.go("sure")
    form.press(Key.Key_Tab)
    form.type("7")
    assert form.stored("sure") == "7"
    form.go("last")
    assert editor.slider.value() == 7
    form.go("sure")
    form.press(Key.Key_Tab, Key.Key_End)
    form.type("7")
    assert editor.number.edit.text() == "77"
    form.go("last")
    assert form.stored("sure") == ""
    assert "entre 0 y 10" in form.missing("sure")


def test_the_mouse_moves_a_slider(screen):
    form = screen(OTHERS)
    editor = form.editor("sure")
    form.qtbot.mouseClick(
        editor.slider, Qt.MouseButton.LeftButton, pos=QPoint(editor.slider.width() - 20, 22)
    )
    assert form.stored("sure") != ""


def test_a_box_says_that_something_was_read(screen):
    form = screen(OTHERS)
    editor = form.go("read")
    form.press(Key.Key_Space)
    assert form.stored("read") == "OK"
    form.click(editor.check)
    assert form.stored("read") == ""
    assert form.missing("read") == "Falta esta respuesta."
    form.press(Key.Key_Return)
    assert form.at == "/data/photo"


def picked(tmp_path: Path) -> Setting:
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.blue)
    path = tmp_path / "Juana Ejemplo.PNG"
    assert image.save(str(path))
    return Setting(pick_file=lambda parent, title, kinds: path)


def test_a_file_gets_a_name_that_names_nobody(screen, tmp_path):
    setting = picked(tmp_path)
    form = screen(OTHERS, setting=setting)
    editor = form.editor("photo")
    form.click(editor.pick_button)
    name = form.stored("photo")
    assert name.startswith("photo-")
    assert name.endswith(".png")
    assert "Juana" not in name
    assert setting.files[name].type == "image/png"
    assert editor._picture.isVisible()
    assert [part.name for part in form.view.parts()] == [name]


def test_a_file_can_be_taken_away(screen, tmp_path):
    setting = picked(tmp_path)
    form = screen(OTHERS, setting=setting)
    editor = form.editor("photo")
    form.click(editor.pick_button)
    form.click(editor.drop_button)
    assert form.stored("photo") == ""
    assert form.view.parts() == ()
    assert list(form.view.setting.files)  # undoing brings the answer back, and the file with it
    assert form.view.parts() == ()


def test_a_file_that_cannot_be_read_says_so(screen, tmp_path):
    form = screen(OTHERS, setting=Setting(pick_file=lambda *_: tmp_path / "none.png"))
    editor = form.editor("photo")
    form.click(editor.pick_button)
    assert form.stored("photo") == ""
    assert "No se pudo leer" in editor._words.text()


def test_choosing_no_file_changes_nothing(screen):
    form = screen(OTHERS, setting=Setting(pick_file=lambda *_: None))
    form.click(form.editor("photo").pick_button)
    assert form.stored("photo") == ""
    assert form.answered == []


def test_degrees_are_read_with_comma_point_and_side():
    assert read_degrees("22,72 S") == "-22.72"
    assert read_degrees("-22.72") == "-22.72"
    assert read_degrees("64,3° O") == "-64.3"
    assert read_degrees("norte") == "?"


def test_a_place_is_typed_in_two_numbers(screen):
    form = screen(OTHERS)
    form.go("place")
    form.type("-22,72")
    assert form.stored("place") == ""
    form.press(Key.Key_Return)
    form.type("-64,34")
    assert form.stored("place") == "-22.72 -64.34 0.0 0.0"


def test_two_numbers_pasted_into_one_field_fill_both(screen):
    form = screen(OTHERS)
    editor = form.go("place")
    editor.latitude.insert("-22.7236, -64.3412")
    editor.latitude.textEdited.emit(editor.latitude.text())
    assert form.stored("place") == "-22.7236 -64.3412 0.0 0.0"


def test_the_place_of_the_post_is_one_click_away(screen):
    form = screen(OTHERS, setting=Setting(point=Point(-22.7236, -64.3412)))
    form.click(form.editor("place").post_button)
    assert form.stored("place") == "-22.7236 -64.3412 0.0 0.0"


def test_without_a_place_of_the_post_there_is_no_button(screen):
    form = screen(OTHERS)
    assert form.editor("place").post_button.isHidden()


def test_half_a_place_is_said(screen):
    form = screen(OTHERS)
    form.go("place")
    form.type("-22,72")
    form.go("last")
    assert "latitud y longitud" in form.missing("place")


def test_a_note_follows_its_outputs_and_takes_no_focus(screen):
    form = screen(OTHERS)
    form.view.refresh(form.session.set("/data/sure", "3"))
    frame = form.frame("say")
    assert frame.label.words == "Nota de 3"
    assert "<b>Nota</b>" in frame.label.text()
    assert not form.view.focus_ref("/data/say")
