"""Parse an expression: the whole grammar of XPath 1.0, by precedence climbing."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from desktop.errors import XPathError
from desktop.forms.xpath.lexer import tokens_of
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


CheckCall = Callable[[Call, str, int], None]  # the call, the whole text, where the name stands


def parse(source: str, check: CheckCall | None = None) -> Part:
    """Return the parts of an expression; raises XPathError with the position of what is wrong.

    `check` is given each call as it is read, to raise XPathError for one that cannot be made.
    """
    parser = _Parser(source, check)
    part = parser.expression(1)
    parser.expect_end()
    return part


@lru_cache(maxsize=4096)
def child_steps(path: str) -> tuple[Step, ...]:
    """The steps of a `path` token: names of children and `..` between slashes."""
    return tuple(
        PARENT if name == ".." else Step("child", NameTest(name)) for name in path.split("/") if name
    )


class _Parser:
    """Holds the place in the tokens: `_kind` and `_text` are those of the token to be read next."""

    def __init__(self, source: str, check: CheckCall | None) -> None:
        self._source = source
        self._check = check
        self._kinds, self._texts, self._positions = tokens_of(source)
        self._at = 0
        self._kind, self._text = self._kinds[0], self._texts[0]
        self._depth = 0

    # Tokens

    def _take(self) -> str:
        """The text of the next token, and go on."""
        text = self._text
        self._skip(1)
        return text

    def _skip(self, count: int) -> None:
        at = self._at = self._at + count
        if at < len(self._kinds):  # past the end only on the way to an error
            self._kind, self._text = self._kinds[at], self._texts[at]

    def _take_symbol(self, symbol: str) -> bool:
        if self._text == symbol and self._kind in ("symbol", "operator"):
            self._skip(1)
            return True
        return False

    def _expect(self, symbol: str) -> None:
        if not self._take_symbol(symbol):
            raise self._wrong(f"expected {symbol!r}")

    def _wrong(self, what: str) -> XPathError:
        here = f" before {self._text!r}" if self._text else " at the end"
        return XPathError(what + here, self._source, self._positions[self._at])

    def expect_end(self) -> None:
        if self._kind != "end":
            raise self._wrong("expected an operator")

    # Expressions

    def expression(self, lowest: int) -> Part:
        """An expression whose operators all rank at least `lowest`."""
        self._depth += 1
        if self._depth > MAX_DEPTH:
            position = self._positions[self._at]
            raise XPathError(f"nested deeper than {MAX_DEPTH} levels", self._source, position)
        left = self._operand()
        while self._kind == "operator" and (rank := RANK.get(self._text, 0)) >= lowest:
            rest: list[tuple[str, Part]] = []
            while self._kind == "operator" and RANK.get(self._text, 0) == rank:
                operator = self._take()
                rest.append((operator, self._operand() if rank >= NEGATE_RANK else self.expression(rank + 1)))
            left = Chain(left, tuple(rest))
        self._depth -= 1
        return left

    def _operand(self) -> Part:
        if self._kind == "operator" and self._text == "-":
            times = 0
            while self._take_symbol("-"):
                times += 1
            return Negate(self.expression(NEGATE_RANK), times)
        primary = self._primary()
        if primary is None:
            return self._path()
        if self._text == "[" and self._kind == "symbol":
            primary = Filter(primary, self._predicates())
        if self._steps_follow():
            return Path(self._more_steps(), origin=primary)
        return primary

    def _primary(self) -> Part | None:
        """A literal, variable, bracket or call; None where a path begins."""
        kind = self._kind
        if kind == "path":
            return None
        if kind == "text":
            return Text(self._take()[1:-1])
        if kind == "number":
            return Number(float(self._take()))
        if kind == "name":
            calls = self._texts[self._at + 1] == "(" and self._text not in KINDS
            return self._call() if calls else None
        if self._take_symbol("$"):
            if self._kind != "name":
                raise self._wrong("expected a variable's name")
            return Variable(self._take())
        if self._take_symbol("("):
            part = self.expression(1)
            self._expect(")")
            return part
        return None

    def _call(self) -> Call:
        position = self._positions[self._at]
        name = self._take()
        self._skip(1)
        call = Call(name, self._arguments())
        if self._check is not None:
            self._check(call, self._source, position)
        return call

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
        if self._kind == "path" and self._text[0] == ".":
            steps = list(child_steps(self._take()))
            self._narrow(steps)
            return Path((*steps, *self._more_steps()))
        if self._steps_follow():
            if self._text == "/" and not self._step_follows(self._at + 1):
                self._skip(1)
                return Path((), absolute=True)
            return Path(self._more_steps(), absolute=True)
        if not self._step_follows(self._at):
            raise self._wrong("expected a value or a path")
        return Path((self._step(), *self._more_steps()))

    def _step_follows(self, at: int) -> bool:
        kind, text = self._kinds[at], self._texts[at]
        return kind == "name" or (kind == "symbol" and text in (".", "..", "@", "*"))

    def _steps_follow(self) -> bool:
        return self._kind == "path" or (self._kind == "symbol" and self._text in ("/", "//"))

    def _more_steps(self) -> tuple[Step, ...]:
        """The steps that follow with a slash before each."""
        steps: list[Step] = []
        while self._steps_follow():
            if self._kind == "path":
                steps.extend(child_steps(self._take()))
                self._narrow(steps)
            else:
                if self._take() == "//":
                    steps.append(DESCENDANTS)
                steps.append(self._step())
            if len(steps) > MAX_STEPS:
                raise self._wrong(f"a path of more than {MAX_STEPS} steps")
        return tuple(steps)

    def _narrow(self, steps: list[Step]) -> None:
        """Give the predicates that follow to the last step."""
        predicates = self._predicates()
        if predicates:
            steps[-1] = Step(steps[-1].axis, steps[-1].test, predicates)

    def _step(self) -> Step:
        if self._take_symbol("."):
            return SELF
        if self._take_symbol(".."):
            return PARENT
        axis = "child"
        if self._take_symbol("@"):
            axis = "attribute"
        elif self._kind == "name" and self._texts[self._at + 1] == "::":
            axis = self._text
            if axis not in AXES:
                raise self._wrong("unknown axis")
            self._skip(2)
        return Step(axis, self._node_test(), self._predicates())

    def _node_test(self) -> NameTest | KindTest:
        if self._take_symbol("*"):
            return NameTest("*")
        if self._kind != "name":
            raise self._wrong("expected a name")
        name = self._take()
        if name in KINDS and self._take_symbol("("):
            target = ""
            if name == "processing-instruction" and self._kind == "text":
                target = self._take()[1:-1]
            self._expect(")")
            return KindTest(name, target)
        prefix, colon, local = name.partition(":")
        return NameTest(local, prefix) if colon else NameTest(name)

    def _predicates(self) -> tuple[Part, ...]:
        if self._text != "[" or self._kind != "symbol":
            return ()
        predicates: list[Part] = []
        while self._take_symbol("["):
            predicates.append(self.expression(1))
            self._expect("]")
        return tuple(predicates)
