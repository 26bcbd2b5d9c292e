"""A form as a flat list of rows, in the order of the body: what may stand on the screen, before any widget exists."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from enum import Enum

from PySide6.QtWidgets import QWidget

from desktop.forms.questions import Group, Instance, Item, Question, Repeat


class RowKind(Enum):
    """What a row is."""

    HEAD = "head"  # of a group
    QUESTION = "question"
    REPEAT = "repeat"  # the head of a repeat
    INSTANCE = "instance"  # the head of one instance
    ADD = "add"  # the button under a repeat


@dataclass(eq=False)
class Row:
    """One row: `level` counts the groups around it, `cards` are the repeat instances around it, outermost first.

    `end` is the number of the row after its last descendant. Heights and positions are pixels.
    """

    kind: RowKind
    key: str
    ref: str
    relevant: bool
    level: int = 0
    cards: tuple[str, ...] = ()
    item: Item | Instance | None = None
    repeat: Repeat | None = None
    end: int = 0
    shown: bool = True
    widget: QWidget | None = None
    top: int = -1  # not placed yet
    height: int = 0
    measured: bool = False
    beside: bool = False  # its label stands beside the answer, as in a table
    box: tuple[int, int, int, int] = (0, 0, 0, 0)  # where the widget was put

    def take_over(self, old: Row) -> None:
        """Go on with the widget of the same row in an earlier plan."""
        self.widget, self.beside, self.box = old.widget, old.beside, old.box
        self.top, self.height, self.measured = old.top, old.height, old.measured

    @property
    def question(self) -> Question:
        assert isinstance(self.item, Question)
        return self.item


@dataclass
class _Planner:
    """Walks an outline; `wanted` None takes everything."""

    wanted: Collection[str] | None
    rows: list[Row] = field(default_factory=list)
    bare: int = 0

    def take(self, items: Iterable[Item], level: int, cards: tuple[str, ...], *, all_: bool) -> None:
        for item in items:
            match item:
                case Question():
                    if all_ or self._wants(item.ref):
                        self._add(RowKind.QUESTION, item.ref, item.relevant, level, cards, item)
                case Group():
                    self._group(item, level, cards, all_=all_)
                case Repeat():
                    if all_ or self._wants(item.ref):
                        self._repeat(item, level, cards)

    def _wants(self, ref: str) -> bool:
        return self.wanted is None or ref in self.wanted

    def _add(
        self, kind: RowKind, ref: str, relevant: bool, level: int, cards: tuple[str, ...],
        item: Item | Instance | None, repeat: Repeat | None = None,
    ) -> Row:  # fmt: skip
        key = ref
        if not ref:
            self.bare += 1
            key = str(self.bare)
        row = Row(kind, f"{kind.value} {key}", ref, relevant, level, cards, item, repeat)
        self.rows.append(row)
        row.end = len(self.rows)
        return row

    def _group(self, group: Group, level: int, cards: tuple[str, ...], *, all_: bool) -> None:
        whole = all_ or (bool(group.ref) and self._wants(group.ref))
        if not (whole and (group.label or group.hint)):
            self.take(group.items, level, cards, all_=whole)
            return
        head = self._add(RowKind.HEAD, group.ref, group.relevant, level, cards, group)
        self.take(group.items, level + 1, cards, all_=True)
        head.end = len(self.rows)

    def _repeat(self, repeat: Repeat, level: int, cards: tuple[str, ...]) -> None:
        head = self._add(RowKind.REPEAT, repeat.ref, repeat.relevant, level, cards, repeat)
        for instance in repeat.instances:
            inner = (*cards, instance.ref)
            top = self._add(
                RowKind.INSTANCE, instance.ref, instance.relevant, level + 1, inner, instance, repeat
            )
            self.take(instance.items, level + 2, inner, all_=True)
            top.end = len(self.rows)
        self._add(RowKind.ADD, repeat.ref, repeat.relevant and repeat.can_add, level, cards, repeat)
        head.end = len(self.rows)


def plan(outline: Iterable[Item], wanted: Collection[str] | None = None) -> list[Row]:
    """Return the rows of an outline, or of the questions, groups and repeats `wanted` by their references.

    What lies directly in the body follows the order of `wanted` where that is a sequence.
    """
    planner = _Planner(wanted)
    items = tuple(outline)
    if isinstance(wanted, Sequence):
        items = tuple(sorted(items, key=lambda item: _place(item, wanted)))
    planner.take(items, 0, (), all_=wanted is None)
    return planner.rows


def _place(item: Item, wanted: Sequence[str]) -> int:
    """The place of the first reference wanted that is an item or lies in it."""
    if isinstance(item, Group) and not item.ref:
        return min((_place(inner, wanted) for inner in item.items), default=len(wanted))
    found = (n for n, ref in enumerate(wanted) if ref == item.ref or ref.startswith(f"{item.ref}/"))
    return next(found, len(wanted))


def decide_shown(rows: list[Row], *, read_only: bool) -> None:
    """Hide what is not relevant, and heads with nothing under them."""
    shown_below = [False] * (len(rows) + 1)
    for number in range(len(rows) - 1, -1, -1):
        row = rows[number]
        match row.kind:
            case RowKind.QUESTION:
                row.shown = row.relevant
            case RowKind.ADD:
                row.shown = row.relevant and not read_only
            case RowKind.INSTANCE:
                row.shown = row.relevant
            case _:
                row.shown = row.relevant and any(shown_below[number + 1 : row.end])
        shown_below[number] = row.shown
