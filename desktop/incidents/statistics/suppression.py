"""What may leave the post: no cell under 11, none that can be worked out from the others and the total.

Rule of `data-standard.md` §7. The registry has the same rule for what it shows; one table of cases tests both.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

THRESHOLD = 11
K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True)
class Told(Generic[K]):
    """A one-way table as it may be told: None stands for a count that stays at the post."""

    cells: Mapping[K, int | None]
    total: int | None


def suppressed(counts: Mapping[K, int]) -> Told[K]:
    """Leave out small cells, and then the smallest others until what is hidden sums to the threshold at least.

    A single hidden cell is always joined by another: the total would tell it. A cell of zero hides nobody.
    """
    total = sum(counts.values())
    if total < THRESHOLD:
        return Told(dict.fromkeys(counts), None)
    hidden = {cell for cell, count in counts.items() if 0 < count < THRESHOLD}
    shown = sorted(
        (cell for cell in counts if cell not in hidden and counts[cell]), key=lambda cell: counts[cell]
    )
    while hidden and shown and (len(hidden) == 1 or sum(counts[cell] for cell in hidden) < THRESHOLD):
        hidden.add(shown.pop(0))
    return Told({cell: None if cell in hidden else count for cell, count in counts.items()}, total)


def single(count: int) -> int | None:
    """Return a figure that stands alone as it may be told; zero tells of nobody."""
    return count if count == 0 or count >= THRESHOLD else None
