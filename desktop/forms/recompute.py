"""Recomputing what depends on a change, and nothing else, in the order of the graph."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable

from desktop.errors import CycleFound, FormError
from desktop.forms.environment import SessionEnvironment
from desktop.forms.graph import CALCULATE, CHOICES, COUNT, RELEVANT, Graph, Property, Rule
from desktop.forms.journal import Added, Entry, Removed, Wrote
from desktop.forms.living import Cell, Frame, Living, cell_of
from desktop.forms.marks import Marks, readers_of
from desktop.forms.model import Itemset, Spec
from desktop.forms.tree import Node
from desktop.forms.values import computed
from desktop.forms.xpath import Context, Expression, Known, Value, to_number, to_string

MAX_INSTANCES = 5_000  # of one repeat by jr:count
MAX_FRAMES = 20_000  # of all repeats by jr:count, one inside another
FREE_STEPS = 2_000  # of one run before anybody counts whether values chase each other


class Recompute:
    """Keeps a living instance true to its rules, and notes what changed on the way.

    `created` is called with each new repeat instance before its rules run (for `odk-new-repeat`).
    """

    def __init__(self, graph: Graph, living: Living, environment: SessionEnvironment) -> None:
        self.living = living
        self.environment = environment
        self.created: Callable[[Frame], None] = lambda frame: None
        self._graph = graph
        self._ranked = graph.ranked
        self._known = Known()
        self._offered: dict[int, frozenset[str]] = {}
        self._inside: dict[str, list[str]] = {}
        self._readers = {path: readers_of(found) for path, found in graph.readers.items()}
        self._marks = Marks([self._only_node(rule) for rule in graph.ranked])
        self._counts: dict[str, list[Rule]] = {}
        for rule in graph.ranked:
            if rule.property is COUNT:
                self._counts.setdefault(rule.target.path, []).append(rule)
        self.forget()

    def _only_node(self, rule: Rule) -> Node | None:
        target = rule.target
        return None if target.repeats else self.living.frame.nodes[target.path]

    def forget(self) -> None:
        """Begin a new set of changes."""
        self.values: dict[Node, None] = {}
        self.relevance: dict[Node, None] = {}
        self.structure: dict[str, None] = {}
        self.choices: dict[Node, None] = {}
        self.looked_at: dict[tuple[Rule, Frame], None] = {}
        self.journal: list[Entry] = []
        self.withdrawn: dict[Node, None] = {}
        self.discarded = 0

    def context(self, node: Node) -> Context:
        """The context to evaluate a node's own expressions in."""
        cell: Cell = node.bind
        if cell.context is None:
            cell.context = Context(
                node,
                root=self.living.root,
                environment=self.environment,
                fixed=self.living.frame.nodes,
                known=self._known,
            )
        return cell.context

    def evaluate(self, expression: Expression, node: Node) -> Value | None:
        """Evaluate at a node; None, and a warning to the author, where it fails."""
        environment = self.environment
        outer, environment.node = environment.node, node
        try:
            return expression.evaluate(self.context(node))
        except FormError as error:
            environment.warn(f"{cell_of(node).spec.path}: {error}")
            return None
        finally:
            environment.node = outer

    def truth(self, expression: Expression, node: Node, *, otherwise: bool) -> bool:
        """Evaluate as a boolean; `otherwise`, and a warning to the author, where it fails."""
        environment, cell = self.environment, cell_of(node)
        outer, environment.node = environment.node, node
        try:
            return expression.truth(cell.context or self.context(node))
        except FormError as error:
            environment.warn(f"{cell_of(node).spec.path}: {error}")
            return otherwise
        finally:
            environment.node = outer

    # What is to be done

    def everything(self) -> None:
        """Mark every rule of every node, and run."""
        for rule in self._ranked:
            for node in self.living.targets(rule.target, self.living.frame):
                self._marks.mark(rule.rank, node)
        self.run()

    def touched(self, node: Node) -> None:
        """Mark the rules that read a node."""
        cell: Cell = node.bind
        path = cell.spec.path
        if path in self._known.readers:
            self._known.forget(path)
        readers = self._readers.get(path)
        if readers is None:
            return
        if readers.alone:
            self._marks.mark_alone(readers.alone, readers.lowest)
        frame = cell.frame
        for rule, shared in readers.reached:
            for target in self.living.targets(rule.target, frame.at(min(shared, frame.depth))):
                self._marks.mark(rule.rank, target)
        for rule, shared in readers.lazy:
            self.looked_at[rule, frame.at(min(shared, frame.depth))] = None

    def write(self, node: Node, text: str) -> None:
        """Store a text, note it, and mark what depends on it."""
        if node.text == text:
            return
        self.journal.append(Wrote(node, node.text))
        node.text = text
        self.values[node] = None
        self.touched(node)
        if text:
            self._push_own(node, CHOICES)

    def _push_own(self, node: Node, wanted: Property) -> None:
        for rule in self._graph.own.get(cell_of(node).spec.path, ()):
            if rule.property is wanted:
                self._marks.mark(rule.rank, node)

    # Structure

    def add(self, spec: Spec, around: Frame) -> Frame:
        """Make a new instance of a repeat and mark all that it brings."""
        frame = self.living.add(spec, around)
        self.journal.append(Added(frame))
        self._arrived(frame, len(around.inner[spec.path]) - 1)
        self.created(frame)
        return frame

    def remove(self, frame: Frame) -> None:
        """Take an instance out and mark all that read it."""
        place = self.living.remove(frame)
        self.journal.append(Removed(frame, place))
        self._structure_changed(frame, place)

    def undo(self, entry: Entry) -> None:
        """Take one journal entry back."""
        match entry:
            case Wrote(node, old):
                self.write(node, old)
            case Added(frame):
                if frame.alive:
                    self.remove(frame)
            case Removed(frame, place):
                self.living.restore(frame, place)
                self._arrived(frame, place)

    def _arrived(self, frame: Frame, place: int) -> None:
        for inner in frame.all():
            for path, node in inner.nodes.items():
                for rule in self._graph.own.get(path, ()):
                    if rule.property is not COUNT:
                        self._marks.mark(rule.rank, node)
                for rule in self._counts.get(path, ()):
                    self._marks.mark(rule.rank, node)
        assert frame.node is not None
        self._spread(frame.node)
        self._structure_changed(frame, place)

    def _structure_changed(self, frame: Frame, place: int) -> None:
        """Mark what reads a repeat or anything in it, after an instance came or went at a 0-based place.

        What looks only at its own instance (its position, say) can change from that place on, not before it.
        """
        around, spec = frame.parent, frame.spec
        assert around is not None and spec is not None
        self.structure[around.prefix + spec.path[around.base :]] = None
        moved = around.inner.get(spec.path, [])[place:]
        for path in self._paths_in(spec):
            readers = self._readers[path]
            self._marks.mark_alone(readers.alone, readers.lowest)
            for rule, shared in readers.reached:
                for start in moved if shared > around.depth else (around.at(shared),):
                    for target in self.living.targets(rule.target, start.at(min(shared, start.depth))):
                        self._marks.mark(rule.rank, target)
            for rule, shared in readers.lazy:
                for start in moved if shared > around.depth else (around.at(shared),):
                    self.looked_at[rule, start] = None

    def _paths_in(self, spec: Spec) -> list[str]:
        """The paths somebody reads that are a repeat or in it."""
        found = self._inside.get(spec.path)
        if found is None:
            prefix = spec.path + "/"
            found = [path for path in self._graph.readers if path == spec.path or path.startswith(prefix)]
            self._inside[spec.path] = found
        return found

    # Running

    def run(self) -> None:
        """Recompute until nothing is marked. Raises CycleFound where values chase each other without end."""
        environment, marks = self.environment, self._marks
        outer, steps = environment.node, 0
        times: Counter[int] = Counter()
        try:
            while (found := marks.next()) is not None:
                rank, node = found
                rule = self._ranked[rank]
                steps += 1
                if steps > FREE_STEPS:
                    times[rank] += 1
                    if times[rank] > FREE_STEPS and self._chases(rule, times[rank]):
                        marks.clear()
                        raise CycleFound([rule.spec.path, rule.spec.path])
                cell: Cell = node.bind
                if not cell.frame.alive:
                    continue
                environment.node = node
                if rule.property is RELEVANT:
                    self._decide(rule, node, cell)
                else:
                    self._apply(rule, node)
        finally:
            environment.node = outer

    def _decide(self, rule: Rule, node: Node, cell: Cell) -> None:
        """Evaluate a node's relevance; `truth` written out, since nothing runs as often."""
        assert rule.expression is not None
        try:
            own = rule.expression.truth(cell.context or self.context(node))
        except FormError as error:
            self.environment.warn(f"{cell.spec.path}: {error}")
            own = True
        cell.own = own
        parent = node.parent
        if (own and (parent is None or parent.relevant)) is not node.relevant:
            self._spread(node)

    def _chases(self, rule: Rule, times: int) -> bool:
        size = len(self.living.targets(rule.target, self.living.frame)) + 10
        return times > size * size

    def _apply(self, rule: Rule, node: Node) -> None:
        if rule.property is CALCULATE:
            self._calculate(rule, node)
        elif rule.property is CHOICES:
            self.choices[node] = None
            self._filter(rule, node)
        else:
            self._count(rule, node)

    def _calculate(self, rule: Rule, node: Node) -> None:
        assert rule.expression is not None
        if node.text and rule.spec.path.endswith("/meta/instanceID"):
            return  # an instance keeps its id
        value = self.evaluate(rule.expression, node)
        text = "" if value is None else computed(rule.spec, value, self.environment.timezone)
        if text != node.text:
            self.write(node, text)

    def _spread(self, node: Node) -> None:
        """Bring a node's effective relevance, and that of all below, in line with its own."""
        cell: Cell = node.bind
        relevant = cell.own and (node.parent is None or node.parent.relevant)
        if relevant == node.relevant:
            return
        node.relevant = relevant
        self.relevance[node] = None
        self.touched(node)
        if relevant:
            if node.text:
                self._push_own(node, CHOICES)
            for rule in self._counts.get(cell.spec.path, ()):
                self._marks.mark(rule.rank, node)
        for child in node.children:
            self._spread(child)
        for attribute in node.attributes.values():
            if attribute.bind is not None:
                self._spread(attribute)

    def _filter(self, rule: Rule, node: Node) -> None:
        """Remove from an answer what the list does not offer (any more)."""
        if not node.text or not node.relevant:
            return
        names = node.text.split()
        offered = self.offered(rule, node)
        if offered is None or all(name in offered for name in names):
            return
        self.withdrawn[node] = None
        self.write(node, " ".join(name for name in names if name in offered))

    def offered(self, rule: Rule, node: Node) -> frozenset[str] | None:
        """The names that an itemset offers at a node; None where they cannot be known."""
        if rule.rank in self._offered:
            return self._offered[rule.rank]
        control = rule.spec.control
        assert control is not None and control.itemset is not None and rule.expression is not None
        items = self.evaluate(rule.expression, node)
        if not isinstance(items, list):
            return None
        offered = frozenset(self.item_value(control.itemset, item) for item in items)
        if not rule.dependencies:
            self._offered[rule.rank] = offered
        return offered

    def item_value(self, itemset: Itemset, item: Node) -> str:
        """The name of a choice, out of its node."""
        column = itemset.value
        if column.name:
            return item.cell(column.name)
        if column.expression is None:
            return ""
        context = Context(item, root=item.root(), environment=self.environment)
        return to_string(column.expression.evaluate(context))

    def would_be(self, spec: Spec, parent: Node) -> Node:
        """A stand-in for an instance of a repeat, to evaluate what is written relative to the repeat itself."""
        node = Node(spec.name, spec.ns, parent=parent)
        node.bind = Cell(spec, cell_of(parent).frame)
        return node

    def _count(self, rule: Rule, node: Node) -> None:
        """Make a repeat have as many instances as its count says; `node` is the repeat's parent."""
        if not node.relevant:
            return
        assert rule.expression is not None
        value = self.evaluate(rule.expression, self.would_be(rule.spec, node))
        if value is None:
            return
        number = to_number(value)
        wanted = int(max(0.0, min(number, float(MAX_INSTANCES)))) if not math.isnan(number) else 0
        around = cell_of(node).frame
        while len(around.inner.get(rule.spec.path, ())) < wanted:
            if self.living.count >= MAX_FRAMES:
                self.environment.warn(f"{rule.spec.path}: more than {MAX_FRAMES} instances of repeats")
                break
            self.add(rule.spec, around)
        instances = around.inner.get(rule.spec.path, [])
        while len(instances) > wanted:
            last = instances[-1]
            self.discarded += any(node.text for frame in last.all() for node in _answers(frame))
            self.remove(last)


def _answers(frame: Frame) -> Iterable[Node]:
    """The nodes of a frame that a person fills in."""
    for node in frame.nodes.values():
        spec = cell_of(node).spec
        if spec.leaf and spec.control is not None and spec.bind.calculate is None:
            yield node
