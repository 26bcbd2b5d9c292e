"""Every border crossing, found by any part of its name, without accents."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QListView, QWidget

from desktop.ui.design.card import column
from desktop.ui.design.search_box import SearchBox
from desktop.ui.design.theme import Theme
from desktop.vault.posts import Post

_FOLDED = Qt.ItemDataRole.UserRole
_POST = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex


class _Posts(QAbstractListModel):
    def __init__(self, fold: Callable[[str], str], parent: QWidget) -> None:
        super().__init__(parent)
        self._fold = fold
        self._posts: Sequence[Post] = ()

    def show(self, posts: Sequence[Post]) -> None:
        self.beginResetModel()
        self._posts = posts
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._posts)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        post = self._posts[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{post.name} · {post.province}"
        if role == _FOLDED:
            return self._fold(f"{post.name} {post.province} {post.locality}")
        return post if role == _POST else None


class CrossingList(QWidget):
    """A search box over a list; announces the post that is chosen."""

    chosen = Signal(object)  # Post

    def __init__(self, theme: Theme, fold: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fold = fold
        layout = column(gap=8, parent=self)
        self._search = SearchBox(theme, self.tr("Buscar paso, localidad o provincia"))
        self._model = _Posts(fold, self)
        self._found = QSortFilterProxyModel(self)
        self._found.setSourceModel(self._model)
        self._found.setFilterRole(_FOLDED)
        self._view = QListView()
        self._view.setModel(self._found)
        self._view.setMinimumHeight(theme.px(132))
        self._view.setUniformItemSizes(True)
        self._view.setAccessibleName(self.tr("Pasos fronterizos"))
        layout.addWidget(self._search)
        layout.addWidget(self._view, 1)
        self._search.searched.connect(self._filter)
        self._search.down_requested.connect(self._enter)
        self._view.selectionModel().currentChanged.connect(lambda index, _: self._choose(index))
        self.setFocusProxy(self._search)

    def show_posts(self, posts: Sequence[Post]) -> None:
        """Show the crossings to choose from."""
        self._model.show(posts)

    def _filter(self, text: str) -> None:
        self._found.setFilterFixedString(self._fold(text))

    def _enter(self) -> None:
        self._view.setFocus()
        self._view.setCurrentIndex(self._found.index(0, 0))

    def _choose(self, index: QModelIndex) -> None:
        post = index.data(_POST)
        if isinstance(post, Post):
            self.chosen.emit(post)
