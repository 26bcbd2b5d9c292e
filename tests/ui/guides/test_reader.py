"""The text of a guide."""

from __future__ import annotations

from typing import Any

from PySide6.QtGui import QTextBlock, QTextCursor

from desktop.content.library import Library
from desktop.paths import resource
from desktop.ui.design.theme import Theme
from desktop.ui.guides.reader import GuideReader
from tests.ui import shots


def test_a_long_guide_opens_at_its_top(theme: Theme, qtbot: Any) -> None:
    guide = max(Library(resource()).guides, key=lambda page: len(page.markdown))
    reader = GuideReader(theme)
    qtbot.addWidget(reader)
    reader.resize(600, 400)
    reader.show_page(guide)
    reader.show()
    shots.settle()
    assert reader.verticalScrollBar().maximum() > 1000
    assert reader.verticalScrollBar().value() == 0


def test_a_bullet_keeps_off_the_words_and_their_lines_stand_under_each_other(
    theme: Theme, qtbot: Any
) -> None:
    reader = GuideReader(theme)
    qtbot.addWidget(reader)
    reader.resize(420, 400)
    reader.show_page(next(page for page in Library(resource()).guides if "\n- " in page.markdown))
    reader.show()
    shots.settle()
    items = [block for block in _blocks(reader) if block.textList() and block.layout().lineCount() > 1]
    assert items
    for block in items:
        second = block.layout().lineAt(1).textStart()
        assert block.text().startswith("\u00a0\u00a0")
        assert abs(_left(reader, block, 2) - _left(reader, block, second)) <= 1


def _blocks(reader: GuideReader) -> list[QTextBlock]:
    found, block = [], reader.document().begin()
    while block.isValid():
        found.append(block)
        block = block.next()
    return found


def _left(reader: GuideReader, block: QTextBlock, at: int) -> int:
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + at)
    return reader.cursorRect(cursor).left()
