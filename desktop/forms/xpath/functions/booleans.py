"""boolean(), not(), checklists, regex(): functions that answer yes or no."""

from __future__ import annotations

import re
from functools import lru_cache

from desktop.errors import XPathError
from desktop.forms.xpath.context import Context
from desktop.forms.xpath.functions.table import ANY, BOOLEAN, NUMBER, TEXT, Table
from desktop.forms.xpath.values import Value, node_is_true, number_of_text, to_boolean, to_number

TABLE = Table()


@TABLE.add("true", BOOLEAN)
def true() -> bool:
    return True


@TABLE.add("false", BOOLEAN)
def false() -> bool:
    return False


@TABLE.add("boolean", BOOLEAN, BOOLEAN)
def boolean(value: bool) -> bool:
    return value


@TABLE.add("not", BOOLEAN, BOOLEAN)
def negation(value: bool) -> bool:
    return not value


@TABLE.add("boolean-from-string", BOOLEAN, TEXT)
def boolean_from_string(text: str) -> bool:
    """True for `true` and `1` only, as the specification has it."""
    return text in ("true", "1")


@TABLE.add("checklist", BOOLEAN, NUMBER, NUMBER, ANY, minimum=2, variadic=True)
def checklist(least: float, most: float, *items: Value) -> bool:
    """Whether the number of true items lies between `least` and `most`; -1 is no limit."""
    return _within(float(sum(_truths(items))), least, most)


@TABLE.add("weighted-checklist", BOOLEAN, NUMBER, NUMBER, ANY, minimum=2, variadic=True)
def weighted_checklist(least: float, most: float, *items: Value) -> bool:
    """Whether the weights of the true items add up to between `least` and `most`; -1 is no limit."""
    total = 0.0
    for item, weight in zip(items[::2], items[1::2], strict=False):
        truths = _truths((item,))
        weights = _weights(weight)
        total += sum(value for truth, value in zip(truths, weights, strict=False) if truth)
    return _within(total, least, most)


def _truths(items: tuple[Value, ...]) -> list[bool]:
    truths: list[bool] = []
    for item in items:
        if isinstance(item, list):
            truths.extend(node_is_true(node) for node in item)
        else:
            truths.append(to_boolean(item))
    return truths


def _weights(value: Value) -> list[float]:
    if isinstance(value, list):
        return [number_of_text(node.string_value()) for node in value]
    return [to_number(value)]


def _within(total: float, least: float, most: float) -> bool:
    return (least < 0 or total >= least) and (most < 0 or total <= most)


@TABLE.add("regex", BOOLEAN, TEXT, TEXT)
def regex(text: str, pattern: str) -> bool:
    """Whether the whole text matches, as JavaRosa has it."""
    return _compiled(pattern).fullmatch(text) is not None


# Java's names of character classes that Python spells otherwise.
_JAVA_CLASSES = {
    r"\p{L}": r"[^\W\d_]",
    r"\p{Alpha}": "[a-zA-Z]",
    r"\p{Digit}": "[0-9]",
    r"\p{Alnum}": "[a-zA-Z0-9]",
    r"\p{Upper}": "[A-Z]",
    r"\p{Lower}": "[a-z]",
    r"\p{Punct}": r"[!-/:-@\[-`{-~]",
    r"\p{Space}": r"\s",
}


@lru_cache(maxsize=512)
def _compiled(pattern: str) -> re.Pattern[str]:
    translated = pattern
    for java, python in _JAVA_CLASSES.items():
        translated = translated.replace(java, python)
    try:
        return re.compile(translated)
    except (re.error, RecursionError, OverflowError) as error:
        raise XPathError(f"not a regular expression: {error}", pattern) from error


@TABLE.add("lang", BOOLEAN, TEXT, in_context=True)
def lang(context: Context, wanted: str) -> bool:
    """Whether the context node is in a language, by the nearest `xml:lang`."""
    node = context.node
    while node is not None:
        marked = next((one for one in node.attributes.values() if one.name == "lang" and one.ns), None)
        if marked is not None:
            have = marked.text.lower()
            return have == wanted.lower() or have.startswith(wanted.lower() + "-")
        if node.parent is None:
            break
        node = node.parent
    return False
