"""The change of guard there and back by two officers, on a small screen and in large letters: drafts go along, both sign."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QWidget

from desktop.incidents import dsse
from desktop.incidents.records import Record
from desktop.incidents.statement import Kind
from desktop.ui.design.button import LinkButton
from desktop.ui.handover.page import HandoverPage
from desktop.vault.officer import Role
from tests.ui import shots
from tests.ui.journeys.hands import Hands
from tests.ui.screenshots.post import PASSPHRASE, Post

BETO = "sombrero ventana cuchara verde"
PICTURES = os.environ.get("VIGIA_PICTURES", "")


@pytest.fixture
def hands(qapp: QApplication, tmp_path: Path) -> Iterator[Hands]:
    """A week of work behind the first officer, three drafts open, and a second officer with access."""
    made = Post(qapp, tmp_path)
    made.lock()
    made.open()
    made.ask(lambda desk: desk.guard.add_officer("Otra Persona Ficticia", Role.OFFICER, BETO))
    made.program.window.activateWindow()
    yield Hands(made)
    made.program.given.theme.set_scale(1.0)
    made.close()


def look(hands: Hands, name: str) -> None:
    """Nothing is clipped, small or empty; a picture where one is asked for."""
    window = hands.post.program.window
    window._toast.dismiss()
    assert shots.problems(window) == []
    if PICTURES:
        window.grab().save(str(Path(PICTURES) / f"{name}.png"))


def by_palette(hands: Hands) -> HandoverPage:
    """Come to the page by keys alone."""
    hands.press("Ctrl+K")
    hands.until(lambda: isinstance(hands.focus, QLineEdit))
    hands.type("relevo")
    hands.press("Return")
    hands.until(lambda: hands.post.program.window.current == "relevo")
    hands.post.rest()
    page = hands.page
    assert isinstance(page, HandoverPage)
    return page


def by_settings(hands: Hands) -> HandoverPage:
    """Come to the page by the mouse alone."""
    hands.click("Ajustes")
    hands.post.rest()
    [link] = [one for one in hands.page.findChildren(LinkButton) if one.text() == "Relevo: cambio de guardia"]
    click(hands, link)
    hands.post.rest()
    page = hands.page
    assert isinstance(page, HandoverPage)
    return page


def click(hands: Hands, widget: QWidget) -> None:
    """Scroll to a widget as the wheel does, and click on it."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()
    shots.settle()
    hands.click_on(widget)


def opens_for(hands: Hands, label: str) -> None:
    """Wait until the vault is open for another officer, on the first page."""
    program = hands.post.program
    hands.until(lambda: program.desk is not None and program.desk.officer.label == label)
    hands.post.rest()
    assert program.window.current == "inicio"


def handovers(hands: Hands) -> list[Record]:
    return hands.post.ask(lambda desk: [one for one in desk.log.records() if one.kind is Kind.HANDOVER])


def signers(hands: Hands, record: Record) -> int:
    """How many signed: the device, who left, who came."""
    envelope = hands.post.ask(lambda desk: desk.log.envelope(record.instance_id))
    return len({one.keyid for one in dsse.parse(envelope).signatures})


def drafts(hands: Hands) -> dict[str, int]:
    authors = hands.post.ask(lambda desk: [one.author for one in desk.log.drafts.list()])
    return {author: authors.count(author) for author in authors}


def test_by_keys_at_1024_and_back_by_mouse_in_large_letters(hands: Hands) -> None:
    post, program = hands.post, hands.post.program
    program.window.resize(1024, 697)
    page = by_palette(hands)
    look(hands, "relevo-1024")
    hands.walk_to(lambda widget: widget is page.pending.give)
    hands.press("Space")
    hands.walk_to(lambda widget: widget is page.passphrase.editor)
    hands.type(BETO)
    hands.press("Return")
    opens_for(hands, "Agente 02")
    look(hands, "inicio-2-1024")
    assert drafts(hands) == {"Agente 02": 3}
    [first] = handovers(hands)
    assert signers(hands, first) == 3 and first.author == "Agente 01"

    program.given.theme.set_scale(1.5)
    program.window.resize(1366, 697)
    post.rest()
    page = by_settings(hands)
    look(hands, "relevo-150")
    click(hands, page.pending.give)
    click(hands, next(iter(page.tiles.values())))
    page.passphrase.set_text(PASSPHRASE)  # it has an ñ, which the test's keyboard does not
    click(hands, page.take)
    opens_for(hands, "Agente 01")
    look(hands, "inicio-1-150")
    assert drafts(hands) == {"Agente 01": 3}
    both = handovers(hands)
    assert [record.author for record in both] in (["Agente 01", "Agente 02"], ["Agente 02", "Agente 01"])
    assert {signers(hands, record) for record in both} == {3}
    assert post.ask(lambda desk: desk.log.verify().ok)
