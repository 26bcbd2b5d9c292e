"""What makes a form unusable, beyond XML and expressions: things named that are not there, cycles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from desktop.errors import FormError
from desktop.forms.graph import read_by
from desktop.forms.model import Action, Bind, Control, Label
from desktop.forms.reading import Problems
from desktop.forms.values import TYPES
from desktop.forms.xpath import Expression

if TYPE_CHECKING:
    from desktop.forms.definition import Form


def verify(form: Form, binds: Mapping[str, Bind], problems: Problems) -> None:
    """Report every bind, control, action, text or instance that is named and missing, then cycles."""
    controls = list(form.controls())
    for path, bind in binds.items():
        if path not in form.specs:
            problems.report(FormError("a bind for a node that is not in the instance", path))
        elif bind.type not in (*TYPES, "select"):
            problems.warn(f"the type {bind.type} is not known; its answers are kept as text", path)
    for control in controls:
        if control.path and control.path not in form.specs:
            problems.report(
                FormError(f"a {control.kind} for a node that is not in the instance", control.path)
            )
    for action in every_action(form, controls):
        if action.target not in form.specs:
            problems.report(FormError("a setvalue for a node that is not in the instance", action.target))
    for label, where in every_label(form, controls):
        _itext(label, where, form, problems)
    for expression, context, where in every_expression(form, controls):
        _references(expression, context, where, form, problems)
    if form.graph.cycle is not None:
        problems.report(form.graph.cycle)


def every_action(form: Form, controls: Iterable[Control]) -> Iterator[Action]:
    """All actions of the model and of the controls."""
    yield from form.actions
    for control in controls:
        yield from control.actions


def every_label(form: Form, controls: Iterable[Control]) -> Iterator[tuple[Label, str]]:
    """All labels, hints and messages, with the node they belong to."""
    for control in controls:
        for label in (control.label, control.hint, *(item.label for item in control.items)):
            if label is not None:
                yield label, control.path
    for spec in form.specs.values():
        for label in (spec.bind.required_message, spec.bind.constraint_message):
            if label is not None:
                yield label, spec.path


def every_expression(form: Form, controls: Iterable[Control]) -> Iterator[tuple[Expression, str, str]]:
    """All expressions of binds, controls and actions, with their context path and a name for messages.

    Those of labels and itext are not here: a text may serve several questions.
    """
    for spec in form.specs.values():
        for name in ("relevant", "calculate", "required", "readonly", "constraint"):
            expression = getattr(spec.bind, name)
            if expression is not None:
                yield expression, spec.path, f"{spec.path} {name}"
    for control in controls:
        if control.itemset is not None:
            yield control.itemset.nodeset, control.path, f"{control.path} itemset"
        if control.count is not None:
            yield control.count, control.path, f"{control.path} jr:count"
    for action in every_action(form, controls):
        if action.value is not None:
            yield action.value, action.target, f"{action.target} setvalue"


def _itext(label: Label, where: str, form: Form, problems: Problems) -> None:
    if label.itext is None:
        return
    lacking = [language for language, by_id in form.texts.items() if label.itext not in by_id]
    if len(lacking) == len(form.texts):
        problems.report(FormError(f"there is no itext {label.itext}", where))
    elif lacking:
        problems.warn(f"the itext {label.itext} is missing in: {', '.join(lacking)}", where)


def _references(expression: Expression, context: str, where: str, form: Form, problems: Problems) -> None:
    for reference in expression.references():
        if reference.kind.startswith("instance:"):
            identifier = reference.kind.partition(":")[2]
            if identifier not in form.instances:
                problems.report(FormError(f"there is no instance {identifier}", where))
            continue
        if not read_by(reference, context, form.specs) and reference.steps:
            problems.report(FormError(f"there is no node {reference.resolve(context)}", where))
