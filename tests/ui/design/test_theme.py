"""The look in force: fonts, scale, width class, icons."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QFontDatabase, QFontInfo, QFontMetricsF, QRawFont
from PySide6.QtWidgets import QLineEdit, QWidget
from shiboken6 import isValid

import desktop.ui
from desktop.errors import ResourceMissing
from desktop.paths import resource
from desktop.ui.design.stylesheet import stylesheet
from desktop.ui.design.text import Icon, Text
from desktop.ui.design.theme import Band, band_of
from desktop.ui.design.tokens import Mode
from desktop.ui.design.typography import FAMILY, STYLES

SOURCES = sorted(Path(desktop.ui.__file__).parent.rglob("*.py"))


def test_the_programs_font_is_used_and_not_one_of_the_machine(theme):
    assert FAMILY in QFontDatabase.families()
    assert QFontInfo(theme.font("body")).family() == FAMILY


@pytest.mark.parametrize("style", STYLES)
def test_each_style_has_its_size_and_weight(theme, style):
    made = theme.font(style)
    assert made.pixelSize() == STYLES[style].size
    assert made.weight() == STYLES[style].weight


def test_figures_of_a_code_keep_one_width(theme):
    metrics = QFontMetricsF(theme.font("code"))
    assert metrics.horizontalAdvance("11:11") == metrics.horizontalAdvance("08:08")


def test_figures_of_running_text_do_not(theme):
    metrics = QFontMetricsF(theme.font("caption"))
    assert metrics.horizontalAdvance("1111") != metrics.horizontalAdvance("0808")


def test_fonts_hold_spanish_portuguese_and_guarani(theme):
    font = QRawFont.fromFont(theme.font("body"))
    assert font.familyName() == FAMILY
    assert [sign for sign in "áéíóúüñ¿¡«»ãõçºª–—…·ĩũỹ" if not font.supportsCharacter(ord(sign))] == []


def test_text_grows_with_the_scale_and_stops_at_twice(theme, qtbot):
    label = Text(theme, "Aviso", "body")
    qtbot.addWidget(label)
    theme.set_scale(1.5)
    assert label.font().pixelSize() == 22
    theme.set_scale(9)
    assert (theme.scale, label.font().pixelSize()) == (2.0, 30)


def test_a_field_is_never_lower_than_44_nor_than_its_text(theme, qtbot):
    edit = QLineEdit()
    qtbot.addWidget(edit)
    for scale in (1.0, 1.5, 2.0):
        theme.set_scale(scale)
        edit.ensurePolished()
        assert edit.minimumSizeHint().height() >= max(44, theme.px(15) * 1.3)


@pytest.mark.parametrize(
    ("width", "scale", "band"),
    [
        (1366, 1.0, Band.WIDE),
        (1200, 1.0, Band.WIDE),
        (1199, 1.0, Band.MEDIUM),
        (1024, 1.0, Band.MEDIUM),
        (1366, 1.5, Band.NARROW),
        (999, 1.0, Band.NARROW),
        (1920, 1.5, Band.WIDE),
    ],
)
def test_the_width_class_goes_by_logical_width(width, scale, band):
    assert band_of(width, scale) is band


def test_a_larger_text_can_change_the_width_class(theme, qtbot):
    theme.set_width(1366)
    with qtbot.waitSignal(theme.band_changed) as told:
        theme.set_scale(1.5)
    assert told.args == [Band.NARROW]


def test_changing_nothing_tells_nobody(theme, qtbot):
    with qtbot.assertNotEmitted(theme.changed):
        theme.set_mode(Mode.LIGHT)
        theme.set_scale(1.0)


def test_a_dressed_window_follows_each_change_until_it_ends(theme, qtbot):
    window, ended = QWidget(), QWidget()
    qtbot.addWidget(window)
    theme.dress(window)
    theme.dress(ended)
    ended.deleteLater()
    qtbot.waitUntil(lambda: not isValid(ended))
    assert window.styleSheet() == stylesheet(Mode.LIGHT, 1.0)
    theme.set_mode(Mode.DARK)
    assert window.styleSheet() == stylesheet(Mode.DARK, 1.0)
    theme.set_scale(1.5)
    assert window.styleSheet() == stylesheet(Mode.DARK, 1.5)


def test_an_icon_takes_the_colour_of_its_role_in_each_mode(theme):
    for mode in Mode:
        theme.set_mode(mode)
        image = theme.pixmap("shield-check", "bad", 24).toImage()
        colours = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
                   if image.pixelColor(x, y).alpha() == 255}  # fmt: skip
        assert colours == {theme.hex("bad").lower()}


def test_an_icon_that_does_not_exist_is_refused_at_once(theme):
    with pytest.raises(ResourceMissing):
        Icon(theme, "no-such-icon")


def test_every_icon_named_in_the_windows_is_in_the_resources():
    known = {path.stem for path in resource("icons").glob("*.svg")}
    named = set()
    for path in SOURCES:
        named |= set(
            re.findall(r"Icon\((?:self\._)?theme, \"([a-z0-9-]+)\"", path.read_text(encoding="utf-8"))
        )
        named |= set(re.findall(r"icon(?:_after)?=\"([a-z0-9-]+)\"", path.read_text(encoding="utf-8")))
    assert named
    assert named - known == set()


def test_every_icon_in_the_resources_is_named_somewhere():
    words = "".join(path.read_text(encoding="utf-8") for path in SOURCES)
    words += resource("cards", "cards.toml").read_text(encoding="utf-8")
    assert {path.stem for path in resource("icons").glob("*.svg") if f'"{path.stem}"' not in words} == set()


def test_only_the_tokens_hold_colours():
    """Paper is black on white, whatever the look of the window."""
    holders = [
        path.name
        for path in SOURCES
        if "paper" not in path.parts and re.search(r"#[0-9A-Fa-f]{6}\b", path.read_text(encoding="utf-8"))
    ]
    assert holders == ["tokens.py"]


def test_the_stylesheet_sets_no_font_and_leaves_no_gap():
    for mode in Mode:
        sheet = stylesheet(mode, 1.0)
        assert "font" not in sheet
        assert "$" not in sheet
