"""What uses Qt in the background (a sheet, a picture, a QR code) makes no class of Qt there: all are there before it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
_IN_THE_BACKGROUND = """
import io, json, sys
from importlib import import_module
from threading import Thread
import segno
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication
from desktop.ui.warming import FOR_PAGES, FOR_UNLOCKING
from tests.ui.paper.test_pages import a_sheet
application = QApplication([])
for name in (*FOR_UNLOCKING.front, *FOR_PAGES.front):
    import_module(name)
from desktop.ui.enrolment.qr import text_of_picture
from desktop.ui.forms.pictures import decoded
from desktop.ui.paper.pages import pdf_bytes

file = io.BytesIO()
segno.make("ficticio").save(file, kind="png", scale=8)
picture = file.getvalue()
deeds = {
    "sheet": lambda: len(pdf_bytes(a_sheet(40))) > 1000,
    "picture": lambda: decoded(picture, QSize(40, 40)).width() == 40,
    "code": lambda: text_of_picture(picture) == "ficticio",
}

def there():
    return {f"{module}.{name}" for module in list(sys.modules) if module.startswith("PySide6.Qt")
            for name, made in vars(sys.modules[module]).items() if isinstance(made, type)}

before, done = there(), []
thread = Thread(target=lambda: done.append(deeds[sys.argv[1]]()))
thread.start()
thread.join()
print(json.dumps([done, sorted(there() - before)]))
"""


@pytest.mark.parametrize("deed", ["sheet", "picture", "code"])
def test_it_makes_no_class_of_qt(deed: str) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", _IN_THE_BACKGROUND, deed],
        capture_output=True, text=True, cwd=ROOT, check=False,
        env={"QT_QPA_PLATFORM": "offscreen", "PATH": "/usr/bin:/bin"},
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    assert json.loads(ran.stdout) == [[True], []]
