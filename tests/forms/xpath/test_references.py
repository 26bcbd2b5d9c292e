"""What an expression reads, for the dependency graph."""

from __future__ import annotations

import pytest

from desktop.forms.xpath import compile_expression


def paths(expression: str, at: str = "/data/person/age") -> list[str | None]:
    return [one.resolve(at) for one in compile_expression(expression).references()]


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("/data/a + /data/b/c", ["/data/a", "/data/b/c"]),
        ("../name", ["/data/person/name"]),
        (". > 3", ["/data/person/age"]),
        ("../../x", ["/data/x"]),
        ("current()/../x", ["/data/person/x"]),
        ("/data/meta/entity/@id", ["/data/meta/entity/@id"]),
        ("/data/person[age > ../limit]/name", ["/data/person/age", "/data/limit", "/data/person/name"]),
        (
            "/data/person[age = current()/../top]/name",
            ["/data/person/age", "/data/person/top", "/data/person/name"],
        ),
        ("instance('posts')/root/item[name = /data/post]/label", [None, "/data/post", None]),
        ("if(selected(../a, 'x'), ../b, 'c')", ["/data/person/a", "/data/person/b"]),
        ("jr:choice-name(../a, ' /data/person/b ')", ["/data/person/a", "/data/person/b"]),
        ("/data/a | /data/a", ["/data/a"]),
        ("(/data/a | /data/b)[1]", ["/data/a", "/data/b"]),
        ("orx:meta/orx:instanceID", ["/data/person/age/meta/instanceID"]),
        ("today()", []),
        ("$x + 1", []),
    ],
)
def test_paths_are_listed_without_predicates(expression, expected):
    assert paths(expression) == expected


def test_a_wildcard_stands_for_all_that_is_below():
    (reference,) = compile_expression("/data/person/*").references()
    assert (reference.resolve("/data"), reference.whole) == ("/data/person", True)
    (reference,) = compile_expression("//name").references()
    assert (reference.resolve("/data"), reference.whole) == ("/", True)


def test_counting_and_places_need_only_know_which_nodes_there_are():
    (count,) = compile_expression("count(/data/person)").references()
    (place,) = compile_expression("position(..)").references()
    assert count.structural
    assert place.structural
    assert place.resolve("/data/person/age") == "/data/person"
    inner, counted = compile_expression("count(/data/person[age > 3])").references()
    assert (inner.structural, counted.structural) == (False, True)


def test_indexed_repeat_reads_its_target_and_the_indexes():
    found = compile_expression("indexed-repeat(/data/p/n, /data/p, /data/i)").references()
    assert [(one.resolve("/data"), one.structural) for one in found] == [
        ("/data/p/n", False),
        ("/data/p", True),
        ("/data/i", False),
    ]


def test_other_instances_are_named():
    kinds = {
        one.kind
        for one in compile_expression("pulldata('a', 'x', 'y', 'z') + instance('b')/root/c").references()
    }
    assert kinds == {"instance:a", "instance:b"}
