"""The living instance: nodes grouped in frames, one frame for the root and one for each repeat instance.

A frame knows its nodes by generic path, so that a rule finds the node it decides without walking the tree.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping, Sequence

from desktop.errors import AnswerRefused, FormError
from desktop.forms.markup import JAVAROSA, Element, clean
from desktop.forms.model import Spec
from desktop.forms.tree import Node
from desktop.forms.values import typed
from desktop.forms.xpath import Context

TEMPLATE = (JAVAROSA, "template")
_STEP = re.compile(r"(@?[^\[\]/]+)(?:\[(\d{1,9})\])?")


class Frame:
    """The root (`spec` None) or one instance of a repeat, with the nodes that belong to it and no inner one."""

    __slots__ = ("alive", "base", "depth", "inner", "node", "nodes", "parent", "prefix", "spec")

    def __init__(self, spec: Spec | None, parent: Frame | None) -> None:
        self.spec = spec
        self.parent = parent
        self.depth: int = parent.depth + 1 if parent else 0
        self.nodes: dict[str, Node] = {}
        self.inner: dict[str, list[Frame]] = {}
        self.node: Node | None = None
        self.prefix = ""
        self.base = len(spec.path) if spec else 0
        self.alive = True

    def at(self, depth: int) -> Frame:
        """This frame, or the one around it at a depth."""
        frame = self
        while frame.depth > depth:
            assert frame.parent is not None
            frame = frame.parent
        return frame

    def all(self) -> Iterator[Frame]:
        """This frame and every one inside it."""
        yield self
        for frames in self.inner.values():
            for frame in frames:
                yield from frame.all()


class Cell:
    """What the session keeps of one node: its spec, its frame, its own (not inherited) relevance, its context."""

    __slots__ = ("context", "frame", "own", "spec")

    def __init__(self, spec: Spec, frame: Frame) -> None:
        self.spec = spec
        self.frame = frame
        self.own = True
        self.context: Context | None = None


def cell_of(node: Node) -> Cell:
    """The cell of a node of the primary instance."""
    cell: Cell = node.bind
    return cell


class Living:
    """A tree grown from the form's own instance or from a saved one."""

    def __init__(
        self,
        specs: Mapping[str, Spec],
        templates: Mapping[str, Element],
        element: Element,
        *,
        saved: bool,
        recorded: bool = False,
    ) -> None:
        """Grow from `element`; `saved` refuses strange nodes, `recorded` takes what is absent for hidden."""
        self._specs = specs
        self._templates = templates
        self._below: dict[str, list[Spec]] = {}
        for spec in specs.values():
            if spec.parent is not None:
                self._below.setdefault(spec.parent.path, []).append(spec)
        self._saved = saved
        self._recorded = recorded
        self.count = 0  # repeat instances ever made
        self.frame = Frame(None, None)
        self.root = self._grow(specs[f"/{element.local}"], element, self.frame)
        self._saved = False  # instances made from now on come from templates

    # Growing

    def _grow(self, spec: Spec, element: Element | None, frame: Frame) -> Node:
        node = Node(spec.name, spec.ns)
        node.type = spec.type
        node.bind = Cell(spec, frame)
        frame.nodes[spec.path] = node
        if spec.leaf:
            node.text = self._text(spec, element.text() if element else "")
            if spec.implied and not node.text:
                node.relevant = node.bind.own = False
        elif element is not None and self._saved:
            self._refuse_strangers(spec, element)
        if self._recorded:
            node.relevant = element is not None
        by_name: dict[str, list[Element]] = {}
        for child in element.elements() if element else ():
            if TEMPLATE not in child.attributes:
                by_name.setdefault(child.local, []).append(child)
        for below in self._below.get(spec.path, ()):
            if below.is_attribute:
                self._grow_attribute(below, element, node, frame)
            elif below.is_repeat:
                for occurrence in by_name.get(below.name, ()):
                    self._grow_instance(below, occurrence, node, frame)
            else:
                node.append(self._grow(below, next(iter(by_name.get(below.name, ())), None), frame))
        return node

    def _grow_attribute(self, spec: Spec, element: Element | None, parent: Node, frame: Frame) -> None:
        value = element.get(spec.name, spec.ns) if element else None
        node = parent.set_attribute(spec.name, clean(value if value is not None else spec.default), spec.ns)
        node.type = spec.type
        node.bind = Cell(spec, frame)
        frame.nodes[spec.path] = node

    def _grow_instance(self, spec: Spec, element: Element, parent: Node, around: Frame) -> Frame:
        frame = Frame(spec, around)
        siblings = around.inner.setdefault(spec.path, [])
        siblings.append(frame)
        self.count += 1
        frame.prefix = self._prefix(frame, len(siblings))
        frame.node = parent.append(self._grow(spec, element, frame))
        return frame

    def _text(self, spec: Spec, text: str) -> str:
        if not text:
            return ""
        try:
            return typed(spec.type, text, datetime.UTC)
        except AnswerRefused:
            return clean(text)

    def _refuse_strangers(self, spec: Spec, element: Element) -> None:
        known = {below.name for below in self._below.get(spec.path, ())}
        for child in element.elements():
            if child.local not in known:
                raise FormError(
                    "the saved answers have a node that the form does not know", f"{spec.path}/{child.local}"
                )

    # Repeats

    def add(self, spec: Spec, around: Frame) -> Frame:
        """Make a new last instance of a repeat inside the frame `around`."""
        assert spec.parent is not None
        parent = around.nodes[spec.parent.path]
        frame = self._grow_instance(spec, self._templates[spec.path], parent, around)
        assert frame.node is not None
        parent.children.remove(frame.node)
        self._place(frame)
        return frame

    def remove(self, frame: Frame) -> int:
        """Take an instance out; returns its 0-based place among its siblings."""
        assert frame.parent is not None and frame.spec is not None and frame.node is not None
        siblings = frame.parent.inner[frame.spec.path]
        index = siblings.index(frame)
        siblings.pop(index)
        parent = frame.node.parent
        assert parent is not None
        parent.children.remove(frame.node)
        for inner in frame.all():
            inner.alive = False
        self._renumber(siblings)
        return index

    def restore(self, frame: Frame, index: int) -> None:
        """Put a removed instance back in its place."""
        assert frame.parent is not None and frame.spec is not None
        siblings = frame.parent.inner.setdefault(frame.spec.path, [])
        siblings.insert(index, frame)
        for inner in frame.all():
            inner.alive = True
        self._place(frame)
        self._renumber(siblings)

    def _place(self, frame: Frame) -> None:
        assert (
            frame.node is not None
            and frame.node.parent is not None
            and frame.spec is not None
            and frame.parent
        )
        children = frame.node.parent.children
        siblings = frame.parent.inner[frame.spec.path]
        index = siblings.index(frame)
        if index > 0:
            before = siblings[index - 1].node
            position = next(i for i, child in enumerate(children) if child is before) + 1
        else:
            order = frame.spec.order
            position = next(
                (i for i, child in enumerate(children) if cell_of(child).spec.order >= order), len(children)
            )
        children.insert(position, frame.node)

    def _prefix(self, frame: Frame, number: int) -> str:
        assert frame.parent is not None and frame.spec is not None
        return f"{frame.parent.prefix}{frame.spec.path[frame.parent.base :]}[{number}]"

    def _renumber(self, siblings: Sequence[Frame]) -> None:
        for number, frame in enumerate(siblings, 1):
            frame.prefix = self._prefix(frame, number)
            for inner in frame.inner.values():
                self._renumber(inner)

    # Finding

    def targets(self, spec: Spec, frame: Frame) -> list[Node]:
        """All nodes of a generic path inside a frame (which lies on the path's way)."""
        return [f.nodes[spec.path] for f in self.frames(spec.repeats, frame)]

    @staticmethod
    def frames(repeats: Sequence[str], frame: Frame) -> list[Frame]:
        """All innermost frames of a chain of repeats, inside a frame of that chain."""
        frames = [frame]
        for path in repeats[frame.depth :]:
            frames = [inner for outer in frames for inner in outer.inner.get(path, ())]
        return frames

    @staticmethod
    def ref(node: Node) -> str:
        """The reference of a node, with a 1-based index on each repeat."""
        cell: Cell = node.bind
        frame = cell.frame
        return frame.prefix + cell.spec.path[frame.base :] if frame.depth else cell.spec.path

    def find(self, ref: str) -> Node | None:
        """The node of a reference; the index of a first instance may be left out."""
        node = self.frame.nodes.get(ref)
        if node is not None:
            return node
        frame, path = self.frame, ""
        for step in ref.split("/")[1:]:
            match = _STEP.fullmatch(step)
            spec = self._specs.get(f"{path}/{match[1]}") if match else None
            if match is None or spec is None:
                return None
            path, number = spec.path, int(match[2] or 1)
            if spec.is_repeat:
                siblings = frame.inner.get(path, [])
                if not 1 <= number <= len(siblings):
                    return None
                frame = siblings[number - 1]
            elif number != 1:
                return None
        return frame.nodes.get(path)

    def nodes(self) -> Iterator[Node]:
        """Every element, in document order, the root first."""
        yield self.root
        yield from self.root.descendants()
