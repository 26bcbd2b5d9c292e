"""The gallery and two whole pages in each mode and size: nothing clipped, overlapped, empty or too small to hit."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel, QWidget

from desktop.ui.design.card import column
from desktop.ui.design.text import Text
from desktop.ui.design.tokens import Mode
from desktop.ui.gallery import samples
from desktop.ui.gallery.__main__ import main
from desktop.ui.gallery.gallery import Gallery
from tests.ui import shots

SIZES = [(1366, 1.0), (1024, 1.0), (1366, 1.5), (1024, 1.5), (1024, 2.0)]


@pytest.mark.parametrize(("width", "scale"), SIZES)
@pytest.mark.parametrize("build", [samples.home, samples.detection], ids=["home", "detection"])
def test_pages_of_components_show_all_their_words(theme, qtbot, tmp_path, build, width, scale):
    theme.set_scale(scale)
    theme.set_width(width)
    page = build(theme)
    qtbot.addWidget(page)
    assert shots.shoot(page, tmp_path / "page.png", theme, size=QSize(width - 56, 594), scale=scale) == []


@pytest.mark.parametrize("mode", list(Mode))
def test_the_gallery_shows_all_its_words(theme, qtbot, tmp_path, mode):
    theme.set_mode(mode)
    gallery = Gallery(theme)
    qtbot.addWidget(gallery)
    assert shots.shoot(gallery, tmp_path / "gallery.png", theme, size=QSize(1366, 3000), mode=mode) == []


def test_the_gallery_can_be_saved_as_a_picture(theme, tmp_path):
    assert main(["--shot", str(tmp_path / "out.png"), "--mode", "dark", "--scale", "1.5"]) == 0
    assert (tmp_path / "out.png").stat().st_size > 10_000


def test_the_checks_see_what_is_wrong(theme, qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)
    layout = column(parent=holder)
    cut = Text(theme, "Fiscalía federal de turno")
    cut.setFixedWidth(40)
    layout.addWidget(cut)
    layout.addWidget(QLabel(""))
    over = Text(theme, "Encima")
    layout.addWidget(over)
    holder.show()
    shots.settle()
    over.move(cut.pos())
    found = shots.problems(holder)
    assert any(words.startswith("cut at the right") for words in found)
    assert any(words.startswith("empty label") for words in found)
    assert any("lies over" in words for words in found)
