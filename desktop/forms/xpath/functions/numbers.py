"""Numbers: rounding, sums, powers, trigonometry."""

from __future__ import annotations

import math
from collections.abc import Callable
from decimal import ROUND_FLOOR, Decimal
from decimal import Context as DecimalContext

from desktop.forms.tree import Node
from desktop.forms.xpath.context import Context
from desktop.forms.xpath.functions.table import ANY, NODES, NUMBER, Table
from desktop.forms.xpath.operators import divide
from desktop.forms.xpath.values import NAN, Value, number_of_text, to_number

TABLE = Table()

_WIDE = DecimalContext(prec=400)


@TABLE.add("number", NUMBER, NUMBER, minimum=0, on_node=True)
def number(value: float) -> float:
    return value


@TABLE.add("int", NUMBER, NUMBER)
def whole(value: float) -> float:
    """The number cut towards zero."""
    return float(math.trunc(value)) if math.isfinite(value) else NAN


@TABLE.add("floor", NUMBER, NUMBER)
def floor(value: float) -> float:
    return float(math.floor(value)) if math.isfinite(value) else value


@TABLE.add("ceiling", NUMBER, NUMBER)
def ceiling(value: float) -> float:
    return float(math.ceil(value)) if math.isfinite(value) else value


@TABLE.add("round", NUMBER, NUMBER, NUMBER, minimum=1)
def rounded(value: float, digits: float = 0.0) -> float:
    """Round half up in decimal, on the shortest text of the number: 1.255 to 2 digits is 1.26, -2.5 is -2."""
    if not math.isfinite(value):
        return value
    if math.isnan(digits):
        return NAN
    places = int(max(-400.0, min(400.0, digits)))
    unit = Decimal(1).scaleb(-places)
    exact = Decimal(repr(value))
    if exact.as_tuple().exponent >= -places:  # type: ignore[operator] # a finite number's exponent is an int
        return value
    steps = (exact / unit + Decimal("0.5")).to_integral_value(ROUND_FLOOR, _WIDE)
    return float(steps * unit)


@TABLE.add("abs", NUMBER, NUMBER)
def absolute(value: float) -> float:
    return abs(value)


@TABLE.add("sum", NUMBER, NODES, in_context=True)
def total(context: Context, nodes: list[Node]) -> float:
    """The sum of the nodes' numbers; blank ones are skipped."""
    timezone = context.environment.timezone
    result = 0.0
    for node in nodes:
        text = node.string_value() if node.children else node.text
        if text:
            result += number_of_text(text, timezone)
    return result


@TABLE.add("max", NUMBER, ANY, variadic=True, in_context=True)
def maximum(context: Context, *values: Value) -> float:
    return _extreme(max, context, values)


@TABLE.add("min", NUMBER, ANY, variadic=True, in_context=True)
def minimum(context: Context, *values: Value) -> float:
    return _extreme(min, context, values)


def _extreme(choose: Callable[[list[float]], float], context: Context, values: tuple[Value, ...]) -> float:
    """The chosen one of what is a number; as in JavaRosa, blanks and other texts are passed over."""
    timezone = context.environment.timezone
    numbers: list[float] = []
    for value in values:
        if isinstance(value, list):
            numbers.extend(number_of_text(node.string_value(), timezone) for node in value)
        else:
            numbers.append(to_number(value, timezone))
    counted = [number for number in numbers if not math.isnan(number)]
    return choose(counted) if counted else NAN


@TABLE.add("random", NUMBER, in_context=True)
def chance(context: Context) -> float:
    return context.environment.random()


@TABLE.add("pi", NUMBER)
def pi() -> float:
    return math.pi


@TABLE.add("pow", NUMBER, NUMBER, NUMBER)
def power(base: float, exponent: float) -> float:
    try:
        result = math.pow(base, exponent)
    except OverflowError:
        odd = exponent % 2 == 1
        return -math.inf if base < 0 and odd else math.inf
    except ValueError:
        return divide(1.0, 0.0) if base == 0 else NAN
    return result


@TABLE.add("exp", NUMBER, NUMBER)
def exponential(value: float) -> float:
    return power(math.e, value) if abs(value) > 700 else math.exp(value)


@TABLE.add("exp10", NUMBER, NUMBER)
def tenth_power(value: float) -> float:
    return power(10.0, value)


def _defined(function: Callable[[float], float]) -> Callable[[float], float]:
    def guarded(value: float) -> float:
        try:
            return function(value)
        except (ValueError, OverflowError):
            return NAN

    return guarded


def _logarithm(function: Callable[[float], float]) -> Callable[[float], float]:
    guarded = _defined(function)
    return lambda value: -math.inf if value == 0 else guarded(value)


@TABLE.add("atan2", NUMBER, NUMBER, NUMBER)
def arc_of(y: float, x: float) -> float:
    return math.atan2(y, x)


for _name, _function in {
    "log": _logarithm(math.log),
    "log10": _logarithm(math.log10),
    "sqrt": _defined(math.sqrt),
    "sin": _defined(math.sin),
    "cos": _defined(math.cos),
    "tan": _defined(math.tan),
    "asin": _defined(math.asin),
    "acos": _defined(math.acos),
    "atan": _defined(math.atan),
}.items():
    TABLE.add(_name, NUMBER, NUMBER)(_function)
