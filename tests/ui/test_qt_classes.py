"""No background thread makes a class of Qt: all that the pages use are there before it imports them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop.ui.qt_classes import QtClasses

ROOT = Path(__file__).parents[2]
_IMPORT = """
import json, sys
from threading import Event
from PySide6.QtCore import QObject
from desktop.ui.start import Start
start = Start(["vigia"])
import desktop.ui.program, desktop.ui.shell.window, desktop.ui.unlock.page
from desktop.ui import catalogue
from desktop.ui.qt_classes import FOR_PAGES, FOR_UNLOCKING, QtClasses

def there():
    return {f"{module}.{name}" for module in list(sys.modules) if module.startswith("PySide6.Qt")
            for name, made in vars(sys.modules[module]).items() if isinstance(made, type)}

def ready(*wanted):
    done = []
    QtClasses(start.application).before(lambda: done.append(True), *wanted)
    while not done:
        start.application.processEvents()
    return there()

hurry = Event()
hurry.set()
first = ready(FOR_UNLOCKING)
catalogue.warm_first(hurry)
made = there() - first
rest = ready(FOR_PAGES)
catalogue.warm_rest()
print(json.dumps(sorted(made | (there() - rest))))
"""


def test_importing_the_pages_makes_no_class_of_qt() -> None:
    told = subprocess.run(
        [sys.executable, "-c", _IMPORT],
        capture_output=True, text=True, cwd=ROOT, check=False,
        env={"QT_QPA_PLATFORM": "offscreen", "PATH": "/usr/bin:/bin"},
    )  # fmt: skip
    assert told.returncode == 0, told.stderr
    assert json.loads(told.stdout) == []


def test_deeds_are_done_in_turn_each_once_its_classes_are_there(qtbot: QtBot) -> None:
    owner = QObject()
    classes, done = QtClasses(owner), list[str]()
    classes.before(lambda: done.append("first"), {"QtCore": "QUrl QSize"})
    classes.before(lambda: done.append("second"), {})
    assert done == []
    qtbot.waitUntil(lambda: len(done) == 2)
    assert done == ["first", "second"]
    classes.before(lambda: done.append("third"), {})
    assert done[-1] == "third"
