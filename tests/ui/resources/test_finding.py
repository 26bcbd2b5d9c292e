"""What is found, and in what order, in the real directory."""

from __future__ import annotations

import pytest

from desktop.content.crossings import Place
from desktop.content.directory import distance_rank
from desktop.content.library import Library
from desktop.paths import resource
from desktop.ui.resources.finding import Wanted, can_call_now, find
from desktop.ui.resources.lines import Head, Line, crossing_rows, entry_line, entry_rows
from desktop.ui.resources.places import POST, Point, points
from desktop.ui.resources.words import breakable, dated, kilometres
from tests.ui.resources.world import AGUAS_BLANCAS


@pytest.fixture(scope="module")
def library() -> Library:
    return Library(resource())


def found(library: Library, wanted: Wanted, place: Place = AGUAS_BLANCAS):
    return find(wanted, library.directory, library.needs, place)


def test_asking_nothing_shows_every_entry_of_the_directory_once(library: Library) -> None:
    answer = found(library, Wanted())
    assert sorted(entry.id for entry in answer.all) == sorted(entry.id for entry in library.directory)
    assert answer.count == len(library.directory)


def test_after_those_to_call_at_once_come_the_nearest(library: Library) -> None:
    answer = found(library, Wanted())
    ranks = [distance_rank(entry, AGUAS_BLANCAS) for entry in answer.others]
    assert ranks == sorted(ranks)
    assert {entry.id for entry in answer.call} >= {"AR-N-145", "AR-N-911", "AR-SAL-102"}


def test_a_number_of_another_country_is_not_to_be_called_at_once(library: Library) -> None:
    entry = library.directory.by_id("BR-190")
    assert entry is not None
    assert not can_call_now(entry, AGUAS_BLANCAS)


def test_a_provincial_line_is_called_at_once_only_in_its_province(library: Library) -> None:
    entry = library.directory.by_id("AR-SAL-102")
    assert entry is not None
    assert can_call_now(entry, AGUAS_BLANCAS)
    assert not can_call_now(entry, Place("Puerto Iguazú", "Misiones", "BR"))


def test_a_girl_alone_leads_to_the_line_of_the_province_and_to_those_that_always_answer(
    library: Library,
) -> None:
    answer = found(library, Wanted("niña sola"))
    assert [entry.id for entry in answer.call] == ["AR-SAL-102", "AR-N-102", "AR-N-145", "AR-N-911"]
    assert [need.id for need in answer.understood] == ["ninez"]


def test_accents_and_one_wrong_letter_are_forgiven(library: Library) -> None:
    wrong, right = found(library, Wanted("interpete")), found(library, Wanted("Intérprete"))
    assert {entry.id for entry in wrong.all} <= {entry.id for entry in right.all}
    assert wrong.count > 0


def test_a_need_that_was_taken_back_leaves_the_words_alone(library: Library) -> None:
    understood = found(library, Wanted("fiscalía"))
    taken_back = found(library, Wanted("fiscalía", refused=frozenset({"justicia"})))
    assert understood.understood
    assert taken_back.understood == ()
    assert taken_back.count > 0


def test_where_nothing_fits_the_lines_that_always_answer_are_left(library: Library) -> None:
    answer = found(library, Wanted("zzzzz"))
    assert answer.nothing
    assert [entry.id for entry in answer.all] == ["AR-N-145", "AR-N-911"]


def test_words_that_do_not_fit_a_chosen_need_are_said_to_be_left_out(library: Library) -> None:
    answer = found(library, Wanted("prefectura", frozenset({"interprete"})))
    assert answer.dropped == ("prefectura",)
    assert all("interprete" in entry.services for entry in answer.others)


def test_every_line_tells_its_state_and_its_date(library: Library) -> None:
    for entry in library.directory:
        line = entry_line(entry)
        assert line.badges, entry.id
        assert line.date, entry.id
        assert entry.state.shown in " ".join(words.lower() for _, words in line.badges)
        assert line.date in line.spoken


def test_a_short_number_never_stands_without_its_country(library: Library) -> None:
    for entry in library.directory:
        line = entry_line(entry)
        if entry.phones and entry.phones[0].is_short:
            assert line.under.startswith(entry.country_name)
            assert entry.country_name in line.spoken


def test_without_a_number_a_line_says_so(library: Library) -> None:
    entry = library.directory.by_id("AR-FF-ORA")
    assert entry is not None
    line = entry_line(entry)
    assert (line.number, line.under) == ("—", "sin teléfono")


def test_high_risk_data_are_marked_beside_their_state(library: Library) -> None:
    entry = library.directory.by_id("AR-N-CAJ")
    assert entry is not None
    assert [state for state, _ in entry_line(entry).badges] == ["vencido", "una_fuente"]


def test_heads_tell_how_near(library: Library) -> None:
    rows = entry_rows(found(library, Wanted()), AGUAS_BLANCAS, "193 resultados")
    heads = [row.text for row in rows if isinstance(row, Head)]
    assert heads[0] == "Para llamar ya"
    assert heads[1:] == [
        "En la provincia: Salta",
        "En todo el país",
        "Del otro lado: Bolivia",
        "En otras provincias",
        "En otros países",
    ]


def test_a_post_without_a_place_still_gets_the_whole_list(library: Library) -> None:
    answer = found(library, Wanted(), Place("", ""))
    assert answer.count == len(library.directory)
    assert [row.text for row in entry_rows(answer, Place("", "")) if isinstance(row, Head)]


def test_dates_are_written_as_they_are_here(library: Library) -> None:
    written = {entry.source_date: dated(entry) for entry in library.directory}
    assert written["2025-10-29"] == "29/10/2025"
    assert written["2020-03"] == "03/2020"
    assert written["c. 2018"] == "c. 2018"
    assert written[""] == "sin fecha"


def test_crossings_come_with_kilometres_and_bearing(library: Library) -> None:
    rows = crossing_rows(library.crossings.nearest(-22.72626, -64.36939, 3))
    lines = [row for row in rows if isinstance(row, Line)]
    assert lines[0].number == "aquí"
    assert (lines[1].title, lines[1].number, lines[1].under) == (
        "Puerto Chalanas – Bermejo",
        "1,9 km",
        "al este",
    )


def test_far_distances_have_no_decimals() -> None:
    assert [kilometres(one) for one in (0.42, 9.96, 65.7)] == ["0,4 km", "10,0 km", "66 km"]


def test_places_to_look_from_begin_with_the_post_and_hold_every_province_of_the_directory(
    library: Library,
) -> None:
    post = Point(AGUAS_BLANCAS, -22.7, -64.3)
    all_points = points(post, library.crossings, library.directory)
    assert next(iter(all_points)) == POST
    provinces = {entry.province for entry in library.directory if entry.country == "AR" and entry.province}
    assert provinces <= {point.place.province for point in all_points.values()}


def test_long_addresses_may_be_broken_and_lose_nothing() -> None:
    address = "https://www.example.org/una/direccion-muy-larga?con=partes"
    broken = breakable(f"véase {address}")
    assert broken.replace("\u200b", "") == f"véase {address}"
    assert max(len(part) for part in broken.replace(" ", "\u200b").split("\u200b")) < 12
