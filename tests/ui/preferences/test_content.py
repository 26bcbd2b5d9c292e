"""Ajustes, contenido: taking a stick, what is said of a bad one, and the way back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from desktop.content.in_force import CONTENT
from desktop.content.library import Edition
from desktop.content.packs.archive import PackFacts, collect, write
from desktop.content.packs.signing import Repository, load_keys
from desktop.content.packs.trusting import trusted_root
from desktop.paths import resource
from desktop.ui.design.button import Button
from desktop.ui.design.text import Text
from desktop.ui.design.theme import Theme
from desktop.ui.preferences.content import ContentCard
from desktop.ui.preferences.page import PAGE
from tests.ui import shots
from tests.ui.resources.world import PageWorld


@pytest.fixture
def world(tmp_path: Path, theme: Theme, qtbot: Any) -> Iterator[PageWorld]:
    made = PageWorld(tmp_path / "post", theme, qtbot, PAGE)
    yield made
    made.close()


@pytest.fixture
def stick(tmp_path: Path, world: PageWorld) -> Path:
    folder = tmp_path / "stick"
    keys, now = load_keys(resource("trust") / "demo" / "content"), world.parts.clock.now()
    Repository(folder).create(keys, now, root=trusted_root(resource("trust")).data)
    publish(folder, "7", world)
    return folder


def publish(folder: Path, version: str, world: PageWorld) -> None:
    keys, facts = load_keys(resource("trust") / "demo" / "content"), PackFacts(CONTENT, version)
    files = {path: data for path, data in collect(resource()).items() if not path.startswith("forms/")}
    Repository(folder).publish({facts.target: write(facts, files)}, keys, world.parts.clock.now())


def told(world: PageWorld) -> str:
    return str(world.page._content._told.words.plain()) if world.page._content._told.isVisible() else ""


def take(world: PageWorld, folder: Path) -> None:
    card = world.page._content
    card._told.hide()
    card.take(str(folder))
    world.qtbot.waitUntil(lambda: bool(told(world)), timeout=60_000)
    world.settle()


def texts(world: PageWorld) -> list[str]:
    shots.settle()
    return [text.text() for text in world.page._content.findChildren(Text) if text.isVisible()]


def test_what_comes_with_the_program_says_so_and_how_old_it_is(world: PageWorld) -> None:
    world.settle()
    written = world.services.library.written
    assert written is not None
    shown = texts(world)
    assert "viene con el programa" in shown and f"{written:%d/%m/%Y}" in shown
    assert not world.page._content._back.isVisible()


def test_a_stick_is_taken_and_told_to_count_from_the_next_unlocking(world: PageWorld, stick: Path) -> None:
    take(world, stick)
    assert "7 vale desde el próximo desbloqueo" in told(world)
    take(world, stick)
    assert "7 vale desde el próximo desbloqueo" in told(world)


def test_a_changed_stick_is_refused_in_words_and_nothing_changes(world: PageWorld, stick: Path) -> None:
    (path,) = (stick / "targets").glob("*.zip")
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    take(world, stick)
    assert "Cambió después de firmado" in told(world) and "Sigue el contenido que estaba" in told(world)
    assert world.run(world.desk.deliveries.installed) == ()


def test_a_folder_without_a_pack_is_refused_in_words(world: PageWorld, tmp_path: Path) -> None:
    take(world, tmp_path)
    assert "No se puede leer" in told(world)


def test_a_supervisor_goes_back_to_the_version_before(world: PageWorld, stick: Path) -> None:
    take(world, stick)
    publish(stick, "8", world)
    take(world, stick)
    card = world.page._content
    assert card._back.isVisible()
    card._back.click()
    world.settle()
    assert world.said[-1] == "La versión 7 vale desde el próximo desbloqueo."
    assert world.undo is not None
    world.undo()
    world.settle()
    active = [pack.version for pack in world.run(world.desk.deliveries.installed) if pack.active]
    assert active == ["8"]
    card._back.click()
    world.settle()
    active = [pack.version for pack in world.run(world.desk.deliveries.installed) if pack.active]
    assert active == ["7"]
    assert not card._back.isVisible() and card._again.text().startswith("Usar otra vez la versión 8")
    world.services.library.edition = Edition(CONTENT, "7")  # as after the next unlocking
    take(world, stick)
    assert "De la versión 8 se volvió atrás" in told(world)
    card._again.click()
    world.settle()
    active = [pack.version for pack in world.run(world.desk.deliveries.installed) if pack.active]
    assert active == ["8"]
    assert card._back.isVisible() and not card._again.isVisible()


def test_a_damaged_pack_is_said_on_the_page(world: PageWorld) -> None:
    world.services.library.edition = Edition("vigia-base", "0", damaged=True)
    world.page._content.load()
    world.settle()
    assert "está dañado" in told(world)


def test_the_ministrys_server_is_offered_only_where_the_policy_names_one(world: PageWorld) -> None:
    words = "Buscar en el servidor del ministerio"
    assert words not in [one.text() for one in world.page._content.findChildren(Button)]
    enrolment = world.desk.enrolment
    policy = replace(enrolment.policy, update_source="https://contenidos.example/packs")
    world.desk.enrolment = replace(enrolment, policy=policy)
    card = ContentCard(world.services)
    world.qtbot.addWidget(card)
    assert words in [one.text() for one in card.findChildren(Button)]
    world.settle()


def test_an_installation_that_is_stopped_changes_nothing_and_says_so(world: PageWorld, stick: Path) -> None:
    card = world.page._content
    card._told.hide()
    card.take(str(stick))
    card.fetching.cancel_requested.emit()
    world.qtbot.waitUntil(lambda: bool(told(world)), timeout=60_000)
    assert "Se dejó de instalar. Sigue el contenido que estaba." in told(world)
    assert world.run(world.desk.deliveries.installed) == ()
    assert not card.fetching.isVisible()
    take(world, stick)
    assert "7 vale desde el próximo desbloqueo" in told(world)


def test_what_takes_longer_than_a_second_says_how_far_it_is(world: PageWorld) -> None:
    fetching = world.page._content.fetching
    fetching._slow.setInterval(0)
    watch = fetching.begin()
    assert not fetching.isVisible()
    watch.expect(4_000_000)
    watch.count(1_000_000)
    world.qtbot.waitUntil(fetching.isVisible, timeout=60_000)
    assert fetching._amount.text().startswith("1000 de 4000 kB")
    watch.expect(36_000_000)
    world.qtbot.waitUntil(lambda: fetching._amount.text().startswith("1 de 40 MB"), timeout=60_000)
    fetching.rest()
    assert not fetching.isVisible()
