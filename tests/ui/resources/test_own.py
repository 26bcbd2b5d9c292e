"""The post's own contacts stand first among the resources, and answer the needs they are for."""

from __future__ import annotations

from desktop.content.contacts import ANSWERS, Service
from desktop.content.library import Library
from desktop.paths import resource
from desktop.ui.design.state_badge import StateBadge
from desktop.ui.resources.lines import LineRole
from desktop.ui.resources.own import KEY
from tests.ui import shots
from tests.ui.resources.world import PageWorld

FICTITIOUS = "(0000) 15-555-0000"


def keys(world: PageWorld) -> list[str]:
    model = world.page._model
    found = [model.index(row).data(LineRole.KEY) for row in range(model.rowCount())]
    return [key for key in found if key]


def load(world: PageWorld, service: Service, phone: str = FICTITIOUS) -> str:
    kept = world.run(lambda: world.desk.contacts.keep(service.value, phone, "AR", "Orán"))
    world.news.contacts_changed.emit()
    world.settle()
    return f"{KEY}{kept.id}"


def test_what_the_post_loaded_comes_first_and_says_who_loaded_it(world: PageWorld) -> None:
    key = load(world, Service.PROSECUTOR)
    assert keys(world)[0] == key
    world.page._go_to(key)
    detail = world.page._detail
    shots.settle()
    assert detail.accessibleName() == "Detalle: Fiscalía federal de turno"
    assert [badge.state for badge in detail.findChildren(StateBadge) if badge.isVisible()] == ["dato"]
    detail.primary.click()
    assert world.said and FICTITIOUS in world.said[-1]


def test_a_contact_answers_the_need_it_is_for_and_its_name(world: PageWorld) -> None:
    hospital, prosecutor = load(world, Service.HOSPITAL), load(world, Service.PROSECUTOR)
    world.page.arrive({"query": "médico"})
    assert hospital in keys(world) and prosecutor not in keys(world)
    world.page.arrive({"query": "fiscalía"})
    assert prosecutor in keys(world) and hospital not in keys(world)
    world.page.arrive({"query": "RENATRE"})
    assert hospital not in keys(world)


def test_every_need_that_a_contact_answers_is_one_of_the_table() -> None:
    assert set(ANSWERS) <= {need.id for need in Library(resource()).needs}
