"""A compiled expression: evaluate it, or ask what it reads."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import TypeVar

from desktop.errors import XPathError
from desktop.forms.tree import Node
from desktop.forms.xpath.compiler import Compiler
from desktop.forms.xpath.context import Context
from desktop.forms.xpath.parser import parse
from desktop.forms.xpath.pieces import Kind, nodes_of, number_of, text_of, truth_of
from desktop.forms.xpath.references import Reference, references_of
from desktop.forms.xpath.syntax import Part
from desktop.forms.xpath.values import Value, to_answer

Result = TypeVar("Result")
NO_NAMESPACES: Mapping[str, str] = {}


class Expression:
    """An expression compiled to closures. Evaluating raises XPathError, or FormError for a missing instance."""

    __slots__ = (
        "_kind",
        "_nodes",
        "_number",
        "_references",
        "_text",
        "_truth",
        "_value",
        "part",
        "text",
        "where",
    )

    def __init__(self, text: str, where: str, extra: Collection[str], namespaces: Mapping[str, str]) -> None:
        self.text = text
        self.where = where
        self.part: Part = parse(text)
        piece = Compiler(text, extra, namespaces).compile(self.part)
        self._kind = piece.kind
        self._value = piece.value
        self._text, self._number, self._truth = text_of(piece), number_of(piece), truth_of(piece)
        self._nodes = nodes_of(piece)
        self._references: tuple[Reference, ...] | None = None

    def __repr__(self) -> str:
        return f"Expression({self.text!r})"

    def evaluate(self, context: Context) -> Value:
        """The value, typed; a node-set is a list of the caller's own."""
        value = self._run(self._value, context)
        return list(value) if isinstance(value, list) else value

    def string(self, context: Context) -> str:
        """The value as text."""
        return self._run(self._text, context)

    def answer(self, context: Context) -> str:
        """The value as the text to store: a number that is not one is blank."""
        if self._kind in (Kind.TEXT, Kind.NODES, Kind.BOOLEAN):
            return self._run(self._text, context)
        return to_answer(self._run(self._value, context))

    def number(self, context: Context) -> float:
        """The value as a number."""
        return self._run(self._number, context)

    def truth(self, context: Context) -> bool:
        """The value as a boolean, for relevant, required, readonly and constraint."""
        return self._run(self._truth, context)

    def nodes(self, context: Context) -> list[Node]:
        """The nodes; raises XPathError where the value is none."""
        return list(self._run(self._nodes, context))

    def references(self) -> tuple[Reference, ...]:
        """Every path the expression reads, once each, for the dependency graph."""
        if self._references is None:
            self._references = references_of(self.part)
        return self._references

    def _run(self, closure: Callable[[Context], Result], context: Context) -> Result:
        try:
            return closure(context)
        except XPathError as error:
            if error.expression == self.text and error.where == self.where:
                raise
            raise XPathError(error.what, self.text, error.position, self.where) from error
        except RecursionError:
            raise XPathError("nested too deep to evaluate", self.text, None, self.where) from None


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
        return Expression(text, where, functions, namespaces)
    except XPathError as error:
        raise XPathError(error.what, text, error.position, where) from None
