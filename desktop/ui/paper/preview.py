"""Looking at a sheet before it leaves: its pages as they will be printed, print, keep as a PDF."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrintPreviewWidget
from PySide6.QtWidgets import QDialog, QFileDialog, QFrame, QWidget

from desktop.errors import DiskFull, FolderReadOnly
from desktop.ui.design.banner import Banner
from desktop.ui.design.button import Button
from desktop.ui.design.card import column, row
from desktop.ui.design.dialog import let_through
from desktop.ui.design.focus import FocusRing
from desktop.ui.design.text import Text, rule
from desktop.ui.design.theme import Theme
from desktop.ui.messages import explain
from desktop.ui.paper.pages import paint, pdf_bytes, prepare
from desktop.ui.paper.sheet import Sheet

NO_SPACE = 28  # errno ENOSPC
JOB = "hoja"  # what the printer's queue shows: never what the sheet is about
_LARGEST = QSize(900, 1000)


class Preview(QDialog):
    """Shows a sheet; `taken` is called once it is on its way to a printer or kept in a file."""

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None,
        sheet: Sheet,
        file_name: str = JOB,
        taken: Callable[[], None] | None = None,
    ) -> None:
        super().__init__(parent)
        let_through(self)
        self._theme, self.sheet, self._taken = theme, sheet, taken
        self._file_name = file_name
        self.setWindowTitle("Vigía")
        self.setAccessibleName(self.tr("Vista previa: %1").replace("%1", sheet.title))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self.printer.setDocName(JOB)
        self.printer.setCreator("")
        prepare(self.printer)
        self.preview = QPrintPreviewWidget(self.printer, self)
        self.preview.setAccessibleName(self.tr("Páginas de la hoja"))
        self.preview.paintRequested.connect(self._paint)
        self._build()
        self._fit()
        self.preview.fitInView()
        self.go.setFocus()

    def save(self, path: Path) -> bool:
        """Write the sheet as a PDF; say so where it could not be."""
        try:
            path.write_bytes(pdf_bytes(self.sheet))
            path.chmod(0o600)
        except OSError as problem:
            told = explain(DiskFull(path) if problem.errno == NO_SPACE else FolderReadOnly(path))
            self._trouble.show_message("error", told.title, told.text)
            self._trouble.show()
            return False
        self._done()
        return True

    # --- parts ------------------------------------------------------------------------------------------

    def _build(self) -> None:
        layout = column(gap=0, parent=self)
        frame = QFrame()
        frame.setObjectName("dialog")
        inside = column(gap=0, margins=(2, 2, 2, 2), parent=frame)
        head = row(gap=10, margins=(16, 8, 16, 8))
        title = self.sheet.title or self.tr("Vista previa")
        head.addWidget(Text(self._theme, title, "section", "title", wrap=True), 1)
        for words, icon, act in (
            (self.tr("Achicar"), "zoom-out", self.preview.zoomOut),
            (self.tr("Agrandar"), "zoom-in", self.preview.zoomIn),
        ):
            button = Button(self._theme, words, "quiet", icon=icon)
            button.clicked.connect(act)
            button.setAutoDefault(False)
            head.addWidget(button)
        inside.addLayout(head)
        inside.addWidget(rule())
        self._trouble = Banner(self._theme, "error", self.tr("No se pudo guardar"))
        self._trouble.hide()
        inside.addWidget(self._trouble)
        inside.addWidget(self.preview, 1)
        inside.addWidget(self._foot())
        layout.addWidget(frame)
        self._ring = FocusRing(self._theme, self)
        for key in (QKeySequence.StandardKey.Print, QKeySequence("Ctrl+Return")):
            QShortcut(QKeySequence(key), self).activated.connect(self._print)

    def _foot(self) -> QFrame:
        foot = QFrame()
        foot.setObjectName("dialogFoot")
        buttons = row(gap=10, margins=(16, 10, 16, 10), parent=foot)
        close = Button(self._theme, self.tr("Volver"), key="Esc")
        keep = Button(self._theme, self.tr("Guardar PDF…"), icon="file-down")
        self.go = Button(self._theme, self.tr("Imprimir…"), "primary", icon="printer", key="Ctrl+P")
        close.clicked.connect(self.reject)
        keep.clicked.connect(self._keep)
        self.go.clicked.connect(self._print)
        for button in (close, keep):
            button.setAutoDefault(False)
        self.go.setDefault(True)
        buttons.addStretch(1)
        for button in (close, keep, self.go):
            buttons.addWidget(button)
        return foot

    def _fit(self) -> None:
        """As large as a page reads well, inside the window behind."""
        behind = self.parentWidget()
        room = behind.window().size() - QSize(32, 32) if behind is not None else _LARGEST
        wanted = QSize(self._theme.px(_LARGEST.width()), self._theme.px(_LARGEST.height()))
        self.resize(wanted.boundedTo(room))

    # --- deeds ------------------------------------------------------------------------------------------

    def _paint(self, printer: QPrinter) -> None:
        paint(self.sheet, printer)

    def _print(self) -> None:
        dialog = QPrintDialog(self.printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(self._print_now)
        let_through(dialog)
        QDialog.open(dialog)  # QPrintDialog's own wants a receiver

    def _print_now(self) -> None:
        paint(self.sheet, self.printer)
        self._done()

    def _keep(self) -> None:
        dialog = QFileDialog(self, self.tr("Guardar PDF"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.setNameFilter("PDF (*.pdf)")
        dialog.selectFile(f"{self._file_name}.pdf")
        dialog.fileSelected.connect(self._keep_at)
        let_through(dialog)
        dialog.open()

    def _keep_at(self, chosen: str) -> None:
        if chosen:
            self.save(Path(chosen))

    def _done(self) -> None:
        if self._taken is not None:
            self._taken()
        self.accept()


def show(
    theme: Theme,
    parent: QWidget,
    sheet: Sheet,
    file_name: str = JOB,
    taken: Callable[[], None] | None = None,
) -> Preview:
    """Open the preview of a sheet without stopping the program."""
    dialog = Preview(theme, parent, sheet, file_name, taken)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog
