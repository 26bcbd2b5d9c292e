"""The catalogue names each page as its module does, and no page's module is imported before it is wanted."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from importlib import import_module

from desktop.ui.catalogue import PAGES, PAGES_BY_FOLDER


def test_each_line_is_the_page_of_its_folder() -> None:
    for folder, listed in PAGES_BY_FOLDER.items():
        own = import_module(f"desktop.ui.{folder}.page").PAGE
        assert replace(own, build=listed.build) == listed, folder
    assert len({page.id for page in PAGES}) == len(PAGES)


def test_the_start_imports_no_page_no_desk_and_no_tuf() -> None:
    told = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys, desktop.app, desktop.ui.catalogue, desktop.ui.program, desktop.ui.start\n"
            "late = ('desktop.ui.detection.page', 'desktop.ui.log.page', 'desktop.desk.desk', 'tuf', 'pyrage.x', 'zxingcpp')\n"
            "print([name for name in late if name in sys.modules])",
        ],
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.strip() == "[]"
