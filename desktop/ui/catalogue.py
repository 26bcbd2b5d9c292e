"""The pages of the program, in the order of the rail."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec

_NAMES = ("home", "detection", "log", "resources", "guides", "sending", "preferences")


def _has(name: str) -> bool:
    return bool(find_spec(f"desktop.ui.{name}") and find_spec(f"desktop.ui.{name}.page"))


PAGES = tuple(import_module(f"desktop.ui.{name}.page").PAGE for name in _NAMES if _has(name))
