"""What a form definition says, as facts: binds, controls, texts, actions. Sessions read it and change nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from desktop.forms.xpath import Expression


class Kind(StrEnum):
    """The body controls of the ODK XForms specification that the engine knows (section Body Elements)."""

    INPUT = "input"
    SELECT = "select"
    SELECT_ONE = "select1"
    RANK = "rank"
    UPLOAD = "upload"
    TRIGGER = "trigger"
    RANGE = "range"
    GROUP = "group"
    REPEAT = "repeat"

    @property
    def has_choices(self) -> bool:
        return self in (Kind.SELECT, Kind.SELECT_ONE, Kind.RANK)

    @property
    def is_container(self) -> bool:
        return self in (Kind.GROUP, Kind.REPEAT)


class Event(StrEnum):
    """Moments at which an action may run (section Events)."""

    FIRST_LOAD = "odk-instance-first-load"
    VALUE_CHANGED = "xforms-value-changed"
    NEW_REPEAT = "odk-new-repeat"


@dataclass(frozen=True)
class Text:
    """Words with outputs in between: each part is a text or an expression to print."""

    parts: tuple[str | Expression, ...] = ()

    @property
    def outputs(self) -> tuple[Expression, ...]:
        return tuple(part for part in self.parts if not isinstance(part, str))


@dataclass(frozen=True)
class Label:
    """Where the words of a label, hint or message come from: own text, an itext id, or an expression."""

    text: Text | None = None
    itext: str | None = None
    expression: Expression | None = None


@dataclass(frozen=True)
class Item:
    """A choice written in the control itself."""

    value: str
    label: Label | None


@dataclass(frozen=True)
class Column:
    """How a choice's value or words are read from its node: a child's name, else an expression.

    With `itext` the child holds the id of a text (pyxform writes `jr:itext(itextId)`).
    """

    name: str = ""
    expression: Expression | None = None
    itext: bool = False


@dataclass(frozen=True)
class Itemset:
    """Choices taken from the nodes of `nodeset`."""

    nodeset: Expression
    value: Column
    label: Column


@dataclass(frozen=True)
class Action:
    """A `setvalue`: what to write where, when; `target` is a generic path."""

    target: str
    events: frozenset[Event]
    value: Expression | None
    text: str


@dataclass(frozen=True)
class Control:
    """A body element: a question, a group or a repeat; `path` is its generic node path ("" for a bare group)."""

    kind: Kind
    path: str
    appearance: str = ""
    label: Label | None = None
    hint: Label | None = None
    items: tuple[Item, ...] = ()
    itemset: Itemset | None = None
    children: tuple[Control, ...] = ()
    actions: tuple[Action, ...] = ()
    count: Expression | None = None
    fixed: bool = False  # jr:noAddRemove
    parameters: Mapping[str, str] = field(default_factory=dict)  # start, end, step, mediatype, rows…
    line: int = 0


@dataclass(frozen=True)
class Bind:
    """A bind's properties; an absent expression is None."""

    path: str
    type: str = "string"
    relevant: Expression | None = None
    calculate: Expression | None = None
    required: Expression | None = None
    readonly: Expression | None = None
    constraint: Expression | None = None
    required_message: Label | None = None
    constraint_message: Label | None = None
    preload: str = ""
    preload_parameter: str = ""
    attributes: Mapping[str, str] = field(default_factory=dict)  # vigia:*, by local name
    others: Mapping[tuple[str, str], str] = field(default_factory=dict)  # unknown ones, kept and ignored
    line: int = 0


@dataclass(eq=False)
class Spec:
    """All that is known of one generic node path of the primary instance.

    `repeats` lists the repeats that contain the node, outermost first, itself included where it is one.
    `order` is the place in document order; `default` the typed value that the form brings.
    `sealed` is the recipient class of the answer, inherited from its groups ("" where it is not sealed).
    An `implied` node is not in the form; it is there while it has a text.
    """

    path: str
    name: str
    ns: str
    leaf: bool
    is_attribute: bool
    bind: Bind
    parent: Spec | None
    repeats: tuple[str, ...]
    order: int
    control: Control | None = None
    sealed: str = ""
    default: str = ""
    implied: bool = False

    @property
    def is_repeat(self) -> bool:
        return bool(self.repeats) and self.repeats[-1] == self.path

    @property
    def type(self) -> str:
        return self.bind.type

    def ancestors(self) -> list[Spec]:
        """From the parent up to the root."""
        found, spec = [], self.parent
        while spec is not None:
            found.append(spec)
            spec = spec.parent
        return found
