"""Fields: what is missing, what was typed, what is hidden."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from desktop.ui.design.field import AreaEdit, Choice, Field, PassphraseField
from desktop.ui.design.search_box import SearchBox
from tests.ui.design.showing import shown


def test_a_field_says_what_is_missing_in_place_of_its_help(theme, qtbot):
    field = Field(theme, "Número de trámite", help="Se lo dan al avisar")
    qtbot.addWidget(field)
    field.set_error("Falta el número.")
    assert (field.below.text(), field.editor.accessibleDescription()) == (
        "Falta el número.",
        "Falta el número.",
    )
    field.set_error("")
    assert field.below.text() == "Se lo dan al avisar"


def test_a_field_tells_typing_but_not_what_the_program_writes(theme, qtbot):
    for editor in (None, AreaEdit(theme)):
        field = shown(qtbot, Field(theme, "Nota", editor))
        heard = []
        field.changed.connect(heard.append)
        field.set_text("del programa")
        qtbot.keyClicks(field.editor, "x")
        assert len(heard) == 1
        assert field.editor.accessibleName() == "Nota"


def test_a_choice_gives_its_value_and_ignores_the_wheel(theme, qtbot):
    field = Field(theme, "Modalidad", Choice(theme, (("laboral", "Laboral"), ("sexual", "Sexual"))))
    qtbot.addWidget(field)
    field.set_text("sexual")
    assert field.text() == "sexual"
    assert isinstance(field.editor, QComboBox)
    assert field.editor.currentText() == "Sexual"


def test_a_passphrase_is_hidden_until_asked_and_hidden_again_when_forgotten(theme, qtbot):
    field = PassphraseField(theme, "Frase")
    qtbot.addWidget(field)
    field.set_text("cuatro palabras sueltas")
    assert field.editor.displayText() != field.text()
    field._show.setChecked(True)
    assert field.editor.displayText() == field.text()
    field.forget()
    field.set_text("otra")
    assert field.editor.displayText() != "otra"


def test_the_search_box_follows_typing_and_goes_down_into_the_list(theme, qtbot):
    box = shown(qtbot, SearchBox(theme, "Buscar", bind=False))
    heard = []
    box.searched.connect(heard.append)
    qtbot.keyClicks(box.edit, "ni")
    with qtbot.waitSignal(box.down_requested):
        qtbot.keyClick(box.edit, Qt.Key.Key_Down)
    qtbot.keyClick(box.edit, Qt.Key.Key_Escape)
    assert heard == ["n", "ni", ""]
