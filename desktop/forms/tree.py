"""The instance tree: light nodes that answers live in and that XPath walks."""

from __future__ import annotations

from collections.abc import Iterator


class Node:
    """An element (or an attribute) of an instance.

    `children` of a leaf is empty and `text` is its value; `attributes` maps a local name to an attribute
    node, so that binds can target `/data/meta/entity/@id`. `relevant` is the effective state (inherited);
    expressions never see a node that is not relevant, nor a `template`.
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
        self.children: list[Node] = []
        self.attributes: dict[str, Node] = {}
        self.relevant = True
        self.template = False
        self.is_attribute = is_attribute
        self.bind: object | None = None  # the session's own record of the bind, opaque to XPath

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
        """XPath string-value: own text, or the text of all descendants in order."""
        if not self.children:
            return self.text
        return "".join(leaf.text for leaf in self.descendants() if not leaf.children)

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
