"""First start, unlocking and recovery, by keyboard alone and by mouse alone, on real vaults."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.ui.first_start.page import FirstStart
from desktop.ui.unlock.page import UnlockPage
from desktop.ui.unlock.recover import RecoverPage
from tests.ui.hands import ANA, WAIT_MS, Hands, start_program

NEW = "paraguas quinta bandera molino"


def first_start(hands: Hands) -> FirstStart:
    page = hands.program.covers.page
    assert isinstance(page, FirstStart)
    return page


def lock_screen(hands: Hands) -> UnlockPage:
    page = hands.program.covers.page
    assert isinstance(page, UnlockPage)
    return page


def test_the_vault_is_made_by_keyboard_alone(qtbot: QtBot, tmp_path: Path) -> None:
    program, _ = start_program(qtbot, tmp_path / "home", vault=False)
    hands = Hands(program, qtbot)
    page = first_start(hands)
    hands.tab_to(page._tiles[0])
    hands.press(Qt.Key.Key_Space)
    hands.tab_to(page._next)
    hands.press(Qt.Key.Key_Space)
    hands.type("Persona Ficticia")
    for field in (page._passphrase, page._again):
        hands.tab_to(field.editor)
        hands.type(NEW)
    hands.press(Qt.Key.Key_Return)
    hands.until_open()
    program.close()


def test_enter_goes_on_from_the_post_that_was_chosen_and_from_none(qtbot: QtBot, tmp_path: Path) -> None:
    program, _ = start_program(qtbot, tmp_path / "home", vault=False)
    hands = Hands(program, qtbot)
    page = first_start(hands)
    hands.tab_to(page._tiles[0])
    hands.press(Qt.Key.Key_Return)
    assert not page._name.isVisible()
    hands.click(page._tiles[0])
    hands.press(Qt.Key.Key_Return)
    assert page._name.isVisible()
    program.close()


def test_the_keys_begin_at_the_posts_and_go_on_below_them(qtbot: QtBot, tmp_path: Path) -> None:
    program, _ = start_program(qtbot, tmp_path / "home", vault=False)
    hands = Hands(program, qtbot)
    page = first_start(hands)
    assert hands.focus() is page._tiles[0]
    hands.press(Qt.Key.Key_Tab)
    assert hands.focus() is page._next
    hands.press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert hands.focus() is page._tiles[0]
    program.close()


def test_what_is_missing_is_said_only_while_it_is_missing(qtbot: QtBot, tmp_path: Path) -> None:
    program, _ = start_program(qtbot, tmp_path / "home", vault=False)
    hands = Hands(program, qtbot)
    page = first_start(hands)
    hands.click(page._tiles[0])
    hands.press(Qt.Key.Key_Return)
    hands.type("Persona Ficticia")
    hands.press(Qt.Key.Key_Return)
    assert page._not_yet.isVisible()
    hands.tab_to(page._passphrase.editor)
    hands.type(NEW)
    assert not page._not_yet.isVisible()
    program.close()


def test_the_vault_is_made_by_mouse(qtbot: QtBot, tmp_path: Path) -> None:
    program, _ = start_program(qtbot, tmp_path / "home", vault=False)
    hands = Hands(program, qtbot)
    page = first_start(hands)
    hands.click(page._tiles[1])
    hands.click(hands.button("Seguir"))
    for field, words in ((page._name, "Persona Ficticia"), (page._passphrase, NEW), (page._again, NEW)):
        hands.click(field.editor)
        hands.type(words)
    hands.click(hands.button("Crear la bóveda"))
    hands.until_open()
    program.close()


def test_a_wrong_passphrase_waits_also_after_starting_again_and_then_the_right_one_opens(
    qtbot: QtBot, tmp_path: Path
) -> None:
    program, _ = start_program(qtbot, tmp_path / "home")
    hands = Hands(program, qtbot)
    hands.type("una frase que no es")
    hands.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not lock_screen(hands)._problem.isHidden(), timeout=WAIT_MS)
    assert "No es la frase de Agente 01" in lock_screen(hands)._problem.words.plain()
    hands.type("otra que tampoco")
    qtbot.waitUntil(lambda: lock_screen(hands)._left() <= 0, timeout=WAIT_MS)
    hands.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: lock_screen(hands)._left() > 1, timeout=WAIT_MS)
    program.close()
    program.window.close()
    again, parts = start_program(qtbot, tmp_path / "home")
    hands = Hands(again, qtbot)
    page = lock_screen(hands)
    assert page._left() > 0 and "Puede probar de nuevo en" in page._unlock.accessibleDescription()
    hands.type(ANA)
    hands.press(Qt.Key.Key_Return)
    assert not again.is_open and page._passphrase.text() == ANA  # nothing was tried, nothing was lost
    qtbot.waitUntil(lambda: parts.vault.wait_s() == 0 and page._left() <= 0, timeout=WAIT_MS)
    hands.press(Qt.Key.Key_Return)
    hands.until_open()
    again.close()


def test_the_vault_opens_by_mouse(qtbot: QtBot, tmp_path: Path) -> None:
    program, _ = start_program(qtbot, tmp_path / "home")
    hands = Hands(program, qtbot)
    page = lock_screen(hands)
    hands.click(next(iter(page._tiles.values())))
    hands.type(ANA)
    hands.click(hands.button("Desbloquear"))
    hands.until_open()
    program.close()


def a_code(qtbot: QtBot, folder: Path) -> tuple[Hands, str]:
    """The locked program on a vault with a printed code."""
    _, parts = start_program(qtbot, folder)
    with parts.vault.unlock(parts.vault.officers()[0].id, ANA) as opened:
        code = opened.new_recovery_code()
    program, _ = start_program(qtbot, folder)
    return Hands(program, qtbot), code


def test_who_cannot_enter_gets_in_by_keyboard_alone(qtbot: QtBot, tmp_path: Path) -> None:
    hands, code = a_code(qtbot, tmp_path / "home")
    hands.tab_to(hands.button("No puedo entrar"))
    hands.press(Qt.Key.Key_Space)
    page = hands.program.noting.page
    assert isinstance(page, RecoverPage)
    for field, words in ((page._secret, code), (page._new, NEW), (page._again, NEW)):
        hands.tab_to(field.editor)
        hands.type(words)
    hands.tab_to(page._go)
    hands.press(Qt.Key.Key_Space)
    hands.until_open()
    hands.program.close()


def test_who_cannot_enter_gets_in_by_mouse_or_goes_back(qtbot: QtBot, tmp_path: Path) -> None:
    hands, code = a_code(qtbot, tmp_path / "home")
    hands.click(hands.button("No puedo entrar"))
    page = hands.program.noting.page
    assert isinstance(page, RecoverPage)
    hands.click(hands.button("Volver", page))
    assert hands.program.noting.page is None
    hands.click(hands.button("No puedo entrar"))
    page = hands.program.noting.page
    assert isinstance(page, RecoverPage)
    for field, words in ((page._secret, code), (page._new, NEW), (page._again, NEW)):
        hands.click(field.editor)
        hands.type(words)
    hands.click(hands.button("Recuperar el acceso"))
    hands.until_open()
    hands.program.close()
