"""The page of guides."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop.ui.design.theme import Theme
from desktop.ui.guides.page import PAGE
from tests.ui.resources.world import PageWorld


@pytest.fixture
def world(tmp_path: Path, theme: Theme, qtbot: Any) -> Iterator[PageWorld]:
    made = PageWorld(tmp_path / "data", theme, qtbot, PAGE)
    made.settle()
    yield made
    made.close()
    assert made.failures == []
