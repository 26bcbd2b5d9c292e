"""What only a supervisor decides: that a late draft stays open, that the registry has what it did not sign for."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.incidents.records import Record
from desktop.incidents.sending import Receipt
from desktop.incidents.statement import Kind
from desktop.ui.design.button import LinkButton
from desktop.ui.design.check import Check
from desktop.ui.design.theme import Theme
from desktop.ui.supervision.page import SupervisionPage
from tests.ui import shots
from tests.ui.log.world import WAIT_MS, World, words_of
from tests.ui.supervision.test_page import shown


def wait(world: World) -> None:
    for _ in range(3):
        world.rest()
        shots.settle()


def link(page: QWidget, words: str) -> LinkButton:
    [found] = [each for each in page.findChildren(LinkButton) if each.text() == words and each.isVisible()]
    return found


def age(world: World, days: int) -> None:
    """Let every draft have been begun so many days ago."""
    begun = (world.parts.clock.now() - timedelta(days=days)).isoformat()
    world.run(lambda desk: desk.statistics._database.execute("UPDATE draft SET created = ?", (begun,)))


def receive(world: World, record: Record, kind: str = "plain") -> None:
    """Let the registry answer, as the outbox brings it."""

    def deed(desk) -> None:
        desk.log.sending.record_receipt(
            record.instance_id, Receipt(kind, "000001", "r", b"x", world.parts.clock.now())
        )
        desk.statistics._database.execute("UPDATE to_send SET state = 'received'")

    world.run(deed)


def test_a_late_draft_stays_open_with_a_reason_on_record(qtbot: QtBot, world: World) -> None:
    world.run(lambda desk: desk.start("seguimiento"))
    age(world, 31)
    page = shown(qtbot, world)
    assert "hace falta un motivo para seguir" in words_of(page)
    keep = link(page, "Dejarlo abierto 30 días más…")
    keep.setFocus()
    qtbot.keyClick(keep, Qt.Key.Key_Space)
    dialog = page._drafts.dialog
    assert dialog is not None
    dialog.accept()
    assert dialog.isVisible() and "Falta el motivo." in words_of(dialog)
    dialog.words.set_text("espera una respuesta ficticia")
    dialog.accept()
    qtbot.waitUntil(lambda: bool(world.said), timeout=WAIT_MS)
    wait(world)
    [note] = world.run(lambda desk: [each for each in desk.log.records() if each.kind is Kind.NOTE])
    assert note.number in world.said[0]
    assert "abierto hace más de 30 días, con motivo anotado" in words_of(page)
    assert not [each for each in page.findChildren(LinkButton) if "30 días más" in each.text()]


def test_ones_own_draft_is_gone_on_with(qtbot: QtBot, world: World) -> None:
    draft = world.run(lambda desk: desk.start("rectificacion").draft_id)
    page = shown(qtbot, world)
    link(page, "Seguir escribiendo").click()
    assert world.went == [("formulario", {"draft": draft})]


def test_what_the_registry_did_not_sign_for_is_kept_until_somebody_saw_it_there(
    qtbot: QtBot, world: World
) -> None:
    first, second, third = (world.seal() for _ in range(3))
    receive(world, first)
    receive(world, second)
    receive(world, third, "signed")
    page = shown(qtbot, world)
    boxes = page._received.findChildren(Check)
    assert [box.text()[: len(first.number)] for box in boxes] == [first.number, second.number]
    assert page._received.confirm.accessibleDescription()
    qtbot.mouseClick(page._received.confirm, Qt.MouseButton.LeftButton)
    assert world.run(lambda desk: len(desk.keeping.to_reconcile())) == 2
    boxes[0].setChecked(True)
    qtbot.mouseClick(page._received.confirm, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(world.said), timeout=WAIT_MS)
    wait(world)
    assert [text.number for text in world.run(lambda desk: desk.keeping.to_reconcile())] == [second.number]
    assert world.run(lambda desk: desk.keeping._reconciled().keys()) == {first.instance_id}


def test_without_such_records_nothing_is_asked(qtbot: QtBot, world: World) -> None:
    world.seal()
    page = shown(qtbot, world)
    assert page._received.isHidden() and page._restored.isHidden()


def test_after_an_older_copy_came_back_the_supervisor_is_told_which_records_lack(
    qtbot: QtBot, world: World
) -> None:
    world.desk.missing = tuple(f"uuid:ejemplo-{n}" for n in range(12))
    page = shown(qtbot, world)
    told = words_of(page)
    assert "uuid:ejemplo-9\ny 2 más" in told and "uuid:ejemplo-10" not in told
    link(page, "Ver Envíos").click()
    assert world.went == [("envios", None)]


@pytest.mark.parametrize(("size", "scale"), [("1366", 1.0), ("1024", 1.0), ("1366", 1.5)])
def test_nothing_is_clipped_when_all_of_it_waits(
    qtbot: QtBot, world: World, theme: Theme, tmp_path: Path, size: str, scale: float
) -> None:
    page = everything(qtbot, world)
    found = shots.shoot(page, tmp_path / "all.png", theme, size=shots.SIZES[size], scale=scale)
    assert found == []


def everything(qtbot: QtBot, world: World) -> SupervisionPage:
    """The page with something in every card."""
    receive(world, world.seal())
    world.run(lambda desk: desk.start("rectificacion"))
    age(world, 31)
    world.desk.missing = ("uuid:ejemplo-1",)
    return shown(qtbot, world)
