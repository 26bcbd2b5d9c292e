"""How the living instance looks to a person: words, choices, problems, the outline."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from desktop.errors import AnswerRefused, FormError
from desktop.forms.environment import SessionEnvironment
from desktop.forms.graph import Property, Rule
from desktop.forms.living import Frame, Living, cell_of
from desktop.forms.model import Control, Item, Kind, Label, Spec, Text
from desktop.forms.questions import (
    NOTHING,
    Choice,
    Group,
    Instance,
    Problem,
    ProblemKind,
    Question,
    Repeat,
    Words,
)
from desktop.forms.questions import Item as Shown
from desktop.forms.recompute import Recompute
from desktop.forms.tree import Node
from desktop.forms.values import answer
from desktop.forms.xpath import Context, Expression, to_string

if TYPE_CHECKING:
    from desktop.forms.definition import Form

MEDIA = ("image", "big-image", "audio", "video")


class Showing:
    """Answers what a question asks when somebody looks at it (`questions.Asker`)."""

    def __init__(
        self, form: Form, living: Living, recompute: Recompute, environment: SessionEnvironment
    ) -> None:
        self._form = form
        self._living = living
        self._recompute = recompute
        self._environment = environment
        self._kept: dict[tuple[str, str], tuple[Choice, ...]] = {}
        environment.print_text = self._print
        environment.find_choice_label = self._choice_label

    # Words

    def _print(self, text: Text, node: Node | None) -> str:
        parts = [p if isinstance(p, str) else self._output(p, node or self._living.root) for p in text.parts]
        return "".join(parts).strip()

    def _output(self, expression: Expression, node: Node) -> str:
        value = self._recompute.evaluate(expression, node)
        return "" if value is None else to_string(value)

    def _forms(self, label: Label | None, node: Node) -> Mapping[str, str]:
        """All forms of a label, printed: "" for its words, then short, guidance, image…"""
        if label is None:
            return {}
        if label.itext is not None:
            forms = self._environment.forms_of(label.itext)
            return {form: self._print(text, node) for form, text in forms.items()}
        if label.text is not None:
            return {"": self._print(label.text, node)}
        return {"": self._output(label.expression, node)} if label.expression is not None else {}

    def message(self, label: Label | None, node: Node) -> str:
        """The words of a required or constraint message."""
        return self._forms(label, node).get("", "")

    def words(self, node: Node, control: Control | None) -> Words:
        """Label, hint, guidance and media of a control."""
        if control is None:
            return Words()
        label, hint = self._forms(control.label, node), self._forms(control.hint, node)
        said = {form: "" if text == "-" else text for form, text in hint.items()}
        return Words(
            label=label.get("", ""),
            hint=said.get("", ""),
            guidance=said.get("guidance", ""),
            short=label.get("short", ""),
            media={form: label[form] for form in MEDIA if label.get(form, "-") not in ("", "-")},
        )

    # Choices

    def choices(self, node: Node) -> tuple[Choice, ...]:
        """What a select offers now, in order."""
        spec = cell_of(node).spec
        control = spec.control
        if control is None or not control.kind.has_choices:
            return ()
        if control.itemset is None:
            return tuple(self._written_choice(item, node) for item in control.items)
        rule = self._choices_rule(spec)
        fixed = not rule.dependencies
        key = (spec.path, self._environment.language)
        if fixed and key in self._kept:
            return self._kept[key]
        assert rule.expression is not None
        items = self._recompute.evaluate(rule.expression, node)
        found = tuple(self._choice(control, item, node) for item in items) if isinstance(items, list) else ()
        if fixed and not self._has_outputs(spec):
            self._kept[key] = found
        return found

    def _choices_rule(self, spec: Spec) -> Rule:
        return next(rule for rule in self._form.graph.own[spec.path] if rule.property is Property.CHOICES)

    @cached_property
    def _labelled(self) -> frozenset[str]:
        return frozenset(r.spec.path for r in self._form.graph.unranked if r.property is Property.LABEL)

    def _has_outputs(self, spec: Spec) -> bool:
        return spec.path in self._labelled

    def _written_choice(self, item: Item, node: Node) -> Choice:
        forms = self._forms(item.label, node)
        return Choice(item.value, forms.get("", "") or item.value, _media(forms))

    def _choice(self, control: Control, item: Node, node: Node) -> Choice:
        assert control.itemset is not None
        name = self._recompute.item_value(control.itemset, item)
        column = control.itemset.label
        columns = item.cells()
        if column.itext:
            forms = self._forms(Label(itext=item.cell(column.name)), node)
            return Choice(name, forms.get("", "") or name, _media(forms), columns)
        if column.name:
            return Choice(name, item.cell(column.name) or name, NOTHING, columns)
        if column.expression is None:
            return Choice(name, name, NOTHING, columns)
        context = Context(item, root=item.root(), environment=self._environment)
        return Choice(name, to_string(column.expression.evaluate(context)), {}, columns)

    def _choice_label(self, value: str, ref: str, node: Node | None) -> str:
        spec = self._form.specs.get(ref)
        if spec is None:
            raise FormError(f"jr:choice-name names no question: {ref}")
        frame = cell_of(node).frame if node is not None else self._living.frame
        own = cell_of(node).spec.repeats if node is not None else ()
        common = 0
        while common < min(len(own), len(spec.repeats), frame.depth) and own[common] == spec.repeats[common]:
            common += 1
        for target in self._living.targets(spec, frame.at(common)):
            return next((choice.label for choice in self.choices(target) if choice.name == value), "")
        return ""

    # Rules

    def _holds(self, expression: Expression | None, node: Node, *, otherwise: bool) -> bool:
        if expression is None:
            return otherwise
        return self._recompute.truth(expression, node, otherwise=otherwise)

    def is_required(self, node: Node) -> bool:
        """Whether an answer is needed."""
        return self._holds(cell_of(node).spec.bind.required, node, otherwise=False)

    def is_readonly(self, node: Node) -> bool:
        """Whether the question, or a group around it, is read-only."""
        at: Node | None = node
        while at is not None:
            if self._holds(cell_of(at).spec.bind.readonly, at, otherwise=False):
                return True
            at = at.parent
        return False

    def keeps_constraint(self, node: Node) -> bool:
        """Whether the constraint holds; an empty answer keeps every constraint."""
        return not node.text or self._holds(cell_of(node).spec.bind.constraint, node, otherwise=True)

    def problem(self, node: Node) -> Problem | None:
        """The first rule that an answer breaks: required, type, constraint."""
        spec = cell_of(node).spec
        if not node.text:
            if self.is_required(node):
                return Problem(ProblemKind.REQUIRED, self.message(spec.bind.required_message, node))
            return None
        try:
            answer(spec, node.text, self._environment.timezone)
        except AnswerRefused:
            return Problem(ProblemKind.TYPE, "")
        if not self.keeps_constraint(node):
            return Problem(ProblemKind.CONSTRAINT, self.message(spec.bind.constraint_message, node))
        return None

    # The body

    def question(self, node: Node) -> Question:
        """A node as a question."""
        return Question(self, cell_of(node).spec, node, self._living.ref(node))

    def in_body_order(self) -> Iterator[Node]:
        """The nodes of all questions, repeat by repeat, as the body lists them."""
        yield from self._nodes(self._form.body, self._living.frame)

    def _nodes(self, controls: tuple[Control, ...], frame: Frame) -> Iterator[Node]:
        for control in controls:
            if control.kind is Kind.REPEAT:
                for instance in frame.inner.get(control.path, ()):
                    yield from self._nodes(control.children, instance)
            elif control.kind is Kind.GROUP:
                yield from self._nodes(control.children, frame)
            elif control.path in frame.nodes:
                yield frame.nodes[control.path]

    def outline(self) -> tuple[Shown, ...]:
        """The whole body as items."""
        return self._items(self._form.body, self._living.frame)

    def _items(self, controls: tuple[Control, ...], frame: Frame) -> tuple[Shown, ...]:
        found: list[Shown] = []
        for control in controls:
            if control.kind is Kind.REPEAT:
                found.append(self._repeat(control, control, frame))
            elif control.kind is Kind.GROUP and control.path in self._form.templates:
                for inner in control.children:
                    if inner.kind is Kind.REPEAT:
                        found.append(self._repeat(inner, control, frame))
                    else:
                        found.extend(self._items((inner,), frame))
            elif control.kind is Kind.GROUP:
                found.append(self._group(control, frame))
            elif control.path in frame.nodes:
                found.append(self.question(frame.nodes[control.path]))
        return tuple(found)

    def _group(self, control: Control, frame: Frame) -> Group:
        node = frame.nodes.get(control.path)
        words = self.words(node or frame.node or self._living.root, control)
        return Group(
            ref=self._living.ref(node) if node else "",
            label=words.label,
            hint=words.hint,
            appearance=frozenset(control.appearance.split()),
            relevant=node.relevant if node else True,
            items=self._items(control.children, frame),
        )

    def _repeat(self, control: Control, labelled: Control, frame: Frame) -> Repeat:
        spec = self._form.specs[control.path]
        assert spec.parent is not None
        parent = frame.nodes[spec.parent.path]
        frames = frame.inner.get(control.path, [])
        relevant = self._repeat_is_relevant(spec, parent, frames)
        free = relevant and not control.fixed and control.count is None
        return Repeat(
            ref=frame.prefix + control.path[frame.base :],
            label=self.words(parent, labelled if labelled.label else control).label,
            appearance=frozenset(f"{labelled.appearance} {control.appearance}".split()),
            relevant=relevant,
            can_add=free,
            can_remove=free and bool(frames),
            instances=tuple(self._instance(control, each, number) for number, each in enumerate(frames, 1)),
        )

    def _repeat_is_relevant(self, spec: Spec, parent: Node, frames: list[Frame]) -> bool:
        if frames:
            return any(each.node is not None and each.node.relevant for each in frames)
        if not parent.relevant or spec.bind.relevant is None:
            return parent.relevant
        return self._recompute.truth(
            spec.bind.relevant, self._recompute.would_be(spec, parent), otherwise=True
        )

    def _instance(self, control: Control, frame: Frame, number: int) -> Instance:
        assert frame.node is not None
        return Instance(frame.prefix, number, frame.node.relevant, self._items(control.children, frame))

    # Changes

    def looked_at(self, recompute: Recompute) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
        """The references whose validity, choices and labels may have changed."""
        found: dict[Property, set[str]] = {Property.VALIDITY: set(), Property.LABEL: set()}
        for rule, frame in recompute.looked_at:
            if frame.alive:
                found[rule.property].update(map(self._living.ref, self._living.targets(rule.spec, frame)))
        changed = [n for n in (*recompute.values, *recompute.relevance) if cell_of(n).frame.alive]
        found[Property.VALIDITY].update(map(self._living.ref, changed))
        choices = frozenset(self._living.ref(node) for node in recompute.choices if cell_of(node).frame.alive)
        return frozenset(found[Property.VALIDITY]), choices, frozenset(found[Property.LABEL])


def _media(forms: Mapping[str, str]) -> dict[str, str]:
    return {form: forms[form] for form in MEDIA if forms.get(form, "-") not in ("", "-")}
