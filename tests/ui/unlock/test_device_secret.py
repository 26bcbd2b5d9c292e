"""The keyring's part of the key is gone: what happened is said where one unlocks, and the way in is one click away."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.app import build_parts, build_program
from desktop.ui.preferences.officers import NewPassphrase
from desktop.ui.program import Program
from desktop.ui.unlock.page import UnlockPage
from desktop.ui.unlock.recover import RecoverPage
from desktop.vault.demo import demo_enrolment
from desktop.vault.keyring import KeyStore
from desktop.vault.officer import Role
from desktop.vault.passphrase import FixedKdf
from desktop.vault.posts import list_posts
from desktop.vault.vault import Vault
from tests.ui import shots
from tests.ui.log.world import PASSPHRASE, WAIT_MS, primary_buttons
from tests.vault.test_keyring import MemoryKeyring

NEW = "sombrero ventana cuchara verde"
Made = tuple[Program, MemoryKeyring, str]


@pytest.fixture
def made(qtbot: QtBot, tmp_path: Path) -> Made:
    """The locked program on a vault whose policy wants the keyring's part, with a printed code."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    backend = MemoryKeyring()
    parts = build_parts(tmp_path / "home", kdf=FixedKdf(64, 1))
    vault = Vault(parts.home, parts.clock, parts.ids, KeyStore(backend), kdf=FixedKdf(64, 1))
    parts.__dict__["vault"] = vault  # a keyring of the test's own, in place of this machine's
    enrolment = demo_enrolment(list_posts()[0], now=parts.clock.now(), policy={"device_secret": True})
    with vault.create("Persona Ficticia", Role.SUPERVISOR, PASSPHRASE, enrolment) as opened:
        code = opened.new_recovery_code()
    program = build_program(application, parts)
    qtbot.addWidget(program.window)
    program.window.resize(1366, 738)
    program.window.show()
    program.start()
    shots.settle()
    return program, backend, code


def cover(program: Program) -> UnlockPage:
    page = program.covers.page
    assert isinstance(page, UnlockPage)
    return page


def unlock(qtbot: QtBot, program: Program, passphrase: str) -> None:
    page = cover(program)
    page._passphrase.set_text(passphrase)
    qtbot.mouseClick(page._unlock, Qt.MouseButton.LeftButton)


def test_it_is_said_with_the_way_in_and_recovery_opens(made: Made, qtbot: QtBot, tmp_path: Path) -> None:
    program, backend, code = made
    kept = dict(backend.kept)
    backend.kept.clear()
    unlock(qtbot, program, PASSPHRASE)
    page = cover(program)
    qtbot.waitUntil(lambda: not page._problem.isHidden(), timeout=WAIT_MS)
    told = page._problem.words.plain()
    assert "Falta la parte de la clave que guarda el llavero de este equipo." in told
    assert "Los asientos están a salvo." in told and "sistemas" in told and "No puedo entrar" in told
    assert page._left() <= 0 and primary_buttons(page) == ["Desbloquear"]  # it costs no wait
    assert shots.problems(page) == []
    page._problem.words.link_chosen.emit("")
    recover = program.noting.page
    assert isinstance(recover, RecoverPage)
    recover.type(code, NEW, NEW)
    with qtbot.waitSignal(program.opened, timeout=WAIT_MS):
        recover._go.click()
    assert kept.keys() and program.is_open
    program.close()


def test_a_vault_that_opens_without_it_says_so_until_the_passphrase_is_changed(
    made: Made, qtbot: QtBot
) -> None:
    program, backend, code = made
    backend.locked = True
    program.opening.recover(program.given.vault.officers()[0].id, code, NEW)
    qtbot.waitUntil(lambda: program.is_open, timeout=WAIT_MS)
    backend.locked = False
    program.go("ajustes")
    card = program.window.page("ajustes")._officers
    qtbot.waitUntil(lambda: not card.lacking.isHidden(), timeout=WAIT_MS)
    assert "Los asientos están a salvo." in card.lacking.words.plain()
    card.lacking.words.link_chosen.emit("")
    [dialog] = program.window.findChildren(NewPassphrase)
    for field, words in ((dialog._old, NEW), (dialog._new, PASSPHRASE), (dialog._again, PASSPHRASE)):
        field.set_text(words)
    dialog.accept()
    qtbot.waitUntil(card.lacking.isHidden, timeout=WAIT_MS)
    program.close()
