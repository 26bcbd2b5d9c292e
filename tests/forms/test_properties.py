"""What holds after any sequence of answers, additions and removals."""

from __future__ import annotations

from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.errors import FormError
from desktop.forms.definition import Form
from desktop.forms.markup import clean
from desktop.forms.session import Session
from tests.forms.filling import Filling, xform

FORM = Form.load(
    xform("""
    | type                | name  | label | relevant          | calculation                 | choice_filter  | repeat_count | required | constraint |
    | integer             | n     | N     |                   |                             |                |              |          |  |
    | select_one place    | place | P     | ${n} != 3         |                             |                |              |          |  |
    | select_multiple town | towns | T    |                   |                             | p = ${place}   |              |          |  |
    | text                | words | W     | selected(${towns}, 'a') |                       |                |              | yes      | string-length(.) < 4 |
    | begin_group         | g     | G     | ${n} > 1 or ${place} = 'x' |                    |                |              |          |  |
    | begin_repeat        | r     | R     |                   |                             |                |              |          |  |
    | integer             | age   | A     |                   |                             |                |              |          | . < 50 |
    | text                | why   | Y     | ${age} > ${n}     |                             |                |              | ${n} = 2 |  |
    | calculate           | twice |       |                   | ${age} * 2 + position(..)   |                |              |          |  |
    | begin_repeat        | in    | I     |                   |                             |                | ${age} mod 3 |          |  |
    | text                | deep  | D     | ${why} != ''      |                             |                |              |          |  |
    | calculate           | where |       |                   | concat(${twice}, '/', position(..)) |        |              |          |  |
    | end_repeat          |       |       |                   |                             |                |              |          |  |
    | end_repeat          |       |       |                   |                             |                |              |          |  |
    | calculate           | sum   |       |                   | sum(${age})                 |                |              |          |  |
    | end_group           |       |       |                   |                             |                |              |          |  |
    | calculate           | all   |       |                   | concat(${sum}, join(',', ${deep}), count(${r})) |  |          |          |  |
    | note                | tell  | ${all} | ${sum} > 10      |                             |                |              |          |  |

    | list_name | name | label | p |
    | place     | x    | X     |   |
    | place     | y    | Y     |   |
    | town      | a    | A     | x |
    | town      | b    | B     | x |
    | town      | c    | C     | y |
""")
)

indexes = st.integers(1, 3)
small = st.sampled_from(["", "0", "1", "2", "3", "4", "60"])
text = st.sampled_from(["", "x", "hola", "a b"])
steps = st.one_of(
    st.tuples(st.just("set"), st.just("/data/n"), small),
    st.tuples(st.just("set"), st.just("/data/place"), st.sampled_from(["", "x", "y"])),
    st.tuples(st.just("set"), st.just("/data/towns"), st.sampled_from(["", "a", "a b", "c", "b c"])),
    st.tuples(st.just("set"), st.just("/data/words"), text),
    st.tuples(st.just("set"), indexes.map("/data/g/r[{}]/age".format), small),
    st.tuples(st.just("set"), indexes.map("/data/g/r[{}]/why".format), text),
    st.tuples(
        st.just("set"), st.tuples(indexes, indexes).map(lambda i: f"/data/g/r[{i[0]}]/in[{i[1]}]/deep"), text
    ),
    st.tuples(st.just("add"), st.just("/data/g/r"), st.none()),
    st.tuples(st.just("remove"), indexes.map("/data/g/r[{}]".format), st.none()),
    st.tuples(st.just("undo"), st.none(), st.none()),
)
ordinary = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def _take(session: Session, step: tuple[str, Any, Any]) -> None:
    deed, ref, value = step
    try:
        if deed == "set":
            session.set(ref, value)
        elif deed == "undo":
            session.undo()
        else:
            getattr(session, deed)(ref)
    except FormError:
        pass  # an instance that is not there


def _seen(session: Session) -> dict[str, object]:
    found: dict[str, object] = {}
    for node in session.all_nodes():
        found[session.ref(node)] = (node.text if not node.children else None, node.relevant)
    for question in session.questions():
        if question.relevant:
            found[f"{question.ref} shown"] = (
                question.label, [choice.name for choice in question.choices], question.required, question.problem
            )  # fmt: skip
    return found


@ordinary
@given(st.lists(steps, max_size=14))
def test_recomputing_what_depends_equals_recomputing_everything(taken: list[tuple[str, Any, Any]]) -> None:
    session = Filling(FORM).session
    for step in taken:
        _take(session, step)
    before = _seen(session)
    session._recompute.everything()
    assert _seen(session) == before


@ordinary
@given(st.lists(steps, max_size=12))
def test_changes_name_everything_that_changed(taken: list[tuple[str, Any, Any]]) -> None:
    filling = Filling(FORM)
    session = filling.session
    for step in taken:
        before = _seen(session)
        deed, ref, value = step
        try:
            changes = session.set(ref, value) if deed == "set" else session.undo() if deed == "undo" else None
        except FormError:
            continue
        if changes is None:
            _take(session, step)
            continue
        after = _seen(session)
        if changes.structure:
            continue  # references were renumbered
        for key in before.keys() & after.keys():
            if before[key] == after[key]:
                continue
            ref = key.removesuffix(" shown")
            told = changes.values | changes.relevance | changes.labels | changes.choices | changes.validity
            assert ref in told, key


@ordinary
@given(st.lists(steps, max_size=12))
def test_undoing_everything_leads_back_to_the_beginning(taken: list[tuple[str, Any, Any]]) -> None:
    session = Filling(FORM).session
    before = session.draft()
    for step in taken:
        if step[0] != "undo":
            _take(session, step)
    while session.can_undo:
        session.undo()
    assert session.draft() == before


@ordinary
@given(st.lists(steps, max_size=12))
def test_a_draft_reads_back_to_the_same_bytes(taken: list[tuple[str, Any, Any]]) -> None:
    session = Filling(FORM).session
    for step in taken:
        _take(session, step)
    again = Filling(FORM, instance=session.draft()).session
    assert again.draft() == session.draft()
    assert again.submission() == session.submission()


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=40))
def test_no_text_breaks_xml(words: str) -> None:
    session = Filling(FORM).session
    session.set("/data/words", words)
    again = Filling(FORM, instance=session.draft()).session
    assert again.value("/data/words") == session.value("/data/words") == clean(words)
