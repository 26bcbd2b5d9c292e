"""One language in one look: a post from its first start to an open vault, a picture of each scene in each size."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from tests.ui.screenshots.album import Album, Scene, first_scenes, open_scenes
from tests.ui.screenshots.index import keep
from tests.ui.screenshots.post import Post
from tests.ui.screenshots.scope import ALL_SIZES, LANGUAGES, MODES
from tests.ui.screenshots.week import alone_scenes, week_scenes, work_a_week


def main() -> int:
    """Take the pictures of one slice and write down what was seen beside them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("language", choices=LANGUAGES)
    parser.add_argument("mode", choices=MODES)
    parser.add_argument("--size", nargs="+", default=list(ALL_SIZES), choices=list(ALL_SIZES))
    parser.add_argument("--only", nargs="*", default=[])
    parser.add_argument(
        "--check", action="store_true", help="look for what is clipped, empty or untranslated"
    )
    parser.add_argument("--out", type=Path, required=True)
    given = parser.parse_args()
    application = QApplication(["vigia"])
    QLocale.setDefault(QLocale("es_AR"))
    home = Path(tempfile.mkdtemp(prefix="vigia-screenshots-"))
    try:
        post = Post(application, home)
        album = Album(post, given.out, check=given.check)

        def take(scenes: list[Scene]) -> None:
            chosen = [scene for scene in scenes if not given.only or scene.name in given.only]
            if chosen:
                album.speak(given.language)
                album.take(chosen, given.language, [given.mode], given.size)

        post.first_start()
        take(first_scenes())
        post.lock()
        post.open()
        take(alone_scenes())
        work_a_week(post)
        take([*open_scenes(), *week_scenes()])
        post.lock()
        take([Scene("desbloqueo", lambda _: None)])
        post.open()
        take([Scene("neutra", lambda post: post.program.hide())])
        post.close()
    finally:
        shutil.rmtree(home, ignore_errors=True)
    keep(given.out, album.pictures)
    return 0


if __name__ == "__main__":
    sys.exit(main())
