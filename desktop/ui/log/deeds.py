"""What becomes of an act chosen on a record: another page, a question in a dialog, a new record."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.desk.export import Exported, Wanted
from desktop.desk.incidents import AskedBy
from desktop.incidents.records import Record
from desktop.ui.log.acts import Act
from desktop.ui.log.asking import EraseDialog, WithdrawDialog, note_dialog
from desktop.ui.log.compare import Compared, CompareDialog, compare
from desktop.ui.log.export_run import ExportRun
from desktop.ui.log.exporting import ExportDialog
from desktop.ui.log.facts import Whole
from desktop.ui.log.preview import PreviewDialog, Seen, look
from desktop.ui.log.written import WrittenDialog
from desktop.ui.paper.acta import gather_acta
from desktop.ui.paper.handing import hand_over
from desktop.ui.paper.referral import gather_referral
from desktop.ui.services import Services

Asking = CompareDialog | WrittenDialog | ExportDialog | EraseDialog | PreviewDialog


class Deeds(QObject):
    """Does what was chosen; `record_requested` asks the page for another record."""

    record_requested = Signal(str)  # instance id

    def __init__(self, services: Services, page: QWidget) -> None:
        super().__init__(page)
        self._services, self._page = services, page
        self.dialog: Asking | None = None
        self.export = ExportRun(services, page)
        self.export.written.connect(self._exported)

    def do(self, act: Act, whole: Whole | None) -> None:
        """Do one of the acts for the record in front."""
        services = self._services
        if whole is None:
            if act is Act.START:
                services.go("deteccion", {"start": "deteccion"})
            return
        record = whole.record
        deeds: dict[Act, Callable[[], None]] = {
            Act.START: lambda: services.go("deteccion", {"start": "deteccion"}),
            Act.CALL: lambda: services.go("recursos", None),
            Act.SENDING: lambda: services.go("envios", None),
            Act.SEND: self._send,
            Act.FOLLOW_UP: lambda: self._fill("seguimiento", whole),
            Act.CLOSE: lambda: self._fill("cierre", whole),
            Act.CORRECT: lambda: self._correct(whole),
            Act.COMPARE: lambda: self.compare(record.instance_id),
            Act.WITHDRAW: lambda: self._ask_withdrawal(record),
            Act.NOTE: lambda: self._ask_note(whole),
            Act.EXPORT: lambda: self._ask_export(whole),
            Act.PRINT: lambda: self._print(record),
            Act.HAND: lambda: self._hand_over(record),
            Act.ERASE: lambda: self._ask_erasure(whole),
        }
        deeds[act]()

    def compare(self, instance_id: str) -> None:
        """Show a correction beside what it corrects, asked from either of them."""
        desk = self._services.desk
        language = self._services.preferences.current.form_language
        self._services.tasks.submit(
            self,
            lambda _: compare(desk, instance_id, language),
            partial(self._show_compared, instance_id),
            failed=self._services.fail,
        )

    def show_picture(self, whole: Whole | None, name: str) -> None:
        """Show a picture of the record in front, from memory."""
        file = next((each for each in whole.attached if each.name == name), None) if whole else None
        if whole is None or file is None:
            return
        desk, instance_id, found = self._services.desk, whole.record.instance_id, file
        self._services.tasks.submit(
            self,
            lambda _: look(desk, instance_id, found),
            self._show_seen,
            failed=self._services.fail,
        )

    # --- inside -----------------------------------------------------------------------------------------

    def _fill(self, form_id: str, whole: Whole, **more: Any) -> None:
        number = whole.incident.number if whole.incident else ""
        self._services.go("formulario", {"form": form_id, "hecho": number, **more})

    def _correct(self, whole: Whole) -> None:
        self._fill("rectificacion", whole, corrects=whole.record.instance_id)

    def _send(self) -> None:
        self._services.send_now()
        self._services.say(self.tr("Enviando lo que espera"), None)

    def _ask_withdrawal(self, record: Record) -> None:
        dialog = WithdrawDialog(self._services.theme, self._page, record)
        dialog.withdrawn.connect(partial(self._withdraw, record.instance_id))
        self._open(dialog)

    def _withdraw(self, instance_id: str, why: str, asked_by: AskedBy) -> None:
        desk = self._services.desk
        self._write(lambda: desk.incidents.withdraw(instance_id, why, asked_by), self.tr("Asiento retirado"))

    def _ask_note(self, whole: Whole) -> None:
        number = whole.incident.number if whole.incident else whole.record.number
        dialog = note_dialog(self._services.theme, self._page, number)
        dialog.answered.connect(partial(self._note, whole.record.hecho))
        self._open(dialog)

    def _note(self, hecho: str, text: str) -> None:
        desk = self._services.desk
        self._write(lambda: desk.note(hecho, text), self.tr("Nota sellada"))

    def _ask_erasure(self, whole: Whole) -> None:
        dialog = EraseDialog(self._services.theme, self._page, whole)
        dialog.answered.connect(self._erase)
        self._open(dialog)

    def _erase(self, instance_ids: tuple[str, ...], order: str, why: str) -> None:
        desk = self._services.desk
        self._write(lambda: desk.keeping.erase(instance_ids, order, why), self.tr("Suprimido por orden"))

    def _print(self, record: Record) -> None:
        hand_over(self._services, self._page, record, lambda desk: gather_acta(desk, record.instance_id))

    def _hand_over(self, record: Record) -> None:
        directory = self._services.library.directory
        hand_over(
            self._services,
            self._page,
            record,
            lambda desk: gather_referral(desk, directory, record.instance_id),
            motive=self.tr("Derivación"),
        )

    def _ask_export(self, whole: Whole) -> None:
        dialog = ExportDialog(self._services.theme, self._page, whole)
        dialog.answered.connect(self._export)
        self._open(dialog)

    def _export(self, wanted: Wanted, folder: Path) -> None:
        self._services.say(self.tr("Exportando. Puede seguir trabajando."), None)
        self.export.begin(wanted, folder)

    def _exported(self, written: Exported) -> None:
        told = self.tr("Exportación %1 escrita en %2").replace("%1", written.record.number)
        self._services.say(told.replace("%2", str(written.path)), None)
        self._services.news.log_changed.emit()

    def _write(self, deed: Callable[[], Record], said: str) -> None:
        def done(record: Record) -> None:
            self._services.say(f"{said} · {record.number}", None)
            self._services.news.log_changed.emit()
            self.record_requested.emit(record.instance_id)

        self._services.tasks.submit(self, lambda _: deed(), done, failed=self._services.fail)

    def _show_compared(self, instance_id: str, compared: Compared | None) -> None:
        if compared is None:
            self._services.say(self.tr("No hay con qué comparar este asiento"), None)
            return
        other = compared.first if compared.second.instance_id == instance_id else compared.second
        verb = self.tr("Ver el asiento %1").replace("%1", other.number)
        dialog = CompareDialog(self._services.theme, self._page, compared, verb)
        dialog.accepted.connect(partial(self.record_requested.emit, other.instance_id))
        self._open(dialog)

    def _show_seen(self, seen: Seen) -> None:
        self._open(PreviewDialog(self._services.theme, self._page, seen))

    def _open(self, dialog: Asking) -> None:
        self.dialog = dialog
        dialog.finished.connect(self._closed)
        dialog.open()

    def _closed(self, _code: int) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            dialog.deleteLater()
