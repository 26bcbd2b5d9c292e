"""Labels, sentences and keys: what comes from outside is shown as text, and keys as they stand on the keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.ui.design.card import Card, PageHead, WorkHead, column
from desktop.ui.design.chip import Chip
from desktop.ui.design.flow import Flow
from desktop.ui.design.keycap import key_words
from desktop.ui.design.text import Link, Sentence, Strong, Text
from tests.ui import shots
from tests.ui.design.showing import shown


def test_a_label_shows_markup_from_outside_as_text(theme, qtbot):
    label = Text(theme, "<b>Puesto</b>")
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText


def test_a_sentence_escapes_what_comes_from_outside(theme, qtbot):
    sentence = Sentence(theme, (Strong("<i>x</i>"), "<img src=x>", Link("<a>", '"><b>')))
    qtbot.addWidget(sentence)
    assert "<i>" not in sentence.text()
    assert "<img" not in sentence.text()
    assert '"><b>' not in sentence.text()
    assert sentence.accessibleName() == "<i>x</i><img src=x><a>"


def test_tab_chooses_each_link_at_once_and_leaves_the_sentence_both_ways(theme, qtbot):
    page = QWidget()
    place = column(parent=page)
    before, after = Chip(theme, "Antes"), Chip(theme, "Después")
    alone, two = Sentence(theme, (Link("uno"),)), Sentence(theme, ("y ", Link("dos"), " o ", Link("tres")))
    for part in (before, alone, two, after):
        place.addWidget(part)
    with qtbot.waitActive(shown(qtbot, page)):
        page.activateWindow()
    before.setFocus()
    chosen: list[str] = []
    for key in [Qt.Key.Key_Tab] * 4 + [Qt.Key.Key_Backtab] * 4:
        qtbot.keyClick(page.focusWidget(), key)
        focused = page.focusWidget()
        chosen.append(focused.selectedText() if isinstance(focused, Sentence) else focused.text())
    assert chosen == ["uno", "dos", "tres", "Después", "tres", "dos", "uno", "Antes"]


@pytest.mark.parametrize(
    ("sequence", "words"),
    [
        ("Ctrl+Return", "Ctrl Entrar"),
        ("Shift+F6", "Mayús F6"),
        ("Alt+PgUp", "Alt RePág"),
        ("Ctrl++", "Ctrl +"),
    ],
)
def test_keys_are_written_as_on_the_keyboard_of_the_post(sequence, words):
    assert key_words(sequence) == words


def test_a_flow_goes_on_in_the_next_line(theme, qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = Flow(gap=8, parent=holder)
    for words in ("Alojamiento esta noche", "Abogado", "Niñez", "Intérprete"):
        flow.addWidget(Chip(theme, words))
    holder.show()
    assert flow.heightForWidth(250) >= 2 * 44 + 8
    assert flow.heightForWidth(2000) == 44


def test_heads_fold_before_anything_is_cut(theme, qtbot):
    holder = shown(qtbot, QWidget(), 900, 200)
    layout = column(parent=holder)
    head = WorkHead(theme, "Detección temprana", "Hecho ABL-2026-A-00147")
    page = PageHead(theme, "Envíos", "Siguen solos, aunque cierre o bloquee Vigía")
    layout.addWidget(head)
    layout.addWidget(page)
    shots.settle()
    assert head.code.isVisible() and page.note.isVisible()
    holder.resize(300, 200)
    shots.settle()
    assert not head.code.isVisible() and not page.note.isVisible()
    assert shots.clipped(holder) == []


def test_a_card_is_named_by_its_heading(theme, qtbot):
    card = Card(theme, "Estado del puesto")
    qtbot.addWidget(card)
    assert card.accessibleName() == "Estado del puesto"
