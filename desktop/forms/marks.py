"""Which rules are to be recomputed, and who reads a path; a byte for each rank, so that no queue is kept."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from desktop.forms.graph import Rule
from desktop.forms.tree import Node


class Marks:
    """The rules marked, with the nodes to evaluate them at; the lowest rank comes first.

    `alone` has for each rank the one node of a rule that lies in no repeat, None for one that may have several.
    """

    def __init__(self, alone: Sequence[Node | None]) -> None:
        self._alone = alone
        self._marked = bytearray(len(alone))
        self._several: dict[int, dict[Node, None]] = {}
        self._lowest = len(alone)  # nothing is marked below

    def mark(self, rank: int, node: Node) -> None:
        """Mark a rule at a node."""
        self._marked[rank] = 1
        if rank < self._lowest:  # noqa: PLR1730  min() takes four times as long, and nothing is called as often
            self._lowest = rank
        if self._alone[rank] is None:
            nodes = self._several.get(rank)
            if nodes is None:
                self._several[rank] = {node: None}
            else:
                nodes[node] = None

    def mark_alone(self, ranks: Iterable[int], lowest: int) -> None:
        """Mark rules that have one node each; `lowest` is the least of their ranks."""
        marked = self._marked
        for rank in ranks:
            marked[rank] = 1
        if lowest < self._lowest:  # noqa: PLR1730
            self._lowest = lowest

    def next(self) -> tuple[int, Node] | None:
        """Take the next rule and its node; None where nothing is marked."""
        rank = self._marked.find(1, self._lowest)
        if rank < 0:
            self._lowest = len(self._marked)
            return None
        self._lowest = rank
        node = self._alone[rank]
        if node is not None:
            self._marked[rank] = 0
            return rank, node
        nodes = self._several[rank]
        node = next(iter(nodes))
        del nodes[node]
        if not nodes:
            self._marked[rank] = 0
        return rank, node

    def clear(self) -> None:
        """Forget what is marked."""
        self._marked = bytearray(len(self._alone))
        self._several.clear()
        self._lowest = len(self._alone)


class Readers(NamedTuple):
    """Who reads a path: ranks of rules outside repeats and the least of them, rules in repeats, unranked ones."""

    alone: tuple[int, ...]
    lowest: int
    reached: tuple[tuple[Rule, int], ...]
    lazy: tuple[tuple[Rule, int], ...]


def readers_of(readers: Iterable[tuple[Rule, int]]) -> Readers:
    """Those who read a path, sorted by how they are found again."""
    alone, reached, lazy = [], [], []
    for rule, common in readers:
        target = rule.target
        shared = min(common, len(target.repeats))
        if rule.rank < 0:
            lazy.append((rule, shared))
        elif target.repeats:
            reached.append((rule, shared))
        else:
            alone.append(rule.rank)
    return Readers(tuple(alone), min(alone, default=sys.maxsize), tuple(reached), tuple(lazy))
