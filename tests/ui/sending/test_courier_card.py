"""The USB road from the window: a stick is prepared, its paper shown, and its receipts reach the log."""

from __future__ import annotations

import io
import os
from contextlib import redirect_stdout
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.incidents.records import RecordState
from desktop.ui.paper.preview import Preview
from desktop.ui.sending.page import SendingPage
from registry.__main__ import main
from tests.ui import shots
from tests.ui.log.world import WAIT_MS, World, words_of


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def page(world: World, qtbot: QtBot, stick: Path) -> SendingPage:
    made = SendingPage(world.services)
    qtbot.addWidget(made)
    made.resize(1250, 900)
    made.courier.choose_folder = lambda _parent: stick
    made.show()
    qtbot.waitExposed(made)
    made.arrive(None)
    settle(world)
    return made


def settle(world: World) -> None:
    for _ in range(3):
        world.rest()
        shots.settle()


def ministry(data: Path, *words: str) -> str:
    """Run a command of the registry, which has no server here."""
    told, before = io.StringIO(), os.umask(0o077)
    try:
        with redirect_stdout(told):
            assert main([*words, "--data", str(data)]) == 0
    finally:
        os.umask(before)
    return told.getvalue()


def through_the_registry(world: World, stick: Path, data: Path) -> None:
    """Carry the stick to a registry, which puts its receipts on it."""
    keyid = world.run(lambda desk: desk.sending.load().signer.keyid)
    ministry(data, "form", "publish", "resources/forms")
    ministry(data, "device", "add", "Equipo ficticio", "--key", keyid)
    ministry(data, "courier", "import", str(stick))
    ministry(data, "courier", "export", "--device", "1", "--to", str(stick))


def prepared(page: SendingPage, world: World, qtbot: QtBot) -> Preview:
    qtbot.mouseClick(page.courier.prepare, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.courier.paper.isVisible, timeout=WAIT_MS)
    settle(world)
    [shown] = page.window().findChildren(Preview)
    return shown


def test_a_stick_goes_to_the_registry_and_its_receipts_come_back(
    page: SendingPage, world: World, qtbot: QtBot, stick: Path, tmp_path: Path
) -> None:
    record = world.seal()
    world.run(lambda desk: desk.sending.connect("http://127.0.0.1:9/v1/key/ficticia/projects/1"))
    world.send()  # nobody listens there
    settle(world)
    assert page.state.text() == "Sin respuesta de 127.0.0.1:9"
    paper = prepared(page, world, qtbot)
    assert "Remito de correo" in paper.sheet.title
    paper.close()
    [file] = stick.iterdir()
    assert record.instance_id.encode() not in file.read_bytes()
    assert (
        "La memoria está lista. Asientos: 2." in page.courier.outcome.words.plain()
    )  # the machine's own first one too
    assert page.facts is not None and page.facts.waiting == 2, "they wait until the receipts come"

    through_the_registry(world, stick, tmp_path / "registry")
    with qtbot.waitSignal(page.courier.taken, timeout=WAIT_MS):
        qtbot.mouseClick(page.courier.read, Qt.MouseButton.LeftButton)
    settle(world)
    assert page.courier.outcome.words.plain().startswith("Asientos recibidos: 2.")
    kept = world.run(lambda desk: desk.log.record(record.instance_id))
    assert kept is not None and kept.state is RecordState.RECEIVED
    assert page.facts.waiting == 0
    assert page.state.text() == "Nada por enviar. Último recibo: n.º 000002."
    assert "sigue" not in page.note.text()
    assert page.courier.prepare.accessibleDescription() == "Nada espera: no hay qué copiar."


def test_reading_receipts_can_be_stopped_and_gone_on_with_later(
    page: SendingPage, world: World, qtbot: QtBot, stick: Path, tmp_path: Path
) -> None:
    world.seal()
    settle(world)
    prepared(page, world, qtbot).close()
    through_the_registry(world, stick, tmp_path / "registry")
    busy = Event()
    world.services.tasks.submit(
        page, lambda _: busy.wait(), lambda _: None
    )  # the vault has something else to do
    qtbot.mouseClick(page.courier.read, Qt.MouseButton.LeftButton)
    page.courier.reading.cancel_requested.emit()
    busy.set()
    qtbot.waitUntil(page.courier.outcome.isVisible, timeout=WAIT_MS)
    settle(world)
    told = page.courier.outcome.words.plain()
    assert told.startswith("Asientos recibidos: 0.")
    assert "Se dejó de leer: el resto sigue en la memoria." in told
    assert page.facts is not None and page.facts.waiting == 2
    with qtbot.waitSignal(page.courier.taken, timeout=WAIT_MS):
        qtbot.mouseClick(page.courier.read, Qt.MouseButton.LeftButton)
    settle(world)
    assert page.courier.outcome.words.plain().startswith("Asientos recibidos: 2.")
    assert page.facts.waiting == 0


def test_reading_that_takes_longer_than_a_second_says_how_far_it_is(page: SendingPage) -> None:
    page.courier._read_so_far = (300, 1200)
    page.courier._show_reading()
    assert page.courier.reading.isVisible()
    assert page.courier.reading._amount.text().startswith("300 de 1200 recibos")
    page.courier._rest()
    assert not page.courier.reading.isVisible()


def test_a_folder_without_receipts_and_a_cut_file_are_said(
    page: SendingPage, world: World, qtbot: QtBot, stick: Path
) -> None:
    def read() -> str:
        qtbot.mouseClick(page.courier.read, Qt.MouseButton.LeftButton)
        settle(world)
        return page.courier.outcome.words.plain()

    assert read().startswith("En esa carpeta no hay recibos.")
    (stick / "recibos-1.tar").write_bytes(b"cut")
    told = read()
    assert "recibos-1.tar: " in told
    assert "Asientos recibidos: 0." in told


def test_a_stick_that_cannot_be_written_is_said_and_nothing_is_lost(
    page: SendingPage, world: World, qtbot: QtBot, stick: Path
) -> None:
    world.seal()
    settle(world)
    stick.rmdir()
    qtbot.mouseClick(page.courier.prepare, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.courier.outcome.isVisible, timeout=WAIT_MS)
    assert not page.courier.progress.isVisible()
    assert page.facts is not None and page.facts.waiting == 2


def test_without_the_couriers_key_the_button_says_why(page: SendingPage, world: World) -> None:
    world.seal()
    settle(world)
    assert page.courier.prepare.accessibleDescription() == ""
    assert page.facts is not None
    page.courier.show_facts(replace(page.facts, carries=False))
    assert "no trae la clave del correo por USB" in page.courier.prepare.accessibleDescription()


def test_nothing_is_asked_where_no_folder_is_chosen(page: SendingPage, world: World, qtbot: QtBot) -> None:
    world.seal()
    settle(world)
    asked: list[QWidget] = []
    page.courier.choose_folder = asked.append
    qtbot.mouseClick(page.courier.prepare, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(page.courier.read, Qt.MouseButton.LeftButton)
    settle(world)
    assert len(asked) == 2
    assert "La memoria" not in words_of(page)
