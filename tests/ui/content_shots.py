"""`make content-screenshots`: what an officer reads and fills in, as pictures in build/screenshots/content/.

The first page of each form, two guides, an indicator with its links, three searches of the resource guide, the post's
own contacts, a page in each language, and one printed card. `take(folder)` is for whoever makes a whole album.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QWidget

from desktop.ui.paper.cards import entry_card
from desktop.ui.paper.pages import pdf_bytes
from desktop.ui.paper.preview import Preview
from tests.ui import shots
from tests.ui.screenshots.post import Post

BUILD = Path(__file__).parents[2] / "build" / "screenshots" / "content"
ENTRY = "AR-SAL-COMAB"
SEARCHES = ("alojamiento esta noche", "intérprete guaraní", "fiscalía Orán")
# The form of the machine's enrolment is filled in by the program, never by a person.
UNSHOWN = frozenset({"alta_equipo"})


def scenes(post: Post) -> Iterator[tuple[str, Callable[[], object]]]:
    """Name and what brings each picture to the front."""
    program = post.program
    for id in post.parts.shelf.ids():
        if id not in UNSHOWN:
            yield f"formulario-{id}", lambda id=id: program.go("formulario", {"form": id})
    yield "guia-entrevista", lambda: program.go("guias", {"guide": "entrevista"})
    yield "guia-corredor", lambda: program.go("guias", {"guide": "mercosur-bermejo"})
    yield "guia-indicador", lambda: program.go("guias", {"guide": "entrevista#e-deuda", "indicator": "EN-14"})
    for number, words in enumerate(SEARCHES, 1):
        yield f"recursos-{number}", lambda words=words: program.go("recursos", {"query": words})
    yield "contactos", lambda: program.go("contactos")


def take(folder: Path) -> tuple[list[Path], list[str]]:
    """Take every picture; return their files and what is clipped in any, in words."""
    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication.instance() or QApplication(["vigia"])
    assert isinstance(application, QApplication)
    home = Path(tempfile.mkdtemp(prefix="vigia-content-"))
    taken: list[Path] = []
    wrong: list[str] = []

    def keep(name: str, widget: QWidget) -> None:
        shots.settle()
        path = folder / f"{name}.png"
        assert widget.grab().save(str(path))
        taken.append(path)
        wrong.extend(f"{name}: {problem}" for problem in shots.clipped(widget))

    post = Post(application, home)
    try:
        post.lock()
        post.open()
        program = post.program
        program.window.resize(shots.SIZES["1366"])
        for name, show in scenes(post):
            show()
            post.rest()
            keep(name, program.window)
        for language in ("pt_BR", "en"):
            program.preferences.change(language=language)
            program.go("guias", {"guide": "derechos"})
            post.rest()
            keep(f"guia-derechos-{language[:2]}", program.window)
        program.preferences.change(language="es_AR")
        entry = post.parts.library.directory.by_id(ENTRY)
        assert entry is not None
        sheet = entry_card(entry)
        (folder / "tarjeta.pdf").write_bytes(pdf_bytes(sheet))
        preview = Preview(program.given.theme, program.window, sheet, "tarjeta")
        preview.show()
        keep("tarjeta", preview)
        preview.close()
        post.close()
    finally:
        shutil.rmtree(home, ignore_errors=True)
    return taken, wrong


def main() -> int:
    """Take the pictures and say what is clipped."""
    QLocale.setDefault(QLocale("es_AR"))
    taken, wrong = take(BUILD)
    print(f"{len(taken)} pictures in {BUILD}")
    for problem in wrong:
        print(problem)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
