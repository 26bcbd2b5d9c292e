"""The instance tree: light nodes that answers live in and that XPath walks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any


class Children(list["Node"]):
    """The children of a node, in order; finds them by name or by a column's value without a walk.

    The tables are made when first asked for. They are dropped when the list shrinks or is reordered, and
    not used when it has grown since, so that appending stays as fast as a plain list's.
    """

    __slots__ = ("_length", "_names", "_orders", "_values")
    _length: int
    _orders: dict[int, int]
    _names: dict[str, list[Node]]
    _values: dict[tuple[str, str], dict[str, list[int]]]

    def named(self, name: str) -> list[Node]:
        """The children with this local name, in order; not to be changed by the caller."""
        count = len(self)
        if count < FEW:
            return [child for child in self if child.name == name]
        try:
            if self._length == count:
                return self._names.get(name) or _NONE
        except AttributeError:
            pass
        self._index()
        return self._names.get(name) or _NONE

    def place_of(self, node: Node) -> int:
        """The place of a child among those of its name that are no templates, from 1; 1 for a template."""
        try:
            if self._length != len(self):
                self._index()
        except AttributeError:
            self._index()
        if not self._orders:
            for peers in self._names.values():
                real = (peer for peer in peers if not peer.template)
                self._orders.update((id(peer), place) for place, peer in enumerate(real, 1))
        return self._orders.get(id(node), 1)

    def places(self, name: str, column: str) -> dict[str, list[int]]:
        """Where the children called `name` stand among themselves, by the texts of their own children called
        `column`, blank without one.

        Only for trees whose texts do not change: secondary instances.
        """
        try:
            if self._length != len(self):
                self._index()
        except AttributeError:
            self._index()
        table = self._values.get((name, column))
        if table is None:
            table = self._values[name, column] = {}
            for place, row in enumerate(self._names.get(name, _NONE)):
                for text in _texts(row, column):
                    if text in table:
                        table[text].append(place)
                    else:
                        table[text] = [place]
        return table

    def _index(self) -> None:
        names: dict[str, list[Node]] = {}
        for child in self:
            names.setdefault(child.name, []).append(child)
        self._names, self._values, self._orders, self._length = names, {}, {}, len(self)


def _texts(row: Node, column: str) -> Sequence[str]:
    """The different texts of the children called `column`; blank where there is none."""
    found = [
        cell.string_value() if cell.children else cell.text for cell in row.children if cell.name == column
    ]
    return found if len(found) == 1 else list(dict.fromkeys(found)) or _BLANK


def _forgetting(method: str) -> Any:
    change = getattr(list, method)

    def changed(self: Children, *arguments: Any, **options: Any) -> Any:
        self._length = -1
        return change(self, *arguments, **options)

    changed.__name__ = method
    return changed


for _method in ("clear", "pop", "remove", "reverse", "sort", "__delitem__", "__imul__", "__setitem__"):
    setattr(Children, _method, _forgetting(_method))

_NONE: list[Node] = []
_BLANK = ("",)
FEW = 12  # below, a look at each child is quicker than a table, and takes no memory

_NO_TEXT = ("#comment", "#processing-instruction")  # kinds of node that add nothing to the text around them


class Node:
    """An element (or an attribute) of an instance.

    `children` of a leaf is empty and `text` is its value; `attributes` maps a local name to an attribute
    node, so that binds can target `/data/meta/entity/@id`. `relevant` is the effective state (inherited);
    expressions never see a node that is not relevant, nor a `template`. `type` is the bind's type where it
    matters to expressions: the truth of an `int` is not that of a text.
    """

    __slots__ = (
        "attributes",
        "bind",
        "children",
        "is_attribute",
        "name",
        "ns",
        "parent",
        "relevant",
        "template",
        "text",
        "type",
    )

    def __init__(
        self,
        name: str,
        ns: str = "",
        text: str = "",
        *,
        parent: Node | None = None,
        is_attribute: bool = False,
    ) -> None:
        self.name = name
        self.ns = ns
        self.text = text
        self.parent = parent
        self.children: Children = Children()
        self.attributes: dict[str, Node] = {}
        self.relevant = True
        self.template = False
        self.is_attribute = is_attribute
        self.type = ""
        self.bind: Any = None  # the session's own record of the bind, opaque to XPath

    def append(self, child: Node) -> Node:
        """Put `child` last and return it."""
        child.parent = self
        self.children.append(child)
        return child

    def set_attribute(self, name: str, value: str, ns: str = "") -> Node:
        """Set an attribute's value and return its node."""
        node = self.attributes.get(name)
        if node is None:
            node = self.attributes[name] = Node(name, ns, parent=self, is_attribute=True)
        node.text = value
        return node

    def string_value(self) -> str:
        """XPath string-value (XPath 1.0, 5.2): own text, or that of all descendants in order but comments and such."""
        if not self.children:
            return self.text
        leaves = (leaf for leaf in self.descendants() if not leaf.children)
        return "".join(leaf.text for leaf in leaves if not leaf.name.startswith(_NO_TEXT))

    def places(self, name: str, column: str) -> Mapping[str, Sequence[int]]:
        """Where among the children called `name` those stand that have a text in `column`, by that text."""
        return self.children.places(name, column)

    def at_places(self, name: str, places: Iterable[int]) -> list[Node]:
        """The children called `name` that stand at those places."""
        rows = self.children.named(name)
        return [rows[place] for place in places]

    def cell(self, name: str) -> str:
        """The text of the first child with this name, blank where there is none."""
        return next((child.text for child in self.children.named(name)), "")

    def cells(self) -> Mapping[str, str]:
        """The texts of the children by name."""
        return {child.name: child.text for child in self.children}

    def descendants(self) -> Iterator[Node]:
        """Every element below, in document order."""
        for child in self.children:
            yield child
            yield from child.descendants()

    def root(self) -> Node:
        """The top element of this tree."""
        node = self
        while node.parent is not None:
            node = node.parent
        return node
