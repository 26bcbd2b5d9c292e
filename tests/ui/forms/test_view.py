"""A form on the screen: what is shown, where the person is, what is missing."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QDialog, QLineEdit

from desktop.ui.forms.editors.line import AreaEditor, LineEditor
from desktop.ui.forms.plan import decide_shown, plan
from desktop.ui.forms.question import QuestionFrame
from desktop.ui.forms.registry import REGISTRY, Rule
from desktop.ui.forms.view import FormView
from tests.ui.forms.frames import frame_of
from tests.ui.forms.long_form import built, long_form
from tests.ui.forms.screen import Key
from tests.ui.shots import settle

SECTIONS = """
    | type           | name  | label          | hint | relevant          | required | calculation | appearance |
    | begin_group    | first | Primera        | Breve|                   |          |             |            |
    | text           | a     | Pregunta A     |      |                   | yes      |             |            |
    | text           | b     | Repite ${a}    |      |                   |          |             |            |
    | end_group      |       |                |      |                   |          |             |            |
    | begin_group    | later | Segunda        |      | ${a} = 'si'       |          |             |            |
    | select_one yn  | c     | Pregunta C     |      |                   | yes      |             |            |
    | calculate      | d     |                |      |                   |          | concat(${a}, '!') |      |
    | text           | e     | Pregunta E     |      |                   |          |             |            |
    | end_group      |       |                |      |                   |          |             |            |
    | text           | f     | Pregunta F     |      |                   |          |             | multiline  |
"""

NESTED = """
    | type           | name  | label          | relevant          |
    | select_one yn  | a     | Pregunta A     |                   |
    | begin_group    | outer | Por fuera      | ${a} = 'yes'      |
    | select_one yn  | b     | Pregunta B     |                   |
    | begin_group    | inner | Por dentro     | ${b} = 'yes'      |
    | text           | c     | Pregunta C     |                   |
    | end_group      |       |                |                   |
    | end_group      |       |                |                   |
    | text           | d     | Pregunta D     | ${a} = 'no'       |

    | list_name | name | label |
    | yn        | yes  | Sí    |
    | yn        | no   | No    |
"""
WITH_REPEAT = NESTED.replace(
    "    | text           | d ",
    """    | begin_repeat   | rep   | Persona        | ${b} = 'yes'      |
    | text           | e     | Apodo          |                   |
    | end_repeat     |       |                |                   |
    | text           | d """,
)


def on_screen(form):
    return [
        row.ref.rpartition("/")[2]
        for row in form.view._rows
        if row.widget is not None and row.widget.isVisible()
    ]


# What is shown


def test_questions_appear_and_disappear_with_their_section(screen):
    form = screen(SECTIONS)
    assert on_screen(form) == ["first", "a", "b", "f"]
    form.go("a")
    form.type("si")
    assert on_screen(form) == ["first", "a", "b", "later", "c", "e", "f"]
    form.type("x")
    assert on_screen(form) == ["first", "a", "b", "f"]


@pytest.mark.parametrize("tables", [NESTED, WITH_REPEAT], ids=["groups", "with a repeat"])
def test_what_comes_and_goes_stands_as_in_a_form_opened_anew(screen, tables):
    form = screen(tables)
    for name, value in (("a", "yes"), ("b", "yes"), ("a", "no"), ("a", "yes"), ("b", "no"), ("a", "")):
        form.view.refresh(form.session.set(form.ref(name), value))
        anew = plan(form.session.outline())
        decide_shown(anew, read_only=False)
        assert [(row.key, row.shown) for row in form.view._rows] == [(row.key, row.shown) for row in anew]
        shown = [row.key for row in form.view._rows if row.widget is not None and row.widget.isVisible()]
        assert shown == [row.key for row in anew if row.shown]


def test_what_is_typed_stays_when_its_section_comes_back(screen):
    form = screen(SECTIONS)
    form.go("a")
    form.type("si")
    form.go("e")
    form.type("algo")
    form.go("a", 2)
    form.press(Key.Key_Backspace)
    form.type("i")
    assert form.editor("e").edit.text() == "algo"


def test_a_label_follows_the_answer_in_it(screen):
    form = screen(SECTIONS)
    form.go("a")
    form.type("uno")
    assert form.frame("b").label.words == "Repite uno"


def test_some_questions_can_be_shown_alone(screen):
    form = screen(SECTIONS)
    form.view.show_items({"/data/f", "/data/first"})
    settle()
    assert on_screen(form) == ["first", "a", "b", "f"]
    form.view.show_items(["/data/f", "/data/first"])
    settle()
    assert on_screen(form) == ["f", "first", "a", "b"]
    form.view.show_items(["/data/first/b"])
    settle()
    assert on_screen(form) == ["b"]
    form.view.show_items(None)
    settle()
    assert on_screen(form) == ["first", "a", "b", "f"]


def test_nothing_can_be_changed_in_a_form_to_be_read(screen):
    form = screen(SECTIONS)
    form.view.set_readonly(True)
    form.go("a")
    form.type("si")
    assert form.stored("a") == ""
    form.view.set_readonly(False)
    form.type("si")
    assert form.stored("a") == "si"


def test_answers_given_elsewhere_are_shown(screen):
    form = screen(SECTIONS)
    form.view.refresh(form.session.set("/data/first/a", "si"))
    settle()
    assert form.editor("a").edit.text() == "si"
    assert "c" in on_screen(form)


def test_questions_that_come_back_are_not_made_anew_and_show_what_became_of_them(screen):
    form = screen(SECTIONS)
    made = form.frame("a")
    form.view.show_items(["/data/f"])
    form.view.refresh(form.session.set("/data/first/a", "si"))
    form.view.show_items(["/data/first"])
    settle()
    assert on_screen(form) == ["first", "a", "b"]
    assert form.frame("a") is made
    assert form.editor("a").edit.text() == "si"
    assert form.frame("b").label.words == "Repite si"


def test_a_question_that_comes_back_no_longer_has_what_was_half_said(screen):
    form = screen(SECTIONS + "| integer | n | Cuántas | | | | | |")
    form.go("n")
    form.type("-")
    assert form.view.unfinished() == ("/data/n",)
    form.view.show_items(["/data/f"])
    form.view.show_items(None)
    settle()
    assert form.editor("n").edit.text() == ""
    assert form.missing("n") == ""
    assert form.view.unfinished() == ()


def test_a_question_that_comes_back_can_be_changed_as_little_as_the_others(screen):
    form = screen(SECTIONS)
    form.frame("a")
    form.view.show_items(["/data/f"])
    form.view.set_readonly(True)
    form.view.show_items(None)
    form.go("a")
    form.type("si")
    assert form.stored("a") == ""


def test_showing_other_questions_leaves_none_of_the_old_ones(screen):
    form = screen(long_form(60))
    form.go("q3")
    form.view.show_items(["/data/q40", "/data/q41"])
    settle()
    assert on_screen(form) == ["q40", "q41"]
    shown = [frame.ref for frame in form.view.findChildren(QuestionFrame) if frame.isVisible()]
    assert sorted(shown) == ["/data/q40", "/data/q41"]


def test_half_an_answer_in_a_section_that_goes_away_is_dropped(screen):
    form = screen("""
        | type    | name | label | relevant    |
        | integer | n    | Uno   |             |
        | integer | m    | Dos   | ${n} != '1' |
    """)
    form.go("m")
    form.type("4x")
    form.view.refresh(form.session.set("/data/n", "1"))
    settle()
    assert form.view.unfinished() == ()
    assert on_screen(form) == ["n"]


def test_undo_takes_back_and_shows_it(screen):
    form = screen(SECTIONS)
    form.go("f")
    form.type("x")
    form.view.undo()
    assert form.stored("f") == ""
    assert form.editor("f").edit.toPlainText() == ""


def test_a_class_and_a_rule_make_another_kind_of_question(screen, theme, qtbot):
    class Loud(LineEditor):
        def read(self, text):
            return text.upper()

    form = screen(SECTIONS)
    registry = REGISTRY.with_rule(Rule(Loud, "input", appearance=frozenset({"multiline"})))
    view = FormView(theme, form.session, registry=registry)
    qtbot.addWidget(view)
    assert type(frame_of(view, "/data/f").editor) is Loud
    assert type(form.editor("f")) is AreaEditor


# Where the person is


def test_coming_and_going_are_told(screen):
    form = screen(SECTIONS)
    told = []
    form.go("b")
    form.view.focused.connect(lambda ref: told.append(("here", ref)))
    form.view.left.connect(lambda ref: told.append(("left", ref)))
    form.go("a")
    form.go("f")
    assert told[1:] == [("here", "/data/first/a"), ("left", "/data/first/a"), ("here", "/data/f")]


def test_the_place_comes_back_with_its_caret(screen):
    form = screen(long_form(200))
    form.go("q90")
    form.type("12")
    form.go("q91")
    form.type("palabras")
    form.press(Key.Key_Left, Key.Key_Left)
    cursor = form.view.cursor()
    assert cursor == {"ref": "/data/q91", "caret": 6, "scroll": form.view.verticalScrollBar().value()}
    form.go("q0")
    form.view.restore(cursor)
    settle()
    assert form.view.cursor() == cursor


def test_the_place_is_kept_while_a_dialog_has_the_keys(screen):
    form = screen(SECTIONS)
    form.go("a")
    form.type("palabras")
    form.press(Key.Key_Left)
    cursor = form.view.cursor()
    dialog = QDialog(form.view)
    edit = QLineEdit(dialog)
    dialog.open()
    form.qtbot.waitUntil(edit.hasFocus)
    assert form.view.cursor() == cursor
    dialog.reject()


def test_the_place_holds_no_answer(screen):
    form = screen(SECTIONS)
    form.go("a")
    form.type("secreto")
    assert "secreto" not in str(form.view.cursor())


def test_enter_in_the_last_question_says_that_the_end_is_passed(screen):
    form = screen(SECTIONS)
    passed = []
    form.view.went_past_end.connect(lambda: passed.append(True))
    form.go("b")
    form.press(Key.Key_Return)
    assert form.at == "/data/f"
    assert passed == []
    form.view.show_items(["/data/first"])
    form.go("b")
    form.press(Key.Key_Return)
    assert passed == [True]


# What is missing


def test_problems_are_said_at_their_questions_and_the_first_gets_the_focus(screen, qtbot):
    form = screen(SECTIONS)
    form.view.refresh(form.session.set("/data/first/a", "si"))
    form.view.refresh(form.session.set("/data/first/a", ""))
    form.go("f")
    elsewhere = form.view.show_problems(form.session.validate())
    qtbot.waitUntil(lambda: form.at == "/data/first/a", timeout=30_000)
    assert elsewhere == ()
    assert form.missing("a") == "Falta esta respuesta."
    assert form.missing("b") == ""


def test_problems_of_questions_that_are_not_shown_are_given_back(screen):
    form = screen(SECTIONS)
    form.view.show_items(["/data/f"])
    assert form.view.show_problems(form.session.validate()) == ("/data/first/a",)


def test_problems_wait_for_questions_that_are_not_built_yet(screen, qtbot):
    rows = [f"| text | q{n} | Pregunta {n} | {'yes' if n in (3, 190) else ''} |" for n in range(200)]
    form = screen("\n".join(["| type | name | label | required |", *rows]))
    assert "/data/q190" not in built(form)
    form.view.show_problems(form.session.validate())
    qtbot.waitUntil(lambda: form.at == "/data/q3", timeout=30_000)
    assert form.missing("q190") == "Falta esta respuesta."


# Languages

SPOKEN = """
    | type           | name | label::Español (es) | label::English (en) | hint::Español (es) | hint::English (en) | required |
    | begin_group    | g    | Grupo               | Group               |                    |                    |          |
    | text           | a    | Pregunta            | Question            | Pista              | Hint               | yes      |
    | select_one ny  | c    | ¿Sí o no?           | Yes or no?          |                    |                    |          |
    | end_group      |      |                     |                     |                    |                    |          |

    | list_name | name | label::Español (es) | label::English (en) |
    | ny        | yes  | Sí                  | Yes                 |
    | ny        | no   | No                  | No                  |

    | form_id | version | default_language |
    | test    | 1       | Español (es)     |
"""


def test_the_language_changes_in_mid_form_and_answers_stay(screen):
    form = screen(SPOKEN)
    form.go("a")
    form.type("algo")
    form.view.set_language("English (en)")
    settle()
    frame = form.frame("a")
    assert frame.label.words == "Question"
    assert frame.hint.said == "Hint"
    assert form.editor("a").edit.text() == "algo"
    assert [row.words for row in form.editor("c").rows] == ["Yes", "No"]
    heads = [row.widget for row in form.view._rows if row.ref == "/data/g"]
    assert heads[0].accessibleName() == "Group"
    form.type("!")
    assert form.stored("a") == "algo!"


def test_every_shown_question_has_a_name_for_screen_readers(screen):
    form = screen(SECTIONS)
    for frame in form.view.findChildren(QuestionFrame):
        for stop in frame.editor.stops():
            assert stop.accessibleName(), frame.ref
