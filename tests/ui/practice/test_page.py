"""Practice: a case on the real form, the expected level beside the officer's, and no trace anywhere."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

import desktop.desk.practice
import desktop.ui.practice
from desktop.desk.practice import PracticeVault
from desktop.forms.instance import Instance
from desktop.ui.home.click_row import ClickRow
from desktop.ui.practice.bench import Attempt, PracticeBench
from desktop.ui.practice.page import PracticePage
from tests.content.model_answers import model_answers
from tests.ui import shots
from tests.ui.detection.world import World

QUOTE = "frase de practica que no existe en ningun otro lado"
# What could lead out of a throw-away vault, by name.
WAYS_OUT = {"finalise", "log", "sending", "road", "outbox", "hand_over", "backups", "write", "start_draft"}


def page_of(world: World) -> PracticePage:
    page = world.window.show_page("practica")
    assert isinstance(page, PracticePage)
    return page


def start(world: World, number: int = 1) -> PracticeBench:
    page = page_of(world)
    page.start(world.parts.library.practice.all[number - 1])
    world.qtbot.waitUntil(lambda: page.bench is not None, timeout=60_000)
    assert page.bench is not None
    return page.bench


def words_on(world: World) -> str:
    return " ".join(label.text() for label in page_of(world).findChildren(QLabel) if label.isVisible())


def test_all_cases_are_offered_and_open_with_the_keyboard(world: World) -> None:
    page = page_of(world)
    rows = [row for row in page.cases.findChildren(ClickRow) if row.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert len(rows) == 12
    world.press(Qt.Key.Key_Return, widget=rows[2])
    world.qtbot.waitUntil(lambda: page.bench is not None, timeout=60_000)
    assert page.bench is not None
    assert page.bench.case.id == "practica-03"


def test_it_is_marked_as_practice_whatever_is_shown(world: World) -> None:
    page = page_of(world)
    assert "PRÁCTICA" in words_on(world)
    bench = start(world)
    assert "PRÁCTICA · Caso ficticio" in words_on(world)
    assert "Borrador guardado" not in words_on(world)
    bench.seal_button.click()
    assert page.comparison.isVisible()
    assert "PRÁCTICA · Caso ficticio" in words_on(world)


def test_the_expected_answers_of_a_case_give_its_level(world: World) -> None:
    cases = world.parts.library.practice.all
    for number in (1, 12):  # all of them, without a window: tests/content/test_practice.py
        case = cases[number - 1]
        bench = start(world, number)
        for name, value in model_answers(case).items():
            bench._take(bench.session.set(f"/data/{name}", value))
        attempt = bench.attempt()
        level = "sin_evaluar" if attempt.level is None else str(attempt.level)
        assert level == case.level, case.id
        assert set(attempt.marked) == set(case.marks)
        page_of(world).leave_case()


def test_what_was_seen_overlooked_and_added_stands_beside_the_reason(world: World) -> None:
    bench = start(world, 1)
    bench._take(bench.session.set("/data/tr", "tr_02"))
    bench._take(bench.session.set("/data/ob", "ob_09"))
    bench.seal_button.click()
    seen = words_on(world)
    assert "TR-02 ·" in seen
    assert "NN-10 ·" in seen
    assert "OB-09 ·" in seen
    assert bench.case.why in seen
    assert bench.case.learn in seen


def test_practice_leaves_no_draft_no_record_no_count_and_nothing_to_send(world: World) -> None:
    assert world.desk is not None
    desk = world.desk
    before = (world.run(desk.log.records), world.run(desk.log.counts), world.drafts())
    bench = start(world)
    bench._take(bench.session.set("/data/frase_textual", QUOTE))
    bench._take(bench.session.set("/data/relato_directo", "si"))
    world.qtbot.waitUntil(lambda: bench.keeper.idle, timeout=60_000)
    bench.seal_button.click()
    page_of(world).leave_case()
    assert (world.run(desk.log.records), world.run(desk.log.counts), world.drafts()) == before
    assert world.run(desk.sending.state).summary.waiting == 0
    assert world.run(lambda: desk.practice._kept) is None
    world.close()
    written = b"".join(path.read_bytes() for path in world.folder.rglob("*") if path.is_file())
    assert QUOTE.encode() not in written
    world.open()


def test_locking_throws_the_attempt_away(world: World) -> None:
    start(world)
    assert page_of(world).keep() == {}
    world.close()
    world.open()
    assert page_of(world).bench is None


def test_an_attempt_is_no_instance_and_the_vault_of_practice_has_no_way_out() -> None:
    assert not issubclass(Attempt, Instance)
    public = {name for name in vars(PracticeVault) if not name.startswith("_")}
    assert public == {"start", "keep", "forget"}


def test_no_code_of_practice_names_a_way_to_log_or_outbox() -> None:
    folder = Path(desktop.ui.practice.__file__).parent
    sources = [*folder.glob("*.py"), Path(desktop.desk.practice.__file__)]
    assert len(sources) > 3
    for path in sources:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        named = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
        assert not named & WAYS_OUT, path.name
        imported = {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
        forbidden = ("desktop.sync", "desktop.road", "desktop.incidents.log", "desktop.desk.sending")
        assert not [name for name in imported if name.startswith(forbidden)], path.name


def test_the_mouse_goes_back_to_the_cases_from_the_middle_of_one(world: World) -> None:
    bench, page = start(world), page_of(world)
    bench._take(bench.session.set("/data/relato_directo", "si"))
    assert page.back_button.isVisible()
    QTest.mouseClick(page.back_button, Qt.MouseButton.LeftButton)
    assert page.cases.isVisible()
    assert page.bench is None
    assert not page.back_button.isVisible()


def test_the_keys_go_back_to_the_cases_and_stand_on_the_one_left(world: World) -> None:
    start(world, 3)
    page = page_of(world)
    for _ in range(30):
        if world.window.focusWidget() is page.back_button:
            break
        world.press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert world.window.focusWidget() is page.back_button
    world.press(Qt.Key.Key_Space)
    assert page.cases.isVisible()
    rows = page.cases.findChildren(ClickRow)
    assert world.window.focusWidget() is rows[2]


@pytest.fixture
def large(world: World) -> Iterator[World]:
    """Text at 200 %, where beside the form there is no room for the words of a case."""
    world.theme.set_scale(2.0)
    yield world
    world.theme.set_scale(1.0)


def test_with_large_text_the_whole_case_comes_first_and_one_key_goes_on_to_the_form(large: World) -> None:
    bench, page = start(large), page_of(large)
    assert page.reading.isVisible()
    assert bench.case.scene in words_on(large)
    large.press(Qt.Key.Key_Space)
    assert bench.isVisible()
    assert "PRÁCTICA" in words_on(large)
    assert shots.problems(page) == []


def test_with_large_text_the_form_keeps_the_ways_to_the_case_and_to_the_other_cases(large: World) -> None:
    bench, page = start(large), page_of(large)
    page.reading.on_button.click()
    bench.read_button.click()
    assert page.reading.isVisible()
    page.reading.on_button.click()
    bench.leave_button.click()
    assert page.cases.isVisible()
    assert page.bench is None


def test_the_words_of_the_case_stand_over_the_form_again_when_there_is_room(large: World) -> None:
    bench, page = start(large), page_of(large)
    page.reading.on_button.click()
    assert bench.read_button.isVisible()
    large.theme.set_scale(1.0)
    assert bench.case.scene in words_on(large)
    assert not bench.read_button.isVisible()
    assert page.back_button.isVisible()
