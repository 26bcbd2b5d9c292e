"""Compile operators: comparisons, arithmetic, and/or. Node-sets compare true when any node does."""

from __future__ import annotations

import datetime as dt
import math
import operator
from collections.abc import Callable

from desktop.forms.tree import Node
from desktop.forms.xpath.context import Context
from desktop.forms.xpath.pieces import Kind, Piece, number_of, text_of, truth_of
from desktop.forms.xpath.values import (
    NAN,
    Value,
    number_of_text,
    to_boolean,
    to_number,
    to_string,
)

TOLERANCE = 1e-12  # JavaRosa's: 0.1 + 0.2 = 0.3

ORDER: dict[str, Callable[[float, float], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


def divide(left: float, right: float) -> float:
    """IEEE 754 division: by zero it gives an infinity or NaN."""
    try:
        return left / right
    except ZeroDivisionError:
        if left == 0 or math.isnan(left):
            return NAN
        return math.copysign(math.inf, left) * math.copysign(1, right)


def remainder(left: float, right: float) -> float:
    """The remainder with the sign of `left`, NaN where there is none."""
    try:
        return math.fmod(left, right)
    except ValueError:
        return NAN


_ARITHMETIC: dict[str, Callable[[float, float], float]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "div": divide,
    "mod": remainder,
}


def both(name: str, truths: list[Callable[[Context], bool]]) -> Piece:
    """`and` or `or` over two or more truths; stops as soon as the answer is known."""
    stop = name == "or"
    if len(truths) == 2:
        first, second = truths
        if stop:
            return Piece(Kind.BOOLEAN, lambda context: first(context) or second(context))
        return Piece(Kind.BOOLEAN, lambda context: first(context) and second(context))
    if len(truths) == 3 and not stop:
        one, two, three = truths
        return Piece(Kind.BOOLEAN, lambda context: one(context) and two(context) and three(context))

    def value(context: Context) -> bool:
        for truth in truths:
            if truth(context) is stop:
                return stop
        return not stop

    return Piece(Kind.BOOLEAN, value)


def arithmetic(first: Piece, rest: list[tuple[str, Piece]]) -> Piece:
    """`+ - * div mod` from left to right."""
    start = number_of(first)
    if len(rest) == 1:
        name, piece = rest[0]
        return Piece(Kind.NUMBER, _two(name, start, number_of(piece)))
    follow = [(_ARITHMETIC[name], number_of(piece)) for name, piece in rest]

    def value(context: Context) -> float:
        result = start(context)
        for apply, number in follow:
            result = apply(result, number(context))
        return result

    return Piece(Kind.NUMBER, value)


def _two(
    name: str, left: Callable[[Context], float], right: Callable[[Context], float]
) -> Callable[[Context], float]:
    match name:
        case "+":
            return lambda context: left(context) + right(context)
        case "-":
            return lambda context: left(context) - right(context)
        case "*":
            return lambda context: left(context) * right(context)
    apply = _ARITHMETIC[name]
    return lambda context: apply(left(context), right(context))


def negate(piece: Piece, times: int) -> Piece:
    """One or more minus signs."""
    number = number_of(piece)
    if times % 2:
        return Piece(Kind.NUMBER, lambda context: -number(context))
    return Piece(Kind.NUMBER, number)


def compare(name: str, left: Piece, right: Piece) -> Piece:
    """One comparison."""
    if name in ORDER:
        return Piece(Kind.BOOLEAN, _order(ORDER[name], left, right))
    wanted = name == "="
    return Piece(Kind.BOOLEAN, _equality(wanted, left, right))


def _order(holds: Callable[[float, float], bool], left: Piece, right: Piece) -> Callable[[Context], bool]:
    sets = (Kind.NODES, Kind.ANY)
    if left.kind not in sets and right.kind not in sets:
        first, second = number_of(left), number_of(right)
        return lambda context: holds(first(context), second(context))
    if left.kind is Kind.NODES and right.kind not in sets:
        return _nodes_and_number(holds, left, number_of(right))
    if right.kind is Kind.NODES and left.kind not in sets:
        return _nodes_and_number(lambda node, number: holds(number, node), right, number_of(left))
    before, after = left.value, right.value

    def value(context: Context) -> bool:
        timezone = context.environment.timezone
        one, other = before(context), after(context)
        if type(one) is list or type(other) is list:
            others = _numbers(other, timezone)
            return any(holds(number, limit) for number in _numbers(one, timezone) for limit in others)
        return holds(to_number(one, timezone), to_number(other, timezone))

    return value


def _nodes_and_number(
    holds: Callable[[float, float], bool], piece: Piece, number: Callable[[Context], float]
) -> Callable[[Context], bool]:
    nodes = piece.value

    def value(context: Context) -> bool:
        limit = number(context)
        timezone = context.environment.timezone
        found: list[Node] = nodes(context)  # type: ignore[assignment]
        for node in found:  # a loop: called for every row of a list
            text = node.string_value() if node.children else node.text
            if holds(number_of_text(text, timezone), limit):
                return True
        return False

    return value


def _numbers(value: Value, timezone: dt.tzinfo) -> list[float]:
    if isinstance(value, list):
        return [number_of_text(node.string_value(), timezone) for node in value]
    return [to_number(value, timezone)]


def _equality(wanted: bool, left: Piece, right: Piece) -> Callable[[Context], bool]:
    kinds = (left.kind, right.kind)
    if Kind.BOOLEAN in kinds:
        yes, no = truth_of(left), truth_of(right)
        return lambda context: (yes(context) == no(context)) is wanted
    if kinds == (Kind.NUMBER, Kind.NUMBER):
        one, two = number_of(left), number_of(right)
        return lambda context: same_number(one(context), two(context)) is wanted
    if kinds == (Kind.TEXT, Kind.TEXT):
        this, that = text_of(left), text_of(right)
        return lambda context: (this(context) == that(context)) is wanted
    if kinds == (Kind.NODES, Kind.TEXT):
        return _nodes_and_text(wanted, left, text_of(right))
    if kinds == (Kind.TEXT, Kind.NODES):
        return _nodes_and_text(wanted, right, text_of(left))
    first, second = left.value, right.value
    return lambda context: equal(first(context), second(context), wanted, context.environment.timezone)


def _nodes_and_text(wanted: bool, piece: Piece, text: Callable[[Context], str]) -> Callable[[Context], bool]:
    """Whether any node's text equals (or not); no nodes at all read as the blank text."""
    nodes = piece.value

    def value(context: Context) -> bool:
        found: list[Node] = nodes(context)  # type: ignore[assignment]
        other = text(context)
        if not found:
            return (other == "") is wanted
        for node in found:
            if ((node.string_value() if node.children else node.text) == other) is wanted:
                return True
        return False

    return value


def same_number(one: float, other: float) -> bool:
    """Equality of numbers, forgiving the last bits; NaN equals nothing."""
    return one == other or abs(one - other) < TOLERANCE


def equal(left: Value, right: Value, wanted: bool, timezone: dt.tzinfo) -> bool:
    """Whether `=` (`wanted`) or `!=` (not `wanted`) holds between two values."""
    if isinstance(left, bool) or isinstance(right, bool):
        return (to_boolean(left) == to_boolean(right)) is wanted
    if isinstance(left, list):
        lefts: list[Value] = [node.string_value() for node in left] or [""]
    else:
        lefts = [left]
    if isinstance(right, list):
        rights: list[Value] = [node.string_value() for node in right] or [""]
    else:
        rights = [right]
    return any(_same(one, other, timezone) is wanted for one in lefts for other in rights)


def _same(left: Value, right: Value, timezone: dt.tzinfo) -> bool:
    if isinstance(left, str) and isinstance(right, str):
        return left == right
    if isinstance(left, float) or isinstance(right, float):
        return same_number(to_number(left, timezone), to_number(right, timezone))
    one, other = to_number(left, timezone), to_number(right, timezone)
    if math.isnan(one) or math.isnan(other):
        return to_string(left) == to_string(right)
    return same_number(one, other)
