"""How a function is declared: its name, what its arguments are read as, and what it gives."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from desktop.forms.xpath.pieces import Kind

Body = TypeVar("Body", bound=Callable[..., Any])

ANY, BOOLEAN, NODES, NUMBER, TEXT = Kind.ANY, Kind.BOOLEAN, Kind.NODES, Kind.NUMBER, Kind.TEXT


@dataclass(frozen=True, slots=True)
class Function:
    """A function's signature and body.

    The last of `parameters` repeats where `variadic`. `in_context` bodies take the context first; the others
    are pure, and calls of them with constants are computed once. `on_node` adds the context node where no
    argument is given.
    """

    name: str
    result: Kind
    parameters: tuple[Kind, ...]
    minimum: int
    body: Callable[..., Any]
    variadic: bool = False
    in_context: bool = False
    on_node: bool = False

    @property
    def maximum(self) -> int | None:
        return None if self.variadic else len(self.parameters)

    def parameter(self, at: int) -> Kind:
        """What argument number `at` (from 0) is read as."""
        return self.parameters[min(at, len(self.parameters) - 1)]


class Table:
    """The functions of one family, filled by decorators."""

    def __init__(self) -> None:
        self.functions: dict[str, Function] = {}

    def add(
        self,
        name: str,
        result: Kind,
        *parameters: Kind,
        minimum: int | None = None,
        variadic: bool = False,
        in_context: bool = False,
        on_node: bool = False,
    ) -> Callable[[Body], Body]:
        """Declare the decorated function under `name`."""

        def declare(body: Body) -> Body:
            least = len(parameters) if minimum is None else minimum
            self.functions[name] = Function(
                name, result, parameters, least, body, variadic, in_context, on_node
            )
            return body

        return declare
