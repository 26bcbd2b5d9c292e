"""Counts that may be shown: one-way tables by month at the finest, no cell under 11, no cell to be worked out.

Rule of `data-standard.md` §7: cells under 11 are left out, and so are as many others as keep a reader who has
the total from finding them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import func, select

from registry.database import Database
from registry.detections import Detection, provinces
from registry.schema import FORM, SUBMISSION

THRESHOLD = 11


@dataclass(frozen=True)
class Table:
    """A one-way table: None stands for a count that is not shown."""

    name: str
    cells: dict[str, int | None]
    total: int | None


def suppressed(name: str, counts: Mapping[str, int]) -> Table:
    """Leave out small cells, and then the smallest others until what is hidden sums to the threshold at least.

    A single hidden cell is always joined by another: the total would tell it.
    """
    total = sum(counts.values())
    if total < THRESHOLD:
        return Table(name, dict.fromkeys(counts), None)
    hidden = {cell for cell, count in counts.items() if 0 < count < THRESHOLD}
    shown = sorted(
        (cell for cell in counts if cell not in hidden and counts[cell]), key=lambda cell: counts[cell]
    )
    while hidden and shown and (len(hidden) == 1 or sum(counts[cell] for cell in hidden) < THRESHOLD):
        hidden.add(shown.pop(0))
    cells = {cell: None if cell in hidden else count for cell, count in sorted(counts.items())}
    return Table(name, cells, total)


def received_tables(database: Database) -> list[Table]:
    """What needs no key: complete submissions by form, and by month of arrival."""
    month = func.substr(SUBMISSION.c.completed_at, 1, 7)
    statement = (
        select(FORM.c.form_id, month, func.count())
        .join(FORM, FORM.c.id == SUBMISSION.c.form)
        .where(SUBMISSION.c.seq.is_not(None))
        .group_by(FORM.c.form_id, month)
    )
    forms: Counter[str] = Counter()
    months: Counter[str] = Counter()
    with database.reading() as connection:
        for form_id, when, count in connection.execute(statement):
            forms[form_id] += count
            months[when] += count
    return [suppressed("formulario", forms), suppressed("mes", months)]


def detection_tables(found: Iterable[Detection]) -> list[Table]:
    """What needs the private key: detections by level and by province of the post."""
    places = provinces()
    levels: Counter[str] = Counter()
    by_province: Counter[str] = Counter()
    for detection in found:
        levels[detection.answer("nivel") or "sin_dato"] += 1
        by_province[places.get(str(detection.told.get("post", "")), "sin_dato")] += 1
    return [suppressed("nivel", levels), suppressed("provincia", by_province)]
