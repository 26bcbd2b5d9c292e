"""Rows of a checklist: box, words on up to two lines, code, strength; group heads between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.ui.design.check import paint_box
from desktop.ui.design.strength import paint_strength, strength_size, strength_word
from desktop.ui.design.theme import Theme

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_PAD, _GAP = 14, 12
_LEAST_WORDS = 150  # px at text 100 % that the words keep beside code and strength


class RowRole(IntEnum):
    """Roles that a model of a checklist answers, beside DisplayRole (words) and CheckStateRole."""

    CODE = Qt.ItemDataRole.UserRole + 1  # "EN-14" or empty
    STRENGTH = Qt.ItemDataRole.UserRole + 2  # debil | medio | fuerte or empty
    HEAD = Qt.ItemDataRole.UserRole + 3  # True for the head of a group
    NOTE = Qt.ItemDataRole.UserRole + 4  # words at the right of a head, "2 de 10"
    KEY = Qt.ItemDataRole.UserRole + 5  # what the page knows the row by


_SAME_HEIGHT = {Qt.ItemDataRole.CheckStateRole, RowRole.STRENGTH, RowRole.NOTE}


def row_spoken(text: str, code: str, strength: str, checked: bool) -> str:
    """Return a row as a screen reader says it; models answer it for AccessibleTextRole."""
    mark = translate("design", "marcado") if checked else translate("design", "sin marcar")
    parts = [text, code, strength_word(strength) if strength else "", mark]
    return ", ".join(part for part in parts if part)


@dataclass(frozen=True)
class _Boxes:
    mark: QRectF
    words: QRect
    code: QRect
    strength: QRectF
    below: int  # height that code and strength take under the words


class CheckRowDelegate(QStyledItemDelegate):
    """Draws the rows of a checklist."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._heights: dict[tuple[str, tuple[bool, ...], int, float], int] = {}
        theme.changed.connect(self._heights.clear)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """44 high, more where the words need a second line."""
        view = option.widget
        width = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
        parts = tuple(bool(index.data(role)) for role in (RowRole.HEAD, RowRole.CODE, RowRole.STRENGTH))
        key = (str(index.data()), parts, width, self._theme.scale)
        height = self._heights.get(key)
        if height is None:  # kept, because after every mark the view asks for all rows again
            height = self._heights[key] = self._height(index, width)
        return QSize(100, height)

    def _height(self, index: Index, width: int) -> int:
        theme = self._theme
        if index.data(RowRole.HEAD):
            return max(28, QFontMetrics(theme.font("caption-strong")).height() + 10)
        boxes = self._boxes(QRect(0, 0, width, 44), index)
        metrics = QFontMetrics(theme.font("strong"))
        text = metrics.boundingRect(QRect(0, 0, boxes.words.width(), 10_000), _WRAP, str(index.data()))
        return max(44, text.height() + 8 + boxes.below)

    def _boxes(self, row: QRect, index: Index) -> _Boxes:
        """Place the parts: code and strength at the right, or under the words where there is little room."""
        theme = self._theme
        size = theme.px(22)
        left, right = row.left() + _PAD, row.right() - _PAD - 6
        mark = QRectF(left, row.center().y() - size / 2 + 0.5, size, size)
        dots = strength_size(theme, "fuerte").width() if index.data(RowRole.STRENGTH) else 0
        code = (
            QFontMetrics(theme.font("code")).horizontalAdvance("WW-99") + 2 if index.data(RowRole.CODE) else 0
        )
        start = left + size + _GAP
        taken = dots + code + (_GAP if dots else 0) + (_GAP if code else 0)
        if taken and right - taken - start < theme.px(_LEAST_WORDS):
            below = strength_size(theme).height() + 2
            top = row.bottom() - below - 3
            strength = QRectF(start + (code + _GAP if code else 0), top, dots, below)
            words = QRect(start, row.top(), max(60, right - start), row.height() - below)
            return _Boxes(mark, words, QRect(start, top, code, below), strength, below)
        strength = QRectF(right - dots, row.top(), dots, row.height())
        edge = right - dots - (_GAP if dots else 0)
        words = QRect(start, row.top(), max(60, right - taken - start), row.height())
        return _Boxes(mark, words, QRect(edge - code, row.top(), code, row.height()), strength, 0)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row or the head of a group, where anything of it is to be painted."""
        view = option.widget
        if isinstance(view, CheckList) and not view.painted.intersects(option.rect):
            return
        painter.save()
        if index.data(RowRole.HEAD):
            self._paint_head(painter, option.rect, index)
        else:
            self._paint_row(painter, option, index)
        painter.restore()

    def _paint_head(self, painter: QPainter, row: QRect, index: Index) -> None:
        theme = self._theme
        painter.fillRect(row, theme.color("sunken"))
        painter.setPen(theme.color("title"))
        note = str(index.data(RowRole.NOTE) or "")
        painter.setFont(theme.font("badge"))
        note_width = painter.fontMetrics().horizontalAdvance(note)
        inner = row.adjusted(_PAD, 0, -_PAD, 0)
        painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, note)
        painter.setFont(theme.font("caption-strong"))
        room = inner.width() - note_width - _GAP
        words = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, room)
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, row = self._theme, option.rect
        current = bool(option.state & QStyle.StateFlag.State_Selected)
        hover = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.fillRect(row, theme.color("soft" if current else "sunken" if hover else "surface"))
        if not current:
            painter.fillRect(QRect(row.left(), row.bottom(), row.width(), 1), theme.color("line-soft"))
        on = index.data(Qt.ItemDataRole.CheckStateRole) in (
            Qt.CheckState.Checked,
            Qt.CheckState.Checked.value,
        )
        boxes = self._boxes(row, index)
        paint_box(painter, theme, boxes.mark, on)
        ink = theme.color("on-soft" if current else "text")
        faint = theme.color("on-soft" if current else "text-2")
        painter.setPen(ink)
        painter.setFont(theme.font("strong" if current and on else "body-medium" if on else "body"))
        painter.drawText(boxes.words, _WRAP, str(index.data()))
        painter.setPen(faint)
        painter.setFont(theme.font("code"))
        painter.drawText(boxes.code, Qt.AlignmentFlag.AlignVCenter, str(index.data(RowRole.CODE) or ""))
        if strength := index.data(RowRole.STRENGTH):
            dots = theme.color("on-soft" if current else "title")
            paint_strength(painter, theme, boxes.strength, strength, dots, faint)
        if current:
            painter.fillRect(QRect(row.left(), row.top(), 4, row.height()), theme.color("action"))
            if option.widget is not None and option.widget.hasFocus():
                paint_row_ring(painter, theme, row)


def paint_row_ring(painter: QPainter, theme: Theme, row: QRect) -> None:
    """Draw the focus ring inside the current row of a list."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(
        QPen(
            theme.color("focus"),
            3,
            Qt.PenStyle.SolidLine,
            Qt.PenCapStyle.SquareCap,
            Qt.PenJoinStyle.MiterJoin,
        )
    )
    painter.drawRect(row.adjusted(1, 1, -2, -2))


class CheckList(QListView):
    """A list of check rows over a page's model; Space or a click marks, arrows move over heads.

    The model answers DisplayRole, CheckStateRole, the `RowRole`s and AccessibleTextRole (`row_spoken`), takes
    `setData(CheckStateRole)`, and gives heads no ItemIsSelectable flag.
    """

    current_changed = Signal(QModelIndex)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(CheckRowDelegate(theme, self))
        self.painted = QRegion()  # now: Qt asks for every row between the first and the last in it
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.SinglePass)
        self.verticalScrollBar().setSingleStep(22)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the rows out again: their words wrap."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
        QTimer.singleShot(0, self, lambda: self.scrollTo(self.currentIndex()))

    def dataChanged(self, top: Index, bottom: Index, roles: Sequence[int] = ()) -> None:
        """Paint what changed; rows are as high marked as unmarked, so those marks lay nothing out again."""
        if roles and set(roles) <= _SAME_HEIGHT:
            QAbstractItemView.dataChanged(self, top, bottom, roles)
        else:
            super().dataChanged(top, bottom, roles)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows that need it."""
        self.painted = event.region()
        super().paintEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell the page which row the officer is on."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.current_changed.emit(current)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space marks the current row."""
        if event.key() == Qt.Key.Key_Space:
            self._toggle(self.currentIndex())
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click marks the row under it."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._toggle(self.indexAt(event.position().toPoint()))

    def _toggle(self, index: QModelIndex) -> None:
        if not index.isValid() or index.data(RowRole.HEAD):
            return
        now = index.data(Qt.ItemDataRole.CheckStateRole)
        on = now in (Qt.CheckState.Checked, Qt.CheckState.Checked.value)
        state = Qt.CheckState.Unchecked if on else Qt.CheckState.Checked
        index.model().setData(index, state, Qt.ItemDataRole.CheckStateRole)
