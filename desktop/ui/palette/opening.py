"""Opening the palette over a window, and doing what was chosen in it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from desktop.ui.palette.deeds import Ways, deeds, form_entries, lead
from desktop.ui.palette.entries import Entry
from desktop.ui.palette.palette import Palette
from desktop.ui.services import Services


def open_palette(window: QWidget, services: Services, pages: Sequence[Entry], ways: Ways) -> Palette:
    """Open search and commands; the pages come first, then every action."""
    known = {deed.entry.key: deed for deed in deeds(ways, services.theme, services.preferences)}
    commands = (*pages, *(deed.entry for deed in known.values()), *form_entries())
    palette = Palette(
        services.theme, window, commands, services.tasks, services.library, services.desk, services.fail
    )

    def choose(key: str) -> None:
        if key in known:
            known[key].do()
        else:
            lead(key, services.library, ways.go)

    palette.chosen.connect(choose)
    palette.show()
    return palette
