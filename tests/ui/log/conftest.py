"""A real post behind the log page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QSize
from pytestqt.qtbot import QtBot

from desktop.ui.design.theme import Theme
from desktop.ui.log.page import LogPage
from tests.ui.log.world import World, open_world, settle

WIDE = QSize(1250, 570)


@pytest.fixture
def world(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[World]:
    before = QLocale()
    QLocale.setDefault(QLocale("es_AR"))
    made = open_world(qtbot, theme, tmp_path / "home")
    yield made
    made.close()
    QLocale.setDefault(before)
    assert made.failed == []


@pytest.fixture
def opened(world: World, qtbot: QtBot) -> Callable[..., LogPage]:
    """Show the page as the window does."""

    def show(argument: object = None, size: QSize = WIDE) -> LogPage:
        page = LogPage(world.services)
        qtbot.addWidget(page)
        page.resize(size)
        page.show()
        qtbot.waitExposed(page)
        page.activateWindow()
        page.arrive(argument)
        settle(world)
        return page

    return show
