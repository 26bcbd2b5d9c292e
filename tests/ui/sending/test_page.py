"""The sending page on a real vault and outbox: what it says, the one next step, and the address."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop.road import RoadState
from desktop.sync.bundles import Summary
from desktop.ui.design.theme import Theme
from desktop.ui.design.tokens import Mode
from desktop.ui.sending.facts import masked
from desktop.ui.sending.page import SendingPage
from tests.ui import shots
from tests.ui.log.world import EMERGENCY, WAIT_MS, World, primary_buttons, words_of

TOKEN = "Abc123ficticioABC123ficticioABC123"
URL = f"http://127.0.0.1:9/v1/key/{TOKEN}/projects/1"  # nobody listens there


@pytest.fixture
def page(world: World, qtbot: QtBot) -> SendingPage:
    made = SendingPage(world.services)
    qtbot.addWidget(made)
    made.resize(1250, 570)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.arrive(None)
    settle(world)
    return made


def settle(world: World) -> None:
    for _ in range(3):
        world.rest()
        shots.settle()


def queue(page: SendingPage) -> list[list[str]]:
    rows = range(page.queue.model().rowCount())
    return [[cell.spoken for cell in page.queue.cells_of(row)] for row in rows]


def connected(page: SendingPage, world: World, qtbot: QtBot, url: str = URL) -> None:
    """Paste an address and connect, by keyboard; wait until the first try was made."""
    with qtbot.waitSignal(world.services.news.sending_problem, timeout=WAIT_MS):
        page.form.field.editor.setFocus()
        QGuiApplication.clipboard().setText(url)
        qtbot.keyClick(page.form.field.editor, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        qtbot.keyClick(page.form.field.editor, Qt.Key.Key_Return)
    settle(world)


def test_without_a_registry_the_next_step_is_to_connect(page: SendingPage) -> None:
    assert page.state.text() == "Este equipo no tiene un registro configurado"
    assert primary_buttons(page) == ["Conectar con el registro"]
    assert "Nada por enviar" in words_of(page)


def test_what_waits_says_why_and_emergencies_come_first(page: SendingPage, world: World) -> None:
    ordinary, emergency = world.seal(), world.seal(EMERGENCY)
    settle(world)
    rows = queue(page)
    assert emergency.number in rows[0][1]
    assert "Emergencia · Detección temprana" in rows[0][1]
    assert any(ordinary.number in row[1] for row in rows[1:])
    assert {row[3] for row in rows} == {"Sin registro configurado, Sale cuando conecte este equipo."}
    assert "El envío no reemplaza al llamado: llame igual." in page.emergency.words.plain()
    assert page.emergency.isVisible()


@pytest.mark.parametrize(
    "typed", ["no es una dirección", "http://registro.example/v1/key/abc/projects/1", "https://"]
)
def test_an_address_that_cannot_be_used_is_said_beside_the_field_and_stays(
    page: SendingPage, world: World, qtbot: QtBot, typed: str
) -> None:
    page.form.field.set_text(typed)
    qtbot.mouseClick(page.form.button, Qt.MouseButton.LeftButton)
    settle(world)
    assert page.form.field.below.text().startswith("La dirección del registro no se entiende")
    assert page.form.field.text() == typed
    assert world.run(lambda desk: desk.sending.registry) == ""


def test_no_address_at_all_is_asked_for(page: SendingPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.form.button, Qt.MouseButton.LeftButton)
    assert page.form.field.below.text().startswith("Falta la dirección")


def test_connecting_shows_the_host_and_never_the_token_again(
    page: SendingPage, world: World, qtbot: QtBot
) -> None:
    connected(page, world, qtbot)
    assert world.run(lambda desk: desk.sending.registry) == URL
    assert page.card.host.value.text() == "127.0.0.1:9"
    assert "/v1/key/••••/projects/1" in words_of(page)
    shown = words_of(page) + "".join(edit.text() for edit in page.findChildren(QLineEdit))
    assert TOKEN not in shown
    assert TOKEN not in "".join(world.said)
    assert not page.form.isVisible()
    assert primary_buttons(page) == ["Enviar ahora"]
    assert page.send.hasFocus()


def test_a_silent_registry_is_said_in_words_and_nothing_is_lost(
    page: SendingPage, world: World, qtbot: QtBot
) -> None:
    record = world.seal()
    connected(page, world, qtbot)
    assert page.state.text() == "Sin respuesta de 127.0.0.1:9"
    assert "Todo quedó guardado aquí" in page.note.text()
    first, *others = queue(page)
    assert "Sin respuesta de 127.0.0.1:9" in first[3]
    assert "Espera su turno, Sale después del n.º 1." in others[0][3]
    assert any(record.number in row[1] for row in queue(page))


def test_connecting_to_a_port_where_nobody_listens_says_so_and_keeps_the_address(
    page: SendingPage, world: World, qtbot: QtBot
) -> None:
    connected(page, world, qtbot)
    assert world.said == [
        "La dirección quedó guardada y se va a probar otra vez. Sin respuesta de 127.0.0.1:9."
    ]
    assert world.run(lambda desk: desk.sending.registry) == URL


def test_with_nothing_waiting_f5_says_that_nobody_answers_and_what_to_look_at(
    page: SendingPage, world: World, qtbot: QtBot
) -> None:
    connected(page, world, qtbot)
    facts = dataclasses.replace(page.facts, road=_emptied(page.facts.road), queue=())  # type: ignore[arg-type,union-attr]
    page._show(facts)
    assert page.state.text() == "Sin respuesta de 127.0.0.1:9"
    assert page.note.text().startswith("Nada espera por enviar. Revise la red y la dirección del registro.")
    assert "sigue intentando" not in page.note.text()
    assert "Todavía sin contacto con el registro" in page.note.text()


def _emptied(road: RoadState) -> RoadState:
    return dataclasses.replace(road, waiting=(), summary=Summary(0, 0, 0, 0, 0, None), next_at=None)


def test_f5_tries_again_at_once(page: SendingPage, world: World, qtbot: QtBot) -> None:
    world.seal()
    connected(page, world, qtbot)
    with qtbot.waitSignal(world.sender.started, timeout=WAIT_MS):
        qtbot.keyClick(page, Qt.Key.Key_F5)
    assert page.state.text() == "Enviando…"
    qtbot.waitUntil(lambda: page.state.text() == "Sin respuesta de 127.0.0.1:9", timeout=WAIT_MS)
    settle(world)


def test_a_page_built_after_the_trouble_still_tells_it(page: SendingPage, world: World, qtbot: QtBot) -> None:
    world.seal()
    connected(page, world, qtbot)
    later = SendingPage(world.services)
    qtbot.addWidget(later)
    later.arrive(None)
    settle(world)
    assert later.state.text() == "Sin respuesta de 127.0.0.1:9"


def test_the_address_can_be_changed_and_then_the_blue_button_stays_where_it_was(
    page: SendingPage, world: World, qtbot: QtBot
) -> None:
    connected(page, world, qtbot)
    qtbot.mouseClick(page.card._change, Qt.MouseButton.LeftButton)
    assert page.form.isVisible()
    assert page.form.field.text() == ""
    assert primary_buttons(page) == ["Enviar ahora"]


def test_the_technical_detail_holds_no_answer_no_token_and_no_record_id(
    page: SendingPage, world: World, qtbot: QtBot
) -> None:
    record = world.seal({**EMERGENCY, "/data/comienzo/lugar": "muelle ficticio"})
    connected(page, world, qtbot)
    qtbot.mouseClick(page.card._copy, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert "servidor 127.0.0.1:9" in copied
    assert "ServerUnreachable" in copied
    for secret in (
        TOKEN,
        "muelle",
        record.instance_id,
        record.instance_id.removeprefix("uuid:"),
        record.hecho,
    ):
        assert secret not in copied


def test_a_row_opens_its_record(page: SendingPage, world: World, qtbot: QtBot) -> None:
    record = world.seal(EMERGENCY)
    settle(world)
    page.queue.setFocus()
    page.queue.selectRow(0)
    qtbot.keyClick(page.queue, Qt.Key.Key_Return)
    assert world.went == [("bitacora", {"record": record.instance_id})]


def test_only_the_token_of_an_address_is_masked() -> None:
    assert masked(URL) == "http://127.0.0.1:9/v1/key/••••/projects/1"
    assert masked("") == ""


@pytest.mark.parametrize(("width", "scale"), [(1262, 1.0), (968, 1.0), (1310, 1.5), (968, 1.5), (744, 2.0)])
def test_nothing_is_cut(
    page: SendingPage, world: World, qtbot: QtBot, theme: Theme, tmp_path: Path, width: int, scale: float
) -> None:
    world.seal(EMERGENCY)
    size = QSize(width, 570)
    problems: Callable[[Mode], list[str]] = lambda mode: shots.shoot(  # noqa: E731
        page, tmp_path / "sending.png", theme, size=size, scale=scale, mode=mode
    )
    settle(world)
    assert problems(Mode.LIGHT) == []
    connected(page, world, qtbot)
    for mode in Mode:
        assert (mode, problems(mode)) == (mode, [])
        assert page.size() == size
