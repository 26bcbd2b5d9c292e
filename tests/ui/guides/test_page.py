"""An officer reads the guides: by the contents, by links, by searching, back and forth."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QLabel

from desktop.ui.design.state_badge import StateBadge
from desktop.ui.design.text import Sentence
from desktop.ui.design.theme import Theme
from desktop.ui.design.tokens import Mode
from desktop.ui.guides.page import PAGE, build
from desktop.ui.guides.tree import TARGET
from tests.ui import shots
from tests.ui.resources.world import PageWorld

ALT = Qt.KeyboardModifier.AltModifier


def reading(world: PageWorld) -> str:
    return world.page.keep()["guide"]


def search_edit(world: PageWorld):
    return world.page._search.edit


def click(world: PageWorld, target: str) -> None:
    tree = world.page._tree
    tree.mark(target)
    shots.settle()
    centre = tree.visualRect(tree.nodes.index_of(target)).center()
    world.qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(centre))


def test_it_opens_at_the_first_page_of_the_protocol(world: PageWorld) -> None:
    first = world.parts.library.guides.all[0]
    assert reading(world) == first.id
    assert first.title in world.page._reader.toPlainText()


def test_every_page_says_that_it_is_support_material_and_how_sure_it_is(world: PageWorld) -> None:
    for page in world.parts.library.guides:
        world.page.open(page.id)
        badges = {badge.state for badge in world.page.findChildren(StateBadge)}
        assert {"material_de_apoyo", page.state} <= badges
        dates = [label.text() for label in world.page.findChildren(QLabel)]
        assert page.date.strftime("%d/%m/%Y") in dates


def test_a_click_in_the_contents_opens_a_page(world: PageWorld) -> None:
    click(world, "avisos")
    assert reading(world) == "avisos"
    assert "A quién avisar" in world.page._reader.toPlainText()


def test_arrows_and_enter_open_a_page(world: PageWorld) -> None:
    world.page._tree.mark(world.parts.library.guides.all[0].id)
    world.page._tree.setFocus()
    world.press(Qt.Key.Key_Down)
    world.press(Qt.Key.Key_Return)
    assert reading(world) == world.page._tree.currentIndex().data(TARGET)
    assert reading(world) != world.parts.library.guides.all[0].id


def test_a_part_folds_instead_of_opening(world: PageWorld) -> None:
    tree = world.page._tree
    part = tree.nodes.index(1, 0)
    before = reading(world)
    tree._choose(part)
    assert tree.isExpanded(part)
    tree._choose(part)
    assert not tree.isExpanded(part)
    assert reading(world) == before


def test_a_section_scrolls_to_its_heading(world: PageWorld) -> None:
    world.page.arrive({"guide": "fases#fase-3-separacion-segura-y-segunda-linea"})
    shots.settle()
    reader = world.page._reader
    top = reader.cursorForPosition(QPoint(60, 12)).block().text()
    assert top.startswith("Fase 3")


def test_links_lead_to_guides_and_to_the_directory_and_back(world: PageWorld) -> None:
    start = reading(world)
    world.page._follow("guia:nunca")
    world.page._follow("guia:avisos")
    assert reading(world) == "avisos"
    world.page._reader.setFocus()
    world.press(Qt.Key.Key_Left, modifier=ALT)
    assert reading(world) == "nunca"
    world.press(Qt.Key.Key_Left, modifier=ALT)
    assert reading(world) == start
    world.press(Qt.Key.Key_Right, modifier=ALT)
    assert reading(world) == "nunca"
    world.page._follow("recurso:AR-N-145")
    assert world.gone == [("recursos", {"entry": "AR-N-145"})]


def test_the_way_back_works_from_the_contents_too(world: PageWorld) -> None:
    start = reading(world)
    click(world, "avisos")
    world.page._tree.setFocus()
    world.press(Qt.Key.Key_Left, modifier=ALT)
    assert reading(world) == start


def test_a_link_to_nowhere_leaves_everything_as_it_was(world: PageWorld) -> None:
    before = reading(world)
    world.page._follow("guia:no-existe")
    world.page._follow("https://example.org/")
    assert reading(world) == before
    assert world.gone == []


def test_an_indicator_and_a_question_say_what_they_are_and_where_they_lead(world: PageWorld) -> None:
    world.page._follow("indicador:EN-14")
    card = world.page._aside._card
    assert card is not None and card.accessibleName().startswith("EN-14 ")
    links = [one.plain() for one in card.findChildren(Sentence)]
    assert any(words.startswith("P25 ") for words in links)
    assert any("Deuda" in words for words in links)
    world.page._follow("pregunta:P25")
    card = world.page._aside._card
    assert card is not None and card.accessibleName().startswith("P25 ")
    assert any(one.plain().startswith("EN-14 ") for one in card.findChildren(Sentence))
    world.page._follow("indicador:XX-99")
    assert world.said == ["No está en las listas: XX-99"]


def test_another_page_opens_at_what_it_is_asked_to_tell(world: PageWorld) -> None:
    world.page.arrive({"indicator": "NN-07"})
    card = world.page._aside._card
    assert card is not None and "NN-07" in card.accessibleName()
    world.page.open("nunca")
    world.page._tell_side()
    assert world.page._aside._card is None


def test_previous_and_next_follow_the_contents(world: PageWorld) -> None:
    parts = world.parts.library.guides.parts()
    ids = [page.id for pages in parts.values() for page in pages]
    assert not world.page._foot.back.isVisible()
    (step,) = world.primaries()
    world.qtbot.mouseClick(step, Qt.MouseButton.LeftButton)
    assert reading(world) == ids[1]
    world.qtbot.mouseClick(world.page._foot.back, Qt.MouseButton.LeftButton)
    assert reading(world) == ids[0]
    world.page.open(ids[-1])
    assert not world.page._foot.next.isVisible()


def test_an_open_detection_is_the_next_step(world: PageWorld) -> None:
    assert [button.text() for button in world.primaries()] != ["Volver a la detección"]
    world.run(lambda: world.desk.start("deteccion_temprana"))
    world.news.drafts_changed.emit()
    world.settle()
    (step,) = world.primaries()
    assert step.text() == "Volver a la detección"
    step.click()
    assert world.gone == [("deteccion", None)]


def test_searching_shows_what_was_found_and_marks_it(world: PageWorld) -> None:
    world.qtbot.waitUntil(lambda: world.page._index is not None, timeout=30_000)
    world.press(Qt.Key.Key_F, world.page, modifier=Qt.KeyboardModifier.ControlModifier)
    assert world.window.focusWidget() is search_edit(world)
    world.type(search_edit(world), "separación acompañante")
    world.press(Qt.Key.Key_Return, search_edit(world))
    assert reading(world) == "fases#fase-3-separacion-segura-y-segunda-linea"
    marked = [one.cursor.selectedText() for one in world.page._reader.extraSelections()]
    assert "acompañante" in marked
    world.press(Qt.Key.Key_Escape, search_edit(world))
    assert search_edit(world).text() == ""
    assert world.page._tree.nodes.rowCount() == len(world.parts.library.guides.parts())


def test_where_nothing_is_found_it_says_so(world: PageWorld) -> None:
    world.qtbot.waitUntil(lambda: world.page._index is not None, timeout=30_000)
    world.type(search_edit(world), "qqqqq")
    assert world.page._none.title.text() == "Nada con «qqqqq»"
    world.page._none.chosen.emit()
    assert world.page._stack.currentWidget() is world.page._tree


def test_sources_move_beside_the_contents_where_there_is_little_room(world: PageWorld) -> None:
    world.page.open("fases")
    world.window.resize(1024, 697)
    shots.settle()
    assert not world.page._right.isVisible()
    world.page._follow("fuente:FRONTEX")
    shots.settle()
    assert world.page._tabs.currentIndex() == 1
    block = world.page._aside.source("FRONTEX")
    assert block is not None
    assert not shots.visible_part(block).isEmpty()
    world.window.resize(1366, 697)
    shots.settle()
    assert world.page._right.isVisible()
    assert world.page._aside.isVisible()


def test_what_was_kept_brings_the_officer_back(world: PageWorld) -> None:
    world.page.open("niveles")
    kept = world.page.keep()
    world.page.open("nunca")
    world.page.arrive(kept)
    assert reading(world) == "niveles"


def test_without_guides_the_page_says_what_is_missing(world: PageWorld, tmp_path: Path, qtbot) -> None:
    from dataclasses import replace

    from desktop.content.library import Library

    (tmp_path / "guides" / "es").mkdir(parents=True)
    page = build(replace(world.services, library=Library(tmp_path)))
    qtbot.addWidget(page)
    assert page.accessibleName() == "No hay guías instaladas"
    assert PAGE.id == "guias"


@pytest.mark.parametrize(
    ("size", "scale", "mode"),
    [
        (QSize(1366, 697), 1.0, Mode.LIGHT),
        (QSize(1024, 697), 1.0, Mode.DARK),
        (QSize(1366, 697), 1.5, Mode.CONTRAST),
        (QSize(1024, 697), 1.5, Mode.LIGHT),
    ],
)
def test_nothing_is_clipped(
    world: PageWorld, theme: Theme, tmp_path: Path, size: QSize, scale: float, mode: Mode
) -> None:
    for page, detecting in (("fases", False), ("mercosur-bermejo", True)):
        world.page.open(page)
        world.page._foot.show_detecting(detecting)
        wrong = shots.shoot(world.window, tmp_path / "page.png", theme, size=size, scale=scale, mode=mode)
        assert wrong == []
