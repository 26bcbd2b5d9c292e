"""A machine with one officer, for practice."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop.ui.design.theme import Theme
from tests.ui.detection.world import World


@pytest.fixture
def world(tmp_path: Path, theme: Theme, qtbot: Any) -> Iterator[World]:
    made = World(tmp_path / "data", theme, qtbot)
    made.open()
    yield made
    made.close()
    assert made.failures == []
