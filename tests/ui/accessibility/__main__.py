"""`python -m tests.ui.accessibility FILE`: what a screen reader gets of every page, as text.

Runs inside `dbus-run-session` with a display; `make accessibility` brings both and rewrites the golden file.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from desktop.ui.catalogue import PAGES
from tests.ui.accessibility.tree import Tree

SCENES = ("desbloqueo", *(page.id for page in PAGES), "que-hago-ahora")


def main(path: Path) -> int:
    """Write the tree of each scene; return 0."""
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "QT_SCALE_FACTOR": "1",
    }
    program = subprocess.Popen(
        [sys.executable, "-m", "tests.ui.accessibility.program"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment,
    )  # fmt: skip
    assert program.stdin is not None
    assert program.stdout is not None
    tree, written = Tree(), []
    try:
        for scene in SCENES:
            program.stdin.write(f"{scene}\n")
            program.stdin.flush()
            if program.stdout.readline().strip() != "ready":
                raise SystemExit(f"the program ended before {scene}")
            written.append(f"== {scene}")
            written += [str(node) for node in tree.walk(tree.application("Vigía"))]
    finally:
        tree.close()
        program.stdin.close()
        program.wait(60)
    path.write_text("\n".join(written) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
