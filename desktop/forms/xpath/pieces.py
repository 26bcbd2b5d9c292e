"""Compiled pieces of an expression: closures over a context, with the conversions built in at compile time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from enum import Enum
from typing import Any, cast

from desktop.errors import XPathError
from desktop.forms.tree import Node
from desktop.forms.xpath.context import Context
from desktop.forms.xpath.printer import print_part
from desktop.forms.xpath.syntax import Part
from desktop.forms.xpath.values import (
    Value,
    node_is_true,
    number_of_text,
    to_boolean,
    to_number,
    to_string,
)

Evaluate = Callable[[Context], Value]


class Kind(Enum):
    """What is known at compile time of a piece's value."""

    NUMBER = "number"
    TEXT = "text"
    BOOLEAN = "boolean"
    NODES = "nodes"
    ANY = "any"


class Piece:
    """A compiled part: how to get its value, what kind that is, and whether it is always the same.

    `text` is a shorter way to the value's text, where there is one; `source` is the part, for messages.
    """

    __slots__ = ("constant", "kind", "source", "text", "value")

    def __init__(
        self,
        kind: Kind,
        value: Evaluate,
        *,
        constant: bool = False,
        source: Part | None = None,
        text: Callable[[Context], str] | None = None,
    ) -> None:
        self.kind = kind
        self.value = value
        self.constant = constant
        self.source = source
        self.text = text

    @property
    def fixed(self) -> Value:
        """The value of a constant piece."""
        return self.value(cast("Context", None))


def constant(value: Value) -> Piece:
    """A piece that is always this value."""
    if isinstance(value, bool):
        kind = Kind.BOOLEAN
    elif isinstance(value, float):
        kind = Kind.NUMBER
    else:
        kind = Kind.TEXT if isinstance(value, str) else Kind.ANY
    return Piece(kind, lambda _: value, constant=True)


def text_of(piece: Piece) -> Callable[[Context], str]:
    """The closure that gives the piece's value as text."""
    value = piece.value
    if piece.constant:
        text = to_string(piece.fixed)
        return lambda _: text
    if piece.kind is Kind.TEXT:
        return cast("Callable[[Context], str]", value)
    if piece.text is not None:
        return piece.text
    if piece.kind is Kind.NODES:
        return _first_text(piece)
    return lambda context: to_string(value(context))


def _first_text(piece: Piece) -> Callable[[Context], str]:
    nodes = cast("Callable[[Context], list[Node]]", piece.value)

    def text(context: Context) -> str:
        found = nodes(context)
        if not found:
            return ""
        if len(found) > 1:
            warn_of_several(piece.source, context)
        node = found[0]
        return node.string_value() if node.children else node.text

    return text


def _is_clocked(value: Value) -> bool:
    """Whether the number of a value depends on the local time."""
    return isinstance(value, dt.date | dt.time) or (isinstance(value, str) and "T" in value)


def warn_of_several(source: Part | None, context: Context) -> None:
    """Tell the author that a path used as one value stands for several nodes."""
    words = "a node-set" if source is None else print_part(source)
    context.environment.warn(f"{words} stands for several nodes; its first one was used")


def number_of(piece: Piece) -> Callable[[Context], float]:
    """The closure that gives the piece's value as a number."""
    value = piece.value
    if piece.constant and not _is_clocked(piece.fixed):
        number = to_number(piece.fixed)
        return lambda _: number
    if piece.kind is Kind.NUMBER:
        return cast("Callable[[Context], float]", value)
    if piece.kind is Kind.BOOLEAN:
        return lambda context: 1.0 if value(context) else 0.0
    if piece.kind is Kind.NODES:
        text = text_of(piece)

        def number_of_nodes(context: Context) -> float:
            return number_of_text(text(context), context.environment.timezone)

        return number_of_nodes
    return lambda context: to_number(value(context), context.environment.timezone)


def truth_of(piece: Piece) -> Callable[[Context], bool]:
    """The closure that gives the piece's value as a boolean; a node is true by its value."""
    value = piece.value
    if piece.constant:
        truth = to_boolean(piece.fixed)
        return lambda _: truth
    if piece.kind is Kind.BOOLEAN:
        return cast("Callable[[Context], bool]", value)
    if piece.kind is Kind.NODES:
        nodes = cast("Callable[[Context], list[Node]]", value)

        def truth_of_nodes(context: Context) -> bool:
            found = nodes(context)
            return bool(found) and node_is_true(found[0])

        return truth_of_nodes
    return lambda context: to_boolean(value(context))


def nodes_of(piece: Piece) -> Callable[[Context], list[Node]]:
    """The closure that gives the piece's nodes; evaluating it raises XPathError where there are none to give."""
    value = piece.value
    if piece.kind is Kind.NODES:
        return cast("Callable[[Context], list[Node]]", value)

    def nodes(context: Context) -> list[Node]:
        found = value(context)
        if not isinstance(found, list):
            raise XPathError("a path is needed here, not a value")
        return found

    return nodes


def converted(piece: Piece, kind: Kind) -> Callable[[Context], Any]:
    """The closure that gives the piece's value as a value of `kind`."""
    match kind:
        case Kind.TEXT:
            return text_of(piece)
        case Kind.NUMBER:
            return number_of(piece)
        case Kind.BOOLEAN:
            return truth_of(piece)
        case Kind.NODES:
            return nodes_of(piece)
        case Kind.ANY:
            return piece.value
