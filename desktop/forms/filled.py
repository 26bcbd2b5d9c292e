"""A filled-in form as it can be looked at and handed out: nothing here changes an answer."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.errors import FormError
from desktop.forms import instance as instances
from desktop.forms.definition import Form
from desktop.forms.environment import SessionEnvironment
from desktop.forms.living import Living, cell_of
from desktop.forms.questions import Item, Problem, Question, Violation
from desktop.forms.showing import Showing
from desktop.forms.tree import Node
from desktop.forms.xpath import Context, Value, compile_expression


class Filled:
    """What a session shows of its answers; the heir makes the parts and keeps them true."""

    form: Form
    environment: SessionEnvironment
    _living: Living
    _showing: Showing

    # Looking

    def value(self, ref: str) -> str:
        """The stored text of a node. Raises FormError where there is none."""
        return self._node(ref).text

    def role(self, name: str) -> str | None:
        """The reference of the node whose `vigia:role` is `name`."""
        for spec in self.form.specs.values():
            if spec.bind.attributes.get("role") == name:
                nodes = self._living.targets(spec, self._living.frame)
                return self._living.ref(nodes[0]) if nodes else None
        return None

    def question(self, ref: str) -> Question:
        """The question at a reference, as it stands. Raises FormError where there is none."""
        return self._showing.question(self._node(ref))

    def outline(self) -> tuple[Item, ...]:
        """All groups, repeats and questions, in the order of the body, relevant or not."""
        return self._showing.outline()

    def validate(self) -> tuple[Violation, ...]:
        """Every relevant question that breaks a rule, in the order of the body."""
        return tuple(self._violations())

    def _violations(self) -> Iterator[Violation]:
        for node in self._showing.in_body_order():
            if node.relevant:
                problem = self._showing.problem(node)
                if problem is not None:
                    yield Violation(self._living.ref(node), problem.kind, problem.message)

    def problem(self, ref: str) -> Problem | None:
        """What is wrong with one answer."""
        return self._showing.problem(self._node(ref))

    @property
    def warnings(self) -> tuple[str, ...]:
        """Doubtful evaluations, for the author of the form."""
        return tuple(self.environment.warnings)

    # Out

    def draft(self) -> bytes:
        """The whole tree, hidden answers included and sealed ones left out, to go on with later."""
        return instances.serialise(self._living.root, self.form, keep_hidden=True)

    def sealed_answers(self) -> dict[str, dict[str, str]]:
        """The answers that only their recipients may read: class → ref → value, hidden ones included."""
        return self._sealed(relevant_only=False)

    def _sealed(self, *, relevant_only: bool) -> dict[str, dict[str, str]]:
        found: dict[str, dict[str, str]] = {}
        for spec in self.form.specs.values():
            if spec.sealed and spec.leaf:
                for node in self._living.targets(spec, self._living.frame):
                    if node.text and (node.relevant or not relevant_only):
                        found.setdefault(spec.sealed, {})[self._living.ref(node)] = node.text
        return found

    # For tools that look under the cover

    def submission(self) -> bytes:
        """The XML that finalising would give now; nothing is checked or filled in."""
        return instances.serialise(self._living.root, self.form, keep_hidden=False)

    def questions(self) -> Iterator[Question]:
        """All questions of the outline, flat, in the order of the body."""
        return (self._showing.question(node) for node in self._showing.in_body_order())

    def all_nodes(self) -> Iterator[Node]:
        """Every element in document order."""
        return (node for node in self._living.nodes() if node.text or not cell_of(node).spec.implied)

    def ref(self, node: Node) -> str:
        """The reference of a node."""
        return self._living.ref(node)

    @property
    def rules(self) -> Showing:
        """The rules of single nodes: required, readonly, constraint."""
        return self._showing

    def evaluate(self, text: str, ref: str | None = None) -> Value:
        """Evaluate an expression at a node (the root by default). Raises XPathError or FormError."""
        node = self._living.root if ref is None else self._node(ref)
        context = Context(node, root=self._living.root, environment=self.environment)
        outer, self.environment.node = self.environment.node, node
        try:
            return compile_expression(text).evaluate(context)
        finally:
            self.environment.node = outer

    # Inside

    def _node(self, ref: str) -> Node:
        node = self._living.find(ref)
        if node is None:
            raise FormError("no such node", ref)
        return node
