"""Compile paths: straight walks for plain names, general steps for the rest.

An absolute path is *contextualised*: where it enters a repeat that the context node lies in, it means that
instance and no other (XForms specification, XPath Paths; as in
JavaRosa, for the last step as well).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache

from desktop.forms.tree import FEW, Node
from desktop.forms.xpath.axes import AXES, REVERSE, Axis, attributes, in_document_order, seen_named, visible
from desktop.forms.xpath.context import Context
from desktop.forms.xpath.pieces import Kind, Piece, nodes_of, warn_of_several
from desktop.forms.xpath.predicates import Pick, Predicate
from desktop.forms.xpath.syntax import DESCENDANTS, PARENT, SELF, Call, KindTest, NameTest, Part, Path, Step

Nodes = Callable[[Context], list[Node]]
Compile = Callable[[Part], Piece]
CompilePredicates = Callable[[tuple[Part, ...]], list[Predicate]]

ANY_NAMESPACE = None


def compile_path(
    path: Path,
    compile_part: Compile,
    compile_predicates: CompilePredicates,
    namespaces: Mapping[str, str],
) -> Piece:
    """A piece that gives the nodes of a path."""
    start, steps = _start(path, compile_part, namespaces)
    walked = _with_steps(start, _merged(steps), compile_predicates, namespaces)
    return Piece(Kind.NODES, walked, source=path, text=_short_text(path, namespaces))


def document_of(root: Node) -> Node:
    """The node above a tree's top element: the real one, or a stand-in that leads down but not back."""
    if root.parent is not None:
        return root.parent
    above = Node("")
    above.children.append(root)
    return above


# Plain walks


def _short_text(path: Path, namespaces: Mapping[str, str]) -> Callable[[Context], str] | None:
    """The text of `.`, of `x` and of `/data/x` without a list of nodes: the commonest words of forms."""
    if path.absolute:
        plain = path.steps and all(is_plain(step, namespaces) for step in path.steps)
        return _absolute_text(path) if plain else None
    if path.origin is not None or len(path.steps) != 1:
        return None
    step = path.steps[0]
    if step == SELF:
        return lambda context: context.node.text if not context.node.children else context.node.string_value()
    if not is_plain(step, namespaces):
        return None
    name = local_name(step)

    def text(context: Context) -> str:
        children = context.node.children
        first: Node | None = None
        for child in children if len(children) < FEW else children.named(name):
            if child.name == name and child.relevant and not child.template:
                if first is not None:
                    warn_of_several(path, context)
                    break
                first = child
        if first is None:
            return ""
        return first.string_value() if first.children else first.text

    return text


def _absolute_text(path: Path) -> Callable[[Context], str]:
    names = tuple(local_name(step) for step in path.steps)
    whole, walk = "/" + "/".join(names), _absolute(names)

    def text(context: Context) -> str:
        node = context.fixed.get(whole)
        if node is None:
            found = walk(context)
            if not found:
                return ""
            if len(found) > 1:
                warn_of_several(path, context)
            node = found[0]
        if not node.relevant:
            return ""
        return node.string_value() if node.children else node.text

    return text


def _start(
    path: Path, compile_part: Compile, namespaces: Mapping[str, str]
) -> tuple[Nodes, tuple[Step, ...]]:
    """The walk over the leading plain steps, and the steps that are left."""
    plain = 0
    if path.origin is None and not path.absolute:
        return _relative(path.steps, _context_node, namespaces)
    if path.origin is not None:
        if path.origin == Call("current", ()):
            return _relative(path.steps, lambda context: context.current, namespaces)
        return nodes_of(compile_part(path.origin)), path.steps
    while plain < len(path.steps) and is_plain(path.steps[plain], namespaces):
        plain += 1
    if plain == 0:
        return (lambda context: [document_of(context.root)]), path.steps
    return _absolute(tuple(local_name(step) for step in path.steps[:plain])), path.steps[plain:]


def _context_node(context: Context) -> Node:
    return context.node


def is_plain(step: Step, namespaces: Mapping[str, str]) -> bool:
    test = step.test
    return (
        step.axis == "child"
        and isinstance(test, NameTest)
        and test.local != "*"
        and not step.predicates
        and test.prefix not in namespaces
    )


def local_name(step: Step) -> str:
    assert isinstance(step.test, NameTest)
    return step.test.local


@lru_cache(maxsize=4096)
def _absolute(names: tuple[str, ...]) -> Nodes:
    """The walk down from the root; forms name the same few hundred nodes over and over."""
    top = names[0]
    levels = tuple(
        (name, "/" + "/".join(names[: depth + 1]), names[depth + 1 :])
        for depth, name in enumerate(names)
        if depth
    )

    whole = "/" + "/".join(names)

    def nodes(context: Context) -> list[Node]:
        fixed = context.fixed.get(whole)
        if fixed is not None:
            return [fixed] if fixed.relevant else []
        node = context.root
        if node.name != top:
            return []
        for name, path, below in levels:
            found = node.children.named(name)
            if len(found) == 1:
                node = found[0]
            elif not found:
                return []
            else:
                own = context.own_child(node) if context.environment.is_repeat(path) else None
                if own is None or own.name != name:
                    return _walk_down(visible(found), below)
                node = own
            if not node.relevant or node.template:
                return []
        return [node]

    return nodes


def _relative(
    steps: tuple[Step, ...], begin: Callable[[Context], Node], namespaces: Mapping[str, str]
) -> tuple[Nodes, tuple[Step, ...]]:
    up = at = 0
    while at < len(steps) and steps[at] in (SELF, PARENT):
        up += steps[at] == PARENT
        at += 1
    first = at
    while at < len(steps) and is_plain(steps[at], namespaces):
        at += 1
    names = tuple(local_name(step) for step in steps[first:at])
    if up == 0 and not names:
        return (lambda context: [begin(context)]), steps[at:]
    if up <= 1 and len(names) == 1:
        return _sibling_or_child(begin, up, names[0]), steps[at:]

    def nodes(context: Context) -> list[Node]:
        node = begin(context)
        for _ in range(up):
            if node.parent is None:
                return []
            node = node.parent
        return _walk_down([node], names)

    return nodes, steps[at:]


def _sibling_or_child(begin: Callable[[Context], Node], up: int, name: str) -> Nodes:
    """The commonest walks, `x` and `../x`."""
    if not up and begin is _context_node:

        def children(context: Context) -> list[Node]:
            found = []
            peers = context.node.children
            for child in peers if len(peers) < FEW else peers.named(name):
                if child.name == name and child.relevant and not child.template:
                    found.append(child)
            return found

        return children

    def nodes(context: Context) -> list[Node]:
        node: Node | None = begin(context)
        if up:
            node = node.parent if node is not None else None
        return seen_named(node, name) if node is not None else []

    return nodes


def _walk_down(nodes: list[Node], names: tuple[str, ...]) -> list[Node]:
    for name in names:
        if len(nodes) == 1:
            nodes = seen_named(nodes[0], name)
            continue
        found = []
        for node in nodes:  # written out: sums go over hundreds of instances
            peers = node.children
            for child in peers if len(peers) < FEW else peers.named(name):
                if child.name == name and child.relevant and not child.template:
                    found.append(child)
        nodes = found
    return nodes


# General steps


def _merged(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """`//x` as one step down where nothing counts positions: descendant::x."""
    merged: list[Step] = []
    for step in steps:
        if merged and merged[-1] == DESCENDANTS and step.axis == "child" and not step.predicates:
            merged[-1] = Step("descendant", step.test)
        else:
            merged.append(step)
    return tuple(merged)


def _with_steps(
    start: Nodes,
    steps: tuple[Step, ...],
    compile_predicates: CompilePredicates,
    namespaces: Mapping[str, str],
) -> Nodes:
    if not steps:
        return start
    walks: list[tuple[Callable[[Node, Context], list[Node]], bool, bool]] = []
    flat = True
    for step in steps:
        stays = step.axis in ("child", "attribute", "self")
        walks.append((_select(step, compile_predicates, namespaces), step.axis in REVERSE, flat and stays))
        flat = flat and stays
    if len(walks) == 1 and not walks[0][1]:
        return _one_step(start, *walks[0])

    def nodes(context: Context) -> list[Node]:
        found = start(context)
        for select, backwards, in_order in walks:
            found = _stepped(found, select, backwards, in_order, context)
        return found

    return nodes


def _one_step(
    start: Nodes, select: Callable[[Node, Context], list[Node]], backwards: bool, in_order: bool
) -> Nodes:
    def nodes(context: Context) -> list[Node]:
        found = start(context)
        if len(found) == 1:
            return select(found[0], context)
        return _stepped(found, select, backwards, in_order, context)

    return nodes


def _stepped(
    nodes: list[Node],
    select: Callable[[Node, Context], list[Node]],
    backwards: bool,
    in_order: bool,
    context: Context,
) -> list[Node]:
    if len(nodes) == 1:
        found = select(nodes[0], context)
        return found[::-1] if backwards else found
    found = [chosen for node in nodes for chosen in select(node, context)]
    return found if in_order else in_document_order(found)


def _select(
    step: Step, compile_predicates: CompilePredicates, namespaces: Mapping[str, str]
) -> Callable[[Node, Context], list[Node]]:
    """The function that takes one step from one node, predicates applied, in the axis' own order."""
    predicates = compile_predicates(step.predicates)
    candidates = _candidates(step, namespaces)
    if not predicates:
        return lambda node, context: candidates(node)
    if is_plain(Step(step.axis, step.test), namespaces) and predicates[0].pick is not None:
        return _picked(local_name(step), candidates, predicates[0].pick, predicates)

    def select(node: Node, context: Context) -> list[Node]:
        found = candidates(node)
        for predicate in predicates:
            found = predicate.keep(found, context)
        return found

    return select


def _picked(
    name: str, candidates: Axis, pick: Pick, predicates: list[Predicate]
) -> Callable[[Node, Context], list[Node]]:
    """A step whose first predicate asks for a column: in a secondary instance its rows are looked up."""
    first, others = predicates[0], predicates[1:]

    def select(node: Node, context: Context) -> list[Node]:
        places = None if _lies_in(node, context.root) else pick(node, name, context)
        found = first.keep(candidates(node), context) if places is None else node.at_places(name, places)
        for predicate in others:
            found = predicate.keep(found, context)
        return found

    return select


def _lies_in(node: Node, root: Node) -> bool:
    place: Node | None = node
    while place is not None:
        if place is root:
            return True
        place = place.parent
    return False


def _candidates(step: Step, namespaces: Mapping[str, str]) -> Axis:
    test = step.test
    if is_plain(Step(step.axis, test), namespaces):
        name = local_name(step)
        return lambda node: seen_named(node, name)
    if step.axis == "attribute" and isinstance(test, NameTest) and not test.prefix and test.local != "*":
        wanted = test.local
        return lambda node: visible([node.attributes[wanted]]) if wanted in node.attributes else []
    axis, matches = AXES[step.axis], _matcher(test, step.axis == "attribute", namespaces)
    if axis is attributes and test == KindTest("node"):
        return axis
    return lambda node: [candidate for candidate in axis(node) if matches(candidate)]


def _matcher(
    test: NameTest | KindTest, on_attributes: bool, namespaces: Mapping[str, str]
) -> Callable[[Node], bool]:
    if isinstance(test, KindTest):
        return _kind_matcher(test)
    local, namespace = test.local, namespaces.get(test.prefix, ANY_NAMESPACE)
    if on_attributes and not test.prefix:
        namespace = "" if namespaces else ANY_NAMESPACE

    def matches(node: Node) -> bool:
        if node.is_attribute is not on_attributes or not node.name or node.name.startswith("#"):
            return False
        if local == "*":
            return test.prefix == "" or namespace is None or node.ns == namespace
        return node.name == local and (namespace is None or node.ns == namespace)

    return matches


def _kind_matcher(test: KindTest) -> Callable[[Node], bool]:
    match test.kind:
        case "node":
            return lambda node: True
        case "text" | "comment":
            name = f"#{test.kind}"
            return lambda node: node.name == name
    start, target = "#processing-instruction:", test.target
    return lambda node: node.name.startswith(start) and (not target or node.name == start + target)
