"""The pages of the program, in the order of the rail."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec

_NAMES = ("home", "detection", "log", "resources", "guides", "sending", "preferences")
PAGES = tuple(import_module(f"desktop.ui.{n}.page").PAGE for n in _NAMES if find_spec(f"desktop.ui.{n}"))
