"""Qt's own tabs, tables and trees, dressed: fonts by style, rows of 44 px or more, heads with words."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTabBar, QTableView, QTreeView, QWidget

from desktop.ui.design.theme import Theme


class Tabs(QTabBar):
    """Tabs with a line of 3 px under the current one."""

    def __init__(self, theme: Theme, tabs: tuple[str, ...] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_font(self, "small-medium")
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        for words in tabs:
            self.addTab(words)

    def tabSizeHint(self, index: int) -> QSize:
        """44 high or more."""
        metrics = QFontMetrics(self.font())
        return QSize(metrics.horizontalAdvance(self.tabText(index)) + 30, max(44, metrics.height() + 20))


class Table(QTableView):
    """A table whose rows are chosen whole; the last column takes the rest."""

    def __init__(
        self, theme: Theme, name: str, *, row_height: int = 48, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._row_height = theme, row_height
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setAlternatingRowColors(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setHighlightSections(False)
        head.setStretchLastSection(True)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        theme.set_font(self, "small")
        theme.set_font(head, "caption-strong")
        theme.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        metrics = QFontMetrics(self._theme.font("small"))
        self.verticalHeader().setDefaultSectionSize(max(self._row_height, metrics.height() + 20))


class Tree(QTreeView):
    """A tree of one column, indent 26, with arrows of our own."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        self.setHeaderHidden(True)
        self.setIndentation(26)
        self.setMouseTracking(True)
        self.setUniformRowHeights(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.set_font(self, "small-medium")

    def drawBranches(
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the arrow of a branch."""
        if self.selectionModel() is not None and self.selectionModel().isSelected(index):
            painter.fillRect(rect, self._theme.color("soft"))
        if not self.model().hasChildren(index):
            return
        name = "chevron-down" if self.isExpanded(index) else "chevron-right"
        size = self._theme.px(16)
        box = QRectF(rect.right() - 22, rect.center().y() - size / 2, size, size)
        self._theme.paint_icon(painter, name, box, "text")
