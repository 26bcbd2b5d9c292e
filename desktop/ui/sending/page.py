"""Envíos: whether the road is free, what waits and why, what was received; send now, or connect to a registry."""

from __future__ import annotations

from threading import Event

from PySide6.QtCore import QT_TRANSLATE_NOOP, QRect, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QWidget

from desktop.errors import AddressWrong, SyncError
from desktop.incidents.records import RecordState
from desktop.sync.bundles import State
from desktop.ui.design.banner import Banner
from desktop.ui.design.button import Button, LinkButton
from desktop.ui.design.card import PageHead, Scroll, column, row
from desktop.ui.design.columns import Columns
from desktop.ui.design.empty import EmptyState
from desktop.ui.design.flow import Flow
from desktop.ui.design.text import Icon, Text
from desktop.ui.log import words as log_words
from desktop.ui.pages import Page
from desktop.ui.sender import Outflow
from desktop.ui.sending import words
from desktop.ui.sending.cells import Cell, CellTable, Line
from desktop.ui.sending.courier_card import CourierCard
from desktop.ui.sending.facts import MOST_QUEUED, Queued, SendingFacts, gather
from desktop.ui.sending.registry_card import ConnectForm, RegistryCard
from desktop.ui.services import Services

MINUTE_MS = 60_000
LOOK_EVERY = 5  # tellings of what goes out, one a second
ASIDE_LEAST = 290  # px
_BADGES = {State.WAITING: "guardado", State.SENDING: "en_camino", State.HELD: "apartado"}


class SendingPage(QFrame):
    """Asks the vault when it comes to the front and whenever something on the road changed."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._theme = services, services.theme
        self._enrolled = bool(
            services.desk.enrolment.servers
        )  # a fact that never changes while the vault is open
        self._asking: Event | None = None
        self._problem: SyncError | None = services.news.problem
        self._busy = self._changing = self._just_connected = self._by_hand = False
        self._trying = ""  # the host just connected to, until it is known whether it answers
        self._run: words.Run | None = None
        self._looks = 0
        self.facts: SendingFacts | None = None
        self.setObjectName("page")
        self._build()
        self._minute = QTimer(self, interval=MINUTE_MS)
        self._minute.timeout.connect(self._repaint)
        news = services.news
        news.sending_problem.connect(self._take_problem)
        news.sending_flowed.connect(self._take_flow)
        news.sending_changed.connect(self._refresh)
        news.log_changed.connect(self._refresh)

    # --- the page as the window knows it ----------------------------------------------------------------

    def arrive(self, _argument: object) -> None:
        """Show the road as it is now."""
        self._minute.start()
        self._show_busy(False)
        self._load()

    def regions(self) -> list[QWidget]:
        """The parts that F6 walks through."""
        return [self._main, self.courier, self.card]

    def keep(self) -> dict[str, str]:
        """End what is being written to a stick: the vault is about to be locked."""
        self.courier.stop()
        return {}

    # --- asking -----------------------------------------------------------------------------------------

    def _load(self) -> None:
        if self._asking is not None:
            self._asking.set()
        desk = self._services.desk
        self._asking = self._services.tasks.submit(
            self, lambda _: gather(desk), self._show, failed=self._services.fail
        )

    def _refresh(self) -> None:
        if self.isVisible():
            self._load()

    def _take_problem(self, problem: SyncError | None) -> None:
        """A run ended; the receipts it brought are taken into the log meanwhile."""
        self._problem, self._run, self._looks = problem, None, 0
        if problem is not None and problem.host == self._trying:
            self._trying = ""
            self._services.say(words.kept_address_words(problem), None)
        self._show_busy(False)

    def _take_from_stick(self) -> None:
        """Receipts came by hand: where nothing waits any more, what stood in the way before is over."""
        self._by_hand = True
        self._services.news.sending_changed.emit()

    def _take_flow(self, flow: Outflow) -> None:
        """A run goes on: tell how far it is, and now and then ask what is where."""
        if self.facts is None or not self.isVisible() or not flow.sent:
            return
        total = self._run.total if self._run else self.facts.road.summary.size
        self._run = words.Run(flow, total)
        self._show_busy(True)
        self._looks += 1
        if self._looks % LOOK_EVERY == 0:
            self._load()

    def _show_busy(self, busy: bool) -> None:
        self._busy = busy
        self.send.set_busy(self.tr("Enviando…") if busy else "")
        self._repaint()

    # --- deeds ------------------------------------------------------------------------------------------

    def _send(self) -> None:
        self._show_busy(True)
        self._services.send_now()

    def _connect(self, typed: str) -> None:
        desk = self._services.desk
        self.form.show_busy(True)
        self._services.tasks.submit(
            self, lambda _: desk.sending.connect(typed), self._connected, failed=self._not_connected
        )

    def _connected(self, host: str) -> None:
        self.form.show_busy(False)
        self.form.forget()
        self._changing, self._problem, self._just_connected = False, None, True
        self._trying = host
        self._services.news.sending_changed.emit()
        self._send()

    def _not_connected(self, error: Exception) -> None:
        self.form.show_busy(False)
        if isinstance(error, AddressWrong):
            self.form.show_problem(error)
        else:
            self._services.fail(error)

    def _change_address(self) -> None:
        self._changing = True
        self._repaint()
        self.form.field.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _copy_detail(self) -> None:
        if self.facts is None:
            return
        text = words.technical_detail(self.facts, self._problem, self._services.clock.now())
        QGuiApplication.clipboard().setText(text)
        self._services.say(self.tr("Detalle técnico copiado, sin contenido"), None)

    def _open(self, instance_id: str) -> None:
        self._services.go("bitacora", {"record": instance_id})

    # --- showing ----------------------------------------------------------------------------------------

    def _show(self, facts: SendingFacts) -> None:
        self.facts = facts
        by_hand, self._by_hand = self._by_hand, False
        if by_hand and not facts.waiting and self._problem is not None:
            self._services.news.sending_problem.emit(None)
        if self._trying == facts.road.host and self._problem is None and facts.road.last_contact is not None:
            self._services.say(
                self.tr("%1 contestó: este equipo envía ahora ahí").replace("%1", self._trying), None
            )
            self._trying = ""
        self._repaint()

    def _repaint(self) -> None:
        facts = self.facts
        if facts is None:
            return
        now = self._services.clock.now()
        road = words.road_words(facts, self._problem, self._busy, now, self._run)
        self._icon.show_icon(road.icon, road.ink)
        self.state.setText(road.title)
        self.note.setText(road.note)
        self.note.setVisible(bool(road.note))
        self.send.setVisible(facts.connected)
        if facts.connected and self._just_connected:
            self._just_connected = False
            self.send.setFocus(Qt.FocusReason.OtherFocusReason)
        self.form.setVisible(not self._enrolled and (not facts.connected or self._changing))
        self.form.show_first(not facts.connected)
        self.emergency.setVisible(facts.emergency_waits)
        self._show_queue(facts)
        self._show_receipts(facts)
        self.card.show_facts(facts, now)
        self.courier.show_facts(facts)

    def _show_queue(self, facts: SendingFacts) -> None:
        count = facts.count
        self._queue_title.setText(self.tr("En cola: %1").replace("%1", str(count)))
        more = count - MOST_QUEUED
        self._order.setText(
            self.tr("Se ven los primeros %1").replace("%1", str(MOST_QUEUED))
            if more > 0
            else self.tr("Primero emergencias, después lo más antiguo")
        )
        self._order.setVisible(count > 1)
        if count == 0 and self.queue.hasFocus():
            self.send.setFocus(Qt.FocusReason.OtherFocusReason)
        self._queue_frame.setVisible(count > 0)
        self._queue_part.setVisible(count > 0 or not facts.connected)  # else the head says it all
        self.idle.setVisible(count == 0)
        self.queue.show_lines([self._queue_line(n, each, facts) for n, each in enumerate(facts.queue, 1)])

    def _queue_line(self, place: int, queued: Queued, facts: SendingFacts) -> Line:
        now = self._services.clock.now()
        why, then = words.why_words(place, queued, facts, self._problem, now, self._run)
        held = queued.waiting.state is State.HELD
        return Line(
            (
                Cell("–" if held else str(place), strong=True, spare=True),
                Cell(queued.number, words.what_words(queued, now), strong=True),
                Cell(badge=_BADGES.get(queued.waiting.state, "guardado")),
                Cell(why, then),
            ),
            queued.waiting.instance_id,
        )

    def _show_receipts(self, facts: SendingFacts) -> None:
        now = self._services.clock.now()
        self._receipts_part.setVisible(bool(facts.receipts))
        self._all.setVisible(facts.received > len(facts.receipts))
        every = self.tr("Ver los %1 recibos").replace("%1", str(facts.received))
        self._all.setText(every)
        self._all.setAccessibleName(every)
        self.receipts.show_lines(
            [
                Line(
                    (
                        Cell(each.record.number, strong=True),
                        Cell(badge="recibido"),
                        Cell(log_words.moment_words(each.receipt.at, now)),
                        Cell(log_words.receipt_words(each.receipt), words.receipt_note(each, now)),
                    ),
                    each.record.instance_id,
                )
                for each in facts.receipts
            ]
        )

    # --- parts ------------------------------------------------------------------------------------------

    def _build(self) -> None:
        layout = column(gap=0, parent=self)
        head = PageHead(
            self._theme, self.tr("Envíos"), self.tr("Siguen solos mientras Vigía está abierta o bloqueada")
        )
        layout.addWidget(head)
        self._content = QWidget()
        outer = column(gap=0, margins=(20, 0, 20, 20), parent=self._content)
        self._main = QWidget()
        inside = column(gap=12, parent=self._main)
        inside.addWidget(self._make_road())
        self.form = ConnectForm(self._theme)
        self.form.connect_requested.connect(self._connect)
        self.form.hide()
        self.emergency = Banner(
            self._theme,
            "careful",
            self.tr("Hay una emergencia sin recibo."),
            self.tr("El envío no reemplaza al llamado: llame igual."),
            icon="phone",
        )
        self.emergency.hide()
        inside.addWidget(self.form)
        inside.addWidget(self.emergency)
        inside.addWidget(self._make_queue())
        inside.addWidget(self._make_receipts())
        inside.addStretch(1)
        aside = QWidget()
        aside.setMinimumWidth(ASIDE_LEAST)
        beside = column(gap=12, parent=aside)
        self.card = RegistryCard(self._theme, enrolled=self._enrolled)
        self.card.change_requested.connect(self._change_address)
        self.card.copy_requested.connect(self._copy_detail)
        self.courier = CourierCard(self._services)
        self.courier.taken.connect(self._take_from_stick)
        beside.addWidget(self.courier)
        beside.addWidget(self.card)
        beside.addStretch(1)
        columns = Columns()
        columns.add(self._main)
        columns.add(aside, width=330)
        outer.addWidget(columns)
        outer.addStretch(1)
        self._scroll = Scroll(self._content)
        layout.addWidget(self._scroll, 1)

    def _make_road(self) -> QWidget:
        card = QFrame()
        card.setObjectName("card")
        line = row(gap=14, margins=(16, 12, 16, 12), parent=card)
        self._icon = Icon(self._theme, "radio-tower", "text-2", 28)
        said = column(gap=2)
        self.state = Text(self._theme, "…", "section", "title", wrap=True)
        self.note = Text(self._theme, "", "caption", "text-2", wrap=True)
        said.addWidget(self.state)
        said.addWidget(self.note)
        self.send = Button(
            self._theme, self.tr("Enviar ahora"), "primary", icon="refresh-cw", key="F5", bind=True
        )
        self.send.clicked.connect(self._send)
        self.send.hide()
        line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(said, 1)
        line.addWidget(self.send)
        return card

    def _make_queue(self) -> QWidget:
        self._queue_part = QWidget()
        inside = column(gap=6, parent=self._queue_part)
        head = QWidget()
        line = Flow(gap=12, parent=head)
        self._queue_title = Text(self._theme, self.tr("En cola"), "section", "title")
        self._order = Text(self._theme, "", "caption", "text-2")
        self._order.hide()
        line.addWidget(self._queue_title)
        line.addWidget(self._order)
        heads = (self.tr("N.º"), self.tr("Asiento"), self.tr("Estado"), self.tr("Por qué espera"))
        self.queue = CellTable(self._theme, self.tr("Asientos en cola"), heads)
        self.queue.row_opened.connect(self._open)
        self.queue.row_reached.connect(lambda box: self._follow(self.queue, box))
        self._queue_frame = _framed(self.queue)
        self._queue_frame.hide()
        self.idle = EmptyState(
            self._theme,
            "check-check",
            self.tr("Nada por enviar"),
            self.tr("Lo que selle queda guardado aquí y sale solo cuando haya un registro."),
        )
        inside.addWidget(head)
        inside.addWidget(self._queue_frame)
        inside.addWidget(self.idle)
        return self._queue_part

    def _make_receipts(self) -> QWidget:
        self._receipts_part = QWidget()
        inside = column(gap=6, parent=self._receipts_part)
        head = QWidget()
        line = Flow(gap=12, parent=head)
        self._all = LinkButton(self._theme, "", style="small")
        self._all.clicked.connect(
            lambda: self._services.go("bitacora", {"state": RecordState.RECEIVED.value})
        )
        line.addWidget(Text(self._theme, self.tr("Recibidos"), "section", "title"))
        line.addWidget(self._all)
        heads = (self.tr("Asiento"), self.tr("Estado"), self.tr("Cuándo"), self.tr("Recibo"))
        self.receipts = CellTable(self._theme, self.tr("Recibos"), heads, headless=True)
        self.receipts.row_opened.connect(self._open)
        self.receipts.row_reached.connect(lambda box: self._follow(self.receipts, box))
        inside.addWidget(head)
        inside.addWidget(_framed(self.receipts))
        self._receipts_part.hide()
        return self._receipts_part

    def _follow(self, table: CellTable, box: QRect) -> None:
        """Scroll the page to the current row of a table."""
        top = table.mapTo(self._content, box.topLeft()).y()
        self._scroll.ensureVisible(0, top, 0, 12)
        self._scroll.ensureVisible(0, top + box.height(), 0, 12)


def _framed(table: CellTable) -> QFrame:
    frame = QFrame()
    frame.setObjectName("card")
    column(gap=0, margins=(1, 1, 1, 1), parent=frame).addWidget(table)
    return frame


PAGE = Page("envios", str(QT_TRANSLATE_NOOP("pages", "Envíos")), "send", SendingPage)
