"""The sizes and weights of text (Encode Sans, made into "Vigia Sans"), in pixels at text 100 %."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QFont, QFontDatabase

from desktop.paths import resource

FAMILY = "Vigia Sans"
_LARGEST = 190  # px: the clock of the neutral screen still fits a small screen


@dataclass(frozen=True)
class Style:
    """One text style: size in pixels, weight of CSS, and whether figures keep one width."""

    size: int
    weight: int = 400
    tabular: bool = False


STYLES: dict[str, Style] = {
    "key": Style(12, 500),
    "caption": Style(13),
    "caption-strong": Style(13, 600),
    "code": Style(13, 500, tabular=True),
    "nav": Style(13, 500),
    "nav-on": Style(13, 600),
    "badge": Style(13, 500),
    "count": Style(11, 600, tabular=True),
    "small": Style(14),
    "small-medium": Style(14, 500),
    "small-strong": Style(14, 600),
    "body": Style(15),
    "body-medium": Style(15, 500),
    "strong": Style(15, 600),
    "number": Style(15, 400, tabular=True),
    "number-strong": Style(15, 600, tabular=True),
    "lead": Style(17),
    "lead-strong": Style(17, 600),
    "section": Style(17, 600),
    "option": Style(18, 500),
    "brand": Style(18, 700),
    "phone-strip": Style(19, 700, tabular=True),
    "title": Style(22, 600),
    "question": Style(24, 600),
    "phone": Style(24, 700, tabular=True),
    "guide-title": Style(28, 600),
    "phone-36": Style(36, 700, tabular=True),
    "discreet": Style(40, 500),
    "level": Style(44, 700, tabular=True),
    "phone-44": Style(44, 700, tabular=True),
    "clock": Style(48, 600, tabular=True),
    "phone-52": Style(52, 700, tabular=True),
    "neutral-clock": Style(150, 500, tabular=True),
}


def load_fonts() -> None:
    """Register the program's fonts with Qt; they need no installation on the machine."""
    for path in sorted(resource("fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))


def font(style: str, scale: float) -> QFont:
    """Return the font of a style at a text scale; KeyError for a style that does not exist."""
    chosen = STYLES[style]
    made = QFont(FAMILY)
    made.setPixelSize(min(round(chosen.size * scale), _LARGEST))
    made.setWeight(QFont.Weight(chosen.weight))
    if chosen.tabular:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made
