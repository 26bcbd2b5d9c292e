"""The lock screen offers who was on guard, not the first of the list."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.ui.program import Program
from desktop.ui.unlock.page import UnlockPage
from desktop.vault.officer import Role
from tests.ui.hands import ANA, Hands, start_program

BETO = ANA + " dos"


def chosen(program: Program) -> str:
    page = program.covers.page
    assert isinstance(page, UnlockPage)
    return page._chosen()


def test_who_unlocked_last_is_chosen_when_it_locks_and_when_it_starts_again(
    qtbot: QtBot, tmp_path: Path
) -> None:
    program, parts = start_program(qtbot, tmp_path / "home")
    first = parts.vault.officers()[0]
    with parts.vault.unlock(first.id, ANA) as opened:
        second = opened.add_officer("Otra Persona Ficticia", Role.OFFICER, BETO)
    program.covers.show_locked()  # with both of them
    hands = Hands(program, qtbot)
    assert chosen(program) == first.id  # nobody was on guard yet
    hands.press(Qt.Key.Key_Up)
    assert chosen(program) == second.id  # round and back
    for _ in range(2):
        hands.press(Qt.Key.Key_Down)
    hands.type(BETO)
    hands.press(Qt.Key.Key_Return)
    hands.until_open()
    with qtbot.waitSignal(program.locked):
        program.lock()
    assert chosen(program) == second.id
    program.close()

    program, parts = start_program(qtbot, tmp_path / "home")
    assert chosen(program) == second.id
    hands = Hands(program, qtbot)
    hands.type(BETO)  # the field waits for that one's words
    hands.press(Qt.Key.Key_Return)
    hands.until_open()
    assert program.desk is not None and program.desk.officer.id == second.id
    with qtbot.waitSignal(program.locked):
        program.lock()
    program.close()

    with parts.vault.unlock(first.id, ANA) as opened:
        opened.remove_officer(second.id)
    program, _ = start_program(qtbot, tmp_path / "home")
    assert chosen(program) == first.id  # who may not enter any more is not offered
    program.close()
