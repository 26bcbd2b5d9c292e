"""Phases of a form as a stepper: done, now, pending, failed; the second line says it in words."""

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
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.ui.design.check_row import paint_row_ring
from desktop.ui.design.theme import Theme

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex
PhaseState = Literal["done", "now", "pending", "failed"]
_SPOKEN = {
    "done": str(QT_TRANSLATE_NOOP("phases", "hecha")),
    "now": str(QT_TRANSLATE_NOOP("phases", "ahora")),
    "pending": str(QT_TRANSLATE_NOOP("phases", "pendiente")),
    "failed": str(QT_TRANSLATE_NOOP("phases", "sin respuesta")),
}


@dataclass(frozen=True)
class Phase:
    """One phase: what is written in its circle, its title, what happened in it, and its state."""

    number: str
    title: str
    note: str = ""
    state: PhaseState = "pending"


def paint_step(painter: QPainter, theme: Theme, box: QRectF, number: str, state: PhaseState) -> None:
    """Draw the circle of a step into `box`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    line = 3 if state == "now" else 2
    border = {"done": "title", "now": "action", "pending": "control", "failed": "bad-line"}[state]
    pen = QPen(theme.color(border), line)
    if state == "failed":
        pen.setDashPattern([2, 1.6])
    painter.setPen(pen)
    painter.setBrush(theme.color("title" if state == "done" else "surface"))
    painter.drawEllipse(box.adjusted(line / 2, line / 2, -line / 2, -line / 2))
    inset = box.width() * 0.21
    inner = box.adjusted(inset, inset, -inset, -inset)
    if state == "done":
        theme.paint_icon(painter, "check", inner, "surface")
    elif state == "failed":
        theme.paint_icon(painter, "x", inner, "bad")
    else:
        font = theme.font("small-strong")
        font.setWeight(font.Weight.Bold)
        font.setPixelSize(round(box.width() * 0.5))
        painter.setFont(font)
        painter.setPen(theme.color("action" if state == "now" else "text-2"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, number)
    painter.restore()


class _PhaseModel(QAbstractListModel):
    """The phases as a model."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.phases: tuple[Phase, ...] = ()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(self.phases)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        phase = self.phases[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return phase.title
            case Qt.ItemDataRole.UserRole:
                return phase
            case Qt.ItemDataRole.ToolTipRole:
                return f"{phase.title}. {phase.note}" if phase.note else phase.title
            case Qt.ItemDataRole.AccessibleTextRole:
                number = translate("phases", "Fase %1").replace("%1", phase.number)
                words = phase.note or translate("phases", _SPOKEN[phase.state])
                return f"{number}, {phase.title}, {words}"
        return None

    def show(self, phases: Sequence[Phase]) -> None:
        """Take other phases; only what changed is announced when their number stays."""
        if len(phases) != len(self.phases):
            self.beginResetModel()
            self.phases = tuple(phases)
            self.endResetModel()
            return
        before, self.phases = self.phases, tuple(phases)
        for number, (old, new) in enumerate(zip(before, self.phases, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(number), self.index(number))


class _PhaseDelegate(QStyledItemDelegate):
    """Draws a phase, with or without its words."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.compact = False
        self._heights: dict[tuple[str, bool, int, float], int] = {}

    def _circle(self) -> int:
        return max(28, min(self._theme.px(24), 40))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """46 high or more."""
        if self.compact:
            return QSize(58, max(44, self._circle() + 10))
        phase: Phase = index.data(Qt.ItemDataRole.UserRole)
        view = option.widget
        width = view.viewport().width() if isinstance(view, QListView) else 190
        key = (phase.title, bool(phase.note), width, self._theme.scale)
        height = self._heights.get(key)
        if height is None:  # kept, because at every painting the view asks for all phases again
            height = self._heights[key] = self._height(phase, width)
        return QSize(100, height)

    def _height(self, phase: Phase, width: int) -> int:
        theme = self._theme
        title = QFontMetrics(theme.font("small-strong"))
        room = QRect(0, 0, width - self._circle() - 36, 10_000)
        text = title.boundingRect(room, Qt.TextFlag.TextWordWrap, phase.title).height()
        note = QFontMetrics(theme.font("caption")).height() if phase.note else 0
        return max(46, text + note + 8)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw circle, title and note, where anything of them is to be painted."""
        theme, box, view = self._theme, option.rect, option.widget
        if isinstance(view, PhaseList) and not view.painted.intersects(box):
            return
        phase: Phase = index.data(Qt.ItemDataRole.UserRole)
        now = phase.state == "now"
        painter.save()
        painter.fillRect(box, theme.color("sunken" if now else "surface"))
        if now:
            painter.fillRect(QRect(box.left(), box.top(), 4, box.height()), theme.color("action"))
        size = self._circle()
        left = box.left() + (16 if not self.compact else (box.width() - size) / 2)
        paint_step(
            painter,
            theme,
            QRectF(left, box.center().y() - size / 2 + 0.5, size, size),
            phase.number,
            phase.state,
        )
        if not self.compact:
            self._paint_words(painter, box.adjusted(16 + size + 10, 0, -6, 0), phase)
        if isinstance(view, QListView) and view.hasFocus() and view.currentIndex().row() == index.row():
            paint_row_ring(painter, theme, box)
        painter.restore()

    def _paint_words(self, painter: QPainter, room: QRect, phase: Phase) -> None:
        theme, now = self._theme, phase.state == "now"
        style = "small-strong" if now else "small-medium"
        title, note = QFontMetrics(theme.font(style)), QFontMetrics(theme.font("caption"))
        first = title.boundingRect(
            QRect(0, 0, room.width(), 10_000), Qt.TextFlag.TextWordWrap, phase.title
        ).height()
        second = note.height() if phase.note else 0
        top = room.top() + (room.height() - first - second) // 2
        painter.setFont(theme.font(style))
        painter.setPen(theme.color("title" if now else "text"))
        painter.drawText(
            QRect(room.left(), top, room.width(), first + 1), Qt.TextFlag.TextWordWrap, phase.title
        )
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("text-2"))
        words = note.elidedText(phase.note, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(QRect(room.left(), top + first, room.width(), second + 1), 0, words)


class PhaseList(QListView):
    """The phases of a form; `phase_chosen` tells the number of the row chosen by click or Enter."""

    phase_chosen = Signal(int)

    def __init__(self, theme: Theme, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = _PhaseModel(self)
        self._delegate = _PhaseDelegate(theme, self)
        self.painted = QRegion()  # now: Qt asks for every row between the first and the last in it
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(name or self.tr("Fases"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.clicked.connect(lambda index: self.phase_chosen.emit(index.row()))
        theme.changed.connect(self.scheduleDelayedItemsLayout)
        self.set_compact(False)

    def show_phases(self, phases: Sequence[Phase]) -> None:
        """Show these phases."""
        self._model.show(phases)

    def set_compact(self, compact: bool) -> None:
        """Show circles only (the words go to the tooltip)."""
        width = 58 if compact else max(190, self._theme.px(160))
        if (compact, width) == (self._delegate.compact, self.maximumWidth()):
            return
        self._delegate.compact = compact
        self.setFixedWidth(width)
        self.scheduleDelayedItemsLayout()

    def dataChanged(self, top: Index, bottom: Index, roles: Sequence[int] = ()) -> None:
        """Paint what changed, and lay the list out anew only where the row is higher or lower now."""
        if self.visualRect(top).height() == self.sizeHintForIndex(top).height():
            QAbstractItemView.dataChanged(self, top, bottom, roles)
        else:
            super().dataChanged(top, bottom, roles)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the phases that need it."""
        self.painted = event.region()
        super().paintEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the phase."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.phase_chosen.emit(self.currentIndex().row())
            return
        super().keyPressEvent(event)
