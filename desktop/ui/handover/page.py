"""Relevo: what stays open on the left, who comes on the right; the record bears the log's head and both signatures."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtWidgets import QButtonGroup, QFrame, QStackedWidget, QWidget

from desktop.desk.guard import Standing
from desktop.errors import AppError
from desktop.incidents.records import Record
from desktop.ui.design.banner import Banner
from desktop.ui.design.button import Button
from desktop.ui.design.card import Card, PageHead, Scroll, column, empty_layout
from desktop.ui.design.columns import Columns
from desktop.ui.design.empty import EmptyState
from desktop.ui.design.field import PassphraseField
from desktop.ui.design.option import Tile
from desktop.ui.design.text import Text
from desktop.ui.handover.facts import Handing, hand_over
from desktop.ui.handover.pending import PendingCard
from desktop.ui.messages import explain
from desktop.ui.pages import Page
from desktop.ui.services import Services
from desktop.vault.officer import Role


class HandoverPage(QFrame):
    """Two deeds: read what stays open, and the passphrase of who comes. Nothing typed here is kept."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._theme = services, services.theme
        self._busy = False
        self.tiles: dict[str, Tile] = {}
        self.setObjectName("page")
        layout = column(gap=0, parent=self)
        layout.addWidget(PageHead(self._theme, self.tr("Relevo")))
        content = QWidget()
        content.setObjectName("transparent")
        columns = Columns()
        column(gap=0, margins=(20, 4, 20, 20), parent=content).addWidget(columns)
        self.pending = PendingCard(self._theme)
        columns.add(self._aligned(self.pending))
        columns.add(self._aligned(self._coming()))
        self._alone = EmptyState(
            self._theme,
            "users",
            self.tr("Todavía hay una sola persona con acceso"),
            self.tr("El relevo lo firman dos. Agregue en Ajustes a quien entra; escribe su propia frase."),
            self.tr("Ir a Ajustes"),
        )
        self._alone.chosen.connect(lambda: services.go("ajustes", None))
        self._stack = QStackedWidget()
        self._stack.addWidget(Scroll(content))
        self._stack.addWidget(self._alone)
        layout.addWidget(self._stack, 1)

    def arrive(self, _argument: object) -> None:
        """Show how things stand now."""
        desk = self._services.desk
        self._services.tasks.submit(
            self, lambda _: desk.guard.standing(), self._show, failed=self._services.fail
        )

    # --- building ---------------------------------------------------------------------------------------

    def _coming(self) -> Card:
        card = Card(self._theme, self.tr("2. Quién entra"))
        self._tiles = column(gap=8)
        self._group = QButtonGroup(self)
        card.add_layout(self._tiles)
        self.passphrase = PassphraseField(self._theme, self.tr("Frase de contraseña de quien entra"))
        self.passphrase.submitted.connect(lambda _: self._submit())
        self.problem = Banner(self._theme, "careful", "")
        self.problem.hide()
        self.take = Button(
            self._theme, self.tr("Tomar la guardia"), "primary", icon="signature", key="Return", tall=True
        )
        self.take.clicked.connect(self._submit)
        about = self.tr(
            "Queda un asiento firmado por quien sale y por quien entra, con la última huella de la bitácora. La bóveda se "
            "cierra para quien sale y se abre para quien entra."
        )
        for part in (self.passphrase, self.problem, self.take):
            card.add(part)
        card.add(Text(self._theme, about, "caption", "text-2", wrap=True))
        return card

    @staticmethod
    def _aligned(card: QWidget) -> QWidget:
        side = QWidget()
        inside = column(gap=0, parent=side)
        inside.addWidget(card)
        inside.addStretch(1)
        return side

    # --- showing ----------------------------------------------------------------------------------------

    def _show(self, standing: Standing) -> None:
        self.pending.show_standing(standing)
        self.passphrase.forget()
        self.problem.hide()
        empty_layout(self._tiles)
        self.tiles = {}
        for officer in standing.others:
            supervisor = officer.role is Role.SUPERVISOR
            role = self.tr("Supervisión del puesto") if supervisor else self.tr("Agente del puesto")
            tile = Tile(self._theme, "user-cog" if supervisor else "user", officer.label, role, choice=True)
            tile.toggled.connect(lambda on, chosen=officer.label: self._name_field(chosen) if on else None)
            self._group.addButton(tile)
            self._tiles.addWidget(tile)
            self.tiles[officer.id] = tile
        if standing.others:
            next(iter(self.tiles.values())).setChecked(True)
        self._stack.setCurrentIndex(0 if standing.others else 1)

    def _name_field(self, label: str) -> None:
        self.passphrase.set_label(self.tr("Frase de contraseña de %1").replace("%1", label))

    # --- the deed ---------------------------------------------------------------------------------------

    def _chosen(self) -> str:
        return next((officer_id for officer_id, tile in self.tiles.items() if tile.isChecked()), "")

    def _submit(self) -> None:
        passphrase, officer_id = self.passphrase.text(), self._chosen()
        if self._busy or not officer_id or not self.pending.complete():
            return
        self.passphrase.set_error("" if passphrase else self.tr("Falta la frase de quien entra."))
        if not passphrase:
            self.passphrase.editor.setFocus()
            return
        desk, pending = self._services.desk, self.pending
        wanted = Handing(
            officer_id, passphrase, pending.chosen, pending.detail.text().strip(), pending.drafts
        )
        self._set_busy(True)
        self.problem.hide()
        self._services.tasks.submit(
            self,
            lambda _: hand_over(desk, wanted),
            lambda record: self._done(record, wanted),
            failed=self._failed,
        )

    def _done(self, record: Record, wanted: Handing) -> None:
        self._set_busy(False)
        self.passphrase.forget()
        words = self.tr("Relevo asentado con el número %1, firmado por los dos")
        self._services.say(words.replace("%1", record.number), None)
        self._services.news.guard_changed.emit(wanted.officer_id, wanted.passphrase)

    def _failed(self, error: Exception) -> None:
        self._set_busy(False)
        if not isinstance(error, AppError):
            self._services.fail(error)
            return
        message = explain(error)
        self.problem.show_message("careful", message.title + ".", message.text)
        self.problem.show()
        self.passphrase.forget()
        self.passphrase.editor.setFocus()

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.take.set_busy(self.tr("Firmando…") if busy else "")


PAGE = Page("relevo", str(QT_TRANSLATE_NOOP("pages", "Relevo")), "users", HandoverPage, listed=False)
