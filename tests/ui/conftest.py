"""Tests of the windows run offscreen, with the program's own fonts and look."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QEvent, QLocale
from PySide6.QtWidgets import QApplication

from desktop.ui.design.theme import Theme
from desktop.ui.design.tokens import Mode
from desktop.ui.garbage import Collector


@pytest.fixture(autouse=True)
def _argentina() -> None:
    """Days, months and numbers as at the post, whatever the machine of the tests speaks."""
    QLocale.setDefault(QLocale("es_AR"))


@pytest.fixture(scope="session", autouse=True)
def _collector(qapp: QApplication) -> None:
    """As in the program: a background thread that collected would end widgets."""
    Collector.of(qapp)


@pytest.fixture(scope="module", autouse=True)
def _windows_end(qapp: QApplication) -> Iterator[None]:
    """Take down the windows a module leaves: each later change of look would restyle them all."""
    yield
    for window in qapp.topLevelWidgets():
        window.close()
        window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()


@pytest.fixture(scope="session")
def session_theme(qapp: QApplication) -> Theme:
    return Theme(qapp)


@pytest.fixture
def theme(session_theme: Theme) -> Iterator[Theme]:
    """The look in force, light and at 100 % again after each test."""
    yield session_theme
    session_theme.reduced_motion = False
    session_theme.set_mode(Mode.LIGHT)
    session_theme.set_scale(1.0)
    session_theme.set_width(1366)
