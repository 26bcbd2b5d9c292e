"""A small form to ask expressions of, readable in one look."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from desktop.forms.tree import Node
from desktop.forms.xpath import Context, PlainEnvironment, compile_expression

BUENOS_AIRES = dt.timezone(dt.timedelta(hours=-3), "-03")
NOW = dt.datetime(2026, 11, 21, 22, 30, tzinfo=BUENOS_AIRES)  # the 22nd by the UTC clock


def leaf(name: str, text: str = "", kind: str = "") -> Node:
    """A leaf with an answer, and the type of its bind."""
    node = Node(name, text=text)
    node.type = kind
    return node


def group(name: str, *children: Node) -> Node:
    """An element with children."""
    node = Node(name)
    for child in children:
        node.append(child)
    return node


@dataclass
class World:
    """The data of a form and what surrounds it."""

    data: Node
    environment: PlainEnvironment

    def node(self, path: str) -> Node:
        """The node at a path with optional indexes, as /data/person[2]/age."""
        found = self.data
        for step in path.split("/")[2:]:
            name, _, index = step.rstrip("]").partition("[")
            found = found.children.named(name)[int(index or 1) - 1]
        return found

    def context(self, path: str = "/data") -> Context:
        return Context(self.node(path), root=self.data, environment=self.environment)

    def value(self, expression: str, at: str = "/data") -> Any:
        """The typed value of an expression; a node-set as the texts of its nodes."""
        value = compile_expression(expression).evaluate(self.context(at))
        return [node.string_value() for node in value] if isinstance(value, list) else value

    def text(self, expression: str, at: str = "/data") -> str:
        return compile_expression(expression).string(self.context(at))

    def truth(self, expression: str, at: str = "/data") -> bool:
        return compile_expression(expression).truth(self.context(at))


@pytest.fixture
def world() -> World:
    """Two persons, a blank one as the repeat's template, and a list of posts."""
    data = group(
        "data",
        leaf("post", "PAS"),
        leaf("age", "17", "int"),
        leaf("zero", "0", "int"),
        leaf("none", "0", "string"),
        leaf("blank"),
        leaf("signs", "d1 d3 n2"),
        leaf("seen", "2026-11-20", "date"),
        leaf("born", "2008-11-22", "date"),
        leaf("at", "2026-11-21T23:30:00.000-03:00", "dateTime"),
        leaf("hidden", "secret"),
        group("person", leaf("name"), leaf("years")),
        group("person", leaf("name", "Ana"), leaf("years", "15"), group("trip", leaf("to", "Salta"))),
        group(
            "person",
            leaf("name", "Luz"),
            leaf("years", "30"),
            group("trip", leaf("to", "Jujuy")),
            group("trip", leaf("to", "Oran")),
        ),
        group("meta", leaf("instanceID", "uuid:1")),
    )
    data.children.named("person")[0].template = True
    data.children.named("hidden")[0].relevant = False
    data.set_attribute("version", "3")
    facts = [("1", "2026-01-01"), ("2", "2026-11-20"), ("4", "2027-01-01")]
    rows = [("PAS", "Aguas Blancas", "Salta"), ("IGU", "Puerto Iguazú", "Misiones"), ("ORA", "Orán", "Salta")]
    posts = group(
        "root",
        *[
            group(
                "item",
                leaf("name", name),
                leaf("label", label),
                leaf("province", place),
                leaf("rank", rank),
                leaf("since", since),
            )
            for (name, label, place), (rank, since) in zip(rows, facts, strict=True)
        ],
    )
    environment = PlainEnvironment(
        NOW,
        BUENOS_AIRES,
        instances={"posts": posts},
        texts={"hello": "Hola"},
        labels={("/data/post", "PAS"): "Aguas Blancas"},
        repeats=frozenset({"/data/person", "/data/person/trip"}),
    )
    return World(data, environment)


@pytest.fixture
def value(world: World) -> Callable[..., Any]:
    return world.value


@pytest.fixture
def text(world: World) -> Callable[..., str]:
    return world.text


@pytest.fixture
def truth(world: World) -> Callable[..., bool]:
    return world.truth
