"""Print a parsed expression back as text that parses to the same parts."""

from __future__ import annotations

import math

from desktop.forms.xpath.parser import NEGATE_RANK, RANK
from desktop.forms.xpath.syntax import (
    PARENT,
    SELF,
    Call,
    Chain,
    Filter,
    KindTest,
    NameTest,
    Negate,
    Number,
    Part,
    Path,
    Step,
    Text,
    Variable,
)
from desktop.forms.xpath.values import number_text

ROOT = Path((), absolute=True)
BEYOND_NUMBERS = "9" * 310  # a literal too big for a float reads as infinity


def print_part(part: Part) -> str:
    """The text of a part."""
    match part:
        case Number(value=value):
            return number_text(value) if value < math.inf else BEYOND_NUMBERS
        case Text(value=value):
            return f'"{value}"' if "'" in value else f"'{value}'"
        case Variable(name=name):
            return f"${name}"
        case Call(name=name, arguments=arguments):
            return f"{name}({', '.join([print_part(argument) for argument in arguments])})"
        case Negate(operand=operand, times=times):
            return "-" * times + _bracketed(operand, NEGATE_RANK)
        case Chain():
            return _print_chain(part)
        case Path():
            return _print_path(part)
        case Filter(primary=primary, predicates=predicates):
            return _print_primary(primary) + _print_predicates(predicates)


def _rank(part: Part) -> int:
    match part:
        case Chain(rest=rest):
            return RANK[rest[0][0]]
        case Negate():
            return NEGATE_RANK
    return 9


def _bracketed(part: Part, rank: int) -> str:
    own = _rank(part)
    text = print_part(part)
    if part == ROOT:  # after a bare slash the next word would be a step
        return f"({text})"
    return f"({text})" if own <= rank else text


def _print_chain(chain: Chain) -> str:
    rank = _rank(chain)
    words = [_bracketed(chain.first, rank)]
    for operator, operand in chain.rest:
        words += [operator, _bracketed(operand, rank)]
    return " ".join(words)


def _print_primary(part: Part) -> str:
    text = print_part(part)
    return text if isinstance(part, Number | Text | Variable | Call) else f"({text})"


def _print_predicates(predicates: tuple[Part, ...]) -> str:
    return "".join([f"[{print_part(predicate)}]" for predicate in predicates])


def _print_path(path: Path) -> str:
    if not path.steps:
        return "/"
    start = ""
    if path.origin is not None:
        start = print_part(path.origin) if isinstance(path.origin, Filter) else _print_primary(path.origin)
    steps = "/".join([_print_step(step) for step in path.steps])
    return f"{start}/{steps}" if path.absolute or path.origin is not None else steps


def _print_step(step: Step) -> str:
    if step in (SELF, PARENT):
        return "." if step == SELF else ".."
    axis = {"child": "", "attribute": "@"}.get(step.axis, f"{step.axis}::")
    return axis + _print_test(step.test) + _print_predicates(step.predicates)


def _print_test(test: NameTest | KindTest) -> str:
    if isinstance(test, NameTest):
        return f"{test.prefix}:{test.local}" if test.prefix else test.local
    if not test.target:
        return f"{test.kind}()"
    return f"{test.kind}({print_part(Text(test.target))})"
