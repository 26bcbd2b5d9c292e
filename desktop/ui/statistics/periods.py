"""The periods that a page of figures offers, by their names."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

from desktop.incidents.statistics.figures import Period


class Named(StrEnum):
    """A period as a person names it."""

    MONTH = "month"
    LAST_MONTH = "last_month"
    HALF = "half"
    YEAR = "year"
    LAST_YEAR = "last_year"
    ALL = "all"


def period_of(named: Named, today: date, post: str | None = None) -> Period:
    """Return the days of a period; one that is not over ends today."""
    first = today.replace(day=1)
    match named:
        case Named.MONTH:
            return Period(first, today, post)
        case Named.LAST_MONTH:
            last = first - timedelta(days=1)
            return Period(last.replace(day=1), last, post)
        case Named.HALF:
            return Period(date(today.year, 1 if today.month <= 6 else 7, 1), today, post)
        case Named.YEAR:
            return Period(date(today.year, 1, 1), today, post)
        case Named.LAST_YEAR:
            return Period(date(today.year - 1, 1, 1), date(today.year - 1, 12, 31), post)
        case Named.ALL:
            return Period(None, today, post)


def days_words(period: Period, first: date | None) -> str:
    """Return the days of a period in figures: 01/01/2026 a 14/07/2026; `first` stands in for no beginning."""
    since = period.since or first or period.until
    return f"{since:%d/%m/%Y} a {period.until:%d/%m/%Y}" if since and period.until else ""
