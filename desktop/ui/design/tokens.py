"""Roles of colour → Poncho tokens → hex, for the three modes: the only place that holds a colour."""

from __future__ import annotations

from enum import Enum
from types import MappingProxyType

# argob/poncho, dist/jsons/poncho-colors.json, MIT licence; `bandera` are the colours of the flag.
PONCHO = MappingProxyType(
    {
        "primary-50": "#E3E7ED",
        "primary-100": "#C8D0DA",
        "primary-300": "#91A1B5",
        "primary-400": "#7589A3",
        "primary-500": "#5A7290",
        "primary-600": "#3E5A7E",
        "primary-700": "#354B6E",
        "primary-800": "#2C3C5F",
        "primary-900": "#232D4F",
        "verde-50": "#F1F5D7",
        "verde-100": "#DEE8A3",
        "verde-200": "#CCDB6E",
        "verde-400": "#93B727",
        "verde-500": "#6EA015",
        "verde-800": "#27692A",
        "verde-900": "#1F5421",
        "amarillo-50": "#FFFAE8",
        "amarillo-100": "#FFF1C0",
        "amarillo-200": "#FFE997",
        "amarillo-300": "#FFE06E",
        "amarillo-500": "#FFCE1C",
        "amarillo-600": "#D8AE18",
        "amarillo-800": "#8A6F12",
        "amarillo-900": "#634F0E",
        "violeta-200": "#BEB5D8",
        "violeta-600": "#773EA5",
        "negro-75": "#F2F2F2",
        "negro-100": "#E9E9E9",
        "negro-150": "#DEE2E6",
        "negro-300": "#838383",
        "negro-600": "#444444",
        "negro-900": "#141414",
        "azul-50": "#CDEBFA",
        "azul-100": "#9AD7F5",
        "azul-200": "#68C3EF",
        "azul-300": "#35AFEA",
        "azul-600": "#0767A7",
        "azul-700": "#084E87",
        "azul-800": "#0A3468",
        "rojo-50": "#FCDDDC",
        "rojo-100": "#F9BBB9",
        "rojo-300": "#F27673",
        "rojo-700": "#C62828",
        "rojo-800": "#A12222",
        "rojo-900": "#7C1C1C",
        "naranja-100": "#FBCE80",
        "naranja-400": "#F38500",
        "naranja-700": "#AE4203",
        "naranja-900": "#6C1805",
        "blanco-150": "#FFFFFF",
        "ocre-50": "#FAF8ED",
        "ocre-100": "#F4F0DB",
        "ocre-200": "#EAE1B7",
        "ocre-300": "#E9CE8C",
        "ocre-600": "#AA5821",
        "ocre-700": "#8C2701",
        "bandera-amarillo": "#FCBF49",
        "bandera-celeste": "#75AADB",
    }
)


class Mode(Enum):
    """How the colours are chosen."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


# role: (light, dark, high contrast)
ROLES: dict[str, tuple[str, str, str]] = {
    "bg": ("negro-75", "negro-900", "negro-900"),
    "surface": ("blanco-150", "primary-900", "negro-900"),
    "sunken": ("primary-50", "primary-800", "negro-600"),
    "line": ("primary-100", "primary-600", "blanco-150"),
    "line-soft": ("negro-150", "primary-700", "negro-300"),
    "control": ("primary-500", "primary-300", "blanco-150"),
    "text": ("negro-900", "negro-100", "blanco-150"),
    "text-2": ("negro-600", "primary-100", "blanco-150"),
    "title": ("primary-900", "blanco-150", "blanco-150"),
    "brand": ("primary-900", "negro-900", "negro-900"),
    "on-brand": ("blanco-150", "blanco-150", "blanco-150"),
    "on-brand-2": ("primary-100", "primary-100", "blanco-150"),
    "brand-line": ("primary-400", "primary-500", "blanco-150"),
    "brand-field": ("primary-800", "primary-900", "negro-900"),
    "stripe": ("bandera-celeste", "primary-700", "blanco-150"),
    "sun": ("bandera-amarillo", "bandera-amarillo", "amarillo-500"),
    "on-sun": ("negro-900", "negro-900", "negro-900"),
    "action": ("azul-600", "azul-200", "amarillo-300"),
    "action-hover": ("azul-700", "azul-100", "amarillo-100"),
    "action-press": ("azul-800", "azul-300", "amarillo-200"),
    "on-action": ("blanco-150", "negro-900", "negro-900"),
    "soft": ("azul-50", "azul-800", "azul-800"),
    "on-soft": ("azul-800", "blanco-150", "blanco-150"),
    "focus": ("violeta-600", "violeta-200", "azul-200"),
    "focus-brand": ("amarillo-500", "amarillo-500", "amarillo-500"),
    "ok": ("verde-800", "verde-200", "verde-100"),
    "ok-fill": ("verde-50", "verde-900", "negro-900"),
    "ok-line": ("verde-500", "verde-400", "verde-100"),
    "warn": ("amarillo-900", "amarillo-200", "amarillo-300"),
    "warn-fill": ("amarillo-50", "primary-800", "negro-900"),
    "warn-line": ("amarillo-800", "amarillo-600", "amarillo-300"),
    "bad": ("rojo-800", "rojo-100", "rojo-100"),
    "bad-fill": ("rojo-50", "rojo-900", "negro-900"),
    "bad-line": ("rojo-700", "rojo-300", "rojo-100"),
    "say": ("ocre-50", "primary-800", "negro-900"),
    "say-line": ("ocre-200", "primary-500", "blanco-150"),
    "say-bar": ("ocre-600", "ocre-300", "ocre-100"),
    "say-title": ("ocre-700", "ocre-200", "ocre-100"),
    "toast": ("primary-900", "primary-800", "negro-600"),
    "on-toast": ("blanco-150", "blanco-150", "blanco-150"),
    "toast-link": ("azul-100", "azul-100", "amarillo-300"),
    "level-0": ("blanco-150", "primary-900", "negro-900"),
    "on-level-0": ("primary-800", "blanco-150", "blanco-150"),
    "level-0-line": ("primary-500", "primary-300", "blanco-150"),
    "level-1": ("amarillo-100", "primary-700", "negro-900"),
    "on-level-1": ("negro-900", "amarillo-100", "amarillo-100"),
    "level-1-line": ("amarillo-800", "amarillo-100", "amarillo-100"),
    "level-2": ("amarillo-500", "amarillo-500", "amarillo-500"),
    "on-level-2": ("negro-900", "negro-900", "negro-900"),
    "level-2-line": ("amarillo-900", "amarillo-500", "amarillo-500"),
    "level-3": ("naranja-700", "naranja-400", "naranja-100"),
    "on-level-3": ("blanco-150", "negro-900", "negro-900"),
    "level-3-line": ("naranja-900", "naranja-400", "blanco-150"),
    "level-4": ("rojo-900", "rojo-300", "blanco-150"),
    "on-level-4": ("blanco-150", "negro-900", "rojo-900"),
    "level-4-line": ("negro-900", "blanco-150", "rojo-300"),
}

_COLUMN = {Mode.LIGHT: 0, Mode.DARK: 1, Mode.CONTRAST: 2}


def token(role: str, mode: Mode) -> str:
    """Return the name of the Poncho token of a role; KeyError for a role that does not exist."""
    return ROLES[role][_COLUMN[mode]]


def hex_of(role: str, mode: Mode) -> str:
    """Return the colour of a role as `#RRGGBB`."""
    return PONCHO[token(role, mode)]


def _linear(channel: int) -> float:
    share = channel / 255
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)


def luminance(colour: str) -> float:
    """Return the relative luminance of `#RRGGBB` (WCAG 2.2)."""
    red, green, blue = (_linear(int(colour[start : start + 2], 16)) for start in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2.2)."""
    darker, lighter = sorted((luminance(first), luminance(second)))
    return (lighter + 0.05) / (darker + 0.05)
