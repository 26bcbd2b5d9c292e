"""What is counted of a real log on disk; all records are fictitious."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop.incidents.ports import FormFacts
from desktop.incidents.records import Counted, Record
from desktop.incidents.statement import Kind
from desktop.incidents.statistics.counting import Counting, first_day, posts
from desktop.incidents.statistics.figures import Deed, Figures, Period, times
from tests.incidents.world import FORM, PACK, ExampleInstance, World

PHASES = {"ob_01": "observación", "ob_02": "observación", "do_01": "documentos"}


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = World(tmp_path)
    yield made
    made.database.close()


def write(world: World, form_id: str, body: str, kind: Kind = Kind.RECORD, corrects: str = "") -> Record:
    """Append a record of any form with these leaves of /data."""
    instance_id = f"uuid:{world.ids.uuid()}"
    xml = (
        f'<data xmlns:orx="http://openrosa.org/xforms" id="{form_id}" version="1"><hecho/>'
        f"<corrige>{corrects}</corrige>{body}"
        f"<orx:meta><orx:instanceID>{instance_id}</orx:instanceID></orx:meta></data>"
    )
    facts = FormFacts(form_id, "1", "cd" * 32)
    instance = ExampleInstance(xml.encode(), instance_id, form_id=form_id)
    record = world.log.write(instance, facts, PACK, kind=kind)
    world.clock.forward(minutes=1)
    return record


def detection(world: World, level: str = "2", more: str = "", corrects: str = "") -> Record:
    kind = Kind.CORRECTION if corrects else Kind.RECORD
    return write(world, FORM.id, f"<nivel_decidido>{level}</nivel_decidido>{more}", kind, corrects)


def counted(world: World, period: Period | None = None, step: int = 3) -> Figures:
    """Count in steps so small that every record crosses a border of one."""
    counting = Counting(world.database, period or Period(), PHASES)
    while not counting.finished:
        counting.step(step)
    assert counting.done == counting.total
    return counting.figures


def test_detections_are_counted_by_level_and_month(world: World) -> None:
    for level in ("1", "1", "2", "4"):
        detection(world, level)
    world.clock.forward(days=31)
    detection(world, "3")
    figures = counted(world)
    assert figures.by_level == {0: 0, 1: 2, 2: 1, 3: 1, 4: 1}
    assert figures.detections == 5
    assert dict(figures.months) == {"2026-11": 4, "2026-12": 1}


def test_a_detection_without_enough_answers_is_not_a_level(world: World) -> None:
    detection(world, "")
    figures = counted(world)
    assert (figures.not_evaluated, figures.detections) == (1, 0)


def test_level_0_is_what_the_days_counted(world: World) -> None:
    for _ in range(3):
        instance = world.instance(nivel_sugerido="0")
        draft = world.log.drafts.create(FORM, PACK, "Agente 01", b"<data/>")
        assert isinstance(world.log.finalise(draft.id, instance), Counted)
    figures = counted(world)
    assert (figures.anonymous, figures.by_level[0], figures.records) == (3, 3, 0)
    later = Period(since=world.clock.wall.date() + timedelta(days=1))
    assert counted(world, later).anonymous == 0


def test_indicators_phases_and_modalities_count_once_for_each_detection(world: World) -> None:
    detection(world, more="<ob>ob_01 ob_02</ob><do>do_01</do><modalidad>SEX LAB</modalidad>")
    detection(world, more="<ob>ob_01</ob><modalidad>SEX</modalidad>")
    figures = counted(world)
    assert dict(figures.indicators) == {"ob_01": 2, "ob_02": 1, "do_01": 1}
    assert dict(figures.phases) == {"observación": 2, "documentos": 1}
    assert dict(figures.modalities) == {"SEX": 2, "LAB": 1}


def test_a_corrected_record_counts_as_it_was_corrected_in_the_month_it_happened(world: World) -> None:
    first = detection(world, "1")
    world.clock.forward(days=31)
    detection(world, "2", corrects=first.instance_id)
    detection(world, "3", corrects=first.instance_id)
    figures = counted(world)
    assert figures.by_level == {0: 0, 1: 0, 2: 0, 3: 1, 4: 0}
    assert dict(figures.months) == {"2026-11": 1}


def test_a_withdrawn_record_does_not_count(world: World) -> None:
    first = detection(world, "3")
    write(world, "rectificacion", "", Kind.WITHDRAWAL, first.instance_id)
    assert counted(world).records == 0


def test_a_withdrawn_correction_leaves_what_it_corrected(world: World) -> None:
    first = detection(world, "1")
    second = detection(world, "4", corrects=first.instance_id)
    write(world, "rectificacion", "", Kind.WITHDRAWAL, second.instance_id)
    assert counted(world).by_level[1] == 1


def test_a_remark_on_a_record_leaves_it_as_it_is(world: World) -> None:
    first = detection(world, "3")
    write(world, "rectificacion", "", Kind.CORRECTION, first.instance_id)
    assert counted(world).by_level[3] == 1


def test_a_record_hidden_for_connivance_shows_in_no_figure(world: World) -> None:
    world.add(sealed={"connivencia": {"/data/quien": "alguien"}}, nivel_decidido="3", ob="ob_01")
    world.add(nivel_decidido="2")
    figures = counted(world)
    assert (figures.detections, dict(figures.indicators)) == (1, {})


def test_times_of_notices_run_from_the_detection(world: World) -> None:
    begun = "<comienzo><detectado_en>2026-07-14T03:00:00.000-03:00</detectado_en></comienzo>"

    def notice(to: str, at: str) -> str:
        return f"<aviso><a_quien>{to}</a_quien><hora>{at}</hora></aviso>"

    detection(world, "3", begun + notice("fiscalia", "2026-07-14T03:30:00.000-03:00"))
    detection(
        world,
        "4",
        begun
        + notice("fiscalia", "2026-07-14T07:00:00.000Z")
        + notice("linea_145", "2026-07-14T03:10:00-03:00"),
    )
    figures = counted(world)
    assert dict(figures.notices) == {"fiscalia": 2, "linea_145": 1}
    asked = times(figures.minutes["fiscalia"])
    assert asked is not None
    assert (asked.count, asked.median, asked.longest) == (2, 45.0, 60.0)
    assert figures.minutes_by_month == {"2026-11": [30.0, 60.0]}


@pytest.mark.parametrize("at", ["", "2026-07-14T02:59:00-03:00", "2026-07-14T03:10:00", "ayer"])
def test_a_notice_without_an_hour_that_can_be_is_counted_without_a_time(world: World, at: str) -> None:
    begun = "<comienzo><detectado_en>2026-07-14T03:00:00.000-03:00</detectado_en></comienzo>"
    detection(world, "2", f"{begun}<aviso><a_quien>protex</a_quien><hora>{at}</hora></aviso>")
    figures = counted(world)
    assert (figures.notices["protex"], dict(figures.minutes)) == (1, {})


def test_inspections_and_activities_add_up(world: World) -> None:
    for surveyed in (4, 7):
        write(
            world,
            "inspeccion_rural",
            f"<cantidades><vistas>9</vistas><relevadas>{surveyed}</relevadas><empresas>1</empresas></cantidades>",
        )
    for kind, amounts in (
        ("capacitacion", "<personas>20</personas>"),
        ("encuentro", "<personas>15</personas>"),
        ("material", "<piezas>120</piezas><dispositivos>2</dispositivos>"),
        ("reunion", "<personas>6</personas><actas>1</actas>"),
    ):
        write(world, "actividad", f"<que><tipo>{kind}</tipo></que><cantidades>{amounts}</cantidades>")
    write(world, "derivacion", "")
    deeds = counted(world).deeds
    assert {deed: count for deed, count in deeds.items() if count} == {
        Deed.INSPECTIONS: 2,
        Deed.SURVEYED: 11,
        Deed.COMPANIES: 2,
        Deed.COURSES: 1,
        Deed.TRAINED: 20,
        Deed.AWARENESS: 1,
        Deed.REACHED: 15,
        Deed.PIECES: 120,
        Deed.DEVICES: 2,
        Deed.MEETINGS: 1,
        Deed.MINUTES: 1,
        Deed.REFERRALS: 1,
    }


def test_a_period_counts_its_days_and_no_others(world: World) -> None:
    detection(world)
    world.clock.forward(days=1)
    detection(world)
    world.clock.forward(days=1)
    detection(world)
    day = date(2026, 11, 22)
    assert counted(world, Period(since=day, until=day)).detections == 1
    assert counted(world, Period(until=day)).detections == 2


def test_another_post_is_counted_apart(world: World) -> None:
    detection(world)
    assert posts(world.database) == ("ABL",)
    assert counted(world, Period(post="ABL")).detections == 1
    assert counted(world, Period(post="RUR")).records == 0


def test_an_erased_record_counts_by_its_level_and_says_that_the_rest_is_gone(world: World) -> None:
    record = detection(world, "3", "<ob>ob_01</ob>")
    erased = write_erasure(world, record)
    assert erased.kind is Kind.ERASURE
    figures = counted(world)
    assert (figures.by_level[3], dict(figures.indicators), figures.unread) == (1, {}, 1)


def write_erasure(world: World, record: Record) -> Record:
    xml = world.instance(borrado=record.instance_id)
    return world.log.erase(xml, FORM, PACK)


def test_the_first_day_is_that_of_the_oldest_record(world: World) -> None:
    assert first_day(world.database) is None
    detection(world)
    assert first_day(world.database) == date(2026, 11, 21)
