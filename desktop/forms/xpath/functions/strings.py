"""Text: cutting, joining, searching, naming, translation."""

from __future__ import annotations

import math
import string

from desktop.errors import XPathError
from desktop.forms.tree import Node
from desktop.forms.xpath.context import Context
from desktop.forms.xpath.functions.table import ANY, BOOLEAN, NODES, NUMBER, TEXT, Table
from desktop.forms.xpath.values import Value, texts_of

TABLE = Table()

LONGEST_ID = 10_000
_ALPHABET = string.ascii_letters + string.digits


@TABLE.add("string", TEXT, TEXT, minimum=0, on_node=True)
def text(value: str) -> str:
    return value


@TABLE.add("concat", TEXT, ANY, minimum=0, variadic=True)
def concat(*values: Value) -> str:
    """All texts one after another, each node of a node-set included."""
    return "".join(texts_of(values))


@TABLE.add("join", TEXT, TEXT, ANY, minimum=1, variadic=True)
def join(separator: str, *values: Value) -> str:
    return separator.join(texts_of(values))


@TABLE.add("substr", TEXT, TEXT, NUMBER, NUMBER, minimum=2)
def substr(value: str, start: float, end: float = math.inf) -> str:
    """From `start` (0-based; negative counts from the end) up to but without `end`."""
    if math.isnan(start) or math.isnan(end):
        return ""
    return value[_index(start, value) : _index(end, value)]


def _index(place: float, value: str) -> int:
    return int(max(-len(value) - 1.0, min(float(len(value)), place)))


@TABLE.add("substring", TEXT, TEXT, NUMBER, NUMBER, minimum=2)
def substring(value: str, start: float, length: float | None = None) -> str:
    """XPath 1.0's: 1-based, both numbers rounded."""
    first = _half_up(start)
    last = math.inf if length is None else first + _half_up(length)
    return "".join([sign for place, sign in enumerate(value, 1) if first <= place < last])


def _half_up(value: float) -> float:
    return math.floor(value + 0.5) if math.isfinite(value) else value


@TABLE.add("substring-before", TEXT, TEXT, TEXT)
def substring_before(value: str, mark: str) -> str:
    at = value.find(mark)
    return value[:at] if at > 0 else ""


@TABLE.add("substring-after", TEXT, TEXT, TEXT)
def substring_after(value: str, mark: str) -> str:
    at = value.find(mark)
    return value[at + len(mark) :] if at >= 0 else ""


@TABLE.add("starts-with", BOOLEAN, TEXT, TEXT)
def starts_with(value: str, start: str) -> bool:
    return value.startswith(start)


@TABLE.add("ends-with", BOOLEAN, TEXT, TEXT)
def ends_with(value: str, end: str) -> bool:
    return value.endswith(end)


@TABLE.add("contains", BOOLEAN, TEXT, TEXT)
def contains(value: str, part: str) -> bool:
    return part in value


@TABLE.add("string-length", NUMBER, TEXT, minimum=0, on_node=True)
def string_length(value: str) -> float:
    return float(len(value))


@TABLE.add("normalize-space", TEXT, TEXT, minimum=0, on_node=True)
def normalize_space(value: str) -> str:
    return " ".join(
        [word for word in value.replace("\t", " ").replace("\r", " ").replace("\n", " ").split(" ") if word]
    )


@TABLE.add("translate", TEXT, TEXT, TEXT, TEXT)
def translate(value: str, old: str, new: str) -> str:
    """Each sign of `old` becomes the one at its place in `new`, or goes where there is none."""
    table: dict[int, str | None] = {}
    for at, sign in enumerate(old):
        table.setdefault(ord(sign), new[at] if at < len(new) else None)
    return value.translate(table)


@TABLE.add("uuid", TEXT, NUMBER, minimum=0, in_context=True)
def uuid(context: Context, length: float | None = None) -> str:
    """A random UUID of version 4, or `length` random letters and digits."""
    chance = context.environment.random
    if length is None:
        digits = "".join([f"{int(chance() * 0x10000):04x}" for _ in range(8)])
        variant = "89ab"[int(digits[16], 16) % 4]
        return f"{digits[:8]}-{digits[8:12]}-4{digits[13:16]}-{variant}{digits[17:20]}-{digits[20:]}"
    if not 0 <= length <= LONGEST_ID:
        raise XPathError(f"uuid() makes 0 to {LONGEST_ID} signs")
    return "".join([_ALPHABET[int(chance() * len(_ALPHABET))] for _ in range(int(length))])


@TABLE.add("jr:itext", TEXT, TEXT, in_context=True)
def itext(context: Context, identifier: str) -> str:
    return context.environment.itext(identifier)


@TABLE.add("name", TEXT, NODES, minimum=0, on_node=True)
@TABLE.add("local-name", TEXT, NODES, minimum=0, on_node=True)
def local_name(nodes: list[Node]) -> str:
    """The first node's name; trees keep no prefixes, so name() is the same."""
    name = nodes[0].name if nodes else ""
    kind, colon, target = name.partition(":")
    if name.startswith("#"):
        return target if kind == "#processing-instruction" and colon else ""
    return name


@TABLE.add("namespace-uri", TEXT, NODES, minimum=0, on_node=True)
def namespace_uri(nodes: list[Node]) -> str:
    return nodes[0].ns if nodes else ""
