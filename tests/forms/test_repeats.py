"""Repeats: nested, counted, empty, renumbered."""

from __future__ import annotations

import pytest

from desktop.errors import FormError
from tests.forms.filling import Filling, fill

PEOPLE = """
    | type         | name   | label    | calculation  | relevant    | default |
    | begin_repeat | person | Persona  |              |             |         |
    | integer      | age    | Edad     |              |             |         |
    | text         | school | Escuela  |              | ${age} < 18 |         |
    | date         | met    | Fecha    |              |             | today() |
    | calculate    | number |          | position(..) |             |         |
    | begin_repeat | pet    | Mascota  |              |             |         |
    | text         | name   | Nombre   |              |             |         |
    | end_repeat   |        |          |              |             |         |
    | end_repeat   |        |          |              |             |         |
    | calculate    | total  |          | sum(${age})  |             |         |
    | calculate    | people |          | count(${person}) |         |         |
"""


def test_each_instance_has_its_own_answers_and_rules() -> None:
    form = fill(PEOPLE).add("/data/person")
    form.answer("/data/person[1]/age", "30").answer("/data/person[2]/age", "9")
    assert not form.question("/data/person[1]/school").relevant
    assert form.question("/data/person[2]/school").relevant
    assert (form["total"], form["people"]) == ("39", "2")
    assert [form[f"/data/person[{i}]/number"] for i in (1, 2)] == ["1", "2"]


def test_a_new_instance_runs_its_own_defaults() -> None:
    form = fill(PEOPLE)
    form.clock.moment = form.clock.moment.replace(day=9)
    form.add("/data/person")
    assert form["/data/person[1]/met"] == "2026-12-01"
    assert form["/data/person[2]/met"] == "2026-12-09"


def test_removing_an_instance_renumbers_those_after_it() -> None:
    form = fill(PEOPLE).add("/data/person").add("/data/person")
    for index, age in enumerate(("1", "2", "4"), 1):
        form.answer(f"/data/person[{index}]/age", age)
    form.remove("/data/person[2]")
    assert form.changes.structure == {"/data/person"}
    assert form["/data/person[2]/age"] == "4"
    assert form["/data/person[2]/number"] == "2"
    assert form["total"] == "5"
    form.undo()
    assert [form[f"/data/person[{i}]/age"] for i in (1, 2, 3)] == ["1", "2", "4"]
    assert form["total"] == "7"


def test_a_repeat_may_have_no_instances() -> None:
    form = fill(PEOPLE).remove("/data/person[1]")
    assert (form["total"], form["people"]) == ("0", "0")
    assert "person" not in form.submission()
    assert form.add("/data/person")["people"] == "1"


def test_repeats_nest() -> None:
    form = fill(PEOPLE).add("/data/person").add("/data/person[2]/pet").add("/data/person[2]/pet")
    form.answer("/data/person[2]/pet[2]/name", "Luna")
    assert form["/data/person[2]/pet[2]/name"] == "Luna"
    with pytest.raises(FormError):
        form["/data/person[1]/pet[2]/name"]
    form.remove("/data/person[1]")
    assert form["/data/person[1]/pet[2]/name"] == "Luna"


def test_the_first_index_may_be_left_out() -> None:
    form = fill(PEOPLE).answer("/data/person/age", "7")
    assert form["/data/person[1]/age"] == "7"


COUNTED = """
    | type         | name   | label   | repeat_count |
    | integer      | many   | Cuántas |              |
    | begin_repeat | person | Persona | ${many}      |
    | text         | who    | Quién   |              |
    | end_repeat   |        |         |              |
"""


def _instances(form: Filling) -> int:
    (_, repeat) = form.session.outline()
    return len(repeat.instances)


def test_a_count_makes_and_discards_instances() -> None:
    form = fill(COUNTED)
    assert _instances(form) == 0
    form.answer("many", "3").answer("/data/person[3]/who", "Ana")
    assert _instances(form) == 3
    form.answer("many", "2")
    assert _instances(form) == 2
    assert form.changes.discarded == 1
    form.undo()
    assert form["/data/person[3]/who"] == "Ana"
    form.answer("many", "0").answer("many", "5")
    assert _instances(form) == 5


def test_a_counted_repeat_takes_no_other_instances() -> None:
    form = fill(COUNTED).answer("many", "1")
    with pytest.raises(FormError, match="fixed"):
        form.add("/data/person")
    with pytest.raises(FormError, match="fixed"):
        form.remove("/data/person[1]")


def test_a_count_beyond_reason_is_cut() -> None:
    form = fill(COUNTED).answer("many", "2000000000")
    assert _instances(form) == 5000


def test_hidden_instances_are_kept() -> None:
    form = fill("""
        | type          | name | label | relevant       | repeat_count |
        | select_one yn | more | More? |                |              |
        | begin_group   | g    | G     | ${more} = 'yes' |             |
        | integer       | n    | N     |                |              |
        | begin_repeat  | r    | R     |                | ${n}         |
        | text          | a    | A     |                |              |
        | end_repeat    |      |       |                |              |
        | end_group     |      |       |                |              |
    """)
    form.answer("more", "yes").answer("n", "2").answer("/data/g/r[2]/a", "x").answer("more", "no")
    assert form.submission() == {"more": "no"}
    assert form.answer("more", "yes")["/data/g/r[2]/a"] == "x"


def test_a_running_total_may_read_the_instance_before() -> None:
    form = fill("""
        | type         | name  | label | calculation |
        | begin_repeat | r     | R     |             |
        | integer      | n     | N     |             |
        | calculate    | total |       | coalesce(${n}, 0) + coalesce(../../r[position() = position(current()/..) - 1]/total, 0) |
        | end_repeat   |       |       |             |
    """)
    for index in (1, 2, 3):
        form.answer(f"/data/r[{index}]/n", str(index)).add("/data/r")
    assert [form[f"/data/r[{index}]/total"] for index in (1, 2, 3)] == ["1", "3", "6"]
    form.answer("/data/r[1]/n", "10")
    assert form["/data/r[3]/total"] == "15"
    form.remove("/data/r[2]")
    assert form["/data/r[2]/total"] == "13"


def test_an_indexed_instance_is_read_from_outside() -> None:
    form = fill("""
        | type         | name  | label | calculation |
        | begin_repeat | r     | R     |             |
        | integer      | n     | N     |             |
        | end_repeat   |       |       |             |
        | calculate    | second |      | indexed-repeat(${n}, ${r}, 2) |
    """).add("/data/r")
    assert form.answer("/data/r[2]/n", "8")["second"] == "8"


def test_a_label_in_a_repeat_reads_its_own_instance() -> None:
    form = fill("""
        | type         | name | label        |
        | begin_repeat | r    | R            |
        | text         | who  | Quién        |
        | integer      | age  | Edad de ${who} |
        | end_repeat   |      |              |
    """).add("/data/r")
    form.answer("/data/r[1]/who", "Ana").answer("/data/r[2]/who", "Luz")
    assert form.changes.labels == {"/data/r[2]/age"}
    assert form.question("/data/r[2]/age").label == "Edad de Luz"
