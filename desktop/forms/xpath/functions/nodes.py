"""Node-sets: counting, places, other instances, look-ups and shuffling."""

from __future__ import annotations

import hashlib
import math
import re

from desktop.errors import XPathError
from desktop.forms.tree import Node
from desktop.forms.xpath.axes import in_document_order
from desktop.forms.xpath.context import Context
from desktop.forms.xpath.functions.table import ANY, NODES, NUMBER, TEXT, Table
from desktop.forms.xpath.paths import document_of
from desktop.forms.xpath.values import Value, texts_of, to_answer, to_number, to_string

TABLE = Table()

_MODULUS = 2_147_483_647  # 2**31 - 1, of Park and Miller's generator
_MULTIPLIER = 16_807
_LONGEST = 2**63 - 1  # Java's long, which a seed is cut to
_DECIMAL = re.compile(r"-?(\d+(\.\d*)?|\.\d+)")


@TABLE.add("count", NUMBER, NODES)
def count(nodes: list[Node]) -> float:
    return float(len(nodes))


@TABLE.add("count-non-empty", NUMBER, NODES)
def count_non_empty(nodes: list[Node]) -> float:
    return float(sum(1 for node in nodes if node.string_value()))


@TABLE.add("last", NUMBER, in_context=True)
def last(context: Context) -> float:
    return float(context.size)


@TABLE.add("position", NUMBER, NODES, minimum=0, in_context=True)
def position(context: Context, nodes: list[Node] | None = None) -> float:
    """The place in a predicate, or that of a node among its siblings of the same name, from 1."""
    if nodes is None:
        return float(context.position)
    if not nodes:
        return math.nan
    node = nodes[0]
    return float(node.parent.children.place_of(node)) if node.parent is not None else 1.0


@TABLE.add("current", NODES, in_context=True)
def current(context: Context) -> list[Node]:
    return [context.current]


@TABLE.add("instance", NODES, TEXT, in_context=True)
def instance(context: Context, identifier: str) -> list[Node]:
    """The node above a secondary instance's root element."""
    return [document_of(context.environment.instance(identifier))]


@TABLE.add("id", NODES, ANY, in_context=True)
def by_id(context: Context, value: Value) -> list[Node]:
    """The elements whose `id` attribute is among the words of the value."""
    wanted = {word for text in texts_of([value]) for word in text.split()}
    top = context.root.root()
    found = []
    for node in [top, *top.descendants()]:
        marks = [one for one in node.attributes.values() if one.name == "id" and not one.ns]
        if marks and marks[0].text in wanted:
            wanted.discard(marks[0].text)
            found.append(node)
    return found


@TABLE.add("once", TEXT, ANY, in_context=True)
def once(context: Context, value: Value) -> str:
    """The context node's own answer where it has one, else the value."""
    return context.node.string_value() or to_answer(value)


@TABLE.add("pulldata", TEXT, TEXT, TEXT, TEXT, TEXT, in_context=True)
def pulldata(context: Context, identifier: str, wanted: str, column: str, key: str) -> str:
    """The cell of column `wanted` in the first row whose `column` is `key`."""
    table = context.environment.instance(identifier)
    places = table.places("item", column).get(key, ())
    return table.at_places("item", places[:1])[0].cell(wanted) if places else ""


@TABLE.add("randomize", NODES, NODES, ANY, minimum=1, in_context=True)
def randomize(context: Context, nodes: list[Node], seed: Value | None = None) -> list[Node]:
    """The nodes shuffled as JavaRosa does: Fisher-Yates inside out over Park and Miller's numbers."""
    chance = context.environment.random
    state = int(chance() * (_MODULUS - 1)) + 1 if seed is None else _seed(seed, context)
    shuffled: list[Node] = []
    for at, node in enumerate(nodes):
        state = state * _MULTIPLIER % _MODULUS
        place = int((state - 1) / (_MODULUS - 1) * (at + 1))
        if place == at:
            shuffled.append(node)
        else:
            shuffled.append(shuffled[place])
            shuffled[place] = node
    return shuffled


def _seed(value: Value, context: Context) -> int:
    """A number cut to a whole one, or the first eight bytes of a text's SHA-256, brought into range."""
    text = to_string(value)
    if isinstance(value, str) and text and not _DECIMAL.fullmatch(text):
        whole = int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big", signed=True)
    else:
        number = to_number(value, context.environment.timezone)
        if not math.isnan(number):
            whole = int(max(-_LONGEST, min(_LONGEST, number)))
        elif isinstance(value, list) and text:
            return _seed(text, context)
        else:
            whole = 0
    state = abs(whole) % _MODULUS * (1 if whole > 0 else -1)
    return state if state > 0 else state + _MODULUS - 1


def union(sets: list[list[Node]]) -> list[Node]:
    """The nodes of several node-sets, once each, in document order."""
    for nodes in sets:
        if not isinstance(nodes, list):
            raise XPathError("| joins paths, not values")
    return in_document_order([node for nodes in sets for node in nodes])
