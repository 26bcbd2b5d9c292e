"""A form as it is offered where nobody can open what it seals: without those questions, and without asking for them."""

from __future__ import annotations

import copy
import re
from collections.abc import Collection
from dataclasses import replace

from desktop.forms.definition import Form
from desktop.forms.graph import Graph
from desktop.forms.model import Spec
from desktop.forms.xpath.expression import compile_expression

# How the forms name a question that only asks whether there is something to seal (field/data-standard, ficha nominal).
_ASKS_WHETHER = ("hay_", "lleva_")
_FALSE = "false()"


def sealed_classes(form: Form) -> frozenset[str]:
    """Return the recipient classes to which the form seals answers."""
    return frozenset(spec.sealed for spec in form.specs.values() if spec.sealed and spec.leaf)


def without(form: Form, classes: Collection[str]) -> Form:
    """Return the form without what it seals to these classes; the form itself where it seals nothing to them.

    Left out too are the questions that only ask whether there is something to seal, and the names of the sheets. It
    is the same form to the log: id, version and hash stay.
    """
    missing = sealed_classes(form) & frozenset(classes)
    if not missing:
        return form
    made = copy.deepcopy(form, {id(form.instances): form.instances, id(form.texts): form.texts})
    gone = {path for path, spec in made.specs.items() if spec.leaf and spec.sealed in missing}
    gone |= {path for path, spec in made.specs.items() if _only_holds(spec, made, gone)}
    gone |= {path for path, spec in made.specs.items() if _only_asks(spec, made, gone)}
    gone |= {path for path, spec in made.specs.items() if _names_a_sheet(spec, missing)}
    for path in gone:
        spec = made.specs[path]
        spec.bind = replace(spec.bind, relevant=compile_expression(_FALSE, where=path))
    made.graph = Graph.build(made.specs, made.body, made.texts)
    return made


def _only_holds(spec: Spec, form: Form, gone: set[str]) -> bool:
    """Tell whether a group holds nothing but what is gone."""
    if spec.leaf:
        return False
    inside = [path for path, one in form.specs.items() if one.leaf and path.startswith(f"{spec.path}/")]
    return bool(inside) and all(path in gone for path in inside)


def _only_asks(spec: Spec, form: Form, gone: set[str]) -> bool:
    """Tell whether a question decides about nothing but what is gone."""
    if not spec.leaf or spec.control is None or not spec.name.startswith(_ASKS_WHETHER):
        return False
    named = re.compile(rf"(?<![\w.-]){re.escape(spec.name)}(?![\w.-])")
    decides = [
        one.path for one in form.specs.values() if one.bind.relevant and named.search(one.bind.relevant.text)
    ]
    return bool(decides) and all(path in gone for path in decides)


def _names_a_sheet(spec: Spec, missing: Collection[str]) -> bool:
    rule = spec.bind.calculate
    return (
        rule is not None
        and spec.bind.attributes.get("role") == "ficha"
        and any(f"ficha-{each}.age" in rule.text for each in missing)
    )
