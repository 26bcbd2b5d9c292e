"""Hours as they were published, read as far as they say something: open, closed, or nobody knows.

What is not known is never called closed (design §8): a number without hours is worth a call.
"""

from __future__ import annotations

import re
from datetime import datetime

from desktop.content.folding import fold

_DAYS = ("lunes", "martes", "miercoles", "jueves", "viernes", "sabado", "domingo")
_RANGE = re.compile(r"\b(?:de )?(\d{1,2})(?::(\d{2}))? a (\d{1,2})(?::(\d{2}))?\b")
_SPAN = re.compile(rf"\b({'|'.join(_DAYS)}) a ({'|'.join(_DAYS)})\b")
_ONE = re.compile(rf"\b({'|'.join(_DAYS)})s?\b")
_ALL_DAY = re.compile(r"\b24 ?h")
_WEEKEND = frozenset({5, 6})


def is_open(hours: str, at: datetime) -> bool | None:
    """Whether what is published says that it is open at a local time; None where it does not say.

    Without days, hours are taken for working days: at the weekend nobody knows.
    """
    told = fold(hours)
    if not told:
        return None
    answers = [answer for part in told.split(";") if (answer := _part(part, at)) is not None]
    if True in answers:
        return True
    return False if answers and None not in answers and _says_days_or_hours(told) else None


def _part(part: str, at: datetime) -> bool | None:
    """One stretch of the text; None for words that are no hours («fuera de horario 911»)."""
    days = _days(part)
    times = _RANGE.search(_SPAN.sub("", part))
    if times is None and _ALL_DAY.search(part):
        if days is None:
            return True
        return True if at.weekday() in days else None  # a guard may answer on the other days
    if times is None:
        return None
    start = int(times[1]) * 60 + int(times[2] or 0)
    end = int(times[3]) * 60 + int(times[4] or 0)
    if start >= end or end > 24 * 60:
        return None
    within = start <= at.hour * 60 + at.minute < end
    if days is None:
        return None if within and at.weekday() in _WEEKEND else within
    return within and at.weekday() in days


def _days(part: str) -> frozenset[int] | None:
    span = _SPAN.search(part)
    if span is not None:
        first, last = _DAYS.index(span[1]), _DAYS.index(span[2])
        return frozenset(day % 7 for day in range(first, last + 1 if last >= first else last + 8))
    named = [_DAYS.index(match) for match in _ONE.findall(part)]
    return frozenset(named) if named else None


def _says_days_or_hours(told: str) -> bool:
    return bool(_RANGE.search(told))
