"""Which rule depends on which node, and the order in which rules are recomputed.

A rule is one property of one generic path. Ranked rules (relevance, repeat count, choices, calculation)
change what other expressions see; they are recomputed at once, in topological order. The others (readonly,
required, constraint, label) are evaluated when somebody looks; the graph only says that they may have changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import IntEnum

from desktop.errors import CycleFound
from desktop.forms.model import Control, Kind, Label, Spec
from desktop.forms.reading import Texts
from desktop.forms.xpath import Expression, Reference


class Property(IntEnum):
    """What a rule decides of its node; those up to CALCULATE are ranked."""

    COUNT = 0
    RELEVANT = 1
    CHOICES = 2
    CALCULATE = 3
    VALIDITY = 4
    LABEL = 5


# Asking an enumeration for a member takes longer than comparing it.
COUNT, RELEVANT, CHOICES, CALCULATE = (
    Property.COUNT,
    Property.RELEVANT,
    Property.CHOICES,
    Property.CALCULATE,
)
_SHAPING = frozenset({RELEVANT, COUNT})  # decide which nodes there are


@dataclass(frozen=True)
class Dependency:
    """A path that a rule reads.

    `structural` ones need to know only which nodes there are. `shared` counts the repeats in which reader and
    read node are the same instance; the rule of one instance cannot see a node of another beyond them. `loose`
    marks what is no reason to come later: a path with a predicate that reaches into other instances, which may
    name the rule's own node without being a cycle (running totals), and what lies inside a group that is read.
    """

    path: str
    shared: int
    loose: bool
    structural: bool = False


@dataclass(eq=False)
class Rule:
    """One property of one generic path, with its expressions and its place in the order (−1: unranked).

    `target` is the spec whose nodes the rule is evaluated at: that of a count is the repeat's parent.
    """

    property: Property
    spec: Spec
    expression: Expression | None
    dependencies: tuple[Dependency, ...]
    rank: int = -1

    def __post_init__(self) -> None:
        above = self.spec.parent if self.property is Property.COUNT else None
        self.target = above or self.spec


@dataclass(eq=False)
class Graph:
    """Rules in order, and for each path the rules that read it."""

    ranked: list[Rule] = field(default_factory=list)
    unranked: list[Rule] = field(default_factory=list)
    readers: dict[str, list[tuple[Rule, int]]] = field(default_factory=dict)
    own: dict[str, list[Rule]] = field(default_factory=dict)  # ranked rules of each path
    cycle: CycleFound | None = None

    @staticmethod
    def build(specs: Mapping[str, Spec], controls: Iterable[Control], texts: Texts) -> Graph:
        """Make the graph of a form; a cycle is kept in `cycle`, for the caller to raise."""
        graph = Graph()
        rules = [rule for spec in specs.values() for rule in _rules(spec, specs)]
        words = Words(texts)
        rules += [rule for control in _each(controls) for rule in _label_rules(control, specs, words)]
        for rule in rules:
            (graph.ranked if rule.property <= CALCULATE else graph.unranked).append(rule)
            if rule.property <= CALCULATE:
                graph.own.setdefault(rule.spec.path, []).append(rule)
        try:
            graph.ranked = _sorted(graph.ranked, graph.own, specs)
        except CycleFound as cycle:
            graph.cycle = cycle
        for rank, rule in enumerate(graph.ranked):
            rule.rank = rank
        for rule in rules:
            for dependency in _widest(rule.dependencies):
                graph.readers.setdefault(dependency.path, []).append((rule, dependency.shared))
        return graph


def _each(controls: Iterable[Control]) -> Iterator[Control]:
    for control in controls:
        yield control
        yield from _each(control.children)


def _widest(dependencies: Iterable[Dependency]) -> list[Dependency]:
    found: dict[str, Dependency] = {}
    for dependency in dependencies:
        known = found.get(dependency.path)
        if known is None or dependency.shared < known.shared:
            found[dependency.path] = dependency
    return list(found.values())


def _rules(spec: Spec, specs: Mapping[str, Spec]) -> Iterator[Rule]:
    bind, control = spec.bind, spec.control
    if control is not None and control.kind is Kind.REPEAT and control.count is not None:
        yield Rule(COUNT, spec, control.count, _dependencies([control.count], spec.path, specs))
    if bind.relevant is not None:
        yield Rule(RELEVANT, spec, bind.relevant, _dependencies([bind.relevant], spec.path, specs))
    if control is not None and control.kind.has_choices and control.itemset is not None:
        nodeset = control.itemset.nodeset
        yield Rule(CHOICES, spec, nodeset, _dependencies([nodeset], spec.path, specs))
    if bind.calculate is not None:
        yield Rule(CALCULATE, spec, bind.calculate, _dependencies([bind.calculate], spec.path, specs))
    lazy = [e for e in (bind.required, bind.readonly, bind.constraint) if e is not None]
    if lazy:
        yield Rule(Property.VALIDITY, spec, None, _dependencies(lazy, spec.path, specs))


def _label_rules(control: Control, specs: Mapping[str, Spec], words: Words) -> Iterator[Rule]:
    spec = specs.get(control.path)
    if spec is None:
        return
    outputs = [e for label in (control.label, control.hint) for e in words.outputs(label)]
    for item in control.items:
        outputs.extend(words.outputs(item.label))
    if control.itemset is not None and control.itemset.label.itext:
        outputs.extend(words.of_choices)
    if outputs:
        yield Rule(Property.LABEL, spec, None, _dependencies(outputs, spec.path, specs))


class Words:
    """Finds the expressions inside labels, wherever their words are kept."""

    def __init__(self, texts: Texts) -> None:
        self._by_id: dict[str, list[Expression]] = {}
        for by_id in texts.values():
            for identifier, forms in by_id.items():
                for text in forms.values():
                    if len(text.parts) > 1 or text.outputs:
                        self._by_id.setdefault(identifier, []).extend(text.outputs)

    @property
    def of_choices(self) -> list[Expression]:
        """The expressions of all texts that belong to no node: those of choices."""
        return [
            e for identifier, found in self._by_id.items() if not identifier.startswith("/") for e in found
        ]

    def outputs(self, label: Label | None) -> list[Expression]:
        """The expressions that a label prints."""
        if label is None:
            return []
        found = list(label.text.outputs) if label.text else []
        if label.expression is not None:
            found.append(label.expression)
        if label.itext is not None:
            found.extend(self._by_id.get(label.itext, ()))
        return found


# --- paths ---------------------------------------------------------------------------------------------


def _dependencies(
    expressions: Iterable[Expression], context: str, specs: Mapping[str, Spec]
) -> tuple[Dependency, ...]:
    found: dict[Dependency, None] = {}
    own = specs[context].repeats if context in specs else ()
    for expression in expressions:
        chosen = "[" in expression.text or "indexed-repeat" in expression.text
        for reference in expression.references():
            for target in read_by(reference, context, specs):
                shared = _shared(reference, context, target, own, chosen=chosen)
                loose = chosen and shared < len(own)
                found[Dependency(target.path, shared, loose, reference.structural)] = None
                if not target.leaf and not reference.structural:
                    for path in _leaves(target, context, specs):
                        found[Dependency(path, shared, loose=True)] = None
    return tuple(found)


def _leaves(group: Spec, context: str, specs: Mapping[str, Spec]) -> list[str]:
    """What the text of a group is made of.

    Never the reader itself, and no reason to put a rule after another: a list of a repeat's instances reads the
    repeat for its nodes, seldom for its text.
    """
    inside = group.path + "/"
    return [path for path, spec in specs.items() if spec.leaf and path.startswith(inside) and path != context]


def read_by(reference: Reference, context: str, specs: Mapping[str, Spec]) -> list[Spec]:
    """The specs that a reference names from `context`: one, all under a path, or none of this instance."""
    path = reference.resolve(context)
    if path is None:
        return []
    if reference.whole:
        inside = path if path == "/" else path + "/"
        return [spec for spec in specs.values() if spec.path == path or spec.path.startswith(inside)]
    spec = specs.get(path)
    return [spec] if spec is not None else []


def _shared(reference: Reference, context: str, target: Spec, own: tuple[str, ...], *, chosen: bool) -> int:
    """How many of the reader's repeats the read node is certain to lie in, by instance.

    With a predicate somewhere (`chosen`), an absolute path may lead to any instance.
    """
    common = 0
    for mine, theirs in zip(own, target.repeats, strict=False):
        if mine != theirs:
            break
        common += 1
    if not reference.absolute:
        return min(common, _kept(reference, context, own))
    if chosen:
        return 0
    # A path to the repeat itself may mean all its instances; below it, the reader's own is meant.
    return common - 1 if common and own[common - 1] == target.path else common


def _kept(reference: Reference, context: str, own: tuple[str, ...]) -> int:
    """The repeats of the reader that a relative path never leaves."""
    names = context.split("/")[1:]
    depth = lowest = len(names)
    for step in reference.steps:
        depth += -1 if step == ".." else 0 if step == "." else 1
        lowest = min(lowest, depth)
    base = "/" + "/".join(names[: max(lowest, 0)])
    return sum(1 for repeat in own if base == repeat or base.startswith(repeat + "/"))


# --- order ---------------------------------------------------------------------------------------------


def _producers(
    dependency: Dependency, own: Mapping[str, list[Rule]], specs: Mapping[str, Spec]
) -> Iterator[Rule]:
    """The rules that decide what an expression sees at a path."""
    spec = specs[dependency.path]
    for rule in own.get(spec.path, ()):
        if not dependency.structural or rule.property in _SHAPING:
            yield rule
    for ancestor in spec.ancestors():
        for rule in own.get(ancestor.path, ()):
            if rule.property in _SHAPING:
                yield rule


def _before(rule: Rule, own: Mapping[str, list[Rule]]) -> Iterator[Rule]:
    """The rules of the same node, or of the repeats it stands in, that come first whatever is read."""
    for other in own.get(rule.spec.path, ()):
        if other.property < rule.property:
            yield other
    needs_relevance = rule.property in (COUNT, CHOICES)
    for ancestor in rule.spec.ancestors():
        for other in own.get(ancestor.path, ()):
            if other.property is COUNT or (needs_relevance and other.property is RELEVANT):
                yield other


def _sorted(rules: list[Rule], own: Mapping[str, list[Rule]], specs: Mapping[str, Spec]) -> list[Rule]:
    needs: dict[Rule, dict[Rule, bool]] = {}  # rule → what must come first → whether only loosely so
    for rule in rules:
        first = needs.setdefault(rule, {})
        for dependency in rule.dependencies:
            for producer in _producers(dependency, own, specs):
                first[producer] = first.get(producer, True) and dependency.loose
        for producer in _before(rule, own):
            if producer is not rule:
                first[producer] = False
    return _topological(rules, needs)


def _topological(rules: list[Rule], needs: dict[Rule, dict[Rule, bool]]) -> list[Rule]:
    order: list[Rule] = []
    state: dict[Rule, int] = {}
    for start in rules:
        if start in state:
            continue
        state[start] = 1
        stack = [(start, iter(needs[start].items()))]
        while stack:
            rule, pending = stack[-1]
            for producer, loose in pending:
                seen = state.get(producer, 0)
                if seen == 1 and not loose:
                    raise CycleFound(_cycle([r for r, _ in stack], producer))
                if seen == 0 and not loose:
                    state[producer] = 1
                    stack.append((producer, iter(needs[producer].items())))
                    break
            else:
                stack.pop()
                state[rule] = 2
                order.append(rule)
    return order


def _cycle(stack: list[Rule], closing: Rule) -> list[str]:
    nodes = [rule.spec.path for rule in stack[stack.index(closing) :]]
    paths = [path for index, path in enumerate(nodes) if index == 0 or path != nodes[index - 1]]
    return [*paths, closing.spec.path]
