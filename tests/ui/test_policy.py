"""What the ministry fixes for the window is obeyed from the unlocking on, while locked and at the next start too."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from desktop.app import build_parts, build_program
from desktop.ui.design.text import Sentence
from desktop.ui.palette.deeds import Ways, deeds
from desktop.ui.program import Program
from desktop.ui.settings import LANGUAGES, Settings, load_settings, under_policy
from desktop.ui.unlock.languages import LanguageLinks
from desktop.vault.demo import demo_enrolment
from desktop.vault.enrolment import Policy
from desktop.vault.officer import Role
from desktop.vault.passphrase import FixedKdf
from desktop.vault.posts import list_posts
from tests.ui import shots
from tests.ui.log.world import PASSPHRASE, WAIT_MS


class PlayedScreen:
    """A system that can shield windows."""

    can = True

    def __init__(self) -> None:
        self.shielded = set[int]()

    def shield(self, window: int, *, on: bool) -> bool:
        (self.shielded.add if on else self.shielded.discard)(window)
        return True


def locked_program(qtbot: QtBot, folder: Path, screen: PlayedScreen, **policy: object) -> Program:
    """Start the program on a vault whose enrolment has a policy."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    parts = build_parts(folder, kdf=FixedKdf(64, 1))
    if not parts.vault.exists():
        enrolment = demo_enrolment(list_posts()[0], now=parts.clock.now(), policy=policy)
        parts.vault.create("Persona Ficticia", Role.SUPERVISOR, PASSPHRASE, enrolment).close()
    program = build_program(application, parts, screen)
    program.window_changed.connect(lambda window: window.show())
    program.window.resize(1366, 738)
    program.window.show()
    program.start()
    shots.settle()
    return program


def unlock(qtbot: QtBot, program: Program) -> None:
    officer = program.given.vault.officers()[0].id
    with qtbot.waitSignal(program.opened, timeout=WAIT_MS):
        program.opening.unlock(officer, PASSPHRASE)
    shots.settle()


def lock(qtbot: QtBot, program: Program) -> None:
    with qtbot.waitSignal(program.locked, timeout=WAIT_MS):
        program.lock()


def main_window(program: Program) -> int:
    return int(program.window.windowHandle().winId())


def test_windows_are_kept_out_of_captures_but_for_the_page_of_help(qtbot: QtBot, tmp_path: Path) -> None:
    screen = PlayedScreen()
    program = locked_program(qtbot, tmp_path / "home", screen, block_capture=True)
    assert screen.shielded == set()  # nobody has unlocked here yet: there is nothing to hide
    unlock(qtbot, program)
    assert main_window(program) in screen.shielded
    dialog = QDialog(program.window)
    dialog.show()
    shots.settle()
    assert int(dialog.windowHandle().winId()) in screen.shielded
    dialog.close()
    program.show_help()
    assert main_window(program) not in screen.shielded
    program.covers.hide_help()
    assert main_window(program) in screen.shielded
    lock(qtbot, program)
    assert main_window(program) in screen.shielded  # a sealed note is written there
    program.close()
    program.window.close()
    again = locked_program(qtbot, tmp_path / "home", screen)
    assert main_window(again) in screen.shielded
    for each in (program, again):
        each.preferences.change(block_capture=False)  # the application outlives them
    assert screen.shielded.isdisjoint({main_window(again)})
    again.close()


def test_without_the_policy_nothing_is_shielded(qtbot: QtBot, tmp_path: Path) -> None:
    screen = PlayedScreen()
    program = locked_program(qtbot, tmp_path / "home", screen)
    unlock(qtbot, program)
    program.show_help()
    assert screen.shielded == set()
    program.close()


def test_only_the_languages_of_the_policy_are_offered(qtbot: QtBot, tmp_path: Path) -> None:
    program = locked_program(qtbot, tmp_path / "home", PlayedScreen(), languages=["es-AR", "en"])
    assert links(program) == 3
    unlock(qtbot, program)
    program.go("ajustes")
    page = program.window.page("ajustes")
    choice = page._language.editor
    assert [choice.itemData(n) for n in range(choice.count())] == ["es_AR", "en"]
    nothing = Ways(*(lambda *_: None for _ in range(6)))
    keys = {deed.entry.key for deed in deeds(nothing, program.given.theme, program.preferences)}
    assert "accion:en" in keys and "accion:pt" not in keys
    lock(qtbot, program)
    assert links(program) == 2
    program.close()


def links(program: Program) -> int:
    [line] = program.covers.page.findChildren(LanguageLinks)
    return len(line.findChildren(Sentence))


def test_a_language_that_is_not_offered_any_more_gives_way(qtbot: QtBot, tmp_path: Path) -> None:
    program = locked_program(qtbot, tmp_path / "home", PlayedScreen(), languages=["pt-BR"])
    assert program.preferences.current.language == "es_AR"
    unlock(qtbot, program)
    assert program.preferences.current.language == "pt_BR" and program.is_open
    assert load_settings(tmp_path / "home" / "settings.json").language == "pt_BR"
    program.preferences.change(language="es_AR")
    program.close()


@pytest.mark.parametrize("named", [(), ("fr-FR",)])
def test_a_policy_that_names_no_language_there_is_leaves_all(named: tuple[str, ...]) -> None:
    held = under_policy(Settings(language="en"), Policy(languages=named))
    assert (held.language, held.languages) == ("en", LANGUAGES)
