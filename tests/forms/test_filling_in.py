"""Filling in a form: relevance, calculation, rules, events."""

from __future__ import annotations

import pytest

from desktop.errors import AnswerRefused, CycleFound, FormError, NotValid
from tests.forms.filling import fill


def test_hidden_answers_are_not_submitted() -> None:
    form = fill("""
        | type          | name  | label  | relevant        |
        | select_one yn | seen  | Seen?  |                 |
        | text          | where | Where? | ${seen} = 'yes' |
    """)
    form.answer("seen", "yes").answer("where", "plaza").answer("seen", "no")
    assert form.submission() == {"seen": "no"}


def test_a_hidden_answer_comes_back_with_its_question() -> None:
    form = fill("""
        | type          | name  | label  | relevant        |
        | select_one yn | seen  | Seen?  |                 |
        | text          | where | Where? | ${seen} = 'yes' |
    """)
    form.answer("seen", "yes").answer("where", "plaza").answer("seen", "no").answer("seen", "yes")
    assert form.submission() == {"seen": "yes", "where": "plaza"}


def test_a_hidden_group_hides_what_is_in_it_from_calculations() -> None:
    form = fill("""
        | type          | name  | label | relevant        | calculation                          |
        | select_one yn | more  | More? |                 |                                      |
        | begin_group   | g     | G     | ${more} = 'yes' |                                      |
        | integer       | n     | N     |                 |                                      |
        | calculate     | twice |       |                 | ${n} * 2                             |
        | end_group     |       |       |                 |                                      |
        | calculate     | out   |       |                 | if(${twice} = '', 'none', ${twice})  |
    """)
    form.answer("more", "yes").answer("n", "4")
    assert form["out"] == "8"
    form.answer("more", "no")
    assert form["out"] == "none"
    form.answer("more", "yes")
    assert form["out"] == "8"


def test_changes_name_what_an_answer_moved() -> None:
    form = fill("""
        | type    | name | label      | relevant  | calculation | constraint   |
        | integer | a    | A          |           |             |              |
        | integer | b    | B          | ${a} > 3  |             | . > ${a}     |
        | note    | n    | A is ${a}  |           |             |              |
        | calculate | c  |            |           | ${a} + 1    |              |
    """)
    form.answer("a", "5")
    assert form.changes.values == {"/data/a", "/data/c"}
    assert form.changes.relevance == {"/data/b"}
    assert form.changes.labels == {"/data/n"}
    assert "/data/b" in form.changes.validity


def test_an_answer_recomputes_only_what_depends_on_it() -> None:
    form = fill("""
        | type      | name | label | calculation |
        | integer   | a    | A     |             |
        | integer   | b    | B     |             |
        | calculate | of_a |       | ${a} + 1    |
        | calculate | of_b |       | uuid()      |
    """)
    before = form["of_b"]
    form.answer("a", "1")
    assert form["of_a"] == "2"
    assert form["of_b"] == before


def test_every_violation_is_listed_in_the_order_of_the_form() -> None:
    form = fill("""
        | type    | name | label | required | constraint | constraint_message | required_message |
        | text    | a    | A     | yes      |            |                    | Falta A          |
        | integer | b    | B     |          | . < 10     | Muy alto           |                  |
        | text    | c    | C     | yes      |            |                    |                  |
    """)
    form.answer("b", "11")
    assert form.problems() == [("/data/a", "required"), ("/data/b", "constraint"), ("/data/c", "required")]
    assert form.question("b").problem is not None
    assert form.question("b").problem.message == "Muy alto"
    assert form.question("a").problem.message == "Falta A"


def test_an_answer_that_breaks_its_constraint_is_kept_and_blocks_finalising() -> None:
    form = fill("""
        | type    | name | label | constraint |
        | integer | b    | B     | . < 10     |
    """)
    form.answer("b", "11")
    assert form["b"] == "11"
    with pytest.raises(NotValid) as refused:
        form.session.finalise()
    assert refused.value.refs == (("/data/b", "constraint"),)
    assert "11" not in str(refused.value)


def test_hidden_questions_break_no_rule() -> None:
    form = fill("""
        | type          | name  | label  | relevant        | required |
        | select_one yn | seen  | Seen?  |                 |          |
        | text          | where | Where? | ${seen} = 'yes' | yes      |
    """)
    assert form.problems() == []
    form.answer("seen", "yes")
    assert form.problems() == [("/data/where", "required")]


def test_readonly_questions_refuse_answers() -> None:
    form = fill("""
        | type        | name | label | read_only |
        | text        | a    | A     | yes       |
        | begin_group | g    | G     |           |
        | text        | b    | B     |           |
        | end_group   |      |       |           |
    """)
    with pytest.raises(AnswerRefused):
        form.answer("a", "x")
    assert form["a"] == ""
    assert form.answer("b", "x")["b"] == "x"


def test_a_default_may_be_a_calculation_made_once() -> None:
    form = fill("""
        | type | name | label | default     |
        | date | day  | Day   | today()     |
        | text | word | Word  | hola        |
    """)
    assert (form["day"], form["word"]) == ("2026-12-01", "hola")
    form.answer("day", "2026-01-05")
    form.clock.moment = form.clock.moment.replace(year=2027)
    form.answer("word", "chau")
    assert form["day"] == "2026-01-05"


def test_a_trigger_sets_a_value_when_another_changes() -> None:
    form = fill("""
        | type    | name  | label | trigger | calculation   |
        | integer | n     | N     |         |               |
        | text    | stamp | Stamp | ${n}    | now()         |
        | integer | after | After | ${stamp} | ${n} + 100   |
    """)
    assert form["stamp"] == ""
    form.answer("n", "5")
    assert form["stamp"].startswith("2026-12-01T12:00:00.000")
    assert form["after"] == "105"
    form.clock.moment = form.clock.moment.replace(hour=13)
    form.answer("n", "5")
    assert "T12" in form["stamp"]  # nothing changed, nothing fired


def test_once_keeps_its_first_value() -> None:
    form = fill("""
        | type      | name | label | calculation        |
        | integer   | n    | N     |                    |
        | calculate | id   |       | once(concat(uuid(), ${n})) |
    """)
    first = form["id"]
    form.answer("n", "5")
    assert form["id"] == first != ""


def test_preloads_are_filled_in_when_a_form_is_begun() -> None:
    form = fill("""
        | type     | name  |
        | start    | start |
        | end      | end   |
        | today    | today |
        | deviceid | dev   |
        | username | user  |
    """)
    assert form["start"] == "2026-12-01T12:00:00.000+00:00"
    assert (form["today"], form["dev"], form["user"], form["end"]) == (
        "2026-12-01",
        "vigia:test",
        "agente",
        "",
    )
    assert form["/data/meta/instanceID"].startswith("uuid:")
    form.clock.moment = form.clock.moment.replace(hour=18)
    form.session.finalise()
    assert form["end"] == "2026-12-01T18:00:00.000+00:00"


def test_undo_takes_back_an_answer_with_all_that_it_did() -> None:
    form = fill("""
        | type          | name  | label  | relevant        | trigger | calculation |
        | select_one yn | seen  | Seen?  |                 |         |             |
        | text          | where | Where? | ${seen} = 'yes' |         |             |
        | text          | stamp | Stamp  |                 | ${seen} | 'x'         |
    """)
    before = form.session.draft()
    form.answer("seen", "yes")
    assert form["stamp"] == "x"
    form.undo()
    assert form.session.draft() == before
    assert form.changes.relevance == {"/data/where"}
    assert not form.session.can_undo
    assert not form.undo().changes


def test_a_cycle_is_refused_with_its_nodes() -> None:
    with pytest.raises(CycleFound) as refused:
        fill("""
            | type      | name | calculation |
            | calculate | a    | ${b} + 1    |
            | calculate | b    | ${c} + 1    |
            | calculate | c    | ${a} + 1    |
        """)
    assert set(refused.value.nodes) == {"/data/a", "/data/b", "/data/c"}


def test_a_question_whose_relevance_asks_for_itself_is_a_cycle() -> None:
    with pytest.raises(CycleFound):
        fill("""
            | type    | name | label | relevant |
            | integer | a    | A     | ${a} > 3 |
        """)


def test_a_constraint_may_ask_for_its_own_question() -> None:
    form = fill("""
        | type    | name | label | constraint   | required    |
        | integer | a    | A     | . > 3 and ${a} < 9 | ${a} = '' |
    """)
    assert form.answer("a", "5").problems() == []
    assert form.answer("a", "9").problems() == [("/data/a", "constraint")]


def test_an_unknown_reference_is_refused_by_name() -> None:
    form = fill("| type | name | label |\n| text | a | A |")
    with pytest.raises(FormError, match="no such node"):
        form.session.set("/data/b", "x")
    with pytest.raises(FormError, match="no answer"):
        form.session.set("/data/meta", "x")


def test_a_language_can_be_changed_in_mid_form() -> None:
    form = fill("""
        | type            | name | label::Español (es) | label::English (en) | hint::Español (es) | guidance_hint::Español (es) |
        | text            | who  | ¿Quién?             | Who?                | Nombre             | Con cuidado |
        | select_one town | town | Lugar de ${who}     | Place of ${who}     |  | |

        | list_name | name | label::Español (es) | label::English (en) |
        | town      | oran | Orán                | Oran                |

        | form_id | version | default_language |
        | test    | 1       | Español (es)     |
    """)
    form.answer("who", "Ana")
    assert form.session.language == "Español (es)"
    assert form.question("town").label == "Lugar de Ana"
    assert (form.question("who").hint, form.question("who").guidance) == ("Nombre", "Con cuidado")
    changes = form.session.set_language("English (en)")
    assert "/data/who" in changes.labels
    assert form.question("town").label == "Place of Ana"
    assert [choice.label for choice in form.question("town").choices] == ["Oran"]
    assert form.question("who").hint == "Nombre"  # missing there: the default language speaks
    with pytest.raises(FormError):
        form.session.set_language("Guaraní (gn)")


def test_labels_keep_their_markdown_and_carry_media() -> None:
    form = fill("""
        | type | name | label        | image | big-image | audio |
        | note | a    | **Atención** | a.png | b.png     | c.ogg |
    """)
    question = form.question("a")
    assert question.label == "**Atención**"
    assert question.media["image"] == "jr://images/a.png"
    assert question.media["audio"] == "jr://audio/c.ogg"
    assert question.readonly


def test_the_outline_lists_groups_repeats_and_questions() -> None:
    form = fill("""
        | type         | name | label | appearance |
        | begin_group  | g    | Grupo | field-list |
        | text         | a    | A     | multiline  |
        | begin_repeat | r    | Otra  |            |
        | text         | b    | B     |            |
        | end_repeat   |      |       |            |
        | end_group    |      |       |            |
    """)
    (group,) = form.session.outline()
    assert (group.ref, group.label, group.appearance) == ("/data/g", "Grupo", {"field-list"})
    question, repeat = group.items
    assert (question.ref, question.appearance, question.control) == ("/data/g/a", {"multiline"}, "input")
    assert (repeat.ref, repeat.label, repeat.can_add, repeat.can_remove) == ("/data/g/r", "Otra", True, True)
    assert [item.ref for item in repeat.instances[0].items] == ["/data/g/r[1]/b"]


def test_a_form_with_an_evaluation_that_fails_goes_on_and_warns() -> None:
    form = fill("""
        | type      | name | label | calculation          | relevant |
        | text      | a    | A     |                      |          |
        | calculate | day  |       | format-date(${a}, '%Y') |       |
        | text      | b    | B     |                      | count('x') = 1 |
    """)
    form.answer("a", "no es una fecha")
    assert form["day"] == ""
    assert form.question("b").relevant  # never hidden by mistake
    assert any("/data/b" in warning for warning in form.session.warnings)


def test_a_calculation_over_a_whole_group_follows_what_is_in_it():
    form = fill("""
        | type        | name | label | calculation        |
        | begin_group | g    | G     |                    |
        | text        | a    | A     |                    |
        | text        | b    | B     |                    |
        | end_group   |      |       |                    |
        | calculate   | all  |       | concat(${g}, '!')  |
    """)
    assert form.answer("a", "x").answer("b", "y")["all"] == "xy!"
