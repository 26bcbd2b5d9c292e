"""Small questions before a deed that leaves a record: why a record is withdrawn, what a supervisor notes, by
whose order a text goes."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from desktop.desk.incidents import AskedBy
from desktop.incidents.records import Record
from desktop.ui.design.check import Check
from desktop.ui.design.dialog import Dialog
from desktop.ui.design.field import AreaEdit, Choice, Field
from desktop.ui.design.theme import Theme
from desktop.ui.detector.hint import PersonalHint
from desktop.ui.log.facts import Whole
from desktop.ui.log.written import WrittenDialog

translate = QCoreApplication.translate


class WithdrawDialog(WrittenDialog):
    """Asks why a record is withdrawn and who asked for it."""

    withdrawn = Signal(str, object)  # why, AskedBy

    def __init__(self, theme: Theme, parent: QWidget, record: Record) -> None:
        super().__init__(
            theme,
            parent,
            self.tr("¿Retirar el asiento %1?").replace("%1", record.number),
            self.tr(
                "No se borra: queda en la bitácora, con un asiento nuevo que dice que ya no cuenta y por qué."
            ),
            self.tr("Retirar"),
            label=self.tr("¿Por qué?"),
            lacking=self.tr("Falta el motivo."),
            keep=self.tr("Dejarlo como está"),
        )
        who = [
            (AskedBy.OFFICER.value, self.tr("Quien lo cargó")),
            (AskedBy.REFERENCE.value, self.tr("Referente o jefatura")),
            (AskedBy.COURT.value, self.tr("Fiscalía o juzgado")),
            (AskedBy.PERSON.value, self.tr("La persona, por la Ley 25.326")),
        ]
        self.asked_by = Field(theme, self.tr("¿Quién lo pidió?"), Choice(theme, who))
        self.add(self.asked_by)

    def answer(self, written: str) -> None:
        """Tell why, and who asked for it."""
        self.withdrawn.emit(written, AskedBy(self.asked_by.text()))


def note_dialog(theme: Theme, parent: QWidget, number: str) -> WrittenDialog:
    """Ask for a supervisor's note to an incident."""
    return WrittenDialog(
        theme,
        parent,
        translate("asking", "Nota de supervisión al hecho %1").replace("%1", number),
        translate(
            "asking", "Queda como un asiento más, al lado de lo que otros escribieron. Nada se cambia."
        ),
        translate("asking", "Sellar la nota"),
        label=translate("asking", "Nota"),
        lacking=translate("asking", "Falta el texto de la nota."),
        lines=4,
    )


class EraseDialog(Dialog):
    """Asks by whose order a text is taken away, and which."""

    answered = Signal(object, str, str)  # instance ids, order, why

    def __init__(self, theme: Theme, parent: QWidget, whole: Whole) -> None:
        record = whole.record
        super().__init__(
            theme,
            parent,
            self.tr("¿Suprimir por orden el asiento %1?").replace("%1", record.number),
            self.tr(
                "El texto y los adjuntos se quitan de este equipo y de sus copias, y no se pueden recuperar. Quedan "
                "la firma, el número, el lugar en la cadena y el recibo. Lo que ya recibió el registro sigue allá."
            ),
            self.tr("Suprimir"),
            keep=self.tr("Dejarlo como está"),
            kind="bad",
        )
        texts = [each for each in whole.records if each.has_text]
        self._one = (record.instance_id,)
        self._every = tuple(each.instance_id for each in texts)
        self.every = Check(
            theme, self.tr("También los otros asientos del hecho: %1").replace("%1", str(len(texts) - 1))
        )
        self.order = Field(
            theme, self.tr("Orden"), help=self.tr("De quién viene y con qué número. Ley 25.326.")
        )
        self.why = Field(theme, self.tr("Motivo"), AreaEdit(theme, lines=2), help=self.tr("Sin nombres."))
        self.hint = PersonalHint(theme)
        self.why.changed.connect(self.hint.show_for)
        if len(texts) > 1:
            self.add(self.every)
        for widget in (self.order, self.why, self.hint):
            self.add(widget)
        self.order.editor.setFocus()

    def accept(self) -> None:
        """Go on once order and reason are there."""
        lacking = [field for field in (self.order, self.why) if not field.text().strip()]
        for field in (self.order, self.why):
            field.set_error(self.tr("Falta: queda escrito en la bitácora.") if field in lacking else "")
        if lacking:
            lacking[0].editor.setFocus()
            return
        super().accept()
        chosen = self._every if self.every.isChecked() else self._one
        self.answered.emit(chosen, self.order.text(), self.why.text())
