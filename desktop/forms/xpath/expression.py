"""A compiled expression: evaluate it, or ask what it reads."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import NamedTuple, TypeVar

from desktop.errors import XPathError
from desktop.forms.tree import Node
from desktop.forms.xpath.calls import checker
from desktop.forms.xpath.compiler import Compiler
from desktop.forms.xpath.context import Context
from desktop.forms.xpath.parser import CheckCall, parse
from desktop.forms.xpath.pieces import Kind, nodes_of, number_of, text_of, truth_of
from desktop.forms.xpath.references import Reference, references_of
from desktop.forms.xpath.syntax import Part
from desktop.forms.xpath.values import Value, to_answer

Result = TypeVar("Result")
NO_NAMESPACES: Mapping[str, str] = {}
_CHECK = checker(())


class _Closures(NamedTuple):
    """An expression compiled: its value, and its value read as each kind."""

    kind: Kind
    value: Callable[[Context], Value]
    text: Callable[[Context], str]
    number: Callable[[Context], float]
    truth: Callable[[Context], bool]
    nodes: Callable[[Context], list[Node]]


class Expression:
    """An expression, read and checked at once, compiled to closures when first evaluated.

    Evaluating raises XPathError, or FormError for a missing instance.
    """

    __slots__ = ("_closures", "_namespaces", "_references", "part", "text", "where")

    def __init__(self, text: str, where: str, check: CheckCall, namespaces: Mapping[str, str]) -> None:
        self.text = text
        self.where = where
        self.part: Part = parse(text, check)
        self._namespaces = namespaces
        self._closures: _Closures | None = None
        self._references: tuple[Reference, ...] | None = None

    def __repr__(self) -> str:
        return f"Expression({self.text!r})"

    def evaluate(self, context: Context) -> Value:
        """The value, typed; a node-set is a list of the caller's own."""
        value = self._run((self._closures or self._compile()).value, context)
        return list(value) if isinstance(value, list) else value

    def string(self, context: Context) -> str:
        """The value as text."""
        return self._run((self._closures or self._compile()).text, context)

    def answer(self, context: Context) -> str:
        """The value as the text to store: a number that is not one is blank."""
        closures = self._closures or self._compile()
        if closures.kind in (Kind.TEXT, Kind.NODES, Kind.BOOLEAN):
            return self._run(closures.text, context)
        return to_answer(self._run(closures.value, context))

    def number(self, context: Context) -> float:
        """The value as a number."""
        return self._run((self._closures or self._compile()).number, context)

    def truth(self, context: Context) -> bool:
        """The value as a boolean, for relevant, required, readonly and constraint."""
        try:  # as `_run`, without the call: nothing is evaluated as often as relevance
            return (self._closures or self._compile()).truth(context)
        except (XPathError, RecursionError) as error:
            raise self._explained(error) from error

    def nodes(self, context: Context) -> list[Node]:
        """The nodes; raises XPathError where the value is none."""
        return list(self._run((self._closures or self._compile()).nodes, context))

    def references(self) -> tuple[Reference, ...]:
        """Every path the expression reads, once each, for the dependency graph."""
        if self._references is None:
            self._references = references_of(self.part)
        return self._references

    def _compile(self) -> _Closures:
        try:
            piece = Compiler(self.text, self._namespaces).compile(self.part)
        except RecursionError:
            raise XPathError("nested too deep to evaluate", self.text, None, self.where) from None
        readers = text_of(piece), number_of(piece), truth_of(piece), nodes_of(piece)
        self._closures = _Closures(piece.kind, piece.value, *readers)
        return self._closures

    def _run(self, closure: Callable[[Context], Result], context: Context) -> Result:
        try:
            return closure(context)
        except (XPathError, RecursionError) as error:
            raise self._explained(error) from error

    def _explained(self, error: XPathError | RecursionError) -> XPathError:
        """The failure with this expression and its place."""
        if isinstance(error, RecursionError):
            return XPathError("nested too deep to evaluate", self.text, None, self.where)
        return XPathError(error.what, self.text, error.position, self.where)


def compile_expression(
    text: str,
    *,
    where: str = "",
    functions: Collection[str] = (),
    namespaces: Mapping[str, str] = NO_NAMESPACES,
) -> Expression:
    """Compile an expression.

    `where` names the bind or row for messages; `functions` are extra names that compile but fail when called.
    `namespaces` makes those prefixes strict (the key "" stands for names without one); any other name matches
    by its local part. Raises XPathError: what does not parse, with its position, or an unknown function.
    """
    try:
        return Expression(text, where, checker(functions) if functions else _CHECK, namespaces)
    except XPathError as error:
        raise XPathError(error.what, text, error.position, where) from None
