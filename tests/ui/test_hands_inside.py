"""Bitácora, Supervisión and Ajustes by keyboard alone and by mouse alone, in the whole program on a real vault."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop.incidents.records import Record
from desktop.incidents.statement import Kind
from desktop.ui.design.dialog import Dialog
from desktop.ui.log.page import LogPage
from desktop.ui.preferences.officers import NewPassphrase
from desktop.ui.preferences.page import PreferencesPage
from desktop.ui.supervision.page import SupervisionPage
from tests.ui import shots
from tests.ui.hands import ANA, WAIT_MS, Hands, start_program
from tests.ui.log.test_acts import rectify
from tests.ui.log.world import World

NEW = "paraguas quinta bandera molino"
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def inside(qtbot: QtBot, tmp_path: Path) -> tuple[Hands, World]:
    """The open program, unlocked by keys."""
    program, parts = start_program(qtbot, tmp_path / "home")
    hands = Hands(program, qtbot)
    hands.type(ANA)
    hands.press(Qt.Key.Key_Return)
    hands.until_open()
    assert program.services is not None
    yield hands, World(qtbot, parts, program.given.tasks, program.services, program.sending)
    program.close()


def page(hands: Hands, page_id: str) -> QWidget:
    assert hands.program.window.current == page_id
    return hands.program.window.page(page_id)


def open_dialog(hands: Hands) -> QDialog:
    [dialog] = [each for each in hands.program.window.findChildren(Dialog) if each.isVisible()]
    return dialog


def to_page(hands: Hands, page_id: str) -> QWidget:
    """Go to a page by keys: its place in the rail has one, or Tab and the arrows lead to it."""
    order = hands.program.window._rail.order
    place = order.index(page_id)
    if place < 9:
        hands.press(Qt.Key(Qt.Key.Key_1.value + place), CTRL)
    else:
        here = hands.program.window.current
        hands.tab_to(hands.program.window._rail._items[here])
        for _ in range(place - order.index(here)):
            hands.press(Qt.Key.Key_Down)
        hands.press(Qt.Key.Key_Space)
    hands.rest()
    return page(hands, page_id)


def corrected(world: World) -> tuple[Record, Record]:
    first = world.seal()
    return first, rectify(world, first, "cabina 2", "cabina 3")


def test_a_correction_is_found_and_compared_by_keyboard_alone(inside: tuple[Hands, World]) -> None:
    hands, world = inside
    first, second = corrected(world)
    shown = to_page(hands, "bitacora")
    assert isinstance(shown, LogPage)
    hands.press(Qt.Key.Key_F, CTRL)
    hands.type(second.number)
    hands.qtbot.waitUntil(lambda: shown.side.list.model().count == 1, timeout=WAIT_MS)
    hands.rest()
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Return)
    hands.rest()
    assert shown.detail.shown is not None and shown.detail.shown.record.number == second.number
    hands.press(Qt.Key.Key_C, CTRL | SHIFT)
    hands.rest()
    dialog = open_dialog(hands)
    assert first.number in " ".join(each.text() for each in dialog.findChildren(type(dialog._frame.go)))
    hands.press(Qt.Key.Key_Escape)
    hands.rest()
    hands.tab_to(hands.button("Rectificar"))
    hands.press(Qt.Key.Key_Space)
    hands.rest()
    assert hands.program.window.current == "formulario"


def test_a_record_is_opened_and_followed_up_by_mouse_alone(inside: tuple[Hands, World]) -> None:
    hands, world = inside
    first = world.seal()
    hands.click(hands.button("Bitácora"))
    hands.rest()
    shown = page(hands, "bitacora")
    assert isinstance(shown, LogPage)
    listed = shown.side.list
    row = listed.visualRect(listed.model().index_of(first.instance_id))
    hands.click(listed.viewport(), row.center())
    hands.rest()
    assert shown.detail.shown is not None and shown.detail.shown.record.number == first.number
    hands.click(hands.button("Agregar seguimiento"))
    hands.rest()
    assert hands.program.window.current == "formulario"


def supervision(hands: Hands) -> SupervisionPage:
    hands.rest()
    shown = page(hands, "supervision")
    assert isinstance(shown, SupervisionPage)
    hands.qtbot.waitUntil(lambda: shown.table.trail.rowCount() > 0, timeout=WAIT_MS)
    hands.rest()
    return shown


def notes(world: World) -> int:
    return world.run(lambda desk: [each.kind for each in desk.log.records()].count(Kind.NOTE))


def test_the_supervisor_leaves_a_note_and_opens_a_deed_by_keyboard_alone(
    inside: tuple[Hands, World],
) -> None:
    hands, world = inside
    record = world.seal()
    to_page(hands, "ajustes")
    hands.tab_to(hands.button("Supervisión: apartados y quién hizo qué"))
    hands.press(Qt.Key.Key_Space)
    shown = supervision(hands)
    hands.tab_to(shown.number.editor)
    hands.type(record.number)
    hands.tab_to(shown.text.editor)
    hands.type("Ejemplo de ficcion")
    hands.tab_to(shown.leave)
    hands.press(Qt.Key.Key_Space)
    hands.qtbot.waitUntil(lambda: notes(world) == 1, timeout=WAIT_MS)
    hands.rest()
    hands.tab_to(shown.table)
    hands.press(Qt.Key.Key_Home, CTRL)
    hands.press(Qt.Key.Key_Return)
    hands.rest()
    assert hands.program.window.current == "bitacora"


def test_the_supervisor_keeps_a_draft_open_by_mouse_alone(inside: tuple[Hands, World]) -> None:
    hands, world = inside
    world.run(lambda desk: desk.start("rectificacion"))
    world.run(
        lambda desk: desk.statistics._database.execute(
            "UPDATE draft SET created = '2020-01-01T00:00:00+00:00'"
        )
    )
    hands.click(hands.button("Ajustes"))
    hands.rest()
    hands.click(hands.button("Supervisión: apartados y quién hizo qué"))
    shown = supervision(hands)
    hands.click(hands.button("Dejarlo abierto 30 días más…", shown))
    dialog = open_dialog(hands)
    hands.type("espera una respuesta ficticia")
    hands.click(hands.button("Dejarlo abierto", dialog))
    hands.qtbot.waitUntil(lambda: notes(world) == 1, timeout=WAIT_MS)


@pytest.mark.parametrize("way", ["keyboard", "mouse"])
def test_the_passphrase_is_changed_and_opens_the_vault(inside: tuple[Hands, World], way: str) -> None:
    hands, _ = inside
    if way == "keyboard":
        to_page(hands, "ajustes")
        hands.tab_to(hands.button("Cambiar mi frase"))
        hands.press(Qt.Key.Key_Space)
    else:
        hands.click(hands.button("Ajustes"))
        hands.click(hands.button("Cambiar mi frase"))
    dialog = open_dialog(hands)
    assert isinstance(dialog, NewPassphrase)
    for field, words in ((dialog._old, ANA), (dialog._new, NEW), (dialog._again, NEW)):
        hands.tab_to(field.editor) if way == "keyboard" else hands.click(field.editor)
        hands.type(words)
    if way == "keyboard":
        hands.press(Qt.Key.Key_Return)
    else:
        hands.click(hands.button("Cambiar", dialog))
    hands.qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=WAIT_MS)
    hands.press(Qt.Key.Key_L, CTRL)
    hands.qtbot.waitUntil(lambda: not hands.program.is_open, timeout=WAIT_MS)
    shots.settle()
    hands.type(NEW)
    hands.press(Qt.Key.Key_Return)
    hands.until_open()


def test_size_and_colours_change_by_keyboard_alone(inside: tuple[Hands, World]) -> None:
    hands, _ = inside
    shown = to_page(hands, "ajustes")
    assert isinstance(shown, PreferencesPage)
    hands.tab_to(shown._mode.editor)
    hands.press(Qt.Key.Key_Down)
    hands.tab_to(shown._scale.editor)
    hands.press(Qt.Key.Key_Down)
    current = hands.program.preferences.current
    assert (current.mode, current.scale) == ("dark", 1.25)
    hands.program.preferences.change(mode="light", scale=1.0)
