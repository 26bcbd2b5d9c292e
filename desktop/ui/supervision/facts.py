"""What the page asks of the vault at once, in its lane; nothing here knows the window."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.desk import Desk
from desktop.desk.supervision import Look
from desktop.incidents.stored_keeping import ReceivedText


@dataclass(frozen=True)
class Facts:
    """`late` are drafts that only a supervisor's reason keeps open, `unsigned` texts whose receipt bears no signature,
    `missing` records that this machine sent and its log, from an older copy, does not have."""

    look: Look
    late: frozenset[str]
    unsigned: tuple[ReceivedText, ...]
    missing: tuple[str, ...]


def gather(desk: Desk) -> Facts:
    """Return what waits for a supervisor. Raises SupervisorOnly."""
    late = frozenset(draft.id for draft in desk.keeping.late_drafts())
    return Facts(desk.supervision.look(), late, desk.keeping.to_reconcile(), desk.missing)
