"""Which calls can be made: the function is known and takes that many arguments."""

from __future__ import annotations

from collections.abc import Collection

from desktop.errors import XPathError
from desktop.forms.xpath.functions import FUNCTIONS
from desktop.forms.xpath.parser import CheckCall
from desktop.forms.xpath.references import reference_of
from desktop.forms.xpath.syntax import Call

_PAIRED = (3, 5, 7)  # arguments of indexed-repeat()
# Functions that the compiler makes itself, because not all of their arguments are evaluated.
_LAZY: dict[str, tuple[int, int | None]] = {"if": (3, 3), "coalesce": (1, None), "indexed-repeat": (0, None)}


def checker(extra: Collection[str]) -> CheckCall:
    """What raises XPathError for a call that can never work; `extra` names count as known."""

    def check(call: Call, source: str, position: int) -> None:
        counts = _counts(call.name)
        if counts is None:
            if call.name not in extra:
                raise unknown(call, source, position)
            return
        least, most = counts
        given = len(call.arguments)
        if given < least or (most is not None and given > most):
            wanted = f"{least}" if most == least else f"{least} to {most or 'many'}"
            raise XPathError(f"{call.name}() takes {wanted} arguments, not {given}", source, position)
        if call.name == "indexed-repeat":
            _check_pairs(call, source, position)

    return check


def unknown(call: Call, source: str, position: int | None = None) -> XPathError:
    """What to say of a function that nobody has defined."""
    return XPathError(f"unknown function {call.name}()", source, position)


def _counts(name: str) -> tuple[int, int | None] | None:
    function = FUNCTIONS.get(name)
    return _LAZY.get(name) if function is None else (function.minimum, function.maximum)


def _check_pairs(call: Call, source: str, position: int) -> None:
    if len(call.arguments) not in _PAIRED:
        what = "indexed-repeat() takes a path and one to three pairs of repeat and index"
        raise XPathError(what, source, position)
    if any(reference_of(part) is None for part in (call.arguments[0], *call.arguments[1::2])):
        what = "indexed-repeat() takes plain paths for its target and its repeats"
        raise XPathError(what, source, position)
