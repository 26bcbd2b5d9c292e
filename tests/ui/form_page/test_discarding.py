"""A draft goes only when the officer says so; one that nobody touched leaves no trace behind."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.ui.form_page.world import FormWorld


def form_ids(world: FormWorld) -> list[str]:
    return [draft.form.id for draft in world.drafts()]


def test_a_form_opened_by_mistake_leaves_no_draft_when_another_is_opened(world: FormWorld) -> None:
    world.go({"form": "actividad"})
    world.go({"form": "seguimiento"})
    world.all_kept()
    assert form_ids(world) == ["seguimiento"]


def test_a_form_with_one_answer_stays_a_draft_when_another_is_opened(world: FormWorld) -> None:
    world.go({"form": "seguimiento"})
    world.fill(relato="algo")
    world.go({"form": "actividad"})
    world.all_kept()
    assert sorted(form_ids(world)) == ["actividad", "seguimiento"]


def test_a_form_begun_from_something_else_stays_too(world: FormWorld) -> None:
    world.go({"form": "derivacion", "answers": {"provincia_destino": "Salta"}})
    world.go({"form": "actividad"})
    world.all_kept()
    assert sorted(form_ids(world)) == ["actividad", "derivacion"]


def test_discarding_asks_first_and_escape_keeps_everything(world: FormWorld) -> None:
    bench = world.go({"form": "seguimiento"})
    world.fill(relato="algo")
    bench.discard_button.click()
    world.press(Qt.Key.Key_Escape, widget=world.form_page._dialog)
    assert world.form_bench.session.value("/data/relato") == "algo"
    assert form_ids(world) == ["seguimiento"]


def test_a_discarded_draft_is_gone_with_what_it_held(world: FormWorld) -> None:
    bench = world.go({"form": "derivacion"})
    world.fill(lleva_ficha="si", documento="nadie 123")
    world.all_kept()
    bench.discard_button.click()
    world.press(Qt.Key.Key_Return, widget=world.form_page._dialog)
    world.qtbot.waitUntil(lambda: world.gone[-1:] == [("inicio", None)])
    assert form_ids(world) == []
    assert world.said[-1][0] == "Borrador descartado."
    assert world.form_page.bench is None


def test_a_quick_check_begun_by_mistake_leaves_no_draft(world: FormWorld) -> None:
    world.page.arrive({"start": "control"})
    world.qtbot.waitUntil(lambda: world.page.bench is not None, timeout=20_000)
    first = world.page.bench
    world.page.arrive({"start": "deteccion"})
    world.qtbot.waitUntil(lambda: world.page.bench not in (None, first), timeout=20_000)
    world.kept()
    assert form_ids(world) == ["deteccion_temprana"]
