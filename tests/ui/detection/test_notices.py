"""The notices: their order is the form's own, each is written down with its time."""

from __future__ import annotations

import itertools
from functools import cache

import pytest
from PySide6.QtCore import Qt

from desktop.forms.definition import Form
from desktop.forms.session import Session
from desktop.incidents.notices import Situation, due
from desktop.paths import resource
from desktop.ui.design.button import Button
from tests.ui.detection.world import World


@cache
def form() -> Form:
    return Form.load(resource("forms", "deteccion_temprana", "form.xml").read_bytes())


@pytest.mark.parametrize(
    ("level", "child", "reserved", "missing"),
    list(itertools.product((1, 2, 3, 4), (False, True), (False, True), (False, True))),
)
def test_the_order_is_the_one_in_which_the_form_proposes(
    level: int, child: bool, reserved: bool, missing: bool
) -> None:
    session = Session(form())
    session.set("/data/nivel_decidido", str(level))
    session.set("/data/es_nnya", "si" if child else "no")
    if reserved:
        session.set("/data/hay_reservado", "si")
    if missing:
        session.set("/data/do", "do_18")
    proposed: list[str] = []
    while recipient := session.value("/data/aviso_proximo"):
        assert recipient not in proposed
        proposed.append(recipient)
        if len(proposed) > 1:
            session.add("/data/aviso")
        session.set(f"/data/aviso[{len(proposed)}]/a_quien", recipient)
    assert tuple(proposed) == due(Situation(level, child, reserved, missing))


def test_nothing_is_due_while_nothing_is_assessed() -> None:
    assert due(Situation(None, child=True)) == ()


def test_registering_a_notice_writes_its_time_and_goes_on_to_the_next(world: World) -> None:
    world.start()
    world.answer(peligro_actual="si")
    facts = world.bench._facts
    assert facts is not None and facts.now is not None
    assert (facts.level, facts.now.who, facts.now.count) == (
        4,
        "Emergencia médica o de seguridad",
        "aviso 1 de 8",
    )
    world.press(Qt.Key.Key_F4)
    session = world.bench.session
    assert session.value("/data/aviso[1]/a_quien") == "emergencia"
    assert session.value("/data/aviso[1]/hora")
    assert world.bench.form.cursor()["ref"] == "/data/aviso[1]/atendio"
    facts = world.bench._facts
    assert facts is not None and facts.now is not None
    assert (facts.now.who, facts.now.count) == ("Supervisor o referente del puesto", "aviso 2 de 8")
    assert facts.notices[0].done and facts.notices[0].when == world.now.strftime("%H:%M")


def test_a_public_number_shows_its_country_and_an_unknown_one_a_dash(world: World) -> None:
    world.start()
    world.answer(relato_directo="si")
    assert world.bench._facts.now.phone == "—"  # type: ignore[union-attr]
    world.bench._register_notice()
    world.bench._register_notice()
    now = world.bench._facts.now  # type: ignore[union-attr]
    assert now is not None
    assert (now.who, now.phone) == ("Línea 145 (Argentina)", "145 (Argentina)")
    assert "verificado" in now.phone_note


def test_there_is_one_blue_button_and_it_is_the_notice_while_one_is_due(world: World) -> None:
    def blue() -> list[str]:
        return [
            each.text()
            for each in world.page.findChildren(Button)
            if each.kind == "primary" and each.isVisible()
        ]

    world.start()
    assert blue() == ["Seguir: 1 Observación"]
    world.answer(relato_directo="si")
    assert blue() == ["Registrar este aviso"]
    world.go_to_phase(8)
    assert blue() == ["Registrar este aviso"]
    world.answer(relato_directo="no")
    assert blue() == ["Sellar el asiento"]


def test_an_emergency_shows_the_number_that_help_shows(world: World) -> None:
    world.start()
    world.answer(peligro_actual="si")
    now = world.bench._facts.now  # type: ignore[union-attr]
    assert now is not None
    assert now.phone == "911 (Argentina)"
    assert "verificado" in now.phone_note
