"""A real post behind the log page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from desktop.ui.design.theme import Theme
from tests.ui.log.world import World, open_world


@pytest.fixture
def world(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[World]:
    before = QLocale()
    QLocale.setDefault(QLocale("es_AR"))
    made = open_world(qtbot, theme, tmp_path / "home")
    yield made
    made.close()
    QLocale.setDefault(before)
    assert made.failed == []
