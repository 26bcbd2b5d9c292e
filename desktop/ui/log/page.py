"""Bitácora: find a record and see how far it got, what it says, and that the chain holds."""

from __future__ import annotations

from collections.abc import Mapping
from threading import Event
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from desktop.incidents.records import RecordState
from desktop.ui.design.card import column, row
from desktop.ui.design.empty import EmptyState
from desktop.ui.log.acts import Act
from desktop.ui.log.deeds import Deeds
from desktop.ui.log.detail import Detail
from desktop.ui.log.facts import PAGE as ROWS
from desktop.ui.log.facts import Listed, Whole, gather, list_records
from desktop.ui.log.filters import Chosen
from desktop.ui.log.list_side import ListSide
from desktop.ui.pages import Page
from desktop.ui.services import Services

LIST_MOST, LIST_LEAST, DETAIL_LEAST = 540, 400, 420  # px at text 100 %


class LogPage(QFrame):
    """List and detail beside each other; where there is no room, one at a time."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._theme = services, services.theme
        self._listing: Event | None = None
        self._reading: Event | None = None
        self._wanted = ""  # the record to be shown once the list is here
        self._returning = False  # from a dialog, to the record that it made or asked for
        self._beside, self._detail_front = True, False
        self.setObjectName("page")
        self.side, self.detail = ListSide(services), Detail(self._theme, services.clock)
        self._nothing = EmptyState(self._theme, "notebook-text", self.tr("Elija un asiento de la lista"))
        self._nothing.setObjectName("side")
        self._deeds = Deeds(services, self)
        self._right = QStackedWidget()
        self._right.addWidget(self._nothing)
        self._right.addWidget(self.detail)
        outer = column(gap=0, parent=self)
        outer.addWidget(self._deeds.export)
        self._layout = row(gap=16, margins=(20, 0, 0, 0))
        outer.addLayout(self._layout, 1)
        self._layout.addWidget(self.side)
        self._layout.addWidget(self._right, 1)
        self._connect()
        self._arrange()

    # --- the page as the window knows it ----------------------------------------------------------------

    def arrive(self, argument: object) -> None:
        """Show the log; `{"record": instance_id}` goes to a record, `{"state": …}` to those in a state."""
        given = argument if isinstance(argument, Mapping) else {}
        record, state = given.get("record"), given.get("state")
        if isinstance(record, str) and record:
            self._wanted = record
            self.side.look_for(Chosen())
        elif state in list(RecordState):
            self.side.look_for(Chosen(recent=False, state=RecordState(state)))
        self._reload()
        self.side.chain.refresh()

    def keep(self) -> Mapping[str, Any]:
        """Return the record in front, to come back to it."""
        shown = self.detail.shown
        return {"record": shown.record.instance_id} if shown else {}

    def regions(self) -> list[QWidget]:
        """The parts that F6 walks through."""
        return [part for part in (self.side, self._right) if not part.isHidden()]

    # --- asking the vault -------------------------------------------------------------------------------

    def _reload(self) -> None:
        """Ask for the list anew; what an older question brings is dropped."""
        if self._listing is not None:
            self._listing.set()
        desk, wanted, limit = self._services.desk, self.side.wanted(), self.side.limit
        self._listing = self._services.tasks.submit(
            self, lambda _: list_records(desk, wanted, limit), self._show_list, failed=self._services.fail
        )

    def _fetch_older(self, seq: int) -> None:
        if self._listing is not None:
            self._listing.set()
        desk, wanted = self._services.desk, self.side.wanted()
        self._listing = self._services.tasks.submit(
            self,
            lambda _: list_records(desk, wanted, ROWS, seq),
            self.side.add_older,
            failed=self._services.fail,
        )

    def _read(self, instance_id: str) -> None:
        if self._reading is not None:
            self._reading.set()
        desk = self._services.desk
        language = self._services.preferences.current.form_language
        self._reading = self._services.tasks.submit(
            self, lambda _: gather(desk, instance_id, language), self._show_record, failed=self._services.fail
        )

    def _refresh(self) -> None:
        """Something changed in the log or on the road; a page behind others asks when it arrives."""
        if self.isVisible():
            self._reload()
            self.side.chain.refresh()

    # --- showing ----------------------------------------------------------------------------------------

    def _show_list(self, listed: Listed) -> None:
        arriving, self._wanted = self._wanted, ""
        shown = self.detail.shown.record.instance_id if self.detail.shown else ""
        wanted = arriving or shown
        found = self.side.show_listed(listed, wanted)
        if arriving or found:
            self._read(wanted)
        elif first := self.side.choose_first():
            self._read(first)
        else:
            self._show_record(None)
        if arriving:
            self._bring_detail(True)

    def _show_record(self, whole: Whole | None) -> None:
        if whole is None:
            self.detail.shown = None
        else:
            self.detail.show_record(whole)
        self._right.setCurrentWidget(self._nothing if whole is None else self.detail)
        self._arrange()
        if self._returning:
            self._returning = False
            self._take_keys()

    def _take_keys(self) -> None:
        """Have the keys where the officer goes on: the row of the record, else its next step."""
        focused = self.window().focusWidget()
        if not self.isVisible() or (focused is not None and self.side.isAncestorOf(focused)):
            return
        if self.side.isVisible():
            self.side.take_focus()
        else:
            self.detail.acts.take_focus()

    def _bring_detail(self, front: bool) -> None:
        """Where there is room for one of them only, show the detail or the list."""
        self._detail_front = front
        self._arrange()

    def _arrange(self) -> None:
        """Put list and detail beside each other, or one of them in front."""
        px, width = self._theme.px, self.width() - 36
        self._beside = width >= px(LIST_LEAST) + px(DETAIL_LEAST)
        detail_alone = not self._beside and self._detail_front and self.detail.shown is not None
        self.side.setVisible(not detail_alone)
        self._right.setVisible(self._beside or detail_alone)
        self.detail.set_back(detail_alone)
        self.side.open_button.setVisible(not self._beside and self.detail.shown is not None)
        self._layout.setContentsMargins(
            0 if detail_alone else 20, 0, 0 if self._right.isVisibleTo(self) else 20, 0
        )
        most = min(px(LIST_MOST), max(px(LIST_LEAST), width - px(DETAIL_LEAST) * 5 // 4))
        self.side.setMaximumWidth(most if self._beside else 16_777_215)
        self.side.setMinimumWidth(most if self._beside else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look again at how much room there is."""
        super().resizeEvent(event)
        self._arrange()

    # --- deeds ------------------------------------------------------------------------------------------

    def _open(self, instance_id: str) -> None:
        """Go into a record."""
        self._read(instance_id)
        self._bring_detail(True)
        self.detail.take_focus()

    def _go_to(self, instance_id: str) -> None:
        self.side.list.choose(instance_id)
        self._read(instance_id)

    def _bring(self, instance_id: str) -> None:
        """Show a record that was just written, or that was asked for beside another."""
        self._wanted, self._returning = instance_id, True
        self._reload()

    def _back(self) -> None:
        self._bring_detail(False)
        self.side.take_focus()

    def _connect(self) -> None:
        side, detail, services = self.side, self.detail, self._services
        side.asked.connect(self._reload)
        side.older_wanted.connect(self._fetch_older)
        side.record_changed.connect(self._read)
        side.record_opened.connect(self._open)
        side.start_requested.connect(lambda: self._deeds.do(Act.START, None))
        detail.back_requested.connect(self._back)
        detail.record_requested.connect(self._go_to)
        detail.compare_requested.connect(self._deeds.compare)
        detail.picture_requested.connect(lambda name: self._deeds.show_picture(detail.shown, name))
        detail.act_requested.connect(lambda act: self._deeds.do(Act(act), detail.shown))
        self._deeds.record_requested.connect(self._bring)
        services.news.log_changed.connect(self._refresh)
        services.news.sending_changed.connect(self._refresh)
        self._theme.changed.connect(self._arrange)


PAGE = Page("bitacora", str(QT_TRANSLATE_NOOP("pages", "Bitácora")), "notebook-text", LogPage)
