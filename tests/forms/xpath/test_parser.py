"""How texts become parts."""

from __future__ import annotations

import pytest

from desktop.errors import XPathError
from desktop.forms.xpath.lexer import tokens_of
from desktop.forms.xpath.parser import MAX_STEPS, parse


@pytest.mark.parametrize(
    ("close", "wide"),
    [
        ("/data/g/age", "/ data / g / age"),
        ("../../g/age", ".. / .. / g / age"),
        ("/data/p[1]/q[2]/age", "/ data / p [ 1 ] / q [ 2 ] / age"),
        ("instance('l')/root/item[a = b]/../c", "instance('l') / root / item [a = b] / .. / c"),
        ("/data/g/node()", "/ data / g / node()"),
        ("/data/g/child::x", "/ data / g / child :: x"),
        ("/data/orx:meta/orx:id", "/ data / orx:meta / orx:id"),
        ("/data//b/c", "/ data // b / c"),
        ("/data/*/c", "/ data / * / c"),
        ("/data/e/@id", "/ data / e / @ id"),
        ("(a | b)/c/d", "( a | b ) / c / d"),
        ("/a/b div /c/mod", "/ a / b div / c / mod"),
    ],
)
def test_a_path_means_the_same_with_spaces_between_its_steps(close: str, wide: str) -> None:
    assert parse(close) == parse(wide)


def test_names_one_below_the_other_are_one_token() -> None:
    assert tokens_of("/data/g/age > ../b").texts == ["/data/g/age", ">", "../b", ""]


def test_a_path_of_too_many_names_is_refused() -> None:
    parse("/a" * MAX_STEPS)
    with pytest.raises(XPathError, match="steps"):
        parse("/a" * (MAX_STEPS + 1))
