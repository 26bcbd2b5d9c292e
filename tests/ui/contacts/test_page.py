"""The post's own contacts: what is missing is said, what is loaded is shown, signed and printed."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from desktop.content.contacts import ContactSheet, Service, read_sheet
from desktop.ui.contacts.dialog import ContactDialog
from desktop.ui.design.button import LinkButton
from desktop.ui.design.text import Text
from desktop.ui.paper.sheet import Letterhead, words_of
from desktop.ui.paper.wall import wall_sheet
from desktop.ui.what_now.page import WhatNowPage
from tests.ui import shots
from tests.ui.resources.world import PageWorld

FICTITIOUS = "(0000) 15-555-0000"


def texts(widget: object) -> list[str]:
    shots.settle()
    return [text.text() for text in widget.findChildren(Text) if text.isVisible()]  # type: ignore[attr-defined]


def dialog(world: PageWorld) -> ContactDialog:
    shots.settle()
    return world.window.findChildren(ContactDialog)[-1]


def load(world: PageWorld, service: Service = Service.PROSECUTOR, phone: str = FICTITIOUS) -> None:
    world.run(lambda: world.desk.contacts.keep(service.value, phone, "AR", "Orán"))
    world.news.contacts_changed.emit()
    world.settle()


def test_what_nobody_loaded_says_so_and_offers_to_load_it(world: PageWorld) -> None:
    world.page.arrive(None)
    world.settle()
    assert texts(world.page).count("sin cargar") == 4
    assert len(world.primaries()) == 1


def test_an_officer_loads_the_duty_prosecutor_with_the_keyboard(world: PageWorld) -> None:
    world.page.arrive({"service": "fiscalia"})
    world.settle()
    opened = dialog(world)
    world.type(opened._phone.editor, "nada")
    opened.accept()
    world.settle()
    assert opened.isVisible() and opened._problem.isVisible()
    opened._phone.set_text("")
    world.type(opened._phone.editor, FICTITIOUS)
    opened.accept()
    world.settle()
    assert not opened.isVisible()
    world.settle()
    assert FICTITIOUS in texts(world.page)
    assert texts(world.page).count("sin cargar") == 3
    kept = read_sheet(world.parts.home.contacts).first(Service.PROSECUTOR)
    assert kept is not None and kept.who == "Agente 01"


def test_a_contact_is_taken_away_at_once_and_put_back_as_it_was(world: PageWorld) -> None:
    load(world)
    kept = world.run(world.desk.contacts.all)
    links = {link.accessibleName(): link for link in world.page.findChildren(LinkButton)}
    links["Quitar: Fiscalía federal de turno"].click()
    world.settle()
    assert world.run(world.desk.contacts.all) == ()
    assert read_sheet(world.parts.home.contacts).contacts == ()
    assert world.said[-1] == "Contacto quitado: Fiscalía federal de turno."
    assert world.undo is not None
    world.undo()
    world.settle()
    assert world.run(world.desk.contacts.all) == kept
    assert read_sheet(world.parts.home.contacts).contacts == kept
    assert FICTITIOUS in texts(world.page)


def test_a_contact_is_confirmed(world: PageWorld) -> None:
    load(world)
    links = {link.accessibleName(): link for link in world.page.findChildren(LinkButton)}
    links["Sigue igual: Fiscalía federal de turno"].click()
    world.settle()
    assert len(world.run(world.desk.contacts.all)) == 1


def test_the_other_side_is_the_town_opposite_first(world: PageWorld) -> None:
    world.page.arrive(None)
    world.settle()
    shown = texts(world.page)
    assert "Bolivia" in shown
    assert any("Bermejo" in text for text in shown)


def test_the_locked_help_shows_the_number_and_until_when_it_holds(world: PageWorld) -> None:
    load(world)
    library, sheet = world.parts.library, read_sheet(world.parts.home.contacts)
    page = WhatNowPage(world.theme, library.situations, library.directory, sheet)
    world.qtbot.addWidget(page)
    page.show()
    assert FICTITIOUS in texts(page)
    until = f"{sheet.contacts[0].review_by:%d/%m/%Y}"
    assert any(until in text for text in texts(page))


def test_the_locked_help_shows_whom_else_the_post_calls(world: PageWorld) -> None:
    load(world, Service.HOSPITAL, "(0000) 15-555-0107")
    library, sheet = world.parts.library, read_sheet(world.parts.home.contacts)
    page = WhatNowPage(world.theme, library.situations, library.directory, sheet)
    world.qtbot.addWidget(page)
    page.resize(1366, 697)
    page.show()
    assert "(0000) 15-555-0107" in texts(page) and "Hospital" in texts(page)
    assert shots.clipped(page) == []
    world.theme.set_width(1024)
    assert page.minimumSizeHint().width() <= 1024


def test_the_locked_help_warns_of_a_list_that_changed_without_a_signature(world: PageWorld) -> None:
    library = world.parts.library
    page = WhatNowPage(world.theme, library.situations, library.directory, ContactSheet(whole=False))
    world.qtbot.addWidget(page)
    page.show()
    assert any("cambió sin firma" in text for text in texts(page))


def test_the_wall_sheet_has_the_lines_the_contacts_and_what_is_missing(world: PageWorld) -> None:
    load(world)
    library, (contact,) = world.parts.library, world.run(world.desk.contacts.all)
    line = library.directory.by_id("AR-N-145")
    today = contact.loaded + timedelta(days=1)
    words = words_of(wall_sheet([contact], line, Letterhead("Puesto ficticio"), today))
    assert "145 (Argentina)" in words and FICTITIOUS in words
    assert words.count("sin cargar") == 3
    assert not any("Verifíquelo" in text for text in words)
    old = replace(contact, review_by=today)
    words = words_of(wall_sheet([old], line, Letterhead("Puesto ficticio"), today))
    assert any("Verifíquelo" in text for text in words)


def test_nothing_is_clipped_at_any_size(world: PageWorld) -> None:
    load(world)
    load(world, Service.COUNTERPART, "+00 0 000-0000")
    world.page.arrive(None)
    world.settle()
    for size in shots.SIZES.values():
        world.window.resize(size)
        world.theme.set_width(size.width())
        shots.settle()
        assert shots.problems(world.page) == []
