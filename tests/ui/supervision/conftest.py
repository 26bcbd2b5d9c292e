"""A real post behind the page of the supervisor."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.ui.design.theme import Theme
from tests.ui.log.world import World, open_world


@pytest.fixture
def world(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[World]:
    made = open_world(qtbot, theme, tmp_path / "home")
    yield made
    made.close()
    assert made.failed == []
