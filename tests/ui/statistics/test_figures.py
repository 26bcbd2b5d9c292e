"""Tables, drawings and periods without a window."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from desktop.content.library import Library
from desktop.incidents.statistics.figures import Deed, Figures, Period
from desktop.paths import resource
from desktop.ui.paper.sheet import Table, words_of
from desktop.ui.statistics.drawing import Bar, Look, draw
from desktop.ui.statistics.export import csv_text, figures_sheet
from desktop.ui.statistics.periods import Named, days_words, period_of
from desktop.ui.statistics.tables import Figure, minutes_words, tables

LOOK = Look(600, 200, "#141414", "#c8d0da", "#0767a7", "Vigia Sans", 14)
TODAY = date(2026, 7, 14)


@pytest.fixture(scope="module")
def library() -> Library:
    return Library(resource())


def some_figures() -> Figures:
    figures = Figures(levels=Counter({0: 60, 1: 40, 2: 21, 3: 9, 4: 3}), records=73)
    figures.indicators.update({"ob_01": 30, "ob_02": 12, "do_01": 4, "do_02": 9})
    figures.notices.update({"fiscalia": 12, "linea_145": 3})
    figures.minutes["fiscalia"] = [10.0] * 6 + [70.0] * 6
    figures.deeds[Deed.TRAINED] = 26
    figures.deeds[Deed.INSPECTIONS] = 4
    return figures


def of(figures: tuple[Figure, ...], id: str) -> Figure:
    return next(figure for figure in figures if figure.id == id)


def test_small_counts_stay_at_the_post_with_as_many_as_keep_them_hidden(library: Library) -> None:
    found = tables(some_figures(), library.indicators)
    assert [row.told for row in of(found, "levels").rows] == [60, 40, 21, None, None]
    assert of(found, "levels").total == 73
    told = {row.key: row.told for row in of(found, "deeds").rows}
    assert (told["personas_capacitadas"], told["inspecciones"], told["piezas"]) == (26, None, 0)


def test_no_table_tells_what_another_one_hides(library: Library) -> None:
    figures = Figures(
        levels=Counter({0: 5, 1: 40, 2: 21, 3: 9, 4: 3}), months=Counter({"2026-06": 33, "2026-07": 40})
    )
    found = tables(figures, library.indicators)
    levels, months = of(found, "levels"), of(found, "months")
    assert [row.told for row in levels.rows] == [None, 40, 21, None, None]
    assert levels.total == months.total == 73  # level 0 is in neither, so that no difference is it


def test_times_leave_the_post_only_from_eleven_notices_and_with_their_count(library: Library) -> None:
    figures = some_figures()
    figures.minutes["linea_145"] = [5.0] * 3

    def told() -> list[tuple[str, bool]]:
        rows = of(tables(figures, library.indicators), "notices").rows
        return [(row.key, row.told_times is not None) for row in rows]

    assert told() == [("fiscalia", False), ("linea_145", False)]  # the one would tell the other
    figures.notices.update({"ninez": 11, "protex": 4, "linea_145": 5})
    assert told() == [("fiscalia", True), ("ninez", False), ("linea_145", False), ("protex", False)]


def test_what_is_left_out_does_not_tell_that_it_occurred(library: Library) -> None:
    found = tables(some_figures(), library.indicators)
    lines = [
        line.split(";")[1] for line in csv_text(found, "x", "Salta").splitlines() if "indicador;" in line
    ]
    assert lines == ["ob_01", "ob_02", "otros"]


def test_paper_holds_no_count_under_eleven_but_zero(library: Library) -> None:
    sheet = figures_sheet(tables(some_figures(), library.indicators), "2026", "Salta")
    for block in sheet.blocks:
        if isinstance(block, Table):
            for row in block.rows:
                assert not row[1].isdigit() or int(row[1]) == 0 or int(row[1]) >= 11, row
    assert "Otros, que no se informan" in words_of(sheet)


def test_every_indicator_of_the_program_has_words(library: Library) -> None:
    figures = Figures()
    figures.indicators.update(one.name for one in library.indicators)
    rows = of(tables(figures, library.indicators), "indicators").rows
    assert all(row.words.startswith(row.key.upper().replace("_", "-")) for row in rows)


def test_a_text_that_a_spreadsheet_would_calculate_is_kept_a_text() -> None:
    from desktop.ui.statistics.tables import Row

    figure = Figure("phases", "Fases", "Fase", (Row("x", "=1+1", 12, 12),))
    assert ";'=1+1;" in csv_text((figure,), "x", "y")


def test_a_drawing_holds_every_value_and_label() -> None:
    for kind in ("bars", "line"):
        drawn = draw(kind, (Bar("1 Atención", 64, "#fff1c0"), Bar("2 Posible", 21)), LOOK)  # type: ignore[arg-type]
        assert drawn.startswith("<svg")
        for words in ("1 Atención", "2 Posible", ">64<", ">21<"):
            assert words in drawn
        assert "<script" not in drawn
        assert "href=" not in drawn


def test_a_drawing_of_nothing_but_zeros_is_a_drawing() -> None:
    assert draw("bars", (Bar("a", 0), Bar("b", 0)), LOOK).startswith("<svg")


@pytest.mark.parametrize(
    ("named", "since", "until"),
    [
        (Named.MONTH, date(2026, 7, 1), TODAY),
        (Named.LAST_MONTH, date(2026, 6, 1), date(2026, 6, 30)),
        (Named.HALF, date(2026, 7, 1), TODAY),
        (Named.YEAR, date(2026, 1, 1), TODAY),
        (Named.LAST_YEAR, date(2025, 1, 1), date(2025, 12, 31)),
        (Named.ALL, None, TODAY),
    ],
)
def test_a_period_is_what_its_name_says(named: Named, since: date | None, until: date) -> None:
    assert period_of(named, TODAY) == Period(since, until)


def test_a_period_without_a_beginning_begins_with_the_log() -> None:
    assert days_words(Period(None, TODAY), date(2026, 2, 1)) == "01/02/2026 a 14/07/2026"


@pytest.mark.parametrize(
    ("minutes", "words"), [(0, "0 min"), (59.4, "59 min"), (60, "1 h 00"), (130, "2 h 10")]
)
def test_minutes_are_said_as_a_person_says_them(minutes: float, words: str) -> None:
    assert minutes_words(minutes) == words
