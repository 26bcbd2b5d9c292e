"""After a detection was sealed, the next form is proposed with what is known, and what is due comes first."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.ui.design.button import Button
from tests.ui.detection.test_sealing import seal
from tests.ui.detection.world import World


def steps(world: World) -> list[Button]:
    return [button for button in world.page.done.findChildren(Button) if button.isVisible()]


def seal_level_3(world: World) -> None:
    world.start()
    world.answer(relato_directo="si", es_nnya="si", nivel_decidido="3", decide="agente")
    session = world.bench.session
    world.bench._take(session.set("/data/comienzo/cantidad_victimas_est", "2"))
    world.bench._take(session.set("/data/comienzo/medio_transporte", "omnibus"))
    seal(world)
    world.qtbot.waitUntil(world.page.done.isVisible)


def test_the_notices_that_wait_come_first_in_the_order_of_the_protocol(world: World) -> None:
    seal_level_3(world)
    assert next(button.text() for button in steps(world)) == "Registrar un aviso"
    words = world.page.done.findChildren(type(world.page.done._text))
    why = next(label.text() for label in words if label.text().startswith("Falta avisar"))
    order = [why.find(name) for name in ("Supervisor", "Fiscalía", "145", "niñez")]
    assert -1 not in order
    assert order == sorted(order)
    world.page.done.take_focus()
    QTest.keyClick(steps(world)[0], Qt.Key.Key_Return)
    page, argument = world.gone[-1]
    assert (page, argument["form"], argument["answers"]) == (
        "formulario",
        "seguimiento",
        {"novedad": "aviso"},
    )
    assert argument["hecho"]


def test_the_incident_takes_over_what_was_answered(world: World) -> None:
    seal_level_3(world)
    next(button for button in steps(world) if button.text() == "Completar el incidente").click()
    page, argument = world.gone[-1]
    assert (page, argument["form"]) == ("formulario", "incidente")
    answers = argument["answers"]
    assert (answers["cantidad_victimas_est"], answers["transporte"]) == ("2", "omnibus")
    assert (answers["provincia"], answers["urgencia"]) == ("Salta", "urgencia")
    assert not {"frase_textual", "ficha_nominal"} & set(answers)


def test_the_proposed_incident_opens_with_every_answer_taken(world: World) -> None:
    seal_level_3(world)
    next(button for button in steps(world) if button.text() == "Completar el incidente").click()
    page = world.window.show_page("formulario")
    page.arrive(world.gone[-1][1])  # type: ignore[attr-defined]
    world.qtbot.waitUntil(lambda: page.bench is not None, timeout=60_000)  # type: ignore[attr-defined]
    bench = page.bench  # type: ignore[attr-defined]
    assert bench.refused == ()
    assert bench.session.value("/data/suceso/provincia") == "66"
    assert bench.session.value("/data/suceso/transporte") == "omnibus"
    assert bench.ties.hecho_number


def test_at_level_1_only_the_record_is_shown(world: World) -> None:
    world.start()
    world.go_to_phase(1)
    world.mark("OB-01")
    world.answer(nivel_decidido="1", decide="agente")
    seal(world)
    world.qtbot.waitUntil(world.page.done.isVisible)
    assert [button.text() for button in steps(world)] == ["Ver el asiento"]
