"""A form page by page."""

from __future__ import annotations

from desktop.forms.pages import pages
from tests.forms.filling import Filling, fill

FORM = """
    | type         | name | label | appearance | relevant    |
    | text         | a    | A     |            |             |
    | begin_group  | g    | G     | field-list | ${a} != 'x' |
    | text         | b    | B     |            |             |
    | text         | c    | C     |            |             |
    | end_group    |      |       |            |             |
    | begin_group  | h    | H     |            |             |
    | text         | d    | D     |            |             |
    | begin_repeat | r    | R     |            |             |
    | text         | e    | E     |            |             |
    | end_repeat   |      |       |            |             |
    | end_group    |      |       |            |             |
"""


def _refs(form: Filling) -> list[list[str]]:
    return [[item.ref for item in page] for page in pages(form.session.outline())]


def test_a_field_list_is_one_page_and_each_other_question_its_own() -> None:
    assert _refs(fill(FORM)) == [["/data/a"], ["/data/g"], ["/data/h/d"], ["/data/h/r[1]/e"], ["/data/h/r"]]


def test_hidden_pages_are_passed_over() -> None:
    assert _refs(fill(FORM).answer("a", "x"))[:2] == [["/data/a"], ["/data/h/d"]]


def test_a_new_instance_brings_its_pages() -> None:
    assert ["/data/h/r[2]/e"] in _refs(fill(FORM).add("/data/h/r"))
