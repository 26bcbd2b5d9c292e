"""Marking by keyboard and mouse, and what follows from it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.ui.design.check_row import RowRole
from desktop.ui.forms.question import QuestionFrame
from tests.ui.detection.world import World

CONTROL = Qt.KeyboardModifier.ControlModifier


def test_nothing_answered_reads_as_not_assessed_and_never_as_no_signs(world: World) -> None:
    world.start()
    facts = world.bench._facts
    assert facts is not None
    assert facts.level is None
    assert facts.why_not.startswith("Falta responder si es menor de 18 años")
    assert "Todavía no se puede valorar" in facts.idle


def test_marks_by_keyboard_change_level_and_reasons(world: World) -> None:
    world.start()
    world.go_to_phase(4)
    world.mark("EN-01")
    facts = world.bench._facts
    assert facts is not None and facts.level == 2
    assert [reason.code for reason in facts.reasons] == ["EN-01"]
    world.mark("EN-02")
    facts = world.bench._facts
    assert facts is not None and facts.level == 3
    assert world.bench.session.value("/data/en") == "en_01 en_02"
    assert "Dimensión positiva: captación con engaño" in facts.more
    assert facts.now is not None and facts.now.who == "Supervisor o referente del puesto"


def test_space_again_unmarks_and_offers_to_undo(world: World) -> None:
    world.start()
    world.go_to_phase(1)
    world.mark("OB-04")
    world.press(Qt.Key.Key_Space)
    assert world.bench.session.value("/data/ob") == ""
    words, undo = world.said[-1]
    assert words == "Indicador OB-04 desmarcado."
    assert undo is not None
    undo()
    assert world.bench.session.value("/data/ob") == "ob_04"


def test_a_click_marks_the_row_under_it(world: World) -> None:
    world.start()
    world.go_to_phase(2)
    rows = world.bench.checklist.rows
    place = rows.visualRect(rows.model().index(2, 0)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert world.bench.session.value("/data/do") == "do_02"


def test_arrows_pass_over_the_heads_of_groups(world: World) -> None:
    world.start()
    world.go_to_phase(4)
    rows = world.bench.checklist.rows
    world.press(Qt.Key.Key_Home)
    seen = []
    for _ in range(12):
        seen.append(rows.currentIndex().data(RowRole.CODE))
        world.press(Qt.Key.Key_Down)
    assert seen == [f"EN-{number:02}" for number in range(1, 13)]


def test_control_z_takes_back_the_last_mark(world: World) -> None:
    world.start()
    world.go_to_phase(1)
    world.mark("OB-02")
    world.mark("OB-03")
    world.press(Qt.Key.Key_Z, CONTROL)
    assert world.bench.session.value("/data/ob") == "ob_02"
    world.press(Qt.Key.Key_Z, CONTROL)
    assert world.bench.session.value("/data/ob") == ""


def test_control_z_undoes_once_while_a_message_offers_it_too(world: World) -> None:
    world.start()
    world.go_to_phase(1)
    world.mark("OB-02")
    world.mark("OB-03")
    world.press(Qt.Key.Key_Space)
    assert world.said[-1][0] == "Indicador OB-03 desmarcado."
    world.press(Qt.Key.Key_Z, CONTROL)
    assert world.bench.session.value("/data/ob") == "ob_02 ob_03"


def test_the_reviewed_row_answers_its_own_question(world: World) -> None:
    world.start()
    world.go_to_phase(1)
    rows, model = world.bench.checklist.rows, world.bench.checklist.rows.model()
    reviewed = next(
        model.index(n, 0) for n in range(model.rowCount()) if model.index(n, 0).data(RowRole.KEY) == "si"
    )
    assert reviewed.data().startswith("Observación revisada")
    rows.setCurrentIndex(reviewed)
    world.press(Qt.Key.Key_Space)
    assert world.bench.session.value("/data/revisado_ob") == "si"
    world.press(Qt.Key.Key_Space)
    assert world.bench.session.value("/data/revisado_ob") == ""


def test_strength_is_shown_as_it_counts(world: World) -> None:
    world.start()
    world.go_to_phase(4)
    model = world.bench.checklist.rows.model()
    row = next(
        model.index(n, 0) for n in range(model.rowCount()) if model.index(n, 0).data(RowRole.CODE) == "EN-14"
    )
    assert row.data(RowRole.STRENGTH) == "fuerte"  # nobody has said yet that it is no child
    world.answer(es_nnya="no")
    assert row.data(RowRole.STRENGTH) == "medio"


def test_search_ignores_accents_and_looks_through_all_blocks(world: World) -> None:
    world.start()
    world.go_to_phase(4)
    world.press(Qt.Key.Key_F, CONTROL)
    QTest.keyClicks(world.window.focusWidget(), "acompanante")
    model = world.bench.checklist.rows.model()
    codes = [
        model.index(n, 0).data(RowRole.CODE)
        for n in range(model.rowCount())
        if not model.index(n, 0).data(RowRole.HEAD)
    ]
    assert "OB-02" in codes
    assert all(code for code in codes)
    world.press(Qt.Key.Key_Down)
    world.press(Qt.Key.Key_Space)
    assert world.bench.session.value("/data/ob") == "ob_02"


def test_search_finds_a_code(world: World) -> None:
    world.start()
    world.go_to_phase(1)
    world.bench.checklist.search.edit.setText("en-14")
    world.bench.checklist.take_focus()
    row = world.bench.checklist.current
    assert row is not None and row.code == "EN-14"


def test_no_match_says_so_and_how_to_go_on(world: World) -> None:
    world.start()
    world.go_to_phase(1)
    world.bench.checklist.search.edit.setText("helicóptero")
    empty = world.bench.checklist._empty
    assert empty.isVisible()
    assert empty.title.text() == "Nada con «helicóptero»."
    world.bench.checklist.search.clear()
    assert world.bench.checklist.rows.isVisible()


def test_the_marked_tab_lists_what_is_marked_in_every_block(world: World) -> None:
    world.start()
    world.go_to_phase(1)
    world.mark("OB-02")
    world.go_to_phase(4)
    world.mark("EN-03")
    tabs = world.bench.checklist._tabs
    assert tabs.tabText(1) == "Marcados 2"
    tabs.setCurrentIndex(1)
    model = world.bench.checklist.rows.model()
    codes = [model.index(n, 0).data(RowRole.CODE) for n in range(model.rowCount())]
    assert [code for code in codes if code] == ["OB-02", "EN-03"]


def test_with_a_child_only_language_needs_and_fear_are_asked_until_a_professional_is_there(
    world: World,
) -> None:
    world.start()
    world.go_to_phase(4)
    world.mark("EN-14")
    assert [number for number, _ in world.bench.prompt._facts.questions] == ["P25", "P26", "P27"]
    world.answer(es_nnya="presume")
    assert [number for number, _ in world.bench.prompt._facts.questions] == ["P51", "P02", "P47"]
    world.bench.quote.professional.click()
    assert [number for number, _ in world.bench.prompt._facts.questions] == ["P25", "P26", "P27"]


def test_the_urgent_questions_come_first_and_nothing_of_another_phase_stays(world: World) -> None:
    world.start()
    world.go_to_phase(7)
    world.go_to_phase(0)
    assert world.bench.form.cursor()["ref"] == "/data/peligro_actual"
    frames = [frame for frame in world.bench.form.findChildren(QuestionFrame) if frame.isVisible()]
    frames.sort(key=lambda frame: frame.y())
    assert frames[0].ref == "/data/peligro_actual"
    assert not any(frame.ref.startswith("/data/resguardo") for frame in frames)


def test_emergency_goes_to_the_urgent_questions_from_anywhere(world: World) -> None:
    world.start()
    world.go_to_phase(4)
    world.press(Qt.Key.Key_E, CONTROL)
    assert world.bench._part.number == 0
    assert world.bench.form.cursor()["ref"] == "/data/peligro_actual"
    world.press(Qt.Key.Key_1)
    facts = world.bench._facts
    assert facts is not None and facts.level == 4


def test_alt_page_down_goes_through_the_phases(world: World) -> None:
    world.start()
    for number in (1, 2, 3):
        world.press(Qt.Key.Key_PageDown, Qt.KeyboardModifier.AltModifier)
        assert world.bench._part.number == number
    world.press(Qt.Key.Key_PageUp, Qt.KeyboardModifier.AltModifier)
    assert world.bench._part.number == 2


def test_f2_shows_every_reason_and_that_the_rule_is_not_confirmed(world: World) -> None:
    world.start()
    world.go_to_phase(1)
    for code in ("OB-01", "OB-02", "OB-03"):
        world.mark(code)
    facts = world.bench._facts
    assert facts is not None and len(facts.reasons) == 2
    world.press(Qt.Key.Key_F2)
    facts = world.bench._facts
    assert facts is not None
    assert [reason.code for reason in facts.reasons] == ["OB-01", "OB-02", "OB-03"]
    assert "Orienta, no prueba. Regla propuesta, sin confirmar." in "".join(map(str, facts.more))
