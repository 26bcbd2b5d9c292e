"""The parts of a parsed expression. Parts are values: two equal texts parse to equal parts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Number:
    value: float


@dataclass(frozen=True, slots=True)
class Text:
    value: str


@dataclass(frozen=True, slots=True)
class Variable:
    name: str


@dataclass(frozen=True, slots=True)
class Call:
    """A call of a function; `position` is where its name stands, for messages only."""

    name: str
    arguments: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Negate:
    """`times` minus signs before an operand."""

    operand: Part
    times: int = 1


@dataclass(frozen=True, slots=True)
class Chain:
    """Operators of one rank, applied from left to right: `a - b + c` is (a, ((-, b), (+, c)))."""

    first: Part
    rest: tuple[tuple[str, Part], ...]


@dataclass(frozen=True, slots=True)
class NameTest:
    """A name with an optional prefix; `*` stands for any."""

    local: str
    prefix: str = ""


@dataclass(frozen=True, slots=True)
class KindTest:
    """`node()`, `text()`, `comment()` or `processing-instruction('target')`."""

    kind: str
    target: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    axis: str
    test: NameTest | KindTest
    predicates: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class Path:
    """Steps from the root (`absolute`), from the value of `origin`, or from the context node."""

    steps: tuple[Step, ...]
    absolute: bool = False
    origin: Part | None = None


@dataclass(frozen=True, slots=True)
class Filter:
    """A node-set narrowed by predicates: `(a | b)[1]`."""

    primary: Part
    predicates: tuple[Part, ...]


Part = Number | Text | Variable | Call | Negate | Chain | Path | Filter

ANYTHING = KindTest("node")
DESCENDANTS = Step("descendant-or-self", ANYTHING)
PARENT = Step("parent", ANYTHING)
SELF = Step("self", ANYTHING)


def inner_parts(part: Part) -> Iterator[Part]:
    """The parts directly inside one, predicates included."""
    match part:
        case Call(arguments=arguments):
            yield from arguments
        case Negate(operand=operand):
            yield operand
        case Chain(first=first, rest=rest):
            yield first
            yield from (operand for _, operand in rest)
        case Path(steps=steps, origin=origin):
            if origin is not None:
                yield origin
            for step in steps:
                yield from step.predicates
        case Filter(primary=primary, predicates=predicates):
            yield primary
            yield from predicates
