"""Conditions that many expressions of a form have in common: worked out once, until something they read changes.

In a long survey hundreds of questions ask `selected(/data/sex, 'female') and …`. Such an operand of an `and` is
remembered by its words where it reads only nodes that lie in no repeat, by their full paths, and calls only
functions that depend on nothing else.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping

from desktop.forms.tree import Node
from desktop.forms.xpath.context import Context
from desktop.forms.xpath.functions import FUNCTIONS
from desktop.forms.xpath.paths import is_plain, local_name
from desktop.forms.xpath.printer import print_part
from desktop.forms.xpath.syntax import Call, Part, Path, Variable, inner_parts

Truth = Callable[[Context], bool]
_PURE = ("if", "coalesce")  # compiled by themselves, in no table


class Known:
    """What the shared conditions of one instance came to."""

    def __init__(self) -> None:
        self.answers: dict[str, bool] = {}
        self.readers: dict[str, list[str]] = {}  # path → the conditions that read it
        self._kept: set[str] = set()

    def keep(self, condition: str, answer: bool, paths: tuple[str, ...], fixed: Mapping[str, Node]) -> None:
        """Remember an answer, unless a path leads into a repeat, to a group or nowhere."""
        if condition not in self._kept:
            nodes = [fixed.get(path) for path in paths]
            if any(node is None or node.children for node in nodes):
                return
            for path in paths:
                self.readers.setdefault(path, []).append(condition)
            self._kept.add(condition)
        self.answers[condition] = answer

    def forget(self, path: str) -> None:
        """The text or the relevance of a node has changed."""
        for condition in self.readers.get(path, ()):
            self.answers.pop(condition, None)


def remembering(part: Part, truth: Truth, namespaces: Mapping[str, str]) -> Truth:
    """The closure of a condition with a memory, where it is one to be shared.

    Its words are looked at when it is asked a second time: most are asked once, as the form opens.
    """
    condition, paths = "", tuple[str, ...]()
    asked = alone = False

    def remembered(context: Context) -> bool:
        nonlocal condition, paths, asked, alone
        known = context.known
        if known is None or alone:
            return truth(context)
        if not condition:
            if not asked:
                asked = True
                return truth(context)
            paths = tuple(dict.fromkeys(paths_read(part, namespaces) or ()))
            alone = not paths
            condition = sys.intern(print_part(part))
            if alone:
                return truth(context)
        answer = known.answers.get(condition)
        if answer is None:
            answer = truth(context)
            known.keep(condition, answer, paths, context.fixed)
        return answer

    return remembered


def paths_read(part: Part, namespaces: Mapping[str, str]) -> list[str] | None:
    """The full plain paths that a part reads; None where it depends on anything else."""
    if isinstance(part, Path):
        if not part.absolute or not part.steps:
            return None
        if not all(is_plain(step, namespaces) for step in part.steps):
            return None
        return ["/" + "/".join(local_name(step) for step in part.steps)]
    if isinstance(part, Variable) or (isinstance(part, Call) and not _is_pure(part)):
        return None
    found: list[str] = []
    for inner in inner_parts(part):
        read = paths_read(inner, namespaces)
        if read is None:
            return None
        found += read
    return found


def _is_pure(call: Call) -> bool:
    """Whether a call depends on its arguments alone: neither on the node it stands at, nor on the world."""
    if call.name in _PURE:
        return True
    function = FUNCTIONS.get(call.name)
    return function is not None and not function.in_context and bool(call.arguments or not function.on_node)
