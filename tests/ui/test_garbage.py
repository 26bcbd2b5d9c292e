"""Garbage ends on the window's thread, whichever thread makes objects meanwhile."""

from __future__ import annotations

import gc
from threading import Event, get_ident

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.garbage import Collector
from desktop.ui.tasks import TaskRunner


class _Ring:
    """What only the collector can end, as a page whose signals lead back to it."""

    def __init__(self, ended_on: list[int]) -> None:
        self._ended_on, self._itself = ended_on, self

    def __del__(self) -> None:
        self._ended_on.append(get_ident())


def _make_much(cancelled: Event) -> None:
    kept: list[list[int]] = []
    while len(kept) < 60_000 and not cancelled.is_set():
        kept.append([len(kept)])


@pytest.fixture
def tasks() -> TaskRunner:
    def fail(error: Exception) -> None:
        raise error

    return TaskRunner(fail)


def test_a_busy_background_thread_ends_nothing_of_the_windows(
    qtbot: QtBot, qapp: QApplication, tasks: TaskRunner
) -> None:
    gc.enable()
    Collector.of(qapp)
    ended_on: list[int] = []
    _Ring(ended_on)
    done: list[None] = []
    tasks.submit(tasks, _make_much, done.append)
    qtbot.waitUntil(lambda: bool(done))
    tasks.close()
    kept = [[number] for number in range(3_000)]
    qtbot.waitUntil(lambda: bool(ended_on))
    assert ended_on == [get_ident()]
    assert kept


def test_what_lived_long_ends_once_it_is_calm(qtbot: QtBot, qapp: QApplication) -> None:
    collector = Collector.of(qapp)
    ended_on: list[int] = []
    ring = _Ring(ended_on)
    gc.collect()  # it is old now
    del ring
    collector.want_all()
    qtbot.waitUntil(lambda: ended_on == [get_ident()])
    _Ring(ended_on)
    for _ in range(2):
        kept = [[number] for number in range(40_000)]
        qtbot.waitUntil(lambda: gc.get_count()[0] < 2_000)
    assert len(ended_on) == 2
    assert kept


def test_an_application_has_one_collector(qapp: QApplication) -> None:
    assert Collector.of(qapp) is Collector.of(qapp)
    assert not gc.isenabled()
