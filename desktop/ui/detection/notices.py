"""Whom to notify, in the order of the protocol's section 8, as the detection form proposes it one at a time.

The form decides which notice is next (`aviso_proximo`); this order says what has to come after it. A test holds
the two together.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from desktop.content.directory import Directory
from desktop.forms.questions import Changes, Repeat
from desktop.forms.session import Session
from desktop.ui.design.level import Level
from desktop.ui.design.state_badge import state_word
from desktop.ui.detection.phases import NOTICES

# Recipients whose number is public; everybody else's is the post's own and is loaded there.
NUMBERS = {"emergencia": "AR-N-911", "linea_145": "AR-N-145", "pnr": "AR-N-PNR"}


@dataclass(frozen=True)
class Situation:
    """What the order depends on: the level in force, whether a child is there, whether the post is suspected,
    whether someone is looked for."""

    level: Level
    child: bool = False
    reserved: bool = False
    missing: bool = False


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


def number(directory: Directory, recipient: str) -> tuple[str, str]:
    """The phone of a recipient with its country and what is known of it; empty where none is public."""
    entry = directory.by_id(NUMBERS.get(recipient, ""))
    if entry is None or not entry.phones:
        return "", ""
    return entry.phones[0].shown, ", ".join(
        part for part in (entry.hours, state_word(str(entry.state)).lower()) if part
    )


def register(session: Session, recipient: str) -> tuple[str, Changes]:
    """Write a notice down, in the first instance that names nobody; return its reference and what changed."""
    changes = Changes()
    place = _empty(session)
    if not place:
        changes = session.add(NOTICES)
        place = _empty(session)
    return place, changes | session.set(f"{place}/a_quien", recipient)


def _empty(session: Session) -> str:
    """The reference of the first instance without a recipient; empty where there is none."""
    found = next(item for item in session.outline() if isinstance(item, Repeat) and item.ref == NOTICES)
    return next((each.ref for each in found.instances if not session.value(f"{each.ref}/a_quien")), "")
