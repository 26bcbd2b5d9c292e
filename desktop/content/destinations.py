"""Where a person can be referred to: the resource guide as the external list of the form `derivacion`.

Authoring only. A destination is named with its place and with how well it is known; no number or address is
in the list, since those are read in the guide, where their date and state are shown.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping

from desktop.content.directory import Directory, Entry
from desktop.content.folding import fold
from desktop.errors import ContentError

FILE = "recursos.csv"
COLUMNS = ("name", "label", "pais", "provincia", "nivel", "servicios", "estado")


def destinations(directory: Directory, provinces: Mapping[str, str]) -> bytes:
    """The list as CSV, UTF-8: `provincia` is an INDEC code in Argentina, `servicios` separated by blanks.

    `provinces` maps INDEC codes to names. Raises ContentError for an Argentine province without a code.
    """
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, lineterminator="\n")
    writer.writeheader()
    for entry in directory:
        writer.writerow(
            {
                "name": entry.id,
                "label": " · ".join((entry.name, *_where(entry), entry.state.shown)),
                "pais": entry.country,
                "provincia": _code(entry.province, provinces, entry.id) if entry.country == "AR" else "",
                "nivel": entry.level,
                "servicios": " ".join(entry.services),
                "estado": entry.state.value,
            }
        )
    return text.getvalue().encode()


def _where(entry: Entry) -> tuple[str, ...]:
    """The place, unless the name says it; the country too, where it is another or a number is named."""
    place = () if fold(entry.place) in fold(entry.name) else (entry.place,)
    abroad = entry.country != "AR" or any(letter.isdigit() for letter in entry.name)
    return (*place, entry.country_name) if abroad and entry.country_name not in place else place


def _code(name: str, provinces: Mapping[str, str], id: str) -> str:
    if not name:
        return ""
    for code, full in provinces.items():
        if fold(full) == fold(name) or fold(full).startswith(f"{fold(name)},"):
            return code
    raise ContentError("directory.csv", f"{id}: no code for the province {name}")
