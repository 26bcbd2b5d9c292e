"""Forms, lists and answers out of nowhere: refused or taken, never a crash."""

from __future__ import annotations

import contextlib
import json

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.errors import AnswerRefused, FormError
from desktop.forms.check import check
from desktop.forms.definition import Form
from desktop.forms.lines import answers
from desktop.forms.secondary import tree_of_csv
from desktop.forms.session import Session
from desktop.forms.surroundings import Surroundings
from desktop.forms.values import TYPES, typed
from tests.forms.filling import CountingIds, FixedClock, fill, xform

SEED = xform("""
    | type                | name | label::a (a) | relevant  | calculation | choice_filter | constraint | repeat_count |
    | integer             | n    | N ${m}       |           |             |               | . < 4      |              |
    | text                | m    | M            |           |             |               |            |              |
    | select_one l        | s    | S            |           |             | k = ${m}      |            |              |
    | begin_repeat        | r    | R            | ${m} = '' |             |               |            | ${n}         |
    | calculate           | c    |              |           | ${n} + 1    |               |            |              |
    | end_repeat          |      |              |           |             |               |            |              |
    | calculate           | t    |              |           | sum(${c})   |               |            |              |

    | list_name | name | label::a (a) | k |
    | l         | a    | A            | 1 |
""").decode()
WORDS = ["/data", "/data/n", "..", "'", '"', "<", ">", "/>", "<data>", "nodeset=", "jr:template=\"\"", "count(", "instance('l')",
         "[1]", "*", "//", "sum(", ")", "&#0;", "<!DOCTYPE x>", "xmlns=\"\"", "int", "repeat", "input", "group", "ref=", "\x00",
         "<bind nodeset=\"/data/m\"/>", "setvalue", "value", "-1", "9" * 30, "jr:itext('x')"]  # fmt: skip
edits = st.lists(
    st.tuples(st.integers(0, len(SEED)), st.integers(0, 40), st.one_of(st.sampled_from(WORDS), st.text(max_size=5))),
    min_size=1, max_size=6,
)  # fmt: skip


def _edited(changes: list[tuple[int, int, str]]) -> str:
    text = SEED
    for at, length, words in changes:
        text = text[:at] + words + text[at + length :]
    return text


@settings(max_examples=250, deadline=None)
@given(edits)
def test_a_damaged_form_is_refused_or_runs(changes: list[tuple[int, int, str]]) -> None:
    steps = [
        {"set": ["/data/m", "1"]},
        {"set": ["/data/n", "2"]},
        {"set": ["/data/s", "a"]},
        {"add": "/data/r"},
        {"lang": "a (a)"},
    ]
    request = {"form": _edited(changes), "steps": steps, "eval": [{"expr": "count(//*)"}]}
    (said,) = answers([json.dumps(request).encode()])
    assert not json.loads(said).get("error", "").startswith("internal"), said


@settings(max_examples=150, deadline=None)
@given(edits)
def test_check_never_fails(changes: list[tuple[int, int, str]]) -> None:
    xml = _edited(changes).encode("utf-8", "replace")
    usable = not any(finding.severity == "error" for finding in check(xml))
    with contextlib.suppress(FormError):
        Form.load(xml)
        return
    assert not usable  # what does not load has an error to show


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.binary(max_size=60), st.text(alphabet='a;,"\n\r\ufeff b', max_size=60).map(str.encode)))
def test_any_bytes_are_a_list_or_refused(data: bytes) -> None:
    with contextlib.suppress(FormError):
        assert tree_of_csv(data, "x.csv").name == "root"


@settings(max_examples=300, deadline=None)
@given(
    st.sampled_from(TYPES),
    st.one_of(st.text(max_size=20), st.text(alphabet="0123456789-+.:TZ eE;", max_size=30)),
)
def test_any_text_is_an_answer_or_refused_and_stays_what_it_became(kind: str, text: str) -> None:
    zone = FixedClock().now().tzinfo
    assert zone is not None
    with contextlib.suppress(AnswerRefused):
        kept = typed(kind, text, zone)
        assert typed(kind, kept, zone) == kept


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="/data[]0123rnm@.* -", max_size=20))
def test_any_reference_is_a_node_or_refused(ref: str) -> None:
    form = fill("| type | name | label |\n| begin_repeat | r | R |\n| text | n | N |\n| end_repeat | | |")
    for deed in (
        lambda: form.session.set(ref, "x"),
        lambda: form.session.add(ref),
        lambda: form.session.remove(ref),
    ):
        with contextlib.suppress(FormError):
            deed()


LOADED = Form.load(SEED.encode())


def _draft() -> str:
    session = Session(LOADED, Surroundings(FixedClock(), CountingIds()))
    for ref, value in (("/data/m", "1"), ("/data/n", "2"), ("/data/s", "a")):
        session.set(ref, value)
    return session.draft().decode()


DRAFT = _draft()
damage = st.lists(
    st.tuples(st.integers(0, len(DRAFT)), st.integers(0, 30), st.one_of(st.sampled_from(WORDS), st.text(max_size=4))),
    min_size=1, max_size=5,
)  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(damage)
def test_damaged_answers_are_refused_or_read_back_as_they_are(changes: list[tuple[int, int, str]]) -> None:
    text = DRAFT
    for at, length, words in changes:
        text = text[:at] + words + text[at + length :]
    with contextlib.suppress(FormError):
        draft = Session(LOADED, instance=text.encode("utf-8", "replace")).draft()
        assert Session(LOADED, instance=draft).draft() == draft


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="/dataxyz.[]()'=<>|*@: 1-orndcut$,\"", max_size=40))
def test_any_text_is_an_expression_or_refused(text: str) -> None:
    session = Session(LOADED, Surroundings(FixedClock(), CountingIds()))
    with contextlib.suppress(FormError):
        session.evaluate(text, "/data/n")
