"""Compile parsed parts to closures. Their calls were checked when they were read (`calls.py`)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from desktop.errors import XPathError
from desktop.forms.tree import Node
from desktop.forms.xpath.calls import unknown
from desktop.forms.xpath.context import Context
from desktop.forms.xpath.functions import FUNCTIONS, Function
from desktop.forms.xpath.functions.nodes import union
from desktop.forms.xpath.operators import arithmetic, both, compare, negate
from desktop.forms.xpath.parser import RANK
from desktop.forms.xpath.paths import compile_path
from desktop.forms.xpath.pieces import Evaluate, Kind, Piece, constant, converted, nodes_of, text_of, truth_of
from desktop.forms.xpath.predicates import Predicate, compile_predicates
from desktop.forms.xpath.repeats import indexed_repeat
from desktop.forms.xpath.shared import remembering
from desktop.forms.xpath.syntax import SELF, Call, Chain, Filter, Negate, Number, Part, Path, Text, Variable
from desktop.forms.xpath.values import Value, to_answer

_CONTEXT_NODE = Path((SELF,))


class Compiler:
    """Compiles the parts of one expression."""

    def __init__(self, source: str, namespaces: Mapping[str, str]) -> None:
        self._source = source
        self._namespaces = namespaces

    def compile(self, part: Part) -> Piece:
        """The piece for a part."""
        match part:
            case Number(value=number):
                return constant(number)
            case Text(value=text):
                return constant(text)
            case Path():
                return compile_path(part, self.compile, self._predicates, self._namespaces)
            case Call():
                return self._call(part)
            case Chain():
                return self._chain(part)
            case Negate(operand=operand, times=times):
                piece = self.compile(operand)
                return _folded(negate(piece, times), [piece])
            case Filter():
                return self._filter(part)
            case Variable(name=name):
                return self._variable(name)

    def _predicates(self, parts: tuple[Part, ...]) -> list[Predicate]:
        return compile_predicates(parts, self.compile, self._namespaces)

    # Operators

    def _chain(self, chain: Chain) -> Piece:
        pieces = [self.compile(chain.first), *[self.compile(operand) for _, operand in chain.rest]]
        names = [name for name, _ in chain.rest]
        if names[0] == "|":
            sets = [nodes_of(piece) for piece in pieces]
            return Piece(
                Kind.NODES,
                lambda context: union([nodes(context) for nodes in sets]),
                source=chain,
            )
        if names[0] in ("and", "or"):
            truths = [truth_of(piece) for piece in pieces]
            if names[0] == "and":
                operands = (chain.first, *[operand for _, operand in chain.rest])
                truths = [
                    truth if piece.constant else remembering(operand, truth, self._namespaces)
                    for piece, operand, truth in zip(pieces, operands, truths, strict=True)
                ]
            return _folded(both(names[0], truths), pieces)
        if RANK[names[0]] >= RANK["+"]:
            return _folded(arithmetic(pieces[0], list(zip(names, pieces[1:], strict=True))), pieces)
        piece = pieces[0]
        for name, other in zip(names, pieces[1:], strict=True):
            piece = _folded(compare(name, piece, other), [piece, other])
        return piece

    def _filter(self, part: Filter) -> Piece:
        start = nodes_of(self.compile(part.primary))
        predicates = self._predicates(part.predicates)

        def nodes(context: Context) -> list[Node]:
            found = start(context)
            for predicate in predicates:
                found = predicate.keep(found, context)
            return found

        return Piece(Kind.NODES, nodes, source=part)

    def _variable(self, name: str) -> Piece:
        def value(context: Context) -> Value:
            try:
                return context.variables[name]
            except KeyError:
                raise XPathError(f"unknown variable ${name}", self._source) from None

        return Piece(Kind.ANY, value)

    # Calls

    def _call(self, call: Call) -> Piece:
        special = _SPECIAL.get(call.name)
        if special is not None:
            return special(self, call)
        function = FUNCTIONS.get(call.name)
        if function is None:
            return self._unknown(call)
        arguments = call.arguments or ((_CONTEXT_NODE,) if function.on_node else ())
        pieces = [self.compile(argument) for argument in arguments]
        readers = [converted(piece, function.parameter(at)) for at, piece in enumerate(pieces)]
        piece = Piece(function.result, _calling(function, readers), source=call)
        if function.in_context or not all(argument.constant for argument in pieces):
            return piece
        return _computed(piece)

    def _unknown(self, call: Call) -> Piece:
        """A name that was let pass: it fails when called."""
        error = unknown(call, self._source)

        def value(_: Context) -> Value:
            raise error

        return Piece(Kind.ANY, value)

    def _indexed_repeat(self, call: Call) -> Piece:
        return indexed_repeat(call, self.compile)

    def _conversion(self, call: Call, kind: Kind) -> Piece:
        piece = self.compile(call.arguments[0] if call.arguments else _CONTEXT_NODE)
        return piece if piece.kind is kind else Piece(kind, converted(piece, kind))

    def _not(self, call: Call) -> Piece:
        piece = self.compile(call.arguments[0])
        truth = truth_of(piece)
        return _folded(Piece(Kind.BOOLEAN, lambda context: not truth(context)), [piece])

    def _if(self, call: Call) -> Piece:
        condition, chosen, otherwise = [self.compile(argument) for argument in call.arguments]
        if condition.constant:
            return chosen if truth_of(condition)(None) else otherwise  # type: ignore[arg-type]
        test, yes, no = truth_of(condition), chosen.value, otherwise.value
        kind = chosen.kind if chosen.kind is otherwise.kind else Kind.ANY
        return Piece(kind, lambda context: yes(context) if test(context) else no(context), source=call)

    def _coalesce(self, call: Call) -> Piece:
        *values, last = [self.compile(argument).value for argument in call.arguments]

        def value(context: Context) -> Value:
            for candidate in values:
                found = candidate(context)
                if to_answer(found) != "":
                    return found
            return last(context)

        return Piece(Kind.ANY, value, source=call)

    def _selected(self, call: Call) -> Piece:
        chosen, name = [text_of(self.compile(argument)) for argument in call.arguments]
        if not isinstance(call.arguments[1], Text) or not call.arguments[1].value.strip():
            return Piece(
                Kind.BOOLEAN, lambda context: FUNCTIONS["selected"].body(chosen(context), name(context))
            )
        wanted = call.arguments[1].value.strip()

        def value(context: Context) -> bool:
            text = chosen(context)
            return text == wanted or (wanted in text and wanted in text.split())

        return Piece(Kind.BOOLEAN, value)


_SPECIAL: dict[str, Callable[[Compiler, Call], Piece]] = {
    "if": Compiler._if,
    "coalesce": Compiler._coalesce,
    "indexed-repeat": Compiler._indexed_repeat,
    "selected": Compiler._selected,
    "string": lambda compiler, call: compiler._conversion(call, Kind.TEXT),
    "number": lambda compiler, call: compiler._conversion(call, Kind.NUMBER),
    "boolean": lambda compiler, call: compiler._conversion(call, Kind.BOOLEAN),
    "not": Compiler._not,
}


def _folded(piece: Piece, parts: list[Piece]) -> Piece:
    """The piece as a constant where all its parts are constant numbers or booleans."""
    if all(part.constant and part.kind in (Kind.NUMBER, Kind.BOOLEAN) for part in parts):
        return _computed(piece)
    return piece


def _computed(piece: Piece) -> Piece:
    try:
        return constant(piece.fixed)
    except XPathError:
        return piece  # it fails when evaluated, as a call that is never reached must not


def _calling(function: Function, readers: list[Callable[[Context], Any]]) -> Evaluate:
    """A closure that reads the arguments and calls the body."""
    body, count = function.body, len(readers)
    if function.in_context:
        if count == 0:
            return body
        if count == 1:
            (only,) = readers
            return lambda context: body(context, only(context))
        return lambda context: body(context, *[read(context) for read in readers])
    if count == 0:
        return lambda _: body()
    if count == 1:
        (only,) = readers
        return lambda context: body(only(context))
    if count == 2:
        first, second = readers
        return lambda context: body(first(context), second(context))
    return lambda context: body(*[read(context) for read in readers])
