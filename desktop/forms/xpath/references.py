"""Which nodes an expression reads: what the dependency graph of a form is made of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from desktop.errors import XPathError
from desktop.forms.tree import Node
from desktop.forms.xpath.parser import parse
from desktop.forms.xpath.syntax import (
    Call,
    Chain,
    Filter,
    NameTest,
    Number,
    Part,
    Path,
    Step,
    Text,
    inner_parts,
)

ANYWHERE = "*"
_TURNS = frozenset({ANYWHERE, ".", ".."})


@dataclass(frozen=True, slots=True)
class Reference:
    """One path that an expression reads, without predicates.

    `steps` are local names, `@name`, `.`, `..`; a `*` ends them and stands for anything from there down
    (wildcards, `//`, unusual axes). `kind` is `path`, `current` (starts at current()) or `instance:<id>`.
    `structural` references need to know only which nodes there are, as in count() and position().
    """

    absolute: bool
    steps: tuple[str, ...]
    kind: str = "path"
    structural: bool = False

    @property
    def whole(self) -> bool:
        """Whether everything under the resolved path is meant."""
        return ANYWHERE in self.steps

    def resolve(self, context_path: str) -> str | None:
        """The generic absolute path (`/data/person/age`) seen from a node's own; None for other instances."""
        if self.kind != "path" and self.kind.startswith("instance:"):
            return None
        if self.absolute and not _TURNS.intersection(self.steps):
            return "/" + "/".join(self.steps)
        names = [] if self.absolute else [name for name in context_path.split("/") if name]
        for step in self.steps:
            if step == ANYWHERE:
                break
            if step == "..":
                if names:
                    names.pop()
            elif step != ".":
                names.append(step)
        return "/" + "/".join(names)


HERE = Reference(absolute=False, steps=())


def references_of(part: Part) -> tuple[Reference, ...]:
    """Every path an expression reads, once each, in the order they stand."""
    return tuple(dict.fromkeys(_collect(part, HERE)))


def _collect(part: Part, base: Reference) -> Iterator[Reference]:
    match part:
        case Number() | Text():
            return
        case Path():
            yield from _of_path(part, base)
        case Chain(first=first, rest=rest):
            yield from _collect(first, base)
            for _, operand in rest:
                yield from _collect(operand, base)
        case Filter(primary=primary, predicates=predicates):
            yield from _collect(primary, base)
            inner = _place_of(primary, base)
            for predicate in predicates:
                yield from _collect(predicate, inner)
        case Call(name="current", arguments=()):
            yield replace(HERE, kind="current")
        case Call(name="instance" | "pulldata" as name, arguments=(Text(value=identifier), *others)):
            yield Reference(
                absolute=True, steps=(), kind=f"instance:{identifier}", structural=name == "instance"
            )
            for other in others:
                yield from _collect(other, base)
        case Call(name="position" | "count", arguments=(Path() as path,)):
            found = list(_of_path(path, base))
            place = _place_of(path, base)
            yield from (replace(one, structural=True) if one == place else one for one in found)
        case Call(name="indexed-repeat", arguments=(target, *pairs)):
            yield from _collect(target, base)
            for at, other in enumerate(pairs):
                for one in _collect(other, base):
                    yield replace(one, structural=True) if at % 2 == 0 else one
        case Call(name="jr:choice-name", arguments=(value, Text(value=ref))):
            yield from _collect(value, base)
            yield reference_of_text(ref)
        case _:
            for inner_part in inner_parts(part):
                yield from _collect(inner_part, base)


def _of_path(path: Path, base: Reference) -> Iterator[Reference]:
    if path.origin is not None and not _is_start(path.origin):
        yield from _collect(path.origin, base)
    start = _start(path, base)
    for at, step in enumerate(path.steps, 1):
        if step.predicates:
            place = _stepped(start, path.steps[:at])
            for predicate in step.predicates:
                yield from _collect(predicate, place)
    yield _stepped(start, path.steps)


def _is_start(origin: Part) -> bool:
    match origin:
        case Call(name="current", arguments=()) | Call(name="instance", arguments=(Text(),)):
            return True
    return False


def _start(path: Path, base: Reference) -> Reference:
    if path.absolute:
        return Reference(absolute=True, steps=())
    return base if path.origin is None else _place_of(path.origin, base)


def _place_of(part: Part, base: Reference) -> Reference:
    """Where the nodes of a part stand; for what cannot be told, the nodes of its first path."""
    match part:
        case Path():
            return _stepped(_start(part, base), part.steps)
        case Call(name="current", arguments=()):
            return replace(HERE, kind="current")
        case Call(name="instance", arguments=(Text(value=identifier),)):
            return Reference(absolute=True, steps=(), kind=f"instance:{identifier}")
        case Filter(primary=primary):
            return _place_of(primary, base)
    first = next(iter(inner_parts(part)), None)
    return base if first is None else _place_of(first, base)


def _stepped(place: Reference, steps: tuple[Step, ...]) -> Reference:
    """Where steps lead from a place; nothing after a wildcard counts."""
    if place.whole:
        return place
    words = [_word(step) for step in steps]
    if ANYWHERE in words:
        del words[words.index(ANYWHERE) + 1 :]
    return Reference(place.absolute, (*place.steps, *words), place.kind, place.structural)


def _word(step: Step) -> str:
    test = step.test
    if isinstance(test, NameTest):
        if step.axis == "child":
            return test.local  # `*` as it is
    else:
        any_node = test.kind == "node"
        if step.axis == "self" and any_node:
            return "."
        if step.axis == "parent" and any_node:
            return ".."
        return "." if step.axis == "child" and test.kind == "text" else ANYWHERE
    if test.local == "*" or step.axis != "attribute":
        return ANYWHERE
    return f"@{test.local}"


@lru_cache(maxsize=1024)
def reference_of_text(path: str) -> Reference:
    """The reference that a path given as text makes; raises XPathError where it is no path."""
    part = parse(path)
    if not isinstance(part, Path) or (part.origin is not None and not _is_start(part.origin)):
        raise XPathError("not a path", path)
    return _place_of(part, HERE)


def resolve_text(path: str, context_path: str) -> str:
    """The generic absolute path that a text means at a node; raises XPathError where it is no path."""
    return reference_of_text(path.strip()).resolve(context_path) or path.strip()


def reference_of(part: Part) -> Reference | None:
    """The reference of a part that is a plain path in the primary instance, else None."""
    if not isinstance(part, Path) or (part.origin is not None and part.origin != Call("current", ())):
        return None
    place = _place_of(part, HERE)
    return None if place.whole else place


def generic_path(node: Node, root: Node | None = None) -> str:
    """A node's path without indexes, from `root` or the top of its tree."""
    names: list[str] = []
    place: Node | None = node
    while place is not None and place.name:
        names.append(f"@{place.name}" if place.is_attribute else place.name)
        if place is root:
            break
        place = place.parent
    return "/" + "/".join(reversed(names))
