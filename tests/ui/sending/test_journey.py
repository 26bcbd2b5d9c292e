"""From sealing to a receipt, through the pages, to a real registry that comes, goes and closes a form."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.incidents.records import RecordState
from desktop.ui.log.page import LogPage
from desktop.ui.sending.page import SendingPage
from tests.registry.harness import Served, serve
from tests.ui import shots
from tests.ui.log.world import EMERGENCY, WAIT_MS, World, primary_buttons, words_of


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    running = serve(tmp_path / "registry", "--quiet")
    yield running
    running.stop()


@pytest.fixture
def pages(world: World, qtbot: QtBot) -> tuple[SendingPage, LogPage]:
    sending, log = SendingPage(world.services), LogPage(world.services)
    for page in (sending, log):
        qtbot.addWidget(page)
        page.resize(1250, 570)
        page.show()
        qtbot.waitExposed(page)
        page.arrive(None)
    settle(world)
    return sending, log


def settle(world: World) -> None:
    for _ in range(4):
        world.rest()
        shots.settle()


def connect(sending: SendingPage, world: World, qtbot: QtBot, url: str) -> None:
    with qtbot.waitSignal(world.services.news.sending_problem, timeout=WAIT_MS):
        sending.form.field.set_text(url)
        qtbot.mouseClick(sending.form.button, Qt.MouseButton.LeftButton)
    settle(world)


def sent(sending: SendingPage, world: World, qtbot: QtBot) -> None:
    """Press *Enviar ahora* and wait until its run is over and the log knows."""
    with qtbot.waitSignal(world.services.news.sending_changed, timeout=WAIT_MS):
        qtbot.mouseClick(sending.send, Qt.MouseButton.LeftButton)
    settle(world)


def test_a_sealed_record_travels_and_the_log_shows_its_receipt(
    pages: tuple[SendingPage, LogPage], world: World, qtbot: QtBot, served: Served
) -> None:
    sending, log = pages
    record = world.seal()
    settle(world)
    assert log.detail._road.accessibleName().startswith("Envío: Guardado aquí")

    connect(sending, world, qtbot, served.url)
    qtbot.waitUntil(lambda: sending.state.text().startswith("Nada por enviar."), timeout=WAIT_MS)
    settle(world)

    kept = world.run(lambda desk: desk.log.record(record.instance_id))
    assert kept.state is RecordState.RECEIVED
    assert log.detail._road.accessibleName() == f"Envío: Recibido, recibo n.º {kept.receipt}, firma válida"
    assert f"recibo n.º {kept.receipt}, firma válida" in sending.receipts.cells_of(0)[3].spoken
    assert f"Último recibo: n.º {kept.receipt}" in sending.state.text()
    assert sending.card.clock.value.text() == "coincide"
    assert record.instance_id in {row["instance_id"] for row in served.received()}


def test_connecting_says_that_the_registry_answered_and_f5_with_nothing_waiting_tells_when_it_does_not(
    pages: tuple[SendingPage, LogPage], world: World, qtbot: QtBot, served: Served
) -> None:
    sending, _ = pages
    connect(sending, world, qtbot, served.url)
    qtbot.waitUntil(lambda: sending.state.text().startswith("Nada por enviar"), timeout=WAIT_MS)
    settle(world)
    host = sending.card.host.value.text()
    assert world.said == [f"{host} contestó: este equipo envía ahora ahí"]
    served.kill()
    sent(sending, world, qtbot)
    assert sending.state.text() == f"Sin respuesta de {host}"
    assert sending.note.text().startswith(
        "Nada espera por enviar. Revise la red y la dirección del registro."
    )


def test_while_the_registry_is_closed_sending_waits_and_then_it_goes(
    pages: tuple[SendingPage, LogPage], world: World, qtbot: QtBot, served: Served, tmp_path: Path
) -> None:
    sending, log = pages
    connect(sending, world, qtbot, served.url)
    served.kill()
    record = world.seal(EMERGENCY)
    sent(sending, world, qtbot)
    assert sending.state.text().startswith("Sin respuesta de ")
    assert log.detail._road.accessibleName().startswith("Envío: En camino")
    again = serve(tmp_path / "registry", "--quiet", "--port", str(served.facts["port"]))
    try:
        sent(sending, world, qtbot)
        qtbot.waitUntil(lambda: sending.state.text().startswith("Nada por enviar."), timeout=WAIT_MS)
        settle(world)
        assert [row["instance_id"] for row in again.received()].count(record.instance_id) == 1
    finally:
        again.stop()
    assert "Recibido por el servidor no es leído por una persona: llame igual." in words_of(log.detail)
    assert primary_buttons(log) == ["Ver a quién llamar"]


def test_a_record_that_the_registry_does_not_take_is_held_with_its_reason_and_stops_nobody(
    pages: tuple[SendingPage, LogPage], world: World, qtbot: QtBot, served: Served
) -> None:
    sending, log = pages
    served.command("form", "close", "deteccion_temprana")
    record = world.seal()
    connect(sending, world, qtbot, served.url)
    qtbot.waitUntil(lambda: "apartado" in sending.state.text(), timeout=WAIT_MS)
    settle(world)
    [row] = [sending.queue.cells_of(n) for n in range(sending.queue.model().rowCount())]
    assert (row[0].spoken, row[2].badge) == ("–", "apartado")
    assert record.number in row[1].spoken
    assert row[3].title
    assert sending.state.text() == "Un asiento apartado necesita a la supervisión. No frena a los demás."
    log.arrive({"record": record.instance_id})
    settle(world)
    assert "Este asiento quedó apartado." in log.detail._notices.itemAt(0).widget().words.plain()
    assert primary_buttons(log) == ["Ver el motivo en Envíos"]
    received = {each["instance_id"] for each in served.received()}
    assert len(received) == 1  # the enrolment of this machine went all the same
    assert record.instance_id not in received
