"""The sheet for the wall, shown before it is printed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from desktop.content.contacts import Contact
from desktop.ui.paper import preview
from desktop.ui.paper.preview import Preview
from desktop.ui.paper.wall import wall_sheet
from desktop.ui.paper.words import letterhead_of
from desktop.ui.services import Services

_LINE = "AR-N-145"


def show_wall(services: Services, parent: QWidget, contacts: Sequence[Contact]) -> Preview:
    """Show the sheet with the national line, what the post loaded and what it still lacks."""
    line = services.library.directory.by_id(_LINE)
    today = services.clock.now().astimezone().date()
    sheet = wall_sheet(contacts, line, letterhead_of(services.desk.enrolment), today)
    return preview.show(services.theme, parent, sheet, "contactos")
