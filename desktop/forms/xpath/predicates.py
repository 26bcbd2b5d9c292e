"""Compile predicates; `[column = value]` and positions are known and need no walk with a context."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from desktop.forms.tree import Node
from desktop.forms.xpath.context import Context
from desktop.forms.xpath.operators import same_number
from desktop.forms.xpath.pieces import Evaluate, Kind, Piece
from desktop.forms.xpath.syntax import Call, Chain, NameTest, Number, Part, Path, inner_parts
from desktop.forms.xpath.values import Value, number_of_text, to_boolean, to_number

Compile = Callable[[Part], Piece]

# Functions that read the context node, its place, or chance: their value is not the same for each node.
_ROVING = frozenset({"position", "last", "once", "random", "uuid", "lang", "randomize"})
_OF_CONTEXT_NODE = frozenset({"string", "number", "string-length", "normalize-space", "name", "local-name",
                              "namespace-uri"})  # fmt: skip
LAST = Call("last", ())
POSITION = Call("position", ())


class Predicate:
    """One predicate: `keep` filters nodes; `column` is set where it is `[column = value]`."""

    __slots__ = ("column", "keep", "value")

    def __init__(
        self,
        keep: Callable[[list[Node], Context], list[Node]],
        column: str | None = None,
        value: Evaluate | None = None,
    ) -> None:
        self.keep = keep
        self.column = column
        self.value = value

    def look_up(self, parent: Node, name: str, context: Context) -> list[Node] | None:
        """The rows of `parent` called `name` whose column has the value; None where a walk must tell."""
        assert self.column is not None
        assert self.value is not None
        wanted = self.value(context)
        if isinstance(wanted, str):
            return parent.children.by_value(name, self.column).get(wanted, [])
        if isinstance(wanted, list) and len(wanted) < 2:
            text = wanted[0].string_value() if wanted else ""
            return parent.children.by_value(name, self.column).get(text, [])
        return None


def compile_predicate(part: Part, compile_part: Compile, namespaces: Mapping[str, str]) -> Predicate:
    """The predicate for a part."""
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
        case Chain(first=first, rest=(("=", other),)):
            if (column := _column(first, namespaces)) and stays_the_same(other):
                return _equality(column, compile_part(other))
            if (column := _column(other, namespaces)) and stays_the_same(first):
                return _equality(column, compile_part(first))
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

    return Predicate(keep, column, value)


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
