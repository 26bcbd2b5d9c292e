"""Every page in the longest language: nothing clipped, overlapping, empty or untranslated; `make screenshots` looks at all."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from desktop.ui.catalogue import PAGES
from desktop.ui.design.card import column
from desktop.ui.design.tokens import Mode
from tests.journeys.player import Strays
from tests.ui.screenshots.__main__ import slices
from tests.ui.screenshots.album import Album, Scene, first_scenes, open_scenes, page_scenes
from tests.ui.screenshots.index import Picture, index, keep, kept
from tests.ui.screenshots.post import Post
from tests.ui.screenshots.pseudo import Pseudo, longer, untranslated
from tests.ui.screenshots.scope import LANGUAGES, LARGEST, MODES, PSEUDO, SIZES

SMALL = ("150",)  # `make screenshots` has the others


@pytest.fixture
def post(qapp: QApplication, tmp_path: Path) -> Iterator[Post]:
    made = Post(qapp, tmp_path)
    yield made
    made.program.given.theme.set_mode(Mode.LIGHT)
    made.program.given.theme.set_scale(1.0)
    made.close()
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)


def test_every_page_shows_all_its_words_in_a_longer_language(post: Post) -> None:
    album, strays = Album(post, None), Strays(post.application)
    post.first_start()
    album.speak(PSEUDO)
    album.take(first_scenes(), PSEUDO, ["light"], SMALL)
    post.lock()
    post.open()
    album.take(open_scenes(), PSEUDO, ["light"], SMALL)
    assert {picture.scene for picture in album.pictures} > {page.id for page in PAGES}
    post.application.removeEventFilter(strays)
    assert list(album.wrong()) == []
    assert strays.seen == []  # what is shown before it has a parent flashes and takes the keyboard away


def test_text_at_200_percent_loses_nothing(post: Post) -> None:
    album = Album(post, None)
    post.first_start()
    album.take(first_scenes(), "es", ["light"], [LARGEST])
    post.lock()
    album.take([Scene("desbloqueo", lambda _: None)], "es", ["light"], [LARGEST])
    post.open()
    album.take(open_scenes(), "es", ["light"], [LARGEST])
    assert list(album.wrong()) == []


def test_a_page_of_the_catalogue_is_taken_by_itself() -> None:
    assert [scene.name for scene in page_scenes()] == [page.id for page in PAGES]


def test_the_longer_language_is_40_percent_longer_and_keeps_values() -> None:
    for words in ("Inicio", "¿Dónde está este equipo?", "%n asientos, cadena verificada a las %1."):
        assert 1.3 * len(words) <= len(longer(words)) <= 1.6 * len(words)
    assert "%n" in longer("%n por enviar")
    assert "%1" in longer("Nada con «%1». Pruebe otra palabra.")
    assert longer("dddd d 'de' MMMM") == "dddd d 'de' MMMM"


def test_a_string_that_was_not_translated_is_seen(qtbot, qapp: QApplication) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    layout = column(parent=holder)
    spoken = Pseudo(qapp)
    qapp.installTranslator(spoken)
    layout.addWidget(QLabel(qapp.translate("pages", "Inicio")))
    layout.addWidget(QLabel("Bitácora"))
    holder.show()
    qapp.removeTranslator(spoken)
    assert untranslated(holder) == ["not translated: 'Bitácora'"]


def test_the_index_names_what_is_wrong_and_escapes_it() -> None:
    page = index([Picture("inicio", "es", "light", "1366", "inicio.png", ("cut below: '<b>'",))])
    assert "cut below: &#x27;&lt;b&gt;&#x27;" in page
    assert 'src="inicio.png"' in page


def test_what_each_process_saw_comes_together(tmp_path: Path) -> None:
    first = Picture("inicio", "es", "light", "1366", "a.png", ("cut below: 'a'",))
    second = Picture("inicio", "pt", "dark", "1024", "b.png", ())
    for picture in (first, second):
        (tmp_path / picture.file).write_bytes(b"")
    keep(tmp_path, [second])
    keep(tmp_path, [first])
    assert kept(tmp_path) == [first, second]
    (tmp_path / second.file).unlink()
    assert kept(tmp_path) == [first]


def test_every_language_look_and_size_is_in_one_of_the_processes() -> None:
    taken = list(slices(LANGUAGES, MODES, ()))
    there = {(one.language, one.mode, size) for one in taken for size in one.sizes}
    assert there >= {(language, mode, size) for language in LANGUAGES for mode in MODES for size in SIZES}
    assert {("es", "light", LARGEST), ("pt", "light", LARGEST)} <= there
    assert [one.check for one in taken] == [True, False, False] * len(LANGUAGES)
