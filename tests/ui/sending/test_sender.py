"""What goes out by itself: how it is told, what a change of network does, and records in clear."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QNetworkInformation
from pytestqt.qtbot import QtBot

from desktop.incidents.records import RecordState
from desktop.ui.sender import Outflow
from desktop.ui.sending.clear import ClearSending
from desktop.ui.sending.network import NetworkWatch
from desktop.ui.sending.page import SendingPage
from desktop.ui.sending.words import Run, run_words
from tests.registry.harness import Served, serve
from tests.sync.test_read import Browser
from tests.ui import shots
from tests.ui.log.world import EMERGENCY, WAIT_MS, World, connect

Reach = QNetworkInformation.Reachability


class System(QObject):
    """The operating system's news of the network, as Qt passes them on."""

    reachabilityChanged = Signal(Reach)

    def __init__(self) -> None:
        super().__init__()
        self.now = Reach.Disconnected

    def reachability(self) -> Reach:
        return self.now

    def becomes(self, reach: Reach) -> None:
        self.now = reach
        self.reachabilityChanged.emit(reach)


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    running = serve(tmp_path / "registry", "--quiet")
    yield running
    running.stop()


def test_another_network_ends_the_waiting(world: World, qtbot: QtBot) -> None:
    system = System()
    watch = NetworkWatch(system)  # type: ignore[arg-type]
    watch.changed.connect(world.sender.network_changed)
    began: list[bool] = []
    world.sender.started.connect(lambda: began.append(True))
    system.becomes(Reach.Unknown)
    assert began == []
    with qtbot.waitSignal(world.sender.reported, timeout=WAIT_MS):
        system.becomes(Reach.Online)
    system.becomes(Reach.Online)
    assert began == [True]


def test_a_system_that_tells_nothing_of_its_network_is_no_failure() -> None:
    NetworkWatch(None)


def test_what_goes_out_is_told_with_bytes_rate_and_time_left(world: World, qtbot: QtBot) -> None:
    page = SendingPage(world.services)
    qtbot.addWidget(page)
    page.show()
    page.arrive(None)
    world.seal()
    connect(world, "http://127.0.0.1:9/v1/key/abcdefghijklmnopqrstuvwxyz/projects/1")
    page.arrive(None)
    for _ in range(3):
        world.rest()
        shots.settle()
    world.services.news.sending_flowed.emit(Outflow(8_000, 8_000.0))
    assert page.state.text().startswith("Enviando: 8 kB de ")
    assert "64 kbit/s" in page.note.text()
    world.services.news.sending_problem.emit(None)
    assert not page.state.text().startswith("Enviando")


def test_time_left_follows_from_what_is_left_and_the_rate() -> None:
    assert run_words(Run(Outflow(100_000, 8_000.0), 1_060_000)) == "Enviando: 100 kB de 1,1 MB, faltan 2 min."
    assert run_words(Run(Outflow(100_000, 0.0), 90_000)) == "Enviando: 100 kB de 100 kB."


def test_who_read_a_record_stands_beside_its_receipt(world: World, qtbot: QtBot, served: Served) -> None:
    record = world.seal(EMERGENCY)
    connect(world, served.url)
    world.send()
    duty = Browser(served.facts["base"])
    duty.send("/guardia/entrar", clave=served.command("watch", "add", "Guardia ficticia").strip())
    assert "Leída por Guardia ficticia" in duty.press()
    world.send()
    reading = world.run(lambda desk: desk.log.sending.reading(record.instance_id))
    assert reading is not None
    assert reading.by == "Guardia ficticia"
    page = SendingPage(world.services)
    qtbot.addWidget(page)
    page.arrive(None)
    for _ in range(3):
        world.rest()
        shots.settle()
    rows = [page.receipts.cells_of(row) for row in range(page.receipts.model().rowCount())]
    [row] = [cells for cells in rows if cells[0].title == record.number]
    assert "leído por Guardia ficticia, hoy " in row[3].spoken


@pytest.fixture
def in_clear(world: World, tmp_path: Path) -> Iterator[str]:
    """A record in clear that waits: the policy allows it, and no key is there to seal it. Gives its instance id."""
    running = serve(tmp_path / "clear", "--quiet", "--clear-forms")
    connect(world, running.url)
    enrolment = world.desk.enrolment
    world.desk.sending._enrolment = replace(enrolment, policy=replace(enrolment.policy, clear_forms="allow"))
    world.desk.log._sealer._form_key = None  # type: ignore[attr-defined]
    yield world.seal().instance_id
    running.stop()


def test_records_in_clear_travel_on_a_road_of_their_own_and_leave_no_file(
    world: World, qtbot: QtBot, in_clear: str, tmp_path: Path
) -> None:
    clear = ClearSending(world.tasks, lambda: world.desk, world.failed.append)
    with qtbot.waitSignal(clear.reported, timeout=WAIT_MS) as told:
        clear.begin()
    assert told.args[0].problem is None
    kept = world.run(lambda desk: desk.log.record(in_clear))
    assert kept is not None
    assert kept.state is RecordState.RECEIVED
    assert not list(tmp_path.rglob("outbox-clear*"))


def test_a_vault_locked_while_records_in_clear_travel_leaves_no_file(
    world: World, qtbot: QtBot, in_clear: str, tmp_path: Path
) -> None:
    answers = iter([world.desk, None])  # open when it begins, locked when the registry has answered
    clear = ClearSending(world.tasks, lambda: next(answers), world.failed.append)
    clear.begin()
    qtbot.waitUntil(lambda: not clear._busy, timeout=WAIT_MS)
    assert not list(tmp_path.rglob("outbox-clear*"))
    kept = world.run(lambda desk: desk.log.record(in_clear))
    assert kept is not None
    assert kept.state is not RecordState.RECEIVED, "its receipt comes with the next run"
