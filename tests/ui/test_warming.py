"""Importing in small bites: the window's own modules on its own thread, the others beside it, with rests."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Event, current_thread, main_thread
from types import ModuleType

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop.ui.tasks import TaskRunner
from desktop.ui.warming import Stage, Warming, import_gently

ROOT = Path(__file__).parents[2]
OUTER, INNER = "warmed_outer", "warmed_inner"
OF_THE_WINDOW = ("desktop.ui", "PySide6", "shiboken6")
BITE = 16  # modules that one turn of the window's thread may import: some 15 ms
_IMPORT = """
import json, sys
from importlib import import_module
from desktop.ui.start import Start
start = Start(["vigia"])
import desktop.ui.program, desktop.ui.shell.window, desktop.ui.unlock.page
from desktop.ui import warming
from desktop.ui.catalogue import PAGES_BY_FOLDER

def brought(*modules):
    before = set(sys.modules)
    for module in modules:
        import_module(module)
    return sorted(set(sys.modules) - before)

stages = [warming.FOR_UNLOCKING, warming.FOR_PAGES]
told = {"stages": [[brought(*each.behind), {name: brought(name) for name in each.front}] for each in stages]}
told["pages"] = brought(*(f"desktop.ui.{folder}.page" for folder in PAGES_BY_FOLDER))
print(json.dumps(told))
"""


class Hurry(Event):
    """Counts the rests."""

    def __init__(self) -> None:
        super().__init__()
        self.rests = 0

    def wait(self, timeout: float | None = None) -> bool:
        self.rests += 1
        assert timeout is not None
        assert 0 <= timeout <= 0.005  # another thread's import may wait for it
        return self.is_set()


@pytest.fixture(autouse=True)
def _two_modules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A module that imports another one."""
    (tmp_path / f"{OUTER}.py").write_text(f"import {INNER}\n", encoding="utf-8")
    (tmp_path / f"{INNER}.py").write_text(
        "import sys\nINTERVAL = sys.getswitchinterval()\n", encoding="utf-8"
    )
    monkeypatch.syspath_prepend(tmp_path)
    yield
    for name in (OUTER, INNER):
        sys.modules.pop(name, None)


def test_it_rests_before_each_module_that_is_brought_along() -> None:
    hurry = Hurry()
    import_gently([OUTER], hurry)
    assert {OUTER, INNER} <= set(sys.modules)
    assert hurry.rests == 2


def test_once_somebody_is_in_a_hurry_it_rests_no_more() -> None:
    hurry = Hurry()
    hurry.set()
    import_gently([OUTER], hurry)
    assert INNER in sys.modules
    assert hurry.rests == 0


def test_nothing_of_the_window_is_imported_in_the_background_and_nothing_else_on_its_thread() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", _IMPORT],
        capture_output=True, text=True, cwd=ROOT, check=False,
        env={"QT_QPA_PLATFORM": "offscreen", "PATH": "/usr/bin:/bin"},
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    told = json.loads(ran.stdout)
    assert told["pages"] == [], "every page is imported by then"
    for behind, front in told["stages"]:
        assert [name for name in behind if name.startswith(OF_THE_WINDOW)] == []
        for bite, brought in front.items():
            own = [name for name in brought if name.startswith(OF_THE_WINDOW)]
            assert own, f"{bite} is there before its turn"
            assert len(own) <= BITE, f"{bite} brings {own}: put one of them first"
            assert sorted(set(brought) - set(own)) == [], f"{bite} brings what can come in the background"


def test_a_stage_is_imported_behind_and_then_in_front(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    threads: dict[str, bool] = {}

    class Spy:
        def find_spec(self, name: str, path: object = None, target: ModuleType | None = None) -> None:
            if name in (OUTER, INNER):
                threads[name] = current_thread() is main_thread()

    monkeypatch.setattr(sys, "meta_path", [Spy(), *sys.meta_path])
    tasks = TaskRunner(lambda error: pytest.fail(str(error)))
    warming = Warming(tasks, QObject(tasks))
    warming.warm(Stage(behind=(INNER,), front=(OUTER,)), Event())
    qtbot.waitUntil(lambda: OUTER in sys.modules)
    tasks.close()
    assert threads == {INNER: False, OUTER: True}
