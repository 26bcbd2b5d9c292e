"""Cut the text of an expression into tokens (XPath 1.0, section 3.7)."""

from __future__ import annotations

import re
from typing import NamedTuple

from desktop.errors import XPathError

MAX_LENGTH = 65_536

_SPACE = r"[ \t\r\n]*"
_NAME = r"[^\W\d][\w.\-·]*"
_OPERATORS = r"!=|<=|>=|[|+\-=<>]"
_OTHERS = rf"""
    (?P<number>\d+(?:\.\d*)?|\.\d+)
  | (?P<text>"[^"]*"|'[^']*')
  | (?P<name>{_NAME}(?::(?!:)(?:{_NAME}|\*))?)
  | (?P<symbol>//|::|\.\.|[()\[\].@,/$*])
  | (?P<end>\Z)
"""
_BEFORE_OPERAND = re.compile(f"{_SPACE}(?:(?P<operator>{_OPERATORS})|{_OTHERS})", re.VERBOSE)
_AFTER_OPERAND = re.compile(
    rf"{_SPACE}(?:(?P<operator>and|or|div|mod|\*|{_OPERATORS})|{_OTHERS})", re.VERBOSE
)
_OPERAND_FOLLOWS = frozenset({"@", "::", "(", "[", ",", "/", "//", "$"})


class Token(NamedTuple):
    """One token: `kind` is number, text, name, symbol, operator or end."""

    kind: str
    text: str
    position: int


def tokens_of(source: str) -> list[Token]:
    """Return the tokens, with an `end` token last; raises XPathError for what is no token.

    Where an operator must follow, `*` and `and or div mod` are operators, whatever comes after them.
    """
    if len(source) > MAX_LENGTH:
        raise XPathError(f"longer than {MAX_LENGTH} characters", source[:80], MAX_LENGTH)
    found: list[Token] = []
    at, pattern = 0, _BEFORE_OPERAND
    while True:
        match = pattern.match(source, at)
        if match is None:
            raise _no_token(source, at)
        kind = match.lastgroup or ""
        text = match[kind]
        at = match.end()
        found.append(Token(kind, text, at - len(text)))
        if kind == "end":
            return found
        if kind == "operator" or (kind == "symbol" and text in _OPERAND_FOLLOWS):
            pattern = _BEFORE_OPERAND
        else:
            pattern = _AFTER_OPERAND


def _no_token(source: str, at: int) -> XPathError:
    position = at + len(source[at:]) - len(source[at:].lstrip(" \t\r\n"))
    sign = source[position]
    what = "text without a closing quote" if sign in "\"'" else f"unexpected character {sign!r}"
    return XPathError(what, source, position)
