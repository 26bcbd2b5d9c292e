"""Tests of the windows run offscreen, with the program's own fonts and look."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator
from threading import current_thread, main_thread
from types import ModuleType
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QEvent, QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.design.theme import Theme
from desktop.ui.design.tokens import Mode
from desktop.ui.garbage import Collector

PATIENCE_MS = 30_000


class PatientBot(QtBot):
    """Waits half a minute for what must come where a test says nothing else: five seconds are few on a busy machine."""

    def waitUntil(self, callback: Any, *, timeout: int = PATIENCE_MS) -> None:
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = PATIENCE_MS, **options: Any) -> Any:
        return super().waitSignal(signal, timeout=timeout, **options)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """The hands of pytest-qt, with more patience."""
    return PatientBot(request)


@pytest.fixture(autouse=True)
def _argentina() -> None:
    """Days, months and numbers as at the post, whatever the machine of the tests speaks."""
    QLocale.setDefault(QLocale("es_AR"))


@pytest.fixture(scope="session", autouse=True)
def _collector(qapp: QApplication) -> None:
    """As in the program: a background thread that collected would end widgets."""
    Collector.of(qapp)


class _Elsewhere:
    """First in `sys.meta_path`: finds nothing, but keeps what a background thread imports of the window."""

    def __init__(self) -> None:
        self.imported: list[str] = []

    def find_spec(self, name: str, path: object = None, target: ModuleType | None = None) -> None:
        if name.startswith(("desktop.ui", "PySide6", "shiboken6")) and current_thread() is not main_thread():
            self.imported.append(name)


@pytest.fixture(scope="session")
def _elsewhere() -> Iterator[_Elsewhere]:
    finder = _Elsewhere()
    sys.meta_path.insert(0, finder)
    yield finder
    sys.meta_path.remove(finder)


@pytest.fixture(autouse=True)
def _window_stays_on_its_thread(_elsewhere: _Elsewhere) -> Iterator[None]:
    """Qt's binding makes classes while modules are imported, in tables without a lock: another thread's would crash it."""
    yield
    imported, _elsewhere.imported = _elsewhere.imported, []
    assert imported == [], "imported on a background thread"


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
    theme = Theme(qapp)
    theme.dress(qapp)  # most tests show a part without its window
    return theme


@pytest.fixture
def theme(session_theme: Theme) -> Iterator[Theme]:
    """The look in force, light and at 100 % again after each test."""
    yield session_theme
    session_theme.still, session_theme.system_still = None, False
    session_theme.set_mode(Mode.LIGHT)
    session_theme.set_scale(1.0)
    session_theme.set_width(1366)
