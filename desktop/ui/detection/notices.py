"""A notice on the detection page: the number to call, and where it is written down."""

from __future__ import annotations

from desktop.content.directory import Directory
from desktop.forms.questions import Changes, Repeat
from desktop.forms.session import Session
from desktop.ui.design.state_badge import state_word
from desktop.ui.detection.phases import NOTICES

# Recipients whose number is public; everybody else's is the post's own and is loaded there.
NUMBERS = {"emergencia": "AR-N-911", "linea_145": "AR-N-145", "pnr": "AR-N-PNR"}


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
