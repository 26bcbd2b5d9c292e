"""The page of the post's own contacts over a real vault."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop.ui.contacts.page import PAGE
from desktop.ui.design.theme import Theme
from tests.ui.resources.world import PageWorld


@pytest.fixture
def world(tmp_path: Path, theme: Theme, qtbot: Any) -> Iterator[PageWorld]:
    made = PageWorld(tmp_path, theme, qtbot, PAGE)
    yield made
    made.close()
