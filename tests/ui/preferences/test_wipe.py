"""Wiping from the preferences: what was not sent is said first, and the program goes on as on the first day."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.desk.wiping import Unsent
from desktop.ui.first_start.page import FirstStart
from desktop.ui.preferences.wipe import WipeCard, WipeDialog
from tests.ui.log.test_locking import opened_program
from tests.ui.log.world import PASSPHRASE, WAIT_MS, words_of
from tests.ui.shots import shoot


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path):
    program, world = opened_program(qtbot, tmp_path / "home")
    yield program, world
    program.close()


def dialog_of(program, qtbot) -> WipeDialog:
    program.go("ajustes")
    program.window.page("ajustes").findChildren(WipeCard)[0]._look()
    qtbot.waitUntil(lambda: bool(program.window.findChildren(WipeDialog)), timeout=WAIT_MS)
    return program.window.findChildren(WipeDialog)[0]


def test_the_vault_goes_and_the_first_start_comes(opened, qtbot):
    program, world = opened
    world.seal()
    dialog = dialog_of(program, qtbot)
    assert "2 asiento" in words_of(dialog).replace("asientos", "asiento")
    dialog._passphrase.set_text("otra frase que no es")
    dialog.accept()
    qtbot.waitUntil(lambda: not dialog._problem.isHidden(), timeout=WAIT_MS)
    assert world.parts.home.vault.exists()
    world.parts.vault._gate._born_ms -= 60_000
    with qtbot.waitSignal(program.news.wiped, timeout=WAIT_MS):
        qtbot.waitUntil(lambda: world.parts.vault.wait_s() == 0, timeout=WAIT_MS)
        dialog._passphrase.set_text(PASSPHRASE)
        dialog.accept()
    assert isinstance(program.covers.page, FirstStart) and not program.is_open
    assert not world.parts.home.vault.exists()
    assert len(list(world.parts.home.folder.glob("wiped-*.json"))) == 1


def test_nothing_is_clipped(opened, theme, qtbot, tmp_path):
    program, _ = opened
    dialog = WipeDialog(program.services, program.window, Unsent(3, 1, 2, 1))
    assert shoot(dialog, tmp_path / "wipe.png", theme, size=dialog.sizeHint()) == []
