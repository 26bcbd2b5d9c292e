"""Counts a period of the log step by step, so that the vault stays free for others in between."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from desktop.incidents.statement import Kind
from desktop.incidents.statistics.figures import Figures, Period
from desktop.incidents.statistics.reading import (
    DETECTION,
    NOTICE_LEVEL,
    READ,
    add_answers,
    add_columns,
    tells_more,
)
from desktop.store.database import Database, Row

STEP = 150  # records: some tens of milliseconds, also on a slow machine
_COLUMNS = (
    "seq, instance_id, form_id, level, wall, facets, erased_at,"
    f" CASE WHEN level >= {NOTICE_LEVEL} OR form_id IN {READ} THEN xml END AS xml"  # a tuple of texts reads the same
)


@dataclass(frozen=True)
class Correction:
    """What came later to a record: its place, id, kind and form."""

    seq: int
    instance_id: str
    kind: str
    form_id: str


class Counting:
    """One count of one period; `step` until `finished`. A hidden record is counted nowhere: a figure would show it.

    A record is counted as its newest correction of the same form has it, in the month in which it happened, and not
    at all once it was withdrawn.
    """

    def __init__(self, database: Database, period: Period, phases: Mapping[str, str]) -> None:
        """Look at how much there is; `phases` maps an indicator's name ("ob_01") to its phase."""
        self._db, self._period, self._phases = database, period, phases
        self.figures = Figures()
        self.done, self.finished = 0, False
        self._where, self._given = _bounds(period)
        row = database.one("SELECT max(seq) AS last FROM record")
        self.total = int(row["last"] or 0) if row else 0
        self._later = self._corrections()
        self.figures.anonymous = self._anonymous()
        self.figures.levels[0] += self.figures.anonymous

    def step(self, records: int = STEP) -> None:
        """Look at some more records, in the order in which they were written, and count those of the period."""
        upto = min(self.done + records, self.total)
        rows = self._db.query(
            f"SELECT {_COLUMNS} FROM record WHERE seq > :after AND seq <= :upto AND {self._where} ORDER BY seq",  # noqa: S608
            self._given | {"after": self.done, "upto": upto},
        )
        for row in rows:
            self._count(row)
        self.done, self.finished = upto, upto >= self.total

    def _count(self, row: Row) -> None:
        now = self._newest(row)
        if now is None:
            return
        month = str(row["wall"])[:7]
        figures, form_id = self.figures, str(now["form_id"])
        if now["erased_at"] is not None:
            figures.unread += 1
        add_columns(figures, form_id, now["level"], month, now["facets"], self._phases)
        if now["xml"] is not None and tells_more(form_id, now["xml"]):
            add_answers(figures, form_id, month, now["xml"])

    def _newest(self, row: Row) -> Row | None:
        """Return the record as it holds now; None once it was withdrawn."""
        if self._withdrawn(row["instance_id"]):
            return None
        later = self._later.get(row["instance_id"], [])
        same = [
            each.seq
            for each in later
            if each.form_id == row["form_id"] and not self._withdrawn(each.instance_id)
        ]
        if not same:
            return row
        return self._db.one(f"SELECT {_COLUMNS} FROM record WHERE seq = ?", (max(same),)) or row  # noqa: S608

    def _withdrawn(self, instance_id: str) -> bool:
        return any(each.kind == Kind.WITHDRAWAL for each in self._later.get(instance_id, ()))

    def _corrections(self) -> Mapping[str, list[Correction]]:
        found: dict[str, list[Correction]] = defaultdict(list)
        for row in self._db.query(
            "SELECT seq, instance_id, kind, form_id, corrects FROM record WHERE corrects > '' AND hidden = 0"
        ):
            later = Correction(row["seq"], row["instance_id"], row["kind"], row["form_id"])
            found[row["corrects"]].append(later)
        return found

    def _anonymous(self) -> int:
        """What level 0 left: a count by day and nothing else; it has no post of its own."""
        row = self._db.one(
            "SELECT sum(count) AS n FROM day_count WHERE form_id = :form AND day >= :since AND day < :until",
            {"form": DETECTION, "since": self._given["since"], "until": self._given["until"]},
        )
        return int(row["n"] or 0) if row else 0


def posts(database: Database) -> tuple[str, ...]:
    """Return the codes of the posts that this log ever belonged to: the beginnings of its numbers, one look each."""
    found: list[str] = []
    after = ""
    while row := database.one("SELECT number FROM record WHERE number > ? ORDER BY number LIMIT 1", (after,)):
        found.append(str(row["number"]).partition("-")[0])
        after = f"{found[-1]}."  # the full stop follows the hyphen in ASCII
    return tuple(found)


def first_day(database: Database) -> date | None:
    """Return the day of the oldest record; None for an empty log."""
    row = database.one("SELECT min(wall) AS wall FROM record")
    return date.fromisoformat(row["wall"][:10]) if row and row["wall"] else None


def _bounds(period: Period) -> tuple[str, dict[str, object]]:
    """Return the condition that a record of the period meets, and what it compares with."""
    until = (period.until + timedelta(days=1)).isoformat() if period.until else "9999-12-31"
    where = ["kind = 'record'", "hidden = 0", "wall >= :since", "wall < :until"]
    given: dict[str, object] = {"since": (period.since or date.min).isoformat(), "until": until}
    if period.post is not None:
        where.append("post = :post")
        given["post"] = period.post
    return " AND ".join(where), given
