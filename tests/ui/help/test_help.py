"""Ayuda: the manual, the keys and the tour tell what the program does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.content.library import Library
from desktop.paths import resource
from desktop.ui.design.theme import Theme
from desktop.ui.first_start.page import FirstStartAnswers
from desktop.ui.help.manual import manual
from desktop.ui.help.page import KEYS
from desktop.ui.help.shortcuts import shortcuts
from desktop.ui.help.tour import Tour
from desktop.vault.officer import Role
from desktop.vault.posts import list_posts
from tests.ui.screenshots.post import PASSPHRASE, Post

SOURCES = Path(__file__).parents[3] / "desktop" / "ui"
LANGUAGES = ("es", "pt", "en")
# Qt's own editors and views bring these.
OF_QT = {"Space"}


@pytest.fixture(scope="module")
def post(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Post]:
    made = Post(qapp, tmp_path_factory.mktemp("home"))
    made.lock()
    made.open()
    yield made
    made.close()


def test_every_chapter_opens_by_keyboard_and_is_found_again(post: Post) -> None:
    post.program.go("ayuda")
    page = post.program.window.page("ayuda")
    page.contents.enter()
    seen = [page.keep()["chapter"]]
    for _ in manual("es").all:
        QTest.keyClick(page.contents, Qt.Key.Key_Down)
        seen.append(page.keep()["chapter"])
    assert seen == [*(chapter.id for chapter in manual("es")), KEYS]
    page.arrive({"chapter": "envios-pantalla"})
    assert "recibo" in page.reader.toPlainText()


@pytest.mark.parametrize("language", LANGUAGES)
def test_links_of_the_manual_lead_to_chapters_and_guides_that_exist(language: str) -> None:
    guides = Library(resource()).guides
    for chapter in manual(language):
        for target in chapter.pages:
            assert manual(language).by_id(target) or guides.by_id(target), (chapter.id, target)


def test_a_link_of_the_manual_leads_to_the_guide(post: Post) -> None:
    post.program.go("ayuda")
    page = post.program.window.page("ayuda")
    page.reader.link_chosen.emit("guia:niveles")
    assert post.program.window.current == "guias"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_manual_uses_the_words_of_the_program(language: str) -> None:
    text = "\n".join(chapter.markdown for chapter in manual(language))
    assert not re.search(r"\berror|inválid|invalid|¡|!\s", text, re.IGNORECASE)
    assert not re.search(r"\bla víctima\b|\ba vítima\b|\bthe victim\b", text)
    for number in re.findall(r"\b1\d\d\b", text):
        assert re.search(rf"{number} \(Argentina\)", text), number


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_the_manual_is_whole_in_every_language(language: str) -> None:
    spanish, other = list(manual("es")), list(manual(language))
    assert [chapter.id for chapter in other] == [chapter.id for chapter in spanish]
    assert {chapter.language for chapter in other} == {language}
    for one, told in zip(spanish, other, strict=True):
        assert told.title != one.title
        assert _shape(told.markdown) == _shape(one.markdown), one.id


def _shape(markdown: str) -> tuple[list[str], list[str], int]:
    """Return what a translation keeps: how its lines begin, its keys, and its bold words."""
    starts = [line.split(" ")[0] for line in markdown.splitlines() if line[:1] in ("#", "-", "|")]
    keys = re.findall(r"\bF\d+|Ctrl (?:[A-Z]\b|\d)", markdown)
    return starts, keys, markdown.count("**")


def test_the_list_of_keys_says_only_keys_that_the_source_binds() -> None:
    source = "\n".join(
        path.read_text(encoding="utf-8") for path in SOURCES.rglob("*.py") if "help" not in path.parts
    )
    for part in shortcuts():
        for key in part.keys:
            bound = f'"{key.sequence}"' in source or key.sequence in OF_QT
            assert bound or key.sequence == "Ctrl+1", key.sequence  # made from the rail's numbers


# --- the tour -----------------------------------------------------------------------------------------------


def _box(widget: QWidget) -> tuple[int, int]:
    top = widget.mapTo(widget.window(), QPoint(0, 0)).y()
    return top, top + widget.height()


def test_the_first_day_begins_with_four_steps_that_can_be_skipped(qapp: QApplication, tmp_path: Path) -> None:
    made = Post(qapp, tmp_path)
    made.first_start()
    answers = FirstStartAnswers("Persona Ficticia", Role.SUPERVISOR, PASSPHRASE, list_posts()[0])
    made.program.covers.page.create_requested.emit(answers)
    made.until(lambda: made.program.is_open)
    made.rest()
    (tour,) = made.program.window.findChildren(Tour)
    assert tour.isVisible()
    assert len(tour.steps) == 4
    assert made.program.window.focusWidget() is tour.go_on
    QTest.keyClick(tour.go_on, Qt.Key.Key_Escape)
    assert not tour.isVisible()
    made.close()


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_tour_never_lies_over_help_or_145(post: Post, scale: float) -> None:
    theme: Theme = post.program.given.theme
    theme.set_scale(scale)
    post.program.window.resize(1024, 697)
    post.program.go("inicio")
    tour = Tour(theme, post.program.window.page("inicio"))
    tour.start()
    for _ in tour.steps:
        post.rest(1)
        top, bottom = _box(tour)
        assert top >= _box(post.program.window._header)[1]
        assert bottom <= _box(post.program.window._strip)[0]
        tour.next()
    assert not tour.isVisible()
    theme.set_scale(1.0)
