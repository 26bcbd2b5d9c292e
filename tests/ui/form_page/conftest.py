"""A machine with one officer, for the page that opens any form."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop.ui.design.theme import Theme
from tests.ui.form_page.world import FormWorld


@pytest.fixture
def world(tmp_path: Path, theme: Theme, qtbot: Any) -> Iterator[FormWorld]:
    made = FormWorld(tmp_path / "data", theme, qtbot)
    made.open()
    yield made
    made.close()
    assert made.failures == []
