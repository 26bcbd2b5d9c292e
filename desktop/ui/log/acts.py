"""What can be done with a record: the one next step in blue, the common deeds beside it, the rest in a menu."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QMenu, QWidget

from desktop.desk.keeping import NOT_ERASED
from desktop.incidents.records import Record, RecordState
from desktop.incidents.statement import Kind
from desktop.ui.design.button import Button
from desktop.ui.design.card import column, empty_layout
from desktop.ui.design.flow import Flow
from desktop.ui.design.theme import Theme
from desktop.ui.log.facts import Whole
from desktop.ui.paper.referral import FORM as REFERRAL

EMERGENCY_LEVEL = 4
OF_AN_INCIDENT = frozenset({Kind.RECORD, Kind.CORRECTION, Kind.WITHDRAWAL, Kind.NOTE})
CORRECTABLE = frozenset({Kind.RECORD, Kind.CORRECTION})


class Act(StrEnum):
    """A deed that a person may want of the record in front."""

    CALL = "call"
    SENDING = "sending"
    SEND = "send"
    FOLLOW_UP = "follow-up"
    CORRECT = "correct"
    COMPARE = "compare"
    CLOSE = "close"
    WITHDRAW = "withdraw"
    NOTE = "note"
    EXPORT = "export"
    PRINT = "print"
    HAND = "hand"
    ERASE = "erase"
    START = "start"


def next_step(whole: Whole) -> Act:
    """Return the one next step: call in an emergency, solve what keeps the record here, else go on with the incident."""
    record = whole.record
    if record.level == EMERGENCY_LEVEL:
        return Act.CALL
    if record.state is RecordState.HELD:
        return Act.SENDING
    return Act.FOLLOW_UP if goes_on(record) else Act.START


def goes_on(record: Record) -> bool:
    """Tell whether more can be written to the record's incident."""
    return bool(record.hecho) and record.kind in OF_AN_INCIDENT


def can_be_corrected(whole: Whole) -> bool:
    """Tell whether a record can be corrected or withdrawn: what says something, and was not withdrawn."""
    return whole.record.kind in CORRECTABLE and not whole.withdrawn


class Acts(QFrame):
    """The foot of a record; `wanted` tells which deed was chosen."""

    wanted = Signal(str)  # Act

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("foot")
        self._line = Flow(gap=8)
        column(gap=0, margins=(20, 10, 20, 10), parent=self).addLayout(self._line)
        self.menu = QMenu(self)
        theme.set_font(self.menu, "body")

    def show_for(self, whole: Whole) -> None:
        """Offer what can be done with this record now; keys that were here go to the next step."""
        focused = self.window().focusWidget()
        held = focused is not None and self.isAncestorOf(focused)
        empty_layout(self._line)
        first = next_step(whole)
        for act in (first, *(act for act in self._beside(whole) if act is not first)):
            button = self._button(act, primary=act is first)
            button.clicked.connect(lambda _=False, chosen=act: self.wanted.emit(chosen.value))
            self._line.addWidget(button)
        self._fill_menu(whole)
        if not self.menu.isEmpty():
            more = Button(self._theme, self.tr("Más"), icon_after="chevron-down")
            more.setAccessibleName(self.tr("Más acciones con este asiento"))
            more.clicked.connect(lambda: self.menu.popup(more.mapToGlobal(more.rect().topLeft())))
            self._line.addWidget(more)
        if held:  # it would go to any thing of the window, such as the cross of a toast
            self.take_focus()

    def take_focus(self) -> None:
        """Stand on the next step."""
        step = self._line.itemAt(0)
        button = step.widget() if step is not None else None
        if button is not None:
            button.show()  # what is not seen takes no focus
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _beside(self, whole: Whole) -> Iterator[Act]:
        record = whole.record
        if goes_on(record):
            yield Act.FOLLOW_UP
        if can_be_corrected(whole):
            yield Act.CORRECT
        if record.state is RecordState.HELD:
            yield Act.SENDING
        yield Act.EXPORT

    def _button(self, act: Act, *, primary: bool) -> Button:
        words, icon, key = {
            Act.CALL: (self.tr("Ver a quién llamar"), "phone", ""),
            Act.SENDING: (self.tr("Ver el motivo en Envíos"), "send", ""),
            Act.FOLLOW_UP: (self.tr("Agregar seguimiento"), "plus", ""),
            Act.CORRECT: (self.tr("Rectificar"), "file-pen-line", ""),
            Act.EXPORT: (self.tr("Exportar…"), "file-lock-2", ""),
            Act.START: (self.tr("Nueva detección"), "plus", "Ctrl+N"),
        }[act]
        return Button(self._theme, words, "primary" if primary else "secondary", icon=icon, key=key)

    def _fill_menu(self, whole: Whole) -> None:
        for entry in self.actions():
            self.removeAction(entry)
        self.menu.clear()
        record, entries = whole.record, list[tuple[Act, str, str]]()
        if record.corrects or record.corrected_by:
            entries.append((Act.COMPARE, self.tr("Comparar con lo que rectifica"), "Ctrl+Shift+C"))
        if record.has_text:
            entries.append((Act.PRINT, self.tr("Acta (PDF)…"), "Ctrl+P"))
        if record.has_text and record.form_id == REFERRAL:
            entries.append((Act.HAND, self.tr("Derivación para entregar…"), ""))
        if goes_on(record):
            entries.append((Act.CLOSE, self.tr("Cerrar el hecho…"), ""))
        if can_be_corrected(whole):
            entries.append((Act.WITHDRAW, self.tr("Retirar el asiento…"), ""))
        if goes_on(record) and whole.supervisor:
            entries.append((Act.NOTE, self.tr("Nota de supervisión…"), ""))
        if whole.supervisor and record.has_text and record.kind not in NOT_ERASED:
            entries.append((Act.ERASE, self.tr("Suprimir por orden…"), ""))
        if record.state not in (RecordState.RECEIVED, RecordState.HELD):
            if whole.connected:
                entries.append((Act.SEND, self.tr("Enviar ahora"), "F5"))
            else:
                entries.append((Act.SENDING, self.tr("Conectar con el registro"), ""))
        for act, words, key in entries:
            entry = self.menu.addAction(words)
            entry.setData(act.value)
            if key:
                entry.setShortcut(QKeySequence(key))
            entry.triggered.connect(lambda _=False, chosen=act: self.wanted.emit(chosen.value))
        self.addActions(self.menu.actions())
