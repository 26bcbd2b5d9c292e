"""What the page shows anew keeps the focus: it never falls to the search box of the window."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from desktop.ui.design.theme import Theme
from desktop.ui.home.click_row import ClickRow
from desktop.ui.home.page import HomePage
from tests.ui.log.world import EMERGENCY, button, open_world, settle


def test_showing_the_page_anew_leaves_the_focus_on_the_next_step_and_on_a_row(
    qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    world = open_world(qtbot, theme, tmp_path / "home")
    world.seal(EMERGENCY)
    page = HomePage(world.services)
    qtbot.addWidget(page)
    page.show()
    page.arrive(None)
    settle(world)
    button(page, "Ver el hecho").setFocus()
    page.arrive(None)
    settle(world)
    assert page.focusWidget() is button(page, "Ver el hecho")
    last = page._going_on.findChildren(ClickRow)[-1]
    said = last.accessibleName()
    last.setFocus()
    page.arrive(None)
    settle(world)
    focused = page.focusWidget()
    assert isinstance(focused, ClickRow)
    assert focused is not last
    assert focused.accessibleName() == said
