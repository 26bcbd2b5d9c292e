"""The state of the post: sending, the log's chain, the content's age; and what a person must look after."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QWidget

from desktop.incidents.chain import ChainReport
from desktop.ui.design.card import Card, column, row
from desktop.ui.design.state_badge import StateBadge
from desktop.ui.design.text import Icon, Text
from desktop.ui.home.facts import HomeFacts
from desktop.ui.log.words import moment_words
from desktop.ui.services import Services


class PostState(Card):
    """Each row says what is known and since when; «—» where it is not known yet."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services.theme, self.tr("Estado del puesto"), parent=parent)
        theme = services.theme
        self._sending, self._sending_note = Text(theme, "—"), Text(theme, "", "caption", "text-2", wrap=True)
        self._chain = StateBadge(theme, "dato", "—")
        self._chain_note = Text(theme, "", "caption", "text-2", wrap=True)
        newest = services.library.written
        content = Text(theme, f"{newest:%d/%m/%Y}" if newest else "—")
        damaged = services.library.edition.damaged
        content_note = Text(
            theme, self._content_words(services), "caption", "bad" if damaged else "text-2", wrap=True
        )
        self._duty = Text(theme, "—")
        self._duty_note = Text(
            theme, self.tr("Sin cargar en este equipo. Pídalo a su jefatura."), "caption", "text-2", wrap=True
        )
        self.add_row(self._line("send", self.tr("Envíos"), self._sending, self._sending_note))
        self.add_row(self._line("link", self.tr("Bitácora"), self._chain, self._chain_note))
        self.add_row(self._line("book-open", self.tr("Guías y recursos"), content, content_note))
        self.add_row(
            self._line("landmark", self.tr("Fiscalía federal de turno"), self._duty, self._duty_note)
        )

    def show_facts(self, facts: HomeFacts) -> None:
        """Show what waits and since when."""
        self._show_duty(facts)
        summary = facts.road.summary
        if facts.unsent:
            self._sending.setText(self.tr("%n esperan", "", facts.unsent))
        else:
            self._sending.setText(self.tr("nada espera"))
        notes = []
        if not facts.road.host:
            notes.append(self.tr("Sin registro configurado. Todo quedó guardado aquí."))
        elif facts.road.last_contact:
            notes.append(
                self.tr("Último contacto: %1.").replace(
                    "%1", moment_words(facts.road.last_contact, facts.now)
                )
            )
        if summary.oldest is not None:
            notes.append(self.tr("El más antiguo: %1.").replace("%1", self._ago(facts.now - summary.oldest)))
        self._sending_note.setText(" ".join(notes))
        self._sending_note.setVisible(bool(notes))

    def _show_duty(self, facts: HomeFacts) -> None:
        duty = facts.duty
        if duty is None:
            self._duty.setText("—")
            self._duty_note.setText(self.tr("Sin cargar en este equipo. Pídalo a su jefatura."))
            return
        self._duty.setText(duty.number.shown)
        words = self.tr("La cargó el puesto. Vuelva a llamar antes del %1.")
        if duty.overdue(facts.now.astimezone().date()):
            words = self.tr("Para revisar desde el %1: llame y vuelva a cargarla.")
        self._duty_note.setText(words.replace("%1", f"{duty.review_by:%d/%m/%Y}"))

    def _content_words(self, services: Services) -> str:
        edition = services.library.edition
        overdue = edition.overdue(services.clock.now().astimezone().date())
        if edition.damaged:
            return self.tr(
                "El paquete instalado está dañado: se usa el que vino con el programa. Vea Ajustes."
            )
        if edition.installed is None:
            return self.tr("Viene con el programa. Sirve sin red.")
        words = self.tr("Paquete %1 del ministerio. Sirve sin red.").replace("%1", edition.version)
        if overdue:
            late = self.tr("Su firma venció hace %n días.", "", overdue)
            return f"{words} {late}"
        return words

    def show_chain(self, report: ChainReport, now: datetime) -> None:
        """Show whether the chain holds."""
        self._chain.show_state("cadena_integra" if report.ok else "cadena_rota")
        if report.ok:
            words = self.tr("%n asientos, cadena verificada a las %1.", "", report.records)
        else:
            words = self.tr("Se puede leer hasta el asiento %1. Avise a la supervisión.")
        broken = str(report.first_broken.seq) if report.first_broken else ""
        self._chain_note.setText(words.replace("%1", f"{now:%H:%M}" if report.ok else broken))

    def _line(self, icon: str, name: str, value: QWidget, note: Text) -> QWidget:
        widget = QWidget()
        line = row(gap=12, margins=(14, 12, 14, 12), parent=widget)
        line.addWidget(Icon(self._theme, icon), 0, Qt.AlignmentFlag.AlignTop)
        words = column(gap=2)
        top: QBoxLayout = row(gap=8)
        top.addWidget(Text(self._theme, name, "strong", wrap=True), 1)
        top.addWidget(value)
        words.addLayout(top)
        words.addWidget(note)
        line.addLayout(words, 1)
        return widget

    def _ago(self, age: timedelta) -> str:
        hours = int(age.total_seconds() // 3600)
        if hours >= 48:
            return self.tr("hace %n días", "", hours // 24)
        if hours:
            return self.tr("hace %n horas", "", hours)
        return self.tr("hace %n minutos", "", max(1, int(age.total_seconds() // 60)))
