"""The change of guard in two deeds, by keyboard alone and by mouse alone: both sign, and the vault changes hands."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.desk.guard import NOTHING, PENDING
from desktop.forms.session import Session
from desktop.incidents import dsse
from desktop.incidents.statement import Kind
from desktop.ui.design.theme import Theme
from desktop.ui.design.tokens import Mode
from desktop.ui.handover.page import HandoverPage
from desktop.ui.program import Program
from desktop.vault.officer import Role
from tests.ui import shots
from tests.ui.log.test_locking import opened_program
from tests.ui.log.world import PASSPHRASE, WAIT_MS, World, open_world, primary_buttons, words_of

BETO = "sombrero ventana cuchara verde"  # ASCII: key by key
Guarded = tuple[Program, World, HandoverPage]


def wait(world: World) -> None:
    for _ in range(3):
        world.rest()
        shots.settle()


@pytest.fixture
def guarded(qtbot: QtBot, tmp_path: Path) -> Guarded:
    """The whole program with two officers, one record unsent and one draft open, on the page of the change of guard."""
    program, world = opened_program(qtbot, tmp_path / "home")
    world.run(lambda desk: desk.guard.add_officer("Otra Persona Ficticia", Role.OFFICER, BETO))
    world.seal()
    world.run(lambda desk: desk.start("seguimiento"))
    program.window.activateWindow()
    program.go("relevo")
    wait(world)
    page = program.window.page("relevo")
    assert isinstance(page, HandoverPage)
    return program, world, page


def taken_over(program: Program, world: World) -> None:
    """The vault is open for who came, on the first page; the record bears three signatures."""
    assert program.is_open and program.desk is not None
    assert program.desk.officer.label == "Agente 02" and program.window.current == "inicio"
    desk = program.desk

    def records(_: object) -> list[tuple[Kind, int]]:
        return [
            (
                each.kind,
                len({one.keyid for one in dsse.parse(desk.log.envelope(each.instance_id)).signatures}),
            )
            for each in desk.log.records()
        ]

    told: list[list[tuple[Kind, int]]] = []
    program.ask(records, told.append)
    world.qtbot.waitUntil(lambda: bool(told), timeout=WAIT_MS)
    assert (Kind.HANDOVER, 3) in told[0]
    valid: list[bool] = []
    program.ask(lambda desk: desk.log.verify().ok, valid.append)
    world.qtbot.waitUntil(lambda: bool(valid), timeout=WAIT_MS)
    assert valid == [True]


def by_keyboard(page: HandoverPage, qtbot: QtBot) -> None:
    page.pending.checks["aviso"].setFocus(Qt.FocusReason.TabFocusReason)
    focused = QApplication.focusWidget
    for _ in range(40):  # Tab reaches the passphrase from the first box on
        if focused() is page.passphrase.editor:
            break
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
    assert focused() is page.passphrase.editor
    QTest.keyClicks(focused(), BETO)
    QTest.keyClick(focused(), Qt.Key.Key_Return)


def by_mouse(page: HandoverPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(next(iter(page.tiles.values())), Qt.MouseButton.LeftButton)
    page.passphrase.set_text(BETO)  # a passphrase is typed, whatever moves the pointer
    qtbot.mouseClick(page.take, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("way", [by_keyboard, by_mouse])
def test_the_guard_changes_and_both_have_signed(
    guarded: Guarded, qtbot: QtBot, way: Callable[[HandoverPage, QtBot], None]
) -> None:
    program, world, page = guarded
    assert page.pending.chosen == ("borrador", "envio")
    assert "Borradores abiertos: 1. Asientos por enviar:" in page.pending.detail.text()
    with qtbot.waitSignal(program.opened, timeout=WAIT_MS):
        way(page, qtbot)
    taken_over(program, world)
    program.close()


def test_drafts_go_along_only_where_it_is_asked(guarded: Guarded, qtbot: QtBot) -> None:
    program, world, page = guarded
    page.pending.give.setChecked(True)
    page.passphrase.set_text(BETO)
    with qtbot.waitSignal(program.opened, timeout=WAIT_MS):
        page.take.click()
    taken_over(program, world)
    drafts: list[tuple[str, ...]] = []
    program.ask(lambda desk: tuple(one.author for one in desk.log.drafts.list()), drafts.append)
    qtbot.waitUntil(lambda: bool(drafts), timeout=WAIT_MS)
    assert drafts == [("Agente 02",)]
    program.close()


def test_a_lock_in_a_draft_brings_back_who_wrote_it_and_nobody_else(guarded: Guarded, qtbot: QtBot) -> None:
    program, world, _ = guarded
    ana, beto = world.parts.vault.officers()

    def unlocked(officer_id: str, passphrase: str) -> str:
        with qtbot.waitSignal(program.locked, timeout=WAIT_MS):
            program.lock()
        with qtbot.waitSignal(program.opened, timeout=WAIT_MS):
            program.opening.unlock(officer_id, passphrase)
        wait(world)
        return str(program.window.current)

    program.go("formulario", {"draft": world.run(lambda desk: desk.log.drafts.list()[0].id)})
    wait(world)
    assert unlocked(beto.id, BETO) == "inicio"
    assert unlocked(ana.id, PASSPHRASE) == "formulario"
    program.close()


def test_a_wrong_passphrase_changes_nothing_and_says_so(guarded: Guarded, qtbot: QtBot) -> None:
    program, world, page = guarded
    page.passphrase.set_text("otra frase que no es la suya")
    page.take.click()
    qtbot.waitUntil(lambda: not page.problem.isHidden(), timeout=WAIT_MS)
    assert "No es la frase de Agente 02" in page.problem.words.plain()
    assert page.passphrase.text() == "" and program.is_open
    assert world.run(lambda desk: [each.kind for each in desk.log.records()]).count(Kind.HANDOVER) == 0
    program.close()


def test_what_lacks_is_said_before_anything_is_asked(guarded: Guarded) -> None:
    program, _, page = guarded
    page.take.click()
    assert "Falta la frase de quien entra." in words_of(page)
    page.pending.detail.set_text("")
    page.take.click()
    assert "Diga qué queda pendiente." in words_of(page)
    for check in page.pending.checks.values():
        check.setChecked(False)
    assert page.pending.detail.isHidden() and page.pending.complete()
    assert primary_buttons(page) == ["Tomar la guardia"]
    program.close()


def test_what_is_typed_does_not_outlive_a_lock(guarded: Guarded, qtbot: QtBot) -> None:
    program, _, page = guarded
    page.passphrase.set_text(BETO)
    with qtbot.waitSignal(program.locked, timeout=WAIT_MS):
        program.lock()
    assert BETO not in words_of(program.window)
    program.close()


def test_the_codes_are_those_of_the_form(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    world = open_world(qtbot, theme, tmp_path / "home")
    form = world.parts.shelf.form("relevo")
    choices = Session(form).question("/data/pendientes").choices
    assert {choice.name for choice in choices} == {NOTHING, *PENDING}
    world.close()


def test_one_officer_alone_is_told_how_to_have_another(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    world = open_world(qtbot, theme, tmp_path / "home")
    page = HandoverPage(world.services)
    qtbot.addWidget(page)
    page.show()
    page.arrive(None)
    wait(world)
    assert "Todavía hay una sola persona con acceso" in words_of(page)
    world.close()


def test_nothing_is_clipped(guarded: Guarded, tmp_path: Path) -> None:
    program, _, page = guarded
    theme = program.given.theme
    looks = (
        ("1366", 1.0, Mode.LIGHT),
        ("1024", 1.0, Mode.DARK),
        ("1366", 1.5, Mode.LIGHT),
        ("1366", 2.0, Mode.LIGHT),
    )
    for size, scale, mode in looks:
        found = shots.shoot(
            page,
            tmp_path / f"relevo-{size}-{scale}.png",
            theme,
            size=shots.SIZES[size],
            scale=scale,
            mode=mode,
        )
        assert found == []
    program.close()
