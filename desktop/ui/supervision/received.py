"""Records whose registry answers without a signature: a supervisor looks there, and says here that they arrived."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.incidents.stored_keeping import ReceivedText
from desktop.ui.design.button import Button
from desktop.ui.design.card import Card, column, empty_layout
from desktop.ui.design.check import Check
from desktop.ui.design.text import Text
from desktop.ui.log.words import local
from desktop.ui.services import Services

_MOST = 30  # shown at once; the next ones come when these are done


class ReceivedCard(Card):
    """Hidden while there is nothing to look at; tells `changed` after the deed."""

    changed = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services.theme, self.tr("Recibidos sin firma del registro"), parent=parent)
        self._services = services
        self._boxes: dict[str, Check] = {}
        days = services.desk.enrolment.policy.retention_days
        about = self.tr(
            "El registro contestó que los tiene, pero sin firmar. El contenido se guarda aquí hasta que alguien lo "
            "compruebe allá. Marque los que vio en el registro: desde ese momento se cuentan los %1 días de guarda."
        )
        self.add(Text(self._theme, about.replace("%1", str(days)), "small", "text-2", wrap=True))
        self._rows = column(gap=0)
        self.add_layout(self._rows)
        self._rest = Text(self._theme, "", "small", "text-2", wrap=True)
        self.add(self._rest)
        self.confirm = Button(self._theme, self.tr("Los vi en el registro"), icon="check-check")
        self.confirm.clicked.connect(self._confirm)
        self.add(self.confirm)
        self.hide()

    def show_received(self, texts: Sequence[ReceivedText]) -> None:
        """Show these, the oldest first; none is marked."""
        empty_layout(self._rows)
        self._boxes = {}
        for text in texts[:_MOST]:
            since = f"{local(text.plain_at):%d/%m/%Y}" if text.plain_at else "—"
            words = self.tr("%1 · recibido el %2").replace("%1", text.number).replace("%2", since)
            box = Check(self._theme, words)
            box.toggled.connect(self._count)
            self._boxes[text.instance_id] = box
            self._rows.addWidget(box)
        more = max(0, len(texts) - _MOST)
        self._rest.setText(self.tr("Y %1 más, que se muestran después.").replace("%1", str(more)))
        self._rest.setVisible(bool(more))
        self._count()
        self.setVisible(bool(texts))

    def _chosen(self) -> list[str]:
        return [instance_id for instance_id, box in self._boxes.items() if box.isChecked()]

    def _count(self, _on: bool = False) -> None:
        self.confirm.set_off("" if self._chosen() else self.tr("Marque los que vio en el registro"))

    def _confirm(self) -> None:
        chosen, desk = self._chosen(), self._services.desk
        if not chosen:
            return

        def told(_: None) -> None:
            words = self.tr("Comprobados en el registro: %1").replace("%1", str(len(chosen)))
            self._services.say(words, None)
            self.changed.emit()

        self._services.tasks.submit(
            self, lambda _: desk.keeping.reconcile(chosen), told, failed=self._services.fail
        )
