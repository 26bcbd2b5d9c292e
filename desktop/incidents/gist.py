"""What tells one draft from another, read from its unsealed answers; nothing in it says anything of a person."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.errors import XmlRefused
from desktop.incidents import answers, detector
from desktop.incidents.answers import Answer
from desktop.incidents.notices import URGENT

# Where the forms ask for a place in the officer's own words.
_PLACES = frozenset(
    {
        "/data/comienzo/lugar",
        "/data/que/localidad",
        "/data/suceso/localidad",
        "/data/operativo/departamento",
        "/data/hecho_denunciado/lugar",
        "/data/paso/cruce",
    }
)
_LONGEST = 40  # characters of a place; what is longer tells a story
_LEVELS = frozenset("01234")


@dataclass(frozen=True)
class Gist:
    """What a draft is about.

    `level` is the decided one, else the suggested one, None where there is none; `place` a short one without anything
    that looks personal; `marked` how many indicators are; `following` to whom the form says the next notice goes (a
    choice name of `a_quien`), "" where none is due.
    """

    level: int | None = None
    place: str = ""
    marked: int = 0
    following: str = ""


def gist(xml: bytes) -> Gist:
    """Read the gist of a draft; an empty one where nothing was answered, or where it cannot be read."""
    try:
        leaves = answers.read(xml) if xml else ()
    except XmlRefused:  # opening the draft says so
        return Gist()
    value = {leaf.path: leaf.text.strip() for leaf in leaves}
    level = value.get("/data/nivel_decidido") or value.get("/data/nivel_sugerido", "")
    return Gist(
        int(level) if level in _LEVELS else None,
        _place(leaves),
        len(value.get("/data/marcados", "").split()),
        value.get("/data/aviso_proximo", ""),
    )


def owes_notice(found: Gist) -> bool:
    """Tell whether a draft says that somebody must be told still, as `Owed` does of an incident."""
    return bool(found.following) and found.level is not None and found.level >= URGENT


def _place(leaves: tuple[Answer, ...]) -> str:
    for leaf in leaves:
        words = " ".join(leaf.text.split())
        if leaf.path in _PLACES and words and len(words) <= _LONGEST and not detector.find(words):
            return words
    return ""
