"""`make screenshots`: every page and cover × language × look × size into build/screenshots/, with an index.

Exits with 1 and a list where words are clipped, widgets overlap, labels are empty or strings are untranslated.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
BUILD = Path(__file__).parents[3] / "build" / "screenshots"


def main() -> int:
    """Take the pictures and say what is wrong."""
    from PySide6.QtCore import QLocale
    from PySide6.QtWidgets import QApplication

    from tests.ui.screenshots import album as albums
    from tests.ui.screenshots.post import Post

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", nargs="*", default=[], help="names of scenes, as the pages' ids")
    parser.add_argument("--language", nargs="*", default=list(albums.LANGUAGES), choices=albums.LANGUAGES)
    parser.add_argument("--mode", nargs="*", default=list(albums.MODES), choices=albums.MODES)
    parser.add_argument(
        "--size", nargs="*", default=list(albums.SIZES), choices=[*albums.SIZES, albums.LARGEST]
    )
    parser.add_argument("--out", type=Path, default=BUILD)
    given = parser.parse_args()
    if not given.only:
        shutil.rmtree(given.out, ignore_errors=True)
    application = QApplication.instance() or QApplication(["vigia"])
    QLocale.setDefault(QLocale("es_AR"))
    home = Path(tempfile.mkdtemp(prefix="vigia-screenshots-"))
    try:
        post = Post(application, home)
        album = albums.Album(post, given.out)

        def take(scenes: list[albums.Scene]) -> None:
            chosen = [scene for scene in scenes if not given.only or scene.name in given.only]
            for language in given.language if chosen else ():
                album.speak(language)
                album.take(chosen, language, given.mode, given.size)
            album.speak("es")

        post.first_start()
        take(albums.first_scenes())
        post.lock()
        take([albums.Scene("desbloqueo", lambda _: None)])
        post.open()
        take(albums.open_scenes())
        post.program.hide()
        take([albums.Scene("neutra", lambda post: post.program.hide())])
        post.close()
    finally:
        shutil.rmtree(home, ignore_errors=True)
    wrong = list(album.wrong())
    print(f"{len(album.pictures)} pictures: {album.write_index()}")
    print("\n".join(wrong))
    if wrong:
        print(f"{len(wrong)} things to mend")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
