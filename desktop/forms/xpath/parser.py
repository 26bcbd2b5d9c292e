"""Parse an expression: the whole grammar of XPath 1.0, by precedence climbing."""

from __future__ import annotations

from desktop.errors import XPathError
from desktop.forms.xpath.lexer import Token, tokens_of
from desktop.forms.xpath.syntax import (
    DESCENDANTS,
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

MAX_DEPTH = 120  # nested calls, brackets and predicates; each costs three frames of Python's stack

MAX_STEPS = 256  # of one path

RANK = {
    "or": 1,
    "and": 2,
    "=": 3,
    "!=": 3,
    "<": 4,
    "<=": 4,
    ">": 4,
    ">=": 4,
    "+": 5,
    "-": 5,
    "*": 6,
    "div": 6,
    "mod": 6,
    "|": 8,
}
NEGATE_RANK = 7
KINDS = frozenset({"node", "text", "comment", "processing-instruction"})
AXES = frozenset(
    {
        "ancestor",
        "ancestor-or-self",
        "attribute",
        "child",
        "descendant",
        "descendant-or-self",
        "following",
        "following-sibling",
        "namespace",
        "parent",
        "preceding",
        "preceding-sibling",
        "self",
    }
)


def parse(source: str) -> Part:
    """Return the parts of an expression; raises XPathError with the position of what is wrong."""
    parser = _Parser(source)
    part = parser.expression(1)
    parser.expect_end()
    return part


class _Parser:
    def __init__(self, source: str) -> None:
        self._source = source
        self._tokens = tokens_of(source)
        self._at = 0
        self._depth = 0

    # Tokens

    @property
    def _token(self) -> Token:
        return self._tokens[self._at]

    def _take(self) -> Token:
        token = self._tokens[self._at]
        self._at += 1
        return token

    def _take_symbol(self, symbol: str) -> bool:
        token = self._tokens[self._at]
        if token.text == symbol and token.kind in ("symbol", "operator"):
            self._at += 1
            return True
        return False

    def _expect(self, symbol: str) -> None:
        if not self._take_symbol(symbol):
            raise self._wrong(f"expected {symbol!r}")

    def _wrong(self, what: str) -> XPathError:
        token = self._token
        here = f" before {token.text!r}" if token.text else " at the end"
        return XPathError(what + here, self._source, token.position)

    def expect_end(self) -> None:
        if self._token.kind != "end":
            raise self._wrong("expected an operator")

    # Expressions

    def expression(self, lowest: int) -> Part:
        """An expression whose operators all rank at least `lowest`."""
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise XPathError(f"nested deeper than {MAX_DEPTH} levels", self._source, self._token.position)
        left = self._operand()
        while (rank := self._operator_rank()) >= lowest:
            rest: list[tuple[str, Part]] = []
            while self._operator_rank() == rank:
                operator = self._take().text
                rest.append((operator, self._operand() if rank >= NEGATE_RANK else self.expression(rank + 1)))
            left = Chain(left, tuple(rest))
        self._depth -= 1
        return left

    def _operator_rank(self) -> int:
        token = self._token
        return RANK.get(token.text, 0) if token.kind == "operator" else 0

    def _operand(self) -> Part:
        if self._token.kind == "operator" and self._token.text == "-":
            times = 0
            while self._take_symbol("-"):
                times += 1
            return Negate(self.expression(NEGATE_RANK), times)
        primary = self._primary()
        if primary is None:
            return self._path()
        predicates = self._predicates()
        if predicates:
            primary = Filter(primary, predicates)
        if self._token.text in ("/", "//") and self._token.kind == "symbol":
            return Path(self._steps_after_slash(), origin=primary)
        return primary

    def _primary(self) -> Part | None:
        """A literal, variable, bracket or call; None where a path begins."""
        token = self._token
        if token.kind == "number":
            return Number(float(self._take().text))
        if token.kind == "text":
            return Text(self._take().text[1:-1])
        if self._take_symbol("$"):
            if self._token.kind != "name":
                raise self._wrong("expected a variable's name")
            return Variable(self._take().text)
        if self._take_symbol("("):
            part = self.expression(1)
            self._expect(")")
            return part
        if token.kind == "name" and token.text not in KINDS and self._tokens[self._at + 1].text == "(":
            self._at += 2
            return Call(token.text, self._arguments())
        return None

    def _arguments(self) -> tuple[Part, ...]:
        if self._take_symbol(")"):
            return ()
        arguments = [self.expression(1)]
        while self._take_symbol(","):
            arguments.append(self.expression(1))
        self._expect(")")
        return tuple(arguments)

    # Paths

    def _path(self) -> Part:
        if self._token.kind == "symbol" and self._token.text in ("/", "//"):
            if self._token.text == "/" and not self._step_follows(self._at + 1):
                self._at += 1
                return Path((), absolute=True)
            return Path(self._steps_after_slash(), absolute=True)
        if not self._step_follows(self._at):
            raise self._wrong("expected a value or a path")
        steps = [self._step()]
        if self._token.text in ("/", "//"):
            steps.extend(self._steps_after_slash())
        return Path(tuple(steps))

    def _step_follows(self, at: int) -> bool:
        token = self._tokens[at]
        return token.kind == "name" or (token.kind == "symbol" and token.text in (".", "..", "@", "*"))

    def _steps_after_slash(self) -> tuple[Step, ...]:
        steps: list[Step] = []
        while self._token.kind == "symbol" and self._token.text in ("/", "//"):
            if self._take().text == "//":
                steps.append(DESCENDANTS)
            steps.append(self._step())
            if len(steps) > MAX_STEPS:
                raise self._wrong(f"a path of more than {MAX_STEPS} steps")
        return tuple(steps)

    def _step(self) -> Step:
        if self._take_symbol("."):
            return SELF
        if self._take_symbol(".."):
            return PARENT
        axis = "child"
        if self._take_symbol("@"):
            axis = "attribute"
        elif self._token.kind == "name" and self._tokens[self._at + 1].text == "::":
            axis = self._token.text
            if axis not in AXES:
                raise self._wrong("unknown axis")
            self._at += 2
        return Step(axis, self._node_test(), self._predicates())

    def _node_test(self) -> NameTest | KindTest:
        if self._take_symbol("*"):
            return NameTest("*")
        if self._token.kind != "name":
            raise self._wrong("expected a name")
        name = self._take().text
        if name in KINDS and self._take_symbol("("):
            target = ""
            if name == "processing-instruction" and self._token.kind == "text":
                target = self._take().text[1:-1]
            self._expect(")")
            return KindTest(name, target)
        prefix, colon, local = name.partition(":")
        return NameTest(local, prefix) if colon else NameTest(name)

    def _predicates(self) -> tuple[Part, ...]:
        if self._token.text != "[" or self._token.kind != "symbol":
            return ()
        predicates: list[Part] = []
        while self._take_symbol("["):
            predicates.append(self.expression(1))
            self._expect("]")
        return tuple(predicates)
