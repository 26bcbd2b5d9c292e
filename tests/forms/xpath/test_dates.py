"""Dates are typed, whole and local; instants keep their time."""

from __future__ import annotations

import datetime as dt
import math

import pytest

from desktop.forms.xpath import to_date, to_number, to_string


def test_today_is_the_local_day_though_utc_is_a_day_ahead(value, text):
    assert value("today()") == dt.date(2026, 11, 21)
    assert text("today()") == "2026-11-21"


def test_now_prints_with_the_local_offset(text):
    assert text("now()") == "2026-11-21T22:30:00.000-03:00"


def test_a_date_counts_whole_local_days(value):
    assert value("number(date('1970-01-02'))") == 1
    assert value("/data/seen + 1 - /data/seen") == 1
    assert value("today() - /data/seen") == 1
    assert value("int((today() - /data/born) div 365.25)") == 17


def test_a_number_of_days_becomes_a_date_again(text):
    assert text("date(/data/seen + 10)") == "2026-11-30"
    assert text("date(today() - 21)") == "2026-10-31"
    assert text("date(now() + 7)") == "2026-11-28"
    assert text("format-date(/data/seen + 1, '%d/%m/%Y')") == "21/11/2026"


@pytest.mark.parametrize(
    "expression",
    [
        "/data/seen < today()",
        "/data/seen > '2026-01-01'",
        "'2026-01-01' < today()",
        "/data/seen = '2026-11-20'",
        "/data/seen = date('2026-11-20')",
        "/data/at > today()",
        "/data/at > now()",
        "date(/data/at) = today()",
        "date-time(/data/at) != date('2026-11-21')",
        "date-time('2026-11-21T00:00:00-03:00') = today()",
        "date('2026-11-21') = '2026-11-21'",
        "today() != 'soon'",
    ],
)
def test_comparisons_of_dates_that_hold(truth, expression):
    assert truth(expression)


def test_date_gives_the_local_day_of_an_instant(text):
    assert text("date('2026-11-22T01:00:00Z')") == "2026-11-21"
    assert text("date('2026-11-22T01:00:00')") == "2026-11-22"
    assert text("date('1970-1-2')") == "1970-01-02"


def test_date_time_keeps_the_instant_and_shows_it_in_local_time(text):
    assert text("date-time('1970-01-01T21:50:49Z')") == "1970-01-01T18:50:49.000-03:00"
    assert text("date-time('1970-01-01')") == "1970-01-01"
    assert text("date-time(0)") == "1969-12-31T21:00:00.000-03:00"
    assert text("date-time(decimal-date-time(/data/at))") == "2026-11-21T23:30:00.000-03:00"


@pytest.mark.parametrize("wrong", ["2024-02-30", "soon", "24/03/2024"])
def test_what_is_no_date_is_blank_and_warns_the_author(world, wrong):
    assert world.text(f"date('{wrong}')") == ""
    assert len(world.environment.warnings) == 1


def test_a_blank_date_is_blank_without_a_warning(world):
    assert world.text("date('')") == world.text("date(/data/blank)") == ""
    assert world.environment.warnings == []


def test_every_code_of_a_pattern(text):
    pattern = "%Y %y %m %n %b %d %e %a %H %h %M %S %3 %% %q"
    at = "date-time('2026-03-05T09:04:07.089-03:00')"
    assert text(f"format-date-time({at}, '{pattern}')") == "2026 26 03 3 Mar 05 5 Thu 09 9 04 07 089 % %q"
    assert text("format-date('not a date', '%Y')") == text("format-date('', '%Y')") == ""


def test_decimal_days_count_by_the_utc_clock(value):
    assert value("decimal-date-time('1970-01-02T00:00:00Z')") == 1
    assert value("decimal-date-time('1970-01-02')") == 1.125
    assert math.isnan(value("decimal-date-time('soon')"))


def test_decimal_time_is_the_local_part_of_the_day(value):
    assert value("decimal-time('06:00:00.000-03:00')") == 0.25
    assert value("decimal-time('06:00:00.000Z')") == 0.125
    assert value("decimal-time('06:00')") == 0.25
    assert all(math.isnan(value(f"decimal-time('{text}')")) for text in ("24:00:00", "06:60:00", "", "x"))


def test_a_day_added_across_a_change_of_clocks_is_a_day():
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        zone = ZoneInfo("America/Santiago")  # clocks change at midnight of 2026-09-06
    except ZoneInfoNotFoundError:
        pytest.skip("no time zone data on this machine")
    before = to_number("2026-09-05", zone)
    assert to_date(before + 1, zone) == dt.date(2026, 9, 6)
    assert to_date(before + 2, zone) == dt.date(2026, 9, 7)


def test_conversions_for_the_session():
    assert to_string(dt.date(2026, 3, 5)) == "2026-03-05"
    assert to_string(dt.time(18, 0, tzinfo=dt.UTC)) == "18:00:00.000+00:00"
    assert to_number("2026-03-05") == to_number(dt.date(2026, 3, 5))
    assert to_date("2026-03-05T23:00:00Z", dt.timezone(dt.timedelta(hours=5))) == dt.date(2026, 3, 6)
    assert to_date("x") is None
    assert to_date(True) is None
    assert to_date(math.inf) is None


@pytest.mark.parametrize(
    "text", ["1_000", "inf", "nan", "Infinity", "0x10", "2026-13-01", "2026-1-1", "--1", ""]
)
def test_texts_that_are_no_numbers(text):
    assert math.isnan(to_number(text))
