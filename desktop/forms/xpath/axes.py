"""The axes of XPath 1.0 over instance trees, and document order."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from desktop.forms.tree import FEW, Node

Axis = Callable[[Node], list[Node]]


def seen(node: Node) -> bool:
    """Whether expressions see a node."""
    return node.relevant and not node.template


def visible(nodes: list[Node]) -> list[Node]:
    """Those nodes that expressions see; may be the list itself, which is not to be changed."""
    if len(nodes) == 1:
        node = nodes[0]
        return nodes if node.relevant and not node.template else []
    return [node for node in nodes if node.relevant and not node.template]


def seen_named(node: Node, name: str) -> list[Node]:
    """Those children with a local name that expressions see."""
    if len(node.children) < FEW:
        return [
            child for child in node.children if child.name == name and child.relevant and not child.template
        ]
    return visible(node.children.named(name))


def children(node: Node) -> list[Node]:
    found = visible(node.children)
    if not found and node.text and not node.is_attribute and not node.name.startswith("#"):
        return [Node("#text", text=node.text, parent=node)]
    return found


def attributes(node: Node) -> list[Node]:
    return [attribute for attribute in node.attributes.values() if seen(attribute)]


def _descend(node: Node) -> Iterator[Node]:
    waiting = [iter(children(node))]
    while waiting:
        child = next(waiting[-1], None)
        if child is None:
            waiting.pop()
        else:
            yield child
            waiting.append(iter(children(child)))


def descendants(node: Node) -> list[Node]:
    return list(_descend(node))


def ancestors(node: Node) -> list[Node]:
    found = []
    above = node.parent
    while above is not None:
        found.append(above)
        above = above.parent
    return found


def _siblings(node: Node) -> tuple[list[Node], int]:
    if node.parent is None or node.is_attribute:
        return [], 0
    peers = node.parent.children
    return peers, next((at for at, peer in enumerate(peers) if peer is node), len(peers))


def following_siblings(node: Node) -> list[Node]:
    peers, at = _siblings(node)
    return [peer for peer in peers[at + 1 :] if seen(peer)]


def preceding_siblings(node: Node) -> list[Node]:
    peers, at = _siblings(node)
    return [peer for peer in reversed(peers[:at]) if seen(peer)]


def following(node: Node) -> list[Node]:
    found: list[Node] = []
    if node.is_attribute and node.parent is not None:
        found.extend(descendants(node.parent))
        node = node.parent
    for start in [node, *ancestors(node)]:
        for peer in following_siblings(start):
            found.append(peer)
            found.extend(_descend(peer))
    return found


def preceding(node: Node) -> list[Node]:
    found: list[Node] = []
    if node.is_attribute and node.parent is not None:
        node = node.parent
    for start in [node, *ancestors(node)]:
        for peer in preceding_siblings(start):
            found.extend(reversed([peer, *_descend(peer)]))
    return found


AXES: dict[str, Axis] = {
    "self": lambda node: [node],
    "child": children,
    "parent": lambda node: [] if node.parent is None else [node.parent],
    "attribute": attributes,
    "descendant": descendants,
    "descendant-or-self": lambda node: [node, *_descend(node)],
    "ancestor": ancestors,
    "ancestor-or-self": lambda node: [node, *ancestors(node)],
    "following-sibling": following_siblings,
    "preceding-sibling": preceding_siblings,
    "following": following,
    "preceding": preceding,
    "namespace": lambda node: [],  # instance trees keep no namespace nodes
}

REVERSE = frozenset({"ancestor", "ancestor-or-self", "preceding", "preceding-sibling"})


def in_document_order(nodes: list[Node]) -> list[Node]:
    """The nodes once each, in document order; trees follow one another as they first appear."""
    if len(nodes) < 2:
        return nodes
    wanted = {id(node): node for node in nodes}
    tops = {id(top): top for top in (node.root() for node in nodes)}
    found: list[Node] = []
    for top in tops.values():
        waiting = [top]
        while waiting:
            node = waiting.pop()
            if id(node) in wanted:
                found.append(wanted.pop(id(node)))
            found.extend(wanted.pop(id(one)) for one in node.attributes.values() if id(one) in wanted)
            waiting.extend(reversed(node.children))
    return found + list(wanted.values())
