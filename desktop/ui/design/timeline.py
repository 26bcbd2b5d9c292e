"""Timelines: filled square for a sealed record, circle for an event, dashed circle for what is missing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.ui.design.check_row import paint_row_ring
from desktop.ui.design.state_badge import paint_state_badge, state_badge_size
from desktop.ui.design.theme import Theme

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex
EventKind = Literal["sealed", "event", "missing"]
_SPOKEN = {
    "sealed": str(QT_TRANSLATE_NOOP("timeline", "asiento sellado")),
    "event": str(QT_TRANSLATE_NOOP("timeline", "anotado")),
    "missing": str(QT_TRANSLATE_NOOP("timeline", "falta")),
}
_WRAP = Qt.TextFlag.TextWordWrap


@dataclass(frozen=True)
class Event:
    """One thing that happened: local time, kind, title, a line under it; a badge and a link at the right."""

    time: str
    kind: EventKind
    title: str
    line: str = ""
    badge: str = ""
    link: str = ""


class _EventModel(QAbstractListModel):
    """The events as a model."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.events: tuple[Event, ...] = ()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(self.events)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        event = self.events[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return event.title
            case Qt.ItemDataRole.UserRole:
                return event
            case Qt.ItemDataRole.AccessibleTextRole:
                parts = (event.time, translate("timeline", _SPOKEN[event.kind]), event.title, event.line)
                return ", ".join(part for part in parts if part)
        return None

    def show(self, events: Sequence[Event]) -> None:
        """Take other events."""
        self.beginResetModel()
        self.events = tuple(events)
        self.endResetModel()


class _EventDelegate(QStyledItemDelegate):
    """Draws time, mark, title and line."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def _left(self) -> int:
        return QFontMetrics(self._theme.font("number-strong")).horizontalAdvance("00:00") + 20 + 44

    def _room(self, width: int, event: Event) -> tuple[int, int]:
        """Width of the title (beside badge and link) and of the line."""
        theme = self._theme
        right = state_badge_size(theme, event.badge).width() + 12 if event.badge else 0
        right += QFontMetrics(theme.font("small")).horizontalAdvance(event.link) + 12 if event.link else 0
        full = width - self._left() - 16
        return max(80, full - right), max(80, full)

    def _heights(self, width: int, event: Event) -> tuple[int, int]:
        theme = self._theme
        title_room, line_room = self._room(width, event)
        title = QFontMetrics(theme.font("strong")).boundingRect(
            QRect(0, 0, title_room, 10_000), _WRAP, event.title
        )
        line = QFontMetrics(theme.font("caption")).boundingRect(
            QRect(0, 0, line_room, 10_000), _WRAP, event.line
        )
        return title.height(), line.height() if event.line else 0

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its words."""
        view = option.widget
        width = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
        first, second = self._heights(width, index.data(Qt.ItemDataRole.UserRole))
        return QSize(100, max(48, first + second + 16))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one event."""
        theme, box = self._theme, option.rect
        event: Event = index.data(Qt.ItemDataRole.UserRole)
        first, second = self._heights(box.width(), event)
        top = box.top() + 8
        painter.save()
        painter.setFont(theme.font("number-strong"))
        painter.setPen(theme.color("text"))
        painter.drawText(QRect(box.left() + 16, top, 100, first), 0, event.time)
        self._paint_mark(
            painter, box, event.kind, top + QFontMetrics(theme.font("strong")).height() / 2, index
        )
        left = box.left() + self._left()
        title_room, line_room = self._room(box.width(), event)
        painter.setPen(theme.color("text"))
        painter.setFont(theme.font("strong"))
        painter.drawText(QRect(left, top, title_room, first + 1), _WRAP, event.title)
        painter.setPen(theme.color("text-2"))
        painter.setFont(theme.font("caption"))
        painter.drawText(QRect(left, top + first, line_room, second + 1), _WRAP, event.line)
        self._paint_right(painter, box, event, top)
        view = option.widget
        if isinstance(view, QListView) and view.hasFocus() and view.currentIndex().row() == index.row():
            paint_row_ring(painter, theme, box)
        painter.restore()

    def _paint_mark(
        self, painter: QPainter, box: QRect, kind: EventKind, middle: float, index: Index
    ) -> None:
        theme = self._theme
        centre = box.left() + self._left() - 26.0
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("line"), 2))
        painter.drawLine(QPointF(centre, box.top()), QPointF(centre, box.bottom() + 1))
        mark = QRectF(centre - 7, middle - 7, 14, 14)
        pen = QPen(theme.color("warn-line" if kind == "missing" else "title"), 2)
        painter.setBrush(theme.color("title" if kind == "sealed" else "surface"))
        if kind == "missing":
            pen.setDashPattern([1.8, 1.4])
        painter.setPen(pen)
        inner = mark.adjusted(1, 1, -1, -1)
        if kind == "sealed":
            painter.drawRoundedRect(inner, 1, 1)
        else:
            painter.drawEllipse(inner)

    def _paint_right(self, painter: QPainter, box: QRect, event: Event, top: int) -> None:
        theme = self._theme
        edge = box.right() - 16
        if event.badge:
            size = state_badge_size(theme, event.badge)
            edge -= size.width()
            paint_state_badge(painter, theme, QPointF(edge, top - 2), event.badge)
            edge -= 12
        if event.link:
            font = theme.font("small")
            font.setUnderline(True)
            painter.setFont(font)
            painter.setPen(theme.color("action"))
            painter.drawText(
                QRect(box.left(), top, edge - box.left(), 40), Qt.AlignmentFlag.AlignRight, event.link
            )


class Timeline(QListView):
    """A timeline; `event_chosen` tells the number of the event chosen by click or Enter."""

    event_chosen = Signal(int)

    def __init__(self, theme: Theme, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = _EventModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_EventDelegate(theme, self))
        self.setAccessibleName(name or self.tr("Línea de tiempo"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.clicked.connect(lambda index: self.event_chosen.emit(index.row()))
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def show_events(self, events: Sequence[Event]) -> None:
        """Show these events, in the order given."""
        self._model.show(events)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the rows out again: their words wrap."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses the event."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.event_chosen.emit(self.currentIndex().row())
            return
        super().keyPressEvent(event)
