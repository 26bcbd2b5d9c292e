"""The left side of the log: search, filters, how many, and the list or why it is empty."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from desktop.incidents.records import Filter, Record
from desktop.ui.design.button import Button, LinkButton
from desktop.ui.design.card import column
from desktop.ui.design.empty import EmptyState
from desktop.ui.design.flow import Flow
from desktop.ui.design.search_box import SearchBox
from desktop.ui.design.text import Text
from desktop.ui.log import words
from desktop.ui.log.chain import ChainState
from desktop.ui.log.facts import PAGE, Listed
from desktop.ui.log.filters import DAYS, EVERYTHING, Chosen, FilterChips
from desktop.ui.log.record_list import RecordList
from desktop.ui.log.rows import RecordModel
from desktop.ui.services import Services

TYPING_MS, ARROWS_MS = 120, 60
MOST_AT_ONCE = 500


class ListSide(QFrame):
    """Says what is looked for and shows what was found; it never asks the vault itself."""

    asked = Signal()  # other words or filters
    older_wanted = Signal(int)  # records below this seq
    record_changed = Signal(str)  # instance id, once the arrows rest
    record_opened = Signal(str)  # instance id
    start_requested = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._theme = services, services.theme
        self._anew, self._some = True, False
        self.setObjectName("transparent")
        self.setAccessibleName(self.tr("Asientos"))
        self._typed = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._typed.timeout.connect(self._ask_anew)
        self._moved = QTimer(self, singleShot=True, interval=ARROWS_MS)
        self._moved.timeout.connect(self._tell_current)
        inside = column(gap=8, margins=(0, 12, 0, 12), parent=self)
        self.chain = ChainState(services)
        inside.addWidget(self.chain)
        inside.addWidget(self._make_search())
        inside.addWidget(self._make_chips())
        inside.addWidget(self._make_count())
        inside.addWidget(self._make_list(), 1)
        self.open_button = Button(self._theme, self.tr("Ver el asiento"), "primary", icon="arrow-right")
        self.open_button.clicked.connect(self._open_current)
        self.open_button.hide()
        inside.addWidget(self.open_button)

    # What is looked for

    def wanted(self) -> Filter:
        """Return what to ask the log for."""
        return self.chips.choice.filter(self.search.text(), self._today())

    @property
    def limit(self) -> int:
        """How many to ask for: as many as are listed, so that a reload keeps the place."""
        return PAGE if self._anew else min(max(PAGE, self.model.count), MOST_AT_ONCE)

    def look_for(self, choice: Chosen) -> None:
        """Look for this and no words, without telling anyone."""
        before = self.search.edit.blockSignals(True)
        self.search.edit.clear()
        self.search.edit.blockSignals(before)
        self.chips.show_choice(choice)
        self._typed.stop()
        self._anew = True

    # What was found

    def show_listed(self, listed: Listed, wanted: str) -> bool:
        """Show the records and go to the one `wanted`; False where it is not among them."""
        place = self.list.verticalScrollBar().value()
        anew, self._anew = self._anew, False
        self.chips.show_connected(listed.connected)
        self.model.show(listed.records, more=listed.more, connected=listed.connected)
        found = bool(wanted) and self.list.choose(wanted)
        if not anew:
            self.list.verticalScrollBar().setValue(place)
        self._stack.setCurrentWidget(self.list if listed.records else self.empty)
        if not listed.records:
            self._say_why_empty(listed)
        self._tell_count()
        return found

    def add_older(self, listed: Listed) -> None:
        """Add what comes after what is listed."""
        self.model.append(listed.records, more=listed.more)
        self._tell_count()

    def choose_first(self) -> str:
        """Go to the newest record and return its instance id; an empty text where there is none."""
        record = self.model.record_at(self.model.first())
        if record is None:
            return ""
        self.list.choose(record.instance_id)
        return record.instance_id

    def take_focus(self) -> None:
        """Go into the list."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    # Parts

    def _make_search(self) -> QWidget:
        self.search = SearchBox(self._theme, self.tr("Buscar por número, palabra o código, con o sin tildes"))
        self.search.searched.connect(lambda _: self._typed.start())
        self.search.submitted.connect(lambda _: self.take_focus())
        self.search.down_requested.connect(self.take_focus)
        return self.search

    def _make_chips(self) -> QWidget:
        self.chips = FilterChips(self._theme)
        self.chips.changed.connect(self._ask_anew)
        return self.chips

    def _make_count(self) -> QWidget:
        line = QWidget()
        inside = Flow(gap=12, parent=line)
        self.count = Text(self._theme, "…", "caption", "text-2")
        self.clear = LinkButton(self._theme, self.tr("Quitar filtros"), style="caption")
        self.clear.clicked.connect(self._look_everywhere)
        inside.addWidget(self.count)
        inside.addWidget(self.clear)
        return line

    def _make_list(self) -> QWidget:
        self.model = RecordModel(self._today, self)
        self.model.older_wanted.connect(self.older_wanted)
        self.list = RecordList(self._theme, self.model, self.tr("Asientos, del más nuevo al más viejo"))
        self.list.record_changed.connect(lambda _: self._moved.start())
        self.list.record_opened.connect(self._open)
        self.empty = EmptyState(
            self._theme, "notebook-text", self.tr("Buscando…"), "", self.tr("Quitar filtros")
        )
        self.empty.setObjectName("surface")  # the frame around it is there already
        self.empty.chosen.connect(self._leave_empty)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        frame = QFrame()
        frame.setObjectName("card")
        column(gap=0, margins=(1, 1, 1, 1), parent=frame).addWidget(self._stack)
        return frame

    # Inside

    def _today(self) -> date:
        return words.local(self._services.clock.now()).date()

    @property
    def _narrowed(self) -> bool:
        return self.chips.choice.narrow or bool(self.search.text())

    def _tell_count(self) -> None:
        said = words.count_words(self.model.count, self.model.more)
        self.count.setText(said)
        self.clear.setVisible(self._narrowed and self.model.count > 0)  # else the button says so
        if self.search.text():
            self.search.tell_count(said)

    def _say_why_empty(self, listed: Listed) -> None:
        typed = self.search.text()
        if not listed.any:
            title = self.tr("Todavía no hay asientos en este puesto")
            text = self.tr("Cuando selle el primero, queda aquí con su hora y su número.")
        elif typed:
            title = self.tr("Nada con «%1»").replace("%1", typed)
            text = self.tr("Pruebe con otra palabra, un código o el número, o quite los filtros.")
        elif self.chips.choice == Chosen():
            title = self.tr("Ningún asiento en los últimos %1 días").replace("%1", str(DAYS))
            text = self.tr("Los anteriores siguen en la bitácora.")
        else:
            title = self.tr("Ningún asiento con estos filtros")
            text = self.tr("Los demás siguen en la bitácora.")
        self.empty.show_words(title, text)
        button = self.empty.button
        assert button is not None
        button.set_words(self.tr("Quitar filtros") if listed.any else self.tr("Nueva detección"))
        button.set_kind("primary")
        self._some = listed.any

    def _leave_empty(self) -> None:
        if self._some:
            self._look_everywhere()
        else:
            self.start_requested.emit()

    def _look_everywhere(self) -> None:
        self.look_for(EVERYTHING)
        self.asked.emit()

    def _ask_anew(self) -> None:
        self._anew = True
        self.asked.emit()

    def _tell_current(self) -> None:
        record = self.list.current()
        if record is not None:
            self.record_changed.emit(record.instance_id)

    def _open_current(self) -> None:
        record = self.list.current()
        if record is not None:
            self._open(record)

    def _open(self, record: Record) -> None:
        self._moved.stop()
        self.record_opened.emit(record.instance_id)
