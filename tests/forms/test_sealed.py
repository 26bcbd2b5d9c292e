"""Sealed answers: in memory and in the hands of their recipients, nowhere else."""

from __future__ import annotations

import pytest

from desktop.forms.check import check
from desktop.forms.definition import Form
from tests.forms.filling import Filling, fill, xform

FORM = """
    | type        | name   | label    | bind::vigia:sealed | bind::vigia:role | relevant       | required |
    | text        | place  | Lugar    |                    |                  |                |          |
    | text        | name   | Nombre   | nominal            |                  |                | yes      |
    | begin_group | kin    | Familia  | fiscalia           |                  |                |          |
    | text        | phone  | Teléfono |                    |                  | ${place} != '' |          |
    | end_group   |        |          |                    |                  |                |          |
    | calculate   | firma  |          |                    | firma            |                |          |
"""
FORM = FORM.replace("| required |\n", "| required | calculation | bind::type |\n", 1).replace(
    "| firma            |                |          |",
    "| firma            |                |          | 'firma.dsse.json' | binary |",
)


def _filled() -> Filling:
    return fill(FORM).answer("place", "plaza").answer("name", "Ana Ficticia").answer("phone", "000-111")


def test_a_draft_holds_no_sealed_answer() -> None:
    form = _filled()
    assert b"Ana" not in form.session.draft() and b"000-111" not in form.session.draft()
    assert b"plaza" in form.session.draft()
    assert form.session.sealed_answers() == {
        "nominal": {"/data/name": "Ana Ficticia"},
        "fiscalia": {"/data/kin/phone": "000-111"},
    }


def test_a_draft_and_its_sealed_answers_go_on_where_they_were() -> None:
    form = _filled()
    again = Filling(form.session.form, instance=form.session.draft(), sealed=form.session.sealed_answers())
    assert (again["name"], again["phone"], again["place"]) == ("Ana Ficticia", "000-111", "plaza")
    assert again.session.draft() == form.session.draft()


def test_a_record_holds_no_sealed_answer() -> None:
    form = _filled()
    instance = form.session.finalise()
    assert b"Ana" not in instance.xml and b"000-111" not in instance.xml
    assert instance.sealed["nominal"] == {"/data/name": "Ana Ficticia"}
    assert "Ana" not in repr(instance)


def test_a_hidden_sealed_answer_is_not_handed_out_for_sending() -> None:
    form = _filled().answer("place", "")
    assert "fiscalia" in form.session.sealed_answers()
    assert "fiscalia" not in form.session.finalise().sealed


def test_a_sealed_answer_still_counts_for_the_rules() -> None:
    assert fill(FORM).problems() == [("/data/name", "required")]
    assert _filled().problems() == []


def test_undo_remembers_no_sealed_answer() -> None:
    form = _filled().answer("name", "Otra")
    form.undo()
    assert (form["name"], form["phone"], form["place"]) == ("Otra", "000-111", "")


def test_attributes_and_roles_are_exposed() -> None:
    form = _filled()
    assert form.question("name").attributes == {"sealed": "nominal"}
    assert form.question("phone").sealed == "fiscalia"
    assert form.session.role("firma") == "/data/firma"
    assert form.session.role("ficha") is None
    assert form.session.finalise().named == ("firma.dsse.json",)
    assert "Ana" not in repr(form.question("name"))


LEAKS = [
    ("| calculate | copy | | concat(${name}, '') | | | |", "copy calculate"),
    ("| calculate | group | | string(/data) | | | |", "group calculate"),
    ("| calculate | wild | | join(',', /data/*) | | | |", "wild calculate"),
    ("| text | hello | Hola ${name} | | | | |", "hello label"),
    ("| text | guess | D | | | ${name} | |", "guess setvalue"),
    ("| text | other | D | ${name} | ${place} | | |", "other setvalue"),
    ("| text | third | D | ${name} | | | fiscalia |", "third calculate"),
]


@pytest.mark.parametrize(("row", "where"), LEAKS)
def test_a_sealed_answer_may_not_reach_an_unsealed_place(row: str, where: str) -> None:
    xml = xform(f"""
        | type | name  | label | calculation | trigger | default | bind::vigia:sealed |
        | text | place | Lugar | | | | |
        | text | name  | Nombre | | | | nominal |
        {row}
    """)
    errors = [finding for finding in check(xml) if finding.severity == "error"]
    (leak,) = [error for error in errors if "would reach" in error.what]
    assert leak.where == f"/data/{where}"


def test_a_sealed_answer_may_decide_what_is_asked_and_reach_its_own_recipients() -> None:
    xml = xform("""
        | type      | name  | label  | calculation     | relevant      | constraint | bind::vigia:sealed |
        | text      | name  | Nombre |                 |               |            | nominal            |
        | text      | other | Otro   |                 | ${name} != '' | . != ${name} |                  |
        | calculate | upper |        | concat(${name}, '') |           |            | nominal            |
    """)
    assert not [finding for finding in check(xml) if finding.severity == "error"]


def test_an_instance_name_may_not_carry_a_sealed_answer() -> None:
    xml = xform("""
        | type | name | label  | bind::vigia:sealed |
        | text | name | Nombre | nominal            |

        | form_id | version | instance_name | namespaces |
        | test    | 1       | ${name}       | vigia="urn:x-vigia:forms:1" |
    """)
    assert any("instanceName" in finding.where for finding in check(xml))
    assert Form.load(xml).specs["/data/name"].sealed == "nominal"
