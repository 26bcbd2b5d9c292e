"""The manual: pages in `resources/manual/<language>`, written like guides, in Spanish where a language has none."""

from __future__ import annotations

from functools import cache

from desktop.content.guides import Guides, load_guides
from desktop.paths import resource

_SPANISH = "es"


@cache
def manual(language: str) -> Guides:
    """Return the manual in `es`, `pt` or `en`; Spanish where there is no other. Raises ContentError, ResourceMissing."""
    folder = resource("manual")
    spoken = folder / language
    return load_guides(spoken if spoken.is_dir() else folder / _SPANISH)
