"""The checklist of a phase: search over all indicators, tabs, rows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from desktop.forms.session import Session
from desktop.ui.design.card import column
from desktop.ui.design.check_row import CheckList
from desktop.ui.design.empty import EmptyState
from desktop.ui.design.lists import Tabs
from desktop.ui.design.search_box import SearchBox
from desktop.ui.design.theme import Theme
from desktop.ui.detection.indicators import (
    Catalogue,
    Group,
    IndicatorModel,
    Marks,
    Row,
    marks_of,
    only,
    search_words,
)
from desktop.ui.detection.phases import BLOCKS, Part, title_of

PHASE, MARKED, ALL = range(3)
_ROW = 44  # px: one row is always in sight


class Checklist(QFrame):
    """Shows the indicators of a phase; a search looks through all of them."""

    mark_requested = Signal(object, bool)  # Row, on
    row_changed = Signal(object)  # Row

    def __init__(
        self, theme: Theme, session: Session, catalogue: Catalogue, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._catalogue = session, catalogue
        self._part: Part | None = None
        self._places: dict[int, str] = {}  # phase → choice name of its current row
        self._before_search = PHASE
        self.setObjectName("surface")
        self.setAccessibleName(self.tr("Indicadores"))
        self._total = catalogue.count(*BLOCKS)
        layout = column(gap=0, parent=self)
        top = column(gap=4, margins=(14, 10, 14, 0))
        self.search = SearchBox(theme, self.tr("Buscar entre %1 indicadores").replace("%1", str(self._total)))
        self._tabs = Tabs(theme, ("", "", ""))
        self.rows = CheckList(theme, self.tr("Indicadores"))
        self._model = IndicatorModel(self)
        self.rows.setModel(self._model)
        self._empty = EmptyState(theme, "search", self.tr("Nada marcado todavía"))
        self._stack = QStackedWidget()
        self._stack.addWidget(self.rows)
        self._stack.setMinimumHeight(_ROW)  # else large text would squeeze search and tabs
        holder = QWidget()
        column(gap=0, margins=(14, 14, 14, 14), parent=holder).addWidget(self._empty)
        self._stack.addWidget(holder)
        top.addWidget(self.search)
        top.addWidget(self._tabs)
        layout.addLayout(top)
        layout.addWidget(self._stack, 1)
        self._model.mark_requested.connect(self.mark_requested)
        self.rows.current_changed.connect(self._went_to)
        self._tabs.currentChanged.connect(lambda _: self._fill())
        self.search.searched.connect(self._searched)
        self.search.submitted.connect(lambda _: self.take_focus())
        self.search.down_requested.connect(self.take_focus)

    def show_part(self, part: Part, name: str = "") -> None:
        """Show the indicators of a phase, at the row of a choice name if given, else where the officer was."""
        self._part = part
        if name:
            self._places[part.number] = name
        if self._tabs.currentIndex() != PHASE or self.search.text():
            self._leave_search()
        self._fill()

    def refresh(self) -> None:
        """Show what the session has marked now."""
        marks = marks_of(self._session)
        self._model.show_marks(marks)
        self._name_tabs(marks)

    def take_focus(self) -> None:
        """Go to the current row."""
        self.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def sizeHint(self) -> QSize:
        """It takes the room there is; else the page would be laid out anew for every count in a tab."""
        return self.minimumSizeHint()

    def stops(self) -> tuple[QWidget, ...]:
        """What Tab goes through, in order."""
        return self.search.edit, self._tabs, self.rows

    @property
    def current(self) -> Row | None:
        """The row the officer is on."""
        return self._model.row_at(self.rows.currentIndex())

    def place(self) -> dict[str, Any]:
        """Where the officer is: tab, row, search, and whether the search has the focus."""
        row = self.current
        edit = self.search.edit
        return {
            "tab": self._tabs.currentIndex(),
            "row": row.name if row else "",
            "query": edit.text(),
            "searching": edit.hasFocus(),
            "caret": edit.cursorPosition(),
            "scroll": self.rows.verticalScrollBar().value(),
        }

    def restore(self, cursor: Mapping[str, Any]) -> None:
        """Go back to where `cursor` says; what does not fit any more is passed over."""
        query = str(cursor.get("query", ""))
        if query:
            self.search.edit.setText(query)
        else:
            self._tabs.setCurrentIndex(int(cursor.get("tab", PHASE)))
        self._go(str(cursor.get("row", "")))
        if cursor.get("searching"):
            self.search.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            self.search.edit.setCursorPosition(int(cursor.get("caret", len(query))))
        else:
            self.take_focus()

    # Inside

    def _went_to(self, index: QModelIndex) -> None:
        row = self._model.row_at(index)
        if row is None:
            return
        if self._part is not None and self._tabs.currentIndex() == PHASE:
            self._places[self._part.number] = row.name
        self.row_changed.emit(row)

    def _leave_search(self) -> None:
        self._tabs.blockSignals(True)
        self.search.edit.blockSignals(True)
        self.search.edit.clear()
        self._tabs.setCurrentIndex(PHASE)
        self.search.edit.blockSignals(False)
        self._tabs.blockSignals(False)

    def _searched(self, text: str) -> None:
        if text and self._tabs.currentIndex() != ALL:
            self._before_search = self._tabs.currentIndex()
            self._tabs.setCurrentIndex(ALL)
        elif not text and self._tabs.currentIndex() == ALL:
            self._tabs.setCurrentIndex(self._before_search)
            self._before_search = ALL
        self._fill()
        if text:
            self.search.tell_count(self._count_said(self._found()))

    def _fill(self) -> None:
        if self._part is None:
            return
        marks = marks_of(self._session)
        groups = self._groups(marks)
        self._model.show_groups(groups, marks)
        self._name_tabs(marks)
        self._stack.setCurrentIndex(0 if groups else 1)
        if not groups:
            self._say_why_empty()
        self._go(self._places.get(self._part.number, "") if self._tabs.currentIndex() == PHASE else "")

    def _groups(self, marks: Marks) -> tuple[Group, ...]:
        assert self._part is not None
        tab, wanted = self._tabs.currentIndex(), search_words(self.search.text())
        if wanted:
            return only(self._catalogue.all, lambda row: row.holds(wanted))
        if tab == ALL:
            return self._catalogue.all
        if tab == MARKED:
            return only(self._catalogue.all, marks.has)
        return self._catalogue.of(self._part)

    def _go(self, name: str) -> None:
        index = self._model.index_of(name) if name else QModelIndex()
        index = index if index.isValid() else self._model.first()
        if index.isValid():
            self.rows.setCurrentIndex(index)
            self.rows.scrollTo(index)

    def _found(self) -> int:
        return sum(
            self._model.row_at(self._model.index(number)) is not None
            for number in range(self._model.rowCount())
        )

    def _name_tabs(self, marks: Marks) -> None:
        if self._part is None:
            return
        own = self._catalogue.count(*self._part.blocks)
        names = (
            f"{title_of(self._part.number)} {own}",
            self.tr("Marcados %1").replace("%1", str(marks.count)),
            self.tr("Todos %1").replace("%1", str(self._total)),
        )
        for number, name in enumerate(names):
            if self._tabs.tabText(number) != name:
                self._tabs.setTabText(number, name)

    def _say_why_empty(self) -> None:
        text = self.search.text()
        if text:
            title = self.tr("Nada con «%1».").replace("%1", text)
            self._empty.show_words(title, self.tr("Pruebe con otra palabra o vacíe la búsqueda."))
        else:
            self._empty.show_words(
                self.tr("Nada marcado todavía"), self.tr("Marque lo que vio en cada fase.")
            )

    def _count_said(self, count: int) -> str:
        return self.tr("1 resultado") if count == 1 else self.tr("%n resultados", "", count)
