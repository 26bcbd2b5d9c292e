"""Which nodes a path means."""

from __future__ import annotations

import time

import pytest

from desktop.errors import FormError, XPathError
from desktop.forms.tree import Node
from desktop.forms.xpath import Context, compile_expression


def test_an_absolute_path_finds_a_node(value):
    assert value("/data/post") == ["PAS"]


def test_a_path_to_nothing_is_an_empty_node_set_and_reads_as_blank(value, text):
    assert value("/data/nowhere/at/all") == []
    assert value("/other/post") == []
    assert text("/data/nowhere") == ""


def test_relative_paths_start_at_the_context_node(value):
    assert value("../years", "/data/person[2]/name") == ["15"]
    assert value("../../post", "/data/person[2]/name") == ["PAS"]
    assert value(".", "/data/post") == ["PAS"]
    assert value("person/name") == ["Ana", "Luz"]
    assert value("../../..", "/data/post") == []


def test_templates_and_nodes_that_are_not_relevant_are_not_seen(value, text):
    assert value("count(/data/person)") == 2
    assert value("/data/hidden") == []
    assert text("concat('[', /data/hidden, ']')") == "[]"
    assert "secret" not in value("//node()")


def test_an_absolute_path_into_the_own_repeat_means_the_own_instance(value):
    assert value("/data/person/years", "/data/person[3]/name") == ["30"]
    assert value("/data/person/trip/to", "/data/person[3]/trip[2]/to") == ["Oran"]
    assert value("/data/person/trip/to", "/data/person[3]/name") == ["Jujuy", "Oran"]
    assert value("/data/person/years") == ["15", "30"]


def test_a_relative_path_or_a_predicate_reaches_the_other_instances(value):
    assert value("../../person/years", "/data/person[3]/name") == ["15", "30"]
    assert value("/data/person[1]/years", "/data/person[3]/name") == ["15"]
    assert value("/data/person[years > 20]/name", "/data/person[2]/name") == ["Luz"]


def test_a_filter_over_a_list_reads_the_own_instances_answer(world):
    for person, post in ((2, "IGU"), (3, "ORA")):
        world.node(f"/data/person[{person}]").append(Node("home", text=post))
        at = f"/data/person[{person}]/name"
        assert world.value("instance('posts')/root/item[name = /data/person/home]/name", at) == [post]


def test_siblings_of_one_name_that_are_no_repeat_are_not_narrowed(world):
    world.environment.repeats = frozenset()
    assert world.value("/data/person/years", "/data/person[3]/name") == ["15", "30"]


def test_current_stays_the_same_inside_a_predicate(value):
    assert value("/data/person[years = current()/../years]/name", "/data/person[3]/name") == ["Luz"]
    assert value("instance('posts')/root/item[name = current()/../post]/label", "/data/blank") == [
        "Aguas Blancas"
    ]


def test_attributes_are_reached_with_at(value):
    assert value("/data/@version") == ["3"]
    assert value("@*") == ["3"]
    assert value("/data/@nothing") == []


def test_prefixes_of_names_do_not_matter_unless_they_are_declared(world):
    assert world.value("/data/orx:meta/orx:instanceID") == ["uuid:1"]
    world.node("/data/meta").ns = "http://openrosa.org/xforms"
    strict = compile_expression("/data/orx:meta", namespaces={"orx": "http://openrosa.org/xforms"})
    assert strict.nodes(world.context()) == [world.node("/data/meta")]
    other = compile_expression("/data/orx:meta", namespaces={"orx": "urn:other"})
    assert other.nodes(world.context()) == []


def test_every_axis_answers(value):
    assert value("//to") == ["Salta", "Jujuy", "Oran"]
    assert value("/data/*[1]") == ["PAS"]
    assert value("count(ancestor::*)", "/data/person[2]/trip/to") == 3
    assert value("following-sibling::*[1]", "/data/post") == ["17"]
    assert value("preceding-sibling::*[1]", "/data/age") == ["PAS"]
    assert value("name(preceding-sibling::*[last()])", "/data/meta") == "post"
    assert value("count(following::to)", "/data/person[2]") == 2
    assert value("count(preceding::to)", "/data/person[3]") == 1
    assert value("descendant-or-self::to", "/data/person[2]") == ["Salta"]
    assert value("/data/post/text()") == ["PAS"]


def test_a_union_is_in_document_order_and_without_doubles(value):
    assert value("/data/age | /data/post | /data/age") == ["PAS", "17"]


def test_predicates_count_positions(value):
    assert value("/data/person[2]/name") == ["Luz"]
    assert value("/data/person[last()]/name") == ["Luz"]
    assert value("/data/person[position() = 1]/name") == ["Ana"]
    assert value("/data/person[position() != 1]/name") == ["Luz"]
    assert value("/data/person[0]/name") == value("/data/person[1.5]/name") == []
    assert value("(//to)[2]") == ["Jujuy"]
    assert value("//trip[1]/to") == ["Salta", "Jujuy"]


def test_a_path_as_predicate_asks_whether_it_is_there(value):
    assert value("/data/person[trip[2]]/name") == ["Luz"]
    assert value("/data/*[@version]") == []


def test_another_instance_is_reached_by_its_name(value):
    assert value("count(instance('posts')/root/item)") == 3
    with pytest.raises(FormError, match="there is no instance 'other'"):
        value("instance('other')/root/item")


@pytest.mark.parametrize(
    ("condition", "names"),
    [
        ("province = 'Salta'", ["PAS", "ORA"]),
        ("'Salta' = province", ["PAS", "ORA"]),
        ("province = 'Salta' and name != 'PAS'", ["ORA"]),
        ("province = /data/blank", []),
        ("province = /data/hidden", []),
        ("name = /data/post", ["PAS"]),
        ("province != 'Salta'", ["IGU"]),
        ("nothing = ''", ["PAS", "IGU", "ORA"]),
        ("province = true()", ["PAS", "IGU", "ORA"]),
        ("name = concat('I', 'GU')", ["IGU"]),
        ("name = instance('posts')/root/item[2]/name", ["IGU"]),
        ("name = instance('posts')/root/item/name", ["PAS", "IGU", "ORA"]),
        ("position() = 2 and province = 'Misiones'", ["IGU"]),
        ("position() = 1 and province = 'Misiones'", []),
        ("label and province = 'Salta' and not(name = 'PAS')", ["ORA"]),
        ("2 and province = 'Salta'", ["PAS", "ORA"]),
        ("rank = 2", ["IGU"]),
        ("2 = rank", ["IGU"]),
        ("rank = 3", []),
        ("rank > 1", ["IGU", "ORA"]),
        ("1 >= rank", ["PAS"]),
        ("rank != 2", ["PAS", "ORA"]),
        ("rank != '2'", ["PAS", "ORA"]),
        ("rank != 2.0 and rank < /data/age", ["PAS", "ORA"]),
        ("since <= today()", ["PAS", "IGU"]),
        ("since != today()", ["PAS", "IGU", "ORA"]),
        ("since = date('2026-11-21')", []),
        ("nothing > 1", []),
        ("nothing != 'x'", ["PAS", "IGU", "ORA"]),
        ("selected('PAS  ORA', name)", ["PAS", "ORA"]),
        ("selected(/data/post, name)", ["PAS"]),
        ("selected(/data/blank, name)", []),
        ("selected(/data/blank, nothing)", ["PAS", "IGU", "ORA"]),
        ("selected(name, 'IGU')", ["IGU"]),
        ("province = 'Misiones' or rank = 1", ["PAS", "IGU"]),
        ("contains(label, 'A')", ["PAS"]),
        ("/data/person/years > rank", ["PAS", "IGU", "ORA"]),
    ],
)
def test_rows_of_a_list_are_filtered_alike_by_every_way(world, condition, names):
    assert world.value(f"instance('posts')/root/item[{condition}]/name") == names
    plain = f"(({condition}) or false())"  # neither looked up nor taken row by row
    if "position()" not in condition:
        assert world.value(f"instance('posts')/root/item[{plain}]/name") == names


def test_the_look_up_and_the_walk_find_the_same_rows(world):
    rows = world.environment.instances["posts"]
    walked = compile_expression("/root/item[province = 'Salta']/name")
    looked_up = compile_expression("instance('posts')/root/item[province = 'Salta']/name")
    own = Context(rows, root=rows, environment=world.environment)
    assert walked.nodes(own) == looked_up.nodes(world.context())


def test_a_filter_over_the_answers_sees_a_change(world):
    expression = compile_expression("/data/person[name = 'Ana']/years")
    assert expression.string(world.context()) == "15"
    world.node("/data/person[2]/name").text = "Eva"
    assert expression.string(world.context()) == ""


def test_names_are_found_after_the_tree_changed(world):
    expression = compile_expression("count(/data/person)")
    assert expression.number(world.context()) == 2
    added = world.data.append(Node("person"))
    assert expression.number(world.context()) == 3
    world.data.children.remove(added)
    world.data.children.append(Node("other"))
    assert expression.number(world.context()) == 2


def test_a_path_to_several_nodes_used_as_one_value_warns_the_author(world):
    assert world.text("/data/person/name") == "Ana"
    assert world.environment.warnings == [
        "/data/person/name stands for several nodes; its first one was used"
    ]


def test_a_path_cannot_start_from_a_text(value):
    with pytest.raises(XPathError, match="a path is needed"):
        value("count('x')")


def test_the_caller_may_change_the_list_it_gets(world):
    context = world.context()
    expression = compile_expression("/data/person")
    expression.evaluate(context).clear()
    expression.nodes(context).clear()
    assert len(expression.nodes(context)) == 2


def test_a_long_list_is_looked_up_not_walked(world):
    posts = world.environment.instances["posts"]
    for number in range(20_000):
        row = posts.append(Node("item"))
        row.append(Node("name", text=f"n{number}"))
        row.append(Node("province", text=f"p{number % 50}"))
    looked_up = compile_expression("instance('posts')/root/item[province = 'p7' and name != 'n7']")
    walked = compile_expression("instance('posts')/root/item[(province = 'p7' and name != 'n7') or false()]")
    context = world.context()
    assert looked_up.nodes(context) == walked.nodes(context)  # also makes the table
    assert min(_seconds(looked_up, context) for _ in range(3)) < _seconds(walked, context) / 10


def _seconds(expression, context):
    start = time.process_time()
    expression.nodes(context)
    return time.process_time() - start
