"""Finding records: without accents, by the beginning of words, by filters in any mix, and never by person."""

from __future__ import annotations

import dataclasses
import itertools
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.errors import HeldReason
from desktop.incidents.records import Filter, Record, RecordState
from desktop.incidents.sending import OutboxState
from tests.incidents.test_sending import PLAIN
from tests.incidents.world import World


def numbers(records: tuple[Record, ...]) -> list[int]:
    return [record.seq for record in records]


@pytest.fixture
def told(world: World) -> World:
    """Four records over two days, in four states: received, held, on its way, saved here."""
    world.log.begin_new_chain()
    world.add("Río Seco, ómnibus de las ocho", ob="ob_01 ob_02", modalidad="SEX", nivel_sugerido="3")
    world.add("Mañana lluviosa", ob="ob_02", modalidad="LAB SEX", nivel_sugerido="2")
    world.clock.forward(days=1)
    world.add("camión y ómnibus", log=world.log_of("Agente 02"), ob="ob_01", nivel_sugerido="3")
    world.add("rural", nivel_sugerido="sin_evaluar")
    bundles = {
        row["record_seq"]: row["bundle_id"]
        for row in world.database.query("SELECT record_seq, bundle_id FROM to_send")
    }
    first = world.log.records()[-2]
    world.log.sending.record_receipt(first.instance_id, PLAIN)
    for seq in (3, 5):
        world.log.sending.mark_copied(bundles[seq])
    states = [OutboxState(bundles[3], HeldReason.TOO_BIG), OutboxState(bundles[5])]
    world.log.sending.apply_outbox_states(states)
    return world


@pytest.mark.parametrize("words", ["rio", "RÍO", "Río seco", "seco rio", "omni och", "ómnib", "r"])
def test_accents_capitals_and_ends_of_words_do_not_matter(told: World, words: str) -> None:
    assert 2 in numbers(told.log.search(words))


@pytest.mark.parametrize("words", ["io", "rio norte", "xyz"])
def test_every_word_must_be_there_from_its_beginning(told: World, words: str) -> None:
    assert told.log.search(words) == ()


def test_enye_is_found_by_either_spelling(told: World) -> None:
    assert numbers(told.log.search("mañana")) == numbers(told.log.search("manana")) == [3]


def test_a_number_is_found_as_people_quote_it(told: World) -> None:
    record = told.log.records()[0]
    assert numbers(told.log.search(record.number)) == [record.seq]


@pytest.mark.parametrize(
    "words", ['"', "* AND", "NEAR(", "facets : x", "a OR b", "^", "()", "-", "'", "{search}:x", "\x00"]
)
def test_operators_of_the_index_are_only_words(told: World, words: str) -> None:
    told.log.search(words)


def test_a_token_of_a_filter_is_not_found_as_text(told: World) -> None:
    token = told.database.one("SELECT facets FROM record WHERE seq = 2")
    assert token is not None
    for each in token["facets"].split():
        assert told.log.search(each) == ()


FILTERS: list[tuple[Filter, list[int]]] = [
    (Filter(), [6, 5, 4, 3, 2, 1]),
    (Filter(level=3), [5, 2]),
    (Filter(indicator="ob_02"), [3, 2]),
    (Filter(modality="SEX"), [3, 2]),
    (Filter(modality="LAB"), [3]),
    (Filter(author="Agente 02"), [5, 4]),
    (Filter(form_id="alta_equipo"), [4, 1]),
    (Filter(post="ABL"), [6, 5, 4, 3, 2, 1]),
    (Filter(post="PTN"), []),
    (Filter(since=date(2026, 11, 22)), [6, 5, 4]),
    (Filter(until=date(2026, 11, 21)), [3, 2, 1]),
    (Filter(since=date(2026, 11, 21), until=date(2026, 11, 21)), [3, 2, 1]),
    (Filter(since=date(2027, 1, 1)), []),
    (Filter(state=RecordState.RECEIVED), [2]),
    (Filter(state=RecordState.HELD), [3]),
    (Filter(state=RecordState.ON_ITS_WAY), [5]),
    (Filter(state=RecordState.SAVED), [6, 4, 1]),
    (Filter(level=3, state=RecordState.RECEIVED), [2]),
    (Filter(level=2, state=RecordState.RECEIVED), []),
    (Filter(level=3, author="Agente 02", indicator="ob_01", since=date(2026, 11, 22)), [5]),
    (Filter(text="omnibus", level=3, modality="SEX"), [2]),
    (Filter(text="omnibus", state=RecordState.ON_ITS_WAY), [5]),
]


@pytest.mark.parametrize(("wanted", "expected"), FILTERS, ids=[str(n) for n in range(len(FILTERS))])
def test_filters_hold_together(told: World, wanted: Filter, expected: list[int]) -> None:
    assert numbers(told.log.records(wanted)) == expected


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_mix_of_filters_is_the_common_part_of_each_alone(told: World, data: st.DataObject) -> None:
    chosen = data.draw(st.lists(st.sampled_from(FILTERS), min_size=2, max_size=4))
    mixed, expected = Filter(), set(range(1, 7))
    for each, _ in chosen:
        given = {
            field.name: getattr(each, field.name)
            for field in dataclasses.fields(each)
            if getattr(each, field.name) != field.default and getattr(mixed, field.name) == field.default
        }
        mixed = dataclasses.replace(mixed, **given)
        expected &= set(numbers(told.log.records(Filter(**given))))
    assert set(numbers(told.log.records(mixed))) == expected


@pytest.mark.parametrize(
    "listing",
    [
        lambda world, before: world.log.records(limit=2, before=before),
        lambda world, before: world.log.records(Filter(text="o"), limit=2, before=before),
        lambda world, before: world.log.records(Filter(state=RecordState.SAVED), limit=2, before=before),
    ],
    ids=["all", "text", "state"],
)
def test_pages_follow_each_other_without_gap_or_double(
    told: World, listing: Callable[[World, int | None], tuple[Record, ...]]
) -> None:
    seen: list[int] = []
    before: int | None = None
    for _ in itertools.repeat(None, 6):
        page = listing(told, before)
        assert len(page) <= 2
        seen += numbers(page)
        before = seen[-1] if page else before
    assert seen == sorted(set(seen), reverse=True)
    assert len(seen) > 2


def test_a_record_of_a_clock_that_was_wrong_is_found_by_the_day_it_says(told: World) -> None:
    told.clock.wall = told.clock.wall.replace(year=2024)
    record = told.add("reloj atrasado")
    assert numbers(told.log.records(Filter(until=date(2025, 1, 1)))) == [record.seq]
    assert record.seq not in numbers(told.log.records(Filter(since=date(2026, 11, 22))))


def test_nothing_can_be_looked_for_by_person() -> None:
    names = {field.name for field in dataclasses.fields(Filter)}
    assert names == {
        "text", "since", "until", "level", "indicator", "modality", "author", "form_id", "post", "state",
    }  # fmt: skip


def test_a_sealed_answer_is_never_found(world: World) -> None:
    world.add("abierto", sealed={"nominal": {"/data/nombre": "Secretisimo"}})
    assert world.log.search("secretisimo") == ()
    assert len(world.log.search("abierto")) == 1


def test_what_full_text_sees_can_be_given_by_the_screen(world: World) -> None:
    draft = world.log.drafts.create(*_source())
    world.log.finalise(
        draft.id, world.instance("crudo", nivel_sugerido="1"), search_text="Temor al acompañante"
    )
    assert len(world.log.search("temor acompanante")) == 1
    assert world.log.search("crudo") == ()


def _source() -> tuple[object, ...]:
    from tests.incidents.world import FORM, PACK

    return FORM, PACK, "Agente 01", b"<data/>"
