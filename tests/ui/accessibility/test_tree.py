"""What a screen reader gets of every page is what was reviewed, and everything that takes the focus has a name."""

from __future__ import annotations

import difflib
import os
import re
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

GOLDEN = Path(__file__).with_name("tree.txt")
ROOT = Path(__file__).parents[3]
pytestmark = pytest.mark.timeout(600)  # the whole program is walked through, on a busy machine too
NEEDED = ("dbus-run-session", "xvfb-run", "/usr/libexec/at-spi-bus-launcher")
TREE = ("-m", "tests.ui.accessibility")
# Roles that a person acts on: without a name nobody knows what they do.
ACTED_ON = re.compile(
    r"^ *(push button|toggle button|check box|radio button|text|combo box|list|table|tree|slider) «»"
)


def _noon() -> str:
    """Return a time zone in which it is about noon: at midnight what is of today would become of yesterday."""
    return f"NOON{datetime.now(UTC).hour - 12:+d}"


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The tree of every page, over the real bus from a real window."""
    missing = [name for name in NEEDED if shutil.which(name) is None]
    if missing or not sys.platform.startswith("linux"):
        pytest.skip(
            f"needs {', '.join(missing) or 'Linux'}: at-spi2-core, xvfb and dbus of Debian (mk/system test)"
        )
    path, own = tmp_path_factory.mktemp("tree") / "tree.txt", tmp_path_factory.mktemp("runtime")
    own.chmod(0o700)
    environment = {
        **os.environ,
        "XDG_RUNTIME_DIR": str(own),
        "TZ": _noon(),
    }  # an accessibility bus of its own
    command = [
        "dbus-run-session",
        "--",
        "xvfb-run",
        "-a",
        "-s",
        "-screen 0 1400x900x24",
        sys.executable,
        *TREE,
    ]
    run = subprocess.run(
        [*command, str(path)], cwd=ROOT, capture_output=True, text=True, check=False, env=environment
    )
    assert run.returncode == 0, run.stderr[-2000:]
    return path.read_text(encoding="utf-8").splitlines()


def test_everything_a_person_acts_on_has_a_name(told: list[str]) -> None:
    page, nameless = "", []
    for line in told:
        page = line[3:] if line.startswith("== ") else page
        if ACTED_ON.match(line):
            nameless.append(f"{page}: {line.strip()}")
    assert nameless == []


def test_the_tree_of_every_page_is_the_one_that_was_reviewed(told: list[str]) -> None:
    reviewed = GOLDEN.read_text(encoding="utf-8").splitlines()
    changed = list(difflib.unified_diff(reviewed, told, "reviewed", "now", lineterm="", n=2))
    assert not changed, "\n".join([*changed[:80], "", "Review it, then: make accessibility"])
