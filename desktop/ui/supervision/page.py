"""Supervisión: only for who supervises the post; everybody else is told why."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from threading import Event
from typing import TypeVar

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.desk.supervision import Look, Stretch
from desktop.incidents.records import Record
from desktop.ui.design.button import Button, LinkButton
from desktop.ui.design.card import Card, PageHead, Scroll, column, empty_layout, row
from desktop.ui.design.columns import Columns
from desktop.ui.design.dialog import ask
from desktop.ui.design.empty import EmptyState
from desktop.ui.design.field import AreaEdit, Field
from desktop.ui.design.text import Icon, Text
from desktop.ui.log import words as log_words
from desktop.ui.messages import explain_held
from desktop.ui.pages import Page
from desktop.ui.services import Services
from desktop.ui.supervision.facts import Facts, gather
from desktop.ui.supervision.received import ReceivedCard
from desktop.ui.supervision.restored import RestoredCard
from desktop.ui.supervision.trail import TrailTable
from desktop.ui.supervision.waiting import WaitingCard
from desktop.ui.supervision.words import what_to_do
from desktop.vault.officer import Officer, Role

T = TypeVar("T")
_ENOUGH = 20  # deeds of the log shown before anybody asks for more


class SupervisionPage(QFrame):
    """Asks the vault when it comes to the front; the log is looked through one stretch at a time."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._theme = services, services.theme
        self._before = 0
        self._seen = 0
        self.setObjectName("page")
        layout = column(gap=0, parent=self)
        layout.addWidget(PageHead(self._theme, self.tr("Supervisión")))
        if (
            services.desk.officer.role is not Role.SUPERVISOR
        ):  # a fact that never changes while the vault is open
            layout.addWidget(self._closed(), 1)
            return
        content = QWidget()
        content.setObjectName("transparent")
        inside = column(gap=16, margins=(20, 4, 20, 20), parent=content)
        columns = Columns()
        left, right = QWidget(), QWidget()
        waiting, people = column(gap=16, parent=left), column(gap=16, parent=right)
        self._held, self._held_rows = self._card(self.tr("Apartados"))
        self._restored = RestoredCard(services)
        self._drafts = WaitingCard(services)
        self._received = ReceivedCard(services)
        self._officers, self._officer_rows = self._card(self.tr("Agentes"))
        for card in (self._restored, self._held, self._drafts, self._received):
            waiting.addWidget(card)
        waiting.addStretch(1)
        people.addWidget(self._note())
        people.addWidget(self._officers)
        people.addStretch(1)
        columns.add(left, stretch=3)
        columns.add(right, stretch=2)
        inside.addWidget(columns)
        inside.addWidget(self._trail())
        inside.addStretch(1)
        layout.addWidget(Scroll(content), 1)
        for card in (self._drafts, self._received):
            card.changed.connect(lambda: self.arrive(None))
        services.news.sending_changed.connect(self._refresh)
        services.news.log_changed.connect(self._refresh)

    @property
    def open(self) -> bool:
        """Whether this officer may see the page."""
        return self._services.desk.officer.role is Role.SUPERVISOR

    def arrive(self, _argument: object) -> None:
        """Show what waits now."""
        if self.open:
            desk = self._services.desk
            self._ask(lambda _: gather(desk), self._show)

    # --- building ---------------------------------------------------------------------------------------

    def _closed(self) -> EmptyState:
        return EmptyState(
            self._theme,
            "user-cog",
            self.tr("Esta página es de la supervisión del puesto"),
            self.tr(
                "Muestra lo que quedó apartado, quién puede abrir la bóveda y quién hizo qué. Si necesita algo de "
                "aquí, pídalo a su supervisión. Sus propios asientos están en la bitácora."
            ),
        )

    def _card(self, title: str) -> tuple[Card, QWidget]:
        card, rows = Card(self._theme, title), QWidget()
        column(gap=10, parent=rows)
        card.add(rows)
        return card, rows

    def _note(self) -> Card:
        card = Card(self._theme, self.tr("Nota de supervisión"))
        about = self.tr("Queda junto a lo que escribieron otros; no cambia nada de lo escrito.")
        card.add(Text(self._theme, about, "caption", "text-2", wrap=True))
        self.number = Field(self._theme, self.tr("Número del hecho"), placeholder="ABL-2026-A-00001")
        self.text = Field(self._theme, self.tr("Nota"), AreaEdit(self._theme, "", lines=3))
        self.leave = Button(self._theme, self.tr("Dejar la nota"), "primary", icon="message-square-plus")
        self.leave.clicked.connect(self._leave_note)
        card.add(self.number)
        card.add(self.text)
        card.add(self.leave)
        return card

    def _trail(self) -> Card:
        card = Card(self._theme, self.tr("Quién hizo qué"))
        self.table = TrailTable(self._theme, self.tr("Quién hizo qué"))
        self.table.record_opened.connect(self._open_record)
        self.more = LinkButton(self._theme, self.tr("Buscar más atrás"), icon="history")
        self.more.clicked.connect(self._look_further)
        card.add(self.table)
        card.add(self.more)
        return card

    # --- showing ----------------------------------------------------------------------------------------

    def _refresh(self) -> None:
        if self.isVisible():
            self.arrive(None)

    def _show(self, facts: Facts) -> None:
        look = facts.look
        self._restored.show_missing(facts.missing)
        self._show_held(look)
        self._drafts.show_waiting(look, facts.late)
        self._received.show_received(facts.unsigned)
        self._show_officers(look.officers)
        self.table.trail.begin(look.deeds)
        self._before = self._seen = 0
        self._look_further()

    def _show_held(self, look: Look) -> None:
        layout = self._emptied(self._held_rows)
        if not look.held:
            layout.addWidget(Text(self._theme, self.tr("Ningún asiento apartado."), "small", "text-2"))
        for record in look.held:
            layout.addWidget(self._held_row(record))

    def _held_row(self, record: Record) -> QWidget:
        widget = QWidget()
        inside = column(gap=2, parent=widget)
        head = row(gap=10)
        title = f"{record.number} · {log_words.what(record)}"
        head.addWidget(Icon(self._theme, "triangle-alert", "warn"))
        head.addWidget(Text(self._theme, title, "strong", wrap=True), 1)
        see = LinkButton(self._theme, self.tr("Ver el asiento"))
        see.setAccessibleName(self.tr("Ver el asiento %1").replace("%1", record.number))
        see.clicked.connect(partial(self._open_record, record.instance_id))
        head.addWidget(see)
        inside.addLayout(head)
        if record.held is not None:
            why = f"{explain_held(record.held)} {what_to_do(record.held)}"
            inside.addWidget(Text(self._theme, why, "small", wrap=True))
            widget.setAccessibleName(f"{title}. {why}")
        return widget

    def _show_officers(self, officers: tuple[Officer, ...]) -> None:
        layout = self._emptied(self._officer_rows)
        me = self._services.desk.officer.id
        for officer in officers:
            supervisor = officer.role is Role.SUPERVISOR
            line = row(gap=10)
            line.addWidget(Icon(self._theme, "user-cog" if supervisor else "user"))
            line.addWidget(Text(self._theme, officer.label, "strong"))
            line.addWidget(Text(self._theme, officer.name, "body", "text-2", wrap=True), 1)
            if officer.id != me:
                remove = LinkButton(self._theme, self.tr("Dar de baja"))
                remove.setAccessibleName(self.tr("Dar de baja a %1").replace("%1", officer.label))
                remove.clicked.connect(partial(self._ask_removal, officer))
                line.addWidget(remove)
            layout.addLayout(line)
        add = LinkButton(self._theme, self.tr("Agregar en Ajustes"), icon="plus")
        add.clicked.connect(lambda: self._services.go("ajustes", None))
        layout.addWidget(add)

    def _look_further(self) -> None:
        desk, before = self._services.desk, self._before
        self.more.setEnabled(False)
        self._ask(lambda _: desk.supervision.trail(before), self._add)

    def _add(self, stretch: Stretch) -> None:
        self.table.trail.add(stretch.traces)
        self._before = stretch.before
        self._seen += len(stretch.traces)
        self.more.setVisible(bool(stretch.before))
        self.more.setEnabled(True)
        if stretch.before and self._seen < _ENOUGH:
            self._look_further()

    # --- deeds ------------------------------------------------------------------------------------------

    def _leave_note(self) -> None:
        number, text = self.number.text().strip().upper(), self.text.text().strip()
        self.number.set_error("" if number else self.tr("Falta el número del hecho"))
        self.text.set_error("" if text else self.tr("Falta la nota"))
        if not number or not text:
            return
        desk = self._services.desk

        def job(_: Event) -> Record | None:
            hecho = desk.supervision.incident_numbered(number)
            return desk.note(hecho, text) if hecho else None

        self._ask(job, self._noted)

    def _noted(self, record: Record | None) -> None:
        if record is None:
            self.number.set_error(self.tr("En esta bitácora no hay un hecho con ese número"))
            return
        self.number.set_text("")
        self.text.set_text("")
        self._services.say(self.tr("Nota guardada con el número %1").replace("%1", record.number), None)
        self._services.news.log_changed.emit()

    def _ask_removal(self, officer: Officer) -> None:
        goes = self.tr(
            "Ya no podrá abrir la bóveda ni las copias de seguridad. Lo que escribió queda en la bitácora, firmado."
        )
        code = self.tr(
            "Si conoce el código de recuperación en papel, haga después uno nuevo en Ajustes: el de ahora sigue sirviendo."
        )
        ask(
            self._theme,
            self,
            self.tr("¿Dar de baja a %1?").replace("%1", officer.label),
            f"{goes} {code}",
            self.tr("Dar de baja"),
            partial(self._remove, officer.id),
            keep=self.tr("Volver"),
            kind="bad",
        )

    def _remove(self, officer_id: str) -> None:
        desk = self._services.desk
        self._ask(lambda _: desk.guard.remove_officer(officer_id), lambda _: self.arrive(None))

    def _open_record(self, instance_id: str) -> None:
        self._services.go("bitacora", {"record": instance_id})

    def _ask(self, job: Callable[[Event], T], done: Callable[[T], None]) -> None:
        self._services.tasks.submit(self, job, done, failed=self._services.fail)

    @staticmethod
    def _emptied(rows: QWidget) -> QVBoxLayout:
        layout = rows.layout()
        assert isinstance(layout, QVBoxLayout)
        empty_layout(layout)
        return layout


PAGE = Page(
    "supervision",
    str(QT_TRANSLATE_NOOP("pages", "Supervisión")),
    "user-cog",
    SupervisionPage,
    listed=False,  # from Ajustes and by name: the rail is full, and most officers have no use for it
)
