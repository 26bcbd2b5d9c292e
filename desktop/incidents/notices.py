"""What has to be notified, in the order of the protocol's section 8, and what of it an incident still owes.

The detection form decides which notice is next (`aviso_proximo`); this order says what has to come after it. A test
holds the two together.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Any

from desktop.errors import XmlRefused
from desktop.incidents import answers
from desktop.incidents.statement import Kind

DETECTION = "deteccion_temprana"  # the only form that says which notices a level asks for
TELLING = (DETECTION, "seguimiento", "incidente")  # forms that tell of notices made in an incident
URGENT = 3  # from this level on a notice that was not made is work that is open
_RECIPIENT = "/data/aviso/a_quien"


@dataclass(frozen=True)
class Situation:
    """What the order depends on: the level in force, whether a child is there, whether the post is suspected,
    whether someone is looked for."""

    level: int | None
    child: bool = False
    reserved: bool = False
    missing: bool = False


@dataclass(frozen=True)
class Owed:
    """An open incident whose notices are not all made: how many of how many are, and to whom the next one goes.

    `following` is a choice name of `a_quien`, `instance_id` the detection's, `since` when it was sealed; `hidden` says
    that it must not be told to who takes the guard over.
    """

    number: str
    instance_id: str
    level: int
    made: int
    needed: int
    following: str
    since: datetime
    hidden: bool = False


def due(situation: Situation) -> tuple[str, ...]:
    """All notices of a situation, in order, as the choice names of `a_quien`; none under level 2."""
    level = situation.level
    if level is None or level < 2:
        return ()
    order = ["emergencia"] if level == 4 else []
    if not situation.reserved:
        order.append("supervisor")
    order.append("fiscalia")
    if level == 2:
        return (*order, "ninez") if situation.child else tuple(order)
    order += ["linea_145", "pnr"]
    if situation.child:
        order.append("ninez")
    order += ["dnm", "fuerza_especializada", "area_social"]
    if situation.missing:
        order.append("sifebu")
    return tuple(order)


def is_made(recipient: str, made: Collection[str]) -> bool:
    """Whether a notice was made; PROTEX stands in for line 145 where it cannot be reached."""
    return recipient in made or (recipient == "linea_145" and "protex" in made)


def owed(rows: Iterable[Mapping[str, Any]]) -> tuple[Owed, ...]:
    """Return what is owed of the records of open incidents, the gravest first, then the oldest.

    Rows (hecho, opened_as: the incident's number, instance_id, kind, corrects, form_id, level, hidden, wall, xml) come
    together by incident and in order within it.
    """
    found = (_owed_of(list(records)) for _, records in groupby(rows, key=lambda row: row["hecho"]))
    return tuple(sorted(filter(None, found), key=lambda one: (-one.level, one.since)))


def _owed_of(records: Sequence[Mapping[str, Any]]) -> Owed | None:
    """Return what one incident owes; None where nothing, or where its detection cannot be read here any more."""
    replaced = {row["corrects"]: row["form_id"] for row in records if row["kind"] == Kind.CORRECTION}
    withdrawn = {row["corrects"] for row in records if row["kind"] == Kind.WITHDRAWAL}
    standing = [
        row
        for row in records
        if row["instance_id"] not in withdrawn and replaced.get(row["instance_id"]) != row["form_id"]
    ]
    levels = [row["level"] for row in standing if row["level"] is not None and row["form_id"] in TELLING]
    detections = [row for row in standing if row["form_id"] == DETECTION and row["xml"] is not None]
    if not detections or not levels or levels[-1] < URGENT:
        return None
    detection = detections[-1]
    try:
        told = {row["instance_id"]: answers.read(row["xml"]) for row in standing if _tells(row)}
    except XmlRefused:  # the chain's check says so; nothing can be said of its notices
        return None
    hidden = any(row["hidden"] for row in records)
    made = {leaf.text.strip() for leaves in told.values() for leaf in leaves if leaf.path == _RECIPIENT}
    needed = due(_situation(levels[-1], told[detection["instance_id"]], hidden=hidden))
    waiting = [each for each in needed if not is_made(each, made)]
    if not waiting:
        return None
    return Owed(
        detection["opened_as"],
        detection["instance_id"],
        levels[-1],
        len(needed) - len(waiting),
        len(needed),
        waiting[0],
        datetime.fromisoformat(detection["wall"]),
        hidden,
    )


def _tells(row: Mapping[str, Any]) -> bool:
    return row["xml"] is not None and row["form_id"] in TELLING


def _situation(level: int, leaves: Iterable[answers.Answer], *, hidden: bool) -> Situation:
    """Read what the form's own order depends on; `hidden` stands for what was sealed away from this post."""
    value = {leaf.path: leaf.text.strip() for leaf in leaves}
    return Situation(
        level,
        child=value.get("/data/hay_nnya") == "si",
        reserved=hidden
        or "tt_08" in value.get("/data/tt", "").split()
        or value.get("/data/hay_reservado") == "si",
        missing="do_18" in value.get("/data/do", "").split() or "nn_18" in value.get("/data/nn", "").split(),
    )
