"""Texts that answers are stored as: checked and normalised by the type of the question."""

from __future__ import annotations

import datetime
import math
import re
from collections.abc import Callable
from decimal import Decimal, InvalidOperation

from desktop.errors import AnswerRefused
from desktop.forms.markup import clean
from desktop.forms.model import Kind, Spec
from desktop.forms.tree import Node
from desktop.forms.xpath import Value, to_string

_INT = re.compile(r"[+-]?\d{1,10}")
_DECIMAL = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d{1,3})?")
_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_TIME = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?")

TYPES = (
    "string", "int", "decimal", "boolean", "date", "time", "dateTime", "geopoint", "geotrace", "geoshape",
    "binary", "barcode", "intent", "rank",
)  # fmt: skip


def plain_number(number: Decimal) -> str:
    """Print a number without exponent and without needless zeros: 2.50 → 2.5, 1E-5 → 0.00001."""
    text = format(number, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def _int(text: str, _: datetime.tzinfo) -> str:
    if not _INT.fullmatch(text) or not -(2**31) <= int(text) < 2**31:
        raise AnswerRefused("not a whole number of 32 bits")
    return str(int(text))


def _decimal(text: str, _: datetime.tzinfo) -> str:
    if not _DECIMAL.fullmatch(text):
        raise AnswerRefused("not a decimal number")
    try:
        return plain_number(Decimal(text))
    except InvalidOperation as error:
        raise AnswerRefused("not a decimal number") from error


def _boolean(text: str, _: datetime.tzinfo) -> str:
    if text not in ("true", "false", "1", "0"):
        raise AnswerRefused("not a boolean")
    return "true" if text in ("true", "1") else "false"


def _date(text: str, _: datetime.tzinfo) -> str:
    match = _DATE.match(text)
    rest = text[10:]
    if not match or (rest and not (rest[0] == "T" and _TIME.fullmatch(rest[1:]))):
        raise AnswerRefused("not a date")
    try:
        return datetime.date(*map(int, match.groups())).isoformat()
    except ValueError as error:
        raise AnswerRefused("no such date") from error


def _offset(text: str | None, zone: datetime.tzinfo, day: datetime.date, time: datetime.time) -> str:
    if text == "Z":
        return "Z"
    if text:
        digits = text[1:].replace(":", "").ljust(4, "0")
        if int(digits[:2]) > 14 or int(digits[2:]) > 59:
            raise AnswerRefused("no such offset from UTC")
        return f"{text[0]}{digits[:2]}:{digits[2:]}"
    delta = datetime.datetime.combine(day, time, zone).utcoffset() or datetime.timedelta()
    minutes = round(delta.total_seconds() / 60)
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


def _clock(text: str, zone: datetime.tzinfo, day: datetime.date) -> str:
    match = _TIME.fullmatch(text)
    if not match:
        raise AnswerRefused("not a time")
    hour, minute, second, fraction, offset = match.groups()
    try:
        time = datetime.time(int(hour), int(minute), int(second or 0))
    except ValueError as error:
        raise AnswerRefused("no such time") from error
    return f"{time.isoformat()}.{(fraction or '').ljust(3, '0')[:3]}{_offset(offset, zone, day, time)}"


def _time(text: str, zone: datetime.tzinfo) -> str:
    return _clock(text, zone, datetime.datetime.now(zone).date())


def _date_time(text: str, zone: datetime.tzinfo) -> str:
    day, separator, time = text.partition("T")
    if not separator:
        day, _, time = text.partition(" ")
    iso = _date(day, zone)
    return f"{iso}T{_clock(time or '00:00', zone, datetime.date.fromisoformat(iso))}"


def _point(text: str, _: datetime.tzinfo) -> str:
    words = text.split()
    if not 2 <= len(words) <= 4 or not all(_DECIMAL.fullmatch(word) for word in words):
        raise AnswerRefused("not a geopoint: latitude, longitude, altitude, accuracy")
    numbers = [float(word) for word in words] + [0.0] * (4 - len(words))
    if not (-90 <= numbers[0] <= 90 and -180 <= numbers[1] <= 180):
        raise AnswerRefused("latitude or longitude out of range")
    return " ".join(_with_point(number) for number in numbers)


def _with_point(number: float) -> str:
    text = plain_number(Decimal(repr(number)))
    return text if "." in text else text + ".0"


def _trace(text: str, zone: datetime.tzinfo) -> str:
    return "; ".join(_point(point.strip(), zone) for point in text.strip().rstrip(";").split(";"))


def _shape(text: str, zone: datetime.tzinfo) -> str:
    points = _trace(text, zone).split("; ")
    if points[0] != points[-1] or len(set(points)) < 3:
        raise AnswerRefused("not a closed shape of three points or more")
    return "; ".join(points)


def _file_name(text: str, _: datetime.tzinfo) -> str:
    if "/" in text or "\\" in text or ":" in text or text in (".", ".."):
        raise AnswerRefused("not a bare file name")
    return text


def _names(text: str, _: datetime.tzinfo) -> str:
    return " ".join(dict.fromkeys(text.split()))


_BY_TYPE: dict[str, Callable[[str, datetime.tzinfo], str]] = {
    "int": _int, "integer": _int, "decimal": _decimal, "boolean": _boolean, "date": _date, "time": _time,
    "dateTime": _date_time, "geopoint": _point, "geotrace": _trace, "geoshape": _shape, "binary": _file_name,
    "rank": _names, "select": _names,
}  # fmt: skip


def typed(kind: str, text: str, zone: datetime.tzinfo) -> str:
    """Return `text` as the bind type `kind` stores it; "" stays "".

    Raises AnswerRefused. Source: ODK XForms, Data Types.
    """
    normalise = _BY_TYPE.get(kind)
    if normalise is None:
        return clean(text)
    text = clean(text).strip()
    return normalise(text, zone) if text else ""


def answer(spec: Spec, text: str, zone: datetime.tzinfo) -> str:
    """Return what a person's answer to a question is stored as.

    Raises AnswerRefused, naming the node and never the answer.
    """
    kind = spec.control.kind if spec.control else None
    try:
        if kind in (Kind.SELECT, Kind.RANK):
            return _names(clean(text), zone)
        value = typed(spec.type, text, zone)
        if kind is Kind.SELECT_ONE:
            value = value.strip()
            if len(value.split()) > 1:
                raise AnswerRefused("one choice only, and no spaces in its name")
        elif kind is Kind.TRIGGER and value not in ("", "OK"):
            raise AnswerRefused("a trigger holds OK or nothing")
        elif kind is Kind.RANGE and value:
            _within(spec, value)
    except AnswerRefused as error:
        raise AnswerRefused(error.what, spec.path) from None
    return value


def _within(spec: Spec, value: str) -> None:
    assert spec.control is not None
    bounds = [spec.control.parameters.get(name, "") for name in ("start", "end")]
    if not all(_DECIMAL.fullmatch(text) for text in (*bounds, value)):
        return
    low, high = sorted(Decimal(text) for text in bounds)
    if not low <= Decimal(value) <= high:
        raise AnswerRefused("outside the range")


def computed(spec: Spec, value: Value, zone: datetime.tzinfo) -> str:
    """Return what the result of a calculation is stored as in a node; what the type cannot hold stays text."""
    if isinstance(value, float):
        if math.isnan(value):  # no result
            return ""
        if spec.type == "int" and abs(value) < 2**63:
            return str(int(value))
    elif isinstance(value, list):
        value = first_text(value)
    elif isinstance(value, datetime.datetime) and spec.type == "date":
        return value.date().isoformat()
    text = to_string(value)
    if spec.type in ("string", ""):
        return clean(text)
    try:
        return typed(spec.type, text, zone)
    except AnswerRefused:
        return clean(text)


def first_text(nodes: list[Node]) -> str:
    """The string value of a node-set: its first node's, "" where there is none."""
    return nodes[0].string_value() if nodes else ""
