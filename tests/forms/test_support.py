"""`docs/forms.md` says what is supported; each row that says yes is filled in here."""

from __future__ import annotations

import re
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest

from desktop.errors import AnswerRefused
from desktop.forms import values
from desktop.forms.check import check
from desktop.forms.definition import Form
from desktop.forms.session import Session
from tests.forms.filling import Filling, fill, xform

DOCUMENT = Path(__file__).parents[2] / "docs" / "forms.md"
TYPES = {
    "text": ("text", "hola", "hola"),
    "integer": ("integer", "7", "7"),
    "decimal": ("decimal", "2.50", "2.5"),
    "date": ("date", "2026-12-01", "2026-12-01"),
    "time": ("time", "18:00", "18:00:00.000+00:00"),
    "dateTime": ("dateTime", "2026-12-01T18:00", "2026-12-01T18:00:00.000+00:00"),
    "select_one": ("select_one l", "a", "a"),
    "select_multiple": ("select_multiple l", "b a", "b a"),
    "select_one_from_file": ("select_one_from_file f.csv", "a", "a"),
    "select_multiple_from_file": ("select_multiple_from_file f.csv", "b a", "b a"),
    "rank": ("rank l", "b a", "b a"),
    "range": ("range", "3", "3"),
    "acknowledge": ("acknowledge", "OK", "OK"),
    "geopoint": ("geopoint", "1 2", "1.0 2.0 0.0 0.0"),
    "geotrace": ("geotrace", "1 2 0 0; 3 4 0 0", "1.0 2.0 0.0 0.0; 3.0 4.0 0.0 0.0"),
    "geoshape": (
        "geoshape",
        "1 2; 3 4; 5 7; 1 2",
        "1.0 2.0 0.0 0.0; 3.0 4.0 0.0 0.0; 5.0 7.0 0.0 0.0; 1.0 2.0 0.0 0.0",
    ),
    "barcode": ("barcode", "779123", "779123"),
    "image": ("image", "foto.jpg", "foto.jpg"),
    "file": ("file", "acta.pdf", "acta.pdf"),
    "video": ("video", "v.mp4", "v.mp4"),
    "hidden": ("hidden", "x", "x"),
}
LIST = "\n\n| list_name | name | label | k |\n| l | a | A | 1 |\n| l | b | B | 2 |\n"


def _form(rows: str, settings: str = "") -> Filling:
    return fill(f"{rows}{LIST}{settings}", media={"f.csv": b"name,label\na,A\nb,B\n"})


def _note() -> bool:
    return _form("| type | name | label |\n| note | n | Nota |").question("n").label == "Nota"


def _calculate() -> bool:
    return _form("| type | name | calculation |\n| calculate | c | 1 + 1 |")["c"] == "2"


def _from_repeat() -> bool:
    form = _form(
        "| type | name | label |\n| begin_repeat | r | R |\n| text | who | W |\n| end_repeat | | |\n| select_one ${who} | s | S |"
    )
    form.answer("/data/r[1]/who", "Ana")
    return form.offered("s") == ["Ana"]


def _group() -> bool:
    rows = "| type | name | label | appearance |\n| begin_group | g | G | field-list |\n| text | a | A | |\n| end_group | | | |"
    return _form(rows).answer("a", "x").submission() == {"g": {"a": "x"}}


def _repeat() -> bool:
    rows = "| type | name | label |\n| begin_repeat | r | R |\n| text | a | A |\n| end_repeat | | |"
    return len(_form(rows).add("/data/r").session.outline()[0].instances) == 2


def _start() -> bool:
    return _form("| type | name |\n| start | s |")["s"].startswith("2026-12-01T")


def _relevant() -> bool:
    rows = (
        "| type | name | label | relevant | required | constraint | constraint_message | read_only |\n"
        "| integer | a | A | | yes | . > 1 | Más | |\n| text | b | B | ${a} = 5 | | | | |\n| text | c | C | | | | | yes |"
    )
    form = _form(rows).answer("a", "1")
    message = form.question("a").problem
    return (
        message is not None
        and message.message == "Más"
        and form.question("c").readonly
        and form.answer("a", "5").question("b").relevant
    )


def _filter() -> bool:
    form = _form(
        "| type | name | label | choice_filter |\n| text | t | T | |\n| select_one l | s | S | k = ${t} |"
    )
    return form.answer("t", "2").offered("s") == ["b"]


def _default() -> bool:
    return _form("| type | name | label | default |\n| date | d | D | today() |")["d"] == "2026-12-01"


def _trigger() -> bool:
    rows = (
        "| type | name | label | trigger | calculation |\n| text | a | A | | |\n| text | b | B | ${a} | 'x' |"
    )
    return _form(rows).answer("a", "1")["b"] == "x"


def _last_saved() -> bool:
    rows = "| type | name | label | default |\n| text | a | A | ${last-saved#a} |"
    form = _form(rows).answer("a", "x")
    return Filling(form.session.form, last_saved=form.session.submission())["a"] == "x"


def _languages() -> bool:
    rows = "| type | name | label::Español (es) | label::English (en) |\n| text | a | Nombre | Name |"
    form = _form(rows)
    form.session.set_language("English (en)")
    return form.question("a").label == "Name"


def _pictures() -> bool:
    rows = "| type | name | label | media::image |\n| text | a | Nombre | a.png |"
    form = Form.load(xform(rows), media={"a.png": b"png"})
    return Session(form).question("/data/a").media == {"image": "jr://images/a.png"} and form.media == {
        "a.png": b"png"
    }


def _recordings() -> bool:
    rows = "| type | name | label | media::audio |\n| text | a | Nombre | a.mp3 |"
    told = any("not supported" in finding.what for finding in check(xform(rows)))
    return _form(rows).question("a").media["audio"].endswith("a.mp3") and not told


def _sealed() -> bool:
    form = _form("| type | name | label | bind::vigia:sealed |\n| text | a | A | nominal |").answer(
        "a", "secreto"
    )
    return b"secreto" not in form.session.draft()


def _instance_name() -> bool:
    form = _form(
        "| type | name | label |\n| text | a | A |",
        "\n\n| form_id | version | instance_name |\n| t | 1 | ${a} |",
    )
    return form.answer("a", "x")["/data/meta/instanceName"] == "x"


def _audit() -> bool:
    form = _form("| type | name | label |\n| text | a | A |\n| audit | audit | |").answer("a", "x")
    return [part.name for part in form.session.finalise().parts] == ["audit.csv"]


def _correction() -> bool:
    first = _form("| type | name | label |\n| text | a | A |").session
    record = first.finalise()
    second = Session(first.form, instance=record.xml, corrects=True)
    return second.value("/data/meta/deprecatedID") == record.instance_id


OTHERS = {
    "audit": _audit, "deprecatedID": _correction,
    "note": _note, "calculate": _calculate, "select_one ${repeat}": _from_repeat, "begin_group": _group,
    "begin_repeat": _repeat, "start": _start, "relevant": _relevant, "choice_filter": _filter, "default": _default,
    "trigger": _trigger, "${last-saved#name}": _last_saved, "label::Español (es)": _languages,
    "media::image": _pictures,
    "media::audio": _recordings,
    "bind::vigia:sealed": _sealed, "instance_name": _instance_name,
}  # fmt: skip


def _rows() -> dict[str, str]:
    text = DOCUMENT.read_text(encoding="utf-8").partition("## What is supported")[2].partition("\n## ")[0]
    return {
        match[1]: match[2]
        for match in re.finditer(r"^\|[^|]*\| `([^`]+)`[^|]*\| (yes|no)", text, re.MULTILINE)
    }


def test_every_row_that_says_yes_has_a_form_here_and_no_other() -> None:
    assert {word for word, said in _rows().items() if said == "yes"} == {*TYPES, *OTHERS}


@pytest.mark.parametrize("word", TYPES)
def test_a_supported_type_takes_its_answer(word: str) -> None:
    kind, typed, kept = TYPES[word]
    form = _form(
        f"| type | name | label | parameters |\n| {kind} | q | Q | {'start=1 end=5 step=2' if kind == 'range' else ''} |"
    )
    assert form.answer("q", typed)["q"] == kept
    assert form.submission() == {"q": kept}


@pytest.mark.parametrize("word", OTHERS)
def test_a_supported_feature_works(word: str) -> None:
    assert OTHERS[word]()


@pytest.mark.parametrize(
    "kind", ["audio | q | Q | ", "image | q | Q | draw", "image | q | Q | annotate", "geopoint | q | Q | map"]
)
def test_check_names_what_is_not_supported(kind: str) -> None:
    findings = check(xform(f"| type | name | label | appearance |\n| {kind} |"))
    assert any("not supported" in finding.what for finding in findings)


@pytest.mark.parametrize("kind", ["audio", "video"])
def test_check_names_what_would_be_played_in_a_label_and_is_not(kind: str) -> None:
    findings = check(xform(f"| type | name | label | media::{kind} |\n| text | q | Q | aviso.m4a |"))
    assert [finding.what for finding in findings] == [
        f"{kind} in labels is not supported; its name is shown (aviso.m4a)"
    ]


def _worked_example() -> list[str]:
    """The code of the section on adding a question type."""
    section = DOCUMENT.read_text(encoding="utf-8").partition("## Adding a question type")[2]
    return [dedent(block) for block in re.findall(r"```python\n(.*?)```", section, re.DOTALL)]


def test_the_worked_example_keeps_what_it_says(monkeypatch: pytest.MonkeyPatch) -> None:
    made = dict(vars(values))
    exec(_worked_example()[0], made)
    monkeypatch.setitem(values._BY_TYPE, "telephone", made["_telephone"])
    form = _form("| type | name | label | bind::type |\n| text | q | Q | telephone |")
    assert form.answer("q", "+54 (3878) 421-000")["q"] == "+543878421000"
    with pytest.raises(AnswerRefused):
        form.answer("q", "no tengo")


def test_the_worked_example_has_an_editor() -> None:
    pytest.importorskip("PySide6.QtWidgets")
    made: dict[str, Any] = {"__name__": "example"}
    exec(_worked_example()[1], made)
    form = _form("| type | name | label | bind::type |\n| text | q | Q | telephone |\n| text | r | R | |")
    chosen = [made["WITH_TELEPHONE"].editor_for(form.question(name)).__name__ for name in ("q", "r")]
    assert chosen == ["TelephoneEditor", "LineEditor"]
