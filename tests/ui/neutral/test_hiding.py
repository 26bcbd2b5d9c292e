"""*Ocultar*: a clock at once, back by PIN, locked without one, after three wrong ones, and in time."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.ui.neutral.new_pin import NewPin
from tests.ui.log.test_locking import opened_program
from tests.ui.log.world import PASSPHRASE, WAIT_MS, words_of

PIN, OTHER = "482915", "482916"


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path, monkeypatch):
    monkeypatch.setattr("desktop.ui.neutral.hiding.wait_after", lambda _wrong: 0.01)
    made, world = opened_program(qtbot, tmp_path / "home")
    made.world = world
    yield made
    made.close()


def set_pin(program, qtbot):
    done = []
    program.ask(lambda desk: desk.guard.set_pin(PIN), lambda _: done.append(True))
    qtbot.waitUntil(lambda: bool(done), timeout=WAIT_MS)


def hide(program, qtbot):
    program.hide()
    assert program.window.windowTitle() == "Reloj"
    qtbot.waitUntil(lambda: program.hiding._asked or not program.is_open, timeout=WAIT_MS)


def type_pin(program, qtbot, pin):
    page = program.hiding.page
    qtbot.keyClick(page, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page._pin.isVisible() and page._pin.isEnabled(), timeout=WAIT_MS)
    page._pin.clear()
    qtbot.keyClicks(page._pin, pin)


def test_with_a_pin_the_same_page_comes_back_and_nothing_was_locked(program, qtbot):
    set_pin(program, qtbot)
    program.go("recursos")
    before = program.window.page("recursos")
    hide(program, qtbot)
    assert program.is_open
    type_pin(program, qtbot, PIN)
    qtbot.waitUntil(lambda: program.hiding.page is None, timeout=WAIT_MS)
    assert program.is_open and not program.window.covered
    assert program.window.page("recursos") is before
    assert program.given.idle._timer.isActive()


def test_without_a_pin_the_vault_is_locked_behind_the_clock(program, qtbot):
    with qtbot.waitSignal(program.locked, timeout=WAIT_MS):
        program.hide()
    assert not program.is_open
    page = program.hiding.page
    assert page is not None and page.isVisible() and program.window.windowTitle() == "Reloj"
    qtbot.keyClick(page, Qt.Key.Key_Space)
    assert program.hiding.page is None and program.covers.page.isVisible()


@pytest.mark.parametrize("covers", [("hide",), ("show_help",), ("show_help", "hide")])
def test_locked_behind_a_cover_the_officer_comes_back_to_the_same_field(program, qtbot, covers):
    program.go("deteccion", {"start": "deteccion"})
    page = program.window.page("deteccion")
    qtbot.waitUntil(lambda: page.bench is not None, timeout=WAIT_MS)
    page.bench.go_to("/data/comienzo/lugar")
    qtbot.keyClicks(program.window.focusWidget(), "cabina")
    with qtbot.waitSignal(program.locked, timeout=WAIT_MS):
        for cover in covers:
            getattr(program, cover)()
        program.lock()
    with qtbot.waitSignal(program.opened, timeout=WAIT_MS):
        program.opening.unlock(program.world.parts.vault.officers()[0].id, PASSPHRASE)
    page = program.window.page("deteccion")
    qtbot.waitUntil(lambda: page.bench is not None, timeout=WAIT_MS)
    assert page.bench.form.cursor()["ref"] == "/data/comienzo/lugar"


@pytest.mark.parametrize("cover", ["hide", "help"])
def test_what_is_typed_after_coming_back_is_kept_too(program, qtbot, cover):
    set_pin(program, qtbot)
    program.go("deteccion", {"start": "deteccion"})
    page = program.window.page("deteccion")
    qtbot.waitUntil(lambda: page.bench is not None, timeout=WAIT_MS)
    page.bench.go_to("/data/comienzo/lugar")
    qtbot.keyClicks(program.window.focusWidget(), "cabina")
    if cover == "hide":
        hide(program, qtbot)
        type_pin(program, qtbot, PIN)
        qtbot.waitUntil(lambda: program.hiding.page is None, timeout=WAIT_MS)
    else:
        program.show_help()
        qtbot.keyClick(program.window.focusWidget(), Qt.Key.Key_Escape)
    assert not program.window.covered
    qtbot.keyClicks(program.window.focusWidget(), " dos")
    with qtbot.waitSignal(program.locked, timeout=WAIT_MS):
        program.lock()
    with qtbot.waitSignal(program.opened, timeout=WAIT_MS):
        program.opening.unlock(program.world.parts.vault.officers()[0].id, PASSPHRASE)
    page = program.window.page("deteccion")
    qtbot.waitUntil(lambda: page.bench is not None, timeout=WAIT_MS)
    assert page.bench.session.value("/data/comienzo/lugar") == "cabina dos"


def test_a_practice_case_waits_behind_the_clock(program, qtbot):
    set_pin(program, qtbot)
    program.go("practica")
    page = program.window.page("practica")
    qtbot.keyClick(next(iter(page._rows.values())), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.bench is not None, timeout=WAIT_MS)
    hide(program, qtbot)
    type_pin(program, qtbot, PIN)
    qtbot.waitUntil(lambda: program.hiding.page is None, timeout=WAIT_MS)
    assert page.bench is not None


def test_three_wrong_pins_lock_and_the_clock_stays(program, qtbot):
    set_pin(program, qtbot)
    hide(program, qtbot)
    for turn in range(2):
        type_pin(program, qtbot, OTHER)
        left = 2 - turn
        qtbot.waitUntil(lambda left=left: f"{left}" in program.hiding.page._said.text(), timeout=WAIT_MS)
        assert program.is_open
    with qtbot.waitSignal(program.locked, timeout=WAIT_MS):
        type_pin(program, qtbot, OTHER)
    assert program.hiding.page.isVisible() and not program.hiding.page._pin.isVisible()


def test_the_vault_is_locked_when_the_time_is_over(program, qtbot):
    set_pin(program, qtbot)
    hide(program, qtbot)
    assert program.hiding._time.interval() == 600_000
    with qtbot.waitSignal(program.locked, timeout=WAIT_MS):
        program.hiding._time.timeout.emit()
    assert program.hiding.page.isVisible()


@pytest.mark.parametrize("moved_s", [601, -60])
def test_a_machine_that_slept_or_whose_clock_was_set_back_does_not_come_back_by_pin(
    program, qtbot, monkeypatch, moved_s
):
    set_pin(program, qtbot)
    hide(program, qtbot)
    later = program.hiding._since + timedelta(seconds=moved_s)
    monkeypatch.setattr(type(program.given.clock), "now", lambda _: later)
    with qtbot.waitSignal(program.locked, timeout=WAIT_MS):
        qtbot.keyClick(program.hiding.page, Qt.Key.Key_Space)


def test_help_answers_over_the_clock_and_a_toast_does_not(program, qtbot):
    set_pin(program, qtbot)
    hide(program, qtbot)
    program.window.show_toast("texto ficticio")
    assert "texto ficticio" not in words_of(program.window)
    program.show_help()
    assert program.covers.help is not None and program.covers.help.isVisible()
    program.covers.hide_help()
    assert program.hiding.page.isVisible()


def test_the_program_can_be_unlocked_after_hiding_and_hidden_again(program, qtbot):
    with qtbot.waitSignal(program.locked, timeout=WAIT_MS):
        program.hide()
    qtbot.keyClick(program.hiding.page, Qt.Key.Key_Space)
    with qtbot.waitSignal(program.opened, timeout=WAIT_MS):
        program.opening.unlock(program.world.parts.vault.officers()[0].id, PASSPHRASE)
    assert not program.window.covered
    program.hide()
    assert program.window.windowTitle() == "Reloj"


def test_a_pin_is_chosen_in_the_preferences_and_asked_twice(program, qtbot):
    dialog = NewPin(program.services, program.window)
    dialog.open()
    for first, again, kept in ((PIN, OTHER, False), ("123456", "123456", False), (PIN, PIN, True)):
        dialog._first.set_text(first)
        dialog._again.set_text(again)
        dialog.accept()
        program.world.rest()
        qtbot.waitUntil(lambda kept=kept: dialog.isHidden() is kept, timeout=WAIT_MS)
    hide(program, qtbot)
    type_pin(program, qtbot, PIN)
    qtbot.waitUntil(lambda: program.hiding.page is None, timeout=WAIT_MS)
