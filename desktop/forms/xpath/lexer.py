"""Cut the text of an expression into tokens (XPath 1.0, section 3.7)."""

from __future__ import annotations

import re
from typing import NamedTuple

from desktop.errors import XPathError

MAX_LENGTH = 65_536

_SPACE = re.compile(r"[ \t\r\n]+")
_NAME = r"[^\W\d][\w.\-·]*"
_TOKEN = re.compile(
    rf"""
      (?P<number>\d+(?:\.\d*)?|\.\d+)
    | (?P<text>"[^"]*"|'[^']*')
    | (?P<name>{_NAME}(?::(?!:)(?:{_NAME}|\*))?)
    | (?P<symbol>//|::|\.\.|!=|<=|>=|[()\[\].@,/|+\-=<>*$])
    """,
    re.VERBOSE,
)
_OPERATOR_NAME = re.compile(r"and|or|div|mod")
_BEFORE_OPERAND = frozenset({"@", "::", "(", "[", ",", "/", "//", "$"})


class Token(NamedTuple):
    """One token: `kind` is number, text, name, symbol, operator or end."""

    kind: str
    text: str
    position: int


def tokens_of(source: str) -> list[Token]:
    """Return the tokens, with an `end` token last; raises XPathError for what is no token."""
    if len(source) > MAX_LENGTH:
        raise XPathError(f"longer than {MAX_LENGTH} characters", source[:80], MAX_LENGTH)
    found: list[Token] = []
    at, operand_next = 0, True
    while True:
        space = _SPACE.match(source, at)
        if space:
            at = space.end()
        if at == len(source):
            found.append(Token("end", "", at))
            return found
        token = _next_token(source, at, operand_next)
        found.append(token)
        at += len(token.text)
        operand_next = token.kind == "operator" or token.text in _BEFORE_OPERAND


def _next_token(source: str, at: int, operand_next: bool) -> Token:
    """Read one token; where an operator must follow, `*` and `and or div mod` are operators."""
    if not operand_next:
        word = _OPERATOR_NAME.match(source, at)
        if word:
            return Token("operator", word[0], at)
    found = _TOKEN.match(source, at)
    if found is None:
        what = (
            "text without a closing quote" if source[at] in "\"'" else f"unexpected character {source[at]!r}"
        )
        raise XPathError(what, source, at)
    kind, text = str(found.lastgroup), found[0]
    if kind == "symbol" and (text in _OPERATORS or (text == "*" and not operand_next)):
        kind = "operator"
    return Token(kind, text, at)


_OPERATORS = frozenset({"|", "+", "-", "=", "!=", "<", "<=", ">", ">="})
