"""Operators and the conversions they make."""

from __future__ import annotations

import math

import pytest


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("1 + 2 * 3", 7.0),
        ("(1 + 2) * 3", 9.0),
        ("7 - 2 - 1", 4.0),
        ("8 div 2 div 2", 2.0),
        ("-7 mod 3", -1.0),
        ("- - 2", 2.0),
        ("1div2", 0.5),
        ("2*3", 6.0),
        ("/data/age + 1", 18.0),
        ("'4' * '2'", 8.0),
        ("true() + 1", 2.0),
        ("1 div 0", math.inf),
        ("-1 div 0", -math.inf),
    ],
)
def test_arithmetic(value, expression, expected):
    assert value(expression) == expected


@pytest.mark.parametrize("expression", ["0 div 0", "1 mod 0", "/data/blank + 1", "'a' * 1", "1 + /data/post"])
def test_what_is_no_number_is_nan_and_is_stored_as_blank(world, expression):
    from desktop.forms.xpath import compile_expression

    assert math.isnan(world.value(expression))
    assert compile_expression(expression).answer(world.context()) == ""


@pytest.mark.parametrize(
    "expression",
    [
        "1 = 1.0",
        "0.1 + 0.2 = 0.3",
        "'a' != 'b'",
        "/data/post = 'PAS'",
        "'PAS' = /data/post",
        "/data/age = 17",
        "/data/age >= '17'",
        "/data/blank = ''",
        "/data/hidden = ''",
        "/data/nowhere = ''",
        "/data/hidden != 'yes'",
        "/data/person/years = 30",
        "/data/person/years != 30",
        "/data/person/years < 16",
        "16 > /data/person/years",
        "/data/person/years = /data/person/years",
        "true() = 'x'",
        "true() != ''",
        "2 > 1 > 0",
    ],
)
def test_comparisons_that_hold(truth, expression):
    assert truth(expression)


@pytest.mark.parametrize(
    "expression",
    [
        "/data/blank > 5",
        "/data/blank < 5",
        "/data/blank = 0",
        "/data/post != 'PAS'",
        "/data/age = '17.0'",
        "'b' > 'a'",
        "0 div 0 = 0 div 0",
        "/data/person/years > 30",
    ],
)
def test_comparisons_that_do_not_hold(truth, expression):
    assert not truth(expression)


def test_and_stops_at_the_first_false_and_or_at_the_first_true(world):
    from desktop.forms.xpath import compile_expression

    never = ("never",)
    assert compile_expression("true() or never()", functions=never).truth(world.context())
    assert not compile_expression("1 = 1 and 1 = 2 and never()", functions=never).truth(world.context())


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("/data/post", True),
        ("/data/blank", False),
        ("/data/hidden", False),
        ("/data/zero", False),
        ("/data/none", True),
        ("'false'", True),
        ("0", False),
        ("0 div 0", False),
    ],
)
def test_a_node_is_true_by_its_value_and_its_type(truth, expression, expected):
    assert truth(expression) is expected
    assert truth(f"boolean({expression})") is expected
    assert truth(f"not({expression})") is not expected


def test_a_boolean_node_is_read_as_one(world):
    node = world.node("/data/blank")
    node.type = "boolean"
    for text, expected in {"true": True, "1": True, "false": False, "0": False}.items():
        node.text = text
        assert world.truth("/data/blank") is expected


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("1.0", "1"),
        ("0.00001 * 1", "0.00001"),
        ("1000000 * 1000000", "1000000000000"),
        ("1 div 3", "0.3333333333333333"),
        ("1 div 0", "Infinity"),
        ("string(0 div 0)", "NaN"),
        ("true()", "true"),
        ("1 = 2", "false"),
        ("-0.5", "-0.5"),
        ("- 0", "0"),
    ],
)
def test_values_as_text(text, expression, expected):
    assert text(expression) == expected
