"""Conditions that many questions share are worked out once, and again as soon as what they read has changed."""

from __future__ import annotations

import pytest

from desktop.forms.tree import Node
from desktop.forms.xpath import Context, Known, PlainEnvironment, compile_expression
from desktop.forms.xpath.parser import parse
from desktop.forms.xpath.shared import paths_read
from tests.forms.filling import FixedClock, fill

SHARED = """
    | type       | name   | label | relevant                                       | calculation |
    | select_one yn | woman | ¿M?  |                                                | |
    | integer    | age    | Edad  |                                                | |
    | begin_group | about | A     | ${age} > 3                                     | |
    | text       | hidden | H     |                                                | |
    | end_group  |        |       |                                                | |
    | calculate  | adult  |       |                                                | if(${age} >= 18, 'si', 'no') |
    | text       | first  | Uno   | ${woman} = 'yes' and ${adult} = 'si'           | |
    | text       | second | Dos   | ${woman} = 'yes' and ${adult} = 'si' and ${hidden} = '' | |
    | text       | third  | Tres  | not(${woman} = 'yes') and ${adult} = 'si'      | |
    | text       | fourth | Cuatro | ${hidden} = 'x' and ${woman} = 'yes'          | |
"""


def test_questions_that_share_a_condition_follow_every_change_of_it() -> None:
    form = fill(SHARED)
    seen = []
    for woman, age in (("yes", "20"), ("no", "20"), ("no", "9"), ("yes", "9"), ("yes", "40"), ("", "40")):
        form.answer("woman", woman).answer("age", age)
        seen.append([form.question(name).relevant for name in ("first", "second", "third")])
    adult_woman, adult_man, child = [True, True, False], [False, False, True], [False, False, False]
    assert seen == [adult_woman, adult_man, child, child, adult_woman, adult_man]


def test_a_shared_condition_follows_the_hiding_of_what_it_reads() -> None:
    form = fill(SHARED).answer("woman", "yes").answer("age", "20").answer("hidden", "x")
    assert (form.question("second").relevant, form.question("fourth").relevant) == (False, True)
    form.answer("age", "2")  # hides the group, whose answer now reads as blank
    assert not form.question("fourth").relevant
    form.undo()
    assert form.question("fourth").relevant


@pytest.mark.parametrize(
    ("condition", "paths"),
    [
        ("/data/a = 'x'", ["/data/a"]),
        ("selected(/data/a, 'x') or /data/b > 3", ["/data/a", "/data/b"]),
        ("not(if(/data/a = '', true(), /data/b))", ["/data/a", "/data/b"]),
        ("../a = 'x'", None),
        ("/data/a[. = 'x']", None),
        ("/data/*/a = 'x'", None),
        ("/data/a = today()", None),
        ("position(..) = 1", None),
        ("string-length() = 0", None),
        ("/data/a = instance('b')/root/c", None),
        ("$a = 'x'", None),
        ("true()", []),
    ],
)
def test_only_what_reads_full_paths_and_nothing_else_is_shared(
    condition: str, paths: list[str] | None
) -> None:
    assert paths_read(parse(condition), {}) == paths


def test_a_condition_is_remembered_until_it_is_told_to_forget() -> None:
    data = Node("data")
    leaf = data.append(Node("a", text="x"))
    known = Known()
    context = Context(
        leaf,
        root=data,
        environment=PlainEnvironment(FixedClock().now()),
        fixed={"/data": data, "/data/a": leaf},
        known=known,
    )
    expression = compile_expression("/data/a = 'x' and true()")
    assert expression.truth(context) and expression.truth(context), "looked at when asked again"
    leaf.text = "y"
    assert expression.truth(context), "nobody said that it changed"
    known.forget("/data/a")
    assert not expression.truth(context)


def test_nothing_is_remembered_of_a_path_into_a_repeat() -> None:
    data = Node("data")
    leaf = data.append(Node("row")).append(Node("a", text="x"))
    context = Context(
        data,
        root=data,
        environment=PlainEnvironment(FixedClock().now()),
        fixed={"/data": data},
        known=Known(),
    )
    expression = compile_expression("/data/row/a = 'x' and true()")
    assert expression.truth(context) and expression.truth(context)
    leaf.text = "y"
    assert not expression.truth(context)
