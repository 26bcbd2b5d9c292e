"""The text of a guide."""

from __future__ import annotations

from typing import Any

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
