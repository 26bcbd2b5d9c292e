"""Cut the text of an expression into tokens (XPath 1.0, section 3.7)."""

from __future__ import annotations

import re
from typing import NamedTuple

from desktop.errors import XPathError

MAX_LENGTH = 65_536

_SPACE = r"[ \t\r\n]*"
_NAME = r"[^\W\d][\w.\-·]*"
# Names of children one below the other are one token: most of what forms say. The group gives nothing back,
# so that the name before `::`, `:` or `(` is never cut short.
_STEPS = rf"(?>(?:/\.\.)*(?:/{_NAME})+)(?!{_SPACE}[:(])"
_OPERATORS = r"!=|<=|>=|[|+\-=<>]"
_OTHERS = rf"""
    (?P<number>\d+(?:\.\d*)?|\.\d+)
  | (?P<text>"[^"]*"|'[^']*')
  | (?P<name>{_NAME}(?::(?!:)(?:{_NAME}|\*))?)
  | (?P<symbol>//|::|\.\.|[()\[\].@,/$*])
  | (?P<end>\Z)
"""
_BEFORE_OPERAND = re.compile(
    rf"{_SPACE}(?:(?P<path>(?:\.\.)?{_STEPS})|(?P<operator>{_OPERATORS})|{_OTHERS})", re.VERBOSE
)
_AFTER_OPERAND = re.compile(
    rf"{_SPACE}(?:(?P<operator>and|or|div|mod|\*|{_OPERATORS})|(?P<path>{_STEPS})|{_OTHERS})", re.VERBOSE
)
_OPERAND_FOLLOWS = frozenset({"@", "::", "(", "[", ",", "/", "//", "$"})


class Tokens(NamedTuple):
    """The tokens of an expression, each with the same index in three lists.

    A kind is number, text, name, path (`/data/age`, `../age`, and what follows a step), symbol, operator or end.
    """

    kinds: list[str]
    texts: list[str]
    positions: list[int]


def tokens_of(source: str) -> Tokens:
    """Return the tokens, with an `end` token last; raises XPathError for what is no token.

    Where an operator must follow, `*` and `and or div mod` are operators, whatever comes after them.
    """
    if len(source) > MAX_LENGTH:
        raise XPathError(f"longer than {MAX_LENGTH} characters", source[:80], MAX_LENGTH)
    kinds: list[str] = []
    texts: list[str] = []
    positions: list[int] = []
    at, pattern = 0, _BEFORE_OPERAND
    while True:
        match = pattern.match(source, at)
        if match is None:
            raise _no_token(source, at)
        kind, text, at = match.lastgroup or "", match[match.lastindex or 0], match.end()
        kinds.append(kind)
        texts.append(text)
        positions.append(at - len(text))
        if kind == "end":
            return Tokens(kinds, texts, positions)
        if kind == "operator" or (kind == "symbol" and text in _OPERAND_FOLLOWS):
            pattern = _BEFORE_OPERAND
        else:
            pattern = _AFTER_OPERAND


def _no_token(source: str, at: int) -> XPathError:
    position = at + len(source[at:]) - len(source[at:].lstrip(" \t\r\n"))
    sign = source[position]
    what = "text without a closing quote" if sign in "\"'" else f"unexpected character {sign!r}"
    return XPathError(what, source, position)
