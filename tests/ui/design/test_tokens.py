"""The colours are Poncho's, and every pair that the visual spec lists has the contrast it promises."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from desktop.ui.design.tokens import PONCHO, ROLES, Mode, contrast, hex_of, token

SHARED = Path(__file__).parents[4] / "shared" / "visual" / "poncho-colors.json"
TEXT, GRAPHIC = 4.5, 3.0
MODES = (Mode.LIGHT, Mode.DARK, Mode.CONTRAST)

# first role, second role, least ratio, the ratios of the spec (light, dark, high contrast; None where it gives none)
PAIRS = [
    ("text", "bg", TEXT, (16.5, 15.2, 18.4)),
    ("text", "surface", TEXT, (18.4, 11.1, 18.4)),
    ("text-2", "bg", TEXT, (8.7, 11.8, 18.4)),
    ("text-2", "surface", TEXT, (9.7, 8.7, 18.4)),
    ("text-2", "sunken", TEXT, (7.9, 7.0, 9.7)),
    ("on-brand", "brand", TEXT, (13.5, 18.4, 18.4)),
    ("on-brand-2", "brand", TEXT, (8.7, 11.8, 18.4)),
    ("on-brand-2", "brand-field", TEXT, (7.0, 8.7, 18.4)),
    ("brand-line", "brand", GRAPHIC, (3.8, 3.7, 18.4)),
    ("on-sun", "sun", TEXT, (11.1, 11.1, 12.4)),
    ("sun", "brand", GRAPHIC, (8.1, 11.1, 12.4)),
    ("on-action", "action", TEXT, (6.0, 9.3, 14.2)),
    ("on-action", "action-hover", TEXT, (8.6, 11.8, 16.3)),
    ("on-action", "action-press", TEXT, (None, None, None)),
    ("action", "surface", TEXT, (6.0, 6.8, 14.2)),
    ("action", "bg", TEXT, (5.4, 9.3, 14.2)),
    ("action", "sunken", TEXT, (4.8, 5.6, 7.5)),
    ("action", "ok-fill", TEXT, (5.4, 4.5, 14.2)),
    ("action", "warn-fill", TEXT, (5.7, 5.6, 14.2)),
    ("action", "bad-fill", TEXT, (4.7, 5.2, 14.2)),
    ("on-soft", "soft", TEXT, (9.9, 12.3, 12.3)),
    ("title", "surface", TEXT, (None, None, None)),
    ("title", "bg", TEXT, (None, None, None)),
    ("title", "sunken", TEXT, (None, None, None)),
    ("control", "surface", GRAPHIC, (5.0, 5.1, 18.4)),
    ("control", "bg", GRAPHIC, (4.4, 7.0, 18.4)),
    ("focus", "surface", GRAPHIC, (7.0, 6.9, 9.3)),
    ("focus", "bg", GRAPHIC, (6.2, 9.5, 9.3)),
    ("focus", "soft", GRAPHIC, (5.6, 6.3, 6.2)),
    ("focus", "say", GRAPHIC, (6.5, 5.6, 9.3)),
    ("focus-brand", "brand", GRAPHIC, (None, None, None)),
    ("ok", "ok-fill", TEXT, (6.0, 5.9, 14.2)),
    ("ok", "surface", TEXT, (6.7, 8.9, 14.2)),
    ("ok-line", "surface", GRAPHIC, (3.1, 5.8, 14.2)),
    ("warn", "warn-fill", TEXT, (7.6, 9.0, 14.2)),
    ("warn", "surface", TEXT, (7.9, 11.1, 14.2)),
    ("warn-line", "surface", GRAPHIC, (4.8, 6.4, 14.2)),
    ("bad", "bad-fill", TEXT, (6.0, 6.3, 11.3)),
    ("bad", "surface", TEXT, (7.6, 8.2, 11.3)),
    ("bad-line", "surface", GRAPHIC, (5.6, 4.9, 11.3)),
    ("text", "ok-fill", TEXT, (None, None, None)),
    ("text", "warn-fill", TEXT, (None, None, None)),
    ("text", "bad-fill", TEXT, (None, None, None)),
    ("text", "say", TEXT, (None, None, None)),
    ("text-2", "say", TEXT, (None, None, None)),
    ("say-title", "say", TEXT, (8.2, 8.3, 16.1)),
    ("say-bar", "say", GRAPHIC, (4.8, 7.1, 16.1)),
    ("on-toast", "toast", TEXT, (None, None, None)),
    ("toast-link", "toast", TEXT, (None, None, None)),
    ("on-level-0", "level-0", TEXT, (11.0, 13.5, 18.4)),
    ("on-level-1", "level-1", TEXT, (16.3, 7.8, 16.3)),
    ("on-level-2", "level-2", TEXT, (12.4, 12.4, 12.4)),
    ("on-level-3", "level-3", TEXT, (5.9, 7.2, 12.5)),
    ("on-level-4", "level-4", TEXT, (10.3, 6.7, 10.3)),
    ("level-0-line", "surface", GRAPHIC, (5.0, 5.1, None)),
    ("level-1-line", "surface", GRAPHIC, (4.8, 11.9, None)),
    ("level-2-line", "surface", GRAPHIC, (7.9, 9.0, None)),
    ("level-3-line", "surface", GRAPHIC, (11.9, 5.2, None)),
    ("level-4-line", "surface", GRAPHIC, (18.4, 13.5, None)),
]


@pytest.mark.parametrize(("first", "second", "least", "promised"), PAIRS, ids=str)
def test_every_pair_of_the_spec_has_its_contrast(first, second, least, promised):
    for mode, ratio in zip(MODES, promised, strict=True):
        found = contrast(hex_of(first, mode), hex_of(second, mode))
        assert found >= least, (mode, found)
        if ratio is not None:
            assert found == pytest.approx(ratio, abs=0.06), mode


def test_lines_of_levels_stand_out_in_high_contrast():
    surface = hex_of("surface", Mode.CONTRAST)
    for level in range(5):
        assert contrast(hex_of(f"level-{level}-line", Mode.CONTRAST), surface) >= 6.65


def test_levels_get_darker_from_0_to_4_in_the_light_mode():
    white = "#FFFFFF"
    ratios = [contrast(hex_of(f"level-{level}", Mode.LIGHT), white) for level in range(5)]
    assert ratios == sorted(ratios)


def test_black_on_white_is_21():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


def test_every_role_names_a_known_token():
    for role, columns in ROLES.items():
        for mode, name in zip(MODES, columns, strict=True):
            assert token(role, mode) == name
            assert name in PONCHO, role


def test_no_token_is_kept_that_no_role_uses():
    assert {name for columns in ROLES.values() for name in columns} == set(PONCHO)


@pytest.mark.skipif(not SHARED.exists(), reason="the published Poncho palette is not beside this repository")
def test_tokens_are_those_that_poncho_publishes():
    palette = json.loads(SHARED.read_text(encoding="utf-8"))
    for name, colour in PONCHO.items():
        family, _, shade = name.rpartition("-")
        if family == "bandera":
            assert palette["bandera"][shade]["150"] == colour
        else:
            assert palette["arg"][family][shade] == colour
