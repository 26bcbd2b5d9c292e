"""A note from the lock screen: written without unlocking, told what happens with it, found as a draft."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from desktop.ui.unlock.note import NotePage
from desktop.vault.notes import LONGEST
from desktop.vault.officer import OfficerTile, Role
from tests.ui.log.test_locking import opened_program
from tests.ui.log.world import PASSPHRASE, WAIT_MS, primary_buttons
from tests.ui.shots import SIZES, shoot

TEXT = "texto ficticio, 3 personas, la combi se fue sin ellas"


@pytest.fixture
def locked(qtbot: QtBot, tmp_path: Path):
    program, world = opened_program(qtbot, tmp_path / "home")
    with qtbot.waitSignal(program.locked, timeout=WAIT_MS):
        program.lock()
    yield program, world
    program.close()


def test_a_note_from_the_lock_screen_is_a_draft_after_unlocking(locked, qtbot):
    program, world = locked
    program.covers.page._note.click()
    page = program.noting.page
    assert primary_buttons(page) == ["Sellar y guardar"]
    page.type(TEXT)
    page._keep.click()
    qtbot.waitUntil(lambda: program.noting.page is None, timeout=WAIT_MS)
    assert world.parts.home.notes.exists()
    with qtbot.waitSignal(program.opened, timeout=WAIT_MS):
        program.opening.unlock(world.parts.vault.officers()[0].id, PASSPHRASE)
    qtbot.waitUntil(lambda: not list(world.parts.home.notes.iterdir()), timeout=WAIT_MS)
    drafts = []
    program.ask(
        lambda desk: [desk.log.drafts.get(one.id).xml for one in desk.log.drafts.list()], drafts.extend
    )
    qtbot.waitUntil(lambda: bool(drafts), timeout=WAIT_MS)
    assert any(TEXT.encode() in xml for xml in drafts)


def test_after_a_note_what_is_typed_is_the_passphrase(locked, qtbot):
    program, _ = locked
    program.window.activateWindow()
    program.covers.page._note.setFocus()
    program.covers.page._note.click()
    program.noting.page.type(TEXT)
    program.noting.page._keep.click()
    qtbot.waitUntil(lambda: program.noting.page is None, timeout=WAIT_MS)
    assert program.window.focusWidget() is program.covers.page._passphrase.editor


def test_a_note_that_cannot_be_kept_stays_on_the_screen(locked, qtbot):
    program, world = locked
    world.parts.home.notes.write_text("a file where the folder belongs")
    program.covers.page._note.click()
    page = program.noting.page
    page.type(TEXT)
    page._keep.click()
    qtbot.waitUntil(lambda: not page._problem.isHidden(), timeout=WAIT_MS)
    assert page.text() == TEXT
    program.noting.close()


def test_leaving_a_written_note_asks_first(theme, qtbot):
    page = NotePage(theme, [OfficerTile("1", "Agente 01", Role.OFFICER)], "1")
    qtbot.addWidget(page)
    page.show()
    closed = []
    page.closed.connect(lambda: closed.append(True))
    page.type(TEXT)
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert closed == []
    page.type("")
    for dialog in page.findChildren(QDialog):
        dialog.reject()
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert closed == [True]


def test_an_empty_note_and_one_too_long_are_not_sealed(theme, qtbot):
    page = NotePage(theme, [OfficerTile("1", "Agente 01", Role.OFFICER)], "1")
    qtbot.addWidget(page)
    asked = []
    page.keep_requested.connect(lambda *given: asked.append(given))
    for text in ("", "  \n ", "x" * (LONGEST + 1)):
        page.type(text)
        page._submit()
    assert asked == []
    page.type("x" * LONGEST)
    page._submit()
    assert asked == [("1", "x" * LONGEST)]


@pytest.mark.parametrize(("size", "scale"), [("1366", 1.0), ("1024", 1.0), ("1366", 1.5)])
def test_nothing_is_clipped(theme, qtbot, tmp_path, size, scale):
    page = NotePage(theme, [OfficerTile("1", "Agente 01", Role.OFFICER)], "1")
    qtbot.addWidget(page)
    assert shoot(page, tmp_path / "note.png", theme, size=SIZES[size], scale=scale) == []
