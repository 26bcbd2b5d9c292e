"""`form check`: every problem of a form at once, for its author."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from desktop.errors import FormError
from desktop.forms.definition import Form, read_form
from desktop.forms.graph import Words, read_by
from desktop.forms.markup import ENTITIES, Element, parse
from desktop.forms.model import Control, Kind, Spec
from desktop.forms.preload import INSTANCE_ID
from desktop.forms.questions import PLAYED
from desktop.forms.reading import Problems
from desktop.forms.verify import every_expression
from desktop.forms.xpath import Expression

UNSUPPORTED_APPEARANCES = {
    "draw": "drawing",
    "annotate": "annotating pictures",
    "map": "choosing on a map",
    "placement-map": "placing on a map",
}


class Severity(StrEnum):
    """An error keeps the form from being used; a warning is for the author to weigh."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True)
class Finding:
    """One problem: what is wrong, and the node, line, or sheet and row it is in."""

    severity: Severity
    what: str
    where: str

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        return f"{self.severity.value}: {place}{self.what}"


def check(xml: bytes, *, media: Mapping[str, bytes] | None = None) -> tuple[Finding, ...]:
    """Return everything that is wrong or doubtful in a form, errors first; nothing is raised."""
    problems = Problems(gather=True)
    form = read_form(xml, media or {}, problems)
    if form is not None:
        for error in (*_missing(form), *_columns(form, media), *leaks(form)):
            problems.report(error)
        for warning in _unsupported(form, xml):
            problems.warn(warning.what, warning.where)
    found = [Finding(Severity.ERROR, error.what, error.where) for error in problems.found]
    found += [Finding(Severity.WARNING, warning.what, warning.where) for warning in problems.warnings]
    return tuple(dict.fromkeys(found))


def _missing(form: Form) -> Iterator[FormError]:
    if not form.id:
        yield FormError("the form has no id", form.root_path)
    if not any(path.endswith(INSTANCE_ID) for path in form.specs):
        yield FormError("there is no meta/instanceID", form.root_path)


def _columns(form: Form, media: Mapping[str, bytes] | None) -> Iterator[FormError]:
    """Lists whose rows lack the column that a select takes its names or labels from."""
    for control in form.controls():
        if control.itemset is None:
            continue
        for reference in control.itemset.nodeset.references():
            if not reference.kind.startswith("instance:"):
                continue
            root = form.instances.get(reference.kind.partition(":")[2])
            first = root.children[0] if root is not None and root.children else None
            if first is None:
                continue
            names = {child.name for child in first.children}
            for column in (control.itemset.value, control.itemset.label):
                if column.name and column.name not in names:
                    yield FormError(f"its list has no column {column.name}", control.path)


def _unsupported(form: Form, xml: bytes) -> Iterator[FormError]:
    for control in form.controls():
        for word in control.appearance.split():
            if word in UNSUPPORTED_APPEARANCES:
                yield FormError(f"{UNSUPPORTED_APPEARANCES[word]} is not supported ({word})", control.path)
        if control.kind is Kind.UPLOAD and control.parameters.get("mediatype", "").startswith("audio"):
            yield FormError("recording audio is not supported; a file can be chosen", control.path)
    for place, kind, name in sorted(set(_played(form))):
        yield FormError(f"{kind} in {place} is not supported; its name is shown ({name})", form.root_path)
    entities = [spec.path for spec in form.specs.values() if spec.ns == ENTITIES or _saves_to(spec)]
    if entities or any(ns == ENTITIES for ns, _ in _model(xml).attributes):
        yield FormError(
            "entities are not supported; the record is sent, no entity is made offline", form.root_path
        )


def _played(form: Form) -> Iterator[tuple[str, str, str]]:
    """What is not played of what the words of any language bring: (labels or choices, audio or video, file name)."""
    for identifier, forms in (item for texts in form.texts.values() for item in texts.items()):
        place = "labels" if identifier.startswith("/") else "choices"  # as pyxform names its texts
        for kind in ("audio", "video"):
            parts = forms[kind].parts if kind in forms else ()
            name = "".join(part for part in parts if isinstance(part, str)).strip()
            heard = (place, kind) == ("labels", "audio") and name.lower().endswith(PLAYED)
            if name not in ("", "-") and not heard:
                yield place, kind, name.rpartition("/")[2]


def _saves_to(spec: Spec) -> bool:
    return any(ns == ENTITIES for ns, _ in spec.bind.others)


def _model(xml: bytes) -> Element:
    head = parse(xml).root.first("head")
    model = head.first("model") if head is not None else None
    assert model is not None
    return model


# --- sealed answers --------------------------------------------------------------------------------------


def leaks(form: Form) -> Iterator[FormError]:
    """Every way in which a sealed answer would reach a place that is not sealed to the same recipients.

    Calculations, setvalues (so also dynamic defaults and triggers), repeat counts, entities and instance names
    are places of their node; labels, hints and messages are open to all.
    """
    sealed = {path: spec.sealed for path, spec in form.specs.items() if spec.sealed}
    if not sealed:
        return
    controls = list(form.controls())
    for expression, context, where, target in _carriers(form, controls):
        place = form.specs[target].sealed if target in form.specs else ""
        for path in _reads(expression, context, form):
            if path in sealed and sealed[path] != place:
                kind = f"the {sealed[path]} answer {path}"
                yield FormError(
                    f"{kind} would reach an unsealed place" if not place else f"{kind} would reach {place}",
                    where,
                )
    for spec in form.specs.values():
        attributes = spec.bind.attributes
        if spec.sealed and attributes.get("index") == "yes":
            yield FormError("a sealed answer cannot be searchable", spec.path)


def _carriers(form: Form, controls: Iterable[Control]) -> Iterator[tuple[Expression, str, str, str]]:
    """(expression, context path, place for messages, path of the node it fills or "" for what is shown)."""
    controls = list(controls)
    for expression, context, where in every_expression(form, controls):
        name = where.rpartition(" ")[2]
        if name in ("calculate", "setvalue"):
            yield expression, context, where, context
        elif name == "jr:count":
            yield expression, context, where, where.partition(" ")[0]
    words = Words(form.texts)
    for control in controls:
        for label in (control.label, control.hint, *(item.label for item in control.items)):
            for expression in words.outputs(label):
                yield expression, control.path or form.root_path, f"{control.path} label", ""
        if control.itemset is not None and control.itemset.label.itext:
            for expression in words.of_choices:
                yield expression, control.path, f"{control.path} choices", ""
    for spec in form.specs.values():
        for label in (spec.bind.required_message, spec.bind.constraint_message):
            for expression in words.outputs(label):
                yield expression, spec.path, f"{spec.path} message", ""


def _reads(expression: Expression, context: str, form: Form) -> set[str]:
    """The generic paths an expression reads; a group stands for all that is in it."""
    found: set[str] = set()
    for reference in expression.references():
        for spec in () if reference.structural else read_by(reference, context, form.specs):
            found.add(spec.path)
            if not spec.leaf:
                found.update(p for p in form.specs if p.startswith(spec.path + "/"))
    return found
