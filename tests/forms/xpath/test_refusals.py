"""What is refused, and how the refusal helps the author."""

from __future__ import annotations

import sys
import time

import pytest

from desktop.errors import XPathError
from desktop.forms.xpath import compile_expression
from desktop.forms.xpath.lexer import MAX_LENGTH
from desktop.forms.xpath.parser import MAX_DEPTH


@pytest.mark.parametrize(
    ("expression", "what", "position"),
    [
        ("", "expected a value", 0),
        ("1 +", "expected a value or a path at the end", 3),
        ("/data/a b", "expected an operator before 'b'", 8),
        ("'open", "closing quote", 0),
        ("a[1", "expected ']'", 3),
        ("f(1", "expected ')'", 3),
        ("/data/#", "unexpected character '#'", 6),
        ("sideways::a", "unknown axis", 0),
        ("1 + nope(2)", "unknown function nope()", 4),
        ("${age}", "unexpected character '{'", 1),
        ("@", "expected a name", 1),
        ("//", "expected a name", 2),
    ],
)
def test_the_message_says_what_is_wrong_and_where(expression, what, position):
    with pytest.raises(XPathError) as refused:
        compile_expression(expression, where="/data/x")
    assert what in refused.value.what
    assert refused.value.position == position
    assert refused.value.where == "/data/x"
    assert refused.value.expression == expression


@pytest.mark.parametrize(
    "call", ["if(1, 2)", "not()", "true(1)", "round()", "coalesce()", "substr('a')", "pi(2)"]
)
def test_a_wrong_number_of_arguments_is_refused_when_compiled(call):
    with pytest.raises(XPathError, match="argument"):
        compile_expression(call)


def test_extra_names_compile_and_fail_only_when_called(world):
    expression = compile_expression("if(1 = 1, 'a', later())", functions=("later",))
    assert expression.string(world.context()) == "a"
    with pytest.raises(XPathError, match="unknown function later"):
        compile_expression("later()", functions=("later",)).evaluate(world.context())


@pytest.mark.parametrize(
    "source",
    [
        "(" * 100_000,
        "-(" * 20_000,
        "f(" * 30_000,
        "a[" * 30_000,
        "if(1,2," * 9_000,
        "a[b]/" * 13_000,
        "1" * (MAX_LENGTH + 1),
    ],
    ids=["brackets", "minus", "calls", "predicates", "ifs", "steps", "length"],
)
def test_huge_and_deep_expressions_are_refused_at_once(source):
    start = time.process_time()
    with pytest.raises(XPathError):
        compile_expression(source)
    assert time.process_time() - start < 0.5


def test_the_deepest_expression_allowed_runs_within_pythons_stack(world):
    levels = MAX_DEPTH - 2
    for deep in (
        "(" * levels + "1" + ")" * levels,
        "if(/data/age > 1, " * levels + "1" + ", 2)" * levels,
        "concat('a', " * levels + "''" + ")" * levels,
        "/data[" * levels + "1" + "]" * levels,
        "-(" * (levels // 2) + "1" + ")" * (levels // 2),
        "round(1 + " * (levels // 2) + "1" + ")" * (levels // 2),
        "not(" * levels + "/data/age" + ")" * levels,
    ):
        expression = compile_expression(deep)
        expression.evaluate(world.context())
        assert expression.references() is not None
    assert sys.getrecursionlimit() == 1000


def test_long_chains_of_operators_are_no_depth(world):
    assert world.value(" + ".join(["/data/age"] * 3_000)) == 51_000
    assert world.truth(" or ".join(["/data/age = 3"] * 3_000 + ["1 = 1"]))
    assert world.value("-" * 9_999 + "1") == -1


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("/data/person[name != ", "]"),
        ("/data/person[name = ", "]"),
        ("/data/person[1 < ", "]"),
        ("/data/person[selected(", ", name)]"),
        ("/data/person[name = 'x' and ", "]"),
        ("-(", ")"),
        ("if(/data/age = 1, 'a', ", ")"),
        ("coalesce(", ", 'x')"),
    ],
)
def test_compiling_takes_time_in_proportion_to_the_nesting(start, end):
    levels = 40
    begin = time.process_time()
    compile_expression(start * levels + "'y'" + end * levels).references()
    assert time.process_time() - begin < 1


def test_a_chain_of_comparisons_too_long_to_evaluate_is_refused_not_fatal(world):
    expression = compile_expression("/data/age" + " = /data/age" * 3_000)
    with pytest.raises(XPathError, match="too deep"):
        expression.evaluate(world.context())
