"""What the change of guard asks of the vault, in its lane; nothing here knows the window."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from desktop.desk import Desk
from desktop.desk.guard import NOTHING
from desktop.incidents.records import Record


@dataclass(frozen=True)
class Handing:
    """A change of guard as it was filled in; `drafts` go to who comes."""

    officer_id: str
    passphrase: str = field(repr=False)
    pending: tuple[str, ...]
    detail: str = field(repr=False)
    drafts: Sequence[str] = ()


def hand_over(desk: Desk, wanted: Handing) -> Record:
    """Write the record that both sign, then give the drafts; nothing changes where the passphrase does not fit.

    Raises as `Guard.hand_over` and `Keeping.hand_draft_over`.
    """
    pending = wanted.pending or (NOTHING,)
    detail = wanted.detail if wanted.pending else ""
    record = desk.guard.hand_over(wanted.officer_id, wanted.passphrase, pending, detail)
    for draft_id in wanted.drafts:
        desk.keeping.hand_draft_over(draft_id, wanted.officer_id)
    return record
