"""Dates and times: typed, moved by arrows, taken from the calendar or the clock."""

from __future__ import annotations

import datetime

import pytest
from PySide6.QtCore import QDate

from desktop.ui.forms.editors.clock_time import read_time
from desktop.ui.forms.editors.day import UNREADABLE, Calendar, moved, read_day
from tests.ui.forms.screen import Key

DATES = """
    | type     | name   | label   | appearance  | required |
    | date     | day    | Fecha   |             | yes      |
    | date     | plain  | Llana   | no-calendar |          |
    | date     | month  | Mes     | month-year  |          |
    | date     | year   | Año     | year        |          |
    | time     | time   | Hora    |             |          |
    | dateTime | moment | Momento |             |          |
    | text     | other  | Otra    |             |          |
"""


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("14/07/2026", "2026-07-14"),
        ("1-2-2026", "2026-02-01"),
        ("14072026", "2026-07-14"),
        ("2026-07-14", "2026-07-14"),
        ("", ""),
        ("14/7/26", UNREADABLE),
        ("30/02/2026", UNREADABLE),
        ("07/14/2026", UNREADABLE),
    ],
)
def test_the_day_comes_first_in_every_language(typed, stored):
    assert read_day(typed) == stored


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("3:15", "03:15"),
        ("315", "03:15"),
        ("0315", "03:15"),
        ("23.59", "23:59"),
        ("24:00", UNREADABLE),
        ("3", UNREADABLE),
        ("", ""),
    ],
)
def test_a_time_is_read_as_people_write_it(typed, stored):
    assert read_time(typed) == stored


def test_a_month_later_is_the_last_day_where_there_is_no_such_day():
    assert moved(datetime.date(2026, 1, 31), months=1) == datetime.date(2026, 2, 28)


def test_a_typed_date_is_stored_and_said_in_words(screen):
    form = screen(DATES)
    editor = form.go("day")
    form.type("14/07/2026")
    assert form.stored("day") == "2026-07-14"
    assert "martes 14 de julio" in editor._words.text()


def test_half_a_date_keeps_the_old_one_until_the_person_leaves(screen):
    form = screen(DATES)
    editor = form.go("day")
    form.type("14/07/2026")
    form.press(Key.Key_Backspace)
    assert form.stored("day") == "2026-07-14"
    form.press(Key.Key_Tab, Key.Key_Tab, Key.Key_Tab)
    assert form.stored("day") == ""
    assert editor.edit.text() == "14/07/202"
    assert "14/07/2026" in form.missing("day")


def test_arrows_move_the_date_and_h_takes_todays(screen):
    form = screen(DATES)
    form.go("day")
    form.type("h")
    assert form.stored("day") == form.clock.now().date().isoformat()
    form.press(Key.Key_Up)
    assert form.stored("day") == "2026-12-02"
    form.press(Key.Key_PageDown)
    assert form.stored("day") == "2026-11-02"


def test_a_date_can_be_emptied(screen):
    form = screen(DATES)
    editor = form.go("plain")
    form.type("14/07/2026")
    editor.edit.selectAll()
    form.press(Key.Key_Delete)
    assert form.stored("plain") == ""


def test_the_calendar_gives_its_day(screen, qtbot):
    form = screen(DATES)
    editor = form.go("day")
    form.click(editor.open_button)
    calendar = editor.findChild(Calendar)
    calendar.month.activated.emit(QDate(2026, 7, 14))
    assert form.stored("day") == "2026-07-14"


def test_no_calendar_means_no_calendar(screen):
    form = screen(DATES)
    assert form.editor("plain").open_button.isHidden()
    assert not form.editor("day").open_button.isHidden()


def test_a_month_and_a_year_are_stored_as_their_first_day(screen):
    form = screen(DATES)
    form.go("month")
    form.type("07/2026")
    form.go("year")
    form.type("2001")
    assert (form.stored("month"), form.stored("year")) == ("2026-07-01", "2001-01-01")
    form.press(Key.Key_Up)
    assert form.stored("year") == "2002-01-01"


def test_a_time_is_stored_with_the_zone_of_the_machine(screen):
    form = screen(DATES)
    form.go("time")
    form.type("315")
    assert form.stored("time") == "03:15:00.000+00:00"
    form.press(Key.Key_Down)
    assert form.stored("time").startswith("03:14")


def test_a_moment_needs_both_parts(screen):
    form = screen(DATES)
    editor = form.go("moment")
    form.type("14/07/2026")
    form.go("other")
    assert form.stored("moment") == ""
    assert "fecha y la hora" in form.missing("moment")
    form.go("moment")
    editor.time.edit.setFocus()
    form.type("03:15")
    assert form.stored("moment") == "2026-07-14T03:15:00.000+00:00"
    assert form.missing("moment") == ""


def test_now_takes_day_and_time(screen):
    form = screen(DATES)
    editor = form.editor("moment")
    form.click(editor.time.now_button)
    assert form.stored("moment") == "2026-12-01T12:00:00.000+00:00"


def test_a_moment_of_another_zone_is_shown_in_the_machines(screen):
    form = screen(DATES)
    form.view.refresh(form.session.set("/data/moment", "2026-07-14T00:15:00-03:00"))
    editor = form.editor("moment")
    assert (editor.day.edit.text(), editor.time.edit.text()) == ("14/07/2026", "03:15")
