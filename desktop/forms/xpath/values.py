"""The values an expression can have, and the conversions between them.

Semantics are JavaRosa's, except where the ledger of differences (`tests/forms/ledger.json`) says otherwise:
an empty node-set reads as the empty text, a node is true by its value, a date counts whole local days.
"""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Sequence
from decimal import Decimal

from desktop.forms.tree import Node

Value = str | float | bool | dt.date | dt.datetime | dt.time | list[Node]

NAN = math.nan
EPOCH_DAY = dt.date(1970, 1, 1).toordinal()
EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
SECONDS_A_DAY = 86_400

_DATE = r"(\d{4})-(\d{1,2})-(\d{1,2})"
_CLOCK = r"(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d+))?)?"
_OFFSET = r"(Z|[+-]\d{2}(?::?\d{2})?)?"
_DATE_TEXT = re.compile(rf"\s*{_DATE}(?:T{_CLOCK}{_OFFSET})?\s*")
_TIME_TEXT = re.compile(rf"\s*{_CLOCK}{_OFFSET}\s*")
_NUMERIC_TYPES = frozenset({"int", "integer", "long", "decimal", "double", "float"})


def to_string(value: Value) -> str:
    """The text of a value: numbers without exponent, dates in ISO 8601, a node-set by its first node."""
    if type(value) is str:
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return number_text(value)
    if isinstance(value, list):
        return value[0].string_value() if value else ""
    if isinstance(value, dt.datetime | dt.time):
        return value.isoformat("T", "milliseconds") if isinstance(value, dt.datetime) else _time_text(value)
    if isinstance(value, dt.date):
        return value.isoformat()
    return str(value)


def to_answer(value: Value) -> str:
    """The text to store as an answer: as `to_string`, but a number that is not one is blank."""
    if isinstance(value, float) and math.isnan(value):
        return ""
    return to_string(value)


def to_number(value: Value, timezone: dt.tzinfo = dt.UTC) -> float:
    """The number of a value: NaN where there is none; a date is whole days since 1970-01-01."""
    if isinstance(value, float | int):
        return float(value)
    if isinstance(value, str):
        return number_of_text(value, timezone)
    if isinstance(value, list):
        return number_of_text(value[0].string_value(), timezone) if value else NAN
    if isinstance(value, dt.datetime):
        return local_days(value)
    if isinstance(value, dt.date):
        return float(value.toordinal() - EPOCH_DAY)
    return seconds_of(value) / SECONDS_A_DAY


def to_boolean(value: Value) -> bool:
    """The truth of a value: a number that is neither 0 nor NaN, a text or a node's text that is not empty."""
    if isinstance(value, bool):
        return value
    if isinstance(value, float | int):
        return value != 0 and not math.isnan(value)
    if isinstance(value, list):
        return bool(value) and node_is_true(value[0])
    if isinstance(value, str):
        return value != ""
    return True


def to_date(value: Value, timezone: dt.tzinfo = dt.UTC) -> dt.date | None:
    """The day of a value in local time, or None where there is none; a number counts days since 1970-01-01."""
    if isinstance(value, dt.datetime):
        return value.astimezone(timezone).date()
    if isinstance(value, dt.date):
        return value
    if isinstance(value, str):
        moment = moment_of_text(value, timezone)
        return moment.date() if isinstance(moment, dt.datetime) else moment
    if isinstance(value, list):
        return to_date(value[0].string_value(), timezone) if value else None
    if isinstance(value, float | int) and not isinstance(value, bool):
        return day_of_number(value)
    return None


def node_is_true(node: Node) -> bool:
    """The truth of one node: by its text, read as its bind's type where that is a number or a boolean."""
    text = node.string_value()
    if not text:
        return False
    kind = node.type
    if kind == "boolean":
        return text not in ("false", "0")
    if kind in _NUMERIC_TYPES:
        number = number_of_text(text)
        return number != 0 and not math.isnan(number)
    return True


def number_text(value: float) -> str:
    """A number as text, never with an exponent: `3`, `0.00001`, `NaN`, `-Infinity`."""
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "Infinity" if value > 0 else "-Infinity"
    if value == int(value):
        return str(int(value))
    text = repr(value)
    return format(Decimal(text), "f") if "e" in text else text


def number_of_text(text: str, timezone: dt.tzinfo = dt.UTC) -> float:
    """The number a text spells, in decimal or as an ISO date; else NaN."""
    try:
        value = float(text)
    except ValueError:
        return _days_of_text(text, timezone) if "-" in text else NAN
    if value - value != 0 or "_" in text:  # float() also reads "inf", "nan" and "1_000"
        return NAN
    return value


def _days_of_text(text: str, timezone: dt.tzinfo) -> float:
    if len(text) < 10 or text[4] != "-" or text[7] != "-":
        return NAN
    moment = moment_of_text(text, timezone)
    if moment is None:
        return NAN
    if isinstance(moment, dt.datetime):
        return local_days(moment)
    return float(moment.toordinal() - EPOCH_DAY)


def moment_of_text(text: str, timezone: dt.tzinfo) -> dt.date | dt.datetime | None:
    """Read an ISO date or dateTime; a dateTime comes back in `timezone`, and without offset is taken as local."""
    found = _DATE_TEXT.fullmatch(text)
    if found is None:
        return None
    year, month, day, hour, minute, second, fraction, offset = found.groups()
    try:
        date = dt.date(int(year), int(month), int(day))
        if hour is None:
            return date
        clock = dt.time(int(hour), int(minute), int(second or 0), _microseconds(fraction))
        zone = _zone(offset)
        return dt.datetime.combine(date, clock, zone or timezone).astimezone(timezone)
    except (ValueError, OverflowError):
        return None


def time_of_text(text: str, timezone: dt.tzinfo) -> dt.time | None:
    """Read an ISO time of day; without offset it is naive (local)."""
    found = _TIME_TEXT.fullmatch(text)
    if found is None:
        return None
    hour, minute, second, fraction, offset = found.groups()
    try:
        return dt.time(int(hour), int(minute), int(second or 0), _microseconds(fraction), _zone(offset))
    except ValueError:
        return None


def day_of_number(days: float) -> dt.date | None:
    """The day that is `days` whole days after 1970-01-01, or None outside the calendar."""
    if days - days != 0:
        return None
    try:
        return dt.date.fromordinal(EPOCH_DAY + math.floor(days))
    except (ValueError, OverflowError):
        return None


def moment_of_number(days: float, timezone: dt.tzinfo) -> dt.datetime | None:
    """The instant `days` days after the epoch (UTC), shown in `timezone`; to the millisecond."""
    if days - days != 0:
        return None
    try:
        return (EPOCH + dt.timedelta(milliseconds=round(days * SECONDS_A_DAY * 1000))).astimezone(timezone)
    except (ValueError, OverflowError):
        return None


def local_days(moment: dt.datetime) -> float:
    """Days since 1970-01-01 by the local clock, with the fraction of the day."""
    whole = moment.toordinal() - EPOCH_DAY
    return whole + seconds_of(moment.time()) / SECONDS_A_DAY


def utc_days(moment: dt.datetime) -> float:
    """Days since the epoch by the UTC clock, with the fraction of the day."""
    return round((moment - EPOCH) / dt.timedelta(milliseconds=1)) / (SECONDS_A_DAY * 1000)


def seconds_of(clock: dt.time) -> float:
    """Seconds since midnight."""
    return clock.hour * 3600 + clock.minute * 60 + clock.second + clock.microsecond / 1_000_000


def texts_of(values: Sequence[Value]) -> list[str]:
    """The texts of several values, a node-set giving one for each of its nodes."""
    texts: list[str] = []
    for value in values:
        if isinstance(value, list):
            texts.extend(node.string_value() for node in value)
        else:
            texts.append(to_string(value))
    return texts


def _microseconds(fraction: str | None) -> int:
    return int((fraction or "0")[:6].ljust(6, "0"))


def _zone(offset: str | None) -> dt.timezone | None:
    if not offset:
        return None
    if offset == "Z":
        return dt.UTC
    digits = offset[1:].replace(":", "").ljust(4, "0")
    hours, minutes = int(digits[:2]), int(digits[2:])
    if hours > 23 or minutes > 59:
        raise ValueError(offset)
    span = dt.timedelta(hours=hours, minutes=minutes)
    return dt.timezone(-span if offset[0] == "-" else span)


def _time_text(value: dt.time) -> str:
    return value.isoformat("milliseconds")
