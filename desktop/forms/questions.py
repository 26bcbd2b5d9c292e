"""What a session shows: questions, groups, repeats, choices, problems, changes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from types import MappingProxyType
from typing import NamedTuple, Protocol

from desktop.forms.model import Control, Spec
from desktop.forms.tree import Node

NOTHING: Mapping[str, str] = MappingProxyType({})
PLAYED = (".mp3", ".wav", ".flac", ".ogg")  # recordings in labels that a window can play


class ProblemKind(StrEnum):
    """Why an answer does not pass."""

    REQUIRED = "required"
    CONSTRAINT = "constraint"
    TYPE = "type"


@dataclass(frozen=True)
class Problem:
    """What is wrong with an answer; `message` is the form's own words, "" where it has none."""

    kind: ProblemKind
    message: str


@dataclass(frozen=True)
class Violation:
    """A problem and the question that has it."""

    ref: str
    kind: ProblemKind
    message: str


@dataclass(frozen=True)
class Changes:
    """References of what an operation changed, or may have changed (validity, choices, labels).

    `structure` names repeats (without a last index) that gained or lost instances; `discarded` counts the
    instances holding answers that a smaller count took away (undo brings them back); `withdrawn` are the questions
    that lost an answer because their list no longer offers it.
    """

    values: frozenset[str] = frozenset()
    relevance: frozenset[str] = frozenset()
    validity: frozenset[str] = frozenset()
    choices: frozenset[str] = frozenset()
    labels: frozenset[str] = frozenset()
    structure: frozenset[str] = frozenset()
    discarded: int = 0
    withdrawn: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return any((self.values, self.relevance, self.validity, self.choices, self.labels, self.structure))

    def __or__(self, other: Changes) -> Changes:
        return Changes(
            self.values | other.values,
            self.relevance | other.relevance,
            self.validity | other.validity,
            self.choices | other.choices,
            self.labels | other.labels,
            self.structure | other.structure,
            self.discarded + other.discarded,
            self.withdrawn | other.withdrawn,
        )


class Choice(NamedTuple):
    """An option of a select: `columns` are the list's other columns, `media` maps image, audio… to a URI."""

    name: str
    label: str
    media: Mapping[str, str] = NOTHING
    columns: Mapping[str, str] = NOTHING


class Asker(Protocol):
    """What a question asks of its session when somebody looks at it."""

    def words(self, node: Node, control: Control | None) -> Words: ...

    def choices(self, node: Node) -> tuple[Choice, ...]: ...

    def is_required(self, node: Node) -> bool: ...

    def is_readonly(self, node: Node) -> bool: ...

    def problem(self, node: Node) -> Problem | None: ...


@dataclass(frozen=True)
class Words:
    """Label, hint and guidance in the present language, outputs filled in; `media` maps image, audio… to a URI."""

    label: str = ""
    hint: str = ""
    guidance: str = ""
    short: str = ""
    media: Mapping[str, str] = field(default_factory=dict)


class Question:
    """A question as it stands. Words, choices and problem are worked out when first read, then kept:
    after a change, ask the session for the question again.
    """

    def __init__(self, asker: Asker, spec: Spec, node: Node, ref: str) -> None:
        self._asker, self._spec, self._node = asker, spec, node
        self.ref = ref
        self.name = spec.name
        self.type = spec.type
        self.value = node.text
        self.relevant = node.relevant
        self.attributes: Mapping[str, str] = spec.bind.attributes
        self.sealed = spec.sealed
        control = spec.control
        self.control: str = control.kind.value if control else ""
        self.appearance: frozenset[str] = frozenset(control.appearance.split()) if control else frozenset()
        self.parameters: Mapping[str, str] = control.parameters if control else {}

    def __repr__(self) -> str:
        return f"Question({self.ref})"  # never the answer

    @cached_property
    def _words(self) -> Words:
        return self._asker.words(self._node, self._spec.control)

    @property
    def label(self) -> str:
        return self._words.label

    @property
    def hint(self) -> str:
        return self._words.hint

    @property
    def guidance(self) -> str:
        return self._words.guidance

    @property
    def media(self) -> Mapping[str, str]:
        return self._words.media

    @cached_property
    def choices(self) -> tuple[Choice, ...]:
        return self._asker.choices(self._node)

    @cached_property
    def required(self) -> bool:
        return self._asker.is_required(self._node)

    @cached_property
    def readonly(self) -> bool:
        return self._asker.is_readonly(self._node)

    @cached_property
    def problem(self) -> Problem | None:
        return self._asker.problem(self._node)


@dataclass(frozen=True)
class Group:
    """A group of items; `ref` is "" for one that only lies in the body."""

    ref: str
    label: str
    hint: str
    appearance: frozenset[str]
    relevant: bool
    items: tuple[Item, ...]


@dataclass(frozen=True)
class Instance:
    """One instance of a repeat; `index` counts from 1."""

    ref: str
    index: int
    relevant: bool
    items: tuple[Item, ...]


@dataclass(frozen=True)
class Repeat:
    """A repeat with its instances; `ref` is what `session.add` takes."""

    ref: str
    label: str
    appearance: frozenset[str]
    relevant: bool
    can_add: bool
    can_remove: bool
    instances: tuple[Instance, ...]


Item = Question | Group | Repeat
