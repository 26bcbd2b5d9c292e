"""From answers to a record in the log, and the one case that leaves none."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from desktop.errors import DiskFull
from tests.ui.detection.world import World


def seal(world: World) -> None:
    """Press *Sellar* and confirm."""
    world.go_to_phase(8)
    world.bench.seal_button.click()
    dialog = world.page._dialog
    assert dialog is not None
    world.press(Qt.Key.Key_Return, widget=dialog)
    world.qtbot.waitUntil(lambda: world.page.bench is None, timeout=30_000)


def test_a_sealed_detection_is_a_record_in_the_log_and_no_draft_any_more(world: World) -> None:
    world.start()
    world.go_to_phase(4)
    world.mark("EN-01")
    world.mark("EN-02")
    world.answer(nivel_decidido="3", decide="referente")
    seal(world)
    (record,) = world.run(lambda: world.desk.log.search("enga"))  # type: ignore[union-attr]
    assert (record.level, record.form_id) == (3, "deteccion_temprana")
    assert world.page.done.accessibleName().startswith(f"Asiento {record.number} sellado y guardado aquí.")
    assert world.drafts() == ()
    assert world.counts["log"] == 1
    assert world.run(world.desk.log.verify).ok  # type: ignore[union-attr]


def test_what_lacks_is_listed_with_a_way_there(world: World) -> None:
    world.start()
    world.go_to_phase(4)
    world.mark("EN-01")
    world.go_to_phase(8)
    world.bench.seal_button.click()
    assert world.page._dialog is None
    assert world.bench.problems.isVisible()
    world.bench.problems.chosen.emit("/data/decide")
    assert world.bench._part.number == 5
    assert world.bench.form.cursor()["ref"] == "/data/decide"


def test_lowering_the_level_asks_for_a_reason_and_a_second_person(world: World) -> None:
    world.start()
    world.answer(relato_directo="si", nivel_decidido="1", decide="referente")
    world.go_to_phase(8)
    world.bench.seal_button.click()
    lacking = {violation.ref for violation in world.bench.session.validate()}
    assert lacking == {"/data/motivo", "/data/segundo_agente"}
    assert world.page._dialog is None
    facts = world.bench._facts
    assert facts is not None and (facts.level, facts.decided) == (3, 1)


def test_escape_keeps_on_editing(world: World) -> None:
    world.start()
    world.answer(relato_directo="si", nivel_decidido="3", decide="referente")
    world.go_to_phase(8)
    world.bench.seal_button.click()
    world.press(Qt.Key.Key_Escape, widget=world.page._dialog)
    assert world.page._dialog is None
    assert world.page.bench is not None
    world.answer(lesion="si")
    world.kept()
    assert b"<lesion>si</lesion>" in world.draft().xml


def test_level_0_leaves_a_count_and_nothing_else(world: World) -> None:
    world.start()
    world.answer(es_nnya="no", revisado_ob="si", revisado_do="si", nivel_decidido="0", decide="agente")
    seal(world)
    assert world.said[-1][0] == "Sin asiento: se sumó a la cuenta anónima del día."
    assert world.gone[-1] == ("inicio", None)
    assert world.drafts() == ()
    (counted,) = world.run(world.desk.log.counts)  # type: ignore[union-attr]
    assert counted.count == 1


def test_a_suspicion_inside_the_post_is_sealed_out_of_sight(world: World) -> None:
    world.start()
    world.answer(relato_directo="si", nivel_decidido="3", decide="agente", hay_reservado="si")
    world.answer(sobre_reservado="un dato reservado")
    seal(world)
    assert world.gone[-1] == ("inicio", None)
    assert "fuera del puesto" in world.said[-1][0]
    (record,) = [each for each in world.run(world.desk.log.records) if each.form_id == "deteccion_temprana"]  # type: ignore[union-attr]
    assert record.hidden  # its author alone sees that it is there
    assert world.run(lambda: world.desk.log.search("deteccion")) == ()  # type: ignore[union-attr]


def test_when_sealing_fails_the_draft_is_as_it_was_and_is_kept_on(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.start()
    world.answer(relato_directo="si", nivel_decidido="3", decide="referente")

    def refuse(*_: object) -> None:
        raise DiskFull(Path("vault.db"))

    monkeypatch.setattr(world.desk, "finalise", refuse)
    world.go_to_phase(8)
    world.bench.seal_button.click()
    world.press(Qt.Key.Key_Return, widget=world.page._dialog)
    world.qtbot.waitUntil(world.bench.trouble.isVisible, timeout=30_000)
    assert "No se selló" in world.bench.trouble.words.plain()
    assert world.bench.isEnabled()
    world.answer(lesion="si")
    world.kept()
    assert b"<lesion>si</lesion>" in world.draft().xml


def test_an_answer_left_half_typed_is_not_sealed_away(world: World) -> None:
    world.start()
    world.answer(relato_directo="si", nivel_decidido="3", decide="referente")
    assert world.bench.form.focus_ref("/data/comienzo/cantidad_personas")
    world.qtbot.keyClicks(world.window.focusWidget(), "12,")
    assert world.bench.session.validate() == ()
    world.bench._seal()
    assert world.page._dialog is None
    assert world.bench.problems.isVisible()
