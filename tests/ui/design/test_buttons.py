"""Buttons, options and targets: names for screen readers, sizes, and what they do when they are off or busy."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.design.button import Button, LinkButton
from desktop.ui.design.check import Check
from desktop.ui.design.chip import Chip
from desktop.ui.design.option import Option, Tile
from tests.ui.design.showing import shown


def test_a_button_tells_words_as_name_and_key_as_description(theme, qtbot):
    button = Button(theme, "Emergencia", "bad", icon="siren", key="Ctrl+E")
    qtbot.addWidget(button)
    assert (button.accessibleName(), button.accessibleDescription()) == ("Emergencia", "Ctrl E")


def test_a_compact_button_keeps_its_name(theme, qtbot):
    button = Button(theme, "Bloquear", icon="lock", key="Ctrl+L")
    qtbot.addWidget(button)
    wide = button.sizeHint().width()
    button.set_compact(True)
    assert button.sizeHint().width() < wide
    assert (button.accessibleName(), button.toolTip()) == ("Bloquear", "Bloquear")


def test_an_unavailable_button_says_why_and_does_nothing(theme, qtbot):
    button = shown(qtbot, Button(theme, "Sellar"))
    presses = []
    button.clicked.connect(lambda: presses.append(1))
    button.set_off("Faltan dos respuestas")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert (presses, button.toolTip()) == ([], "Faltan dos respuestas")
    button.set_off("")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert presses == [1]


def test_enter_presses_what_has_the_focus_but_leaves_a_choice_to_the_page(theme, qtbot):
    chosen = Tile(theme, "map-pin", "Aguas Blancas", choice=True)
    parts = (
        Button(theme, "Siguiente"),
        LinkButton(theme, "Ver todo"),
        Tile(theme, "map-pin", "Empezar"),
        chosen,
    )
    page = shown(qtbot, QWidget())
    place = QVBoxLayout(page)
    presses = []
    for part in parts:
        place.addWidget(part)
        part.clicked.connect(lambda _=False, part=part: presses.append(part.accessibleName()))
        qtbot.keyClick(part, Qt.Key.Key_Return)
    assert presses == ["Siguiente", "Ver todo", "Empezar"]


def test_a_busy_button_shows_its_verb_and_cannot_be_pressed_twice(theme, qtbot):
    button = shown(qtbot, Button(theme, "Sellar", "primary"))
    presses = []
    button.clicked.connect(lambda: presses.append(1))
    button.set_busy("Sellando…")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert (presses, button.accessibleName()) == ([], "Sellando…")


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_targets_are_44_high_or_more(theme, qtbot, scale):
    theme.set_scale(scale)
    for widget in (
        Button(theme, "Seguir"),
        Chip(theme, "Niñez"),
        Check(theme, "No"),
        Option(theme, "1", "Sí"),
    ):
        qtbot.addWidget(widget)
        assert widget.sizeHint().height() >= 44


def test_an_option_tells_key_and_mark(theme, qtbot):
    option = shown(qtbot, Option(theme, "1", "Los tiene otra persona"))
    assert option.accessibleDescription() == "tecla 1, sin marcar"
    qtbot.mouseClick(option, Qt.MouseButton.LeftButton)
    assert option.accessibleDescription() == "tecla 1, marcado"


def test_an_option_grows_with_wrapped_words(theme, qtbot):
    option = Option(
        theme, "1", "Los documentos de todo el grupo los entrega y los retira siempre la misma persona"
    )
    qtbot.addWidget(option)
    assert option.heightForWidth(320) > option.heightForWidth(1200) == 47
