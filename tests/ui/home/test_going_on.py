"""What the home page says of drafts and of records that wait."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from desktop.incidents.drafts import DraftRow
from desktop.incidents.follow_up import FollowUp
from desktop.incidents.notices import Owed
from desktop.incidents.ports import FormFacts
from desktop.incidents.records import Record, RecordState
from desktop.incidents.statement import Kind, Pack
from desktop.road import RoadState
from desktop.sync.bundles import Summary
from desktop.ui.home.facts import HomeFacts, gather
from desktop.ui.home.going_on import ongoing
from desktop.ui.home.page import HomePage
from tests.torture import session
from tests.torture.session import MovedClock, desk_of, vault_of
from tests.ui.log.world import EMERGENCY, button, open_world, primary_buttons, settle, words_of

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
