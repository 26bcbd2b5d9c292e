"""Dates: a date is typed and whole; a dateTime is an instant shown in local time."""

from __future__ import annotations

import datetime as dt

from desktop.forms.xpath.context import Context
from desktop.forms.xpath.functions.table import ANY, NUMBER, TEXT, Table
from desktop.forms.xpath.values import (
    NAN,
    SECONDS_A_DAY,
    Value,
    moment_of_number,
    moment_of_text,
    number_of_text,
    seconds_of,
    time_of_text,
    to_date,
    to_string,
    utc_days,
)

TABLE = Table()

# The references name days and months in English, whatever the form's language.
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@TABLE.add("today", ANY, in_context=True)
def today(context: Context) -> dt.date:
    environment = context.environment
    return environment.now().astimezone(environment.timezone).date()


@TABLE.add("now", ANY, in_context=True)
def now(context: Context) -> dt.datetime:
    environment = context.environment
    return environment.now().astimezone(environment.timezone)


@TABLE.add("date", ANY, ANY, in_context=True)
def date(context: Context, value: Value) -> Value:
    """The local day of a text, dateTime or number of days; blank with a warning where there is none."""
    found = to_date(value, context.environment.timezone)
    return found if found is not None else _not_a_date(context, value)


@TABLE.add("date-time", ANY, ANY, in_context=True)
def date_time(context: Context, value: Value) -> Value:
    """The instant of a text or of a number of days since the epoch; a bare date stays one."""
    found = _moment(value, context.environment.timezone)
    return found if found is not None else _not_a_date(context, value)


def _moment(value: Value, timezone: dt.tzinfo) -> dt.date | dt.datetime | None:
    if isinstance(value, bool):
        return None
    if isinstance(value, dt.date):
        return value
    if isinstance(value, float):
        return moment_of_number(value, timezone)
    text = to_string(value)
    moment = moment_of_text(text, timezone)
    if moment is None and text:
        return moment_of_number(number_of_text(text, timezone), timezone)
    return moment


def _not_a_date(context: Context, value: Value) -> str:
    text = to_string(value)
    if text and text != "NaN":
        context.environment.warn("a value that is no date was used as one; it reads as blank")
    return ""


@TABLE.add("format-date", TEXT, ANY, TEXT, in_context=True)
def format_date(context: Context, value: Value, pattern: str) -> str:
    """A date written with the pattern's codes; a number counts whole days."""
    if isinstance(value, float) and not isinstance(value, bool):
        return _written(to_date(value), pattern)
    return _written(_moment(value, context.environment.timezone), pattern)


@TABLE.add("format-date-time", TEXT, ANY, TEXT, in_context=True)
def format_date_time(context: Context, value: Value, pattern: str) -> str:
    """A dateTime written in local time with the pattern's codes."""
    return _written(_moment(value, context.environment.timezone), pattern)


def _written(moment: dt.date | None, pattern: str) -> str:
    if moment is None:
        return ""
    clock = moment if isinstance(moment, dt.datetime) else dt.datetime.combine(moment, dt.time())
    codes = {
        "Y": f"{clock.year:04d}",
        "y": f"{clock.year % 100:02d}",
        "m": f"{clock.month:02d}",
        "n": str(clock.month),
        "b": _MONTHS[clock.month - 1],
        "d": f"{clock.day:02d}",
        "e": str(clock.day),
        "a": _DAYS[clock.weekday()],
        "H": f"{clock.hour:02d}",
        "h": str(clock.hour),
        "M": f"{clock.minute:02d}",
        "S": f"{clock.second:02d}",
        "3": f"{clock.microsecond // 1000:03d}",
        "%": "%",
    }
    words: list[str] = []
    signs = iter(pattern)
    for sign in signs:
        if sign != "%":
            words.append(sign)
            continue
        code = next(signs, "")
        words.append(codes.get(code, f"%{code}"))
    return "".join(words)


@TABLE.add("decimal-date-time", NUMBER, ANY, in_context=True)
def decimal_date_time(context: Context, value: Value) -> float:
    """Days since the epoch by the UTC clock, with the fraction of the day; a date begins at local midnight."""
    timezone = context.environment.timezone
    if isinstance(value, float) and not isinstance(value, bool):
        return value
    moment = _moment(value, timezone)
    if moment is None:
        return NAN
    if not isinstance(moment, dt.datetime):
        moment = dt.datetime.combine(moment, dt.time(), timezone)
    return utc_days(moment)


@TABLE.add("decimal-time", NUMBER, ANY, in_context=True)
def decimal_time(context: Context, value: Value) -> float:
    """The local time of day as a fraction of the day."""
    timezone = context.environment.timezone
    if isinstance(value, dt.datetime):
        clock: dt.time | None = value.astimezone(timezone).time()
    else:
        clock = time_of_text(to_string(value), timezone)
    if clock is None:
        return NAN
    if clock.tzinfo is not None:
        day = context.environment.now().astimezone(timezone).date()
        clock = dt.datetime.combine(day, clock).astimezone(timezone).time()
    return seconds_of(clock) / SECONDS_A_DAY
