"""indexed-repeat(): a node of numbered repeat instances."""

from __future__ import annotations

from collections.abc import Callable

from desktop.forms.tree import Node
from desktop.forms.xpath.axes import visible
from desktop.forms.xpath.context import Context
from desktop.forms.xpath.pieces import Kind, Piece, number_of
from desktop.forms.xpath.references import Reference, generic_path, reference_of
from desktop.forms.xpath.syntax import Call, Part

Compile = Callable[[Part], Piece]


def indexed_repeat(call: Call, compile_part: Compile) -> Piece:
    """Compile `indexed-repeat(target, repeat, index, …)` with up to three repeats."""
    target, *repeats = [_reference(part) for part in (call.arguments[0], *call.arguments[1::2])]
    indexes = [number_of(compile_part(part)) for part in call.arguments[2::2]]

    def nodes(context: Context) -> list[Node]:
        here = generic_path(context.current, context.root)
        names = str(target.resolve(here)).split("/")[1:]
        places = {
            str(repeat.resolve(here)): index(context) for repeat, index in zip(repeats, indexes, strict=True)
        }
        return _walk(names, places, context)

    return Piece(Kind.NODES, nodes, source=call)


def _reference(part: Part) -> Reference:
    found = reference_of(part)
    assert found is not None  # checked when the call was read
    return found


def _walk(names: list[str], places: dict[str, float], context: Context) -> list[Node]:
    if names[0] != context.root.name:
        return []
    found, path = [context.root], "/" + names[0]
    for name in names[1:]:
        path = f"{path}/{name}"
        if name.startswith("@"):
            found = [node.attributes[name[1:]] for node in found if name[1:] in node.attributes]
        else:
            found = [child for node in found for child in _children(node, name, path, places, context)]
    return found


def _children(node: Node, name: str, path: str, places: dict[str, float], context: Context) -> list[Node]:
    peers = node.children.named(name)
    if path in places:
        instances = [peer for peer in peers if not peer.template]
        index = places[path]
        return visible([instances[int(index) - 1]]) if 1 <= index < len(instances) + 1 else []
    if len(peers) > 1 and context.environment.is_repeat(path):
        own = context.own_child(node)
        if own is not None and own.name == name:
            return visible([own])
    return visible(peers)
