"""The page of a record says that its incident waits for a follow-up, and leads to it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from desktop.ui.design.banner import Banner
from desktop.ui.log.facts import gather
from desktop.ui.log.page import LogPage
from tests.torture import session
from tests.torture.session import MovedClock, desk_of, vault_of
from tests.ui.log.world import World, primary_buttons, settle

DAY_S = 86_400.0


def test_an_incident_is_due_on_its_30th_and_on_its_90th_day_until_something_is_written(
    tmp_path: Path,
) -> None:
    clock = MovedClock()
    desk = desk_of(vault_of(tmp_path, clock).unlock(session.create(tmp_path), session.FIRST), tmp_path, clock)
    first, other = session.record(desk, "uno ficticio"), session.record(desk, "otro ficticio")

    def due(instance_id: str) -> int:
        whole = gather(desk, instance_id, "Español (es)")
        assert whole is not None
        return whole.due

    told = [due(first.instance_id)]
    clock.wall_s = 31 * DAY_S
    told.append(due(first.instance_id))
    note = desk.note(first.hecho, "se llamó, dato ficticio")
    told += [due(first.instance_id), due(note.instance_id), due(other.instance_id)]
    clock.wall_s = 91 * DAY_S
    told += [due(first.instance_id), due(note.instance_id)]
    desk.close()
    assert told == [0, 30, 0, 0, 30, 90, 90]


def banners(page: LogPage) -> list[Banner]:
    found = page.detail.findChildren(Banner)
    return [one for one in found if not one.isHidden() and "desde que se abrió el hecho" in one.words.plain()]


def test_it_is_told_above_the_record_beside_the_way_to_write_and_the_way_to_close(
    opened: Callable[..., LogPage], world: World
) -> None:
    record = world.seal()
    page = opened()
    assert page.detail.shown is not None and banners(page) == []
    page.detail.show_record(replace(page.detail.shown, due=30))
    settle(world)
    [banner] = banners(page)
    assert "Pasaron 30 días" in banner.words.plain()
    assert primary_buttons(page) == ["Agregar seguimiento"]
    banner.link_chosen.emit()
    assert world.went == [("formulario", {"form": "cierre", "hecho": record.number})]
