"""What the home page says of drafts and of records that wait."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from pytestqt.qtbot import QtBot

from desktop.desk import Desk, Snapshot
from desktop.forms.session import Session
from desktop.forms.surroundings import Surroundings
from desktop.incidents.drafts import DraftRow
from desktop.incidents.follow_up import FollowUp
from desktop.incidents.gist import Gist
from desktop.incidents.notices import Owed
from desktop.incidents.ports import FormFacts
from desktop.incidents.records import Record, RecordState
from desktop.incidents.statement import Kind, Pack
from desktop.road import RoadState
from desktop.sync.bundles import Summary
from desktop.ui.home.click_row import ClickRow
from desktop.ui.home.facts import HomeFacts, gather
from desktop.ui.home.going_on import ongoing
from desktop.ui.home.page import HomePage
from tests.torture import session
from tests.torture.session import MovedClock, desk_of, vault_of
from tests.ui.log.world import EMERGENCY, World, button, open_world, primary_buttons, settle, words_of

NOW = datetime(2026, 7, 14, 3, 12, tzinfo=UTC)
RECORD = Record(
    seq=1, instance_id="uuid:1", number="ABL-2026-A-00001", kind=Kind.RECORD, corrects=None, corrected_by=None,
    hecho="h", form_id="deteccion_temprana", form_version="1", level=3, priority=1, post="ABL", author="Agente 01",
    wall=NOW, state=RecordState.ON_ITS_WAY, held=None, receipt=None, has_text=True, hidden=False,
)  # fmt: skip


def facts(host: str, record: Record = RECORD) -> HomeFacts:
    road = RoadState(Summary(1, 0, 0, 0, 10, NOW), (), host, None, None, None)
    return HomeFacts((), (record,), {record.state: 1}, road, NOW)


def test_nothing_is_on_its_way_while_there_is_no_registry(qapp) -> None:
    assert [row.state for row in ongoing(facts(""))] == ["guardado"]


def test_with_a_registry_it_is_on_its_way(qapp) -> None:
    assert [row.state for row in ongoing(facts("registro.example"))] == ["en_camino"]


def test_a_change_of_guard_has_no_level_to_show_and_a_detection_without_one_says_so(qapp) -> None:
    guard = replace(RECORD, form_id="relevo", level=None)
    unassessed = replace(RECORD, level=None)
    assert [row.shows_level for row in ongoing(facts("", guard))] == [False]
    assert [row.shows_level for row in ongoing(facts("", unassessed))] == [True]
    assert [row.shows_level for row in ongoing(facts(""))] == [True]


def test_a_held_record_says_so_wherever_it_is(qapp) -> None:
    held = replace(RECORD, state=RecordState.HELD)
    assert [row.state for row in ongoing(facts("", held))] == ["apartado"]
    assert [row.instance_id for row in ongoing(facts("", held))] == ["uuid:1"]


def test_an_incident_that_is_due_says_since_when_and_opens_its_first_record(qapp) -> None:
    waiting = FollowUp("h", "ABL-2026-A-00007", 30, NOW, NOW, "uuid:7")
    [row, _] = ongoing(replace(facts("registro.example"), follow_ups=(waiting,)))
    assert (row.title, row.instance_id) == ("Hecho ABL-2026-A-00007", "uuid:7")
    assert row.what.startswith("Pasaron 30 días")


def a_draft(form_id: str) -> DraftRow:
    return DraftRow("d", FormFacts(form_id, "1", ""), Pack("p", "1"), "Agente 01", "", NOW, NOW)


def test_a_draft_says_which_form_it_is_and_where_it_goes_on(qapp) -> None:
    both = replace(facts(""), drafts=(a_draft("incidente"), a_draft("deteccion_temprana")))
    rows = [row for row in ongoing(both) if row.draft_id]
    assert [(row.title, row.form_id) for row in rows] == [
        ("Incidente", "incidente"),
        ("Detección temprana", "deteccion_temprana"),
    ]


def test_two_drafts_of_one_form_are_told_apart_by_place_incident_beginning_and_marks(qapp) -> None:
    first, second = (
        replace(a_draft("deteccion_temprana"), id="a"),
        replace(a_draft("deteccion_temprana"), id="b"),
    )
    second = replace(second, created=NOW - timedelta(days=1))
    both = replace(
        facts(""),
        drafts=(first, second),
        gists={"a": Gist(place="cabina 3", marked=2), "b": Gist(marked=1)},
        incidents={"b": "ABL-2026-A-00004"},
    )
    rows = [row for row in ongoing(both) if row.draft_id]
    today, yesterday = (f"{at.astimezone():%H:%M}" for at in (first.created, second.created))
    assert [row.apart for row in rows] == [
        f"Cabina 3 · Se empezó hoy {today} · 2 indicadores",
        f"Hecho ABL-2026-A-00004 · Se empezó ayer {yesterday} · 1 indicador",
    ]
    assert rows[0].title == rows[1].title


def test_a_level_4_draft_comes_before_a_level_3_notice_and_after_a_level_4_one_that_is_nearer(qapp) -> None:
    grave = replace(a_draft("deteccion_temprana"), id="grave")
    calm = replace(a_draft("deteccion_temprana"), id="calm", updated=NOW + timedelta(hours=2))
    later = replace(an_emergency(4), instance_id="later", since=NOW + timedelta(hours=1))
    earlier = replace(an_emergency(4), instance_id="earlier", since=NOW - timedelta(hours=1))
    rows = ongoing(
        replace(
            facts(""),
            drafts=(calm, grave),
            notices=(later, earlier, an_emergency(3)),
            gists={"grave": Gist(4, following="emergencia"), "calm": Gist(2, following="supervisor")},
        )
    )
    assert [row.draft_id or row.instance_id for row in rows] == [
        "later", "grave", "earlier", "uuid:9", "calm", "uuid:1",
    ]  # fmt: skip
    assert rows[1].what == "Falta avisar a: Emergencia médica o de seguridad. Falta sellar"
    assert (rows[1].level, rows[1].shows_level) == (4, True)


def test_a_draft_whose_notices_are_all_made_waits_behind_a_notice(qapp) -> None:
    made = replace(facts(""), drafts=(a_draft("deteccion_temprana"),), gists={"d": Gist(4)})
    rows = ongoing(replace(made, notices=(an_emergency(3),)))
    assert [row.draft_id or row.instance_id for row in rows][:2] == ["uuid:9", "d"]


def test_a_late_draft_asks_for_a_reason_only_while_it_has_none(qapp, tmp_path) -> None:
    clock = MovedClock()
    desk = desk_of(vault_of(tmp_path, clock).unlock(session.create(tmp_path), session.FIRST), tmp_path, clock)
    work, _ = session.begin(desk)

    def told() -> str:
        [row] = [row for row in ongoing(gather(desk, clock.now())) if row.draft_id]
        return row.what

    assert told() == "Falta sellar"
    clock.wall_s += 31 * 86_400
    assert told() == "Más de 30 días abierto: séllelo, o la supervisión dice por qué sigue"
    desk.keeping.keep_open(work.draft_id, "espera una respuesta")
    assert told() == "Falta sellar: más de 30 días abierto, con motivo anotado"
    clock.wall_s += 31 * 86_400
    assert told().startswith("Más de 30 días abierto")
    desk.close()


def an_emergency(level: int) -> Owed:
    return Owed("ABL-2026-A-00009", "uuid:9", level, 0, 8, "emergencia", NOW)


def test_an_emergency_that_was_received_still_says_whom_to_notify_and_leads_to_it(qapp) -> None:
    received = HomeFacts((), (), {RecordState.RECEIVED: 1}, facts("registro.example").road, NOW)
    [row] = ongoing(replace(received, notices=(an_emergency(4),)))
    assert (row.title, row.instance_id, row.level) == ("Hecho ABL-2026-A-00009", "uuid:9", 4)
    assert row.what == "Falta avisar a: Emergencia médica o de seguridad. Avisos hechos: 0 de 8"


def test_inicio_is_not_done_while_a_notice_of_an_emergency_waits(qtbot, theme, tmp_path) -> None:
    world = open_world(qtbot, theme, tmp_path / "home")
    record = world.seal(EMERGENCY)
    page = HomePage(world.services)
    qtbot.addWidget(page)
    page.show()
    page.arrive(None)
    settle(world)
    assert "Todo listo" not in words_of(page)
    button(page, "Ver el hecho").click()
    assert world.went[-1] == ("bitacora", {"record": record.instance_id})
    assert primary_buttons(page) == ["Ver el hecho"]
    world.close()


def shown(qtbot: QtBot, world: World) -> HomePage:
    """Inicio, with everything that it asks the vault for."""
    page = HomePage(world.services)
    qtbot.addWidget(page)
    page.show()
    page.arrive(None)
    settle(world)
    return page


def a_draft_of(world: World, form_id: str, answers: Mapping[str, str]) -> str:
    """Begin a form, answer, and return the draft's id."""

    def begin(desk: Desk) -> str:
        work = desk.start(form_id)
        form = Session(work.form, Surroundings(world.parts.clock, world.parts.ids))
        for ref, value in answers.items():
            form.set(ref, value)
        desk.keep(Snapshot(work.draft_id, form.draft(), {}))
        return work.draft_id

    return world.run(begin)


def test_the_next_step_is_the_level_4_draft_where_a_level_3_notice_waits_too(qtbot, theme, tmp_path) -> None:
    world = open_world(qtbot, theme, tmp_path / "home")
    world.seal(level="3")
    draft = a_draft_of(world, "deteccion_temprana", EMERGENCY)
    page = shown(qtbot, world)
    assert primary_buttons(page) == ["Continuar"]
    assert "Falta avisar a: Emergencia médica o de seguridad" in words_of(page)
    button(page, "Continuar").click()
    assert world.went[-1] == ("deteccion", {"draft": draft})
    world.close()


def test_a_discarded_draft_is_brought_back_from_inicio_and_is_no_next_step(qtbot, theme, tmp_path) -> None:
    world = open_world(qtbot, theme, tmp_path / "home")
    draft = a_draft_of(world, "seguimiento", {"/data/relato": "algo ficticio"})
    world.run(lambda desk: desk.discarding.discard(draft))
    page = shown(qtbot, world)
    assert "Todo listo" in words_of(page)
    [line] = [row for row in page._going_on.findChildren(ClickRow) if row.isVisible()]
    assert "Se borra al bloquear" in line.accessibleName()
    line.click()
    settle(world)
    assert world.went[-1] == ("formulario", {"draft": draft})
    assert [one.id for one in world.run(lambda desk: desk.log.drafts.list())] == [draft]
    world.close()
