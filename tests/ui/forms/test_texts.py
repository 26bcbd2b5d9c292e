"""Texts, by keyboard: one line, several, digits, masked."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from tests.ui.forms.screen import Key

TEXTS = """
    | type    | name  | label   | hint     | appearance | required | constraint       | constraint_message |
    | text    | word  | Palabra | Una sola |            | yes      |                  |                    |
    | text    | story | Relato  |          | multiline  |          |                  |                    |
    | text    | key   | Clave   |          | masked     |          |                  |                    |
    | text    | file  | Trámite |          | numbers    |          |                  |                    |
    | barcode | code  | Código  |          |            |          |                  |                    |
    | text    | short | Breve   |          |            |          | string-length(.) < 4 | Hasta tres letras. |
"""


def test_each_keystroke_is_in_the_session_at_once(screen):
    form = screen(TEXTS)
    form.go("word")
    form.type("al")
    assert form.stored("word") == "al"
    form.type("to")
    assert form.stored("word") == "alto"
    assert form.typed == ["/data/word"] * 4
    assert len(form.answered) == 4


def test_enter_goes_to_the_next_question(screen):
    form = screen(TEXTS)
    form.go("word")
    form.type("alto")
    form.press(Key.Key_Return)
    assert form.at == "/data/story"


def test_enter_makes_a_line_where_there_are_several(screen):
    form = screen(TEXTS)
    form.go("story")
    form.type("uno")
    form.press(Key.Key_Return)
    form.type("dos")
    assert form.stored("story") == "uno\ndos"
    assert form.at == "/data/story"


def test_tab_leaves_a_text_of_several_lines(screen):
    form = screen(TEXTS)
    form.go("story")
    form.press(Key.Key_Tab)
    assert form.at == "/data/key"


def test_masked_text_is_hidden_until_the_button_shows_it(screen):
    form = screen(TEXTS)
    editor = form.go("key")
    form.type("abc")
    assert form.stored("key") == "abc"
    assert editor.edit.echoMode() is QLineEdit.EchoMode.Password
    form.click(editor.stops()[1])
    assert editor.edit.echoMode() is QLineEdit.EchoMode.Normal


def test_a_text_of_digits_takes_no_letters(screen):
    form = screen(TEXTS)
    form.go("file")
    form.type("12a-3")
    assert form.stored("file") == "12-3"


def test_a_barcode_is_typed(screen):
    form = screen(TEXTS)
    form.go("code")
    form.type("779")
    assert form.stored("code") == "779"


def test_nothing_is_said_before_the_person_leaves_the_field(screen):
    form = screen(TEXTS)
    form.go("short")
    form.type("cuatro")
    assert form.missing("short") == ""
    form.press(Key.Key_Backtab)
    assert form.missing("short") == "Hasta tres letras."


def test_the_words_go_away_while_the_answer_is_mended(screen):
    form = screen(TEXTS)
    form.go("short")
    form.type("cuatro")
    form.press(Key.Key_Backtab)
    form.go("short", 6)
    form.press(Key.Key_Backspace, Key.Key_Backspace, Key.Key_Backspace)
    assert form.missing("short") == ""


def test_passing_through_an_empty_required_field_says_nothing(screen):
    form = screen(TEXTS)
    form.go("word")
    form.press(Key.Key_Tab)
    assert form.missing("word") == ""


def test_emptying_a_required_field_says_that_it_is_missing(screen):
    form = screen(TEXTS)
    form.go("word")
    form.type("a")
    form.press(Key.Key_Backspace, Key.Key_Tab)
    assert form.missing("word") == "Falta esta respuesta."


def test_label_and_hint_are_told_to_screen_readers(screen):
    form = screen(TEXTS)
    edit = form.editor("word").edit
    assert edit.accessibleName() == "Palabra"
    assert edit.accessibleDescription() == "Una sola, necesaria"
