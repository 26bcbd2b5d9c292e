"""What a supervisor sees and does; what anybody else is told; what stays hidden from both."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from desktop.desk.supervision import Deed
from desktop.errors import HeldReason, SupervisorOnly
from desktop.incidents.records import Record
from desktop.incidents.statement import Kind
from desktop.ui.design.button import LinkButton
from desktop.ui.design.dialog import Dialog
from desktop.ui.design.theme import Theme
from desktop.ui.supervision.page import SupervisionPage
from desktop.ui.supervision.words import what_to_do
from desktop.vault.officer import Role
from tests.ui import shots
from tests.ui.log.world import WAIT_MS, World, primary_buttons, words_of

OTHER = "tornillo lluvia montaña verde"


def shown(qtbot: QtBot, world: World) -> SupervisionPage:
    page = SupervisionPage(world.services)
    qtbot.addWidget(page)
    page.resize(1262, 900)
    page.show()
    arrive(qtbot, world, page)
    return page


def arrive(qtbot: QtBot, world: World, page: SupervisionPage) -> None:
    page.arrive(None)
    if page.open:
        qtbot.waitUntil(lambda: page.table.trail.rowCount() > 0, timeout=WAIT_MS)
    for _ in range(3):
        world.rest()
        shots.settle()


def hold(world: World, record: Record, reason: HeldReason) -> None:
    """Hold a record back, as the outbox says it."""
    world.run(
        lambda desk: desk.statistics._database.execute(
            "UPDATE to_send SET held = ? WHERE instance_id = ?", (reason.value, record.instance_id)
        )
    )


def rows(page: SupervisionPage) -> list[tuple[str, ...]]:
    model = page.table.trail
    return [
        tuple(str(model.index(row, column).data()) for column in range(1, 5))
        for row in range(model.rowCount())
    ]


def test_a_held_record_is_shown_with_why_and_what_to_do(qtbot: QtBot, world: World) -> None:
    record = world.seal()
    hold(world, record, HeldReason.TOO_BIG)
    page = shown(qtbot, world)
    told = words_of(page)
    assert record.number in told
    assert "más grande de lo que el registro acepta" in told
    assert "Llévelo por memoria USB" in told
    [see] = [link for link in page.findChildren(LinkButton) if link.text() == "Ver el asiento"]
    see.click()
    assert world.went == [("bitacora", {"record": record.instance_id})]


@pytest.mark.parametrize("reason", list(HeldReason))
def test_every_reason_says_what_to_do(reason: HeldReason) -> None:
    assert what_to_do(reason).endswith(".")


def test_the_trail_tells_who_did_what(qtbot: QtBot, world: World) -> None:
    record = world.seal()
    other = world.run(lambda desk: desk.guard.add_officer("Otra Persona Ficticia", Role.OFFICER, OTHER))
    world.run(lambda desk: desk.guard.hand_over(other.id, OTHER))
    world.run(lambda desk: desk.note(record.hecho, "Ejemplo de ficción"))
    page = shown(qtbot, world)
    found = rows(page)
    assert next(row for row in found if row[0] == "Relevo")[:2] == ("Relevo", "Agente 01")
    assert next(row for row in found if row[0] == "Relevo")[3] == "entra Agente 02"
    assert any(row[0] == "Nota de supervisión" for row in found)
    assert any(row[0] == "Agente incorporado" and row[3] == "Agente 02" for row in found)
    assert not any("Detección" in row[0] for row in found)  # what is written is in the log, not in the trail
    assert "Persona" not in str(found)


def test_an_officer_who_left_is_in_the_trail_and_no_longer_in_the_list(qtbot: QtBot, world: World) -> None:
    other = world.run(lambda desk: desk.guard.add_officer("Otra Persona Ficticia", Role.OFFICER, OTHER))
    page = shown(qtbot, world)
    page._ask_removal(
        next(one for one in world.run(lambda desk: desk.guard.officers()) if one.id == other.id)
    )
    [dialog] = page.findChildren(Dialog)
    told = words_of(dialog)
    assert "Ya no podrá abrir la bóveda" in told and "el código de recuperación en papel" in told
    dialog.accept()
    qtbot.waitUntil(lambda: any(row[0] == "Agente dado de baja" for row in rows(page)), timeout=WAIT_MS)
    shots.settle()
    assert "Otra Persona Ficticia" not in words_of(page)


def test_a_note_is_left_by_the_number_of_the_incident(qtbot: QtBot, world: World) -> None:
    record = world.seal()
    page = shown(qtbot, world)
    page.number.set_text(record.number.lower())
    page.text.set_text("Ejemplo de ficción")
    page.leave.click()
    qtbot.waitUntil(lambda: bool(world.said), timeout=WAIT_MS)
    incident = world.run(lambda desk: desk.log.incident(record.hecho))
    assert incident is not None
    assert [each.kind for each in incident.records] == [Kind.RECORD, Kind.NOTE]
    assert page.text.text() == ""


def test_a_note_without_an_incident_is_not_lost(qtbot: QtBot, world: World) -> None:
    page = shown(qtbot, world)
    page.number.set_text("ABL-2026-A-99999")
    page.text.set_text("Ejemplo de ficción")
    page.leave.click()
    qtbot.waitUntil(lambda: "no hay un hecho con ese número" in words_of(page), timeout=WAIT_MS)
    assert page.text.text() == "Ejemplo de ficción"


def test_a_correction_that_was_begun_waits_here(qtbot: QtBot, world: World) -> None:
    record = world.seal()
    world.run(lambda desk: desk.start("rectificacion", hecho=record.number))
    assert "Rectificación · Agente 01" in words_of(shown(qtbot, world))


def test_an_officer_is_told_why_the_page_is_closed(qtbot: QtBot, world: World) -> None:
    officer = replace(world.desk.officer, role=Role.OFFICER)
    world.desk.officer = officer
    world.desk._vault.officer = officer
    page = shown(qtbot, world)
    assert "Esta página es de la supervisión del puesto" in words_of(page)
    assert primary_buttons(page) == []
    for ask in (lambda desk: desk.supervision.look(), lambda desk: desk.supervision.trail()):
        with pytest.raises(SupervisorOnly):
            world.run(ask)


def test_what_names_the_post_itself_stays_hidden_from_the_supervisor(world: World) -> None:
    first = world.seal()
    world.run(
        lambda desk: desk.statistics._database.execute(
            "UPDATE record SET hidden = 1, author = 'Agente 09' WHERE instance_id = ?", (first.instance_id,)
        )
    )
    hold(world, first, HeldReason.CONFLICT)
    look = world.run(lambda desk: desk.supervision.look())
    assert look.held == ()
    assert world.run(lambda desk: desk.supervision.incident_numbered(first.number)) is None


def test_a_wiped_vault_leaves_its_line(world: World) -> None:
    folder = world.parts.home.folder
    (folder / "wiped-x.dsse.json").write_text("not an envelope", encoding="utf-8")
    look = world.run(lambda desk: desk.supervision.look())
    assert [each.what for each in look.deeds] == [Deed.OFFICER_ADDED]


def test_a_long_log_is_looked_through_in_stretches(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in range(3):
        world.seal()
    monkeypatch.setattr("desktop.desk.supervision.WINDOW", 2)
    first = world.run(lambda desk: desk.supervision.trail())
    assert first.traces == ()
    assert first.before > 0
    last = world.run(lambda desk: desk.supervision.trail(first.before))
    assert [each.what for each in last.traces] == [Kind.ENROLMENT]
    assert last.before == 0


def test_nothing_is_clipped_at_the_sizes_of_a_post(
    qtbot: QtBot, world: World, theme: Theme, tmp_path: Path
) -> None:
    hold(world, world.seal(), HeldReason.KEY_MISMATCH)
    page = shown(qtbot, world)
    for scale in (1.0, 1.5):
        for name, size in shots.SIZES.items():
            path = tmp_path / f"{name}-{scale}.png"
            assert shots.shoot(page, path, theme, size=size, scale=scale) == []


def test_a_waiting_draft_is_given_to_another_officer_on_record(qtbot: QtBot, world: World) -> None:
    world.seal()
    other = world.run(lambda desk: desk.guard.add_officer("Otra Persona Ficticia", Role.OFFICER, OTHER))
    draft_id = world.run(lambda desk: desk.start("rectificacion").draft_id)
    page = shown(qtbot, world)
    [give] = [link for link in page.findChildren(LinkButton) if link.text() == "Pasar a otro agente"]
    give.click()
    [menu] = page.findChildren(QMenu)
    assert [entry.text() for entry in menu.actions()] == [other.label]
    menu.actions()[0].trigger()
    menu.close()
    for _ in range(3):
        world.rest()
        shots.settle()
    assert world.said == [f"El borrador pasó a {other.label}"]
    drafts = world.run(lambda desk: desk.log.drafts.list(other.label))
    assert [draft.id for draft in drafts] == [draft_id]
    assert world.run(lambda desk: desk.log.records()[0]).kind is Kind.NOTE
