"""Levels, states, strength and the road: spoken with their word, never by colour alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from desktop.ui.design.level import LevelBadge, level_spoken
from desktop.ui.design.level_facts import LevelFacts, NoticeNow
from desktop.ui.design.level_panel import LevelPanel
from desktop.ui.design.prompt import PromptCard, PromptFacts
from desktop.ui.design.road import SendingRoad, Station
from desktop.ui.design.state_badge import STATES, StateBadge
from desktop.ui.design.strength import StrengthDots
from desktop.ui.design.text import Text
from tests.ui.design.showing import shown


@pytest.mark.parametrize(
    ("level", "spoken"),
    [(None, "Sin evaluar"), (0, "Nivel 0 de 4, Sin señales"), (3, "Nivel 3 de 4, Probable")],
)
def test_a_level_is_spoken_with_number_and_word(theme, qtbot, level, spoken):
    badge = LevelBadge(theme, level)
    qtbot.addWidget(badge)
    assert badge.accessibleName() == level_spoken(level) == spoken


def test_every_state_has_a_word_an_icon_and_a_name(theme, qtbot):
    for state, look in STATES.items():
        theme.need_icons(look.icon)
        badge = StateBadge(theme, state, detail="02/07/2026")
        qtbot.addWidget(badge)
        assert badge.accessibleName() == f"{look.word}, 02/07/2026"


def test_strength_takes_the_word_with_or_without_accent(theme, qtbot):
    for strength in ("debil", "débil"):
        dots = StrengthDots(theme, strength)
        qtbot.addWidget(dots)
        assert dots.accessibleName() == "Fuerza: débil"


def test_the_road_says_the_last_station_reached(theme, qtbot):
    road = SendingRoad(theme)
    qtbot.addWidget(road)
    road.show_road(
        (Station("Guardado aquí", "22:05", "hard-drive", True), Station("Recibido", "", "check-check", False))
    )
    assert road.accessibleName() == "Envío: Guardado aquí, 22:05"
    assert road.heightForWidth(120) > road.heightForWidth(900)


def test_the_panel_shows_not_assessed_and_why(theme, qtbot):
    panel = shown(qtbot, LevelPanel(theme), 320, 600)
    panel.show_level(LevelFacts(why_not="Faltan 3 respuestas", idle="Marque lo que vio."))
    assert panel._header.accessibleName() == "Sin evaluar. Faltan 3 respuestas"
    assert not panel._now._due.isVisible()


def test_the_officers_decision_counts_beside_the_suggestion(theme, qtbot):
    panel = shown(qtbot, LevelPanel(theme), 320, 600)
    panel.show_level(LevelFacts(level=2, since="03:09", decided=3))
    assert panel._header.accessibleName() == "Nivel 3 de 4, Probable. Nivel 3 de 4 · desde 03:09"
    assert "Sugerido: posible." in panel._decision._words.plain()


def test_the_panel_announces_the_notice_as_an_intent(theme, qtbot):
    panel = shown(qtbot, LevelPanel(theme), 320, 600)
    panel.show_level(LevelFacts(level=3, now=NoticeNow("Fiscalía federal de turno", "aviso 2 de 5")))
    with qtbot.waitSignal(panel.notice_requested):
        qtbot.mouseClick(panel._now._register, Qt.MouseButton.LeftButton)


def test_questions_of_a_prompt_are_named_by_number(theme, qtbot):
    prompt = shown(qtbot, PromptCard(theme))
    prompt.show_prompt(
        PromptFacts("EN-14", (("25", "¿Le debe dinero a alguien?"),), ("A solas.",), ("No prometa.",))
    )
    names = [label.accessibleName() for label in prompt.findChildren(Text)]
    assert "Pregunta 25: ¿Le debe dinero a alguien?" in names


def test_a_prompt_of_fewer_questions_shows_none_of_the_ones_before(theme, qtbot):
    prompt = shown(qtbot, PromptCard(theme))
    for flat in (False, True, False):
        prompt.set_flat(flat)
        prompt.show_prompt(PromptFacts("", (("1", "¿Una?"), ("2", "¿Dos?")), ("Esto.", "Eso."), ("Nunca.",)))
        prompt.show_prompt(PromptFacts("", (("3", "¿Tres?"),), (), ("Aquello no.",)))
        seen = [label.text() for label in prompt.findChildren(Text) if label.isVisible()]
        assert seen == ["Para preguntar", "3", "¿Tres?", *(() if flat else ("Aquello no.",))]
