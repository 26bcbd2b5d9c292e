"""The parts of the page of guides: contents, trail, text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtTest import QAbstractItemModelTester

from desktop.content.library import Library
from desktop.content.search import SearchIndex
from desktop.paths import resource
from desktop.ui.design.theme import Theme
from desktop.ui.design.tokens import Mode
from desktop.ui.guides.aside import Aside
from desktop.ui.guides.reader import GuideReader, stems
from desktop.ui.guides.trail import Trail
from desktop.ui.guides.tree import TARGET, GuideModel, Node, contents, found, plain

LIBRARY = Library(resource())


@pytest.fixture(scope="module")
def index() -> SearchIndex:
    return LIBRARY.index


def test_the_contents_hold_every_page_under_its_part() -> None:
    parts = contents(LIBRARY.guides)
    assert [part.title for part in parts] == list(LIBRARY.guides.parts())
    listed = [page.target for part in parts for page in part.children]
    assert sorted(listed) == sorted(page.id for page in LIBRARY.guides)


def test_headings_in_the_contents_bring_no_marks() -> None:
    assert plain("Ley 26.727, **con la reforma** [AR-26727]") == "Ley 26.727, con la reforma"
    for part in contents(LIBRARY.guides):
        for page in part.children:
            assert not any("*" in section.title or "[" in section.title for section in page.children)


def test_what_was_found_stands_under_its_page_the_best_first(index: SearchIndex) -> None:
    hits = index.search("separacion acompanante", limit=30)["guia"]
    nodes = found(hits, LIBRARY.guides)
    assert nodes[0].target == "fases"
    assert nodes[0].children[0].target == "fases#fase-3-separacion-segura-y-segunda-linea"


def test_the_model_is_sound_and_finds_the_page_of_a_section_that_is_not_shown(qtbot) -> None:
    model = GuideModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_nodes(contents(LIBRARY.guides))
    assert model.index_of("fases#no-existe").data(TARGET) == "fases"
    assert not model.index_of("no-existe").isValid()
    model.show_nodes([Node("Una parte", "", [Node("Una página", "una")])])
    assert not model.index_of("fases").isValid()
    assert tester.model() is model


def test_the_trail_goes_back_and_forth_and_forgets_what_lay_ahead() -> None:
    trail = Trail()
    assert not trail.can_go_back
    for target in ("a", "b", "b", "c"):
        trail.go(target)
    assert (trail.back(), trail.back(), trail.back()) == ("b", "a", "a")
    assert trail.forth() == "b"
    trail.go("d")
    assert not trail.can_go_forth
    assert trail.back() == "b"


@pytest.mark.parametrize("page", LIBRARY.guides.all, ids=lambda page: page.id)
def test_every_page_shows_its_words_and_marks_what_nobody_confirmed(theme: Theme, qtbot, page) -> None:
    reader = GuideReader(theme)
    qtbot.addWidget(reader)
    reader.show_page(page)
    text = reader.toPlainText()
    assert page.title.split(" ")[-1] in text
    assert text.count("sin confirmar") >= page.unconfirmed
    assert "**" not in text


def test_marks_follow_the_look(theme: Theme, qtbot) -> None:
    page = LIBRARY.guides.by_id("fases")
    assert page is not None
    reader = GuideReader(theme)
    qtbot.addWidget(reader)
    reader.show_page(page)
    light = theme.hex("warn-fill").lower()
    assert light in reader.toHtml().lower()
    theme.set_mode(Mode.DARK)
    assert theme.hex("warn-fill").lower() in reader.toHtml().lower()
    assert light not in reader.toHtml().lower()


def test_only_links_of_our_own_are_followed(theme: Theme, qtbot) -> None:
    reader = GuideReader(theme)
    qtbot.addWidget(reader)
    followed: list[str] = []
    reader.link_chosen.connect(followed.append)
    for link in (
        "https://example.org/",
        "file:///etc/passwd",
        "javascript:1",
        "guia:fases",
        "fuente:AR-26364",
    ):
        reader.anchorClicked.emit(QUrl(link))
    assert followed == ["guia:fases", "fuente:AR-26364"]
    assert not reader.openLinks()
    assert not reader.openExternalLinks()


def test_nothing_is_loaded_for_a_page(theme: Theme, qtbot, tmp_path) -> None:
    secret = tmp_path / "a.html"
    secret.write_text("secreto", encoding="utf-8")
    reader = GuideReader(theme)
    qtbot.addWidget(reader)
    assert reader.loadResource(1, QUrl.fromLocalFile(str(secret))) is None


def test_found_words_are_marked_without_minding_accents(theme: Theme, qtbot) -> None:
    page = LIBRARY.guides.by_id("fases")
    assert page is not None
    reader = GuideReader(theme)
    qtbot.addWidget(reader)
    reader.show_page(page, sought=stems("separacion"))
    marked = [one.cursor.selectedText() for one in reader.extraSelections()]
    assert "Separación" in marked
    assert {word[:6] for word in map(str.lower, marked)} == {"separa"}


def test_the_side_tells_every_source_that_the_page_cites(theme: Theme, qtbot) -> None:
    aside = Aside(theme, LIBRARY)
    qtbot.addWidget(aside)
    for page in LIBRARY.guides:
        aside.show_page(page)
        known = [key for key in page.cited if LIBRARY.sources.get(key) is not None]
        assert known, page.id
        for key in known:
            block = aside.source(key)
            assert block is not None
            assert key in block.accessibleName()
