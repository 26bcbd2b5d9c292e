"""`python -m desktop.ui.gallery [--shot out.png] [--mode light|dark|contrast] [--scale 1.5] [--page detection]`."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from desktop.ui.design.card import Scroll
from desktop.ui.design.theme import Theme
from desktop.ui.design.tokens import Mode
from desktop.ui.gallery import samples
from desktop.ui.gallery.gallery import Gallery

PAGES = {"components": Gallery, "home": samples.home, "detection": samples.detection}


def main(arguments: Sequence[str] | None = None) -> int:
    """Show the gallery, or save a picture of it. Returns the exit code."""
    parser = argparse.ArgumentParser(prog="vigia gallery", description=__doc__)
    parser.add_argument("--shot", type=Path, help="save a picture here instead of opening a window")
    parser.add_argument("--mode", choices=[mode.value for mode in Mode], default=Mode.LIGHT.value)
    parser.add_argument("--scale", type=float, default=1.0, help="text scale, 1.0 to 2.0")
    parser.add_argument("--width", type=int, default=1366)
    parser.add_argument("--height", type=int, default=0, help="0 is as high as the contents")
    parser.add_argument("--page", choices=list(PAGES), default="components")
    given = parser.parse_args(arguments)
    if given.shot is not None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    running = QApplication.instance()
    application = running if isinstance(running, QApplication) else QApplication(sys.argv[:1])
    theme = Theme(application, Mode(given.mode), given.scale)
    theme.set_width(given.width)
    page = PAGES[given.page](theme)
    theme.dress(page)
    if given.shot is None:
        window = Scroll(page, fill="page") if given.page == "components" else page
        theme.dress(window)
        window.resize(given.width, given.height or 768)
        window.show()
        return application.exec()
    return 0 if save(page, given.width, given.height, given.shot) else 1


def save(page: QWidget, width: int, height: int, path: Path) -> bool:
    """Save a picture of a page as wide as asked and, with height 0, as high as it needs."""
    page.resize(width, height or 768)
    page.show()
    for _ in range(3):
        QApplication.processEvents()
    if not height:
        page.resize(width, page.heightForWidth(width))
        QApplication.processEvents()
    return page.grab().save(str(path))


if __name__ == "__main__":
    sys.exit(main())
