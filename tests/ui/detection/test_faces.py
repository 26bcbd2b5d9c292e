"""The quick check and discreet mode: the same draft as the whole form, by keys alone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from desktop.ui.detection.bench import DetectionBench
from tests.ui.detection.world import World


def bench_of(world: World) -> DetectionBench:
    assert isinstance(world.bench, DetectionBench)
    return world.bench


def start_quick(world: World) -> DetectionBench:
    world.page.arrive({"start": "control"})
    world.qtbot.waitUntil(lambda: world.page.bench is not None, timeout=60_000)
    quick = bench_of(world).quick
    world.qtbot.waitUntil(lambda: quick.isAncestorOf(world.window.focusWidget()))
    return bench_of(world)


def test_digits_mark_and_enter_goes_on_to_the_suggested_level(world: World) -> None:
    bench = start_quick(world)
    assert bench.face == "quick"
    for key in "12":
        world.press(key)
    assert bench.session.value("/data/ob") == "ob_03 ob_02"
    world.press("2")
    assert bench.session.value("/data/ob") == "ob_03"
    world.press(Qt.Key.Key_Return)
    world.press("0")
    assert bench.session.value("/data/revisado_do") == "si"
    world.press("1")
    assert (bench.session.value("/data/do"), bench.session.value("/data/revisado_do")) == ("do_01", "")
    for _ in range(3):
        world.press(Qt.Key.Key_Return)
    assert bench.quick.at_result
    assert bench.session.value("/data/nivel_sugerido") == "2"
    assert bench.session.value("/data/nivel_decidido") == "2"


def test_saying_nothing_unmarks_what_was_marked(world: World) -> None:
    bench = start_quick(world)
    world.press("1")
    world.press("0")
    assert bench.session.value("/data/ob") == ""
    assert bench.session.value("/data/revisado_ob") == "si"


def test_nothing_is_evaluated_that_was_not_looked_at(world: World) -> None:
    bench = start_quick(world)
    for _ in range(4):
        world.press(Qt.Key.Key_Return)
    assert bench.session.value("/data/nivel_sugerido") == "sin_evaluar"
    assert bench.session.value("/data/nivel_decidido") == ""


def test_a_child_is_asked_only_language_and_needs(world: World) -> None:
    bench = start_quick(world)
    for _ in range(2):
        world.press(Qt.Key.Key_Return)
    child = next(digit for digit, offer in bench.quick._offers.items() if offer.name == "presume")
    world.press(child)
    world.press(Qt.Key.Key_Return)
    assert {offer.name for offer in bench.quick._offers.values()} == {"nn_06", "nn_08"}


def test_it_grows_into_the_whole_form_with_the_same_draft_and_answers(world: World) -> None:
    bench = start_quick(world)
    world.press("1")
    draft = bench.draft_id
    world.press(Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert bench_of(world).face == "whole"
    assert bench_of(world).draft_id == draft
    world.kept()
    assert len(world.drafts()) == 1
    assert world.bench.session.value("/data/ob") == "ob_03"
    world.go_to_phase(1)
    assert world.bench.checklist.isVisible()


def test_lowering_the_level_goes_on_in_the_whole_form(world: World) -> None:
    bench = start_quick(world)
    world.press("1")
    for _ in range(4):
        world.press(Qt.Key.Key_Return)
    world.press("0")
    assert bench.session.value("/data/baja") == "si"
    world.press(Qt.Key.Key_Return)
    assert world.page._dialog is None
    assert bench.face == "whole"
    assert bench.problems.isVisible()


def test_a_locked_quick_check_comes_back_at_the_same_step(world: World) -> None:
    start_quick(world)
    world.press("1")
    world.press(Qt.Key.Key_Return)
    argument = world.page.keep()
    world.close()
    world.open()
    world.arrive(argument)
    bench = bench_of(world)
    assert (bench.face, bench.quick.step) == ("quick", 1)
    assert bench.session.value("/data/ob") == "ob_03"


# Discreet mode


def words_on(world: World) -> str:
    return " ".join(label.text() for label in world.window.findChildren(QLabel) if label.isVisible())


def test_f9_hides_everything_that_tells_and_f9_alone_brings_it_back(world: World) -> None:
    world.start()
    world.go_to_phase(4)
    world.mark("EN-01")
    world.press(Qt.Key.Key_F9)
    bench = bench_of(world)
    assert bench.face == "discreet"
    assert world.window.windowTitle() == "Control"
    seen = words_on(world).lower()
    for telling in ("indicador", "nivel", "trata", "víctima", "engaño", "145", "detección", "probable"):
        assert telling not in seen
    world.press(Qt.Key.Key_Escape)
    assert bench.face == "discreet"
    world.press(Qt.Key.Key_F9)
    assert bench.face == "whole"
    assert world.window.windowTitle() == "Vigía"


def test_an_incomplete_answer_marks_nothing_and_waits_for_the_officer(world: World) -> None:
    world.start()
    world.press(Qt.Key.Key_F9)
    world.press("2")
    world.press(Qt.Key.Key_Return)
    world.press(Qt.Key.Key_F9)
    bench = bench_of(world)
    assert bench.session.value("/data/marcados") == ""
    assert bench._left_open.isVisible()
    assert "TR-04" in bench._left_open.accessibleName()
    bench._left_open.link_chosen.emit()
    row = bench.checklist.current
    assert row is not None and row.code == "TR-04"
    assert bench.session.value("/data/marcados") == ""
    assert not bench._left_open.isVisible()


def test_a_note_goes_to_the_remarks(world: World) -> None:
    world.start()
    world.press(Qt.Key.Key_F9)
    bench = bench_of(world)
    bench.discreet.note.setText("no sabe la ciudad")
    world.press(Qt.Key.Key_Return, widget=bench.discreet.note)
    assert bench.session.value("/data/resguardo/observaciones") == "P07: no sabe la ciudad"


def test_discreet_mode_is_remembered_with_its_draft_only(world: World) -> None:
    world.start()
    world.press(Qt.Key.Key_F9)
    world.press("2")
    argument = world.page.keep()
    world.close()
    world.open()
    world.arrive(argument)
    bench = bench_of(world)
    assert bench.face == "discreet"
    assert bench.discreet.given == {"P07": "2"}
    world.press(Qt.Key.Key_F9)
    world.start()
    world.qtbot.waitUntil(lambda: world.page.bench is not None and world.page.bench is not bench)
    assert bench_of(world).face == "whole"
    assert world.window.windowTitle() == "Vigía"


def test_no_key_is_lost_between_steps(world: World) -> None:
    bench = start_quick(world)
    QApplication.processEvents()
    world.press("6")
    world.press(Qt.Key.Key_Return)
    world.press("6")
    assert (bench.session.value("/data/ob"), bench.session.value("/data/do")) == ("ob_21", "do_15")
