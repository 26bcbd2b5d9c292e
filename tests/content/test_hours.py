"""Hours as published: what they say, and that nobody is called closed because nothing is known."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from desktop.content.directory import Directory, load_directory
from desktop.content.hours import is_open
from desktop.content.narrowing import POPULATIONS, Narrowing, opening, serves
from desktop.errors import ContentError
from desktop.paths import resource

MONDAY_10 = datetime(2026, 11, 16, 10, 0)
MONDAY_22 = datetime(2026, 11, 16, 22, 0)
SATURDAY_10 = datetime(2026, 11, 21, 10, 0)
SUNDAY_3 = datetime(2026, 11, 22, 3, 0)


@pytest.fixture(scope="module")
def directory() -> Directory:
    return load_directory(resource("directory"))


@pytest.mark.parametrize(
    ("hours", "answers"),
    [
        ("", (None, None, None, None)),
        ("24 h, 365 días", (True, True, True, True)),
        ("24 h", (True, True, True, True)),
        ("24 h según nota de 10/2025", (True, True, True, True)),
        ("guardia 24 h (2020)", (True, True, True, True)),
        ("lunes a viernes de 8 a 20", (True, False, False, False)),
        ("lunes a viernes de 8:30 a 18:30", (True, False, False, False)),
        ("lunes a viernes de 8 a 20; sábado y domingo de 9 a 19", (True, False, True, False)),
        ("lunes a viernes de 8 a 20; fuera de horario 911", (True, False, False, False)),
        ("24 h de lunes a viernes, con guardias pasivas (2023)", (True, True, None, None)),
        ("de 7 a 19", (True, False, None, False)),
        ("de 6 a 24 h según anuncio de 2018", (True, True, None, False)),
        ("llame antes de ir", (None, None, None, None)),
    ],
)
def test_what_is_published_says_open_closed_or_nothing(hours: str, answers: tuple[bool | None, ...]) -> None:
    assert tuple(is_open(hours, at) for at in (MONDAY_10, MONDAY_22, SATURDAY_10, SUNDAY_3)) == answers


def test_every_published_text_of_the_directory_is_read(directory: Directory) -> None:
    told = {entry.hours for entry in directory if entry.country == "AR" and entry.hours}
    unread = {hours for hours in told if all(is_open(hours, at) is None for at in (MONDAY_10, SUNDAY_3))}
    assert len(told) >= 15
    assert unread == set()


def test_open_now_hides_only_what_is_surely_closed_and_puts_the_open_first(directory: Directory) -> None:
    found = Narrowing(open_at=SUNDAY_3).among(directory)
    hidden = {entry.id for entry in directory} - {entry.id for entry in found}
    assert hidden and all(opening(entry, SUNDAY_3) is False for entry in directory if entry.id in hidden)
    answers = [opening(entry, SUNDAY_3) is True for entry in found]
    assert answers == sorted(answers, reverse=True)
    assert [entry for entry in found if not entry.hours]


def test_hours_of_another_country_are_nobodys_guess(directory: Directory) -> None:
    abroad = next(entry for entry in directory if entry.country == "BO")
    assert opening(replace(abroad, hours="lunes a viernes de 8 a 20"), SUNDAY_3) is None


@pytest.mark.parametrize("population", POPULATIONS)
def test_a_population_finds_its_own_and_whoever_serves_anybody(directory: Directory, population: str) -> None:
    found = Narrowing(population=population).among(directory)
    assert any(entry.accepts and serves(entry, population) for entry in found)
    line = directory.by_id("AR-N-145")
    assert line in found
    assert len(found) < len(directory)


def test_one_population_leaves_out_what_is_only_for_another(directory: Directory) -> None:
    only = next(entry for entry in directory if entry.accepts == "personas con discapacidad")
    assert serves(only, "discapacidad") and not serves(only, "ninez")


@pytest.mark.parametrize("level", ["municipal", "provincial", "nacional", "internacional"])
def test_a_level_keeps_its_own_only(directory: Directory, level: str) -> None:
    assert {entry.level for entry in Narrowing(level=level).among(directory)} == {level}


def test_a_table_may_say_languages_who_confirmed_and_until_when(tmp_path: Path) -> None:
    lines = (resource("directory") / "directory.csv").read_text(encoding="utf-8").splitlines()
    told = [
        f"{lines[0]},languages,confirmed,valid_until",
        f"{lines[1]},español;guaraní,llamada del registro,2026-12-31",
    ]
    (tmp_path / "high-risk.csv").write_bytes((resource("directory") / "high-risk.csv").read_bytes())
    (tmp_path / "directory.csv").write_text("\n".join(told) + "\n", encoding="utf-8")
    (entry,) = load_directory(tmp_path)
    assert entry.languages == ("español", "guaraní") and entry.confirmed == "llamada del registro"
    assert not entry.expired(date(2026, 12, 31)) and entry.expired(date(2027, 1, 1))
    (tmp_path / "directory.csv").write_text("\n".join(told).replace("2026-12-31", "pronto"), encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        load_directory(tmp_path)
    assert caught.value.row == 2
