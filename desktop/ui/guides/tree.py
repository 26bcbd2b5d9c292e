"""The contents of the guides as a tree: parts, pages, sections; and, while searching, what was found."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QResizeEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.content.guides import SOURCE, Guides
from desktop.content.search import Hit
from desktop.ui.design.lists import Tree
from desktop.ui.design.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_MARKS = re.compile(r"\*+")
TARGET = Qt.ItemDataRole.UserRole + 1  # "fases#fase-1", or empty for a part
_WRAP = Qt.TextFlag.TextWordWrap


@dataclass(frozen=True)
class Node:
    """One line of the tree: `target` is a page's id, with #anchor for a section, or empty."""

    title: str
    target: str = ""
    children: Sequence[Node] = field(default=())


def contents(guides: Guides) -> list[Node]:
    """Parts, their pages, and the sections of each page."""
    return [
        Node(
            part,
            "",
            [
                Node(
                    page.title,
                    page.id,
                    [
                        Node(plain(one.text), f"{page.id}#{one.anchor}")
                        for one in page.headings
                        if one.level == 2
                    ],
                )
                for page in pages
            ],
        )
        for part, pages in guides.parts().items()
    ]


def found(hits: Iterable[Hit], guides: Guides) -> list[Node]:
    """What a search found, by page, the best first."""
    pages: dict[str, list[Node]] = {}
    for hit in hits:
        target = hit.document.target.removeprefix("guia:")
        page, _, anchor = target.partition("#")
        sections = pages.setdefault(page, [])
        if anchor:
            sections.append(Node(plain(hit.document.title), target))
    titles = {page.id: page.title for page in guides}
    return [Node(titles.get(id, id), id, sections) for id, sections in pages.items()]


def plain(heading: str) -> str:
    """A heading without its marks and without the sources it names."""
    return _MARKS.sub("", SOURCE.sub("", heading)).strip()


class GuideModel(QStandardItemModel):
    """The nodes as Qt wants them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: dict[str, QStandardItem] = {}

    def show_nodes(self, nodes: Iterable[Node]) -> None:
        """Show other nodes."""
        self.clear()
        self._items = {}
        self._add(self.invisibleRootItem(), nodes)

    def index_of(self, target: str) -> QModelIndex:
        """Return where a target is; its page for a section that is not shown; else not valid."""
        item = self._items.get(target) or self._items.get(target.partition("#")[0])
        return item.index() if item else QModelIndex()

    def _add(self, parent: QStandardItem, nodes: Iterable[Node]) -> None:
        for node in nodes:
            item = QStandardItem(node.title)
            item.setEditable(False)
            item.setData(node.target, TARGET)
            item.setToolTip(node.title)
            if not node.target:
                item.setSelectable(False)
            else:
                self._items.setdefault(node.target, item)
            parent.appendRow(item)
            self._add(item, node.children)


class GuideDelegate(QStyledItemDelegate):
    """Lines of 44 or more whose words wrap; parts and pages stand out."""

    def __init__(self, theme: Theme, view: GuideTree) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Choose the font by depth."""
        super().initStyleOption(option, index)
        current = self._view.selectionModel().isSelected(index)
        option.font = self._theme.font("small-strong" if current else _style(index))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the words on the width that is left."""
        depth = _depth(index) + 1
        width = self._view.viewport().width() - depth * self._view.indentation() - 16
        metrics = QFontMetrics(self._theme.font("small-strong"))  # the widest it can get: the current one
        words = metrics.boundingRect(QRect(0, 0, max(40, width), 10_000), _WRAP, str(index.data()))
        return QSize(100, max(44, words.height() + 18))


class GuideTree(Tree):
    """The tree; `chosen` tells the target a person went to."""

    chosen = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)
        self.nodes = GuideModel(self)
        self.setModel(self.nodes)
        self.setItemDelegate(GuideDelegate(theme, self))
        self.setWordWrap(True)
        self.setExpandsOnDoubleClick(False)
        self.clicked.connect(self._choose)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def show_nodes(self, nodes: Sequence[Node], *, unfolded: bool = False) -> None:
        """Show other nodes: folded, or all of them open."""
        self.nodes.show_nodes(nodes)
        if unfolded:
            self.expandAll()
        elif nodes:
            self.expand(self.nodes.index(0, 0))

    def mark(self, target: str) -> None:
        """Show where a person is, with its part open."""
        index = self.nodes.index_of(target)
        if not index.isValid():
            self.clearSelection()
            return
        above = index.parent()
        while above.isValid():
            self.expand(above)
            above = above.parent()
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def enter(self) -> None:
        """Take the focus, on the first page where there is no current one."""
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.nodes.index(0, 0))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_current(self) -> None:
        """Open the line a person is on."""
        self._choose(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the page; the arrow up leaves the tree at its top."""
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()  # the way back over what was read is the page's
            return
        current = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._choose(current)
            return
        if event.key() == Qt.Key.Key_Up and not self.indexAbove(current).isValid():
            self.left.emit()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the lines out again: their words wrap."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
        QTimer.singleShot(0, self, lambda: self.scrollTo(self.currentIndex()))

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a line, with a bar at the left of the current one."""
        super().drawRow(painter, option, index)
        if self.selectionModel().isSelected(index):
            row = QRect(0, option.rect.top(), 4, option.rect.height())
            painter.fillRect(row, self._theme.color("action"))

    def _choose(self, index: QModelIndex) -> None:
        target = str(index.data(TARGET) or "")
        if target:
            self.chosen.emit(target)
        else:
            self.setExpanded(index, not self.isExpanded(index))


def _depth(index: Index) -> int:
    depth, above = 0, index.parent()
    while above.isValid():
        depth, above = depth + 1, above.parent()
    return depth


def _style(index: Index) -> str:
    if not index.data(TARGET):
        return "small-strong"
    return "small-medium" if "#" not in str(index.data(TARGET)) else "small"
