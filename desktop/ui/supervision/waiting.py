"""Corrections and drafts that wait: go on with one, give it to another officer, or let it stay open with a reason."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QMenu, QWidget

from desktop.desk.supervision import Look, Waiting
from desktop.incidents.records import Record
from desktop.ui.design.button import LinkButton
from desktop.ui.design.card import Card, column, empty_layout
from desktop.ui.design.flow import Flow
from desktop.ui.design.text import Text
from desktop.ui.design.theme import Theme
from desktop.ui.log import words as log_words
from desktop.ui.log.written import WrittenDialog
from desktop.ui.services import Services
from desktop.ui.supervision.words import waiting_words
from desktop.vault.officer import Officer

translate = QCoreApplication.translate
_DETECTION = "deteccion_temprana"


class WaitingCard(Card):
    """Tells `changed` after each deed."""

    changed = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services.theme, self.tr("Rectificaciones y borradores que esperan"), parent=parent)
        self._services = services
        self._rows = column(gap=12)
        self.add_layout(self._rows)
        self.dialog: WrittenDialog | None = None

    def show_waiting(self, look: Look, late: frozenset[str]) -> None:
        """Show what waits; `late` are the drafts that need a reason now."""
        empty_layout(self._rows)
        if not look.waiting:
            words = self.tr("Nada espera hace más de 72 horas.")
            self._rows.addWidget(Text(self._theme, words, "small", "text-2", wrap=True))
        for waiting in look.waiting:
            takers = [one for one in look.officers if one.label != waiting.author]
            self._rows.addWidget(self._row(waiting, takers, late=waiting.id in late))

    def _row(self, waiting: Waiting, takers: Sequence[Officer], *, late: bool) -> QWidget:
        widget = QWidget()
        inside = column(gap=2, parent=widget)
        since = f"{log_words.local(waiting.created):%d/%m/%Y %H:%M}"
        title = f"{log_words.form_title(waiting.form_id)} · {waiting.author} · {since}"
        why = waiting_words(waiting, late=late)
        widget.setAccessibleName(f"{title}. {why}")
        inside.addWidget(Text(self._theme, title, "strong", wrap=True))
        inside.addWidget(Text(self._theme, why, "small", "text-2", wrap=True))
        links = QWidget()
        line = Flow(gap=16, parent=links)
        if waiting.author == self._services.desk.officer.label:
            line.addWidget(self._link(self.tr("Seguir escribiendo"), "pencil", title, self._go_on, waiting))
        if late:
            words = self.tr("Dejarlo abierto 30 días más…")
            line.addWidget(self._link(words, "clock", title, self._ask_reason, waiting))
        if takers:
            give = LinkButton(self._theme, self.tr("Pasar a otro agente"), icon="arrow-right", style="small")
            give.setAccessibleDescription(title)
            give.clicked.connect(partial(self._offer_takers, give, waiting.id, takers))
            line.addWidget(give)
        if line.count():
            inside.addWidget(links)
        return widget

    def _link(
        self, words: str, icon: str, about: str, deed: Callable[[Waiting], None], waiting: Waiting
    ) -> LinkButton:
        link = LinkButton(self._theme, words, icon=icon, style="small")
        link.setAccessibleDescription(about)
        link.clicked.connect(lambda _=False: deed(waiting))
        return link

    # --- deeds ------------------------------------------------------------------------------------------

    def _go_on(self, waiting: Waiting) -> None:
        page = "deteccion" if waiting.form_id == _DETECTION else "formulario"
        self._services.go(page, {"draft": waiting.id})

    def _ask_reason(self, waiting: Waiting) -> None:
        self.dialog = dialog = keep_open_dialog(self._theme, self.window(), waiting)
        dialog.answered.connect(partial(self._keep_open, waiting.id))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _keep_open(self, draft_id: str, why: str) -> None:
        desk = self._services.desk

        def told(record: Record) -> None:
            words = self.tr("Sigue abierto 30 días más. Quedó anotado con el número %1")
            self._tell(words.replace("%1", record.number))

        self._services.tasks.submit(
            self, lambda _: desk.keeping.keep_open(draft_id, why), told, failed=self._services.fail
        )

    def _offer_takers(
        self, at: QWidget, draft_id: str, takers: Sequence[Officer], _clicked: bool = False
    ) -> None:
        """Show who may take a draft over; nothing changes until one is chosen."""
        menu = QMenu(self)
        self._theme.set_font(menu, "body")
        for officer in takers:
            entry = menu.addAction(officer.label)
            entry.triggered.connect(partial(self._hand_over, draft_id, officer))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at.mapToGlobal(at.rect().bottomLeft()))

    def _hand_over(self, draft_id: str, officer: Officer, _checked: bool = False) -> None:
        desk = self._services.desk

        def told(_: Record) -> None:
            self._tell(self.tr("El borrador pasó a %1").replace("%1", officer.label))

        self._services.tasks.submit(
            self,
            lambda _: desk.keeping.hand_draft_over(draft_id, officer.id),
            told,
            failed=self._services.fail,
        )

    def _tell(self, words: str) -> None:
        self._services.say(words, None)
        self._services.news.drafts_changed.emit()
        self._services.news.log_changed.emit()
        self.changed.emit()


def keep_open_dialog(theme: Theme, parent: QWidget, waiting: Waiting) -> WrittenDialog:
    """Ask why a draft stays open after 30 days; the reason is written into the log."""
    about = translate(
        "supervision",
        "%1, de %2. El motivo queda en la bitácora como nota de supervisión. Lo escrito en el borrador no cambia.",
    )
    return WrittenDialog(
        theme,
        parent,
        translate("supervision", "¿Dejar abierto este borrador 30 días más?"),
        about.replace("%1", log_words.form_title(waiting.form_id)).replace("%2", waiting.author),
        translate("supervision", "Dejarlo abierto"),
        label=translate("supervision", "¿Qué falta para sellarlo?"),
        lacking=translate("supervision", "Falta el motivo."),
    )
