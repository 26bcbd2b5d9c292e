"""Forms in windows that are never seen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QLocale

from tests.ui.forms.screen import Screen


@pytest.fixture(autouse=True)
def locale() -> Iterator[None]:
    """The screen speaks Argentine Spanish, and what was before again after each test."""
    before = QLocale()
    QLocale.setDefault(QLocale("es_AR"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def screen(qtbot: Any, theme: Any) -> Callable[..., Screen]:
    """Put a form, written as tables, on the screen."""
    return lambda tables, **options: Screen(qtbot, theme, tables, **options)
