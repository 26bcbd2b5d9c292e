"""At text 200 % the first question of a case is shown from its first line, and nothing said is cut."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, QRect
from pytestqt.qtbot import QtBot

from desktop.ui.practice.page import PracticePage
from tests.ui.hands import ANA, Hands, start_program
from tests.ui.shots import settle


def test_the_first_question_of_a_case_is_whole_at_text_200(qtbot: QtBot, tmp_path: Path) -> None:
    program, parts = start_program(qtbot, tmp_path / "home")
    hands = Hands(program, qtbot)
    program.opening.unlock(parts.vault.officers()[0].id, ANA)
    hands.until_open()
    program.window.resize(1366, 697)
    program.given.theme.set_scale(2.0)
    program.go("practica")
    hands.rest()
    page = program.window.page("practica")
    assert isinstance(page, PracticePage)
    page.start(parts.library.practice.all[0])
    qtbot.waitUntil(lambda: page.bench is not None)
    page.reading.read.emit()
    settle()
    bench = page.bench
    assert bench is not None
    focused = program.window.focusWidget()
    assert focused is not None and bench.form.isAncestorOf(focused)
    row = bench.form._row_of(focused)
    assert row is not None and row.widget is not None
    view = bench.form.viewport()
    assert view.rect().contains(QRect(row.widget.mapTo(view, QPoint(0, 0)), row.widget.size()))
    assert bench.head.saved.toolTip() == ""  # it tells the whole where words are cut
    program.given.theme.set_scale(1.0)
    program.close()
