"""A draft goes only when the officer says so; one that nobody touched leaves no trace behind."""

from __future__ import annotations

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


def discard(world: FormWorld) -> str:
    """Press *Descartar* on the open form, wait until it is told, and return the draft's id."""
    draft_id, told = world.form_bench.draft_id, len(world.said)
    world.form_bench.discard_button.click()
    world.qtbot.waitUntil(lambda: len(world.said) > told, timeout=60_000)
    return draft_id


def test_discarding_asks_nothing_and_is_undone_with_the_last_word_that_was_typed(world: FormWorld) -> None:
    world.go({"form": "seguimiento"})
    world.fill(relato="algo")
    draft_id = discard(world)
    assert world.form_page._dialog is None and world.form_page.bench is None
    assert world.gone[-1] == ("inicio", None)
    assert form_ids(world) == []
    words, undo = world.said[-1]
    assert words == "Borrador descartado." and undo is not None
    undo()
    world.qtbot.waitUntil(lambda: world.gone[-1][0] == "formulario", timeout=60_000)
    assert world.gone[-1] == ("formulario", {"draft": draft_id})
    bench = world.go({"draft": draft_id})
    assert bench.session.value("/data/relato") == "algo"


def test_a_discarded_draft_cannot_be_opened_by_what_still_names_it(world: FormWorld) -> None:
    world.go({"form": "seguimiento"})
    world.fill(relato="algo")
    draft_id = discard(world)
    world.form_page.arrive({"draft": draft_id})
    world.qtbot.waitUntil(lambda: "ya no está" in world.said[-1][0], timeout=60_000)


def test_a_form_that_nobody_touched_is_destroyed_at_once(world: FormWorld) -> None:
    world.go({"form": "seguimiento"})
    discard(world)
    assert world.said[-1] == ("Borrador descartado.", None)
    assert world.desk is not None
    assert world.run(lambda: world.desk.discarding.waiting(world.desk.officer.label)) == ()


def test_a_quick_check_begun_by_mistake_leaves_no_draft(world: FormWorld) -> None:
    world.page.arrive({"start": "control"})
    world.qtbot.waitUntil(lambda: world.page.bench is not None, timeout=60_000)
    first = world.page.bench
    world.page.arrive({"start": "deteccion"})
    world.qtbot.waitUntil(lambda: world.page.bench not in (None, first), timeout=60_000)
    world.kept()
    assert form_ids(world) == ["deteccion_temprana"]
