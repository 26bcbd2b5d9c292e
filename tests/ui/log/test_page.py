"""The log page on a real vault: what is listed, found, told and proven."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.incidents.records import Record, RecordState
from desktop.ui.design.theme import Theme
from desktop.ui.design.tokens import Mode
from desktop.ui.log.filters import Chosen
from desktop.ui.log.page import LogPage
from desktop.ui.log.rows import RECORD_ROLE
from tests.ui import shots
from tests.ui.log.world import EMERGENCY, OBSERVED, WAIT_MS, World, primary_buttons, settle, words_of

SEXUAL = {**OBSERVED, "/data/modalidad": "SEX"}


def listed(page: LogPage) -> list[str]:
    model = page.side.model
    rows = (model.index(row) for row in range(model.rowCount()))
    return [record.number for row in rows if isinstance(record := row.data(RECORD_ROLE), Record)]


def find(page: LogPage, world: World, words: str) -> list[str]:
    page.side.search.edit.setText(words)
    page.side._typed.stop()
    page.side._ask_anew()
    settle(world)
    return listed(page)


def test_an_empty_log_says_how_records_get_there_and_offers_to_begin(
    opened: Callable[..., LogPage], world: World, qtbot: QtBot
) -> None:
    page = opened()
    assert "Todavía no hay asientos en este puesto" in words_of(page)
    assert primary_buttons(page) == ["Nueva detección"]
    qtbot.mouseClick(page.side.empty.button, Qt.MouseButton.LeftButton)
    assert world.went == [("deteccion", {"start": "deteccion"})]


def test_a_sealed_record_is_listed_and_told_in_the_words_of_its_form(
    opened: Callable[..., LogPage], world: World
) -> None:
    record = world.seal()
    page = opened()
    assert listed(page)[0] == record.number
    told = words_of(page.detail)
    assert record.number in told
    assert "Lugar dentro del puesto o del control\ncabina 2" in told
    assert "OB-07 · " in told
    assert "¿Es menor de 18 años?\nNo" in told
    assert "Nivel que se decide\n2 · Posible" in told


def test_a_record_made_while_the_page_is_open_appears_and_the_place_stays(
    opened: Callable[..., LogPage], world: World
) -> None:
    first = world.seal()
    page = opened({"record": first.instance_id})
    second = world.seal(SEXUAL)
    settle(world)
    assert listed(page)[:2] == [second.number, first.number]
    assert page.detail.shown.record.instance_id == first.instance_id


def test_search_needs_no_accents_and_finds_codes_and_numbers(
    opened: Callable[..., LogPage], world: World
) -> None:
    record = world.seal()
    page = opened()
    assert find(page, world, "deteccion CABÍNA") == [record.number]
    assert find(page, world, "ob-07") == [record.number]
    assert find(page, world, record.number) == [record.number]
    assert find(page, world, "ballena") == []
    assert "Nada con «ballena»" in words_of(page.side)


def test_typing_searches_by_itself(opened: Callable[..., LogPage], world: World, qtbot: QtBot) -> None:
    record = world.seal()
    page = opened()
    qtbot.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.side.search.edit.hasFocus()
    qtbot.keyClicks(page.side.search.edit, "cabina")
    qtbot.waitUntil(lambda: listed(page) == [record.number], timeout=WAIT_MS)


def test_what_is_found_for_older_words_is_never_shown(opened: Callable[..., LogPage], world: World) -> None:
    record = world.seal()
    page = opened()
    shown: list[list[str]] = []
    page.side.model.modelReset.connect(lambda: shown.append(listed(page)))
    busy = Event()
    world.tasks.submit(page, lambda _: busy.wait(10), lambda _: None)  # the lane of the vault is held up
    for typed in ("ballena", "cabina"):
        page.side.search.edit.setText(typed)
        page.side._typed.stop()
        page.side._ask_anew()
    busy.set()
    settle(world)
    assert shown == [[record.number]]


def test_filters_narrow_the_list_and_one_click_takes_them_away(
    opened: Callable[..., LogPage], world: World, qtbot: QtBot
) -> None:
    ordinary, emergency = world.seal(), world.seal(EMERGENCY)
    page = opened()
    level = page.side.chips.level
    next(action for action in level.menu().actions() if action.data() == "4").trigger()
    settle(world)
    assert listed(page) == [emergency.number]
    assert (level.text(), level.isChecked()) == ("4 · Emergencia", True)
    assert page.detail.shown.record.number == emergency.number
    qtbot.mouseClick(page.side.clear, Qt.MouseButton.LeftButton)
    settle(world)
    assert {ordinary.number, emergency.number} <= set(listed(page))
    assert page.side.chips.choice == Chosen(recent=False)


def test_what_is_on_no_road_is_not_said_to_be_on_its_way(
    opened: Callable[..., LogPage], world: World
) -> None:
    record = world.seal()
    assert world.run(lambda desk: desk.log.record(record.instance_id).state) is RecordState.ON_ITS_WAY
    page = opened()
    states = [action.text() for action in page.side.chips.state.menu().actions()]
    assert "En camino" not in states
    assert page.detail._road.accessibleName().startswith("Envío: Guardado aquí")
    next(
        action for action in page.side.chips.state.menu().actions() if action.text() == "Guardado aquí"
    ).trigger()
    settle(world)
    assert record.number in listed(page)


def test_arrows_go_from_record_to_record_and_the_detail_follows(
    opened: Callable[..., LogPage], world: World, qtbot: QtBot
) -> None:
    older, newer = world.seal(), world.seal(SEXUAL)
    page = opened()
    assert page.detail.shown.record.number == newer.number
    qtbot.keyClick(page.side.search.edit, Qt.Key.Key_Down)
    assert page.side.list.hasFocus()
    qtbot.keyClick(page.side.list, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: page.detail.shown.record.number == older.number, timeout=WAIT_MS)


def test_a_click_shows_a_record(opened: Callable[..., LogPage], world: World, qtbot: QtBot) -> None:
    older, _ = world.seal(), world.seal(SEXUAL)
    page = opened()
    place = page.side.list.visualRect(page.side.model.index_of(older.instance_id)).center()
    qtbot.mouseClick(page.side.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: page.detail.shown.record.number == older.number, timeout=WAIT_MS)


def test_arriving_at_a_record_passes_over_the_filters_in_its_way(
    opened: Callable[..., LogPage], world: World
) -> None:
    ordinary, _ = world.seal(), world.seal(EMERGENCY)
    page = opened()
    find(page, world, "zzz")
    page.arrive({"record": ordinary.instance_id})
    settle(world)
    assert page.detail.shown.record.number == ordinary.number
    assert page.side.list.current().number == ordinary.number
    assert page.keep() == {"record": ordinary.instance_id}


def test_arriving_for_what_was_received_filters_by_it(opened: Callable[..., LogPage], world: World) -> None:
    world.seal()
    page = opened({"state": "received"})
    assert page.side.chips.choice == Chosen(recent=False, state=RecordState.RECEIVED)
    assert "Ningún asiento con estos filtros" in words_of(page.side)
    assert primary_buttons(page) == ["Quitar filtros"]


def test_an_emergency_tells_to_call_whatever_the_road_does(
    opened: Callable[..., LogPage], world: World
) -> None:
    record = world.seal(EMERGENCY)
    page = opened({"record": record.instance_id})
    assert "El envío no reemplaza al llamado: llame igual." in words_of(page.detail)
    assert primary_buttons(page) == ["Ver a quién llamar"]


def test_without_a_registry_connecting_is_offered_beside_the_next_step(
    opened: Callable[..., LogPage], world: World, qtbot: QtBot
) -> None:
    world.seal()
    page = opened()
    assert primary_buttons(page) == ["Agregar seguimiento"]
    [entry] = [each for each in page.detail.acts.menu.actions() if each.text() == "Conectar con el registro"]
    entry.trigger()
    assert world.went == [("envios", None)]


def test_the_records_of_an_incident_stand_together(opened: Callable[..., LogPage], world: World) -> None:
    first = world.seal()
    second = world.seal(SEXUAL, hecho=first.hecho)
    page = opened({"record": second.instance_id})
    titles = [chapter.event.title for chapter in page.detail._chapters]
    assert titles[:2] == ["Asiento 1 · Detección temprana", "Asiento 2 · Detección temprana"]
    assert titles[-1] == "Falta: recibo del registro"
    page.detail._timeline.event_chosen.emit(0)
    settle(world)
    assert page.detail.shown.record.number == first.number


def test_notices_are_told_at_their_hour(opened: Callable[..., LogPage], world: World) -> None:
    record = world.seal(
        {
            **OBSERVED,
            "/data/aviso[1]/a_quien": "supervisor",
            "/data/aviso[1]/atendio": "supervisión de guardia",
        }
    )
    page = opened({"record": record.instance_id})
    told = [chapter.event for chapter in page.detail._chapters]
    [notice] = [event for event in told if event.title.startswith("Aviso 1 · ")]
    assert notice.kind == "event"
    assert notice.line == "Atendió: supervisión de guardia."


def test_an_intact_chain_says_so_with_its_records(opened: Callable[..., LogPage], world: World) -> None:
    world.seal()
    page = opened()
    assert page.side.chain.state == "cadena_integra"
    assert not page.side.chain.broken.isVisible()


def test_a_changed_record_breaks_the_chain_in_sight_and_the_list_stays(
    opened: Callable[..., LogPage], world: World, qtbot: QtBot
) -> None:
    record = world.seal()
    page = opened()
    tamper = "UPDATE record SET xml = CAST('<data/>' AS BLOB) WHERE instance_id = ?"
    world.run(lambda desk: desk._vault.database.execute(tamper, (record.instance_id,)))
    qtbot.mouseClick(page.side.chain.verify, Qt.MouseButton.LeftButton)
    settle(world)
    assert page.side.chain.state == "cadena_rota"
    assert f"asiento {record.seq}" in page.side.chain.broken.words.plain()
    assert "el contenido no es el que se firmó" in page.side.chain.broken.words.plain()
    assert record.number in listed(page)


def test_what_an_officer_typed_is_shown_as_it_was_typed(opened: Callable[..., LogPage], world: World) -> None:
    record = world.seal({**OBSERVED, "/data/comienzo/lugar": "<b>cabina</b> & <a href='x'>muelle</a>"})
    page = opened({"record": record.instance_id})
    labels = [label for label in page.detail.findChildren(QLabel) if "cabina" in label.text()]
    assert [label.text() for label in labels] == ["<b>cabina</b> & <a href='x'>muelle</a>"]
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels)


def test_where_there_is_no_room_list_and_record_take_turns(
    opened: Callable[..., LogPage], world: World, qtbot: QtBot
) -> None:
    world.seal()
    page = opened(size=QSize(700, 570))
    assert page.side.isVisible()
    assert not page.detail.isVisible()
    assert primary_buttons(page) == ["Ver el asiento"]
    page.side.list.setFocus()
    qtbot.keyClick(page.side.list, Qt.Key.Key_Return)
    settle(world)
    assert not page.side.isVisible()
    assert page.detail.back.hasFocus()
    assert primary_buttons(page) == ["Agregar seguimiento"]
    qtbot.mouseClick(page.detail.back, Qt.MouseButton.LeftButton)
    assert page.side.list.hasFocus()
    assert not page.detail.isVisible()


def test_a_long_log_is_fetched_as_it_is_scrolled(
    opened: Callable[..., LogPage], world: World, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.ui.log.list_side.PAGE", 4)
    monkeypatch.setattr("desktop.ui.log.page.ROWS", 4)
    numbers = [world.seal().number for _ in range(10)]
    page = opened(size=QSize(1250, 420))
    assert page.side.model.count < len(numbers)
    assert "Más de" in words_of(page.side)
    bar = page.side.list.verticalScrollBar()

    def scrolled() -> bool:
        bar.setValue(bar.maximum())
        return page.side.model.count == len(numbers) + 1  # with the enrolment that opened the log

    qtbot.waitUntil(scrolled, timeout=WAIT_MS)
    assert listed(page)[:-1] == numbers[::-1]
    assert "11 asientos" in words_of(page.side)


@pytest.mark.parametrize(("width", "scale"), [(1262, 1.0), (968, 1.0), (1310, 1.5), (968, 1.5), (744, 2.0)])
def test_nothing_is_cut(
    opened: Callable[..., LogPage], world: World, theme: Theme, tmp_path: Path, width: int, scale: float
) -> None:
    record = world.seal(EMERGENCY)
    page = opened({"record": record.instance_id})
    size = QSize(width, 570)
    for mode in Mode:
        found = shots.shoot(page, tmp_path / "log.png", theme, size=size, scale=scale, mode=mode)
        assert (mode, found) == (mode, [])
        assert page.size() == size
