"""The functions, family by family."""

from __future__ import annotations

import base64
import math
import re

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from desktop.errors import XPathError
from desktop.forms.tree import Node


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("concat('a', 1, /data/person/name)", "a1AnaLuz"),
        ("join('-', /data/person/name, 'x')", "Ana-Luz-x"),
        ("join(', ')", ""),
        ("substr('hello', 1, 3)", "el"),
        ("substr('hello', -3)", "llo"),
        ("substr('hello', 0, -1)", "hell"),
        ("substr('hello', 9)", ""),
        ("substring('12345', 2, 3)", "234"),
        ("substring-before('2026/11', '/')", "2026"),
        ("substring-after('2026/11', '/')", "11"),
        ("normalize-space('  a \t b ')", "a b"),
        ("translate('bar', 'abc', 'AB')", "BAr"),
        ("coalesce(/data/blank, /data/post)", ["PAS"]),
        ("selected-at(/data/signs, 1)", "d3"),
        ("selected-at(/data/signs, 7)", ""),
        ("coalesce(0 div 0, 'x')", "x"),
        ("if(/data/age < 18, 'minor', 'adult')", "minor"),
        ("digest('abc', 'MD5', 'hex')", "900150983cd24fb0d6963f7d28e17f72"),
        ("digest('abc', 'MD5')", "kAFQmDzST7DWlj99KOF/cg=="),
        ("base64-decode('w6nDqMOx')", "éèñ"),
        ("base64-decode('***')", ""),
        ("jr:itext('hello')", "Hola"),
        ("jr:choice-name(/data/post, '/data/post')", "Aguas Blancas"),
        ("pulldata('posts', 'label', 'name', 'IGU')", "Puerto Iguazú"),
        ("pulldata('posts', 'label', 'name', 'none')", ""),
        ("name(/data/post)", "post"),
        ("string-length('ñandú')", 5.0),
        ("name(..)", ""),
    ],
)
def test_texts(value, expression, expected):
    assert value(expression) == expected


def test_a_choice_is_found_from_a_relative_path(text):
    assert text("jr:choice-name('PAS', ' ../post ')", "/data/blank") == "Aguas Blancas"


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("starts-with('trata', 'tr')", True),
        ("ends-with('trata', 'ta')", True),
        ("contains('trata', '')", True),
        ("regex('AB123', '[A-Z]{2}[0-9]{3}')", True),
        ("regex('xAB123', '[A-Z]{2}[0-9]{3}')", False),
        (r"regex('ñandú', '\p{L}+')", True),
        ("boolean-from-string('1')", True),
        ("boolean-from-string('True')", False),
        ("checklist(1, 2, 1, 0, 1)", True),
        ("checklist(-1, 1, 1, 1)", False),
        ("weighted-checklist(3, -1, 1, 2, 0, 9, 1, 1)", True),
        ("selected(/data/signs, 'd3')", True),
        ("selected(/data/signs, 'd')", False),
        ("selected(/data/signs, ' d3 ')", True),
        ("selected(/data/signs, /data/post)", False),
        ("selected(/data/blank, '')", True),
        ("geofence('0.5 0.5', '0 0;0 1;1 1;1 0;0 0')", True),
        ("geofence('1.5 0.5', '0 0;0 1;1 1;1 0;0 0')", False),
        ("geofence('0.5 0.5', '0 0;0 1;1 1;1 0')", False),
        ("intersects('0 0;1 1;0 1;1 0;0 0')", True),
        ("intersects('0 0;0 1;1 1;1 0;0 0')", False),
    ],
)
def test_questions(value, expression, expected):
    assert value(expression) is expected


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("int(-3.7)", -3.0),
        ("floor(-1.2)", -2.0),
        ("ceiling(1.2)", 2.0),
        ("round(2.5)", 3.0),
        ("round(-2.5)", -2.0),
        ("round(1.255, 2)", 1.26),
        ("round(-1.475, 2)", -1.47),
        ("round(1234, -2)", 1200.0),
        ("abs(-3)", 3.0),
        ("sum(/data/person/years)", 45.0),
        ("sum(/data/person/name)", math.nan),
        ("sum(/data/blank)", 0.0),
        ("max(-4, -1, -3)", -1.0),
        ("min(/data/person/years, 20)", 15.0),
        ("max(/data/nowhere)", math.nan),
        ("pow(2, 10)", 1024.0),
        ("pow(10, 400)", math.inf),
        ("sqrt(-1)", math.nan),
        ("log(0)", -math.inf),
        ("log10(100)", 2.0),
        ("exp10(2)", 100.0),
        ("exp(1000)", math.inf),
        ("cos(0)", 1.0),
        ("atan2(0, 1)", 0.0),
        ("count(/data/person)", 2.0),
        ("count-non-empty(/data/blank | /data/post)", 1.0),
        ("count-selected(/data/signs)", 3.0),
        ("number('x')", math.nan),
        ("area('0 0;0 1;1 1;1 0;0 0')", 12391256135.806162),
        ("area('0 0;0 1')", 0.0),
        ("enclosed-area('a')", 0.0),
        ("distance('0 0;0 1', '0 2')", 222637.69004290068),
    ],
)
def test_numbers(value, expression, expected):
    assert value(expression) == pytest.approx(expected, rel=1e-15, nan_ok=True)


def test_position_of_a_node_counts_its_namesakes_without_the_template(value):
    assert value("position(..)", "/data/person[3]/name") == 2
    assert value("position(.)", "/data/person[2]") == 1


@pytest.mark.parametrize(
    ("expression", "at", "expected"),
    [
        ("indexed-repeat(/data/person/name, /data/person, 2)", "/data", ["Luz"]),
        ("indexed-repeat(/data/person/name, /data/person, 1)", "/data/person[3]/name", ["Ana"]),
        ("indexed-repeat(../name, .., 1)", "/data/person[3]/years", ["Ana"]),
        ("indexed-repeat(/data/person/trip/to, /data/person, 2, /data/person/trip, 2)", "/data", ["Oran"]),
        ("indexed-repeat(/data/person/trip/to, /data/person/trip, 2)", "/data/person[3]/name", ["Oran"]),
        ("indexed-repeat(/data/person/name, /data/person, 3)", "/data", []),
        ("indexed-repeat(/data/person/name, /data/person, /data/blank)", "/data", []),
    ],
)
def test_indexed_repeat(value, expression, at, expected):
    assert value(expression, at) == expected


def test_indexed_repeat_wants_paths(value):
    with pytest.raises(XPathError, match="plain paths"):
        value("indexed-repeat('x', /data/person, 1)")
    with pytest.raises(XPathError, match="pairs"):
        value("indexed-repeat(/data/person/name, /data/person)")


def test_once_keeps_the_answer_that_is_there(text):
    assert text("once('new')", "/data/post") == "PAS"
    assert text("once('new')", "/data/blank") == "new"
    assert text("once(0 div 0)", "/data/blank") == ""


def test_uuid_has_the_form_of_version_4_or_the_length_asked_for(world):
    numbers = iter(range(1, 10_000))
    world.environment.random = lambda: next(numbers) * 0.618 % 1
    found = world.text("uuid()")
    assert re.fullmatch("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", found)
    assert world.text("uuid()") != found
    assert re.fullmatch("[A-Za-z0-9]{7}", world.text("uuid(7)"))
    with pytest.raises(XPathError):
        world.text("uuid(1000000000)")


# Asked of JavaRosa 1.20 over ten items u1 … u10.
SHUFFLED = {
    "42": "u1 u6 u10 u2 u9 u5 u7 u4 u8 u3",
    "0": "u10 u2 u9 u1 u6 u4 u7 u5 u8 u3",
    "-5": "u4 u3 u1 u10 u6 u7 u5 u8 u9 u2",
    "1.9": "u7 u6 u5 u1 u3 u8 u9 u4 u2 u10",
    "'42'": "u1 u6 u10 u2 u9 u5 u7 u4 u8 u3",
    "''": "u10 u2 u9 u1 u6 u4 u7 u5 u8 u3",
    "/data/blank": "u10 u2 u9 u1 u6 u4 u7 u5 u8 u3",
    "99999999999": "u2 u10 u7 u6 u4 u5 u3 u1 u9 u8",
    "2147483647": "u10 u2 u9 u1 u6 u4 u7 u5 u8 u3",
    "-2147483646": "u10 u1 u2 u3 u4 u5 u6 u7 u8 u9",
}


@pytest.mark.parametrize(("seed", "order"), SHUFFLED.items())
def test_randomize_gives_javarosas_order(world, seed, order):
    for number in range(1, 11):
        world.data.append(Node("n", text=f"u{number}"))
    assert world.text(f"join(' ', randomize(/data/n, {seed}))") == order


def test_randomize_takes_a_text_as_seed_and_keeps_every_node(world):
    for number in range(1, 11):
        world.data.append(Node("n", text=f"u{number}"))
    first = world.value("randomize(/data/n, 'uuid:4f2b')")
    assert first == world.value("randomize(/data/n, 'uuid:4f2b')")
    assert first != world.value("randomize(/data/n, 'uuid:4f2c')")
    assert sorted(first) == sorted(world.value("/data/n")) == sorted(world.value("randomize(/data/n)"))
    assert world.value("randomize(instance('posts')/root/item, 3)/name") != []


def test_extract_signed_gives_the_message_only_under_its_key(world):
    key, other = Ed25519PrivateKey.generate(), Ed25519PrivateKey.generate()
    message = "ficticio: ñ".encode()
    signed = base64.b64encode(key.sign(message) + message).decode()
    keys = [base64.b64encode(one.public_key().public_bytes_raw()).decode() for one in (key, other)]
    assert world.text(f"extract-signed('{signed}', '{keys[0]}')") == "ficticio: ñ"
    assert world.text(f"extract-signed('{signed}', '{keys[1]}')") == ""
    assert world.text("extract-signed('x', 'y')") == ""


@pytest.mark.parametrize(
    "expression",
    ["regex('a', '(')", "digest('a', 'CRC')", "digest('a', 'MD5', 'octal')", "sum(1)", "$nobody"],
)
def test_what_cannot_be_computed_is_an_error_that_names_the_expression(value, expression):
    with pytest.raises(XPathError) as refused:
        value(expression)
    assert refused.value.expression == expression


def test_variables_come_with_the_context(world):
    from desktop.forms.xpath import Context, compile_expression

    context = Context(world.data, root=world.data, environment=world.environment, variables={"limit": 18.0})
    assert compile_expression("/data/age < $limit").truth(context)
