"""Charts as SVG, drawn by pygal from plain values; no Qt here, so that it runs beside the window's thread."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

Kind = Literal["bars", "line"]
_LABEL = 26  # letters of a label beside its bar; the table has the whole
_MOST_TICKS = 6
# Qt's SVG takes rules with an attribute selector for rules without one; none of them is for a chart like ours.
_FOREIGN_RULES = re.compile(r"[^{}]*\[transform\][^{}]*\{[^}]*\}")
_SCRIPTS = re.compile(r"<script.*?</script>", re.DOTALL)
_GUIDES = re.compile(r'class="[^"]*guide line[^"]*"')


@dataclass(frozen=True)
class Bar:
    """One value with its label, and its colour as `#RRGGBB`; blank for that of the chart."""

    label: str
    value: float
    colour: str = ""


@dataclass(frozen=True)
class Look:
    """Width and height in pixels, colours as `#RRGGBB`, family and size (pixels) of the letters."""

    width: int
    height: int
    ink: str
    faint: str
    colour: str
    family: str
    letters: int


def draw(kind: Kind, bars: Sequence[Bar], look: Look) -> str:
    """Return a chart as SVG: bars that lie one under the other, or a line through its points."""
    import pygal  # noqa: PLC0415 -- 0.1 s the first time, which the window must not wait for

    most = max((bar.value for bar in bars), default=0)
    common = _common(pygal, look, most)
    if kind == "line":
        chart = pygal.Line(
            **common, dots_size=4, stroke_style={"width": 2}, margin_right=3 * look.letters, truncate_label=-1
        )
        chart.x_labels = [bar.label for bar in bars]
        chart.add("", [bar.value for bar in bars], formatter=_whole)
    else:
        chart = pygal.HorizontalBar(**common, print_values_position="top", spacing=look.letters)
        turned = bars[::-1]  # pygal begins at the bottom
        chart.x_labels = [_short(bar.label) for bar in turned]
        chart.add("", [{"value": bar.value, "style": _filled(bar, look)} for bar in turned], formatter=_whole)
    drawn = _FOREIGN_RULES.sub("", _SCRIPTS.sub("", str(chart.render(is_unicode=True))))
    if kind == "bars":  # the figure begins where its bar ends, instead of lying half over it
        drawn = drawn.replace('text-anchor="middle"', 'text-anchor="start"')
    return _GUIDES.sub(f'style="stroke:{look.faint};stroke-width:1;fill:none"', drawn)


def _common(pygal: Any, look: Look, most: float) -> dict[str, object]:
    style = pygal.style.Style(
        background="transparent",
        plot_background="transparent",
        foreground=look.ink,
        foreground_strong=look.ink,
        foreground_subtle=look.faint,
        opacity="1",
        colors=(look.colour,),
        value_colors=(look.ink,),
        font_family=look.family,
        label_font_size=look.letters,
        major_label_font_size=look.letters,
        value_font_size=look.letters,
        value_label_font_size=look.letters,
    )
    return {
        "style": style,
        "js": [],
        "show_legend": False,
        "width": look.width,
        "height": look.height,
        "explicit_size": True,
        "margin": 6,
        "print_values": True,
        "disable_xml_declaration": True,
        "range": (0, most * 1.08 or 1),
        "y_labels": _ticks(most),
    }


def _whole(value: float) -> str:
    return f"{value:.0f}"


def _filled(bar: Bar, look: Look) -> str:
    """Fill a bar, with an outline for colours that are hardly darker than paper."""
    return f"fill: {bar.colour or look.colour}; stroke: {look.ink}; stroke-width: 1"


def _short(label: str) -> str:
    return label if len(label) <= _LABEL else f"{label[: _LABEL - 1].rstrip()}…"


def _ticks(most: float) -> list[float]:
    """Return a few round values from zero up to the largest."""
    if most <= 0:
        return [0]
    step = 1.0
    while most / step > _MOST_TICKS:
        step *= 2.5 if str(step)[0] == "2" else 2
    return [step * number for number in range(int(most // step) + 1)]
