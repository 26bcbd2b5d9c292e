"""The question before an export for a judge: which records, why, for whom, to which key, where."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QWidget

from desktop.desk.export import Wanted, key_from_file, read_recipients
from desktop.errors import RecipientUnreadable
from desktop.ui.design.button import LinkButton
from desktop.ui.design.card import Scroll, column
from desktop.ui.design.check import Check, Radio
from desktop.ui.design.dialog import Dialog
from desktop.ui.design.field import AreaEdit, Field
from desktop.ui.design.theme import Theme
from desktop.ui.detector.hint import PersonalHint
from desktop.ui.log.facts import Whole

_AROUND = 230  # px at text 100 %: title, text and buttons of the dialog

PickFile = Callable[[QWidget, str], Path | None]


def ask_for_key(parent: QWidget, title: str) -> Path | None:
    """Ask for the file of a public key."""
    name, _ = QFileDialog.getOpenFileName(parent, title)
    return Path(name) if name else None


def ask_for_folder(parent: QWidget, title: str) -> Path | None:
    """Ask for the folder, such as a stick, where to write."""
    name = QFileDialog.getExistingDirectory(parent, title)
    return Path(name) if name else None


class ExportDialog(Dialog):
    """Asks everything an export needs; `answered` once it is complete and a folder was chosen."""

    answered = Signal(object, object)  # Wanted, Path of the folder

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        whole: Whole,
        *,
        pick_key: PickFile = ask_for_key,
        pick_folder: PickFile = ask_for_folder,
    ) -> None:
        super().__init__(
            theme,
            parent,
            self.tr("Exportar para un juez"),
            self.tr(
                "Sale un solo archivo, cifrado: lo abre sólo quien tiene la clave. La exportación queda como un "
                "asiento, con su motivo."
            ),
            self.tr("Elegir dónde y exportar"),
            keep=self.tr("Volver"),
        )
        self._whole, self._pick_key, self._pick_folder = whole, pick_key, pick_folder
        count = len(whole.records)
        self.only = Radio(theme, self.tr("Sólo el asiento %1").replace("%1", whole.record.number))
        self.all = Radio(theme, self.tr("Los %1 asientos del hecho").replace("%1", str(count)))
        self._which = QButtonGroup(self)
        for choice in (self.only, self.all):
            self._which.addButton(choice)
        (self.all if count > 1 else self.only).setChecked(True)
        self.motive = Field(
            theme,
            self.tr("Motivo"),
            AreaEdit(theme, lines=2),
            help=self.tr("El oficio o la resolución que lo pide. Sin nombres de personas."),
        )
        self.hint = PersonalHint(theme)
        self.motive.changed.connect(self.hint.show_for)
        self.recipient = Field(theme, self.tr("Para quién"), help=self.tr("El juzgado o la fiscalía."))
        self.key = Field(
            theme,
            self.tr("Clave pública de quien recibe"),
            help=self.tr("Empieza con «age1». La da el juzgado o la fiscalía."),
        )
        self.from_file = LinkButton(
            theme, self.tr("Tomarla de un archivo…"), icon="folder-open", style="small"
        )
        self.from_file.clicked.connect(self._take_key)
        self.attachments = Check(theme, self.tr("Con los adjuntos"))
        self.attachments.setChecked(True)
        content = QWidget()
        content.setObjectName("surface")
        inside = column(gap=8, margins=(2, 2, 14, 2), parent=content)
        if count > 1:
            inside.addWidget(self.all)
            inside.addWidget(self.only)
        for widget in (self.motive, self.hint, self.recipient, self.key, self.from_file, self.attachments):
            inside.addWidget(widget)
        scroll = Scroll(content, fill="surface")
        room = parent.window().height() - theme.px(_AROUND)
        scroll.setMinimumHeight(max(theme.px(160), min(content.sizeHint().height() + 4, room)))
        self.add(scroll)
        self.motive.editor.setFocus()

    def wanted(self) -> Wanted:
        """Return what is asked for as it stands."""
        records = self._whole.records if self.all.isChecked() else (self._whole.record,)
        return Wanted(
            tuple(record.instance_id for record in records),
            self.motive.text().strip(),
            self.recipient.text().strip(),
            self.key.text().strip(),
            self.attachments.isChecked(),
        )

    def accept(self) -> None:
        """Go on once nothing lacks and a folder was chosen."""
        lacking = self._lacking()
        if lacking is not None:
            lacking.editor.setFocus()
            return
        folder = self._pick_folder(self, self.tr("Carpeta o pendrive para la exportación"))
        if folder is None:
            return
        super().accept()
        self.answered.emit(self.wanted(), folder)

    def _lacking(self) -> Field | None:
        """Say what is missing beside each field, and return the first."""
        asked, problems = self.wanted(), list[Field]()
        for field, missing in (
            (self.motive, "" if asked.motive else self.tr("Falta el motivo: queda escrito en la bitácora.")),
            (self.recipient, "" if asked.recipient else self.tr("Falta para quién es.")),
            (self.key, self._key_problem(asked.key)),
        ):
            field.set_error(missing)
            if missing:
                problems.append(field)
        return problems[0] if problems else None

    def _key_problem(self, key: str) -> str:
        if not key:
            return self.tr("Falta la clave: sin ella no se puede cifrar.")
        try:
            read_recipients(key)
        except RecipientUnreadable:
            return self.tr("No es una clave age. Empieza con «age1»: pídala otra vez.")
        return ""

    def _take_key(self) -> None:
        path = self._pick_key(self, self.tr("Archivo de la clave pública"))
        if path is None:
            return
        try:
            text = key_from_file(path)
        except RecipientUnreadable:
            self.key.set_error(self.tr("En ese archivo no hay una clave age."))
            return
        lines = [line.strip() for line in text.splitlines()]
        self.key.set_text(next(line for line in lines if line and not line.startswith("#")))
        self.key.set_error("")
