"""The log page inside the whole program: locking while it reads, and coming back to the same record."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.app import build_parts, build_program
from desktop.ui.first_start.page import FirstStartAnswers
from desktop.ui.program import Program
from desktop.vault.officer import Role
from desktop.vault.passphrase import FixedKdf
from desktop.vault.posts import list_posts
from tests.ui.log.world import PASSPHRASE, WAIT_MS, World


def opened_program(qtbot: QtBot, folder: Path) -> tuple[Program, World]:
    """Start the program for the first time, as `desktop.app` does."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    parts = build_parts(folder, kdf=FixedKdf(64, 1))
    program = build_program(application, parts)
    qtbot.addWidget(program.window)
    program.window.resize(1366, 738)
    program.window.show()
    program.start()
    answers = FirstStartAnswers("Persona Ficticia", Role.SUPERVISOR, PASSPHRASE, list_posts()[0])
    with qtbot.waitSignal(program.opened, timeout=WAIT_MS):
        program.opening.create(answers)
    assert program.services is not None
    return program, World(qtbot, parts, program.given.tasks, program.services, program.sending)


def test_locking_while_the_log_reads_is_no_trouble_and_the_officer_comes_back_to_the_record(
    qtbot: QtBot, tmp_path: Path
) -> None:
    program, world = opened_program(qtbot, tmp_path / "home")
    first, _ = world.seal(), world.seal()
    program.go("bitacora", {"record": first.instance_id})
    before = program.window.page("bitacora")
    qtbot.waitUntil(lambda: before.detail.shown is not None, timeout=WAIT_MS)
    before.arrive(None)  # the list is on its way when the vault closes
    with qtbot.waitSignal(program.locked, timeout=WAIT_MS):
        program.lock()
    with qtbot.waitSignal(program.opened, timeout=WAIT_MS):
        program.opening.unlock(world.parts.vault.officers()[0].id, PASSPHRASE)
    after = program.window.page("bitacora")
    assert program.window.current == "bitacora"
    qtbot.waitUntil(lambda: after.detail.shown is not None, timeout=WAIT_MS)
    assert after.detail.shown.record.number == first.number
    program.close()
