"""What an expression is evaluated in: a node, its tree, and the world around it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from desktop.errors import FormError
from desktop.forms.tree import Node
from desktop.forms.xpath.values import Value

if TYPE_CHECKING:
    from desktop.forms.xpath.shared import Known


class Environment(Protocol):
    """What expressions may ask of the form and of the machine."""

    @property
    def timezone(self) -> dt.tzinfo: ...

    @property
    def language(self) -> str: ...

    def now(self) -> dt.datetime:
        """The present instant, with its zone."""

    def random(self) -> float:
        """A number from 0 up to 1, from a source that cannot be guessed."""

    def instance(self, identifier: str) -> Node:
        """The root element of a secondary instance; raises FormError where there is none."""

    def itext(self, identifier: str) -> str:
        """The text with this id in the present language."""

    def choice_label(self, value: str, ref: str) -> str:
        """The label of a choice of the question at the generic path `ref`."""

    def is_repeat(self, path: str) -> bool:
        """Whether the generic path is that of a repeat."""

    def warn(self, text: str) -> None:
        """Tell the form's author of something doubtful."""


@dataclass
class PlainEnvironment:
    """An environment of fixed facts, for checking expressions outside a session."""

    moment: dt.datetime
    timezone: dt.tzinfo = dt.UTC
    language: str = ""
    instances: Mapping[str, Node] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)
    labels: Mapping[tuple[str, str], str] = field(default_factory=dict)
    repeats: frozenset[str] = frozenset()
    warnings: list[str] = field(default_factory=list)
    chance: float = 0.5

    def now(self) -> dt.datetime:
        return self.moment

    def random(self) -> float:
        return self.chance

    def instance(self, identifier: str) -> Node:
        try:
            return self.instances[identifier]
        except KeyError:
            raise FormError(f"there is no instance {identifier!r}") from None

    def itext(self, identifier: str) -> str:
        return self.texts.get(identifier, "")

    def choice_label(self, value: str, ref: str) -> str:
        return self.labels.get((ref, value), "")

    def is_repeat(self, path: str) -> bool:
        return path in self.repeats

    def warn(self, text: str) -> None:
        self.warnings.append(text)


NO_VARIABLES: Mapping[str, Value] = {}
NO_NODES: Mapping[str, Node] = {}


class Context:
    """The node an expression is evaluated at, and where it stands among its peers.

    `root` is the top element of the primary instance; `current` is the node the whole expression belongs to,
    which stays the same inside predicates. `fixed` has the nodes of the tree that lie in no repeat, by path: there
    is never more than the one, so nobody need look for it. `known` remembers shared conditions; whoever changes the
    tree tells it.
    """

    __slots__ = ("current", "environment", "fixed", "known", "node", "position", "root", "size", "variables")

    def __init__(
        self,
        node: Node,
        *,
        root: Node,
        environment: Environment,
        current: Node | None = None,
        position: int = 1,
        size: int = 1,
        variables: Mapping[str, Value] = NO_VARIABLES,
        fixed: Mapping[str, Node] = NO_NODES,
        known: Known | None = None,
    ) -> None:
        self.node = node
        self.root = root
        self.environment = environment
        self.current = node if current is None else current
        self.position = position
        self.size = size
        self.variables = variables
        self.fixed = fixed
        self.known = known

    def among(self, size: int) -> Context:
        """A context to be moved over the `size` nodes that a predicate looks at."""
        inner = Context.__new__(Context)
        inner.node = self.node
        inner.root = self.root
        inner.environment = self.environment
        inner.current = self.current
        inner.position = 1
        inner.size = size
        inner.variables = self.variables
        inner.fixed = self.fixed
        inner.known = self.known
        return inner

    def own_child(self, parent: Node) -> Node | None:
        """The child of `parent` that this context lies in, or None."""
        for start in (self.node, self.current):
            node: Node | None = start
            while node is not None:
                if node.parent is parent:
                    return node
                node = node.parent
        return None
