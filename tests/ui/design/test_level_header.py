"""The head of the level says whole why there is none, and takes no more height than its words."""

from __future__ import annotations

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.design.level_header import LevelHeader
from desktop.ui.design.theme import Theme
from tests.ui.shots import settle

WHY_NOT = "Falta responder se tem menos de 18 anos, revisar a observação, revisar os documentos"
NARROW, WIDE = 293, 1230


def shown(qtbot: QtBot, theme: Theme, width: int) -> tuple[QWidget, LevelHeader]:
    holder = QWidget()
    qtbot.addWidget(holder)
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    header = LevelHeader(theme)
    layout.addWidget(header)
    layout.addStretch(1)
    holder.resize(width, 400)
    holder.show()
    settle()
    return holder, header


def test_what_does_not_fit_in_a_line_wraps_and_gives_its_height_back(qtbot: QtBot, theme: Theme) -> None:
    holder, header = shown(qtbot, theme, NARROW)
    header.show_level(2, "Nivel 2 de 4")
    settle()
    one_line = header.height()
    header.show_level(None, WHY_NOT)
    settle()
    line = QFontMetrics(theme.font("small"))
    lines = -(-line.horizontalAdvance(WHY_NOT) // header._room())  # at least
    assert lines > 1
    assert header.height() >= QFontMetrics(theme.font("title")).height() + lines * line.height()
    header.show_level(2, "Nivel 2 de 4")
    settle()
    assert header.height() == one_line
    header.show_level(None, WHY_NOT)
    holder.resize(WIDE, 400)
    settle()
    assert header.height() == one_line


def test_without_a_level_the_empty_bars_yield_to_the_words(qtbot: QtBot, theme: Theme) -> None:
    _, header = shown(qtbot, theme, NARROW)
    header.show_level(None, WHY_NOT)
    without = header._room()
    header.show_level(None, "Nada marcado")
    beside = header._room()
    header.show_level(4, WHY_NOT)
    assert without > beside > header._room()
