"""Makes the classes of Qt that the pages use, on the window's thread, before a background one imports the pages.

The binding makes a class when somebody first asks for it, and puts it into tables that have no lock: where a background
thread does so while the window is being drawn, the program can crash.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module

from PySide6.QtCore import QObject, QTimer

# Beyond those of the first window. A test imports everything after them, and says which one is missing here.
FOR_UNLOCKING = {
    "QtCore": "QIODevice QRegularExpression",
    "QtGui": "QMouseEvent QRegularExpressionValidator Qt",
    "QtWidgets": "QRadioButton",
    "QtNetwork": "QNetworkInformation",
}
FOR_PAGES = {
    "QtCore": "QAbstractListModel QAbstractTableModel QBuffer QLineF QMarginsF QModelIndex QPersistentModelIndex"
    " QSignalBlocker QSizeF QStorageInfo QUrl",
    "QtGui": "QAbstractTextDocumentLayout QActionGroup QBrush QClipboard QFontMetricsF QHideEvent QImage QImageReader"
    " QPageLayout QPageSize QPdfWriter QRegion QStandardItem QStandardItemModel QTextBlockFormat QTextCharFormat"
    " QTextCursor QTextDocument QTextFrameFormat QTextImageFormat QTextLength QTextOption QTextTable QTextTableFormat",
    "QtWidgets": "QCalendarWidget QCheckBox QCompleter QFileDialog QHeaderView QListView QListWidget QListWidgetItem"
    " QMenu QProgressBar QSlider QStyleOptionViewItem QStyledItemDelegate QTabBar QTableView QTextBrowser QTextEdit"
    " QToolButton QTreeView",
    "QtPrintSupport": "QPrintDialog QPrintPreviewWidget QPrinter",
}


class QtClasses(QObject):
    """Makes them one by one between two events, some 50 ms in all, and does then what waits for them."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._making: list[tuple[Iterator[None], Callable[[], None]]] = []

    def before(self, deed: Callable[[], None], *wanted: Mapping[str, str]) -> None:
        """Do `deed` once every class `wanted` is there, and what was asked for earlier is done."""
        self._making.append((_making(wanted), deed))
        if len(self._making) == 1:
            self._go_on()

    def _go_on(self) -> None:
        making, deed = self._making[0]
        if next(making, self) is self:
            self._making.pop(0)
            deed()
        if self._making:
            QTimer.singleShot(0, self, self._go_on)


def _making(wanted: tuple[Mapping[str, str], ...]) -> Iterator[None]:
    for classes in wanted:
        for module, names in classes.items():
            for name in names.split():
                getattr(import_module(f"PySide6.{module}"), name)
                yield
