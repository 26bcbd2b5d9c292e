"""The look obeys the system, unless the officer chose; nobody waits for the answer."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.design.theme import Theme
from desktop.ui.motion.following import MotionFollower
from desktop.ui.settings import AS_SYSTEM, MOVING, STILL, Settings, load_settings
from desktop.ui.tasks import TaskRunner


class PlayedSystem:
    """Says what the test wants, once the test lets it."""

    def __init__(self) -> None:
        self.answer: bool | None = None
        self.asked = 0
        self.may_answer = threading.Event()

    def reduced(self) -> bool | None:
        self.asked += 1
        assert threading.current_thread() is not threading.main_thread()
        self.may_answer.wait(10)
        return self.answer


def _raise(error: Exception) -> None:
    raise error


@pytest.fixture
def tasks() -> Iterator[TaskRunner]:
    runner = TaskRunner(_raise)
    yield runner
    runner.close()


@pytest.fixture
def system() -> PlayedSystem:
    return PlayedSystem()


@pytest.fixture
def follower(system: PlayedSystem, theme: Theme, tasks: TaskRunner) -> Iterator[MotionFollower]:
    made = MotionFollower(system, theme, tasks, tasks)
    yield made
    system.may_answer.set()


def test_the_look_obeys_the_system_once_it_answers(
    follower: MotionFollower, system: PlayedSystem, theme: Theme, qtbot: QtBot
) -> None:
    system.answer = True
    follower.ask()
    assert not theme.reduced_motion  # nobody waits
    system.may_answer.set()
    qtbot.waitUntil(lambda: theme.reduced_motion)


def test_who_comes_back_from_changing_the_systems_setting_finds_it_obeyed(
    follower: MotionFollower, system: PlayedSystem, theme: Theme, qapp: QApplication, qtbot: QtBot
) -> None:
    system.may_answer.set()
    system.answer = True
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    assert system.asked == 0
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    qtbot.waitUntil(lambda: theme.reduced_motion)
    system.answer = None
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    qtbot.waitUntil(lambda: not theme.reduced_motion)


@pytest.mark.parametrize("system_still", [False, True])
def test_what_the_officer_chose_wins(theme: Theme, system_still: bool) -> None:
    theme.system_still = system_still
    told = {}
    for motion in (AS_SYSTEM, STILL, MOVING):
        theme.still = Settings(motion=motion).still
        told[motion] = theme.reduced_motion
    assert told == {AS_SYSTEM: system_still, STILL: True, MOVING: False}


@pytest.mark.parametrize(
    ("kept", "motion"),
    [
        ({}, AS_SYSTEM),
        ({"reduced_motion": True}, STILL),  # as versions before kept it
        ({"reduced_motion": False}, AS_SYSTEM),
        ({"motion": MOVING, "reduced_motion": True}, MOVING),
        ({"motion": "sideways"}, AS_SYSTEM),
    ],
)
def test_the_choice_is_kept_and_an_older_one_understood(tmp_path: Path, kept: object, motion: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps(kept))
    assert load_settings(path).motion == motion


def test_the_first_window_waits_for_none_of_it() -> None:
    """Neither the modules nor the D-Bus library are there before the window is."""
    told = subprocess.run(
        [sys.executable, "-c", "import sys, desktop.app, desktop.ui.start, desktop.ui.program, desktop.ui.catalogue\n"
         "print([name for name in sys.modules if name.startswith(('desktop.ui.motion', 'jeepney'))])"],
        capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip
    assert told.stdout.strip() == "[]"
