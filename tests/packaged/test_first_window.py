"""What the first window waits for. Everything else is imported while the officer types: see docs/decisions/start-up.md."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.app import build_parts
from desktop.vault.demo import demo_enrolment
from desktop.vault.officer import Role
from desktop.vault.passphrase import FixedKdf
from desktop.vault.posts import list_posts

ROOT = Path(__file__).parents[2]
# Runs the program until its window is on the screen, and tells what was imported.
_START = """
import json, os, sys
import PySide6.QtCore  # with the signatures, which the frozen program leaves out
before = set(sys.modules)
from desktop.app import open_window
from desktop.ui import start
show = start.Start.show
def told(self, program):
    show(self, program)
    assert program.window.isVisible() and program.window.covered
    print(json.dumps(sorted(set(sys.modules) - before)), flush=True)
    os._exit(0)
start.Start.show = told
open_window()
"""
# Of the program: the vault's header, the design, the lock screen.
PARTS = (
    "desktop.app", "desktop.errors", "desktop.paths", "desktop.ui.catalogue", "desktop.ui.design", "desktop.ui.doors",
    "desktop.ui.garbage", "desktop.ui.idle", "desktop.ui.pages", "desktop.ui.program", "desktop.ui.services",
    "desktop.ui.settings", "desktop.ui.shell.demo", "desktop.ui.shell.logo",
    "desktop.ui.shell.window", "desktop.ui.shielding", "desktop.ui.start", "desktop.ui.tasks",
    "desktop.ui.unlock.languages", "desktop.ui.unlock.page", "desktop.ui.unlock.side",
    "desktop.vault.clock", "desktop.vault.gate", "desktop.vault.header", "desktop.vault.locked", "desktop.vault.officer",
    "desktop.vault.passphrase", "desktop.vault.ports", "desktop.vault.posts", "desktop.vault.process",
    "desktop.vault.screen", "desktop.vault.wiping",
)  # fmt: skip
# Of the design, what the lock screen has no use for.
LATER = ("desktop.ui.design.dialog", "desktop.ui.design.table", "desktop.ui.design.timeline")
# Of Qt: the rest is opened when a page needs it.
QT = {"QtGui", "QtSvg", "QtWidgets"}
# Of Python: what brings much with it.
HEAVY = {
    "argparse", "asyncio", "concurrent.futures", "email", "http.client", "logging", "multiprocessing", "pickle", "select",
    "socket", "sqlite3", "ssl", "subprocess", "tomllib", "urllib.request", "uuid", "xml.etree.ElementTree", "zoneinfo",
}  # fmt: skip


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The modules of a start on a vault, until its window is shown."""
    home = tmp_path_factory.mktemp("home")
    parts = build_parts(home, kdf=FixedKdf(64, 1))
    enrolment = demo_enrolment(list_posts()[0], now=parts.clock.now())
    parts.vault.create("Persona Ficticia", Role.SUPERVISOR, "tornillo lluvia montaña azul", enrolment).close()
    told = subprocess.run(
        [sys.executable, "-c", _START],
        capture_output=True, text=True, cwd=ROOT, check=False,
        env={"VIGIA_HOME": str(home), "QT_QPA_PLATFORM": "offscreen", "PATH": "/usr/bin:/bin"},
    )  # fmt: skip
    assert told.returncode == 0, told.stderr
    return set(json.loads(told.stdout))


def test_it_waits_for_no_library_but_qt(imported: set[str]) -> None:
    tops = {name.partition(".")[0] for name in imported}
    assert tops - set(sys.stdlib_module_names) == {"PySide6", "desktop"}


def test_it_waits_for_no_part_but_the_lock_screens(imported: set[str]) -> None:
    ours = {name for name in imported if name.startswith("desktop.")}
    packages = {part.rpartition(".")[0] for part in PARTS} | {"desktop.vault"}
    unasked = {name for name in ours - packages if not name.startswith(PARTS) or name.startswith(LATER)}
    assert unasked == set()


def test_it_opens_three_modules_of_qt_beside_its_core(imported: set[str]) -> None:
    modules = {name.removeprefix("PySide6.") for name in imported if name.startswith("PySide6.Qt")}
    assert modules == QT


def test_it_waits_for_nothing_heavy_of_python(imported: set[str]) -> None:
    assert imported & HEAVY == set()
