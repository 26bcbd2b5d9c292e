"""The audit log of a filling-in, `audit.csv` (ODK XForms, Client Audit Logs): what was done when.

A form asks for it with a binary node `meta/audit`. Sealed answers leave no line in it, nor does the time spent on
them; places are not kept, whatever the form asks.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from desktop.errors import FormError
from desktop.forms.markup import ODK
from desktop.forms.model import Bind, Spec
from desktop.forms.surroundings import Surroundings

PATH = "/meta/audit"
FILE = "audit.csv"
_BEGIN = ("event", "node", "start", "end")
_CHANGES = ("old-value", "new-value")
_INDEX = re.compile(r"\[\d+\]")
_YES = frozenset({"true", "true()"})


@dataclass(frozen=True)
class Event:
    """One line; times are milliseconds since 1970-01-01 UTC, `end` None where the event has no length."""

    event: str
    node: str = ""
    start: int = 0
    end: int | None = None
    old: str = ""
    new: str = ""
    reason: str = ""

    def __repr__(self) -> str:
        return f"Event({self.event!r})"  # never an answer


class Audit:
    """Collects the events of one session.

    `is_open` says whether a node may be written down: it is false for a sealed one. `path` is the node that asks.
    """

    def __init__(self, bind: Bind, now: Callable[[], int], user: str, is_open: Callable[[str], bool]) -> None:
        options = {local: value.strip() for (ns, local), value in bind.others.items() if ns == ODK}
        self.path = bind.path
        self.tracks_changes = options.get("track-changes") in _YES
        self.asks_reasons = options.get("track-changes-reasons") == "on-form-edit"
        self._user = user if options.get("identify-user") in _YES else None
        self._now = now
        self._is_open = is_open
        self._earlier: list[list[str]] = []
        self._events: list[Event] = []
        self._visits: dict[str, Event] = {}

    # What happens

    def note(self, event: str, node: str = "", *, reason: str = "") -> None:
        """Write down an event without length: `form save`, `form exit`, `jump`, `end screen`, `change reason`…"""
        if not node or self._is_open(node):
            self._events.append(Event(event, node, self._now(), reason=reason))

    def visit(self, refs: Iterable[str]) -> None:
        """The person is now at these questions (a page), and at no others."""
        self.leave()
        now = self._now()
        self._visits = {ref: Event("question", ref, now) for ref in refs if self._is_open(ref)}

    def leave(self) -> None:
        """The person is at no question any more."""
        now = self._now()
        self._events += [replace(visit, end=now) for visit in self._visits.values()]
        self._visits = {}

    def changed(self, ref: str, old: str, new: str) -> None:
        """An answer was given; of several in one visit the first old and the last new one are kept."""
        if not self.tracks_changes or old == new or not self._is_open(ref):
            return
        now = self._now()
        visit = self._visits.get(ref)
        if visit is None:
            self._events.append(Event("question", ref, now, now, old, new))
        else:
            before = old if (visit.old, visit.new) == ("", "") else visit.old
            self._visits[ref] = replace(visit, old=before, new=new)

    # In and out

    def resume(self, earlier: bytes) -> None:
        """Go on after the lines of an earlier session of the same form. Raises FormError for another table."""
        try:
            header, *rows = csv.reader(io.StringIO(earlier.decode(), newline=""), strict=True)
        except (ValueError, csv.Error) as error:
            raise FormError("not an audit log", FILE) from error
        if tuple(header) != self._columns() or any(len(row) != len(header) for row in rows):
            raise FormError("the audit log has other columns", FILE)
        self._earlier = rows

    def csv(self) -> bytes:
        """All lines, in the order of their beginning."""
        table = io.StringIO()
        writer = csv.writer(table, lineterminator="\n")
        writer.writerow(self._columns())
        writer.writerows(self._earlier)
        for event in sorted((*self._events, *self._visits.values()), key=lambda event: event.start):
            writer.writerow(self._cells(event))
        return table.getvalue().encode()

    def _columns(self) -> tuple[str, ...]:
        changes = _CHANGES if self.tracks_changes else ()
        user = ("user",) if self._user is not None else ()
        return (*_BEGIN, *changes, *user, *(("change-reason",) if self.asks_reasons else ()))

    def _cells(self, event: Event) -> list[str]:
        cells = [event.event, event.node, str(event.start), "" if event.end is None else str(event.end)]
        if self.tracks_changes:
            cells += [event.old, event.new]
        if self._user is not None:
            cells.append(self._user)
        if self.asks_reasons:
            cells.append(event.reason)
        return cells


def open_audit(specs: Mapping[str, Spec], around: Surroundings, earlier: bytes | None) -> Audit | None:
    """The audit log of a form that asks for one; raises FormError for `earlier` lines of another shape."""
    asking = next((s for s in specs.values() if s.path.endswith(PATH) and s.type == "binary"), None)
    if asking is None:
        return None

    def is_open(ref: str) -> bool:
        spec = specs.get(_INDEX.sub("", ref))
        return spec is not None and not spec.sealed

    def now() -> int:
        return round(around.clock.now().timestamp() * 1000)

    audit = Audit(asking.bind, now, around.properties.get("username", ""), is_open)
    if earlier is not None:
        audit.resume(earlier)
    return audit
