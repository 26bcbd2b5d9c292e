"""The indicators as rows of a checklist: grouped as in the protocol's section 5, with their strength as it counts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from desktop.content.folding import stem, words
from desktop.forms.questions import Question
from desktop.forms.session import Session
from desktop.ui.design.check_row import RowRole, row_spoken
from desktop.ui.detection.phases import BLOCK_REFS, BLOCKS, PARTS, Part

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex
_RANK = {"": 0, "débil": 1, "medio": 2, "fuerte": 3}


@dataclass(frozen=True)
class Row:
    """One thing that can be marked: an answer `name` of the question at `ref`.

    Indicators have a code and strengths (base, for a child, for sexual exploitation); other answers have neither.
    """

    ref: str
    name: str
    text: str
    code: str = ""
    strengths: tuple[str, str, str] = ("", "", "")
    folded: frozenset[str] = field(default=frozenset(), repr=False, compare=False)

    @property
    def block(self) -> str:
        """The block of an indicator, `en`; empty for another answer."""
        return self.code[:2].lower()

    def holds(self, wanted: Sequence[str]) -> bool:
        """Whether every word wanted begins one of its own."""
        return all(any(own.startswith(word) for own in self.folded) for word in wanted)


@dataclass(frozen=True)
class Group:
    """Rows under one head; `dimension` is that of the ILO list, 1–6, which the form calls positive or not."""

    title: str
    rows: tuple[Row, ...]
    dimension: int | None = None


@dataclass(frozen=True)
class Marks:
    """What is marked, and what the strengths and the heads depend on."""

    marked: frozenset[tuple[str, str]] = frozenset()  # (ref, name)
    child: bool = True  # the stronger reading holds until somebody says it is no child
    sexual: bool = False
    dimensions: Mapping[int, str] = field(default_factory=dict)  # positiva | casi | no

    def has(self, row: Row) -> bool:
        return (row.ref, row.name) in self.marked

    @property
    def count(self) -> int:
        """How many indicators are marked."""
        return sum(ref in BLOCK_REFS for ref, _ in self.marked)

    def strength(self, row: Row) -> str:
        """The strength as the level counts it (level rule, *Effective strength*)."""
        base, child, sexual = row.strengths
        counted = [base, child if self.child else "", sexual if self.sexual else ""]
        return max(counted, key=_RANK.__getitem__)


def marks_of(session: Session) -> Marks:
    """What a session has marked."""
    refs = [*BLOCK_REFS, *(ref for part in PARTS for ref in part.extras)]
    return Marks(
        frozenset((ref, name) for ref in refs for name in session.value(ref).split()),
        session.value("/data/es_nnya") != "no",
        "SEX" in session.value("/data/modalidad").split(),
        {number: session.value(f"/data/dimension_{number}") for number in range(1, 7)},
    )


class Catalogue:
    """Everything a form lets mark, read once from its choices in the language of its session."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._blocks = {block: tuple(_block(session, block)) for block in BLOCKS}
        self.all = tuple(group for groups in self._blocks.values() for group in groups)
        self.by_name = {row.name: row for group in self.all for row in group.rows}

    def of(self, part: Part) -> tuple[Group, ...]:
        """The groups of a phase, with what else can be marked there at the end of its block."""
        groups = [group for block in part.blocks for group in self._blocks[block]]
        for ref in part.extras:
            question = self._session.question(ref)
            rows = [Row(ref, each.name, each.label, folded=_folded(each.label)) for each in question.choices]
            if len(rows) > 1:
                groups.append(Group(question.label, tuple(rows)))
            else:
                rows = [Row(ref, row.name, question.label, folded=_folded(question.label)) for row in rows]
                groups[0] = Group(groups[0].title, (*groups[0].rows, *rows), groups[0].dimension)
        return tuple(groups)

    def count(self, *blocks: str) -> int:
        """How many indicators the blocks have."""
        return sum(len(group.rows) for block in blocks for group in self._blocks[block])


def only(groups: Sequence[Group], wanted: Callable[[Row], bool]) -> tuple[Group, ...]:
    """The groups with the rows wanted; empty ones are left out."""
    kept = (Group(each.title, tuple(filter(wanted, each.rows)), each.dimension) for each in groups)
    return tuple(group for group in kept if group.rows)


def search_words(text: str) -> list[str]:
    """The words of a search, folded and lightly stemmed."""
    return [stem(word) for word in words(text)]


def _block(session: Session, block: str) -> Iterator[Group]:
    question = session.question(f"/data/{block}")
    rows: dict[int | None, list[Row]] = {}
    for choice in question.choices:
        columns = choice.columns
        strengths = tuple(columns.get(name, "") for name in ("fuerza", "fuerza_nnya", "fuerza_sexual"))
        code = columns.get("id", choice.name)
        dimension = int(columns["dim"]) if block == "en" and columns.get("dim") else None
        row = Row(
            question.ref,
            choice.name,
            choice.label,
            code,
            (strengths[0], strengths[1], strengths[2]),
            _folded(f"{choice.label} {code}"),
        )
        rows.setdefault(dimension, []).append(row)
    for dimension, found in rows.items():
        yield Group(_title(question, dimension), tuple(found), dimension)


def _title(question: Question, dimension: int | None) -> str:
    if question.name == "en" and dimension is None:
        return translate("detection", "Otras señales de la entrevista")
    titles = {
        1: translate("detection", "Captación con engaño"),
        2: translate("detection", "Captación con coerción"),
        3: translate("detection", "Abuso de vulnerabilidad al captar"),
        5: translate("detection", "Explotación ya vivida: coerción"),
        6: translate("detection", "Explotación ya vivida: dependencia"),
    }
    return titles.get(dimension or 0, question.label)


def _folded(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words(text))


def _head_differs(group: Group, before: Marks, now: Marks, changed: frozenset[tuple[str, str]]) -> bool:
    """Whether the note of a head says something else: its count, or its dimension."""
    dimension = group.dimension or 0
    if before.dimensions.get(dimension) != now.dimensions.get(dimension):
        return True
    return bool(changed) and any((row.ref, row.name) in changed for row in group.rows)


class IndicatorModel(QAbstractListModel):
    """Rows and heads; marking asks through `mark_requested`, the session decides, `show_marks` shows it."""

    mark_requested = Signal(object, bool)  # Row, on

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[Row | Group] = []
        self._marks = Marks()

    def show_groups(self, groups: Sequence[Group], marks: Marks) -> None:
        """Show other rows; a single group needs its head all the same: it counts."""
        self.beginResetModel()
        self._lines = []
        for group in groups:
            self._lines += [group, *group.rows]
        self._marks = marks
        self.endResetModel()

    def show_marks(self, marks: Marks) -> None:
        """Show what is marked now; only what looks different is announced as changed."""
        before, self._marks = self._marks, marks
        changed = before.marked ^ marks.marked
        weighed = (before.child, before.sexual) != (marks.child, marks.sexual)
        for number, line in enumerate(self._lines):
            roles = list[int]()
            if isinstance(line, Group):
                if _head_differs(line, before, marks, changed):
                    roles.append(RowRole.NOTE)
            else:
                if (line.ref, line.name) in changed:
                    roles.append(Qt.ItemDataRole.CheckStateRole)
                if weighed and before.strength(line) != marks.strength(line):
                    roles.append(RowRole.STRENGTH)
            if roles:
                self.dataChanged.emit(self.index(number), self.index(number), roles)

    def row_at(self, index: Index) -> Row | None:
        """The row at an index; None for a head."""
        line = self._lines[index.row()] if index.isValid() else None
        return line if isinstance(line, Row) else None

    def index_of(self, name: str) -> QModelIndex:
        """The index of the row with this choice name, or an index that is not valid."""
        for number, line in enumerate(self._lines):
            if isinstance(line, Row) and line.name == name:
                return self.index(number)
        return QModelIndex()

    def first(self) -> QModelIndex:
        """The first row that is no head."""
        return next(
            (self.index(number) for number, line in enumerate(self._lines) if isinstance(line, Row)),
            QModelIndex(),
        )

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        """Heads count too."""
        return 0 if parent.isValid() else len(self._lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Heads cannot be chosen."""
        if self.row_at(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer the roles of a checklist."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        return self._head(line, role) if isinstance(line, Group) else self._row(line, role)

    def _head(self, group: Group, role: int) -> Any:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return group.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{group.title}, {self._note(group)}"
            case RowRole.HEAD:
                return True
            case RowRole.NOTE:
                return self._note(group)
        return None

    def _row(self, row: Row, role: int) -> Any:
        on = self._marks.has(row)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.text
            case Qt.ItemDataRole.CheckStateRole:
                return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.AccessibleTextRole:
                return row_spoken(row.text, row.code, self._marks.strength(row), on)
            case RowRole.CODE:
                return row.code
            case RowRole.STRENGTH:
                return self._marks.strength(row)
            case RowRole.KEY:
                return row.name
        return None

    def _note(self, group: Group) -> str:
        count = sum(map(self._marks.has, group.rows))
        of = translate("detection", "%1 de %2")
        note = of.replace("%1", str(count)).replace("%2", str(len(group.rows)))
        state = self._marks.dimensions.get(group.dimension or 0, "")
        if state == "positiva":
            note += " · " + translate("detection", "dimensión positiva")
        elif state == "casi":
            note += " · " + translate("detection", "dimensión casi completa")
        return note

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ask for a mark; nothing changes before the session took it."""
        row = self.row_at(index)
        if role != Qt.ItemDataRole.CheckStateRole or row is None:
            return False
        self.mark_requested.emit(row, Qt.CheckState(value) == Qt.CheckState.Checked)
        return True
