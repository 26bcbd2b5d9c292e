"""The keys of the window, from anywhere in it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from desktop.ui.pages import Page, page_keys
from desktop.ui.shell.window import Window
from tests.ui import shots
from tests.ui.shell.sample import NAMES, NOW, SamplePage


def test_ctrl_and_a_digit_go_to_a_page(window, qtbot):
    with qtbot.waitSignal(window.page_chosen) as told:
        qtbot.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert told.args == ["bitacora"]
    assert window.current == "bitacora"


def test_alt_left_goes_back(window, qtbot):
    window.show_page("guias")
    window.show_page("envios")
    qtbot.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.current == "guias"


@pytest.mark.parametrize(
    ("key", "modifier", "signal"),
    [
        (Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier, "help_requested"),
        (Qt.Key.Key_F12, Qt.KeyboardModifier.NoModifier, "hide_requested"),
        (Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier, "lock_requested"),
    ],
)
def test_help_hide_and_lock_have_their_keys_everywhere(window, qtbot, key, modifier, signal):
    page = window.show_page("inicio")
    page.edit.setFocus()
    with qtbot.waitSignal(getattr(window, signal)):
        qtbot.keyClick(page.edit, key, modifier)


def test_escape_twice_quickly_hides_and_once_does_not(window, qtbot):
    page = window.show_page("inicio")
    page.edit.setFocus()
    asked = []
    window.hide_requested.connect(lambda: asked.append(1))
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert asked == []
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert asked == [1]


@pytest.mark.parametrize(
    ("key", "what"), [(Qt.Key.Key_N, "deteccion"), (Qt.Key.Key_R, "control"), (Qt.Key.Key_I, "inspeccion")]
)
def test_something_can_be_started_from_anywhere(window, qtbot, key, what):
    with qtbot.waitSignal(window.start_requested) as told:
        qtbot.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
    assert told.args == [what]


def test_ctrl_k_and_the_box_in_the_header_open_search_and_commands(window, qtbot):
    with qtbot.waitSignal(window.search_requested):
        qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(window.search_requested):
        qtbot.mouseClick(window._header.search, Qt.MouseButton.LeftButton)


def test_ctrl_enter_takes_the_one_next_step(window, qtbot):
    page = window.show_page("envios")
    qtbot.keyClick(page.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert page.presses == ["envios"]


def test_f6_walks_through_the_regions_and_back(window, qtbot):
    page = window.show_page("inicio")
    page.edit.setFocus()
    visited = []
    for _ in range(4):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_F6)
        focused = window.focusWidget()
        visited.append(next(name for name, region in (("header", window._header), ("rail", window._rail),
                       ("page", page), ("strip", window._strip)) if region.isAncestorOf(focused)))  # fmt: skip
    assert visited == ["strip", "header", "rail", "page"]
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert window._rail.isAncestorOf(window.focusWidget())


def test_text_size_has_its_keys(window, theme, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert theme.scale == 1.25
    qtbot.keyClick(window, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert theme.scale == 1.125
    qtbot.keyClick(window, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert theme.scale == 1.0


def test_saving_answers_that_it_is_saved(window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert window._toast.words.text() == "Ya está guardado"
    assert window._toast.isVisible()


def test_ajustes_has_a_key_where_the_digits_end_and_shows_it(theme, qtbot):
    names = [
        *NAMES[:-1],
        ("practica", "Práctica", "graduation-cap"),
        ("ayuda", "Ayuda", "circle-help"),
        NAMES[-1],
    ]
    pages = [
        Page(page_id, title, icon, lambda services, name=page_id: SamplePage(services, name), group)
        for page_id, title, icon in names
        for group in ["bottom" if page_id in ("practica", "ayuda", "ajustes") else "main"]
    ]
    assert list(page_keys(pages).values()) == [*(f"Ctrl+{number}" for number in range(1, 10)), "Ctrl+,"]
    made = Window(theme, pages, theme, lambda: NOW)
    qtbot.addWidget(made)
    made.show_page("inicio")
    made.show()
    made.activateWindow()
    shots.settle()
    qtbot.keyClick(made, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    assert made.current == "ajustes"
    assert made._rail._items["ajustes"].toolTip() == "Ajustes · Ctrl ,"
