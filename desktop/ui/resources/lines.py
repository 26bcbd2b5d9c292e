"""The rows of the list: heads, entries of the directory, crossings; and the model that holds them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from itertools import groupby
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from desktop.content.crossings import Nearby, Place
from desktop.content.directory import Entry, distance_rank
from desktop.ui.design.state_badge import state_word
from desktop.ui.resources.finding import Found
from desktop.ui.resources.words import (
    bearing,
    country,
    crossing_kind,
    dated,
    first_sentence,
    kilometres,
    ring,
)

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Head:
    """The head of a group, with a note at the right."""

    text: str
    note: str = ""


@dataclass(frozen=True)
class Line:
    """One row: what is at the left (a number or a distance), the words, the state and the date of the datum.

    `badges` are states of `state_badge.STATES`, with other words where given.
    """

    key: str
    number: str
    under: str
    large: bool
    title: str
    detail: str
    badges: tuple[tuple[str, str], ...]
    date: str
    spoken: str


Row = Head | Line


class LineRole(IntEnum):
    """Roles of the model beside DisplayRole and AccessibleTextRole."""

    ROW = Qt.ItemDataRole.UserRole + 1
    KEY = Qt.ItemDataRole.UserRole + 2


class LineModel(QAbstractListModel):
    """Heads and lines in the order they are shown; heads cannot be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    def show_rows(self, rows: Iterable[Row]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def index_of(self, key: str) -> QModelIndex:
        """Return where a line is; not valid where it is not shown."""
        for number, row in enumerate(self._rows):
            if isinstance(row, Line) and row.key == key:
                return self.index(number)
        return QModelIndex()

    def first(self) -> QModelIndex:
        """Return the first line."""
        at = next((number for number, row in enumerate(self._rows) if isinstance(row, Line)), -1)
        return self.index(at) if at >= 0 else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """As many as heads and lines."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Lines can be chosen, heads cannot."""
        if not index.isValid() or isinstance(self._rows[index.row()], Head):
            return Qt.ItemFlag.ItemIsEnabled if index.isValid() else Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer the words, the row itself, its key, and what a screen reader says."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text if isinstance(row, Head) else row.title
        if role == LineRole.ROW:
            return row
        if role == LineRole.KEY:
            return row.key if isinstance(row, Line) else ""
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.text if isinstance(row, Head) else row.spoken
        return None


def entry_rows(found: Found, place: Place, note: str = "") -> list[Row]:
    """The rows of what was found: those to call at once, then nearest first."""
    rows: list[Row] = []
    if found.call:
        rows.append(Head(translate("resources", "Para llamar ya"), note))
        rows += [entry_line(entry) for entry in found.call]
    for rank, entries in groupby(found.others, key=lambda entry: distance_rank(entry, place)):
        rows.append(Head(ring(rank, place), note if not rows else ""))
        rows += [entry_line(entry) for entry in entries]
    return rows


def entry_line(entry: Entry) -> Line:
    """An entry of the directory as a row."""
    number, under, large = "—", translate("resources", "sin teléfono"), True
    if entry.phones:
        phone = entry.phones[0]
        number, large = phone.text, phone.is_short
        under = country(entry.country)
        if large and entry.province:
            under = f"{under}, {entry.province}"
    badges = _badges(entry)
    date = dated(entry)
    where = entry.place if entry.province or entry.locality else country(entry.country)
    about = entry.hours or first_sentence(entry.notes)
    detail = " · ".join(part for part in (where, about) if part)
    spoken = [
        entry.name,
        entry.phones[0].shown if entry.phones else under,
        detail,
        *(words for _, words in badges),
        translate("resources", "dato: %1").replace("%1", date),
    ]
    return Line(entry.id, number, under, large, entry.name, detail, badges, date, ", ".join(spoken))


def stale(entry: Entry) -> bool:
    """Whether the notes on the data call its number (or, without a number, what it has) high risk."""
    if entry.phones:
        return any(not phone.copyable for phone in entry.phones) and bool(entry.risky)
    return bool(("email" in entry.risky and entry.email) or ("address" in entry.risky and entry.address))


def _badges(entry: Entry) -> tuple[tuple[str, str], ...]:
    state = (str(entry.state), state_word(str(entry.state)))
    return (("vencido", translate("resources", "Quizá vencido")), state) if stale(entry) else (state,)


def sentence(words: str) -> str:
    """The words with a capital first letter."""
    return words[:1].upper() + words[1:]


def crossing_rows(nearby: Iterable[Nearby]) -> list[Row]:
    """Crossings by distance."""
    lines = [crossing_line(one) for one in nearby]
    note = translate("resources", "distancia en línea recta")
    return [Head(translate("resources", "Pasos fronterizos, del más cercano al más lejano"), note), *lines]


def crossing_line(nearby: Nearby) -> Line:
    """A crossing as a row."""
    crossing = nearby.crossing
    here = nearby.kilometres < 0.05
    number = translate("resources", "aquí") if here else kilometres(nearby.kilometres)
    under = "" if here else translate("resources", "al %1").replace("%1", bearing(nearby.bearing))
    badges = ((("verificado", translate("resources", "Verificado")),) if crossing.confirmed
              else (("una_fuente", translate("resources", "Una sola fuente")),))  # fmt: skip
    detail = " · ".join(part for part in (crossing_kind(crossing.kind), crossing.province) if part)
    spoken = ", ".join(part for part in (crossing.name, number, under, detail, badges[0][1]) if part)
    return Line(crossing.id, number, under, False, crossing.name, detail, badges, "IGN", spoken)
