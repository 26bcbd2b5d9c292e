"""What a page tells the main window about itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from PySide6.QtWidgets import QWidget


@dataclass(frozen=True)
class Page:
    """One entry of the rail; `build` is called with the program's services the first time the page is shown.

    `icon` is a name of Lucide; `group` is where it stands in the rail; a page that is not `listed` is reached from
    others only.
    """

    id: str
    title: str
    icon: str
    build: Callable[[Any], QWidget]
    group: Literal["main", "bottom"] = "main"
    listed: bool = True


_SETTINGS, _SETTINGS_KEY = "ajustes", "Ctrl+,"  # as in most programs; the digits end before it
_DIGITS = 9


def in_rail(pages: Sequence[Page]) -> list[Page]:
    """Return the listed pages from the top of the rail to its foot."""
    listed = [page for page in pages if page.listed]
    return [*(page for page in listed if page.group == "main"), *(p for p in listed if p.group == "bottom")]


def page_keys(pages: Sequence[Page]) -> dict[str, str]:
    """Return the key that opens each page of the rail, by its id."""
    ordered = in_rail(pages)
    keys = {page.id: f"Ctrl+{number}" for number, page in enumerate(ordered[:_DIGITS], 1)}
    if any(page.id == _SETTINGS for page in ordered[_DIGITS:]):
        keys[_SETTINGS] = _SETTINGS_KEY
    return keys
