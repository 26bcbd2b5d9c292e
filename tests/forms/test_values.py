"""What each type keeps of a text, and what it refuses."""

from __future__ import annotations

from datetime import UTC, timedelta, timezone

import pytest

from desktop.errors import AnswerRefused
from desktop.forms.values import typed
from tests.forms.filling import fill

KEPT = [
    ("int", " 007 ", "7"), ("int", "-3", "-3"), ("int", "2147483647", "2147483647"),
    ("decimal", "2.50", "2.5"), ("decimal", "2.0", "2"), ("decimal", ".5", "0.5"), ("decimal", "1E-5", "0.00001"),
    ("decimal", "-0", "0"), ("boolean", "1", "true"), ("date", "2026-12-01", "2026-12-01"),
    ("date", "2026-12-01T10:00:00.000Z", "2026-12-01"),
    ("time", "18:00:00.000+02:00", "18:00:00.000+02:00"), ("time", "9:05", "09:05:00.000+00:00"),
    ("dateTime", "2026-12-01T18:00:00.000-03:00", "2026-12-01T18:00:00.000-03:00"),
    ("dateTime", "2026-12-01T18:00Z", "2026-12-01T18:00:00.000Z"),
    ("dateTime", "2026-12-01 18:00", "2026-12-01T18:00:00.000+00:00"),
    ("geopoint", "1 2", "1.0 2.0 0.0 0.0"), ("geopoint", "-22.7 -64.35 400 8.5", "-22.7 -64.35 400.0 8.5"),
    ("geotrace", "1 2;3 4", "1.0 2.0 0.0 0.0; 3.0 4.0 0.0 0.0"),
    ("binary", "foto 1.jpg", "foto 1.jpg"), ("string", " a\r\nb\x00 ", " a\nb "), ("barcode", "779", "779"),
]  # fmt: skip
REFUSED = [
    ("int", "7.5"), ("int", "2147483648"), ("int", "siete"), ("int", "1_000"), ("decimal", "1,5"), ("decimal", "nan"),
    ("decimal", "Infinity"), ("boolean", "sí"), ("date", "2026-02-30"), ("date", "01/12/2026"), ("date", "2026-12-01x"),
    ("time", "25:00"), ("time", "10"), ("dateTime", "2026-13-01T10:00"), ("time", "10:00+19:00"), ("geopoint", "91 0"), ("geopoint", "1"),
    ("geoshape", "0 0; 1 1; 0 0"), ("geoshape", "0 0; 1 1; 2 0"), ("binary", "../foto.jpg"), ("binary", "C:foto"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "text", "kept"), KEPT)
def test_a_type_normalises(kind: str, text: str, kept: str) -> None:
    assert typed(kind, text, UTC) == kept
    assert typed(kind, kept, UTC) == kept


@pytest.mark.parametrize(("kind", "text"), REFUSED)
def test_a_type_refuses(kind: str, text: str) -> None:
    with pytest.raises(AnswerRefused) as refused:
        typed(kind, text, UTC)
    assert text not in str(refused.value)


def test_a_time_without_offset_takes_that_of_the_place() -> None:
    assert typed("time", "18:00", timezone(timedelta(hours=5, minutes=45))) == "18:00:00.000+05:45"
    assert typed("dateTime", "2026-01-01T00:00", timezone(-timedelta(hours=3, minutes=30))).endswith("-03:30")


@pytest.mark.parametrize(
    "kind", ["int", "decimal", "date", "time", "dateTime", "geopoint", "binary", "string"]
)
def test_nothing_is_always_an_answer(kind: str) -> None:
    assert typed(kind, "", UTC) == ""


def test_a_refused_answer_changes_nothing() -> None:
    form = fill("| type | name | label |\n| integer | n | N |").answer("n", "7")
    with pytest.raises(AnswerRefused) as refused:
        form.answer("n", "7.5")
    assert form["n"] == "7"
    assert refused.value.where == "/data/n"


def test_a_range_and_a_trigger_keep_to_what_they_offer() -> None:
    form = fill("""
        | type        | name | label | parameters             |
        | range       | r    | R     | start=2 end=8 step=2   |
        | acknowledge | t    | T     |                        |
    """)
    assert form.question("r").parameters == {"start": "2", "end": "8", "step": "2"}
    assert form.answer("r", "4")["r"] == "4"
    with pytest.raises(AnswerRefused):
        form.answer("r", "9")
    with pytest.raises(AnswerRefused):
        form.answer("t", "yes")
    assert form.answer("t", "OK")["t"] == "OK"


def test_calculations_are_written_the_way_their_type_is() -> None:
    form = fill("""
        | type      | name    | label | calculation         | bind::type |
        | calculate | tiny    |       | 0.00001 * 1         |            |
        | calculate | truth   |       | 1 = 1               |            |
        | calculate | day     |       | today()             |            |
        | calculate | later   |       | date(today() + 30)  |            |
        | calculate | whole   |       | 7.9                 | int        |
        | calculate | nothing |       | number('x')         |            |
    """)
    assert [form[name] for name in ("tiny", "truth", "day", "later", "whole", "nothing")] == [
        "0.00001", "true", "2026-12-01", "2026-12-31", "7", "",
    ]  # fmt: skip
