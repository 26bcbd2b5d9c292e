"""Who cannot enter gets back in with a printed code, and nothing is used up by a wrong one."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.errors import DiskFull, FolderReadOnly
from desktop.ui.unlock.recover import RecoverPage
from desktop.ui.unlock.recovery_code import RecoveryCode
from desktop.vault.officer import OfficerTile, Role
from tests.ui.log.test_locking import opened_program
from tests.ui.log.world import WAIT_MS, primary_buttons
from tests.ui.shots import SIZES, shoot

NEW = "sombrero ventana cuchara verde"


def test_a_code_from_the_preferences_opens_the_vault_for_a_new_passphrase(qtbot: QtBot, tmp_path: Path):
    program, world = opened_program(qtbot, tmp_path / "home")
    dialog = RecoveryCode(program.services, program.window)
    dialog.open()
    dialog.accept()
    qtbot.waitUntil(lambda: bool(dialog.code.text()), timeout=WAIT_MS)
    code = dialog.code.text().replace(" – ", " ").lower()
    dialog.accept()
    with qtbot.waitSignal(program.locked, timeout=WAIT_MS):
        program.lock()
    officer = world.parts.vault.officers()[0].id
    program.covers.page.recovery_requested.emit(officer)
    page = program.noting.page
    assert isinstance(page, RecoverPage) and primary_buttons(page) == ["Recuperar el acceso"]
    page.type("0000-0000", NEW, NEW)
    page._go.click()
    qtbot.waitUntil(lambda: not page._problem.isHidden(), timeout=WAIT_MS)
    assert not program.is_open
    world.parts.vault._gate._born_ms -= 60_000
    qtbot.waitUntil(lambda: world.parts.vault.wait_s() == 0, timeout=WAIT_MS)
    page.type(code, NEW, NEW)
    with qtbot.waitSignal(program.opened, timeout=WAIT_MS):
        page._go.click()
    assert program.noting.page is None and not program.window.covered
    with qtbot.waitSignal(program.locked, timeout=WAIT_MS):
        program.lock()
    with qtbot.waitSignal(program.opened, timeout=WAIT_MS):
        program.opening.unlock(officer, NEW)
    program.close()


def test_a_code_that_cannot_be_kept_is_said_in_the_dialog_and_none_is_shown(qtbot: QtBot, tmp_path: Path):
    program, _ = opened_program(qtbot, tmp_path / "home")
    database = program.desk._vault.database
    only_reads = "PRAGMA query_only = {}"  # as a disk that turns read-only under the open file
    dialog = RecoveryCode(program.services, program.window)
    dialog.open()
    program.services.tasks.submit(dialog, lambda _: database.execute(only_reads.format("ON")), lambda _: None)
    dialog.accept()
    qtbot.waitUntil(dialog._problem.isVisible, timeout=WAIT_MS)
    said = dialog._problem.words.plain()
    assert said.startswith("No se pudo hacer el código: Vigía no puede escribir") and "respuesta" not in said
    assert dialog.code.text() == ""
    program.services.tasks.submit(
        dialog, lambda _: database.execute(only_reads.format("OFF")), lambda _: None
    )
    dialog.accept()
    qtbot.waitUntil(lambda: bool(dialog.code.text()), timeout=WAIT_MS)
    assert not dialog._problem.isVisible()
    dialog.accept()
    with qtbot.waitSignal(program.locked, timeout=WAIT_MS):
        program.lock()
    program.close()


@pytest.fixture
def page(theme, qtbot):
    made = RecoverPage(theme, [OfficerTile("1", "Agente 01", Role.OFFICER)], "1")
    qtbot.addWidget(made)
    return made


def test_enter_recovers_as_it_unlocks(page, qtbot):
    asked = []
    page.recover_requested.connect(lambda *given: asked.append(given))
    page.type("0000-0000", NEW, NEW)
    qtbot.keyClick(page._again.editor, Qt.Key.Key_Return)
    qtbot.keyClick(page._go, Qt.Key.Key_Return)
    assert asked == [("1", "0000-0000", NEW)] * 2


def test_nothing_is_asked_of_the_vault_before_both_passphrases_are_alike(page):
    asked = []
    page.recover_requested.connect(lambda *given: asked.append(given))
    for given in (("", NEW, NEW), ("ABCD", "", ""), ("ABCD", NEW, NEW + " ")):
        page.type(*given)
        page._submit()
    assert asked == []
    page.type("ABCD", NEW, NEW)
    page._submit()
    assert asked == [("1", "ABCD", NEW)]


@pytest.mark.parametrize(
    ("kind", "said"), [(DiskFull, "el disco está lleno"), (FolderReadOnly, "Vigía no puede escribir")]
)
def test_what_cannot_be_written_is_not_told_as_an_answer_that_stays_on_the_screen(page, kind, said):
    page.show_failure(kind(Path("vault.json")))
    told = page._problem.words.plain()
    assert told.startswith(f"No se pudo recuperar el acceso: {said}") and "respuesta" not in told


@pytest.mark.parametrize(("size", "scale"), [("1366", 1.0), ("1024", 1.0), ("1366", 1.5)])
def test_nothing_is_clipped(page, theme, tmp_path, size, scale):
    assert shoot(page, tmp_path / "recover.png", theme, size=SIZES[size], scale=scale) == []
