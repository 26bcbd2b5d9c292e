"""Properties that hold for any expression."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.errors import FormError, XPathError
from desktop.forms.tree import Node
from desktop.forms.xpath import Context, PlainEnvironment, compile_expression, to_number, to_string
from desktop.forms.xpath.functions import FUNCTIONS
from desktop.forms.xpath.lexer import tokens_of
from desktop.forms.xpath.parser import AXES, parse
from desktop.forms.xpath.printer import print_part
from desktop.forms.xpath.syntax import (
    Call,
    Chain,
    Filter,
    KindTest,
    NameTest,
    Negate,
    Number,
    Path,
    Step,
    Text,
    Variable,
)

NAMES = st.sampled_from(["a", "data", "or", "div", "mod", "and", "node", "text", "x-y", "x.y", "ñ", "if"])
PREFIXES = st.sampled_from(["", "", "orx", "jr"])
RANKS = [("or",), ("and",), ("=", "!="), ("<", "<=", ">", ">="), ("+", "-"), ("*", "div", "mod"), ("|",)]

name_tests = st.builds(NameTest, st.one_of(NAMES, st.just("*")), PREFIXES)
kind_tests = st.one_of(
    st.builds(KindTest, st.sampled_from(["node", "text", "comment"])),
    st.builds(KindTest, st.just("processing-instruction"), st.sampled_from(["", "target"])),
)


def _chains(inner):
    def of_rank(operators):
        pairs = st.lists(st.tuples(st.sampled_from(operators), inner), min_size=1, max_size=3)
        return st.builds(Chain, inner, pairs.map(tuple))

    return st.one_of([of_rank(operators) for operators in RANKS])


def _bigger(inner):
    predicates = st.lists(inner, max_size=2).map(tuple)
    steps = st.lists(
        st.builds(Step, st.sampled_from(sorted(AXES)), st.one_of(name_tests, kind_tests), predicates),
        min_size=1,
        max_size=3,
    ).map(tuple)
    some = st.lists(inner, min_size=1, max_size=2).map(tuple)
    filters = st.builds(Filter, inner.filter(lambda part: not isinstance(part, Filter)), some)
    return st.one_of(
        st.builds(Call, st.sampled_from(["f", "jr:itext", "concat"]), st.lists(inner, max_size=3).map(tuple)),
        st.builds(Negate, inner, st.integers(1, 3)),
        _chains(inner),
        filters,
        st.builds(Path, steps, st.booleans()),
        st.builds(Path, steps, origin=inner.filter(lambda part: not isinstance(part, Path) or part.steps)),
    )


leaves = st.one_of(
    st.builds(Number, st.floats(min_value=0, allow_nan=False, allow_infinity=True)),
    st.builds(Text, st.text().filter(lambda text: not ("'" in text and '"' in text))),
    st.builds(Variable, NAMES),
    st.just(Path((), absolute=True)),
)
parts = st.recursive(leaves, _bigger, max_leaves=12)


def _plain(part):
    """Steps that the grammar has no predicates for carry none."""
    return parse(print_part(part))


@given(parts)
@settings(max_examples=300, deadline=None)
def test_what_is_printed_parses_to_the_same_parts(part):
    printed = print_part(part)
    parsed = parse(printed)
    assert parsed == part
    assert print_part(parsed) == printed


WORDS = st.sampled_from(
    [*sorted(FUNCTIONS), *sorted(AXES), "(", ")", "[", "]", "/", "//", "..", ".", "@", ",", "|", "+", "-", "*", "=", "!=", "<",
     ">=", "::", "$", "div", "mod", "and", "or", "1", "0.5", "'a'", '"b"', "data", "item", "orx:meta", "/data/item", "node()",
     "''", "current()", "instance('c')", "9e9", "text()", "2024-02-30", "'2024-01-31'", "1 div 0", "0 div 0"]
)  # fmt: skip


def _context() -> Context:
    data = Node("data")
    for text in ("1", "", "x y", "2024-01-01"):
        data.append(Node("item", text=text))
    environment = PlainEnvironment(
        dt.datetime(2026, 1, 1, tzinfo=dt.UTC), instances={"c": data}, repeats=frozenset({"/data/item"})
    )
    return Context(data.children[2], root=data, environment=environment)


@given(
    st.one_of(
        st.text(), st.lists(WORDS, max_size=25).map(" ".join), st.lists(WORDS, max_size=25).map("".join)
    )
)
@settings(max_examples=500, deadline=None)
def test_any_text_compiles_and_evaluates_or_is_refused_as_an_expression(text):
    try:
        expression = compile_expression(text)
    except XPathError:
        return
    expression.references()
    try:
        to_string(expression.evaluate(_context()))
        to_number(expression.evaluate(_context()))
        expression.truth(_context())
        expression.answer(_context())
    except FormError:
        pass


ARGUMENTS = st.sampled_from(
    ["''", "'a b'", "1", "-1", "0 div 0", "1 div 0", "-1 div 0", "1e400", "/data/item", "/data/none", "today()", "now()", "true()",
     "'2024-02-29'", "'10 20;30 40'", "'SHA-256'", "'hex'", "'('", "99999999999999", "0.1", "'c'", "date('')", "'%Y'", "."]
)  # fmt: skip


@given(
    st.sampled_from(sorted([*FUNCTIONS, "if", "coalesce", "indexed-repeat"])), st.lists(ARGUMENTS, max_size=7)
)
@settings(max_examples=500, deadline=None)
def test_no_function_falls_over_its_arguments(name, arguments):
    try:
        expression = compile_expression(f"{name}({', '.join(arguments)})")
        expression.answer(_context())
        expression.truth(_context())
        expression.number(_context())
    except FormError:
        pass


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_number_survives_being_written(number):
    assert "e" not in to_string(number)
    assert to_number(to_string(number)) == number


@given(st.dates(min_value=dt.date(1, 1, 2)))
def test_a_date_survives_being_a_number(date):
    context = _context()
    assert compile_expression(f"date(number('{date.isoformat()}'))").evaluate(context) == date


@given(st.text(alphabet="abc*/[]()'\"+-=<>|@.,:$ 1", max_size=40))
def test_tokens_cover_the_whole_text(text):
    try:
        tokens = tokens_of(text)
    except XPathError:
        return
    places = zip(tokens.texts, tokens.positions, strict=True)
    assert tokens.texts == [text[position : position + len(token)] for token, position in places]
    assert tokens.positions[-1] == len(text)


def test_the_printer_is_readable():
    assert print_part(parse("/data/person[ age>=18 ]/../name")) == "/data/person[age >= 18]/../name"
    assert (
        print_part(parse("-(1+2)*a|b")) == "-(1 + 2) * (a | b)"
        or print_part(parse("-(1+2)*a|b")) == "-(1 + 2) * a | b"
    )


@pytest.mark.parametrize("name", sorted(FUNCTIONS))
def test_every_function_says_its_wrong_number_of_arguments(name):
    with pytest.raises(XPathError, match=r"takes|unknown|argument"):
        compile_expression(
            f"{name}({', '.join(['/data/x'] * 9)})"
            if FUNCTIONS[name].maximum is not None
            else f"{name}() + nope()"
        )
