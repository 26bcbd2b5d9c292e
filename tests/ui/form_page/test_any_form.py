"""Any form opens, keeps what is typed through a lock and a crash, and becomes a record tied to its incident."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.content.shelf import FormShelf
from desktop.paths import resource
from desktop.ui.design.button import Button
from desktop.ui.form_page.kinds import GROUPS, KINDS
from tests.ui.form_page.world import FormWorld
from tests.ui.home.test_going_on import RECORD

CLOSING = {
    "estado": "cerrado",
    "motivo_cierre": "derivado",
    "a_cargo": "fiscalia",
    "derechos_informados": "si",
    "informacion_145": "si",
}


def test_every_form_of_the_shelf_has_words_and_what_an_officer_starts_is_on_inicio() -> None:
    assert set(KINDS) == set(FormShelf(resource("forms")).ids())
    started = {kind.id for group in GROUPS for kind in group.kinds}
    assert started == set(KINDS) - {
        "deteccion_temprana",
        "rectificacion",
        "relevo",
        "alta_equipo",
        "exportacion",
        "supresion",
    }


@pytest.mark.parametrize("form_id", sorted(kind.id for group in GROUPS for kind in group.kinds))
def test_a_form_opens_with_the_focus_on_a_question_and_is_a_draft_at_once(
    world: FormWorld, form_id: str
) -> None:
    bench = world.go({"form": form_id})
    assert bench.work.form.id == form_id
    assert bench.form.cursor()["ref"]
    world.all_kept()
    assert [draft.form.id for draft in world.drafts()] == [form_id]


def test_answers_known_already_are_there_and_a_province_may_be_given_by_name(world: FormWorld) -> None:
    bench = world.go(
        {"form": "derivacion", "answers": {"provincia_destino": "Salta", "urgencia": "emergencia", "x": "1"}}
    )
    value = bench.session.value
    assert value("/data/a_quien/provincia_destino") == "66"
    assert value("/data/porque/urgencia") == "emergencia"
    assert bench.refused == ("x",)
    assert "no entra en este formulario" in world.said[-1][0]
    assert not bench.can_undo


def test_a_sealed_question_takes_nothing_from_outside(world: FormWorld) -> None:
    bench = world.go({"form": "derivacion", "answers": {"lleva_ficha": "si", "documento": "1234"}})
    assert bench.refused == ("documento",)
    assert bench.session.sealed_answers() == {}


def test_a_form_hangs_on_the_incident_of_a_record_named_by_its_number(world: FormWorld) -> None:
    world.go({"form": "seguimiento"})
    world.fill(novedad="otra", relato="Primera novedad")
    first = world.seal_form()
    bench = world.go({"form": "cierre", "hecho": first.number})
    assert bench.ties.hecho == first.hecho
    assert bench.ties.hecho_number == first.number
    world.fill(**CLOSING)
    record = world.seal_form()
    assert (record.form_id, record.hecho) == ("cierre", first.hecho)
    assert world.run(world.desk.log.verify).ok  # type: ignore[union-attr]


def test_a_correction_names_the_record_and_says_so_on_the_page(world: FormWorld) -> None:
    world.go({"form": "seguimiento"})
    world.fill(novedad="otra", relato="Con un dato que no era")
    first = world.seal_form()
    bench = world.go({"form": "rectificacion", "corrects": first.instance_id})
    assert bench.ties.corrects_number == first.number
    assert bench.ties.hecho == first.hecho
    assert bench.session.value("/data/corrige") == first.instance_id


def test_locked_in_mid_word_and_back_in_the_same_field(world: FormWorld) -> None:
    bench = world.go({"form": "seguimiento"})
    bench.go_to("/data/relato")
    QTest.keyClicks(world.window.focusWidget(), "llamo la fisc")
    place = world.form_page.keep()
    world.close()
    world.open()
    bench = world.go(place)
    assert bench.session.value("/data/relato") == "llamo la fisc"
    assert bench.form.cursor()["ref"] == "/data/relato"
    assert bench.form.cursor()["caret"] == len("llamo la fisc")


def test_what_was_typed_is_there_after_the_program_died(world: FormWorld) -> None:
    bench = world.go({"form": "seguimiento"})
    bench.go_to("/data/relato")
    QTest.keyClicks(world.window.focusWidget(), "llamo")
    world.all_kept()
    draft_id = bench.draft_id
    bench.keeper.stop()
    world.die()
    world.open()
    assert world.go({"draft": draft_id}).session.value("/data/relato") == "llamo"


def test_undo_goes_on_after_unlocking_and_takes_each_change_back_once(world: FormWorld) -> None:
    world.go({"form": "seguimiento"})
    world.fill(relato="uno")
    world.all_kept()
    world.fill(relato="uno dos")
    world.all_kept()
    for expected in ("uno", ""):
        place = world.form_page.keep()
        world.close()
        world.open()
        bench = world.go(place)
        bench.take_focus()
        assert bench.can_undo
        world.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier, widget=bench)
        assert bench.session.value("/data/relato") == expected
        world.all_kept()


def test_what_lacks_is_listed_with_a_way_there(world: FormWorld) -> None:
    bench = world.go({"form": "cierre"})
    bench.seal_button.click()
    assert world.form_page._dialog is None
    assert bench.problems.isVisible()
    world.qtbot.waitUntil(lambda: bench.form.cursor()["ref"] == "/data/estado")  # the first that lacks
    bench.problems.chosen.emit("/data/motivo_cierre")
    assert bench.form.cursor()["ref"] == "/data/motivo_cierre"


def test_after_sealing_the_page_says_where_it_is_and_what_usually_follows(world: FormWorld) -> None:
    world.go({"form": "busqueda"})
    page = world.form_page
    page._told(world.form_bench, replace(RECORD, form_id="busqueda"))
    steps = [button.text() for button in page.done.findChildren(Button)]
    assert "Denuncia al 145 (Argentina)" in steps
    assert steps[-1] == "Volver a Inicio"
