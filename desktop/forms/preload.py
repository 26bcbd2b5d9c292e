"""Values that the program fills in by itself (ODK XForms, Preload Attributes)."""

from __future__ import annotations

import datetime

from desktop.errors import FormError
from desktop.forms.living import Living, cell_of
from desktop.forms.recompute import Recompute
from desktop.forms.surroundings import Surroundings
from desktop.forms.tree import Node
from desktop.forms.values import computed

INSTANCE_ID = "/meta/instanceID"
DEPRECATED_ID = "/meta/deprecatedID"


def preload(living: Living, surroundings: Surroundings) -> None:
    """Fill in a new instance: uid, start, today, properties of the device and its user."""
    for node in living.nodes():
        spec = cell_of(node).spec
        text = _value(spec.bind.preload, spec.bind.preload_parameter, node, surroundings)
        if text is not None:
            node.text = text


def _value(kind: str, parameter: str, node: Node, surroundings: Surroundings) -> str | None:
    match kind, parameter:
        case "uid", _:
            return f"uuid:{surroundings.ids.uuid()}"
        case ("timestamp", "start") | ("date", "today"):
            return _moment(node, surroundings)
        case "property", name:
            return surroundings.properties.get(name, "")
    return None


def _moment(node: Node, surroundings: Surroundings) -> str:
    now = surroundings.clock.now()
    spec = cell_of(node).spec
    return computed(spec, now.date() if spec.bind.preload == "date" else now, now.tzinfo or _utc())


def finish(living: Living, surroundings: Surroundings, recompute: Recompute) -> None:
    """Fill in what is known only at the end: the `end` timestamp, and an instance id where none was made."""
    for node in living.nodes():
        spec = cell_of(node).spec
        if (spec.bind.preload, spec.bind.preload_parameter) == ("timestamp", "end"):
            recompute.write(node, _moment(node, surroundings))
        elif spec.path.endswith(INSTANCE_ID) and not node.text:
            recompute.write(node, f"uuid:{surroundings.ids.uuid()}")


def correct(living: Living, surroundings: Surroundings) -> None:
    """Make a record a new one that replaces it: a fresh instanceID, the old one in deprecatedID.

    Raises FormError where the record has no instanceID to name.
    """
    nodes = {
        path[path.find("/", 1) :]: node for path, node in living.frame.nodes.items() if path.count("/") == 3
    }
    identifier, replaced = nodes.get(INSTANCE_ID), nodes.get(DEPRECATED_ID)
    if identifier is None or replaced is None or not identifier.text:
        raise FormError("the record has no instanceID that another could replace", f"/{living.root.name}")
    replaced.text, identifier.text = identifier.text, f"uuid:{surroundings.ids.uuid()}"
    cell_of(replaced).own = replaced.relevant = True


def _utc() -> datetime.tzinfo:
    return datetime.UTC
