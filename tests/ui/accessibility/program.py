"""The program with fictitious data, for a screen reader to look at: shows one scene for each line that it reads."""

from __future__ import annotations

import sys
import tempfile
import threading
from pathlib import Path

from PySide6.QtCore import QLocale, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from tests.ui.screenshots.album import open_scenes
from tests.ui.screenshots.post import Post


class _Lines(QObject):
    """Brings each line of the standard input to the UI thread."""

    read = Signal(str)

    def listen(self) -> None:
        for line in sys.stdin:
            self.read.emit(line.strip())
        self.read.emit("end")


def main() -> None:
    """Answer `ready` when a scene is in front; `end` ends."""
    application = QApplication(["vigia"])
    application.setApplicationName("Vigía")
    QLocale.setDefault(QLocale("es_AR"))
    with tempfile.TemporaryDirectory(prefix="vigia-tree-") as folder:
        post = Post(application, Path(folder))
        scenes = {scene.name: scene for scene in open_scenes()}
        post.lock()
        post.program.window.resize(1366, 697)  # what folds away in a smaller one nobody would review
        shown = [""]

        def show(name: str) -> None:
            if shown[0] in scenes:
                scenes[shown[0]].end(post)
            shown[0] = name
            if name == "end":
                application.quit()
                return
            if name in scenes:
                if not post.program.is_open:
                    post.open()
                scenes[name].show(post)
            post.rest()
            print("ready", flush=True)

        lines = _Lines()
        lines.read.connect(show, Qt.ConnectionType.QueuedConnection)
        threading.Thread(target=lines.listen, daemon=True).start()
        application.exec()
        post.close()


if __name__ == "__main__":
    main()
