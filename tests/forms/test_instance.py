"""Instances as bytes: stable, complete, and read back."""

from __future__ import annotations

import pytest

from desktop.errors import FormError, XmlRefused
from desktop.forms.definition import Form
from desktop.forms.instance import Part
from desktop.forms.session import Session
from tests.forms.filling import Filling, fill, xform

FORM = """
    | type         | name | label | relevant       |
    | text         | a    | A     |                |
    | text         | b    | B     | ${a} != 'hide' |
    | begin_repeat | r    | R     |                |
    | text         | c    | C     |                |
    | image        | pic  | Foto  |                |
    | end_repeat   |      |       |                |
"""


def test_the_same_answers_give_the_same_bytes() -> None:
    one, other = (fill(FORM).answer("a", "ñandú & <b>").add("/data/r") for _ in range(2))
    assert one.session.draft() == other.session.draft()
    assert one.session.finalise().xml == other.session.finalise().xml


def test_a_record_reads_like_this() -> None:
    instance = fill(FORM).answer("a", "hide").answer("/data/r/c", 'x > "y"').session.finalise()
    assert instance.xml.decode() == (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<data id="test" version="1"><a>hide</a><r><c>x &gt; "y"</c><pic/></r>'
        f"<meta><instanceID>{instance.instance_id}</instanceID></meta></data>\n"
    )
    assert (instance.form_id, instance.version) == ("test", "1")


@pytest.mark.parametrize(
    "text", ["a\nb", "  spaces  ", "]]>", "\t", "é\U0001f600", "&amp;", "a\rb", "\x01\x02"]
)
def test_no_text_breaks_the_round_trip(text: str) -> None:
    form = fill(FORM).answer("a", text)
    again = Filling(form.session.form, instance=form.session.draft())
    assert again["a"] == form["a"]
    assert again.session.draft() == form.session.draft()


def test_a_draft_keeps_hidden_answers_and_zero_instances() -> None:
    form = fill(FORM).answer("b", "kept").answer("a", "hide").remove("/data/r[1]")
    again = Filling(form.session.form, instance=form.session.draft())
    assert not again.session.outline()[2].instances
    assert again.answer("a", "show").submission() == {"a": "show", "b": "kept"}


def test_a_draft_keeps_its_id_and_runs_no_first_load_again() -> None:
    tables = "| type | name | label | default |\n| text | a | A | uuid() |\n| start | start | | |"
    form = fill(tables).answer("a", "mine")
    again = Filling(form.session.form, instance=form.session.draft())
    assert again["a"] == "mine"
    assert again["/data/meta/instanceID"] == form["/data/meta/instanceID"]
    assert again["start"] == form["start"]


def test_a_record_can_be_read_back_for_showing() -> None:
    instance = fill(FORM).answer("a", "hide").session.finalise()
    shown = Filling(Form.load(xform(FORM)), instance=instance.xml)
    assert shown.submission()["a"] == "hide"
    assert not shown.question("b").relevant


@pytest.mark.parametrize(
    "xml", [b'<other id="test"/>', b'<data id="another"/>', b'<data id="test"><stranger/></data>', b"<data"]
)
def test_answers_of_another_form_are_refused(xml: bytes) -> None:
    with pytest.raises((FormError, XmlRefused)):
        Filling(Form.load(xform(FORM)), instance=xml)


def test_a_file_must_be_named_by_an_answer() -> None:
    form = fill(FORM).answer("/data/r[1]/pic", "foto.jpg")
    with pytest.raises(FormError, match="no binary node"):
        form.session.finalise([Part("other.jpg", "image/jpeg", b"x")])
    instance = form.session.finalise([Part("foto.jpg", "image/jpeg", b"x")])
    assert instance.named == ("foto.jpg",)
    assert instance.parts[0].data == b"x"


def test_names_of_files_can_be_given_at_the_end() -> None:
    form = fill(FORM)
    instance = form.session.finalise(names={"/data/r[1]/pic": "late.png"})
    assert b"<pic>late.png</pic>" in instance.xml


def test_namespaces_of_the_form_are_declared_once() -> None:
    xml = xform(FORM).replace(b"<meta>", b"<orx:meta>").replace(b"</meta>", b"</orx:meta>")
    xml = xml.replace(b"<instanceID/>", b"<orx:instanceID/>").replace(
        b"/data/meta/instanceID", b"/data/orx:meta/orx:instanceID"
    )
    instance = Filling(Form.load(xml)).session.finalise()
    assert b'<data id="test" version="1" xmlns:orx="http://openrosa.org/xforms">' in instance.xml
    assert b"<orx:meta><orx:instanceID>uuid:" in instance.xml
    assert Filling(Form.load(xml), instance=instance.xml)["/data/meta/instanceID"] == instance.instance_id


def test_an_attribute_can_be_bound_and_sent() -> None:
    xml = xform(FORM).replace(b"<meta>", b'<meta><entity id=""/>', 1)
    xml = xml.replace(b"</model>", b'<bind nodeset="/data/meta/entity/@id" calculate="/data/a"/></model>')
    form = Filling(Form.load(xml)).answer("a", 'x"<\n')
    assert b'<entity id="x&quot;&lt;&#10;"/>' in form.session.draft()
    assert Filling(form.session.form, instance=form.session.draft())["/data/meta/entity/@id"] == 'x"<\n'


def test_a_record_is_shown_as_it_was_and_not_as_it_would_be_today() -> None:
    tables = """
        | type              | name  | label | calculation | relevant     | choice_filter | required |
        | text              | a     | A     |             |              |               |          |
        | select_one_from_file l.csv | s | S |           |              | k = ${a}      |          |
        | calculate         | today |       | today()     |              |               |          |
        | text              | b     | B     |             | ${a} = 'x'   |               |          |
        | text              | c     | C     |             | ${b} = ''    |               |          |
    """
    form = fill(tables, media={"l.csv": b"name,label,k\nv,V,x\n"})
    xml = form.answer("a", "x").answer("s", "v").answer("b", "y").session.finalise().xml
    shown = Filling(Form.load(xform(tables)), instance=xml, recorded=True)  # another day, another list
    shown.clock.moment = shown.clock.moment.replace(year=2030)
    assert (shown["today"], shown["s"], shown["b"]) == ("2026-12-01", "v", "y")
    assert shown.question("b").relevant and not shown.question("c").relevant
    assert shown.session.submission() == xml
    for deed in (lambda: shown.answer("a", "z"), shown.session.finalise):
        with pytest.raises(FormError, match="not changed"):
            deed()
    assert shown.session.submission() == xml


def test_a_correction_has_its_own_id_and_names_the_record_it_replaces():
    first = fill("| type | name | label |\n| text | a | A |").answer("a", "uno")
    record = first.session.finalise()
    assert b"deprecatedID" not in record.xml
    second = Session(first.session.form, instance=record.xml, corrects=True)
    second.set("/data/a", "dos")
    corrected = second.finalise()
    assert corrected.instance_id != record.instance_id
    assert second.value("/data/meta/deprecatedID") == record.instance_id
    assert f"deprecatedID>{record.instance_id}<".encode() in corrected.xml


def test_a_correction_goes_on_as_a_draft_and_reads_back():
    first = fill("| type | name | label |\n| text | a | A |").answer("a", "uno")
    record = first.session.finalise()
    draft = Session(first.session.form, instance=record.xml, corrects=True).draft()
    again = Session(first.session.form, instance=draft)
    assert again.draft() == draft
    corrected = again.finalise()
    shown = Session(first.session.form, instance=corrected.xml, recorded=True)
    assert shown.value("/data/meta/deprecatedID") == record.instance_id


def test_only_what_has_an_id_can_be_corrected():
    form = fill("| type | name | label |\n| text | a | A |").session.form
    with pytest.raises(FormError, match="instanceID"):
        Session(form, instance=b"<data><a>x</a></data>", corrects=True)
