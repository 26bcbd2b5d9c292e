"""When the person leaves the machine the window is locked before the machine sleeps."""

from __future__ import annotations

from pathlib import Path
from threading import Thread

from pytestqt.qtbot import QtBot

from desktop.ui.idle import LeaveGuard
from desktop.vault.leaving import Leaving, NoWatch
from tests.ui.log.test_locking import opened_program
from tests.ui.log.world import WAIT_MS


class Told(NoWatch):
    """A system that the test speaks for."""

    def start(self, on_leaving) -> bool:
        self.tell = on_leaving
        return True


def test_leaving_locks_the_program_and_the_machine_sleeps_after_that(qtbot: QtBot, tmp_path: Path):
    program, _ = opened_program(qtbot, tmp_path / "home")
    system = Told()
    guard = LeaveGuard(system)
    guard.left.connect(program.lock)
    guard.start()
    guard._starting.join()
    open_when_it_slept = []

    def sleeps() -> None:
        system.tell(Leaving.ASLEEP)
        open_when_it_slept.append(program.is_open)

    with qtbot.waitSignal(program.locked, timeout=WAIT_MS):
        bus = Thread(target=sleeps)
        bus.start()
    qtbot.waitUntil(lambda: not bus.is_alive(), timeout=WAIT_MS)
    assert open_when_it_slept == [False]
    system.tell(Leaving.SCREEN_LOCKED)  # a second time does nothing
    guard.stop()
    program.close()
