"""What a form says, and what keeps it from being used."""

from __future__ import annotations

import hashlib

import pytest

from desktop.errors import FormError, XPathError
from desktop.forms.check import check
from desktop.forms.definition import Form
from tests.forms.filling import xform

PLAIN = "| type | name | label |\n| integer | a | A |\n| text | b | B |"


def _xml(*changes: tuple[str, str]) -> bytes:
    text = xform(PLAIN).decode()
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    return text.encode()


def test_a_form_tells_its_facts() -> None:
    key = ('<bind nodeset="/data/a"', '<submission base64RsaPublicKey=" AAAA "/><bind nodeset="/data/a"')
    xml = _xml(key)
    form = Form.load(xml)
    assert (form.id, form.version, form.title) == ("test", "1", "test")
    assert form.sha256 == hashlib.sha256(xml).hexdigest()
    assert form.public_key == "AAAA"
    assert form.namespaces["vigia"] == "urn:x-vigia:forms:1"
    assert list(form.specs) == [
        "/data",
        "/data/a",
        "/data/b",
        "/data/meta",
        "/data/meta/instanceID",
        "/data/meta/deprecatedID",  # of corrections; no form has it
    ]


BROKEN = {
    "two nodes with one name": (("<b/>", "<a/><b/>"),),
    "two binds for one node": (('nodeset="/data/b"', 'nodeset="/data/a"'),),
    "a bind for a node": (('nodeset="/data/b"', 'nodeset="/data/c"'),),
    "a input for a node": (('ref="/data/b"', 'ref="/data/c"'),),
    "its default value is not a whole number": (("<a/>", "<a>siete</a>"),),
    "there is no node /data/zz": (('nodeset="/data/b"', 'relevant="/data/zz = 1" nodeset="/data/b"'),),
    "there is no instance zz": (
        ('nodeset="/data/b"', 'relevant="instance(\'zz\')/root = 1" nodeset="/data/b"'),
    ),
    "there is no itext nope": (("<label>B</label>", "<label ref=\"jr:itext('nope')\"/>"),),
    "a setvalue for a node": (
        ("</model>", '<setvalue ref="/data/zz" event="odk-instance-first-load"/></model>'),
    ),
}


@pytest.mark.parametrize(("what", "changes"), BROKEN.items(), ids=BROKEN.keys())
def test_a_broken_form_is_refused_and_says_where(what: str, changes: tuple[tuple[str, str], ...]) -> None:
    with pytest.raises(FormError, match=what) as refused:
        Form.load(_xml(*changes))
    assert refused.value.where
    assert any(what in finding.what for finding in check(_xml(*changes)))


def test_an_unknown_function_is_refused_with_its_node() -> None:
    with pytest.raises(XPathError) as refused:
        Form.load(_xml(('nodeset="/data/b"', 'calculate="frob(1)" nodeset="/data/b"')))
    assert "frob" in str(refused.value)
    assert refused.value.where == "/data/b calculate"


def test_check_tells_all_problems_at_once() -> None:
    findings = check(_xml(("<a/>", "<a>siete</a>"), ('nodeset="/data/b"', 'calculate="frob(1)" relevant="1 +" nodeset="/data/b"'),
                          ('ref="/data/b"', 'ref="/data/c"')))  # fmt: skip
    errors = [finding for finding in findings if finding.severity == "error"]
    assert {error.where for error in errors} == {
        "/data/a",
        "/data/b calculate",
        "/data/b relevant",
        "/data/c",
    }


def test_what_is_not_supported_is_named() -> None:
    xml = xform("""
        | type     | name | label | appearance |
        | image    | a    | A     | draw       |
        | image    | b    | B     | annotate   |
        | geopoint | c    | C     | map        |
        | audio    | d    | D     |            |
    """)
    said = " ".join(finding.what for finding in check(xml))
    for word in ("drawing", "annotating", "map", "audio"):
        assert word in said


def test_entities_are_named_as_not_supported() -> None:
    xml = _xml(
        (
            "<model ",
            '<model xmlns:entities="http://www.opendatakit.org/xforms/entities" entities:entities-version="2024.1.0" ',
        )
    )
    assert any("entities" in finding.what for finding in check(xml))


def test_a_form_without_instance_id_is_an_error() -> None:
    xml = _xml(("<meta>", "<nothing>"), ("</meta>", "</nothing>"), ("/data/meta/", "/data/nothing/"))
    assert any("instanceID" in finding.what for finding in check(xml))


def test_attributes_of_others_are_kept_and_ignored() -> None:
    xml = _xml(('nodeset="/data/a"', 'xmlns:x="urn:other" x:colour="red" nodeset="/data/a"'))
    assert Form.load(xml).specs["/data/a"].bind.others == {("urn:other", "colour"): "red"}


def test_a_list_without_the_columns_a_question_needs_is_an_error() -> None:
    xml = xform("| type | name | label |\n| select_one_from_file p.csv | a | A |")
    assert any("no column name" in f.what for f in check(xml, media={"p.csv": b"code,label\na,A\n"}))
    assert not [f for f in check(xml, media={"p.csv": b"name,label\na,A\n"}) if f.severity == "error"]
