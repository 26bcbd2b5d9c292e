"""The page fits: nothing clipped, overlapped or empty, at the sizes and text scales it is made for."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt

from desktop.ui.design.tokens import Mode
from desktop.ui.forms.question import QuestionFrame
from tests.ui.detection.world import World
from tests.ui.shots import problems, settle, shoot, visible_part


@pytest.mark.parametrize(
    ("size", "scale", "mode"),
    [
        (QSize(1366, 697), 1.0, Mode.LIGHT),
        (QSize(1366, 697), 1.0, Mode.DARK),
        (QSize(1366, 697), 1.0, Mode.CONTRAST),
        (QSize(1024, 697), 1.0, Mode.LIGHT),
        (QSize(1366, 697), 1.5, Mode.LIGHT),
    ],
)
def test_a_list_and_a_form_fit(world: World, tmp_path: Path, size: QSize, scale: float, mode: Mode) -> None:
    world.start()
    world.go_to_phase(4)
    for code in ("EN-01", "EN-02", "EN-14"):
        world.mark(code)
    assert shoot(world.window, tmp_path / "list.png", world.theme, size=size, scale=scale, mode=mode) == []
    register = world.bench.panel._now._register
    foot = register.mapTo(world.window, register.rect().bottomLeft()).y()
    assert foot < world.bench.panel.mapTo(world.window, world.bench.panel.rect().bottomLeft()).y()
    world.go_to_phase(0)
    settle()
    seen = [each for each in world.bench.form.findChildren(QuestionFrame) if not visible_part(each).isEmpty()]
    assert seen  # what is out of sight is measured when it comes near
    assert [problem for frame in seen for problem in problems(frame)] == []


def test_the_folded_prompt_opens_with_f3_and_closes_again(world: World, tmp_path: Path) -> None:
    world.start()
    world.go_to_phase(4)
    world.mark("EN-14")
    shoot(world.window, tmp_path / "narrow.png", world.theme, scale=1.5)
    assert world.bench.fold.isVisible()
    assert not world.bench.prompt.isVisible()
    world.press(Qt.Key.Key_F3)
    assert world.bench.prompt.isVisible()
    assert world.bench.fold.button.hasFocus()
    world.press(Qt.Key.Key_F3)
    assert not world.bench.prompt.isVisible()
    assert world.bench.checklist.isVisible()


def test_at_200_percent_f2_opens_the_reasons_and_closes_them_again(world: World, tmp_path: Path) -> None:
    world.start()
    world.go_to_phase(4)
    for code in ("EN-01", "EN-02", "EN-14"):
        world.mark(code)
    size = QSize(1366, 697)
    shoot(world.window, tmp_path / "bar.png", world.theme, size=size, scale=2.0)
    because = world.bench.panel._because
    assert not because.isVisible()
    world.press(Qt.Key.Key_F2)
    assert shoot(world.window, tmp_path / "opened.png", world.theme, size=size, scale=2.0) == []
    assert because.isVisible() and not world.bench.checklist.isVisible()
    world.press(Qt.Key.Key_F2)
    assert not because.isVisible() and world.bench.checklist.rows.hasFocus()
    world.press(Qt.Key.Key_F2)
    world.press(Qt.Key.Key_F4)  # the notice is written where the answers are
    assert not because.isVisible() and world.bench.form.cursor()["ref"] == "/data/aviso[1]/atendio"


def test_tab_goes_as_the_eye_does(world: World) -> None:
    world.start()
    world.go_to_phase(4)
    bench = world.bench
    bench.phases.setFocus()
    seen = [bench.phases]
    for _ in range(6):
        world.press(Qt.Key.Key_Tab)
        seen.append(world.window.focusWidget())
    checklist = bench.checklist
    assert seen[:6] == [
        bench.phases,
        checklist.search.edit,
        checklist._tabs,
        checklist.rows,
        bench.next_button,
        bench.quote.editor,
    ]
    assert bench.panel.isAncestorOf(seen[6])


def test_tab_leaves_the_last_question_for_the_button_that_goes_on(world: World) -> None:
    world.start()
    world.go_to_phase(7)
    bench = world.bench
    assert bench.form.focus_ref("/data/resguardo/observaciones")
    for _ in range(3):
        world.press(Qt.Key.Key_Tab)
        if bench.next_button.hasFocus():
            return
    raise AssertionError(world.window.focusWidget())
