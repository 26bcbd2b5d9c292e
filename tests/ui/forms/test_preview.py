"""The preview for whoever writes a form: check, undo, language; and the command that opens it."""

from __future__ import annotations

import pytest

from desktop.__main__ import main
from desktop.forms.definition import Form
from desktop.ui.forms.languages import LanguageChoice
from desktop.ui.forms.preview import Preview
from tests.forms.filling import xform
from tests.ui.forms.frames import frame_of
from tests.ui.forms.test_view import SECTIONS, SPOKEN
from tests.ui.shots import problems, settle


@pytest.fixture
def preview(theme, qtbot):
    def show(tables):
        shown = Preview(theme, Form.load(xform(tables)), {})
        qtbot.addWidget(shown)
        shown.resize(1000, 700)
        shown.show()
        settle()
        return shown

    return show


def test_checking_says_how_much_is_missing(preview):
    shown = preview(SECTIONS)
    shown.check()
    settle()
    assert "1" in shown.state.text()
    shown.view.refresh(shown.session.set("/data/first/a", "x"))
    shown.check()
    assert shown.state.text() == "No falta nada."
    assert problems(shown) == []


def test_half_an_answer_counts_as_missing(preview, qtbot):
    shown = preview("| type | name | label |\n| integer | n | Uno |")
    shown.view.focus_ref("/data/n")
    qtbot.keyClicks(frame_of(shown.view, "/data/n").editor.edit, "4x")
    shown.check()
    assert "1" in shown.state.text()


def test_the_language_is_chosen_above_the_form(preview):
    shown = preview(SPOKEN)
    choice = shown.findChild(LanguageChoice)
    choice.setCurrentIndex(1)
    choice.activated.emit(1)
    settle()
    assert frame_of(shown.view, "/data/g/a").label.words == "Question"


def test_a_form_with_one_language_has_no_choice(preview):
    assert preview(SECTIONS).findChild(LanguageChoice).isHidden()


def test_a_form_with_errors_is_not_opened(tmp_path, capsys):
    broken = tmp_path / "broken.xml"
    good = xform(SECTIONS)
    bad = good.replace(b"concat( /data/first/a ", b"concat( /data/first/z ")
    assert bad != good
    broken.write_bytes(bad)
    assert main(["form", "preview", str(broken)]) in (1, 2)
    said = capsys.readouterr()
    assert "/data/first/z" in said.out + said.err
