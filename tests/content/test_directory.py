"""The resource guide: rows, phones, order by place, search, and what may not be copied."""

from pathlib import Path

import pytest

from desktop.content.crossings import Place, load_crossings
from desktop.content.directory import Directory, State, load_directory
from desktop.content.indicators import load_indicators
from desktop.content.phones import parse_phones
from desktop.content.questions import load_questions
from desktop.errors import ContentError
from desktop.paths import resource

FOLDER = resource("directory")
FIELD = Path(__file__).parents[3] / "shared" / "field"
AGUAS_BLANCAS = Place("Aguas Blancas", "Salta", "BO", "Bermejo")


@pytest.fixture(scope="module")
def directory() -> Directory:
    return load_directory(FOLDER)


@pytest.mark.parametrize("name", ["directory.csv", "crossings.csv", "indicators.csv", "questions.csv"])
def test_the_tables_are_the_fields_own(name: str) -> None:
    if not FIELD.is_dir():
        pytest.skip("the shared field data is not beside this repository")
    assert (FOLDER / name).read_bytes() == (FIELD / name).read_bytes()


def test_every_row_keeps_its_state_and_date(directory: Directory) -> None:
    states = [entry.state for entry in directory]
    assert len(directory) == 193
    assert [states.count(state) for state in State] == [44, 146, 3]
    line = directory.by_id("AR-N-145")
    assert line is not None and (line.state.shown, line.dated) == ("verificado", "sin fecha")


def test_a_short_number_always_carries_its_country(directory: Directory) -> None:
    for entry in directory:
        for phone in entry.phones:
            assert not phone.is_short or phone.shown.endswith(f"({entry.country_name})")
            assert not phone.is_short or phone.copied.endswith(f"({entry.country_name})")


@pytest.mark.parametrize(
    ("published", "texts", "notes"),
    [
        ("0800-777-7366 (opción 3)", ["0800-777-7366"], ["opción 3"]),
        ("4258000 internos 1260/1261", ["4258000"], ["internos 1260/1261"]),
        ("100 / 180 / 181", ["100", "180", "181"], ["", "", ""]),
        ("(011) 4310-5814 / 6362", ["(011) 4310-5814 / 6362"], [""]),
        ("(021) 452-060 / 452-061; (021) 491-176", ["(021) 452-060 / 452-061", "(021) 491-176"], ["", ""]),
        ("+54-9-261 558-6897 / +54-9-261 424-1891", ["+54-9-261 558-6897", "+54-9-261 424-1891"], ["", ""]),
        ("", [], []),
    ],
)
def test_a_published_text_is_split_without_inventing_digits(
    published: str, texts: list[str], notes: list[str]
) -> None:
    phones = parse_phones(published, "AR")
    assert [phone.text for phone in phones] == texts
    assert [phone.note for phone in phones] == notes


@pytest.mark.parametrize("id", ["AR-CUD-COR1", "AR-N-CAJNOA", "PY-CDE", "BR-190", "CL-133"])
def test_high_risk_and_unconfirmed_numbers_are_not_copyable(directory: Directory, id: str) -> None:
    entry = directory.by_id(id)
    assert entry is not None and entry.phones
    assert not any(phone.copyable for phone in entry.phones)


def test_an_old_address_is_not_copyable_though_the_line_is(directory: Directory) -> None:
    program = directory.by_id("AR-N-PNR")
    assert program is not None
    assert not program.email_copyable
    assert all(phone.copyable for phone in program.phones)


def test_nearest_comes_first_locality_province_nation_neighbour(directory: Directory) -> None:
    ordered = directory.near(AGUAS_BLANCAS)
    assert ordered[0].locality == "Aguas Blancas"
    provinces = [entry.province if entry.country == "AR" else entry.country for entry in ordered]
    assert (
        provinces.index("Salta") < provinces.index("") < provinces.index("BO") < provinces.index("Misiones")
    )
    assert len(ordered) == len(directory)


@pytest.mark.parametrize("typed", ["fiscalía Orán", "fiscalia oran", "FISCALIAS ORAN", "fisclia oran"])
def test_search_forgives_accents_number_and_one_wrong_letter(directory: Directory, typed: str) -> None:
    assert [entry.id for entry in directory.search(typed)] == ["AR-FF-ORA"]


def test_search_by_service_and_place(directory: Directory) -> None:
    found = directory.search("", place=AGUAS_BLANCAS, services=["fiscalia"])
    assert found[0].province == "Salta"
    assert all("fiscalia" in entry.services for entry in found)


def test_nothing_matches_a_word_that_is_nowhere(directory: Directory) -> None:
    assert directory.search("zzzzzz") == ()


def test_a_shelter_is_only_a_way_to_ask_for_it(directory: Directory) -> None:
    shelter = directory.by_id("AR-SAL-HOGAR")
    assert shelter is not None
    assert (shelter.address, shelter.locality, shelter.latitude) == ("", "", None)


def test_nearest_crossings_come_with_kilometres_and_bearing() -> None:
    crossings = load_crossings(FOLDER)
    post = crossings.by_id("PF-BO-AGUAS-BLANCAS-BERMEJO")
    assert post is not None
    first, second, third = crossings.nearest(post.latitude, post.longitude, 3)
    assert (first.crossing, first.kilometres) == (post, 0)
    assert (second.crossing.name, round(second.kilometres, 1), second.bearing) == (
        "Puerto Chalanas – Bermejo", 1.9, "este",
    )  # fmt: skip
    assert third.bearing == "noroeste"


@pytest.mark.parametrize(
    ("id", "town"),
    [
        ("PF-BO-AGUAS-BLANCAS-BERMEJO", "Aguas Blancas"),
        ("PF-BO-PUERTO-CHALANAS-BERMEJO", "Aguas Blancas"),
        ("PF-BR-IGUAZU-FOZ-DO-IGUACU", "Puerto Iguazú"),
    ],
)
def test_a_crossing_is_in_the_town_the_directory_knows(directory: Directory, id: str, town: str) -> None:
    crossing = load_crossings(FOLDER).by_id(id)
    assert crossing is not None
    assert crossing.place.locality == town
    assert directory.near(crossing.place)[0].locality == town


def test_questions_and_indicators_point_at_each_other() -> None:
    questions, indicators = load_questions(FOLDER), load_indicators(FOLDER)
    assert sum(question.id.startswith("P") for question in questions) == 64
    assert [question.number for question in questions.for_indicator("en_14")] == [25]
    assert all(indicators.by_id(id) for question in questions for id in question.indicators)


def test_a_broken_row_is_named_by_file_and_line(tmp_path: Path) -> None:
    for name in ("directory.csv", "high-risk.csv"):
        (tmp_path / name).write_bytes((FOLDER / name).read_bytes())
    with (tmp_path / "directory.csv").open("a", encoding="utf-8") as file:
        file.write("X,only two\n")
    with pytest.raises(ContentError) as caught:
        load_directory(tmp_path)
    assert (caught.value.file, caught.value.row) == ("directory.csv", 195)
