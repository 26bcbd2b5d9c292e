"""Compile predicates; `[column = value]` and positions are known and need no walk with a context."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache

from desktop.forms.tree import Node
from desktop.forms.xpath.context import Context
from desktop.forms.xpath.operators import ORDER, same_number
from desktop.forms.xpath.pieces import Kind, Piece, text_of, truth_of
from desktop.forms.xpath.syntax import Call, Chain, NameTest, Number, Part, Path, inner_parts
from desktop.forms.xpath.values import Value, number_of_text, to_boolean, to_number

Compile = Callable[[Part], Piece]
Keep = Callable[[list[Node], Context], list[Node]]
Pick = Callable[[Node, str, Context], Sequence[int] | None]

# Functions that read the context node, its place, or chance: their value is not the same for each node.
_ROVING = frozenset({"position", "last", "once", "random", "uuid", "lang", "randomize"})
_OF_CONTEXT_NODE = frozenset({"string", "number", "string-length", "normalize-space", "name", "local-name",
                              "namespace-uri"})  # fmt: skip
_MIRRORED = {"<": ">", "<=": ">=", ">": "<", ">=": "<="}
_COMPARISONS = frozenset({"=", "!=", *ORDER})
LAST = Call("last", ())


class Predicate:
    """One predicate: `keep` filters nodes.

    Where it asks only for a text of one column, `pick` finds the rows of a secondary instance without a walk: it
    gives the places, in order, among the children of a node with a name, or None where a walk must tell.
    """

    __slots__ = ("exact", "keep", "pick")

    def __init__(self, keep: Keep, pick: Pick | None = None, *, exact: bool = False) -> None:
        self.keep = keep
        self.pick = pick
        self.exact = exact  # an equality: few rows are left


def compile_predicates(
    parts: tuple[Part, ...], compile_part: Compile, namespaces: Mapping[str, str]
) -> list[Predicate]:
    """The predicates of a step; one that is an `and` becomes several, columns' equalities first."""
    predicates: list[Predicate] = []
    for part in parts:
        conditions = _conditions(part)
        if conditions is None:
            predicates.append(_of_part(part, compile_part, namespaces))
            continue
        several = [_of_condition(one, compile_part, namespaces) for one in conditions]
        predicates += sorted(
            several, key=lambda predicate: 0 if predicate.exact else 2 - bool(predicate.pick)
        )
    return predicates


def _conditions(part: Part) -> tuple[Part, ...] | None:
    """The operands of an `and` that asks for no position, else None."""
    match part:
        case Chain(first=first, rest=rest) if rest[0][0] == "and" and not _asks_position(part):
            return first, *[operand for _, operand in rest]
    return None


def _asks_position(part: Part) -> bool:
    if isinstance(part, Call) and part.name in ("position", "last"):
        return True
    return any(_asks_position(inner) for inner in inner_parts(part))


def _of_condition(part: Part, compile_part: Compile, namespaces: Mapping[str, str]) -> Predicate:
    """A predicate for an operand of `and`, which counts by its truth."""
    if isinstance(part, Chain) or (isinstance(part, Call) and part.name == "selected"):
        return _of_part(part, compile_part, namespaces)
    return _general(Piece(Kind.BOOLEAN, truth_of(compile_part(part))))


def _of_part(part: Part, compile_part: Compile, namespaces: Mapping[str, str]) -> Predicate:
    match part:
        case Number(value=value):
            return Predicate(lambda found, _: _at(found, value))
        case Call("last", ()):
            return Predicate(lambda found, _: found[-1:])
        case Chain(first=Call("position", ()), rest=(("=", other),)) if other == LAST:
            return Predicate(lambda found, _: found[-1:])
        case Chain(first=Call("position", ()), rest=(("=", other),)) if stays_the_same(other):
            place = compile_part(other).value
            return Predicate(lambda found, context: _at(found, to_number(place(context))))
        case Chain(rest=(("or", _), *_)) if not _asks_position(part):
            return _either(part, compile_part, namespaces)
        case Chain(first=first, rest=((operator, other),)):
            return _comparison(part, first, operator, other, compile_part, namespaces)
        case Call("selected", (chosen, name)) if stays_the_same(chosen) and (
            column := _column(name, namespaces)
        ):
            return _chosen(column, text_of(compile_part(chosen)))
    return _general(compile_part(part))


def _either(part: Chain, compile_part: Compile, namespaces: Mapping[str, str]) -> Predicate:
    """An `or`: where each operand asks for a column, those rows that one of them picks."""
    operands = (part.first, *(operand for _, operand in part.rest))
    if not all(_asks_column(operand, namespaces) for operand in operands):
        return _general(compile_part(part))
    picks = [_of_part(operand, compile_part, namespaces).pick for operand in operands]
    general = cache(lambda: _general(compile_part(part)))

    def pick(parent: Node, name: str, context: Context) -> Sequence[int] | None:
        found = [one and one(parent, name, context) for one in picks]
        return None if None in found else _merged(places for places in found if places)

    return Predicate(lambda found, context: general().keep(found, context), pick)


def _asks_column(part: Part, namespaces: Mapping[str, str]) -> bool:
    """Whether a part compares a column with what is the same for every row."""
    match part:
        case Chain(first=first, rest=((operator, other),)) if operator in _COMPARISONS:
            sides = ((first, other), (other, first))
            return any(_column(one, namespaces) and stays_the_same(that) for one, that in sides)
    return False


def _merged(several: Iterable[Sequence[int]]) -> Sequence[int]:
    """The places of several lists, once each, in order."""
    lists = list(several)
    if len(lists) < 2:
        return lists[0] if lists else ()
    return sorted(set().union(*lists))


def _picking(column: str, test: Callable[[str], bool], parent: Node, name: str) -> Sequence[int]:
    """The places of the rows whose text in a column passes a test, made once for each different text."""
    return _merged(places for text, places in parent.places(name, column).items() if test(text))


def _chosen(column: str, chosen: Callable[[Context], str]) -> Predicate:
    """`selected(answer, column)`: the answer is taken apart once, not for every row."""

    def test_in(context: Context) -> Callable[[str], bool]:
        names = set(chosen(context).split()) or {""}
        return lambda text: text.strip() in names

    return Predicate(
        lambda found, context: _rows_where(found, column, test_in(context)) if found else found,
        lambda parent, name, context: _picking(column, test_in(context), parent, name),
    )


def _comparison(
    part: Part, first: Part, operator: str, other: Part, compile_part: Compile, namespaces: Mapping[str, str]
) -> Predicate:
    """A comparison; of a column with what is the same for every row, it is made row by row without contexts."""
    column = _column(first, namespaces)
    if column is None or not stays_the_same(other):
        first, other, operator = other, first, _MIRRORED.get(operator, operator)
        column = _column(first, namespaces)
    if column is None or not stays_the_same(other):
        return _general(compile_part(part))
    if operator == "=":
        return _equality(column, compile_part(other))
    if operator == "!=" or operator in ORDER:
        general = cache(
            lambda: _general(compile_part(part))
        )  # compiled if need be: twice at once doubles by level
        return _difference(column, operator, compile_part(other), general)
    return _general(compile_part(part))


def stays_the_same(part: Part) -> bool:
    """Whether a part has the same value whichever node of a step it is evaluated at."""
    match part:
        case Path(absolute=False, origin=None):
            return False
        case Path(absolute=True):
            return True
        case Path(origin=origin) if origin is not None:
            return stays_the_same(origin)
        case Call(name=name, arguments=arguments) if name in _ROVING or (
            name in _OF_CONTEXT_NODE and not arguments
        ):
            return False
    return all(stays_the_same(inner) for inner in inner_parts(part))


def _column(part: Part, namespaces: Mapping[str, str]) -> str | None:
    """The name of a plain child path of one step, else None."""
    if not isinstance(part, Path) or part.absolute or part.origin is not None or len(part.steps) != 1:
        return None
    step = part.steps[0]
    if step.axis != "child" or step.predicates or not isinstance(step.test, NameTest):
        return None
    return None if step.test.local == "*" or step.test.prefix in namespaces else step.test.local


def _at(found: list[Node], place: float) -> list[Node]:
    if not 1 <= place <= len(found) or place != int(place):
        return []
    return [found[int(place) - 1]]


def _equality(column: str, piece: Piece) -> Predicate:
    value = piece.value

    def keep(found: list[Node], context: Context) -> list[Node]:
        return _rows_with(found, column, value(context), context) if found else []

    def pick(parent: Node, name: str, context: Context) -> Sequence[int] | None:
        wanted = value(context)
        if isinstance(wanted, list) and len(wanted) < 2:
            wanted = wanted[0].string_value() if wanted else ""
        if isinstance(wanted, str):
            return parent.places(name, column).get(wanted, ())
        if isinstance(wanted, float):
            number, timezone = wanted, context.environment.timezone
            return _picking(
                column, lambda text: same_number(number_of_text(text, timezone), number), parent, name
            )
        return None

    return Predicate(keep, pick, exact=True)


def _difference(column: str, operator: str, piece: Piece, otherwise: Callable[[], Predicate]) -> Predicate:
    """`!=` and the orders, against one text or number; anything else is left to `otherwise`."""
    value = piece.value

    def test_in(context: Context) -> Callable[[str], bool] | None:
        wanted = value(context)
        if isinstance(wanted, list) and len(wanted) == 1:
            wanted = wanted[0].string_value()
        if isinstance(wanted, bool | list) or (operator == "!=" and not isinstance(wanted, str | float)):
            return None
        return _test(operator, wanted, context.environment.timezone)

    def keep(found: list[Node], context: Context) -> list[Node]:
        if not found:
            return found
        test = test_in(context)
        return otherwise().keep(found, context) if test is None else _rows_where(found, column, test)

    def pick(parent: Node, name: str, context: Context) -> Sequence[int] | None:
        test = test_in(context)
        return None if test is None else _picking(column, test, parent, name)

    return Predicate(keep, pick)


def _test(operator: str, wanted: Value, timezone: dt.tzinfo) -> Callable[[str], bool]:
    """Whether a cell's text holds against one value."""
    if operator == "!=" and isinstance(wanted, str):
        return lambda text: text != wanted
    limit = to_number(wanted, timezone)
    if operator == "!=":
        return lambda text: not same_number(number_of_text(text, timezone), limit)
    holds = ORDER[operator]
    return lambda text: holds(number_of_text(text, timezone), limit)


def _rows_where(found: list[Node], column: str, test: Callable[[str], bool]) -> list[Node]:
    kept = []
    for row in found:
        blank = True
        for cell in row.children:
            if cell.name == column and cell.relevant and not cell.template:
                blank = False
                if test(cell.string_value() if cell.children else cell.text):
                    kept.append(row)
                    break
        if blank and test(""):
            kept.append(row)
    return kept


def _rows_with(found: list[Node], column: str, wanted: Value, context: Context) -> list[Node]:
    texts: set[str]
    if isinstance(wanted, str):
        texts = {wanted}
    elif isinstance(wanted, list):
        texts = {node.string_value() for node in wanted} or {""}
    elif isinstance(wanted, bool):
        return [row for row in found if to_boolean(_cells(row, column)) is wanted]
    else:
        timezone = context.environment.timezone
        number = to_number(wanted, timezone)
        return [
            row
            for row in found
            if any(
                same_number(number_of_text(cell.string_value(), timezone), number)
                for cell in _cells(row, column)
            )
        ]
    if "" in texts:
        return [row for row in found if _has_text(row, column, texts)]
    kept = []
    for row in found:
        for cell in row.children:
            if cell.name == column and cell.string_value() in texts and cell.relevant and not cell.template:
                kept.append(row)
                break
    return kept


def _cells(row: Node, column: str) -> list[Node]:
    return [cell for cell in row.children if cell.name == column and cell.relevant and not cell.template]


def _has_text(row: Node, column: str, texts: set[str]) -> bool:
    cells = _cells(row, column)
    return not cells or any(cell.string_value() in texts for cell in cells)


def _general(piece: Piece) -> Predicate:
    value = piece.value
    if piece.kind in (Kind.BOOLEAN, Kind.NODES, Kind.TEXT):

        def keep_true(found: list[Node], context: Context) -> list[Node]:
            inner = context.among(len(found))
            kept = []
            for place, node in enumerate(found, 1):
                inner.node, inner.position = node, place
                if value(inner):
                    kept.append(node)
            return kept

        return Predicate(keep_true)

    def keep(found: list[Node], context: Context) -> list[Node]:
        inner = context.among(len(found))
        kept = []
        for place, node in enumerate(found, 1):
            inner.node, inner.position = node, place
            result = value(inner)
            if result == place if type(result) is float else bool(result):
                kept.append(node)
        return kept

    return Predicate(keep)
