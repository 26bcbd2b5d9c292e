"""Narrowing the list by hand, and what can be done with one entry: a card for a person, a correction."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from desktop.content.library import Library
from desktop.paths import resource
from desktop.ui.design.button import LinkButton
from desktop.ui.design.state_badge import StateBadge
from desktop.ui.design.theme import Theme
from desktop.ui.paper.preview import Preview
from desktop.ui.paper.sheet import words_of
from desktop.ui.resources.detail import Detail
from tests.ui import shots
from tests.ui.resources.world import PageWorld

DIRECTORY = Library(resource()).directory


def shown(world: PageWorld) -> list[str]:
    model = world.page._model
    keys = (model.index(row).data(model_role()) for row in range(model.rowCount()))
    return [key for key in keys if key]


def model_role() -> int:
    from desktop.ui.resources.lines import LineRole

    return int(LineRole.KEY)


def choose(world: PageWorld, choice: str, value: str) -> None:
    group = getattr(world.page._narrow, choice)
    next(action for action in group.actions() if action.data() == value).trigger()
    shots.settle()


def test_the_level_and_the_population_narrow_the_list(world: PageWorld) -> None:
    choose(world, "level", "municipal")
    assert {DIRECTORY.by_id(key).level for key in shown(world)} <= {"municipal"}
    choose(world, "level", "")
    choose(world, "population", "discapacidad")
    some = shown(world)
    assert 0 < len(some) < len(DIRECTORY)
    world.page.arrive({"query": "fiscalía Orán"})
    assert world.page._narrow.value().empty
    assert "AR-FF-ORA" in shown(world)


def test_open_now_keeps_who_does_not_publish_hours(world: PageWorld) -> None:
    world.page._narrow.open_now.trigger()
    assert world.page._narrow.text().startswith("1 filtro")
    silent = [entry.id for entry in DIRECTORY if not entry.hours]
    assert set(silent) <= set(shown(world))


def test_filters_that_leave_nothing_say_so_and_can_be_taken_back(world: PageWorld) -> None:
    world.page._search_for("Orán")
    choose(world, "level", "internacional")
    assert "filtros" in world.page._notice.words.plain()
    assert "AR-N-145" in shown(world)  # whoever always answers stays in sight
    world.page._clear()
    assert "AR-FF-ORA" in shown(world)
    assert "filtros" not in world.page._notice.words.plain() or not world.page._notice.isVisible()


def test_a_card_for_the_person_is_shown_before_it_is_printed(world: PageWorld) -> None:
    world.page.arrive({"entry": "AR-SAL-COMAB"})
    link(world, "Tarjeta para la persona").click()
    shots.settle()
    (preview,) = world.window.findChildren(Preview)
    assert not any("trata" in text.lower() for text in words_of(preview.sheet))
    preview.reject()


def test_a_correction_opens_its_form_with_the_entry_filled_in(world: PageWorld) -> None:
    world.page.arrive({"entry": "AR-SAL-COMAB"})
    link(world, "Proponer una corrección").click()
    ((page, argument),) = world.gone
    assert (page, argument["form"]) == ("formulario", "correccion_guia")
    assert argument["answers"] == {"clase": "cambio", "pais": "AR", "recurso": "AR-SAL-COMAB"}
    form = world.parts.shelf.form("correccion_guia")
    leaves = {path.rpartition("/")[2] for path in form.specs}
    assert set(argument["answers"]) <= leaves


def link(world: PageWorld, words: str) -> LinkButton:
    # the last: what was shown before may not be swept away yet
    return [one for one in world.page._detail.findChildren(LinkButton) if one.text() == words][-1]


def test_an_entry_past_its_own_term_says_so(theme: Theme, qtbot) -> None:  # type: ignore[no-untyped-def]
    entry = DIRECTORY.by_id("AR-SAL-COMAB")
    assert entry is not None
    detail = Detail(theme)
    qtbot.addWidget(detail)
    detail.show_entry(replace(entry, valid_until=date(2026, 1, 1)), (), None, date(2026, 1, 2))
    assert "vencido" in [badge.state for badge in detail.findChildren(StateBadge)]
