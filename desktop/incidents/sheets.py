"""The sealed sheets of a record: how they are named, and what the name of one decides."""

from __future__ import annotations

from collections.abc import Iterable

CONNIVANCE = "connivencia"
SHEETS = "ficha-*.age"


def sheet_name(recipient_class: str) -> str:
    """Return the name under which the sealed answers of a class travel."""
    return SHEETS.replace("*", recipient_class)


def is_sheet(name: str) -> bool:
    """Tell whether an attachment is a sealed sheet."""
    return name.startswith("ficha-") and name.endswith(".age")


def hides(names: Iterable[str]) -> bool:
    """Tell whether a record with these attachments is kept out of local lists: one is sealed away from the post."""
    return sheet_name(CONNIVANCE) in names
