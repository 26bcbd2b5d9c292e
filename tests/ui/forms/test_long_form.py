"""A long form on the screen: only what is near the eye is built, and nothing waits for the rest."""

from __future__ import annotations

import time

import pytest

from desktop.ui.forms.view import FormView
from tests.ui.forms.long_form import built, long_form
from tests.ui.forms.screen import Key
from tests.ui.shots import settle


def test_only_what_is_near_the_eye_is_built(screen):
    form = screen(long_form())
    assert 5 < len(built(form)) < 40
    bar = form.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    settle()
    assert 10 < len(built(form)) < 100
    assert any(200 < int(ref.rpartition("q")[2]) < 300 for ref in built(form))


@pytest.mark.timed
def test_five_hundred_questions_open_and_scroll_without_delay(screen, theme, qtbot):
    form = screen(long_form())
    began = time.process_time()
    view = FormView(theme, form.session)
    qtbot.addWidget(view)
    view.resize(900, 700)
    view.show()
    settle()
    assert time.process_time() - began < 0.3
    began = time.process_time()
    for _ in range(10):
        view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 300)
    settle()
    assert time.process_time() - began < 1.0


def test_a_long_form_stays_light_and_keeps_half_an_answer(screen):
    form = screen(long_form())
    form.go("q10")
    form.type("7x")
    form.go("q11")
    bar = form.view.verticalScrollBar()
    while bar.value() < bar.maximum():
        bar.setValue(bar.value() + 600)
    settle()
    assert len(built(form)) < 200
    assert form.view.unfinished() == ("/data/q10",)
    assert form.editor("q10").edit.text() == "7x"
    assert form.at == "/data/q11"


def test_what_was_missing_is_said_again_when_the_question_comes_back(screen):
    rows = [f"| text | q{n} | Pregunta {n} | yes |" for n in range(300)]
    form = screen("\n".join(["| type | name | label | required |", *rows]))
    form.go("q5")
    form.type("a")
    form.press(Key.Key_Backspace, Key.Key_Return)
    assert form.missing("q5")
    form.go("q250")
    bar = form.view.verticalScrollBar()
    for _ in range(100):
        bar.setValue(bar.value() - 300)
    for _ in range(100):
        bar.setValue(bar.value() + 300)
    settle()
    assert "/data/q5" not in built(form)
    assert form.missing("q5") == "Falta esta respuesta."


@pytest.mark.timed
def test_typing_in_a_long_form_does_not_wait(screen):
    form = screen(long_form())
    form.go("q1")
    taken = []
    for letter in "veinte letras seguid":
        began = time.process_time()
        form.type(letter)
        settle()
        taken.append(time.process_time() - began)
    assert sorted(taken)[-2] < 0.05, taken  # in one of them garbage of the tests before may be collected


def test_the_row_looked_at_stays_where_it_is_when_those_above_are_built(screen):
    form = screen(long_form())
    bar = form.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    settle()
    row = next(row for row in form.view._rows if row.top + row.height > bar.value())
    offset = row.top - bar.value()
    bar.setValue(bar.value() - 100)
    settle()
    assert row.top - bar.value() == pytest.approx(offset + 100, abs=2)


def test_tab_goes_through_a_long_form_in_its_order(screen):
    form = screen(long_form(60))
    form.go("q0")
    passed = [form.at]
    for _ in range(59):
        form.press(Key.Key_Tab)
        passed.append(form.at)
    assert passed == [f"/data/q{n}" for n in range(60)]


def test_tab_goes_backwards_from_a_place_reached_by_jumping(screen):
    form = screen(long_form(200))
    form.go("q150")
    for _ in range(40):
        form.press(Key.Key_Backtab)
    assert form.at == "/data/q110"


def test_the_question_with_the_focus_is_in_sight(screen):
    form = screen(long_form(200))
    form.go("q0")
    for _ in range(30):
        form.press(Key.Key_Return)
    frame = form.frame("q30")
    top = frame.y() - form.view.verticalScrollBar().value()
    assert 0 <= top <= form.view.viewport().height() - frame.height()
